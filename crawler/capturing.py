"""Every response goes to the archive as it came, before anything looks into it."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from scrapy import Request
from scrapy.http import Headers, Response

from archive.capture import Capture, Exchange
from archive.capture import Headers as Lines
from archive.errors import ArchiveError, RestoreCapture
from archive.sightings import Backfill
from archive.store import CAPTURES
from archive.warc_reader import StoredResponse, read_response
from crawler.address import host_of
from crawler.faults import Refused
from crawler.outcome import Reason
from crawler.spider import PASSING, running

if TYPE_CHECKING:
    from scrapy.crawler import Crawler


class Capturing:
    """A downloader middleware, the nearest to the network.

    A request for a page of an earlier crawl is answered from there where both belong to one backfill;
    else it asks for it only if it changed (RFC 9110, section 13). A response of
    use gets ``meta["capture"]``, and ``meta["payload"]`` where it has one: after a 304 that of the earlier capture.
    Errors that pass are not kept.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._crawl = running(crawler)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Capturing:
        """As Scrapy asks for it."""
        return cls(crawler)

    def process_request(self, request: Request) -> Response | None:
        """Answer from the archive what a backfill had before it was stopped; ask conditionally for a known page."""
        if "whole" in request.meta:
            return None
        if self._crawl.backfill is not None and (had := self._had(self._crawl.backfill, request)):
            return had
        if request.method == "GET":
            self._make_conditional(request)
        return None

    def _had(self, backfill: Backfill, request: Request) -> Response | None:
        key = self._key(request)
        capture = backfill.had_ever(key) if self._crawl.known.is_article(key) else backfill.had(key)
        if capture is None:
            return None
        original = self._crawl.records.capture(capture.revisit_of) if capture.revisit_of else capture
        try:
            payload = read_response(self._crawl.data / CAPTURES, (original or capture).location)
        except RestoreCapture:
            # What we have of it is damaged: ask for it.
            return None
        request.meta.update(capture=capture, had=True)
        if payload.status < HTTPStatus.MULTIPLE_CHOICES:
            request.meta["payload"] = payload
        return Response(request.url, payload.status, dict(payload.headers), request=request)

    def _make_conditional(self, request: Request) -> None:
        earlier = self._crawl.records.latest_capture(self._key(request))
        if earlier is None or earlier.url != request.url:
            return
        if earlier.etag:
            request.headers["If-None-Match"] = earlier.etag
        if earlier.last_modified:
            request.headers["If-Modified-Since"] = earlier.last_modified
        request.meta["earlier"] = earlier

    def process_response(self, request: Request, response: Response) -> Response | Request:
        """Keep the response."""
        if response.status in PASSING or "had" in request.meta:
            return response
        exchange = self._exchange(request, response)
        payload: StoredResponse | None = None
        if response.status == HTTPStatus.NOT_MODIFIED:
            earlier: Capture | None = request.meta.get("earlier")
            if earlier is None:
                return response
            try:
                payload = read_response(self._crawl.data / CAPTURES, earlier.location)
            except RestoreCapture:
                # What we have of it is damaged: ask for the whole page.
                return _whole(request)
        elif response.status < HTTPStatus.MULTIPLE_CHOICES:
            payload = StoredResponse(
                exchange.url, exchange.fetched_at.isoformat(), exchange.status, exchange.response_headers, exchange.body
            )
        try:
            request.meta["capture"] = self._crawl.store.keep(exchange)
        except ArchiveError as fault:
            self._crawl.stop("archive fault", fault)
            raise Refused(Reason.STOPPED, str(fault)) from fault
        self._crawl.ledger.bytes += len(response.body)
        if payload is not None:
            request.meta["payload"] = payload
        return response

    def _exchange(self, request: Request, response: Response) -> Exchange:
        link = request.meta.get("link")
        host, port = host_of(request.url)
        return Exchange(
            url=request.url,
            canonical_url=self._key(request),
            fetched_at=self._crawl.clock.now(),
            method=request.method,
            request_headers=(("Host", host if port is None else f"{host}:{port}"), *_lines(request.headers)),
            status=response.status,
            reason=_phrase(response.status),
            response_headers=_lines(response.headers),
            body=response.body,
            via=link.via if link else None,
            request_body=request.body,
        )

    def _key(self, request: Request) -> str:
        link = request.meta.get("link")
        key: str = link.key if link else self._crawl.addresses.key(request.url)
        return key


def _whole(request: Request) -> Request:
    again = request.replace(meta={**request.meta, "whole": True})
    for header in ("If-None-Match", "If-Modified-Since"):
        again.headers.pop(header, None)
    again.meta.pop("earlier", None)
    return again


def _lines(headers: Headers) -> Lines:
    return tuple(
        (name.decode("latin-1"), value.decode("utf-8", "surrogateescape"))
        for name, values in headers.items()
        for value in values
    )


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""
