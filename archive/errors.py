"""What can go wrong with the archive, each class named after what the caller does next."""

from __future__ import annotations


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
