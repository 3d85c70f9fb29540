"""Named persons and the offices they bear: text to mentions."""

from __future__ import annotations

from extractor.facts import OfficialMention
from extractor.reading import Reading


def find_officials(reading: Reading) -> list[OfficialMention]:
    """The officials that the text names, in the order of the text."""
    return []
