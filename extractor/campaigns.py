"""Emulation movements and drives: text to mentions."""

from __future__ import annotations

from extractor.facts import CampaignMention
from extractor.reading import Reading


def find_campaigns(reading: Reading) -> list[CampaignMention]:
    """The campaigns that the text names, in the order of the text."""
    return []
