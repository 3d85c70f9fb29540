"""The award history as a page."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from archive.lookups import AWARD_COLUMNS
from thidua.web.asked import AskedLookups
from thidua.web.templating import page

router = APIRouter()
_CHOICES = ("province", "year", "award", "level", "recipients", "status")


@router.get("/awards")
def awards(request: Request, asked: AskedLookups) -> HTMLResponse:
    """The award history, narrowed by what the address names."""
    chosen = {name: request.query_params[name] for name in _CHOICES if request.query_params.get(name)}
    choices = [{"name": name, "options": asked.award_values(name), "chosen": chosen.get(name, "")} for name in _CHOICES]
    fields = {"rows": asked.award_history(chosen), "columns": AWARD_COLUMNS, "choices": choices}
    return page(request, "awards.html", fields)
