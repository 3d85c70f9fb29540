"""The one spider: judges what came back, and takes the links out of it."""

from __future__ import annotations

import asyncio
import email.utils
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from scrapy import Request, Spider
from scrapy.http import Response
from twisted.python.failure import Failure

from archive.capture import Capture
from archive.payload import SkipPayload, decoded_body
from archive.warc_reader import StoredResponse
from crawler.address import absolute, slot_of
from crawler.discovery import Offer, is_feed, is_sitemap, read_feed, read_sitemap, unpacked
from crawler.faults import Refused, detail_of, reason_of
from crawler.frontier import Link, Role
from crawler.identity import request_headers
from crawler.links import find_links
from crawler.outcome import RETRIED, Reason
from crawler.running import RunningCrawl

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

# Errors that pass: RFC 9110 section 15, RFC 6585, and what proxies in front of portals answer.
PASSING = frozenset({408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524})
_LONGEST_WAIT = 120.0
_WAIT_GROWS = 4
_NEVER_ASKED = frozenset({Reason.OFF_SITE, Reason.ROBOTS})
# The first bytes of files that are sent as pages by mistake: PDF, ZIP (DOCX), OLE (DOC), RAR, PNG, GIF, JPEG, gzip.
_FILE_MARKS = (b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"Rar!", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"\x1f\x8b")


class PortalSpider(Spider):
    """Crawls what ``crawl`` holds; its links come from the frontier by way of the scheduler."""

    name = "thidua"

    def __init__(self, crawl: RunningCrawl, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.crawl = crawl
        self._headers = request_headers(crawl.options.contact)

    async def start(self) -> AsyncIterator[Request]:
        """Nothing: the start addresses are in the frontier."""
        nothing: tuple[Request, ...] = ()
        for request in nothing:
            yield request

    def request(self, link: Link) -> Request:
        """The request for ``link``."""
        return Request(
            link.url,
            headers=self._headers,
            callback=self.read,
            errback=self.fail,
            meta={
                "link": link,
                "download_timeout": self.crawl.options.timeout,
                "download_slot": slot_of(link.url),
            },
            dont_filter=True,
        )

    def read(self, response: Response) -> None:
        """Judge one response and take in what it links to."""
        link: Link = response.meta["link"]
        capture: Capture | None = response.meta.get("capture")
        status, answered = f"http-{response.status}", f"the server answered {response.status}"
        if response.status in PASSING:
            self._retry(link, status, answered, _asked_wait(response))
        elif capture is None or (response.status >= 400 and link.role is Role.PAGE):
            self.crawl.ledger.fail(link.url, status, answered, capture)
        elif response.status >= 400:
            self.crawl.ledger.drop(link.url, Reason.NO_SITEMAP, answered, capture)
        elif "payload" not in response.meta:
            self._redirect(link, response, capture)
        else:
            self._read_payload(link, response.meta["payload"], capture)

    def fail(self, failure: Failure) -> None:
        """Note why there is no response, or try again."""
        link: Link = failure.request.meta["link"]  # type: ignore[attr-defined]
        fault = failure.value or Exception()
        reason, detail = reason_of(fault), detail_of(fault)
        if isinstance(fault, Refused) and reason in _NEVER_ASKED:
            self.crawl.ledger.leave(link.url, reason)
        elif reason in (Reason.NOT_A_PAGE, Reason.STOPPED):
            self.crawl.ledger.drop(link.url, reason, detail)
        elif reason in RETRIED and not isinstance(fault, Refused):
            self._retry(link, reason, detail, None)
        else:
            self.crawl.ledger.fail(link.url, reason, detail)

    def _retry(self, link: Link, reason: str, detail: str, wait: float | None) -> None:
        if link.attempt >= self.crawl.options.retries or self.crawl.ended:
            self.crawl.ledger.fail(link.url, reason, detail)
            return
        if wait is None:
            wait = self.crawl.manners.retry_wait * _WAIT_GROWS**link.attempt
        self.crawl.held += 1
        asyncio.get_running_loop().call_later(min(wait, _LONGEST_WAIT), self._again, link)

    def _again(self, link: Link) -> None:
        self.crawl.held -= 1
        if not self.crawl.ended:
            self.crawler.engine.crawl(self.request(replace(link, attempt=link.attempt + 1)))

    def _redirect(self, link: Link, response: Response, capture: Capture) -> None:
        location = response.headers.get(b"Location")
        target = absolute(response.url, location.decode("utf-8", "replace")) if location else None
        if target is None:
            self.crawl.ledger.fail(
                link.url, f"http-{response.status}", f"the server answered {response.status} and led nowhere", capture
            )
            return
        reason = self.crawl.frontier.redirect(link, target)
        if reason is Reason.REDIRECT_LOOP:
            self.crawl.ledger.fail(link.url, reason, f"redirected in a circle or too often, last to {target}", capture)
        elif reason is Reason.REDIRECT_OFF_SITE and not link.depth and link.role is Role.PAGE:
            self.crawl.ledger.fail(
                link.url, reason, f"it leads to {target}: give that address if that is the site", capture
            )
        else:
            self.crawl.ledger.drop(link.url, reason, target, capture)

    def _read_payload(self, link: Link, payload: StoredResponse, capture: Capture) -> None:
        try:
            body = decoded_body(payload)
        except SkipPayload as fault:
            self.crawl.ledger.fail(link.url, Reason.UNREADABLE_PAYLOAD, detail_of(fault), capture)
            return
        if link.role is not Role.PAGE or is_sitemap(body) or is_feed(body):
            self._read_offer(link, unpacked(body), capture)
        elif not body.strip():
            self.crawl.ledger.fail(link.url, Reason.EMPTY, "the server sent no content", capture)
        elif body.startswith(_FILE_MARKS):
            detail = f"a file that begins with {body[:4]!r}, sent as {payload.header('Content-Type')}"
            self.crawl.ledger.drop(link.url, Reason.NOT_A_PAGE, detail, capture)
        else:
            self._read_page(link, payload.header("Content-Type"), body, capture)

    def _read_page(self, link: Link, content_type: str | None, body: bytes, capture: Capture) -> None:
        links = find_links(link.url, content_type, body)
        if links.refresh and (target := absolute(links.base, links.refresh)):
            self.crawl.frontier.redirect(link, target)
        self.crawl.frontier.discover(link, links.base, links.hrefs)
        for feed in links.feeds:
            self.crawl.frontier.discover_feed(link, links.base, feed)
        notes = [] if links.is_sound else ["bytes that are not in the declared encoding"]
        if published := self.crawl.published.get(link.key):
            notes.append(f"published {published}, says a feed")
        self.crawl.ledger.keep(link, capture, "; ".join(notes))

    def _read_offer(self, link: Link, body: bytes, capture: Capture) -> None:
        offer: Offer | None = None
        if is_sitemap(body):
            link, offer = replace(link, role=Role.SITEMAP), read_sitemap(body)
        elif is_feed(body):
            link, offer = replace(link, role=Role.FEED), read_feed(body)
        if offer is None:
            reason = Reason.NO_SITEMAP if link.role is Role.SITEMAP else Reason.BROKEN_FEED
            self.crawl.ledger.drop(link.url, reason, "it holds neither a sitemap nor a feed", capture)
            return
        for sitemap in offer.sitemaps:
            if url := absolute(link.url, sitemap):
                self.crawl.frontier.seed(url, Role.SITEMAP, via=link.url)
        for entry in offer.entries:
            if entry.published and (url := absolute(link.url, entry.url)) and (url := self.crawl.addresses.clean(url)):
                self.crawl.published[self.crawl.addresses.key(url)] = entry.published
        self.crawl.frontier.discover(link, link.url, [entry.url for entry in offer.entries])
        self.crawl.ledger.keep(link, capture)


def running(crawler: Crawler) -> RunningCrawl:
    """The crawl that Scrapy's ``crawler`` runs."""
    if not isinstance(crawler.spider, PortalSpider):
        raise TypeError("this part works for the portal spider only")
    return crawler.spider.crawl


def _asked_wait(response: Response) -> float | None:
    """Seconds that a Retry-After header asks for (RFC 9110, section 10.2.3), or None."""
    value = (response.headers.get(b"Retry-After") or b"").decode("latin-1").strip()
    if value.isdigit():
        return float(value)
    try:
        moment = email.utils.parsedate_to_datetime(value)
    except ValueError:
        return None
    return max(0.0, (moment.astimezone(UTC) - datetime.now(UTC)).total_seconds())
