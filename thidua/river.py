"""The river: crawl, extract, index, at the same time or each alone."""

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
from thidua.follower import Follower
from thidua.health.after_crawl import check_site, keep_report
from thidua.health.telling import channels
from thidua.locks import held, waited_for
from thidua.progress import Advance, bar, bars
from thidua.searching import bring_up_to_date
from thidua.settings import load_settings


def crawl_site(profile: Profile, data: Path, options: CrawlOptions) -> CrawlReport:
    """Crawl one site into the archive, with a progress bar, and keep its report.

    Raises what ``crawl`` raises, and WaitForRun where another process crawls the site.
    """
    Records.open(data).close()
    with bar("crawl") as advance:
        return _crawl(profile, data, options, advance)


def run_site(profile: Profile, data: Path, options: CrawlOptions, engine: str) -> CrawlReport:
    """Crawl one site; meanwhile read the captures that come in, of other sites too, and index them.

    It ends when the crawl has ended, all captures are read and the index holds what the records hold. Raises what
    ``crawl_site`` raises.
    """
    Records.open(data).close()
    workers = load_settings().workers
    with bars("crawl", "extract", "index") as (crawling, reading, indexing):
        with Follower(data, engine, layouts_of, workers, reading, indexing):
            report = _crawl(profile, data, options, crawling)
        _index(data, engine, indexing)
    return report


def _crawl(profile: Profile, data: Path, options: CrawlOptions, advance: Advance) -> CrawlReport:
    def show(progress: Progress) -> None:
        advance(progress.done, progress.done + progress.queued, f"{progress.bytes / 1e6:,.1f} MB")

    with held(data, f"crawl-{profile.name}", f"another crawl of {profile.name}"):
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
            return extract_captures(data, records, layouts_of, advance, workers or load_settings().workers)
    finally:
        records.close()


def index_all(data: Path, engine: str, rebuild: bool = False) -> int:
    """Bring the search index up to date with the records; gives the number of articles that it holds."""
    with bar("index") as advance:
        return _index(data, engine, advance, rebuild)


def _index(data: Path, engine: str, advance: Advance, rebuild: bool = False) -> int:
    lookups = Lookups.open(data)
    try:
        with waited_for(data, "index"):
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
