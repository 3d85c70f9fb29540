"""One writer at a time, over all processes; the system takes the lock back from a process that ends."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from whoosh.util.filelock import FileLock

from index.errors import WaitForWriter


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Holds the right to write the index in ``folder``. Raises WaitForWriter when another has it."""
    folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(str(folder / "writing.lock"))
    if not lock.acquire():
        raise WaitForWriter(folder)
    try:
        yield
    finally:
        lock.release()
