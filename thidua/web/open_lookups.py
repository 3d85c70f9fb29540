"""Lookups kept open between requests: opening a database costs more than most questions to it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from archive.database import FILE
from archive.lookups import Lookups

_MOST_KEPT = 40


class OpenLookups:
    """The lookups of one data directory, each used by one request at a time."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self._free: list[tuple[int, Lookups]] = []

    @contextmanager
    def lent(self) -> Iterator[Lookups]:
        """Lookups for the time of one request; after a fault they are not used again.

        Raises RestoreDatabase where there is no sound database.
        """
        inode, lookups = self._take()
        try:
            yield lookups
        except BaseException:
            lookups.close()
            raise
        if len(self._free) < _MOST_KEPT:
            self._free.append((inode, lookups))
        else:
            lookups.close()

    def close(self) -> None:
        """Close those that are not in use."""
        while self._free:
            self._free.pop()[1].close()

    def _take(self) -> tuple[int, Lookups]:
        inode = self._inode()
        while self._free:
            opened, lookups = self._free.pop()
            if opened == inode:
                return inode, lookups
            lookups.close()  # another database has been put in its place
        return inode, Lookups.open(self._data)

    def _inode(self) -> int:
        try:
            return (self._data / FILE).stat().st_ino
        except OSError:
            return 0
