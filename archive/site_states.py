"""How sites stand: articles by month, the last success, open alerts, the next run. Read-only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from archive.lookups import Lookups
from archive.records import Outcome

# Why a crawl ended that came to its end by itself.
_ENDED_WELL = "('finished', 'page limit')"


@dataclass(frozen=True, slots=True)
class MonthOfArticles:
    """How many articles ``site`` published in ``month`` (ISO 8601, None where no month is known) on ``province``."""

    site: str
    province: str | None
    year: int | None
    month: str | None
    articles: int


@dataclass(frozen=True, slots=True)
class SiteState:
    """One site of the database: ``alerts`` are the kinds of its open alerts; the times are aware.

    ``last_crawl`` is the beginning of its last crawl, ``last_success`` the end of its last whole one that had a page;
    ``last_run`` and ``next_run`` are the
    timetable's, None where it has no place there.
    """

    name: str
    title: str | None
    province: str | None
    last_crawl: datetime | None
    last_success: datetime | None
    last_run: datetime | None
    next_run: datetime | None
    alerts: tuple[str, ...]


def months_of_articles(lookups: Lookups) -> list[MonthOfArticles]:
    """The archive's articles by site, province, year and month."""
    rows = lookups.connection.execute(
        "SELECT site.name, article.province, article.year, "
        "CASE WHEN length(published) >= 7 THEN substr(published, 1, 7) END AS month, COUNT(*) "
        "FROM article JOIN site ON site.id = article.site_id GROUP BY site_id, article.province, year, month"
    )
    return [MonthOfArticles(*row) for row in rows]


def site_states(lookups: Lookups) -> list[SiteState]:
    """Every site that was ever crawled, by name."""
    rows = lookups.connection.execute(
        f"""
        SELECT site.name, site.title, site.province,
               (SELECT MAX(crawl.started) FROM crawl WHERE crawl.site_id = site.id),
               (SELECT MAX(crawl.finished) FROM crawl WHERE crawl.site_id = site.id
                AND crawl.reason IN {_ENDED_WELL} AND crawl.fetched + crawl.unchanged > 0),
               job.last_run, job.next_run,
               (SELECT group_concat(kind) FROM (SELECT kind FROM alert WHERE alert.site = site.name
                AND alert.closed IS NULL ORDER BY kind))
        FROM site LEFT JOIN job ON job.site = site.name ORDER BY site.name
        """
    )
    return [_state(tuple(row)) for row in rows]


def crawl_sums(lookups: Lookups) -> list[tuple[str, str, int]]:
    """Over all crawls: site, outcome, and the addresses of which that became."""
    rows = lookups.connection.execute(
        "SELECT site.name, SUM(fetched) AS fetched, SUM(unchanged) AS unchanged, SUM(dropped) AS dropped, "
        "SUM(failed) AS failed FROM crawl JOIN site ON site.id = crawl.site_id GROUP BY site.name"
    )
    return [(row["name"], outcome.value, row[outcome.value]) for row in rows for outcome in Outcome]


def job_states(lookups: Lookups) -> list[tuple[str, int]]:
    """How many sites of the timetable there are in each state."""
    rows = lookups.connection.execute("SELECT state, COUNT(*) FROM job GROUP BY state")
    return [(row[0], row[1]) for row in rows]


def _state(row: Sequence[str | None]) -> SiteState:
    name, title, province, crawl, success, last_run, next_run, alerts = row
    return SiteState(
        name=name or "",
        title=title,
        province=province,
        last_crawl=_moment(crawl),
        last_success=_moment(success),
        last_run=_moment(last_run),
        next_run=_moment(next_run),
        alerts=tuple(alerts.split(",")) if alerts else (),
    )


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
