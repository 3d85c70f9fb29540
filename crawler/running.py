"""One crawl under way: all that its parts share."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from archive.errors import ArchiveError
from archive.records import Records
from archive.sightings import Backfill, Sightings
from archive.store import CaptureStore
from crawler.address import Addresses, host_of
from crawler.clock import Clock
from crawler.frontier import Frontier, Limits, Link, Role
from crawler.known import Known
from crawler.ledger import Ledger
from crawler.options import CrawlOptions, Manners, manners
from crawler.profile import Profile
from crawler.scope import Scope


@dataclass(slots=True)
class RunningCrawl:
    """``delays`` are seconds between requests that robots.txt asks for, by server; ``published`` what feeds say of
    the publication of pages, ISO 8601 by canonical address. ``pauses`` are the moments, on the monotonic clock, until
    which servers asked to be left alone. ``held`` counts links that wait for another try;
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
    clock: Clock
    known: Known
    backfill: Backfill | None = None
    delays: dict[str, float] = field(default_factory=dict)
    pauses: dict[str, float] = field(default_factory=dict)
    published: dict[str, str] = field(default_factory=dict)
    held: int = 0
    ended: str = ""
    fault: ArchiveError | None = None

    @classmethod
    def prepare(
        cls,
        profile: Profile,
        options: CrawlOptions,
        data: Path,
        records: Records,
        store: CaptureStore,
        crawl_id: int,
        clock: Clock,
    ) -> RunningCrawl:
        """A crawl of ``profile`` with its start addresses, feeds, sitemaps and due articles in the frontier."""
        addresses = Addresses(profile.ignored_parameters, profile.twins)
        scope = Scope(
            (profile.base, *profile.hosts),
            profile.include,
            profile.exclude,
            profile.asset_types,
            profile.attachment_types,
        )
        ledger = Ledger(records, crawl_id, clock)
        known = _known(profile, options, records, crawl_id, clock)
        limits = Limits(
            pages=options.pages or profile.pages,
            depth=profile.depth if options.depth is None else options.depth,
            pattern=options.pattern_budget or profile.pattern_budget,
            attachments=(profile.attachments, profile.attachments_a_page) if options.attachments else (0, 0),
        )
        backfill = Backfill.go_on(records, profile.name, crawl_id, clock.now()) if options.backfill else None
        frontier = Frontier(addresses, scope, limits, profile.pagers, ledger.leave)
        if options.attachments:
            frontier.bears_files = known.bears_files
        for role, urls in (
            (Role.PAGE, profile.starts),
            (Role.FEED, profile.feeds),
            (Role.SITEMAP, profile.sitemaps),
        ):
            for url in profile.absolute(urls):
                frontier.seed(url, role)
        for source, more in enumerate(profile.more):
            (url,) = profile.absolute([more.page(0)])
            frontier.step(Link(url, addresses.key(url), Role.MORE, source=source))
        if backfill is None:
            # A backfill reads known articles from the archive, for their links.
            frontier.spare = known.spare
            for url in known.due():
                frontier.revisit(url)
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
            clock=clock,
            known=known,
            backfill=backfill,
        )

    @property
    def named_hosts(self) -> frozenset[str]:
        """Hosts that the operator named, and which may therefore lie on a private network."""
        return frozenset(host_of(address)[0] for address in (self.profile.base, *self.profile.hosts))

    def pause(self, server: str, seconds: float) -> None:
        """Ask nothing of ``server`` (as ``slot_of`` names it) for so long."""
        self.pauses[server] = max(self.pauses.get(server, 0.0), monotonic() + seconds)

    def pause_left(self, server: str) -> float:
        """Seconds for which ``server`` is still to be left alone."""
        return max(0.0, self.pauses.get(server, 0.0) - monotonic()) if self.pauses else 0.0

    def stop(self, why: str, fault: ArchiveError | None = None) -> None:
        """Ask for nothing more; what is on its way still comes in."""
        self.ended = self.ended or why
        self.fault = self.fault or fault


def _known(profile: Profile, options: CrawlOptions, records: Records, crawl_id: int, clock: Clock) -> Known:
    sightings = Sightings(records, profile.name, crawl_id)
    # Where no crawl ever came to its end, what follows a listing's known articles may still be new.
    walks_all = options.backfill or not sightings.is_walked()
    return Known(sightings, profile.articles, profile.revisit, clock.now(), walks_all=walks_all)
