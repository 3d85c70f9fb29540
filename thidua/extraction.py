"""From captures to articles: read in worker processes, written by one."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from archive.articles import Articles, Draft, Standing
from archive.capture import Capture
from archive.records import Records
from archive.store import CAPTURES
from extractor.version import extractor_version
from thidua.reading import Refusal, Task, read_capture

# Below this many captures a pool costs more to start than it saves.
_POOL_FROM = 40
# Read ahead of the writer, but never so far that drafts pile up in memory.
_AHEAD = 64

LayoutsOf = Callable[[str], Sequence[Mapping[str, Any]]]
OnProgress = Callable[[int, int], None]


def extract_captures(
    data: Path, records: Records, layouts_of: LayoutsOf, on_progress: OnProgress, workers: int | None = None
) -> Counter[Standing]:
    """Read every capture that this version of the extractor has not read, and keep what it holds.

    One transaction a capture: stopped at any point, it goes on where it was. ``layouts_of`` gives the layout
    tables of a site's profile by the site's name; ``on_progress`` is told (done, all).
    """
    articles = Articles(records)
    pending = articles.pending(extractor_version())
    tasks = (_task(data, records, number, layouts_of) for number in pending)
    counts: Counter[Standing] = Counter()
    for done, (capture, outcome) in enumerate(_read_all(tasks, len(pending), workers), start=1):
        counts[_keep(articles, capture, outcome)] += 1
        on_progress(done, len(pending))
    return counts


def _task(data: Path, records: Records, capture_id: int, layouts_of: LayoutsOf) -> tuple[Capture, Task]:
    capture = records.capture(capture_id)
    if capture is None:
        raise LookupError(f"capture {capture_id} vanished while it was waiting")
    site, province = records.connection.execute(
        "SELECT site.name, site.province FROM crawl JOIN site ON site.id = crawl.site_id WHERE crawl.id = ?",
        (capture.crawl_id,),
    ).fetchone()
    task = Task(
        capture_id=capture.id,
        captures=data / CAPTURES,
        location=capture.location,
        url=capture.url,
        content_type=capture.content_type,
        captured_on=capture.fetched_at.date(),
        layouts=layouts_of(site),
        province=province,
    )
    return capture, task


Read = tuple[Capture, Draft | Refusal]


def _read_all(tasks: Iterator[tuple[Capture, Task]], total: int, workers: int | None) -> Iterator[Read]:
    count = workers or os.cpu_count() or 1
    if count == 1 or total < _POOL_FROM:
        for capture, task in tasks:
            yield capture, read_capture(task)
        return
    # Spawned, not forked: the parent holds a database connection and, when it serves, threads.
    with ProcessPoolExecutor(count, mp_context=get_context("spawn")) as pool:
        waiting: list[tuple[Capture, Future[Draft | Refusal]]] = []
        for capture, task in tasks:
            waiting.append((capture, pool.submit(read_capture, task)))
            if len(waiting) >= _AHEAD:
                first, future = waiting.pop(0)
                yield first, future.result()
        for capture, future in waiting:
            yield capture, future.result()


def _keep(articles: Articles, capture: Capture, outcome: Draft | Refusal) -> Standing:
    if isinstance(outcome, Draft):
        return articles.save(capture, outcome)
    version = extractor_version()
    if outcome.failed:
        return articles.fail(capture, version, outcome.reason, outcome.detail)
    return articles.drop(capture, version, outcome.reason, outcome.detail, outcome.read_by)
