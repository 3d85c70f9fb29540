"""From captures to articles: read in worker processes, written by one."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice, tee
from pathlib import Path
from typing import Any, TypeVar

from archive.articles import Articles, Standing
from archive.attachments import Attachments
from archive.capture import Capture
from archive.draft import Entry
from archive.records import Records
from archive.store import CAPTURES
from extractor.version import extractor_version
from thidua.feed_days import feed_days, undated
from thidua.readers import Outcome, Readers, read_here
from thidua.reading import Task

T = TypeVar("T")
LayoutsOf = Callable[[str], Sequence[Mapping[str, Any]]]
OnProgress = Callable[[int, int], None]
Read = Callable[[Iterable[Task]], Iterator[Outcome]]

# Below this many captures worker processes cost more to start than they save.
_WORKERS_FROM = 40
# Captures a transaction: more would keep a crawl that writes beside waiting, and save little.
_BATCH = 8


class Extraction:
    """Reads the captures of a data directory. ``layouts_of`` gives the layout tables of a site's profile by name."""

    def __init__(self, data: Path, records: Records, layouts_of: LayoutsOf) -> None:
        self._data, self._records, self._layouts_of = data, records, layouts_of
        self._articles = Articles(records)
        self._version = extractor_version()
        self._sites: dict[int, tuple[str, str | None]] = {}

    def pending(self, after: int = 0, most: int = -1) -> list[int]:
        """The ids, above ``after``, of captures that are not read yet, in their order; ``most`` at a time."""
        return self._articles.pending(self._version, after, most)

    def keep(self, pending: Iterable[int], read: Read) -> Iterator[Standing]:
        """Let the captures be ``read``, and keep what they hold, in their order; tells of each when it is kept.

        Each capture is kept whole or not at all, and not again: stopped at any point, this goes on where it was.
        """
        captures = (self._capture(number) for number in pending)
        ahead, behind = tee(captures)
        outcomes = read(self._task(capture) for capture in ahead)
        for batch in _batches(zip(behind, outcomes, strict=True), _BATCH):
            with self._records.transaction():
                standings = [self._keep(capture, outcome) for capture, outcome in batch]
            yield from standings

    def date_by_feeds(self) -> int:
        """Read the articles that print no day again, with the day that a captured feed gives them; their number."""
        waiting = undated(self._records)
        days = feed_days(self._data, self._records) if waiting else {}
        dated = [(self._capture(number), days[url]) for number, url in waiting if url in days]
        tasks = [replace(self._task(capture), feed_day=day) for capture, day in dated]
        for (capture, _), outcome in zip(dated, read_here(tasks), strict=True):
            if isinstance(outcome, Entry):
                self._articles.enter(capture, outcome)
        return len(dated)

    def _capture(self, capture_id: int) -> Capture:
        capture = self._records.capture(capture_id)
        if capture is None:
            raise LookupError(f"capture {capture_id} vanished while it was waiting")
        return capture

    def _task(self, capture: Capture) -> Task:
        site, province = self._site(capture.crawl_id)
        return Task(
            capture_id=capture.id,
            captures=self._data / CAPTURES,
            location=capture.location,
            url=capture.url,
            content_type=capture.content_type,
            captured_on=capture.fetched_at.date(),
            layouts=self._layouts_of(site),
            province=province,
        )

    def _site(self, crawl_id: int) -> tuple[str, str | None]:
        """The name and the province of the site that was crawled."""
        if crawl_id not in self._sites:
            self._sites[crawl_id] = self._records.connection.execute(
                "SELECT site.name, site.province FROM crawl JOIN site ON site.id = crawl.site_id WHERE crawl.id = ?",
                (crawl_id,),
            ).fetchone()
        return self._sites[crawl_id]

    def _keep(self, capture: Capture, outcome: Outcome) -> Standing:
        if isinstance(outcome, Entry):
            return self._articles.enter(capture, outcome)
        if outcome.failed:
            return self._articles.fail(capture, self._version, outcome.reason, outcome.detail)
        return self._articles.drop(capture, self._version, outcome.reason, outcome.detail, outcome.read_by)


def extract_captures(
    data: Path, records: Records, layouts_of: LayoutsOf, on_progress: OnProgress, workers: int | None = None
) -> Counter[Standing]:
    """Read every capture that this version of the extractor has not read, and keep what it holds.

    The files that articles link to are read last. ``on_progress`` is told (done, all); ``workers`` are processes, by
    default one a core.
    """
    extraction = Extraction(data, records, layouts_of)
    pending = extraction.pending()
    with Readers(workers) as readers:
        few = len(pending) < _WORKERS_FROM or (workers or os.cpu_count()) == 1
        counts: Counter[Standing] = Counter()
        for done, standing in enumerate(extraction.keep(pending, read_here if few else readers.read), start=1):
            counts[standing] += 1
            on_progress(done, len(pending))
    extraction.date_by_feeds()
    read_files(data, records)
    return counts


def read_files(data: Path, records: Records) -> None:
    """Read the captured files that articles link to and that this version of the extractor has not read."""
    if Attachments(records).pending(extractor_version()):
        # Imported when there are files: the libraries that read them take as long to load as the rest of the program.
        from thidua.attached import read_attachments

        read_attachments(data, records)


def _batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch
