"""What only one process may do at a time in one data directory; the system takes a lock back from one that ends."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from whoosh.util.filelock import FileLock

from thidua.errors import WaitForRun

FOLDER = "locks"


@contextmanager
def held(data: Path, name: str, who: str) -> Iterator[None]:
    """Hold the lock ``name``. Raises WaitForRun at once where another process has it; ``who`` says what that does."""
    lock = _lock(data, name)
    if not lock.acquire():
        raise WaitForRun(f"In {data} there runs {who} already: wait until it ends, or give another --data.")
    try:
        yield
    finally:
        lock.release()


@contextmanager
def waited_for(data: Path, name: str) -> Iterator[None]:
    """Hold the lock ``name``, after however long another process has it."""
    lock = _lock(data, name)
    lock.acquire(blocking=True)
    try:
        yield
    finally:
        lock.release()


def _lock(data: Path, name: str) -> FileLock:
    folder = data / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    return FileLock(str(folder / f"{name}.lock"))
