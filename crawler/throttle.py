"""The pace: slower where the server is slow, never faster than its robots.txt asks, and none where it asks to wait."""

from __future__ import annotations

from time import monotonic

from scrapy import Spider
from scrapy.core.downloader import Slot
from scrapy.extensions.throttle import AutoThrottle
from scrapy.http import Request, Response

from crawler.spider import LONGEST_WAIT, asked_wait, running

_LEAST_DELAY = 0.001


class Throttle(AutoThrottle):
    """Scrapy's AutoThrottle with a floor for each host. A server that may be asked without pause is not throttled."""

    def _response_downloaded(self, response: Response, request: Request, spider: Spider) -> None:
        super()._response_downloaded(response, request, spider)
        crawl = running(self.crawler)
        key, slot = self._get_slot(request, spider)
        if key is None or slot is None:
            return
        slot.delay = max(slot.delay, crawl.delays.get(key, 0.0))
        wait = asked_wait(crawl, request.meta.get("link"), response)
        if wait and wait > LONGEST_WAIT:
            crawl.stop("asked to wait")
        elif wait:
            crawl.pause(key, wait)
            # One request may be past the gate and wait for its turn already.
            slot.delay = max(slot.delay, _LEAST_DELAY)
            slot.lastseen = max(slot.lastseen, monotonic() + wait - slot.delay)

    def _adjust_delay(self, slot: Slot, latency: float, response: Response) -> None:
        if self.mindelay:
            super()._adjust_delay(slot, latency, response)
