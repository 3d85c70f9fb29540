"""The article page: its text with the facts marked, the list of facts, the citation."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from archive.lookups import Lookups
from thidua.api.values import Number
from thidua.web.asked import AskedLookups
from thidua.web.listed_facts import FactGroup, fact_groups, marks
from thidua.web.marks import paragraphs
from thidua.web.reader_dates import day
from thidua.web.search_state import SearchState
from thidua.web.templating import fault, language_of, page
from thidua.web.words import Words

router = APIRouter()


@router.get("/article/{article_id}")
def article(request: Request, asked: AskedLookups, article_id: Number) -> HTMLResponse:
    """One article, its facts beside it."""
    found = asked.article(article_id)
    if found is None:
        return fault(request, "not_found")
    words = Words(language_of(request))
    passages = asked.passages(article_id, found["capture_id"])
    fields = {
        "article": found,
        "state": SearchState.of(request.query_params),
        "lines": paragraphs(found["text"], marks(passages)),
        "facts": fact_groups(passages, words),
        "citation": _citation(found, words),
        "attachments": [(file, _facts_of(asked, file, words)) for file in asked.attachments(article_id)],
        "sources": asked.sources(article_id),
    }
    return page(request, "article.html", fields)


def _facts_of(asked: Lookups, file: dict[str, Any], words: Words) -> list[FactGroup]:
    """What an attachment says, without the days, of which lists are full."""
    passages = asked.passages(file["article_id"], file["capture_id"])
    return [group for group in fact_groups(passages, words) if group.kind != "date_mention"]


def _citation(found: dict[str, Any], words: Words) -> str:
    """Author, title, source, day, address, capture time and digest: all that makes the quotation traceable."""
    parts = [
        found["author"],
        f"“{found['title']}”" if found["title"] else None,
        found["site_title"] or found["site"],
        day(found["published"]) if found["published"] else None,
        found["url"],
        f"{words('captured_at')} {found['fetched_at']}",
        found["payload_digest"],
    ]
    return ", ".join(part for part in parts if part) + "."
