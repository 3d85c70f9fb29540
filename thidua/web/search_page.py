"""The search page: one box, hits with the matched words marked, facets beside them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote_plus

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse

from archive.lookups import Lookups
from index.facets import FACETS
from index.request import Marked, SearchResult, Sort
from thidua.api.freshness import FreshSearcher
from thidua.web.asked import AskedLookups
from thidua.web.covered import Coverage
from thidua.web.search_state import PAGE, SearchState
from thidua.web.subjects import subjects
from thidua.web.templating import language_of, page
from thidua.web.words import Language, Words

router = APIRouter()
# Open from the start: what most readers narrow by.
_OPEN = ("province", "year")
_quoted = lru_cache(20_000)(quote_plus)


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value that can be chosen or left: ``href`` is the address of the search after that."""

    label: str
    count: int | None
    href: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """One facet's values, the chosen ones first."""

    name: str
    values: tuple[FacetValue, ...]
    is_open: bool


@router.get("/")
def search(request: Request, tagged: Response, asked: AskedLookups, searcher: FreshSearcher) -> HTMLResponse:
    """The hits of what the address asks; without anything asked, the newest articles."""
    state, language = SearchState.of(request.query_params), language_of(request)
    result = searcher.search(state.request())
    fields = {
        "state": state,
        "here": _address(state, language),
        "sorts": list(Sort),
        "result": result,
        "hits": [(hit, Marked(hit.title, hit.title_marks)) for hit in result.hits],
        "notes": [note.text(language) for note in result.notes],
        "facets": _facets(state, result, language),
        "previous": state.at(max(0, state.offset - PAGE)) if state.offset else None,
        "next": state.at(state.offset + PAGE) if state.offset + PAGE < result.total else None,
        "counts": asked.counts(),
        "subjects": subjects(searcher, state),
        "covered": _covered(request, asked, state) if state.asks and not result.total else [],
    }
    return page(request, "search.html", fields, headers=tagged.headers)


def _covered(request: Request, asked: Lookups, state: SearchState) -> list[str]:
    coverage: Coverage = request.app.state.coverage
    return coverage.sentences(asked, state, Words(language_of(request)))


def _address(state: SearchState, language: Language) -> str:
    """The state as the end of an address, ``?…`` or nothing."""
    return state.query_string(*((("lang", "en"),) if language == "en" else ()))


def _facets(state: SearchState, result: SearchResult, language: Language) -> list[Facet]:
    words, first = Words(language), state.at(0)
    here = _address(first, language)
    here = f"/{here}&" if here else "/?"
    facets = []
    for name in FACETS:
        chosen = state.chosen.get(name, ())
        counted = dict(result.facets.get(name, ()))
        values = [
            FacetValue(
                words.value(value),
                counted.get(value),
                f"/{_address(first.without_value(name, value), language)}",
                is_chosen=True,
            )
            for value in chosen
        ]
        # There may be a hundred of these on a page, so each is put together from what all have alike.
        values += [
            FacetValue(words.value(value), count, f"{here}{name}={_quoted(value)}", is_chosen=False)
            for value, count in counted.items()
            if value not in chosen
        ]
        if values:
            facets.append(Facet(name, tuple(values), bool(chosen) or name in _OPEN))
    return facets
