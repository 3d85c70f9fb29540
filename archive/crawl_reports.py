"""The rows of what each crawl came to, which the checks of a site's health compare."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from archive.records import Records

# What extraction calls a capture that is an article of ours, and one on which it found no text.
_KEPT = "('new', 'changed', 'unchanged', 'copy')"
_EMPTY = "('empty', 'no-text')"


@dataclass(frozen=True, slots=True, kw_only=True)
class CrawlNumbers:
    """What one crawl came to. ``fetched`` pages had new content: ``new`` of addresses never had before, ``changed`` of
    known ones. ``dropped`` and ``failed`` count addresses by reason, ``seconds`` is how long it took.

    ``robots_digest`` is that of robots.txt as served (empty where there was none), ``certificate_until`` when the
    site's certificate ends; both None where not seen. Then, once its captures were read: ``articles`` kept, of them
    ``undated`` and read ``by_layout`` or ``by_fallback``, and ``empty`` pages without text.
    """

    crawl_id: int
    site: str
    started: datetime
    ended: str
    fetched: int
    new: int
    changed: int
    unchanged: int
    dropped: Mapping[str, int]
    failed: Mapping[str, int]
    bytes: int
    seconds: float
    robots_digest: str | None
    certificate_until: datetime | None
    articles: int | None
    undated: int | None
    empty: int | None
    by_layout: int | None
    by_fallback: int | None

    @property
    def pages(self) -> int:
        """Pages that were had, with new content or without."""
        return self.fetched + self.unchanged


class CrawlReports:
    """Writes and reads the reports of one data directory."""

    def __init__(self, records: Records) -> None:
        self._connection = records.connection

    def save(
        self, crawl_id: int, dropped: Mapping[str, int], failed: Mapping[str, int], certificate_until: datetime | None
    ) -> None:
        """The report of a crawl that ended; its sums come from its own row, visits and captures."""
        new, changed = self._news(crawl_id)
        seconds = self._connection.execute(
            "SELECT (julianday(finished) - julianday(started)) * 86400 FROM crawl WHERE id = ?", (crawl_id,)
        ).fetchone()[0]
        self._connection.execute(
            "INSERT OR REPLACE INTO crawl_report(crawl_id, new, changed, dropped, failed, seconds, robots_digest, "
            "certificate_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                crawl_id,
                new,
                changed,
                json.dumps(dict(dropped)),
                json.dumps(dict(failed)),
                round(seconds or 0.0, 1),
                self._robots_digest(crawl_id),
                None if certificate_until is None else certificate_until.isoformat(timespec="seconds"),
            ),
        )

    def add_reading(self, crawl_id: int) -> None:
        """Add to the report what extraction made of the crawl's captures."""
        self._connection.execute(
            f"""
            UPDATE crawl_report SET (articles, undated, empty, by_layout, by_fallback) = (
              SELECT coalesce(SUM(outcome IN {_KEPT}), 0),
                     coalesce(SUM(outcome IN {_KEPT} AND coalesce(article.id, version.id) IS NOT NULL
                              AND coalesce(article.published, version.published) IS NULL), 0),
                     coalesce(SUM(reason IN {_EMPTY}), 0),
                     coalesce(SUM(outcome IN {_KEPT} AND read_by LIKE 'layout%'), 0),
                     coalesce(SUM(outcome IN {_KEPT} AND read_by NOT LIKE 'layout%'), 0)
              FROM extraction JOIN capture ON capture.id = extraction.capture_id
              LEFT JOIN article ON article.capture_id = capture.id
              LEFT JOIN article_version AS version ON version.capture_id = capture.id
              WHERE capture.crawl_id = crawl_report.crawl_id
            ) WHERE crawl_id = ?
            """,
            (crawl_id,),
        )

    def of_site(self, site: str, most: int) -> list[CrawlNumbers]:
        """The newest ``most`` reports of ``site``, newest first."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM crawl_report JOIN crawl ON crawl.id = crawl_report.crawl_id "
            "JOIN site ON site.id = crawl.site_id WHERE site.name = ? ORDER BY crawl.id DESC LIMIT ?",
            (site, most),
        )
        return [_numbers(row) for row in rows]

    def _news(self, crawl_id: int) -> tuple[int, int]:
        """Pages with new content, of addresses never had before this crawl and of known ones."""
        row = self._connection.execute(
            "SELECT coalesce(SUM(NOT known), 0), coalesce(SUM(known), 0) FROM (SELECT EXISTS ("
            "SELECT 1 FROM capture AS before WHERE before.canonical_url = capture.canonical_url "
            "AND before.crawl_id < capture.crawl_id) AS known FROM visit "
            "JOIN capture ON capture.id = visit.capture_id "
            "WHERE visit.crawl_id = ? AND visit.outcome = 'fetched' AND visit.reason = 'page')",
            (crawl_id,),
        ).fetchone()
        return int(row[0]), int(row[1])

    def _robots_digest(self, crawl_id: int) -> str | None:
        rows = self._connection.execute(
            "SELECT status, digest FROM capture WHERE crawl_id = ? AND url LIKE '%/robots.txt' ORDER BY url, id",
            (crawl_id,),
        ).fetchall()
        if not rows:
            return None
        # An error page bears the time of day; that there is none is all that it says.
        return " ".join(dict.fromkeys(digest for status, digest in rows if status in (200, 304)))


_COLUMNS = (
    "crawl.id, site.name, crawl.started, coalesce(crawl.reason, ''), crawl.fetched, crawl.unchanged, crawl.bytes, "
    "crawl_report.new, crawl_report.changed, crawl_report.dropped, crawl_report.failed, crawl_report.seconds, "
    "robots_digest, certificate_until, articles, undated, empty, by_layout, by_fallback"
)


def _numbers(row: Sequence[Any]) -> CrawlNumbers:
    (crawl_id, site, started, ended, fetched, unchanged, size, *rest) = row
    (new, changed, dropped, failed, seconds, robots, until, articles, undated, empty, by_layout, by_fallback) = rest
    return CrawlNumbers(
        crawl_id=crawl_id,
        site=site,
        started=datetime.fromisoformat(started),
        ended=ended,
        fetched=fetched,
        new=new,
        changed=changed,
        unchanged=unchanged,
        dropped=json.loads(dropped),
        failed=json.loads(failed),
        bytes=size,
        seconds=seconds,
        robots_digest=robots,
        certificate_until=None if until is None else datetime.fromisoformat(until),
        articles=articles,
        undated=undated,
        empty=empty,
        by_layout=by_layout,
        by_fallback=by_fallback,
    )
