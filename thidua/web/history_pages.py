"""The pages of one official, campaign, award or province: what was said, when, by which articles."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, Response

from archive.histories import Histories, History
from archive.lookups import Lookups
from thidua.web.asked import AskedLookups
from thidua.web.charts import bars
from thidua.web.templating import fault, language_of, page
from thidua.web.words import Words

router = APIRouter()
_LEADING = ("award", "campaign", "official")
_FIND: dict[str, Callable[[Histories, str], History | None]] = {
    "official": Histories.official,
    "campaign": Histories.campaign,
    "award": Histories.award,
    "province": Histories.province,
}
# The columns that a kind's table shows beside day, article and sentence.
_COLUMNS = {
    "official": ("position",),
    "campaign": ("period", "theme", "status"),
    "award": ("rank", "level", "count", "recipients", "status"),
    "province": ("kind",),
}
Name = Annotated[str, Query(min_length=1, max_length=300)]


def _history(asked: Lookups, kind: str, name: str) -> History | None:
    find = _FIND.get(kind)
    return find(Histories(asked), name) if find else None


@router.get("/{kind}/chart.svg")
def chart(request: Request, asked: AskedLookups, kind: str, name: Name) -> Response:
    """The number of articles by year."""
    found = _history(asked, kind, name)
    if found is None or not found.years:
        return fault(request, "not_found")
    words = Words(language_of(request))
    return Response(bars(found.years, words("year"), words("articles")), media_type="image/svg+xml")


@router.get("/official")
@router.get("/campaign")
@router.get("/award")
@router.get("/province")
def history(request: Request, asked: AskedLookups, name: Name) -> HTMLResponse:
    """The subject's history; its kind is the address's own."""
    kind = request.url.path.strip("/")
    found = _history(asked, kind, name)
    if found is None:
        return fault(request, "not_found")
    leading = {other: Histories(asked).leading(other, name) for other in _LEADING} if kind == "province" else {}
    fields = {
        "kind": kind,
        "name": name,
        "history": found,
        "columns": _COLUMNS[kind],
        "leading": leading,
        "positions": list(dict.fromkeys(row["position"] for row in found.mentions if row.get("position"))),
    }
    return page(request, "history.html", fields)
