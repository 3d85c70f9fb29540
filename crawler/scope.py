"""What belongs to a crawl: hosts, patterns of addresses, kinds of files."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from crawler.address import LONGEST, host_of, repeats
from crawler.outcome import Reason

_FILE_TYPE = re.compile(r"\.([A-Za-z0-9]{1,5})$")


class Scope:
    """Judges addresses that ``Addresses.clean`` gave.

    ``origins`` are addresses whose host and port are in scope, on http and https, with and without ``www.``.
    ``include`` and ``exclude`` are regular expressions searched in path and query; an empty ``include`` takes
    all. ``assets`` and ``attachments`` are file endings, lower case, without the dot.
    """

    def __init__(
        self,
        origins: Iterable[str],
        include: Iterable[str] = (),
        exclude: Iterable[str] = (),
        assets: Iterable[str] = (),
        attachments: Iterable[str] = (),
    ) -> None:
        self._hosts = {_bare(origin) for origin in origins}
        self._include = [re.compile(pattern) for pattern in include]
        self._exclude = [re.compile(pattern) for pattern in exclude]
        self._assets, self._attachments = frozenset(assets), frozenset(attachments)

    def is_on_site(self, url: str) -> bool:
        """Whether ``url`` is on one of the hosts, whatever its path."""
        return _bare(url) in self._hosts

    def refusal(self, url: str) -> Reason | None:
        """Why ``url`` is no page of this crawl, or None."""
        if _bare(url) not in self._hosts:
            return Reason.OFF_SITE
        parts = urlsplit(url)
        if file_type := _FILE_TYPE.search(parts.path):
            ending = file_type[1].lower()
            if ending in self._assets:
                return Reason.ASSET
            if ending in self._attachments:
                return Reason.ATTACHMENT
        if len(url) > LONGEST:
            return Reason.ADDRESS_TOO_LONG
        if repeats(parts.path):
            return Reason.REPEATING_PATH
        target = f"{parts.path}?{parts.query}" if parts.query else parts.path
        if self._include and not any(pattern.search(target) for pattern in self._include):
            return Reason.EXCLUDED
        if any(pattern.search(target) for pattern in self._exclude):
            return Reason.EXCLUDED
        return None


def _bare(url: str) -> tuple[str, int | None]:
    host, port = host_of(url)
    return host.removeprefix("www."), port
