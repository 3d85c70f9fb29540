"""The thresholds of health, which are data."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from pydantic import BaseModel, ConfigDict


class Thresholds(BaseModel):
    """When a site is said to be ill; ``thresholds.toml`` says what each number is."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    reminder_days: float
    history: int
    yield_share: float
    yield_crawls: int
    silent_days: float
    silent_factor: float
    silent_news: int
    sample: int
    undated_share: float
    empty_share: float
    fallback_share: float
    rise: float
    failed_share: float
    failed_least: int
    certificate_days: float
    late_days: float


@cache
def thresholds() -> Thresholds:
    """The thresholds that come with the program."""
    text = resources.files("thidua.health").joinpath("thresholds.toml").read_text("utf-8")
    return Thresholds.model_validate(tomllib.loads(text))
