"""Awards: the history summed over articles, and the mentions behind each sum."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from pydantic import BaseModel, Field

from archive.listing import UNSAID, Row
from archive.listings import AWARDS, MENTIONS
from extractor.facts import AwardStatus, Level, Recipients
from thidua.api.facts import AwardFact, OfArticle
from thidua.api.freshness import FreshLookups
from thidua.api.paging import Asked, Page, page_of
from thidua.api.values import Text, Unsaid, Year

router = APIRouter(tags=["awards"])


class AwardRow(BaseModel):
    """Awards of one province, year, name, rank, level, kind of recipient and status, summed over articles."""

    province: str | None
    year: int | None
    award: str
    rank: str | None
    level: Level | None
    recipients: Recipients
    count: int | None = Field(description="The sum of what the articles count; null where none does.")
    status: AwardStatus
    articles: int = Field(description="How many articles stand behind the sum.")
    mentions: str = Field(description="The address of the mentions behind the sum, on this server.")


class Mention(OfArticle, AwardFact):
    """One award as an article says it."""


class AskedAwards(Asked):
    """What awards can be narrowed by; `-` asks for rows that leave it unsaid."""

    province: Text | Unsaid | None = None
    year: Year | Unsaid | None = None
    award: Text | None = None
    rank: Text | Unsaid | None = None
    level: Level | Unsaid | None = None
    recipients: Recipients | None = None
    status: AwardStatus | None = None


@router.get("/awards")
def awards(request: Request, lookups: FreshLookups, asked: Annotated[AskedAwards, Query()]) -> Page[AwardRow]:
    """The award history."""
    rows, cursor = page_of(AWARDS, lookups, asked)
    address = request.scope.get("root_path", "") + "/awards/mentions"
    return Page(
        items=[AwardRow.model_validate({**row, "mentions": _behind(address, row)}) for row in rows], next=cursor
    )


@router.get("/awards/mentions")
def award_mentions(lookups: FreshLookups, asked: Annotated[AskedAwards, Query()]) -> Page[Mention]:
    """The awards as articles say them, each with its sentence."""
    rows, cursor = page_of(MENTIONS, lookups, asked)
    return Page(items=[Mention.model_validate(row) for row in rows], next=cursor)


def _behind(address: str, row: Row) -> str:
    said = [(name, UNSAID if row[name] is None else str(row[name])) for name in AWARDS.filters]
    return f"{address}?{urlencode(said)}"
