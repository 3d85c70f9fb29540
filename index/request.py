"""What is asked of the index and what it answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from extractor.span import Span
from index.notes import Note


class Sort(StrEnum):
    """The order of hits. Articles without a date come last in both orders by date."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"


@dataclass(frozen=True, kw_only=True)
class SearchRequest:
    """One search.

    ``text`` is in the query language. ``filters`` gives for a facet the exact values of which an article must
    have one; ``since`` and ``until`` are EDTF dates, both included. ``facets`` names the facets to count; a
    facet's counts leave its own filter aside, so that its other values can be chosen too.
    """

    text: str = ""
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    since: str | None = None
    until: str | None = None
    sort: Sort = Sort.RELEVANCE
    offset: int = 0
    limit: int = 20
    facets: tuple[str, ...] = ()
    facet_values: int = 20

    def __hash__(self) -> int:
        return hash((self.text, self.since, self.until, self.sort, self.offset, self.limit, self.facets))


@dataclass(frozen=True, slots=True)
class Marked:
    """A piece of an article's text with the spans, in this piece, of the words that were searched."""

    text: str
    marks: tuple[Span, ...] = ()

    def pieces(self) -> list[tuple[str, bool]]:
        """The text cut at the marks: (piece, whether it is marked), in order."""
        pieces, at = [], 0
        for mark in self.marks:
            if at < mark.start:
                pieces.append((self.text[at : mark.start], False))
            pieces.append((mark.of(self.text), True))
            at = mark.end
        if at < len(self.text):
            pieces.append((self.text[at:], False))
        return pieces


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """An article found. ``score`` is comparable within one result only.

    ``file`` names the file of the article that the snippet is of, "" where it is of the article's text.
    """

    id: int
    score: float
    title: str
    title_marks: tuple[Span, ...]
    url: str
    published: str | None
    province: str
    source: str
    snippet: Marked
    file: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchResult:
    """``total`` counts all articles found, ``hits`` are those from ``offset`` on."""

    total: int
    hits: tuple[Hit, ...]
    facets: Mapping[str, tuple[tuple[str, int], ...]]
    notes: tuple[Note, ...] = ()
    did_you_mean: str | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A value of a facet that begins as the user types."""

    facet: str
    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Suggested:
    """Suggestions for the end of what was typed: each could stand in place of all from ``start`` (code points) on."""

    start: int
    items: tuple[Suggestion, ...]
