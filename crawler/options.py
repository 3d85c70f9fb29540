"""What an operator may ask of one crawl, and the manners that follow from it."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from crawler.address import host_of
from crawler.errors import SlowDown
from crawler.profile import Profile

_KINDEST_DELAY = 1.0
_CONCURRENCY_ALLOWED = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class CrawlOptions:
    """What stands before the profile where it is given.

    ``contact`` is an e-mail or web address for site owners, told in the user agent. ``delay`` is the least time
    between two requests to a host, ``timeout`` the most that one may take, in seconds; ``largest`` the most bytes
    of a response; ``retries`` further tries of a request that failed in passing; ``attachments``: the files that
    articles link to are fetched too. A ``backfill`` walks a site's whole
    history and goes on where it was stopped; another crawl ends at what is known. ``now`` (aware) is the time at the
    crawl's beginning, if not that of the system's clock. ``log`` is a file for what Scrapy has to tell.
    """

    contact: str = ""
    delay: float | None = None
    concurrency: int | None = None
    pages: int | None = None
    depth: int | None = None
    pattern_budget: int | None = None
    timeout: float = 60.0
    largest: int = 20 * 1024 * 1024
    retries: int = 2
    attachments: bool = True
    backfill: bool = False
    now: datetime | None = None
    log: Path | None = None


@dataclass(frozen=True, slots=True)
class Manners:
    """How a host is treated: seconds between requests, requests at a time, seconds before a first retry."""

    delay: float
    concurrency: int
    retry_wait: float


def manners(profile: Profile, options: CrawlOptions) -> Manners:
    """One request at a time, a second apart, where neither profile nor options say otherwise.

    A server on this machine may be asked without pause. Raises SlowDown for less than a second, or for more than
    two requests at a time, on anybody else's.
    """
    delay = profile.delay if options.delay is None else options.delay
    concurrency = options.concurrency or profile.concurrency
    if all(is_loopback(host_of(base)[0]) for base in (profile.base, *profile.hosts)):
        return Manners(delay or 0.0, concurrency, 0.2)
    if delay is not None and delay < _KINDEST_DELAY:
        raise SlowDown(
            f"A delay of {delay:g} s would press {profile.base}, which is not on this machine: give 1 s or more."
        )
    if concurrency > _CONCURRENCY_ALLOWED:
        raise SlowDown(
            f"{concurrency} requests at a time would press {profile.base}: give {_CONCURRENCY_ALLOWED} or fewer."
        )
    return Manners(_KINDEST_DELAY if delay is None else delay, concurrency, 5.0)


def is_loopback(host: str) -> bool:
    """Whether ``host`` by its spelling is this very machine."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
