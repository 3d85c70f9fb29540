"""Search: the hits of what the search page asks, with the same parameters."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field

from archive.errors import BeginAgain
from extractor.span import Span
from index.facets import FACETS
from index.request import Hit, SearchResult, Sort
from thidua.api.freshness import FreshSearcher
from thidua.api.paging import Asked, decode, encode
from thidua.api.problems import CursorExpired, answers
from thidua.api.values import Text
from thidua.web.search_state import SearchState

router = APIRouter(tags=["search"])
_LISTING = "search"
# So deep the pages go; who wants all articles lists them.
_DEEPEST = 10_000
Values = Annotated[list[Text], Field(default=[], max_length=20)]


class Marked(BaseModel):
    """A text with the places of the words that were searched, in Unicode code points."""

    text: str
    marks: list[tuple[int, int]]


class SearchHit(BaseModel):
    """An article found."""

    id: int
    url: str
    title: str
    published: str | None
    province: str | None
    source: str
    score: float = Field(description="Comparable within one answer only.")
    title_marks: list[tuple[int, int]]
    snippet: Marked
    file: str | None = Field(
        description="The file of the article that the snippet is of; null where it is of its text."
    )


class FacetCount(BaseModel):
    """A value and how many of the articles found have it."""

    value: str
    count: int


class Note(BaseModel):
    """What there is to say about the query, in both languages."""

    kind: str
    vi: str
    en: str


class SearchAnswer(BaseModel):
    """One page of hits. `total` counts all articles found; pages end after 10,000 of them."""

    total: int
    items: list[SearchHit]
    next: str | None
    facets: dict[str, list[FacetCount]]
    notes: list[Note]
    did_you_mean: str | None


class AskedSearch(Asked):
    """What the search page asks: words in the query language, facet values (one of each facet's), days, order."""

    limit: int = Field(default=10, ge=1, le=100)
    q: str = Field(default="", max_length=10_000)
    province: Values
    year: Values
    award: Values
    level: Values
    campaign: Values
    official: Values
    source: Values
    kind: Values
    since: str = Field(default="", max_length=300, description="EDTF, for example 2020-05; the day itself counts.")
    until: str = Field(default="", max_length=300, description="EDTF; the day itself counts.")
    sort: Sort = Sort.RELEVANCE

    def state(self, offset: int) -> SearchState:
        """The state of the search page that asks the same, from the hit ``offset`` on."""
        chosen = {facet: tuple(values) for facet in FACETS if (values := getattr(self, facet))}
        return SearchState(self.q, chosen, self.since, self.until, self.sort, offset)

    def digest(self) -> str:
        """A name of the search, by which a cursor is known to be its own."""
        return hashlib.sha256(self.model_dump_json(exclude={"limit", "cursor"}).encode()).hexdigest()[:16]


@router.get("/search", responses=answers(409))
def search(searcher: FreshSearcher, asked: Annotated[AskedSearch, Query()]) -> SearchAnswer:
    """Search the archive. A cursor holds until the index changes; then it is answered with 409."""
    offset = _offset(asked, searcher.state)
    limit = min(asked.limit, _DEEPEST - offset)
    result = searcher.search(replace(asked.state(offset).request(), limit=limit))
    end = offset + len(result.hits)
    more = end < min(result.total, _DEEPEST) and result.hits
    return SearchAnswer(
        total=result.total,
        items=[_hit(hit) for hit in result.hits],
        next=encode(_LISTING, (end, asked.digest(), searcher.state)) if more else None,
        facets={
            name: [FacetCount(value=value, count=count) for value, count in counts]
            for name, counts in result.facets.items()
        },
        notes=_notes(result),
        did_you_mean=result.did_you_mean,
    )


def _offset(asked: AskedSearch, index: str) -> int:
    """Where the page begins. Raises BeginAgain, CursorExpired."""
    if asked.cursor is None:
        return 0
    match decode(_LISTING, asked.cursor):
        case (int() as offset, str() as digest, str() as then) if 0 <= offset < _DEEPEST and digest == asked.digest():
            if then != index:
                raise CursorExpired
            return offset
    raise BeginAgain("The cursor is of another search: begin again without one.")


def _hit(hit: Hit) -> SearchHit:
    return SearchHit(
        id=hit.id,
        url=hit.url,
        title=hit.title,
        published=hit.published,
        province=hit.province or None,
        source=hit.source,
        score=hit.score,
        title_marks=_places(hit.title_marks),
        snippet=Marked(text=hit.snippet.text, marks=_places(hit.snippet.marks)),
        file=hit.file or None,
    )


def _places(marks: tuple[Span, ...]) -> list[tuple[int, int]]:
    return [(mark.start, mark.end) for mark in marks]


def _notes(result: SearchResult) -> list[Note]:
    return [Note(kind=note.kind.name.lower(), vi=note.text("vi"), en=note.text("en")) for note in result.notes]
