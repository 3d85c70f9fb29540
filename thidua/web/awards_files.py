"""The award history, and the mentions behind it, as files: just what the page shows, by the same filters."""

from __future__ import annotations

from collections.abc import Iterator
from tempfile import SpooledTemporaryFile
from typing import IO

from fastapi import APIRouter, Request
from fastapi.responses import Response, StreamingResponse

from archive.listing import Listing
from archive.listings import AWARDS, MENTIONS
from archive.lookups import Lookups
from thidua.api.freshness import FreshLookups
from thidua.exporting import MEDIA_TYPES, WRITERS, write_csv_with_bom
from thidua.web.awards_page import chosen_filters
from thidua.web.templating import fault

router = APIRouter()
# What is larger goes through a temporary file rather than through memory.
_IN_MEMORY = 8 * 2**20
_PIECE = 2**16


@router.get("/awards.{form}")
def awards_file(request: Request, tagged: Response, lookups: FreshLookups, form: str) -> Response:
    """The award history, narrowed by what the address names; ``bom=1`` begins CSV with a byte order mark.

    ``form`` is csv, json, jsonl or parquet.
    """
    return _file(request, tagged, lookups, AWARDS, form)


@router.get("/awards/mentions.{form}")
def mentions_file(request: Request, tagged: Response, lookups: FreshLookups, form: str) -> Response:
    """The mentions behind the numbers."""
    return _file(request, tagged, lookups, MENTIONS, form)


def _file(request: Request, tagged: Response, lookups: Lookups, listing: Listing, form: str) -> Response:
    if form not in WRITERS:
        return fault(request, "not_found")
    with_bom = form == "csv" and request.query_params.get("bom") == "1"
    write = write_csv_with_bom if with_bom else WRITERS[form]
    file: IO[bytes] = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - closed when it has been sent
    write(listing, listing.rows(lookups.connection, chosen_filters(request)), file)
    headers = {
        **tagged.headers,
        "Content-Disposition": f'attachment; filename="{listing.name}.{form}"',
        "Content-Length": str(file.tell()),
    }
    return StreamingResponse(_pieces(file), headers=headers, media_type=MEDIA_TYPES[form])


def _pieces(file: IO[bytes]) -> Iterator[bytes]:
    with file:
        file.seek(0)
        while piece := file.read(_PIECE):
            yield piece
