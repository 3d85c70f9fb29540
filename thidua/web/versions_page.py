"""An article's versions: what each correction took out and put in, in the text and in the facts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from archive.lookups import Lookups, Row
from thidua.api.values import Number
from thidua.web.asked import AskedLookups
from thidua.web.listed_facts import fact_groups
from thidua.web.templating import fault, language_of, page
from thidua.web.words import Words

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Change:
    """A line that went (``is_added`` false) or came."""

    text: str
    is_added: bool


@dataclass(frozen=True, slots=True)
class Step:
    """From one version to the next: the capture that brought it, and what changed."""

    version: int
    capture_id: int
    fetched_at: str
    lines: tuple[Change, ...]
    facts: tuple[Change, ...]


@router.get("/article/{article_id}/versions")
def versions(request: Request, asked: AskedLookups, article_id: Number) -> HTMLResponse:
    """The article's versions, the newest first."""
    article = asked.article(article_id)
    if article is None:
        return fault(request, "not_found")
    words = Words(language_of(request))
    known = [article, *asked.versions(article_id)]
    steps = [_step(asked, article_id, newer, older, words) for newer, older in pairwise(known)]
    return page(request, "versions.html", {"article": article, "steps": steps, "first": known[-1]})


def _step(asked: Lookups, article_id: int, newer: Row, older: Row, words: Words) -> Step:
    before = _facts(asked, article_id, older["capture_id"], words)
    after = _facts(asked, article_id, newer["capture_id"], words)
    facts = [Change(fact, False) for fact in before if fact not in after]
    facts += [Change(fact, True) for fact in after if fact not in before]
    return Step(
        version=newer["version"],
        capture_id=newer["capture_id"],
        fetched_at=asked.captured_at(newer["capture_id"]),
        lines=tuple(changed_lines(older["text"].split("\n"), newer["text"].split("\n"))),
        facts=tuple(facts),
    )


def _facts(asked: Lookups, article_id: int, capture_id: int, words: Words) -> list[str]:
    groups = fact_groups(asked.passages(article_id, capture_id), words)
    return [f"{words(group.word)}: {fact.title} {fact.detail}".strip() for group in groups for fact in group.facts]


def changed_lines(before: Sequence[str], after: Sequence[str]) -> list[Change]:
    """The lines that went and that came, in the order of the text; blank ones are passed over."""
    changes = []
    for tag, first, last, start, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            changes += [Change(line, False) for line in before[first:last] if line.strip()]
            changes += [Change(line, True) for line in after[start:end] if line.strip()]
    return changes
