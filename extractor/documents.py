"""Numbered documents: text to mentions."""

from __future__ import annotations

from extractor.facts import DocumentMention
from extractor.reading import Reading


def find_documents(reading: Reading) -> list[DocumentMention]:
    """The documents that the text names, in the order of the text."""
    return []
