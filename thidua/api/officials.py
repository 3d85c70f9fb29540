"""Officials: named persons who bear an office, a row a position."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from archive.listings import OFFICIALS
from extractor.facts import Level
from thidua.api.facts import Fact, OfArticle
from thidua.api.freshness import FreshLookups
from thidua.api.paging import Asked, Page, page_of
from thidua.api.values import Text, Unsaid, Year

router = APIRouter(tags=["officials"])


class Official(OfArticle, Fact):
    """A person and one office, as an article says them; `position` is null where no office was found."""

    name: str
    position: str | None
    organisation: str | None
    level: Level | None


class AskedOfficials(Asked):
    """What officials can be narrowed by; a name in any case and placement of tones."""

    province: Text | Unsaid | None = None
    year: Year | Unsaid | None = None
    name: Text | None = None
    level: Level | Unsaid | None = None


@router.get("/officials")
def officials(lookups: FreshLookups, asked: Annotated[AskedOfficials, Query()]) -> Page[Official]:
    """Officials as articles say them, each with its sentence."""
    rows, cursor = page_of(OFFICIALS, lookups, asked)
    return Page(items=[Official.model_validate(row) for row in rows], next=cursor)
