"""Coverage: which provinces and years the archive has articles of, by site."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel

from archive.listings import COVERAGE
from thidua.api.freshness import FreshLookups
from thidua.api.paging import Asked, Page, page_of
from thidua.api.values import Text, Unsaid, Year

router = APIRouter(tags=["coverage"])


class Coverage(BaseModel):
    """The articles of one site, province and year."""

    site: str
    province: str | None
    year: int | None
    articles: int
    first_published: str | None
    last_published: str | None


class AskedCoverage(Asked):
    """What coverage can be narrowed by."""

    site: Text | None = None
    province: Text | Unsaid | None = None
    year: Year | Unsaid | None = None


@router.get("/coverage")
def coverage(lookups: FreshLookups, asked: Annotated[AskedCoverage, Query()]) -> Page[Coverage]:
    """How many articles there are, and of which days: what an empty answer may mean."""
    rows, cursor = page_of(COVERAGE, lookups, asked)
    return Page(items=[Coverage.model_validate(row) for row in rows], next=cursor)
