"""Snippets: the piece of an article's text that shows best what was searched, and the words to mark in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from extractor.span import Span
from extractor.vietnamese import bare
from index.request import Marked
from index.words import Row

SNIPPET_LENGTH = 280
_READ = 30_000


@dataclass(frozen=True, slots=True)
class Sought:
    """What is to be marked: rows of bare words, single words being rows of one; and beginnings of words."""

    rows: frozenset[tuple[str, ...]]
    beginnings: frozenset[str] = frozenset()

    @classmethod
    def of(cls, rows: Iterable[Row], beginnings: Iterable[Row] = ()) -> Sought:
        """What to mark for these rows of words."""
        return cls(frozenset(row.bares for row in rows if len(row)), frozenset(row.bares[0] for row in beginnings))


@lru_cache(maxsize=512)
def _pattern(sought: Sought) -> re.Pattern[str] | None:
    """Matches what is sought in a bare text: longer rows first, any few marks and spaces between their words."""
    rows = sorted(sought.rows, key=lambda row: (-len(row), row))
    parts = [r"[\W_]{1,5}".join(map(re.escape, row)) + r"(?![^\W_])" for row in rows]
    parts += [rf"{re.escape(beginning)}[^\W_]{{0,40}}" for beginning in sorted(sought.beginnings)]
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(parts)})") if parts else None


def marks(text: str, sought: Sought) -> tuple[Span, ...]:
    """The spans of NFC ``text`` that match what is sought: in order, none touching another's letters."""
    pattern = _pattern(sought)
    return tuple(Span(*match.span()) for match in pattern.finditer(bare(text))) if pattern else ()


def snippet(text: str, sought: Sought) -> Marked:
    """The piece of about ``SNIPPET_LENGTH`` characters of NFC ``text`` with most different words sought.

    Cut at word boundaries; an ellipsis stands where the text goes on. Only the first 30,000 characters are
    looked at.
    """
    read = text[:_READ]
    found = marks(read, sought)
    start, end = _window(read, found)
    lead = "… " if start else ""
    piece = lead + read[start:end].replace("\n", " ") + (" …" if end < len(text) else "")
    inside = [mark for mark in found if start <= mark.start and mark.end <= end]
    moved = len(lead) - start
    return Marked(piece, tuple(Span(mark.start + moved, mark.end + moved) for mark in inside))


def _window(text: str, found: Sequence[Span]) -> tuple[int, int]:
    best, best_worth = 0, 0
    last = 0
    for first, mark in enumerate(found):
        last = max(last, first)
        while last + 1 < len(found) and found[last + 1].end <= mark.start + SNIPPET_LENGTH * 2 // 3:
            last += 1
        kinds = {bare(one.of(text)) for one in found[first : last + 1]}
        worth = sum(map(len, kinds)) * 8 + min(last - first, 7)
        if worth > best_worth:
            best, best_worth = mark.start, worth
    return _to_words(text, max(0, best - SNIPPET_LENGTH // 4))


def _to_words(text: str, start: int) -> tuple[int, int]:
    if start and (space := text.find(" ", start, start + 40)) >= 0:
        start = space + 1
    end = min(len(text), start + SNIPPET_LENGTH)
    if end < len(text) and (space := text.rfind(" ", start, end)) > start:
        end = space
    while start < end and text[start].isspace():
        start += 1
    return start, end
