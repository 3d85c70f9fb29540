"""The search page: one box, hits with the matched words marked."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from index.request import SearchRequest, Sort
from thidua.web.asked import AskedLookups, AskedSearcher
from thidua.web.templating import language_of, page

router = APIRouter()
_PAGE = 10


@router.get("/")
def search(
    request: Request,
    asked: AskedLookups,
    searcher: AskedSearcher,
    q: str = "",
    sort: Sort = Sort.RELEVANCE,
    offset: Annotated[int, Query(ge=0, le=10_000)] = 0,
) -> HTMLResponse:
    """The hits of ``q``; without it, the newest articles."""
    order = sort if q.strip() else Sort.NEWEST
    result = searcher.search(SearchRequest(text=q, sort=order, offset=offset, limit=_PAGE))
    fields = {
        "query": q,
        "sort": sort,
        "sorts": list(Sort),
        "offset": offset,
        "result": result,
        "notes": [note.text(language_of(request)) for note in result.notes],
        "previous_offset": max(0, offset - _PAGE) if offset else None,
        "next_offset": offset + _PAGE if offset + _PAGE < result.total else None,
        "counts": asked.counts(),
    }
    return page(request, "search.html", fields)
