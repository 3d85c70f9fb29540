"""The text with every fact marked and the rule that found it, so that an editor can see why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import click

from extractor.facts import Facts, Mention
from extractor.page import Page

_COLOURS = {"date": "blue", "official": "green", "award": "yellow", "campaign": "magenta", "document": "cyan"}


@dataclass(frozen=True, slots=True)
class _Found:
    kind: str
    mention: Mention
    value: str


def explain(page: Page, facts: Facts, *, colour: bool) -> str:
    """The page's text, each fact in brackets with its number, and below it a line a fact with kind, value and rule."""
    found = sorted(_all(facts), key=lambda item: (item.mention.span.start, -item.mention.span.end))
    head = [f"title: {page.title}", f"author: {page.author}", f"published: {page.published}", ""]
    lines = [
        f"{number:>4} {_painted(item.kind, f'{item.kind:<9}', colour)} {item.value}"
        f"  [{item.mention.rule}, {item.mention.confidence:.2f}]"
        for number, item in enumerate(found, start=1)
    ]
    return "\n".join([*head, _marked(page.text, found, colour), "", *lines])


def _all(facts: Facts) -> Iterator[_Found]:
    for date in facts.dates:
        yield _Found("date", date, f"{date.value} ({date.role})")
    for official in facts.officials:
        yield _Found("official", official, f"{official.name}: {'; '.join(p.title for p in official.positions)}")
    for award in facts.awards:
        parts = (award.award, award.rank, award.level, award.count, award.recipients, award.status)
        yield _Found("award", award, " · ".join(str(part) for part in parts if part is not None))
    for campaign in facts.campaigns:
        yield _Found("campaign", campaign, f"{campaign.name} ({campaign.period or '–'})")
    for document in facts.documents:
        yield _Found("document", document, f"{document.number} ({document.date or '–'})")


def _marked(text: str, found: list[_Found], colour: bool) -> str:
    """Brackets open before a fact's first letter and close, with its number, behind its last."""
    marks: list[tuple[int, int, str]] = []
    for number, item in enumerate(found, start=1):
        span = item.mention.span
        marks.append((span.start, 1, _painted(item.kind, "[", colour)))
        marks.append((span.end, 0, _painted(item.kind, f"]{number}", colour)))
    pieces, at = [], 0
    for place, _, mark in sorted(marks, key=lambda mark: mark[:2]):
        pieces += [text[at:place], mark]
        at = place
    return "".join([*pieces, text[at:]])


def _painted(kind: str, text: str, colour: bool) -> str:
    return click.style(text, fg=_COLOURS[kind], bold=True) if colour else text
