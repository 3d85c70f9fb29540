"""What the archive covers: articles by province and year, the sites behind them, and what is missing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from thidua.health.status import Standing
from thidua.web.asked import AskedLookups
from thidua.web.templating import page

router = APIRouter()
_VIETNAM = timezone(timedelta(hours=7))
# More intervals than these are a number, not a list that anybody reads.
_MOST_GAPS = 6


@router.get("/coverage")
def coverage(request: Request, asked: AskedLookups) -> HTMLResponse:
    """The coverage by province and year, and the sites."""
    standing = Standing.read(asked, datetime.now(UTC))
    fields = {"rows": standing.coverage, "sites": standing.sites, "day_of": _day, "gaps_of": _gaps}
    return page(request, "coverage.html", fields)


def _day(moment: datetime | None) -> str:
    """The day in Vietnam, ISO 8601; empty where there is none."""
    return "" if moment is None else moment.astimezone(_VIETNAM).date().isoformat()


def _gaps(gaps: tuple[str, ...]) -> str:
    """Intervals of months as readers write them: 3/2021–5/2021."""
    shown = [_interval(gap) for gap in gaps[:_MOST_GAPS]]
    return ", ".join(shown) + (f" … (+{len(gaps) - _MOST_GAPS})" if len(gaps) > _MOST_GAPS else "")


def _interval(gap: str) -> str:
    return "–".join(f"{int(month[5:])}/{month[:4]}" for month in gap.split("/"))
