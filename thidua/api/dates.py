"""Dates that articles name."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from archive.listings import DATES
from extractor.facts import DateRole
from thidua.api.facts import DateFact, OfArticle
from thidua.api.freshness import FreshLookups
from thidua.api.paging import Asked, Page, page_of
from thidua.api.values import Text, Unsaid, Year

router = APIRouter(tags=["dates"])


class Date(OfArticle, DateFact):
    """A date as an article says it."""


class AskedDates(Asked):
    """What dates can be narrowed by; `year` is the article's."""

    province: Text | Unsaid | None = None
    year: Year | Unsaid | None = None
    value: Text | None = None
    role: DateRole | None = None


@router.get("/dates")
def dates(lookups: FreshLookups, asked: Annotated[AskedDates, Query()]) -> Page[Date]:
    """Dates as articles say them, each with its sentence."""
    rows, cursor = page_of(DATES, lookups, asked)
    return Page(items=[Date.model_validate(row) for row in rows], next=cursor)
