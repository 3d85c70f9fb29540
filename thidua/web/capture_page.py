"""An archived page as it was, in a frame that can neither run nor fetch anything."""

from __future__ import annotations

from pathlib import Path

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from archive.capture import Capture
from archive.errors import ArchiveError
from archive.payload import decoded_body
from archive.records import Records
from archive.store import CAPTURES
from archive.warc_reader import read_response
from thidua.api.values import Number
from thidua.web.asked import AskedRecords, data_of
from thidua.web.templating import fault, page
from thidua.web.words import Words

# The frame's own bounds hold even where a browser ignores the iframe's sandbox.
_SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:"


router = APIRouter()


@router.get("/capture/{capture_id}")
def capture(request: Request, records: AskedRecords, capture_id: Number) -> HTMLResponse:
    """The page around an archived one: where it came from, when, its digest."""
    found = _find_capture(records, capture_id)
    return fault(request, "not_found") if found is None else page(request, "capture.html", {"capture": found})


@router.get("/capture/{capture_id}/page")
def capture_body(request: Request, records: AskedRecords, capture_id: Number) -> Response:
    """The archived page itself, decoded, sandboxed."""
    found = _find_capture(records, capture_id)
    return fault(request, "not_found") if found is None else _body(data_of(request), found)


def _find_capture(records: Records, capture_id: int) -> Capture | None:
    """The capture that bears the payload: itself, or the one that it repeats."""
    capture = records.capture(capture_id)
    if capture is not None and capture.revisit_of is not None:
        return records.capture(capture.revisit_of)
    return capture


def _body(data: Path, capture: Capture) -> Response:
    headers = {"Content-Security-Policy": _SANDBOX, "X-Content-Type-Options": "nosniff"}
    try:
        body = decoded_body(read_response(data / CAPTURES, capture.location))
    except ArchiveError as error:
        return Response(f"{Words('vi')('unreadable_capture')}\n{error}", 404, headers, "text/plain; charset=utf-8")
    kind = capture.content_type or "text/plain"
    if not kind.lower().startswith(("text/html", "application/xhtml", "text/plain")):
        kind = "text/plain"
    return Response(body, 200, {**headers, "Content-Type": kind})
