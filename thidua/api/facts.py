"""Facts: what an article says, by kind, each with its place and its proof."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, HTTPException
from pydantic import BaseModel, Field

from archive.lookups import Passage
from extractor.facts import AwardStatus, CampaignStatus, DateRole, Level, Recipients
from thidua.api.freshness import FreshLookups
from thidua.api.values import Number

router = APIRouter(tags=["articles"])


class Fact(BaseModel):
    """What every fact has: `text[start:end]` of what the capture `capture_id` says is `surface`.

    The capture is that of the article's current version, or of a file that it links to.
    """

    id: int
    article_id: int
    capture_id: int
    start: int = Field(description="Where it begins in the text, in Unicode code points.")
    end: int
    surface: str = Field(description="As printed.")
    sentence: str = Field(description="The sentence that proves it.")
    rule: str = Field(description="The rule that found it.")
    confidence: float
    extractor: str = Field(description="The version of the extractor.")


class OfArticle(BaseModel):
    """What a listed fact tells of its article."""

    province: str | None
    year: int | None
    published: str | None
    title: str | None
    url: str


class DateFact(Fact):
    """A date: `value` is EDTF in the precision that the text gives."""

    value: str
    role: DateRole


class Position(BaseModel):
    """An office of an official."""

    start: int
    end: int
    surface: str
    title: str
    organisation: str | None
    level: Level | None


class OfficialFact(Fact):
    """A named person who bears an office."""

    name: str
    positions: list[Position]


class AwardFact(Fact):
    """An award, its rank and one kind of recipient."""

    award: str
    award_id: str | None
    rank: str | None
    level: Level | None
    recipients: Recipients
    count: int | None
    status: AwardStatus
    grantor: str | None


class CampaignFact(Fact):
    """An emulation movement or drive."""

    name: str
    theme: str | None
    period: str | None
    launcher: str | None
    document: str | None
    status: CampaignStatus
    movement_id: str | None


class DocumentFact(Fact):
    """A numbered document."""

    number: str
    date: str | None
    type: str | None
    issuer: str | None


class ArticleFacts(BaseModel):
    """All facts of an article's current version, each kind in the order of the text."""

    article_id: int
    capture_id: int
    dates: list[DateFact]
    officials: list[OfficialFact]
    awards: list[AwardFact]
    campaigns: list[CampaignFact]
    documents: list[DocumentFact]


@router.get("/articles/{article_id}/facts")
def article_facts(lookups: FreshLookups, article_id: Number) -> ArticleFacts:
    """The facts of an article, by kind."""
    article = lookups.article(article_id)
    if article is None:
        raise HTTPException(404, f"There is no article {article_id}.")
    passages = lookups.passages(article_id, article["capture_id"])
    return ArticleFacts(
        article_id=article_id,
        capture_id=article["capture_id"],
        dates=_of_kind(DateFact, "date_mention", passages),
        officials=_of_kind(OfficialFact, "official", passages),
        awards=_of_kind(AwardFact, "award", passages),
        campaigns=_of_kind(CampaignFact, "campaign", passages),
        documents=_of_kind(DocumentFact, "document", passages),
    )


def _of_kind(model: type[Any], kind: str, passages: list[Passage]) -> list[Any]:
    return [model.model_validate(passage.row) for passage in passages if passage.kind == kind]
