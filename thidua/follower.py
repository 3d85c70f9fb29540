"""Reads and indexes what a crawl brings in, while it runs."""

from __future__ import annotations

import threading
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from time import monotonic
from types import TracebackType

from archive.articles import Standing
from archive.lookups import Lookups
from archive.records import Records
from thidua.errors import WaitForRun
from thidua.extraction import Extraction, LayoutsOf, read_files
from thidua.locks import held
from thidua.progress import Advance
from thidua.readers import Readers
from thidua.searching import bring_up_to_date

_LOOK_EVERY = 0.2
_AGAIN_AFTER = 0.5
# Captures that are read between two looks at what else there is to do.
_ROUND = 500
# The index is brought up to date when so many articles are not in it, or the first of them for so many seconds: each
# time makes a segment of it.
_INDEX_AT, _INDEX_AFTER = 1_000, 60.0
# Looking for files that are not read yet goes through all captures.
_FILES_AFTER = 60.0
_CHANGES = frozenset({Standing.NEW, Standing.CHANGED})


class Follower:
    """While its block runs, captures of the data directory are read as they come in and indexed now and then.

    Left in the ordinary way, the block waits until all captures are read; the articles read last are not indexed then.
    Left by an exception, it leaves the rest for the next time. What goes wrong in here is raised at the end of the
    block: a crawl is worth going on with.
    """

    def __init__(
        self, data: Path, engine: str, layouts_of: LayoutsOf, workers: int | None, reading: Advance, indexing: Advance
    ) -> None:
        self._data, self._engine, self._layouts_of, self._workers = data, engine, layouts_of, workers
        self._reading, self._indexing = reading, indexing
        self._crawl_ended, self._stopped = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._follow, name="follower")
        self._fault: Exception | None = None
        self._floor = self._read = 0
        self._files_read = monotonic()

    def __enter__(self) -> Follower:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is not None:
            self._stopped.set()
        self._crawl_ended.set()
        try:
            self._thread.join()
        finally:
            # Interrupted while it waited: the batch under way is kept, the rest is left.
            self._stopped.set()
            self._thread.join()
        if error is None and self._fault is not None:
            raise self._fault

    def _follow(self) -> None:
        try:
            records = Records.open(self._data)
            try:
                indexing = _Indexing(self._data, self._engine, self._indexing, self._stopped)
                with Readers(self._workers) as readers, indexing as index:
                    self._rounds(Extraction(self._data, records, self._layouts_of), records, readers, index)
            finally:
                records.close()
        except Exception as fault:  # noqa: BLE001 - the thread's boundary: it is raised in the thread that waits
            self._fault = fault

    def _rounds(self, extraction: Extraction, records: Records, readers: Readers, index: _Indexing) -> None:
        while not self._stopped.is_set():
            is_last = self._crawl_ended.is_set()
            try:
                with held(self._data, "extract", "another reading"):
                    found = self._round(extraction, readers, index)
                    if is_last and not found:
                        extraction.date_by_feeds()
                    if is_last or monotonic() - self._files_read > _FILES_AFTER:
                        read_files(self._data, records)
                        self._files_read = monotonic()
            except WaitForRun:
                # Another process reads captures, ours too: there is nothing to do, or it is not at them yet.
                found = 0
                is_last = is_last and not extraction.pending(self._floor, 1)
                self._stopped.wait(_AGAIN_AFTER)
            index.bring_up_to_date_if_due()
            if not found:
                if is_last:
                    return
                self._crawl_ended.wait(_LOOK_EVERY)

    def _round(self, extraction: Extraction, readers: Readers, index: _Indexing) -> int:
        """Read the captures that wait, up to so many; gives their number."""
        pending = extraction.pending(self._floor, _ROUND)
        numbers = (number for number in pending if not self._stopped.is_set())
        for standing in extraction.keep(numbers, readers.read):
            self._read += 1
            self._reading(self._read)
            if standing in _CHANGES:
                index.note_change()
        if pending and not self._stopped.is_set():
            self._floor = pending[-1]
        return len(pending)


class _Indexing:
    """Brings the index up to date now and then, in a thread of its own."""

    def __init__(self, data: Path, engine: str, advance: Advance, stopped: threading.Event) -> None:
        self._data, self._engine, self._advance, self._stopped = data, engine, advance, stopped
        self._thread = ThreadPoolExecutor(1, "indexing")
        self._under_way: Future[None] | None = None
        self._changes, self._since = 0, 0.0

    def __enter__(self) -> _Indexing:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._thread.shutdown()
        if error is None and self._under_way is not None:
            self._under_way.result()

    def note_change(self) -> None:
        """An article is not in the index as it stands now."""
        self._changes += 1
        if self._changes == 1:
            self._since = monotonic()

    def bring_up_to_date_if_due(self) -> None:
        """Begin to index where enough has changed, and it is not being done. Raises what the last time met."""
        if self._under_way is not None:
            if not self._under_way.done():
                return
            self._under_way.result()
            self._under_way = None
        if self._changes >= _INDEX_AT or (self._changes and monotonic() - self._since >= _INDEX_AFTER):
            self._changes = 0
            self._under_way = self._thread.submit(self._index)

    def _index(self) -> None:
        lookups = Lookups.open(self._data)
        try:
            with held(self._data, "index", "another indexing"):
                bring_up_to_date(self._data, lookups, self._engine, self._tell)
        except (WaitForRun, _Stopped):
            # Another process brings it up to date, or nobody waits for it any more; the next run looks at it again.
            return
        finally:
            lookups.close()

    def _tell(self, done: int, total: int | None = None, note: str = "") -> None:
        if self._stopped.is_set():
            raise _Stopped
        self._advance(done, total, note)


class _Stopped(Exception):
    """Indexing is broken off, which leaves the index as it was."""
