"""Articles: listed without their texts, or one with its text and earlier versions."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import NAMESPACE_URL, uuid5

from fastapi import APIRouter, HTTPException, Query
from pydantic import BaseModel, Field

from archive.listings import ARTICLES
from thidua.api.freshness import FreshLookups
from thidua.api.paging import Asked, Page, page_of
from thidua.api.values import Number, Text, Unsaid, Year

router = APIRouter(tags=["articles"])


class ArticleRow(BaseModel):
    """An article in its current version."""

    id: int = Field(description="Stays as long as the database.")
    urn: str = Field(description="Stays even when the database is made again from the captures.")
    url: str
    canonical_url: str
    title: str | None
    author: str | None
    published: str | None = Field(description="An ISO day, or EDTF where the page gives less.")
    year: int | None
    province: str | None
    kind: str | None
    site: str
    version: int
    capture_id: int
    captured_at: str
    payload_digest: str = Field(description="Of the capture's payload (ISO 28500).")


class ArticleVersion(BaseModel):
    """An earlier version of an article."""

    version: int
    capture_id: int
    title: str | None
    author: str | None
    published: str | None
    text: str


class Article(ArticleRow):
    """An article with its text (NFC, the headline in the first line) and its earlier versions, newest first."""

    text: str
    versions: list[ArticleVersion]


class AskedArticles(Asked):
    """What articles can be narrowed by."""

    province: Text | Unsaid | None = None
    year: Year | Unsaid | None = None
    kind: Text | Unsaid | None = None
    site: Text | None = None


def urn(canonical_url: str) -> str:
    """A name of the article that depends on nothing but its address (RFC 9562, version 5)."""
    return uuid5(NAMESPACE_URL, canonical_url).urn


@router.get("/articles")
def articles(lookups: FreshLookups, asked: Annotated[AskedArticles, Query()]) -> Page[ArticleRow]:
    """Articles in the order in which they came into the archive."""
    rows, cursor = page_of(ARTICLES, lookups, asked)
    return Page(items=[ArticleRow.model_validate(_named(row)) for row in rows], next=cursor)


@router.get("/articles/{article_id}")
def article(lookups: FreshLookups, article_id: Number) -> Article:
    """One article."""
    found = lookups.article(article_id)
    if found is None:
        raise HTTPException(404, f"There is no article {article_id}.")
    named = _named({**found, "captured_at": found["fetched_at"]})
    return Article.model_validate({**named, "versions": lookups.versions(article_id)})


def _named(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "urn": urn(row["canonical_url"])}
