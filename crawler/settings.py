"""Scrapy's settings for one crawl."""

from __future__ import annotations

from typing import Any

from crawler.gate import NAMED_HOSTS
from crawler.running import RunningCrawl

_SLOWEST = 60.0


def scrapy_settings(crawl: RunningCrawl) -> dict[str, Any]:
    """Only the parts that this crawler needs: what comes between the network and the archive is ours to know."""
    manners, options = crawl.manners, crawl.options
    hosts = 1 + len(crawl.profile.hosts)
    downloader_middlewares: dict[str, int] = {"crawler.gate.Gate": 100, "crawler.capturing.Capturing": 900}
    if crawl.profile.cookies:
        downloader_middlewares["scrapy.downloadermiddlewares.cookies.CookiesMiddleware"] = 700
    return {
        "SCHEDULER": "crawler.scheduler.FrontierScheduler",
        "DOWNLOADER_MIDDLEWARES_BASE": {},
        "DOWNLOADER_MIDDLEWARES": downloader_middlewares,
        "SPIDER_MIDDLEWARES_BASE": {},
        "EXTENSIONS_BASE": {"crawler.throttle.Throttle": 0},
        "TWISTED_DNS_RESOLVER": "crawler.gate.GuardedResolver",
        NAMED_HOSTS: sorted(crawl.named_hosts),
        # One more than are under way, so that the next is ready and a stop has little to wait for.
        "CONCURRENT_REQUESTS": manners.concurrency * hosts + 1,
        "CONCURRENT_REQUESTS_PER_DOMAIN": manners.concurrency,
        "DOWNLOAD_DELAY": manners.delay,
        # Scrapy would vary the delay by half, and so fall below it.
        "DOWNLOAD_DELAY_JITTER": 0,
        "AUTOTHROTTLE_ENABLED": True,
        "AUTOTHROTTLE_START_DELAY": manners.delay,
        "AUTOTHROTTLE_MAX_DELAY": max(_SLOWEST, manners.delay),
        "AUTOTHROTTLE_TARGET_CONCURRENCY": manners.concurrency,
        # Our callback yields nothing, and Scrapy starts so many tasks a response.
        "CONCURRENT_ITEMS": 1,
        "DOWNLOAD_MAXSIZE": options.largest,
        "DOWNLOAD_WARNSIZE": 0,
        "DNS_TIMEOUT": options.timeout,
        "LOG_ENABLED": options.log is not None,
        "LOG_FILE": None if options.log is None else str(options.log),
        "LOG_INSTALL_ROOT_HANDLER": options.log is not None,
        "LOG_LEVEL": "INFO",
        "WARN_ON_GENERATOR_RETURN_VALUE": False,
        "STATS_DUMP": False,
    }
