"""The river: crawl, extract, index, one after the other, each of which can be done alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from archive.articles import Standing
from archive.cdxj import write_cdxj
from archive.lookups import Lookups
from archive.records import Records
from crawler.crawl import crawl
from crawler.errors import ChooseProfile
from crawler.options import CrawlOptions
from crawler.profile import Profile, load_profile, profile_for_seed
from crawler.report import CrawlReport, Progress
from thidua.extraction import extract_captures
from thidua.health.after_crawl import check_site, keep_report
from thidua.health.telling import channels
from thidua.locks import held, waited_for
from thidua.progress import bar
from thidua.searching import bring_up_to_date
from thidua.settings import load_settings


def crawl_site(profile: Profile, data: Path, options: CrawlOptions) -> CrawlReport:
    """Crawl one site into the archive, with a progress bar, and keep its report.

    Raises what ``crawl`` raises, and WaitForRun where another process crawls the site.
    """
    Records.open(data).close()
    with held(data, f"crawl-{profile.name}", f"another crawl of {profile.name}"), bar("crawl") as advance:

        def show(progress: Progress) -> None:
            advance(progress.done, progress.done + progress.queued, f"{progress.bytes / 1e6:,.1f} MB")

        report = crawl(profile, data, options, show)
    records = Records.open(data)
    try:
        records.site(profile.name, profile.title, profile.province, profile.base)
        write_cdxj(data, records)
    finally:
        records.close()
    keep_report(data, report, profile.base)
    return report


def check_crawl(data: Path, report: CrawlReport) -> None:
    """Compare the crawl, whose captures were read, with its site's history, and tell what is wrong."""
    check_site(data, report, channels(load_settings()))


def extract_all(data: Path, workers: int | None = None) -> Counter[Standing]:
    """Read every capture that the extractor of today has not read, with a progress bar; one process at a time."""
    records = Records.open(data)
    try:
        with waited_for(data, "extract"), bar("extract") as advance:
            return extract_captures(data, records, layouts_of, advance, workers)
    finally:
        records.close()


def index_all(data: Path, engine: str, rebuild: bool = False) -> int:
    """Bring the search index up to date with the records; gives the number of articles that it holds."""
    lookups = Lookups.open(data)
    try:
        with waited_for(data, "index"), bar("index") as advance:
            return bring_up_to_date(data, lookups, engine, advance, rebuild)
    finally:
        lookups.close()


@cache
def layouts_of(site: str) -> Sequence[Mapping[str, Any]]:
    """The layout tables of the profile ``site``; of the generic family where there is no such profile."""
    folder = load_settings().sites
    try:
        return load_profile(site, [folder] if folder else []).layout
    except ChooseProfile:
        return profile_for_seed("http://localhost/").layout
