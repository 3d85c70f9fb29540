"""What the rules find in a text of the tests: names alone, or names with theme and period."""

from __future__ import annotations

from extractor.campaigns import find_campaigns
from extractor.facts import CampaignMention
from extractor.page import Page
from extractor.reading import read

PUBLISHED = "2023-06-15"


def campaigns_of(text: str) -> list[CampaignMention]:
    return find_campaigns(read(Page(text, published=PUBLISHED)))


def names_in(text: str) -> list[str]:
    return [campaign.name for campaign in campaigns_of(text)]


def told_in(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(campaign.name, campaign.theme, campaign.period) for campaign in campaigns_of(text)]
