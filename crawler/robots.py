"""What a site's robots.txt asks of us (RFC 9309)."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urljoin

from protego import Protego

from crawler.outcome import Reason

# Matched against the User-agent lines of robots.txt.
PRODUCT = "thidua"
_PARSED = 500 * 1024
_LONGEST_WAIT = 300.0


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules of one origin. ``unreachable`` says why nothing there may be fetched now, ``detail`` how it showed."""

    rules: Protego
    url: str
    unreachable: Reason | None = None
    detail: str = ""

    @classmethod
    def parse(cls, url: str, body: bytes) -> Robots:
        """The rules of the robots.txt ``url``; no more than 500 KiB are read (section 2.5)."""
        return cls(Protego.parse(body[:_PARSED].decode("utf-8-sig", "replace")), url)

    @classmethod
    def absent(cls, url: str) -> Robots:
        """There is none: all is allowed (section 2.3.1.3)."""
        return cls(Protego.parse(""), url)

    @classmethod
    def out_of_reach(cls, url: str, why: Reason, detail: str) -> Robots:
        """There may be one, but the server fails: nothing is allowed (section 2.3.1.4)."""
        return cls(Protego.parse(""), url, why, detail)

    def allows(self, url: str) -> bool:
        """Whether ``url`` may be fetched."""
        return self.unreachable is None and self.rules.can_fetch(url, PRODUCT)

    @property
    def delay(self) -> float:
        """Seconds between requests that the site asks for, at most five minutes; 0 where it asks for none."""
        rate = self.rules.request_rate(PRODUCT)
        asked = max(self.rules.crawl_delay(PRODUCT) or 0.0, rate.seconds / rate.requests if rate else 0.0)
        return min(asked, _LONGEST_WAIT)

    @property
    def sitemaps(self) -> list[str]:
        """Absolute addresses of the sitemaps that it names."""
        return [urljoin(self.url, sitemap) for sitemap in self.rules.sitemaps]
