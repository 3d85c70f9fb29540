"""The application that is mounted at /api/v1."""

from __future__ import annotations

from importlib.metadata import version
from typing import Any

from fastapi import FastAPI

from thidua.api import (
    articles,
    awards,
    campaigns,
    captures,
    coverage,
    dates,
    documents,
    facts,
    officials,
    search,
    suggest,
)
from thidua.api.freshness import answer_not_modified
from thidua.api.problems import answers, describe_problems, tell_problems
from thidua.searching import Searcher
from thidua.web.open_lookups import OpenLookups

ROOMS = (search, suggest, articles, facts, awards, officials, campaigns, dates, documents, captures, coverage)
_DESCRIPTION = """
Read-only. Listings come in pages: `next` is the cursor of the page after, null on the last one. Every answer has an
`ETag` that changes when the archive does; send it back as `If-None-Match`. Faults are told as
`application/problem+json` (RFC 9457). A parameter that is not known is refused. As a filter's value, `-` asks for rows
that leave it unsaid.
"""
_NOT_MODIFIED: dict[int | str, dict[str, Any]] = {304: {"description": "The answer that the asker has still holds."}}


def create_api(searcher: Searcher, lookups: OpenLookups) -> FastAPI:
    """The interface over one data directory: its searches answered by ``searcher``, all else by ``lookups``."""
    api = FastAPI(
        title="thidua",
        version=version("thidua"),
        summary="The archive and award history of Vietnam's emulation and commendation news.",
        description=_DESCRIPTION,
        docs_url=None,
        redoc_url=None,
        openapi_url="/openapi.json",
    )
    api.state.searcher, api.state.lookups = searcher, lookups
    for room in ROOMS:
        api.include_router(room.router, responses={**_NOT_MODIFIED, **answers(404, 422, 503)})
    answer_not_modified(api)
    tell_problems(api)
    describe_problems(api)
    return api
