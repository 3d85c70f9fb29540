"""What can go wrong with the archive, each class named after what the caller does next."""

from __future__ import annotations

import errno
import sqlite3

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_UNWRITTEN = frozenset({sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR})


class ArchiveError(Exception):
    """Any fault of the archive; the message is one sentence that names fault, likely cause and repair."""


class MakeFolderWritable(ArchiveError):
    """The data directory cannot be made or written."""


class FreeDiskSpace(ArchiveError):
    """The disk refused a write; nothing that stood there before was changed."""


class UpdateProgram(ArchiveError):
    """The database was written by a newer version."""


class RestoreDatabase(ArchiveError):
    """The file is no database, or is damaged; it can be rebuilt from the captures."""


class RestoreCapture(ArchiveError):
    """A capture's record is missing, cut or damaged in its WARC file."""


class BeginAgain(ArchiveError):
    """A place to go on from is none in this listing."""


class ChooseName(ArchiveError):
    """The name is taken."""


def refused_write(fault: OSError | sqlite3.OperationalError) -> FreeDiskSpace | None:
    """The error to tell of, where ``fault`` is that the disk refused a write; else None."""
    if isinstance(fault, OSError):
        is_full = fault.errno in _FULL
    else:
        # The low byte is the primary code (https://www.sqlite.org/rescode.html).
        is_full = getattr(fault, "sqlite_errorcode", 0) & 0xFF in _UNWRITTEN
    if not is_full:
        return None
    return FreeDiskSpace(
        f"The disk refused a write ({fault}): free space or raise the quota, then run the same command again; what was "
        "done so far is kept."
    )
