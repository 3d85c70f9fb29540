"""How the sites and the archive's coverage stand, as rows for the command line and the page."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
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


@dataclass(frozen=True, slots=True)
class Standing:
    """Every site that was ever crawled, by name; and every province and year that has an article, the newest year
    first, what has no province or year last.
    """

    sites: tuple[SiteRow, ...]
    coverage: tuple[CoverageRow, ...]

    @classmethod
    def read(cls, lookups: Lookups, now: datetime) -> Standing:
        """How all stands at ``now`` (aware)."""
        months, states = months_of_articles(lookups), site_states(lookups)
        return cls(tuple(_site_rows(months, states, now)), tuple(_coverage_rows(months, states, now)))


def _site_rows(months: Iterable[MonthOfArticles], states: Iterable[SiteState], now: datetime) -> Iterator[SiteRow]:
    articles: Counter[str] = Counter()
    known = defaultdict(set)
    for month in months:
        articles[month.site] += month.articles
        if month.month is not None:
            known[month.site].add(month.month)
    for state in states:
        missing = tuple(gaps(known[state.name]))
        yield SiteRow(state, articles[state.name], health_of(state, now), missing)


@dataclass(slots=True)
class _Province:
    """What one province's rows are made of."""

    articles: Counter[int | None] = field(default_factory=Counter)
    months: set[str] = field(default_factory=set)
    sites: set[str] = field(default_factory=set)


def _coverage_rows(
    months: Iterable[MonthOfArticles], states: Iterable[SiteState], now: datetime
) -> Iterator[CoverageRow]:
    provinces: dict[str | None, _Province] = defaultdict(_Province)
    for month in months:
        province = provinces[month.province]
        province.articles[month.year] += month.articles
        province.sites.add(month.site)
        if month.month is not None:
            province.months.add(month.month)
    healths = {state.name: (state, health_of(state, now)) for state in states}
    for slug, province in sorted(provinces.items(), key=lambda pair: (pair[0] is None, pair[0] or "")):
        sites = [healths[name] for name in province.sites]
        success = max((state.last_success for state, _ in sites if state.last_success), default=None)
        health = max((health for _, health in sites), key=_WORST.index)
        missing = _gaps_by_year(province.months)
        for year in sorted(province.articles, key=lambda year: -(year or 0)):
            yield CoverageRow(slug, year, province.articles[year], success, health, missing(year))


def _gaps_by_year(months: set[str]) -> Callable[[int | None], tuple[str, ...]]:
    """The months of a year that are not among ``months``, within their first and last."""
    of_year = defaultdict(list)
    for month in months:
        of_year[month[:4]].append(month)

    def missing(year: int | None) -> tuple[str, ...]:
        if year is None or not months:
            return ()
        first, last = max(min(months), f"{year:04d}-01"), min(max(months), f"{year:04d}-12")
        return tuple(gaps(of_year[f"{year:04d}"], first, last)) if first <= last else ()

    return missing
