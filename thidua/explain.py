"""The text with every fact marked and the rule that found it, so that an editor can see why."""

from __future__ import annotations

import click

from extractor.facts import Facts
from extractor.page import Page
from thidua.told import Told, told_facts

_COLOURS = {"date": "blue", "official": "green", "award": "yellow", "campaign": "magenta", "document": "cyan"}


def explain(page: Page, facts: Facts, *, colour: bool) -> str:
    """The page's text, each fact in brackets with its number, and below it a line a fact with kind, value and rule."""
    found = sorted(told_facts(facts), key=lambda item: (item.mention.span.start, -item.mention.span.end))
    head = [f"title: {page.title}", f"author: {page.author}", f"published: {page.published}", ""]
    lines = [
        f"{number:>4} {_painted(item.kind, f'{item.kind:<9}', colour)} {item.value}"
        f"  [{item.mention.rule}, {item.mention.confidence:.2f}]"
        for number, item in enumerate(found, start=1)
    ]
    return "\n".join([*head, _marked(page.text, found, colour), "", *lines])


def _marked(text: str, found: list[Told], colour: bool) -> str:
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
