"""One crawl under way: all that its parts share."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from archive.errors import ArchiveError
from archive.records import Records
from archive.store import CaptureStore
from crawler.address import Addresses, host_of
from crawler.frontier import Frontier, Limits, Role
from crawler.ledger import Ledger
from crawler.options import CrawlOptions, Manners, manners
from crawler.profile import Profile
from crawler.scope import Scope


@dataclass(slots=True)
class RunningCrawl:
    """``delays`` are seconds between requests that robots.txt asks for, by server; ``published`` what feeds say of
    the publication of pages, ISO 8601 by canonical address. ``held`` counts links that wait for another try;
    ``ended`` says why no more is fetched, ``fault`` what the archive could not bear.
    """

    profile: Profile
    options: CrawlOptions
    data: Path
    manners: Manners
    addresses: Addresses
    scope: Scope
    frontier: Frontier
    records: Records
    store: CaptureStore
    ledger: Ledger
    delays: dict[str, float] = field(default_factory=dict)
    published: dict[str, str] = field(default_factory=dict)
    held: int = 0
    ended: str = ""
    fault: ArchiveError | None = None

    @classmethod
    def prepare(
        cls, profile: Profile, options: CrawlOptions, data: Path, records: Records, store: CaptureStore, crawl_id: int
    ) -> RunningCrawl:
        """A crawl of ``profile`` with its start addresses, feeds and sitemaps in the frontier."""
        addresses = Addresses(profile.ignored_parameters)
        scope = Scope(
            (profile.base, *profile.hosts),
            profile.include,
            profile.exclude,
            profile.asset_types,
            profile.attachment_types,
        )
        ledger = Ledger(records, crawl_id)
        limits = Limits(
            pages=options.pages or profile.pages,
            depth=profile.depth if options.depth is None else options.depth,
            pattern=options.pattern_budget or profile.pattern_budget,
        )
        frontier = Frontier(addresses, scope, limits, profile.pagers, ledger.leave)
        for role, urls in (
            (Role.PAGE, profile.starts),
            (Role.FEED, profile.feeds),
            (Role.SITEMAP, profile.sitemaps),
        ):
            for url in profile.absolute(urls):
                frontier.seed(url, role)
        return cls(
            profile=profile,
            options=options,
            data=data,
            manners=manners(profile, options),
            addresses=addresses,
            scope=scope,
            frontier=frontier,
            records=records,
            store=store,
            ledger=ledger,
        )

    @property
    def named_hosts(self) -> frozenset[str]:
        """Hosts that the operator named, and which may therefore lie on a private network."""
        return frozenset(host_of(address)[0] for address in (self.profile.base, *self.profile.hosts))

    def stop(self, why: str, fault: ArchiveError | None = None) -> None:
        """Ask for nothing more; what is on its way still comes in."""
        self.ended = self.ended or why
        self.fault = self.fault or fault
