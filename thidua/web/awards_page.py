"""The award history as a page: the sums as chart and table, and behind each number its sentences."""

from __future__ import annotations

from collections import Counter
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from archive.lookups import AWARD_COLUMNS, AWARD_FILTERS, UNSAID, Lookups, Row
from thidua.web.asked import AskedLookups
from thidua.web.charts import bars
from thidua.web.templating import fault, language_of, page
from thidua.web.words import Words

router = APIRouter()
_CHOICES = ("province", "year", "award", "level", "recipients", "status")
_MOST_ROWS = 2_000


def chosen_filters(request: Request) -> dict[str, str]:
    """What the address narrows the awards by; an empty value chooses nothing."""
    return {name: value for name in AWARD_FILTERS if (value := request.query_params.get(name))}


@router.get("/awards")
def awards(request: Request, asked: AskedLookups) -> HTMLResponse:
    """The award history, narrowed by what the address names."""
    chosen = chosen_filters(request)
    rows = asked.award_history(chosen)
    fields = {
        "rows": [(row, _behind(row)) for row in rows[:_MOST_ROWS]],
        "cut": len(rows) > _MOST_ROWS,
        "columns": AWARD_COLUMNS,
        "choices": [_choice(asked, name, chosen) for name in _CHOICES],
        "chosen": list(chosen.items()),
        "years": _years(rows),
    }
    return page(request, "awards.html", fields)


@router.get("/awards/chart.svg")
def chart(request: Request, asked: AskedLookups) -> Response:
    """The number of awards by year, of what the address names."""
    years = _years(asked.award_history(chosen_filters(request)))
    if not years:
        return fault(request, "not_found")
    words = Words(language_of(request))
    return Response(bars(years, words("year"), words("count")), media_type="image/svg+xml")


@router.get("/awards/mentions")
def mentions(request: Request, asked: AskedLookups) -> HTMLResponse:
    """The rows behind a number: each mention with its sentence, article and capture."""
    chosen = chosen_filters(request)
    rows = asked.award_mentions(chosen)
    fields = {"rows": rows[:_MOST_ROWS], "cut": len(rows) > _MOST_ROWS, "chosen": list(chosen.items())}
    return page(request, "award_mentions.html", fields)


def _choice(asked: Lookups, name: str, chosen: dict[str, str]) -> dict[str, Any]:
    return {"name": name, "options": asked.award_values(name), "chosen": chosen.get(name, "")}


def _behind(row: Row) -> list[tuple[str, str]]:
    """The filters that lead from a sum to its mentions; what the row leaves unsaid is asked for as unsaid."""
    return [(name, UNSAID if row[name] is None else str(row[name])) for name in AWARD_FILTERS]


def _years(rows: list[Row]) -> tuple[tuple[int, int], ...]:
    numbers: Counter[int] = Counter()
    for row in rows:
        if row["year"] is not None and row["count"]:
            numbers[row["year"]] += row["count"]
    return tuple(sorted(numbers.items()))
