"""Answers that need not be sent again: ETag and If-None-Match (RFC 9110, sections 8.8.3 and 13.1.2)."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

from fastapi import Depends, FastAPI, Request, Response

import thidua
from archive.lookups import Lookups
from thidua.searching import Searcher
from thidua.web.asked import AskedLookups, AskedSearcher

_MOST_TAGS = 100
_OWN = frozenset({".py", ".toml", ".html", ".css", ".js"})
# Ask again each time, but take what you have where it is still so.
_HEADERS = {"Cache-Control": "no-cache"}


class NotModified(Exception):
    """The asker has the answer already."""

    def __init__(self, tag: str) -> None:
        self.tag = tag


def answer_not_modified(app: FastAPI) -> None:
    """Let NotModified be answered with 304."""
    app.add_exception_handler(NotModified, _not_modified)


async def _not_modified(_request: Request, fault: Exception) -> Response:
    if not isinstance(fault, NotModified):
        raise fault
    return Response(status_code=304, headers={"ETag": fault.tag, **_HEADERS})


@cache
def _program() -> str:
    """A name of this program's own files: another version answers otherwise."""
    digest = hashlib.sha256(version("thidua").encode())
    for path in sorted(Path(thidua.__path__[0]).rglob("*.*")):
        if path.suffix in _OWN and path.is_file():
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _records_tag(lookups: Lookups) -> str:
    """The state of all records and of the program: the same for all that is answered from them."""
    return f'W/"{_program()}-{lookups.revision()}"'


def _search_tag(lookups: Lookups, searcher: Searcher) -> str:
    """The state of the records and of the index."""
    return f'W/"{_program()}-{lookups.revision()}-{searcher.state}"'


def _compare(request: Request, response: Response, tag: str) -> None:
    """Tell the answer's tag. Raises NotModified where the asker names it."""
    known = request.headers.get("If-None-Match", "").split(",", _MOST_TAGS)
    if tag.removeprefix("W/") in {one.strip().removeprefix("W/") for one in known}:
        raise NotModified(tag)
    response.headers.update({"ETag": tag, **_HEADERS})


async def _lookups(request: Request, response: Response, lookups: AskedLookups) -> Lookups:
    # The tag first: rows that come in between are then newer than the tag says, and are only asked for again.
    _compare(request, response, _records_tag(lookups))
    return lookups


async def _searcher(request: Request, response: Response, lookups: AskedLookups, searcher: AskedSearcher) -> Searcher:
    if searcher.is_settled:
        _compare(request, response, _search_tag(lookups, searcher))
    return searcher


FreshLookups = Annotated[Lookups, Depends(_lookups)]
FreshSearcher = Annotated[Searcher, Depends(_searcher)]
