"""Facts in the form of the gold annotation: one plain object an article, values without spans."""

from __future__ import annotations

from typing import Any

from extractor.facts import Facts
from extractor.page import Page


def annotate(identifier: str, page: Page, facts: Facts) -> dict[str, Any]:
    """The article as a JSON-ready object with ``id``, ``article``, ``dates``, ``officials``, ``awards``, ``campaigns``
    and ``documents``."""
    return {
        "id": identifier,
        "article": {"title": page.title, "author": page.author, "published": page.published},
        "dates": list(dict.fromkeys(date.value for date in facts.dates)),
        "officials": [
            {"name": official.name, "positions": [position.title for position in official.positions]}
            for official in facts.officials
        ],
        "awards": [
            {
                "award": award.award,
                "rank": award.rank,
                "level": award.level,
                "recipients": award.recipients,
                "count": award.count,
                "status": award.status,
            }
            for award in facts.awards
        ],
        "campaigns": [
            {"name": campaign.name, "theme": campaign.theme, "period": campaign.period} for campaign in facts.campaigns
        ],
        "documents": [
            {"number": number, "date": date}
            for number, date in dict.fromkeys((document.number, document.date) for document in facts.documents)
        ],
    }
