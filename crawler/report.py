"""How far a crawl is, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from crawler.outcome import Reason


@dataclass(frozen=True, slots=True)
class Progress:
    """A running crawl: pages ``done`` (fetched or unchanged), addresses ``queued``, ``failed``, ``bytes``, seconds."""

    done: int
    queued: int
    failed: int
    bytes: int
    seconds: float

    @property
    def rate(self) -> float:
        """Pages a second since the start."""
        return self.done / self.seconds if self.seconds else 0.0


@dataclass(frozen=True, slots=True)
class Failure:
    """One address that could not be had: a reason in a word, the detail in a sentence."""

    url: str
    reason: str
    detail: str


@dataclass(frozen=True, slots=True)
class CrawlReport:
    """A crawl that ended. ``ended`` says why: finished, stopped, or page limit.

    ``fetched`` pages had new content, ``unchanged`` ones had not; ``dropped`` and ``failed`` count addresses by
    reason; ``failures`` lists failed addresses, at most 1,000. ``bytes`` are payload as received.
    """

    crawl_id: int
    site: str
    seeds: tuple[str, ...]
    started: datetime
    finished: datetime
    ended: str
    fetched: int
    unchanged: int
    bytes: int
    dropped: Mapping[str, int] = field(default_factory=dict)
    failed: Mapping[str, int] = field(default_factory=dict)
    failures: tuple[Failure, ...] = ()

    @property
    def seconds(self) -> float:
        """How long it took."""
        return (self.finished - self.started).total_seconds()

    @property
    def got_nothing(self) -> bool:
        """Whether not a single page could be had, nor was had by the backfill that this crawl goes on with."""
        return not self.fetched and not self.unchanged and not self.dropped.get(Reason.HAD)
