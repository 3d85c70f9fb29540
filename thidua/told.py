"""A fact told in one line: its kind and its value as a person reads it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extractor.facts import Facts, Mention


@dataclass(frozen=True, slots=True)
class Told:
    """A mention, its kind, and its value in words."""

    kind: str
    mention: Mention
    value: str


def told_facts(facts: Facts) -> Iterator[Told]:
    """Every fact, kind by kind."""
    for date in facts.dates:
        yield Told("date", date, f"{date.value} ({date.role})")
    for official in facts.officials:
        yield Told(
            "official", official, f"{official.name}: {'; '.join(position.title for position in official.positions)}"
        )
    for award in facts.awards:
        parts = (award.award, award.rank, award.level, award.count, award.recipients, award.status)
        yield Told("award", award, " · ".join(str(part) for part in parts if part is not None))
    for campaign in facts.campaigns:
        yield Told("campaign", campaign, f"{campaign.name} ({campaign.period or '–'})")
    for document in facts.documents:
        yield Told("document", document, f"{document.number} ({document.date or '–'})")
