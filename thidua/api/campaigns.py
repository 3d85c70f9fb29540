"""Campaigns: emulation movements and drives."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from archive.listings import CAMPAIGNS
from extractor.facts import CampaignStatus
from thidua.api.facts import CampaignFact, OfArticle
from thidua.api.freshness import FreshLookups
from thidua.api.paging import Asked, Page, page_of
from thidua.api.values import Text, Unsaid, Year

router = APIRouter(tags=["campaigns"])


class Campaign(OfArticle, CampaignFact):
    """A campaign as an article says it."""


class AskedCampaigns(Asked):
    """What campaigns can be narrowed by; a name in any case and placement of tones."""

    province: Text | Unsaid | None = None
    year: Year | Unsaid | None = None
    name: Text | None = None
    period: Text | Unsaid | None = None
    movement_id: Text | Unsaid | None = None
    status: CampaignStatus | None = None


@router.get("/campaigns")
def campaigns(lookups: FreshLookups, asked: Annotated[AskedCampaigns, Query()]) -> Page[Campaign]:
    """Campaigns as articles say them, each with its sentence."""
    rows, cursor = page_of(CAMPAIGNS, lookups, asked)
    return Page(items=[Campaign.model_validate(row) for row in rows], next=cursor)
