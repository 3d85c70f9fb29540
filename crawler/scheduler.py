"""Where Scrapy's engine gets its next request."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from scrapy import Request
from scrapy.core.scheduler import BaseScheduler

from crawler.spider import PortalSpider, running

if TYPE_CHECKING:
    from scrapy.crawler import Crawler


class FrontierScheduler(BaseScheduler):
    """Hands over the frontier's links, each made a request only when its turn comes."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler, self._crawl = crawler, running(crawler)
        self._ready: deque[Request] = deque()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> FrontierScheduler:
        """As Scrapy asks for it."""
        return cls(crawler)

    def has_pending_requests(self) -> bool:
        """Whether the crawl goes on."""
        return not self._crawl.ended and bool(self._ready or self._crawl.held or len(self._crawl.frontier))

    def enqueue_request(self, request: Request) -> bool:
        """Take back a request that is to be made again."""
        self._ready.append(request)
        return True

    def next_request(self) -> Request | None:
        """The next request, or None for now."""
        if self._crawl.ended:
            return None
        if self._ready:
            return self._ready.popleft()
        link = self._crawl.frontier.next()
        spider = self._crawler.spider
        return spider.request(link) if link is not None and isinstance(spider, PortalSpider) else None
