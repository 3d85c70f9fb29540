"""From captures to articles: read in worker processes, written by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import tee
from pathlib import Path
from typing import Any

from archive.articles import Articles, Draft, Standing
from archive.capture import Capture
from archive.records import Records
from archive.store import CAPTURES
from extractor.version import extractor_version
from thidua.attached import read_attachments
from thidua.readers import Outcome, read_all
from thidua.reading import Task

LayoutsOf = Callable[[str], Sequence[Mapping[str, Any]]]
OnProgress = Callable[[int, int], None]


def extract_captures(
    data: Path, records: Records, layouts_of: LayoutsOf, on_progress: OnProgress, workers: int | None = None
) -> Counter[Standing]:
    """Read every capture that this version of the extractor has not read, and keep what it holds.

    The files that articles link to are read last. One transaction a capture: stopped at any point, it goes on where it
    was. ``layouts_of`` gives the layout
    tables of a site's profile by the site's name; ``on_progress`` is told (done, all).
    """
    articles = Articles(records)
    pending = articles.pending(extractor_version())
    captures = (_capture(records, number) for number in pending)
    ahead, behind = tee(captures)
    tasks = (_task(data, records, capture, layouts_of) for capture in ahead)
    counts: Counter[Standing] = Counter()
    for done, (capture, outcome) in enumerate(
        zip(behind, read_all(tasks, len(pending), workers), strict=True), start=1
    ):
        counts[_keep(articles, capture, outcome)] += 1
        on_progress(done, len(pending))
    read_attachments(data, records)
    return counts


def _capture(records: Records, capture_id: int) -> Capture:
    capture = records.capture(capture_id)
    if capture is None:
        raise LookupError(f"capture {capture_id} vanished while it was waiting")
    return capture


def _task(data: Path, records: Records, capture: Capture, layouts_of: LayoutsOf) -> Task:
    site, province = records.connection.execute(
        "SELECT site.name, site.province FROM crawl JOIN site ON site.id = crawl.site_id WHERE crawl.id = ?",
        (capture.crawl_id,),
    ).fetchone()
    return Task(
        capture_id=capture.id,
        captures=data / CAPTURES,
        location=capture.location,
        url=capture.url,
        content_type=capture.content_type,
        captured_on=capture.fetched_at.date(),
        layouts=layouts_of(site),
        province=province,
    )


def _keep(articles: Articles, capture: Capture, outcome: Outcome) -> Standing:
    if isinstance(outcome, Draft):
        return articles.save(capture, outcome)
    version = extractor_version()
    if outcome.failed:
        return articles.fail(capture, version, outcome.reason, outcome.detail)
    return articles.drop(capture, version, outcome.reason, outcome.detail, outcome.read_by)
