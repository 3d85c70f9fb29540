"""Numbered documents that articles name."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from archive.listings import DOCUMENTS
from thidua.api.facts import DocumentFact, OfArticle
from thidua.api.freshness import FreshLookups
from thidua.api.paging import Asked, Page, page_of
from thidua.api.values import Text, Unsaid, Year

router = APIRouter(tags=["documents"])


class Document(OfArticle, DocumentFact):
    """A document as an article says it."""


class AskedDocuments(Asked):
    """What documents can be narrowed by; `year` is the article's."""

    province: Text | Unsaid | None = None
    year: Year | Unsaid | None = None
    number: Text | None = None
    type: Text | Unsaid | None = None
    issuer: Text | Unsaid | None = None


@router.get("/documents")
def documents(lookups: FreshLookups, asked: Annotated[AskedDocuments, Query()]) -> Page[Document]:
    """Documents as articles say them, each with its sentence."""
    rows, cursor = page_of(DOCUMENTS, lookups, asked)
    return Page(items=[Document.model_validate(row) for row in rows], next=cursor)
