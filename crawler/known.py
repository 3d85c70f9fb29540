"""What the archive has of a site already, and what of it is due to be looked at again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from archive.sightings import Sightings
from crawler.frontier import Link, Role
from crawler.outcome import Reason


class Known:
    """Articles by canonical address. ``patterns`` say which addresses are articles', ``revisit`` at which ages,
    in days, they are asked for again; ``now`` is aware.

    Without patterns nothing is known to be an article, and everything is asked for in every crawl.
    """

    def __init__(
        self, sightings: Sightings, patterns: Iterable[str], revisit: Sequence[float], now: datetime, *, walks_all: bool
    ) -> None:
        self._sightings, self._now = sightings, now
        self._patterns = [re.compile(pattern) for pattern in patterns]
        self._ages = sorted(timedelta(days=days) for days in revisit)
        self._changed: set[str] = set()
        self.walks_all = walks_all

    def is_article(self, key: str) -> bool:
        """Whether the canonical address ``key`` is an article's."""
        if not self._patterns:
            return False
        parts = urlsplit(key)
        target = f"{parts.path}?{parts.query}" if parts.query else parts.path
        return any(pattern.search(target) for pattern in self._patterns)

    def bears_files(self, page: Link) -> bool:
        """Whether files that ``page`` links to are an article's; where no patterns tell, any page behind a start."""
        return self.is_article(page.key) if self._patterns else page.depth > 0 and page.role is Role.PAGE

    def had(self, key: str) -> bool:
        """Whether an earlier crawl got this address."""
        return self._sightings.last(key) is not None

    def spare(self, key: str) -> Reason | None:
        """Why the page ``key`` need not be asked for in this crawl, or None."""
        if key in self._changed or not self.is_article(key) or not self.had(key):
            return None
        return Reason.NOT_DUE

    def is_changed(self, key: str, moment: datetime | None) -> bool:
        """Whether a feed or sitemap that dates the last change at ``moment`` tells of something new; noted then."""
        last = self._sightings.last(key) if moment is not None else None
        if moment is None or last is None or moment <= last:
            return False
        self._changed.add(key)
        return True

    def due(self) -> list[str]:
        """The addresses of articles whose time has come, those asked for longest ago first."""
        if not self._patterns or not self._ages:
            return []
        since = self._now - self._ages[-1] - timedelta(days=60)
        return [
            seen.url
            for seen in self._sightings.articles_since(since)
            if self.is_article(seen.key) and self._is_due(seen.born, seen.last)
        ]

    def knows_all(self, keys: Iterable[str]) -> bool:
        """Whether a listing with links to ``keys`` names articles, and none that is new: what follows is known."""
        if self.walks_all:
            return False
        articles = [key for key in dict.fromkeys(keys) if self.is_article(key)]
        return bool(articles) and all(map(self.had, articles))

    def _is_due(self, born: datetime, last: datetime) -> bool:
        return any(last < born + age <= self._now for age in self._ages)
