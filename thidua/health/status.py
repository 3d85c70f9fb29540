"""How the sites and the archive's coverage stand, as rows for the command line and the page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from archive.lookups import Lookups
from archive.site_states import MonthOfArticles, SiteState, months_of_articles, site_states
from thidua.health.gaps import gaps
from thidua.health.thresholds import thresholds

_PERIODS_LATE = 3


class Health(StrEnum):
    """How a site stands, the worst last."""

    WELL = "well"
    LATE = "late"
    ALERT = "alert"
    NEVER = "never"


_WORST = list(Health)


@dataclass(frozen=True, slots=True)
class SiteRow:
    """A site: its number of articles, how it stands, and the months without an article between first and last."""

    state: SiteState
    articles: int
    health: Health
    gaps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """A province's year: articles, the last success and the worst standing of the sites that have articles on it, and
    the months without an article, within the province's first and last.
    """

    province: str | None
    year: int | None
    articles: int
    last_success: datetime | None
    health: Health
    gaps: tuple[str, ...]


def health_of(state: SiteState, now: datetime) -> Health:
    """How a site stands at ``now``: late where three of its runs, or several days, went by without a success."""
    if state.last_success is None:
        return Health.NEVER
    if state.alerts:
        return Health.ALERT
    if state.next_run is None:
        return Health.WELL
    period = state.next_run - state.last_run if state.last_run else timedelta()
    allowed = max(timedelta(days=thresholds().late_days), _PERIODS_LATE * period)
    return Health.LATE if now - state.last_success > allowed else Health.WELL


def site_rows(lookups: Lookups, now: datetime) -> list[SiteRow]:
    """Every site that was ever crawled, by name."""
    of_site = defaultdict(list)
    for month in months_of_articles(lookups):
        of_site[month.site].append(month)
    return [
        SiteRow(
            state,
            sum(month.articles for month in of_site[state.name]),
            health_of(state, now),
            tuple(gaps(_known(of_site[state.name]))),
        )
        for state in site_states(lookups)
    ]


def coverage_rows(lookups: Lookups, now: datetime) -> list[CoverageRow]:
    """Every province and year that has an article, the newest year first; what has no province or year is last."""
    states = {state.name: state for state in site_states(lookups)}
    of_province: dict[str | None, list[MonthOfArticles]] = defaultdict(list)
    for month in months_of_articles(lookups):
        of_province[month.province].append(month)
    rows = []
    for province, months in of_province.items():
        sites = [states[name] for name in {month.site for month in months}]
        years = sorted({month.year for month in months}, key=lambda year: -(year or 0))
        rows += [_coverage(province, year, months, sites, now) for year in years]
    return sorted(rows, key=lambda row: (row.province is None, row.province or ""))


def _coverage(
    province: str | None, year: int | None, months: Sequence[MonthOfArticles], sites: Sequence[SiteState], now: datetime
) -> CoverageRow:
    successes = [site.last_success for site in sites if site.last_success]
    known = _known(months)
    missing: list[str] = []
    if year is not None and known:
        first, last = max(min(known), f"{year:04d}-01"), min(max(known), f"{year:04d}-12")
        missing = gaps((month for month in known if first <= month <= last), first, last) if first <= last else []
    return CoverageRow(
        province=province,
        year=year,
        articles=sum(month.articles for month in months if month.year == year),
        last_success=max(successes, default=None),
        health=max((health_of(site, now) for site in sites), key=_WORST.index),
        gaps=tuple(missing),
    )


def _known(months: Iterable[MonthOfArticles]) -> list[str]:
    return [month.month for month in months if month.month is not None]
