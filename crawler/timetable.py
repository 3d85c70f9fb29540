"""How often a site is crawled, as its profile says."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, PlainSerializer

NEVER = "never"
_FORM = re.compile(r"(\d{1,4})\s?(min|h|d)")
_UNITS = {"min": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1)}
_LEAST = timedelta(minutes=5)


def parse_span(text: object) -> timedelta:
    """A span of time as a profile writes it: ``30min``, ``6h`` or ``1d``. Raises ValueError."""
    if isinstance(text, timedelta):
        return text
    found = _FORM.fullmatch(text.strip()) if isinstance(text, str) else None
    if found is None:
        raise ValueError(f"{text!r} is no span of time; write it as 30min, 6h or 1d")
    return int(found[1]) * _UNITS[found[2]]


def _every(text: object) -> timedelta | None:
    if text is None or text == NEVER:
        return None
    span = parse_span(text)
    if span < _LEAST:
        raise ValueError(f"{text!r} is too often for anybody's server; write 5min or more, or {NEVER}")
    return span


def _written(span: timedelta | None) -> str:
    return NEVER if span is None else f"{span // _UNITS['min']}min"


class Timetable(BaseModel):
    """``every`` is the time between two crawls (None, written ``never``: only by hand), ``jitter`` the most that one
    is late by chance, so that a site never sees the same minute twice.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    every: Annotated[timedelta | None, BeforeValidator(_every), PlainSerializer(_written)] = timedelta(days=1)
    jitter: Annotated[timedelta, BeforeValidator(parse_span), PlainSerializer(_written)] = timedelta(minutes=20)
