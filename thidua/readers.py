"""Worker processes that read captures: a page that crashes, hangs or trips its reader is a refusal, never a stop."""

from __future__ import annotations

import os
import traceback
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context
from types import TracebackType

from archive.draft import Entry
from thidua.reading import Refusal, Task, read_capture
from thidua.workers import begin

# Pages sent to a worker at a time: to send them one by one takes the parent a third of a millisecond each.
_CHUNK = 8
# Chunks of each worker that are read ahead of the writer, but never so many that articles pile up in memory.
_AHEAD = 4
# A page takes milliseconds; one that takes this long never ends.
_PATIENCE_SECONDS = 60.0

Outcome = Entry | Refusal
_Waiting = tuple[Sequence[Task], Future[list[Outcome]]]


def read_here(tasks: Iterable[Task]) -> Iterator[Outcome]:
    """The outcome of every task, in order, read by this very process."""
    return map(_read, tasks)


class Readers:
    """``workers`` processes, by default one a core. They are started when there is work, and end with the block."""

    def __init__(self, workers: int | None = None) -> None:
        self._count = workers or os.cpu_count() or 1
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Readers:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)

    def read(self, tasks: Iterable[Task]) -> Iterator[Outcome]:
        """The outcome of every task, in order."""
        waiting: deque[_Waiting] = deque()
        rest = iter(tasks)
        while chunk := list(islice(rest, _CHUNK)):
            waiting.append((chunk, self._submit(chunk)))
            if len(waiting) >= _AHEAD * self._count:
                yield from self._next(waiting)
        while waiting:
            yield from self._next(waiting)

    def _submit(self, chunk: Sequence[Task]) -> Future[list[Outcome]]:
        self._pool = self._pool or _pool(self._count)
        return self._pool.submit(_read_chunk, chunk)

    def _next(self, waiting: deque[_Waiting]) -> list[Outcome]:
        """The first outcomes; where a worker died or hung over a page, that page is refused and a new pool reads on."""
        chunk, future = waiting.popleft()
        try:
            return future.result(_PATIENCE_SECONDS)
        except (BrokenProcessPool, TimeoutError):
            if self._pool is not None:
                _kill(self._pool)
            self._pool = None
        outcomes = _read_one_by_one(chunk)
        again = [(other, self._submit(other)) for other, _ in waiting]
        waiting.clear()
        waiting.extend(again)
        return outcomes


def _read_chunk(tasks: Sequence[Task]) -> list[Outcome]:
    return [_read(task) for task in tasks]


def _read(task: Task) -> Outcome:
    try:
        return read_capture(task)
    except Exception as fault:  # noqa: BLE001 - the process boundary: a bug met on one page must not stop the others
        last = traceback.extract_tb(fault.__traceback__)[-1]
        place = f"{os.path.basename(last.filename)}:{last.lineno}"  # noqa: PTH119 - of a traceback, not of a file of ours
        return Refusal(
            "bug", f"{type(fault).__name__} at {place}: {fault}; please report it with the page", failed=True
        )


def _read_one_by_one(chunk: Sequence[Task]) -> list[Outcome]:
    """Each page by itself, to tell the one that broke the pool from those beside it."""
    outcomes: list[Outcome] = []
    pool = _pool(1)
    try:
        for task in chunk:
            try:
                outcomes += pool.submit(_read_chunk, [task]).result(_PATIENCE_SECONDS)
            except (BrokenProcessPool, TimeoutError) as fault:
                outcomes.append(_refusal(fault))
                _kill(pool)
                pool = _pool(1)
    finally:
        _kill(pool)
    return outcomes


def _refusal(fault: BrokenProcessPool | TimeoutError) -> Refusal:
    if isinstance(fault, TimeoutError):
        return Refusal("hang", f"Reading this page took over {_PATIENCE_SECONDS:.0f} seconds.", failed=True)
    return Refusal("crash", "Reading this page ended its process, perhaps for want of memory.", failed=True)


def _pool(count: int) -> ProcessPoolExecutor:
    # Spawned, not forked: the parent holds a database connection and threads.
    return ProcessPoolExecutor(count, get_context("spawn"), begin)


def _kill(pool: ProcessPoolExecutor) -> None:
    for process in list((pool._processes or {}).values()):
        process.kill()
    pool.shutdown(wait=False, cancel_futures=True)
