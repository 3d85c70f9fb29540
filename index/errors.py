"""What can go wrong in search, each class named after what the caller does next."""

from __future__ import annotations


class SearchError(Exception):
    """Any fault of search; the message is one sentence that names fault, likely cause and repair."""
