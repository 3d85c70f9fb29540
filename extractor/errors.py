"""What can go wrong in extraction, each class named after what the caller does next."""

from __future__ import annotations


class ExtractorError(Exception):
    """Any fault of extraction; the message is one sentence that names fault, likely cause and repair."""
