"""What can go wrong in the index room, named after what to do next."""

from __future__ import annotations

from pathlib import Path


class SearchError(Exception):
    """Any fault of search; the message is one sentence that names fault, likely cause and repair."""


class RebuildIndex(SearchError):
    """The index files are missing, stale or not to be trusted: make them again from the records."""

    def __init__(self, folder: Path, cause: str) -> None:
        super().__init__(
            f"the search index in {folder} cannot be used: {cause}; "
            "it is derived data, make it again with: thidua index --rebuild"
        )
        self.folder = folder
        self.cause = cause


class WaitForWriter(SearchError):
    """Another process is writing this index: try again when it has ended."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"the search index in {folder} is being written by another process; "
            "run the command again when that one has ended"
        )


class InstallEngine(SearchError):
    """The engine asked for is not known, or its library is not installed."""
