"""Suggestions while a query is typed."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field

from extractor.provinces import province_name
from thidua.api.freshness import FreshSearcher

router = APIRouter(tags=["search"])


class Suggestion(BaseModel):
    """A person, campaign, award or province."""

    facet: str = Field(description="The search parameter that takes the value: official, campaign, award, province.")
    value: str
    label: str = Field(description="The value for readers.")
    count: int = Field(description="How many articles have it.")


class Suggestions(BaseModel):
    """Those with the diacritics that were typed first, then those that begin so themselves, then the commonest."""

    start: int = Field(description="Where in `q`, in code points, the words begin that each item could replace.")
    items: list[Suggestion]


class AskedSuggestions(BaseModel):
    """What was typed so far."""

    model_config = ConfigDict(extra="forbid")

    q: str = Field(max_length=300)
    limit: int = Field(default=8, ge=1, le=50)


@router.get("/suggest")
def suggest(searcher: FreshSearcher, asked: Annotated[AskedSuggestions, Query()]) -> Suggestions:
    """People, campaigns, awards and provinces that begin as the last words of `q` do, with or without accents."""
    found = searcher.suggest(asked.q, asked.limit)
    return Suggestions(
        start=found.start,
        items=[
            Suggestion(facet=one.facet, value=one.value, label=province_name(one.value) or one.value, count=one.count)
            for one in found.items
        ],
    )
