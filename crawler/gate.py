"""What no request may do: leave the site, pass robots.txt by, or reach into a private network."""

from __future__ import annotations

import asyncio
import ipaddress
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from scrapy import Request, signals
from scrapy.exceptions import StopDownload
from scrapy.http import Headers, Response
from scrapy.http.request import NO_CALLBACK
from scrapy.resolver import CachingThreadedResolver
from scrapy.utils.defer import maybe_deferred_to_future
from twisted.internet.base import ReactorBase
from twisted.internet.defer import Deferred
from twisted.internet.error import DNSLookupError

from archive.payload import SkipPayload, decoded_body
from crawler.address import absolute, host_of, slot_of
from crawler.faults import DOWNLOAD_FAULTS, Refused, detail_of, reason_of
from crawler.frontier import Link, Role
from crawler.identity import request_headers
from crawler.outcome import RETRIED, Reason
from crawler.robots import Robots
from crawler.spider import PASSING, running

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

NAMED_HOSTS = "THIDUA_NAMED_HOSTS"
_MOST_REDIRECTS = 5
_PAGE_TYPES = frozenset(
    {
        "",
        "text/html",
        "text/plain",
        "text/xml",
        "application/xhtml+xml",
        "application/xml",
        "application/rss+xml",
        "application/atom+xml",
        "application/rdf+xml",
    }
)


class PrivateAddress(DNSLookupError):
    """A host that nobody named lies on a private network, or on this machine."""


class GuardedResolver(CachingThreadedResolver):
    """Resolves no name to a private address, save those of the setting THIDUA_NAMED_HOSTS.

    Requests connect to what this very resolver answers, so a name that changes between check and use gains nothing.
    """

    _named: frozenset[str] = frozenset()

    @classmethod
    def from_crawler(cls, crawler: Crawler, reactor: ReactorBase) -> GuardedResolver:
        """As Scrapy asks for it."""
        resolver = super().from_crawler(crawler, reactor)
        resolver._named = frozenset(crawler.settings.getlist(NAMED_HOSTS))
        return resolver

    def getHostByName(self, name: str, timeout: tuple[int, ...] = ()) -> Deferred[str]:  # type: ignore[override]
        """The host's address, as Twisted asks for it."""
        found = super().getHostByName(name, timeout)
        return found if name in self._named else found.addCallback(_public)


class Gate:
    """A downloader middleware that every request passes, however it came about."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler, self._crawl = crawler, running(crawler)
        self._robots: dict[str, asyncio.Task[Robots]] = {}
        self._sound_hosts: set[str] = set()
        crawler.signals.connect(self._look_at_headers, signal=signals.headers_received)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Gate:
        """As Scrapy asks for it."""
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        """Let the request pass, or raise Refused."""
        if not self._crawl.scope.is_on_site(request.url):
            raise Refused(Reason.OFF_SITE, "the address is not on the site")
        await self._check_host(host_of(request.url)[0])
        if request.callback is NO_CALLBACK:
            return
        while left := self._crawl.pause_left(slot_of(request.url)):
            await asyncio.sleep(left)
        robots = await self._robots_for(request.url)
        if robots.unreachable is not None:
            raise Refused(robots.unreachable, robots.detail)
        if not robots.allows(request.url):
            raise Refused(Reason.ROBOTS, f"{robots.url} disallows it")

    async def _check_host(self, host: str) -> None:
        if host in self._sound_hosts or host in self._crawl.named_hosts:
            return
        # Importing it installs it: only here is it sure that Scrapy did so before.
        from twisted.internet import reactor

        resolver: Any = reactor
        try:
            _public(host if _is_address(host) else await maybe_deferred_to_future(resolver.resolve(host)))
        except PrivateAddress as fault:
            raise Refused(Reason.PRIVATE_ADDRESS, f"{host} is on a private network ({fault})") from fault
        except DNSLookupError as fault:
            raise Refused(Reason.UNRESOLVED, f"the name {host} cannot be resolved ({detail_of(fault)})") from fault
        self._sound_hosts.add(host)

    async def _robots_for(self, url: str) -> Robots:
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._robots:
            self._robots[origin] = asyncio.ensure_future(self._read_robots(origin))
        return await self._robots[origin]

    async def _read_robots(self, origin: str) -> Robots:
        robots = await self._fetch_robots(f"{origin}/robots.txt")
        server = slot_of(origin)
        if robots.delay:
            self._crawl.delays[server] = robots.delay
            # From now on, and not only once the throttle has seen the next response.
            if slot := self._crawler.engine.downloader.slots.get(server):
                slot.delay = max(slot.delay, robots.delay)
        if self._crawl.profile.reads_offers and not self._crawl.profile.sitemaps and robots.unreachable is None:
            for sitemap in robots.sitemaps or [f"{origin}/sitemap.xml"]:
                self._crawl.frontier.seed(sitemap, Role.SITEMAP, via=robots.url)
        return robots

    async def _fetch_robots(self, url: str) -> Robots:
        first = url
        for _ in range(_MOST_REDIRECTS + 1):
            try:
                response = await self._ask(url)
            except Refused as refusal:
                return Robots.out_of_reach(first, refusal.reason, detail_of(refusal))
            location = response.headers.get(b"Location")
            if response.status in PASSING:
                detail = f"the server answered {response.status} to {first}: nothing may be fetched then (RFC 9309)"
                return Robots.out_of_reach(first, Reason.ROBOTS_UNREACHABLE, detail)
            if "payload" in response.meta:
                return self._parsed(first, response)
            target = absolute(url, location.decode("utf-8", "replace")) if location else None
            if target is None or not self._crawl.scope.is_on_site(target):
                break
            url = target
        return Robots.absent(first)

    async def _ask(self, url: str) -> Response:
        """The response to ``url``, after some tries. Raises Refused."""
        for attempt in range(self._crawl.options.retries + 1):
            request = Request(
                url,
                headers=request_headers(self._crawl.options.contact),
                callback=NO_CALLBACK,
                meta={"download_timeout": self._crawl.options.timeout, "download_slot": slot_of(url)},
                dont_filter=True,
            )
            try:
                response = await self._crawler.engine.download_async(request)
            except DOWNLOAD_FAULTS as fault:
                reason = reason_of(fault)
                if reason not in RETRIED or attempt == self._crawl.options.retries:
                    raise Refused(reason, detail_of(fault)) from fault
            else:
                if response.status not in PASSING or attempt == self._crawl.options.retries:
                    return response
            await asyncio.sleep(self._crawl.manners.retry_wait)
        raise AssertionError("the last attempt returns or raises")

    def _parsed(self, url: str, response: Response) -> Robots:
        try:
            return Robots.parse(url, decoded_body(response.meta["payload"]))
        except SkipPayload as fault:
            return Robots.out_of_reach(url, Reason.ROBOTS_UNREACHABLE, f"{url} cannot be read: {detail_of(fault)}")

    def _look_at_headers(self, headers: Headers, request: Request) -> None:
        """Stop the download of what is no page by its own account, such as films."""
        link: Link | None = request.meta.get("link")
        content_type = (headers.get(b"Content-Type") or b"").split(b";")[0].strip().lower().decode("latin-1")
        if link is not None and link.role is Role.PAGE and content_type not in _PAGE_TYPES:
            request.meta["content_type"] = content_type
            raise StopDownload


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _public(address: str) -> str:
    parsed = ipaddress.ip_address(address)
    if not parsed.is_global or parsed.is_multicast:
        raise PrivateAddress(address)
    return address
