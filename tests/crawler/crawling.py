"""What tests of whole crawls share: a quick crawl, and the rows that it left."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from crawler.crawl import crawl
from crawler.options import CrawlOptions
from crawler.profile import Profile, profile_for_seed
from crawler.report import CrawlReport

QUICK = CrawlOptions(timeout=3.0, retries=1, contact="nguoi-lap@luutru.example")


@dataclass(frozen=True)
class Crawled:
    """A crawl that ended, and the data directory that it wrote."""

    report: CrawlReport
    data: Path

    def rows(self, sql: str, *values: object) -> list[tuple[object, ...]]:
        """What the database answers."""
        connection = sqlite3.connect(self.data / "thidua.db")
        try:
            return connection.execute(sql, values).fetchall()
        finally:
            connection.close()

    def visits(self, url: str) -> list[tuple[object, ...]]:
        """Outcome and reason of each visit of ``url`` in this crawl."""
        return self.rows("SELECT outcome, reason FROM visit WHERE crawl_id = ? AND url = ?", self.report.crawl_id, url)

    def had(self) -> set[str]:
        """The pages that were fetched or unchanged."""
        rows = self.rows(
            "SELECT url FROM visit WHERE crawl_id = ? AND outcome IN ('fetched', 'unchanged') AND reason = 'page'",
            self.report.crawl_id,
        )
        return {str(row[0]) for row in rows}


def crawl_seed(url: str, data: Path, options: CrawlOptions = QUICK) -> Crawled:
    """Crawl from ``url`` without a profile."""
    return crawl_profile(profile_for_seed(url), data, options)


def crawl_profile(profile: Profile, data: Path, options: CrawlOptions = QUICK) -> Crawled:
    """Crawl ``profile``."""
    return Crawled(crawl(profile, data, options), data)


def named(base: str, paths: Sequence[str]) -> set[str]:
    """The whole addresses of ``paths``."""
    return {base + path.lstrip("/") for path in paths}
