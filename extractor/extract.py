"""A page's facts, all kinds: the one call that the rest of thidua makes."""

from __future__ import annotations

from extractor.awards import find_awards
from extractor.campaigns import find_campaigns
from extractor.dates import find_dates
from extractor.documents import find_documents
from extractor.facts import Facts
from extractor.officials import find_officials
from extractor.page import Page
from extractor.reading import read


def extract(page: Page) -> Facts:
    """Everything that ``page`` says. Pure and linear in the text's length; raises nothing on any text."""
    reading = read(page)
    dates = tuple(find_dates(reading))
    return Facts(
        dates=dates,
        officials=tuple(find_officials(reading)),
        awards=tuple(find_awards(reading)),
        campaigns=tuple(find_campaigns(reading)),
        documents=tuple(find_documents(reading, dates)),
    )
