"""/healthz: whether this process can answer questions, for whoever restarts it where it cannot."""

from __future__ import annotations

import logging
import sqlite3

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

from archive.errors import ArchiveError
from archive.lookups import Lookups
from index.errors import SearchError
from index.request import SearchRequest
from thidua.searching import Searcher
from thidua.web.asked import data_of

router = APIRouter()
log = logging.getLogger("thidua.health")


@router.get("/healthz")
def healthz(request: Request) -> JSONResponse:
    """200 with the number of articles, or 503 with what fails: ``records`` or ``index``; the log says how."""
    try:
        lookups = Lookups.open(data_of(request))
        try:
            articles = lookups.counts()["article"]
        finally:
            lookups.close()
    except (ArchiveError, sqlite3.DatabaseError) as fault:
        return _ill("records", fault)
    searcher: Searcher = request.app.state.searcher
    try:
        searcher.search(SearchRequest(text="", limit=1))
    except SearchError as fault:
        return _ill("index", fault)
    return JSONResponse({"status": "ok", "articles": articles}, headers={"Cache-Control": "no-store"})


def _ill(reason: str, fault: Exception) -> JSONResponse:
    log.error("not healthy: %s: %s", reason, fault, extra={"reason": reason})
    return JSONResponse({"status": "ill", "reason": reason}, 503, headers={"Cache-Control": "no-store"})
