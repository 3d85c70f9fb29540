"""The search page: one box, hits with the matched words marked, facets beside them."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from archive.lookups import Lookups
from index.facets import FACETS
from index.request import Marked, SearchResult, Sort
from thidua.web.asked import AskedLookups, AskedSearcher
from thidua.web.search_state import PAGE, SearchState
from thidua.web.templating import language_of, page

router = APIRouter()
# Open from the start: what most readers narrow by.
_OPEN = ("province", "year")


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value that can be chosen or left: ``state`` is the search after that."""

    value: str
    count: int | None
    state: SearchState
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """One facet's values, the chosen ones first."""

    name: str
    values: tuple[FacetValue, ...]
    is_open: bool


@router.get("/")
def search(request: Request, asked: AskedLookups, searcher: AskedSearcher) -> HTMLResponse:
    """The hits of what the address asks; without anything asked, the newest articles."""
    state = SearchState.of(request.query_params)
    result = searcher.search(state.request())
    fields = {
        "state": state,
        "sorts": list(Sort),
        "result": result,
        "hits": [(hit, Marked(hit.title, hit.title_marks)) for hit in result.hits],
        "notes": [note.text(language_of(request)) for note in result.notes],
        "facets": _facets(state, result),
        "previous": state.at(max(0, state.offset - PAGE)) if state.offset else None,
        "next": state.at(state.offset + PAGE) if state.offset + PAGE < result.total else None,
        "counts": asked.counts(),
        "covered": _coverage(asked, state) if not result.total else [],
    }
    return page(request, "search.html", fields)


def _facets(state: SearchState, result: SearchResult) -> list[Facet]:
    facets = []
    for name in FACETS:
        chosen = state.chosen.get(name, ())
        counted = dict(result.facets.get(name, ()))
        values = [FacetValue(value, counted.get(value), state.without_value(name, value), True) for value in chosen]
        values += [
            FacetValue(value, count, state.with_value(name, value), False)
            for value, count in counted.items()
            if value not in chosen
        ]
        if values:
            facets.append(Facet(name, tuple(values), bool(chosen) or name in _OPEN))
    return facets


def _coverage(asked: Lookups, state: SearchState) -> list[tuple[str, int, str, str]]:
    """For an empty result: what the archive has of each province asked for (slug, articles, first and last day)."""
    provinces = state.chosen.get("province", ())
    return [(slug, *asked.coverage_of(slug)) for slug in provinces]
