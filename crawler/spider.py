"""The one spider: judges what came back, and takes the links out of it."""

from __future__ import annotations

import asyncio
import email.utils
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from http import HTTPStatus
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from scrapy import Request, Spider
from scrapy.http import Response
from twisted.python.failure import Failure

from archive.capture import Capture
from crawler.address import absolute, slot_of
from crawler.faults import Refused, detail_of, reason_of
from crawler.frontier import OFFERS, Link, Role
from crawler.identity import request_headers
from crawler.outcome import RETRIED, Reason
from crawler.running import RunningCrawl
from crawler.uptake import Taken, Uptake

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

# Errors that pass: RFC 9110 section 15, RFC 6585, and what proxies in front of portals answer.
PASSING = frozenset({408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524})
# Seconds; a server that asks for more is crawled another time.
LONGEST_WAIT = 300.0
_FORM_TYPE = "application/x-www-form-urlencoded"
_WAIT_GROWS = 4
_NEVER_ASKED = frozenset({Reason.OFF_SITE, Reason.ROBOTS})


class PortalSpider(Spider):
    """Crawls what ``crawl`` holds; its links come from the frontier by way of the scheduler."""

    name = "thidua"

    def __init__(self, crawl: RunningCrawl, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.crawl = crawl
        self._uptake = Uptake(crawl)
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
            method="POST" if link.form else "GET",
            headers={**self._headers, "Content-Type": _FORM_TYPE} if link.form else self._headers,
            body=urlencode(link.form) if link.form else b"",
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
        if "had" in response.meta:
            self._reread(link, response)
        elif response.status in PASSING:
            self._put_off(link, response, status, answered)
        elif capture is None or (response.status >= 400 and link.role not in OFFERS):
            self.crawl.ledger.fail(link.url, status, answered, capture)
        elif response.status >= 400:
            self.crawl.ledger.drop(link.url, Reason.NO_SITEMAP, answered, capture)
        elif "payload" not in response.meta:
            self._redirect(link, response, capture)
        else:
            self._keep(self._uptake.take(link, response.meta["payload"]), capture)

    def _keep(self, taken: Taken, capture: Capture) -> None:
        if taken.reason is None:
            self.crawl.ledger.keep(taken.link, capture, taken.detail)
        elif taken.has_failed:
            self.crawl.ledger.fail(taken.link.url, taken.reason, taken.detail, capture)
        else:
            self.crawl.ledger.drop(taken.link.url, taken.reason, taken.detail, capture)

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

    def _put_off(self, link: Link, response: Response, status: str, answered: str) -> None:
        """Try again, after as long as the server asks for; end the crawl where that is long."""
        wait = asked_wait(self.crawl, link, response)
        if wait is not None and wait > LONGEST_WAIT:
            self.crawl.ledger.fail(link.url, status, f"{answered} and asks to wait {wait:.0f} s: crawl it again then")
            return
        self._retry(link, status, answered, wait)

    def _retry(self, link: Link, reason: str, detail: str, wait: float | None) -> None:
        if link.attempt >= self.crawl.options.retries or self.crawl.ended:
            self.crawl.ledger.fail(link.url, reason, detail)
            return
        if wait is None:
            wait = self.crawl.manners.retry_wait * _WAIT_GROWS**link.attempt
        self.crawl.held += 1
        asyncio.get_running_loop().call_later(min(wait, LONGEST_WAIT), self._again, link)

    def _again(self, link: Link) -> None:
        self.crawl.held -= 1
        if not self.crawl.ended:
            self.crawler.engine.crawl(self.request(replace(link, attempt=link.attempt + 1)))

    def _redirect(self, link: Link, response: Response, capture: Capture) -> None:
        target = _location(response)
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

    def _reread(self, link: Link, response: Response) -> None:
        """Take in what the archive has from before a backfill was stopped: it was judged and noted then."""
        if link.role is Role.PAGE and not link.chain and not link.form:
            self.crawl.frontier.take_back()
        self.crawl.ledger.leave(link.url, Reason.HAD)
        if "payload" in response.meta:
            self._uptake.take(link, response.meta["payload"])
        elif response.status < 400 and (target := _location(response)):
            self.crawl.frontier.redirect(link, target)


def running(crawler: Crawler) -> RunningCrawl:
    """The crawl that Scrapy's ``crawler`` runs."""
    if not isinstance(crawler.spider, PortalSpider):
        raise TypeError("this part works for the portal spider only")
    return crawler.spider.crawl


def _location(response: Response) -> str | None:
    """Where a redirect leads, absolute, or None."""
    location = response.headers.get(b"Location")
    return absolute(response.url, location.decode("utf-8", "replace")) if location else None


def asked_wait(crawl: RunningCrawl, link: Link | None, response: Response) -> float | None:
    """Seconds for which the server asks to be left alone, or None.

    By a Retry-After header (RFC 9110, section 10.2.3), or by 429 alone (RFC 6585), which then means longer each time.
    """
    wait = _retry_after(response) if response.status in PASSING else None
    if wait is None and response.status == HTTPStatus.TOO_MANY_REQUESTS:
        wait = crawl.manners.retry_wait * _WAIT_GROWS ** (link.attempt if link else 0)
    return wait


def _retry_after(response: Response) -> float | None:
    value = (response.headers.get(b"Retry-After") or b"").decode("latin-1").strip()
    if value.isdigit():
        return float(value)
    try:
        moment = email.utils.parsedate_to_datetime(value)
    except ValueError:
        return None
    return max(0.0, (moment.astimezone(UTC) - datetime.now(UTC)).total_seconds())
