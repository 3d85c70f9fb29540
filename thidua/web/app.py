"""The web application: pages, the archived captures, and Datasette beside them."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from anyio.to_thread import current_default_thread_limiter
from fastapi import FastAPI, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, Response
from starlette.exceptions import HTTPException

from archive.errors import ArchiveError
from archive.lookups import Lookups
from index.errors import SearchError
from thidua.api.application import create_api
from thidua.api.freshness import answer_not_modified
from thidua.api.problems import tell_stray
from thidua.datasette.app import datasette_app
from thidua.searching import Searcher
from thidua.web import (
    api_page,
    article_page,
    assets,
    awards_files,
    awards_page,
    capture_page,
    coverage_page,
    feed,
    healthz,
    history_pages,
    search_page,
    versions_page,
)
from thidua.web.covered import Coverage
from thidua.web.metrics import add_metrics
from thidua.web.open_lookups import OpenLookups
from thidua.web.templating import fault

# At once, in a process: more of them only wait for one another, and each wait costs.
_THREADS = 8
_log = logging.getLogger("thidua.web")
_ROOMS = (
    assets,
    search_page,
    feed,
    healthz,
    article_page,
    awards_page,
    awards_files,
    capture_page,
    coverage_page,
    history_pages,
    versions_page,
    api_page,
)


def create_app(data: Path, engine: str) -> FastAPI:
    """The application over the data directory ``data``; raises what opening its records and index raises."""
    Lookups.open(data).close()
    searcher, lookups = Searcher(data, engine), OpenLookups(data)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        current_default_thread_limiter().total_tokens = _THREADS
        await run_in_threadpool(prepare, searcher)
        yield
        searcher.close()
        lookups.close()

    app = FastAPI(title="thidua", docs_url=None, redoc_url=None, openapi_url=None, lifespan=lifespan)
    app.state.data, app.state.searcher, app.state.lookups = data, searcher, lookups
    app.state.coverage = Coverage()
    for room in _ROOMS:
        app.include_router(room.router)
    answer_not_modified(app)
    add_metrics(app, data)
    app.add_exception_handler(HTTPException, _missing)
    # An address whose parts cannot be is the address of no page.
    app.add_exception_handler(RequestValidationError, _nowhere)
    app.add_exception_handler(ArchiveError, _unavailable)
    app.add_exception_handler(SearchError, _unavailable)
    app.add_exception_handler(Exception, _broken)
    app.state.api = create_api(searcher, lookups)
    app.mount("/api/v1", app.state.api)
    app.mount("/data", datasette_app(data))
    return app


def prepare(searcher: Searcher) -> None:
    """Open the index and read all names: the first search and the first letters typed should not wait for it."""
    with suppress(SearchError, ArchiveError):
        searcher.suggest("a")


async def _missing(request: Request, error: Exception) -> Response:
    if request.url.path.startswith("/api/v1/"):
        return await tell_stray(request, error)
    status = error.status_code if isinstance(error, HTTPException) else 500
    return fault(request, "not_found", status)


async def _nowhere(request: Request, _error: Exception) -> HTMLResponse:
    return fault(request, "not_found")


async def _unavailable(request: Request, error: Exception) -> HTMLResponse:
    _log.error("%s cannot be answered: %s", request.url.path, error)
    return fault(request, "unavailable", 503)


async def _broken(request: Request, _error: Exception) -> HTMLResponse:
    # The fault itself goes on to the server, which logs it.
    return fault(request, "broken_page", 500)
