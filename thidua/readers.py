"""Worker processes that read captures: a page that crashes, hangs or trips its reader is a refusal, never a stop."""

from __future__ import annotations

import os
import traceback
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from archive.articles import Draft
from thidua.reading import Refusal, Task, read_capture

# Below this many captures a pool costs more to start than it saves.
_POOL_FROM = 40
# Read ahead of the writer, but never so far that drafts pile up in memory.
_AHEAD = 64
# A page takes milliseconds; one that takes this long never ends.
_PATIENCE_SECONDS = 60.0

Outcome = Draft | Refusal


def read_all(tasks: Iterable[Task], total: int, workers: int | None = None) -> Iterator[Outcome]:
    """The outcome of every task, in order. ``workers`` processes, by default one a core."""
    count = workers or os.cpu_count() or 1
    if count == 1 or total < _POOL_FROM:
        yield from map(_read, tasks)
    else:
        yield from _read_in_pool(tasks, count)


def _read(task: Task) -> Outcome:
    try:
        return read_capture(task)
    except Exception as fault:  # noqa: BLE001 - the process boundary: a bug met on one page must not stop the others
        last = traceback.extract_tb(fault.__traceback__)[-1]
        place = f"{os.path.basename(last.filename)}:{last.lineno}"  # noqa: PTH119 - of a traceback, not of a file of ours
        return Refusal(
            "bug", f"{type(fault).__name__} at {place}: {fault}; please report it with the page", failed=True
        )


def _read_in_pool(tasks: Iterable[Task], count: int) -> Iterator[Outcome]:
    waiting: deque[tuple[Task, Future[Outcome]]] = deque()
    pool = _pool(count)
    try:
        for task in tasks:
            waiting.append((task, pool.submit(_read, task)))
            if len(waiting) >= _AHEAD:
                outcome, pool = _next(waiting, pool, count)
                yield outcome
        while waiting:
            outcome, pool = _next(waiting, pool, count)
            yield outcome
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _next(
    waiting: deque[tuple[Task, Future[Outcome]]], pool: ProcessPoolExecutor, count: int
) -> tuple[Outcome, ProcessPoolExecutor]:
    """The first outcome; where a worker died or hung over a page, that page is refused and a new pool reads on."""
    task, future = waiting.popleft()
    try:
        return future.result(_PATIENCE_SECONDS), pool
    except (BrokenProcessPool, TimeoutError):
        _kill(pool)
    outcome = _read_alone(task)
    fresh = _pool(count)
    again = [(other, fresh.submit(_read, other)) for other, _ in waiting]
    waiting.clear()
    waiting.extend(again)
    return outcome, fresh


def _read_alone(task: Task) -> Outcome:
    """The page by itself, to tell it from the one that broke the pool beside it."""
    pool = _pool(1)
    try:
        return pool.submit(_read, task).result(_PATIENCE_SECONDS)
    except BrokenProcessPool:
        return Refusal("crash", "Reading this page ended its process, perhaps for want of memory.", failed=True)
    except TimeoutError:
        return Refusal("hang", f"Reading this page took over {_PATIENCE_SECONDS:.0f} seconds.", failed=True)
    finally:
        _kill(pool)


def _pool(count: int) -> ProcessPoolExecutor:
    # Spawned, not forked: the parent holds a database connection and, when it serves, threads.
    return ProcessPoolExecutor(count, mp_context=get_context("spawn"))


def _kill(pool: ProcessPoolExecutor) -> None:
    for process in list((pool._processes or {}).values()):
        process.kill()
    pool.shutdown(wait=False, cancel_futures=True)
