"""Captures: what came back over the wire, and where its record lies."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, HTTPException, Query
from pydantic import BaseModel, Field

from archive.listings import CAPTURES
from thidua.api.freshness import FreshLookups
from thidua.api.paging import Asked, Page, page_of
from thidua.api.values import Number, Text

router = APIRouter(tags=["captures"])
_LONGEST_URL = 4_000
Url = Annotated[str, Field(min_length=1, max_length=_LONGEST_URL)]


class Capture(BaseModel):
    """One exchange, in the terms of ISO 28500 (WARC 1.1)."""

    id: int
    site: str
    url: str
    canonical_url: str
    fetched_at: str
    status: int = Field(description="The HTTP status.")
    content_type: str | None
    digest: str = Field(description="The payload digest.")
    revisit_of: int | None = Field(description="The capture whose payload this one repeats.")
    warc_file: str
    warc_offset: int
    warc_length: int


class AskedCaptures(Asked):
    """What captures can be narrowed by."""

    site: Text | None = None
    url: Url | None = None
    status: Annotated[int, Field(ge=100, le=999)] | None = None
    digest: Text | None = None


@router.get("/captures")
def captures(lookups: FreshLookups, asked: Annotated[AskedCaptures, Query()]) -> Page[Capture]:
    """Captures in the order in which they were made."""
    rows, cursor = page_of(CAPTURES, lookups, asked)
    return Page(items=[Capture.model_validate(row) for row in rows], next=cursor)


@router.get("/captures/{capture_id}")
def capture(lookups: FreshLookups, capture_id: Number) -> Capture:
    """One capture."""
    found = next(CAPTURES.rows(lookups.connection, {"id": capture_id}), None)
    if found is None:
        raise HTTPException(404, f"There is no capture {capture_id}.")
    return Capture.model_validate(found)
