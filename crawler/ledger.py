"""What became of every address of one crawl, as rows and as sums."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from archive.capture import Capture
from archive.records import CrawlCounts, Outcome, Records
from crawler.clock import Clock
from crawler.frontier import Link, Role
from crawler.outcome import Reason
from crawler.report import Failure

_ROWS_A_REASON = 200
_FAILURES_TOLD = 1_000
# Too many and too plain to deserve a row each.
_ONLY_COUNTED = frozenset({Reason.ASSET, Reason.OFF_SITE, Reason.NOT_DUE, Reason.HAD})


class Ledger:
    """Writes visits to ``records`` and adds them up."""

    def __init__(self, records: Records, crawl_id: int, clock: Clock) -> None:
        self.crawl_id, self._clock = crawl_id, clock
        self.fetched = self.unchanged = self.bytes = 0
        self.dropped: Counter[str] = Counter()
        self.failed: Counter[str] = Counter()
        self.failures: list[Failure] = []
        self._records = records

    def keep(self, link: Link, capture: Capture, detail: str = "") -> None:
        """``link`` was had, and its capture kept."""
        outcome = Outcome.UNCHANGED if capture.is_revisit else Outcome.FETCHED
        if link.role is Role.PAGE:
            self.fetched += outcome is Outcome.FETCHED
            self.unchanged += outcome is Outcome.UNCHANGED
        self._records.save_visit(self.crawl_id, link.url, outcome, link.role, detail, capture.id)

    def drop(self, url: str, reason: Reason, detail: str = "", capture: Capture | None = None) -> None:
        """``url`` was had and is no page."""
        self.dropped[reason] += 1
        self._save(url, Outcome.DROPPED, reason, detail, capture)

    def leave(self, url: str, reason: Reason) -> None:
        """``url`` was not asked for; only the first of a reason have a row."""
        self.dropped[reason] += 1
        if reason not in _ONLY_COUNTED and self.dropped[reason] <= _ROWS_A_REASON:
            self._save(url, Outcome.DROPPED, reason)

    def fail(self, url: str, reason: str, detail: str, capture: Capture | None = None) -> None:
        """``url`` could not be had."""
        self.failed[reason] += 1
        if len(self.failures) < _FAILURES_TOLD:
            self.failures.append(Failure(url, str(reason), detail))
        self._save(url, Outcome.FAILED, reason, detail, capture)

    def close(self, ended: str) -> datetime:
        """Write the crawl's sums and why it ended; gives the moment."""
        finished = self._clock.now()
        counts = CrawlCounts(self.fetched, self.unchanged, self.dropped.total(), self.failed.total(), self.bytes)
        self._records.finish_crawl(self.crawl_id, finished, ended, counts)
        return finished

    def _save(self, url: str, outcome: Outcome, reason: str, detail: str = "", capture: Capture | None = None) -> None:
        self._records.save_visit(self.crawl_id, url, outcome, reason, detail, None if capture is None else capture.id)
