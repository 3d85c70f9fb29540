"""Awards given, proposed, planned or revoked: text to mentions."""

from __future__ import annotations

from extractor.facts import AwardMention
from extractor.reading import Reading


def find_awards(reading: Reading) -> list[AwardMention]:
    """The awards that the text names, in the order of the text."""
    return []
