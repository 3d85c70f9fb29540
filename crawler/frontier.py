"""The frontier: which addresses are still to be fetched, in which order, and which are left alone and why."""

from __future__ import annotations

import heapq
import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from crawler.address import Addresses, absolute, shape
from crawler.outcome import Reason
from crawler.scope import Scope

_MOST_REDIRECTS = 5
_MOST_SITEMAPS = 500
_MOST_FEEDS = 50
_DEEPEST_FEED = 1
_KNOWN_AT_ONCE = 200_000


class Role(StrEnum):
    """What an address is asked for as."""

    PAGE = "page"
    SITEMAP = "sitemap"
    FEED = "feed"
    MORE = "more"
    ATTACHMENT = "attachment"


OFFERS = frozenset({Role.SITEMAP, Role.FEED})


@dataclass(frozen=True, slots=True)
class Link:
    """An address to fetch. ``key`` is its canonical form, ``depth`` its distance from a start in links.

    ``via`` is the page that named it, ``chain`` the addresses that redirected here, ``attempt`` the number of
    requests made in vain. Of a listing that is walked step by step, ``step`` is the page's number, ``form`` what is
    posted, and ``source`` which of the profile's endpoints it comes from.
    """

    url: str
    key: str
    role: Role = Role.PAGE
    depth: int = 0
    via: str | None = None
    chain: tuple[str, ...] = ()
    attempt: int = 0
    step: int = 0
    form: tuple[tuple[str, str], ...] = ()
    source: int = 0


@dataclass(frozen=True, slots=True)
class Limits:
    """Where a crawl ends. ``pages`` None is no limit; ``pattern`` are pages of one shape, ``links`` links a page,
    ``attachments`` files that are asked for in all, and of one page.
    """

    pages: int | None = None
    depth: int = 30
    pattern: int = 5_000
    links: int = 10_000
    attachments: tuple[int, int] = (0, 0)


class Frontier:
    """Each page once, nearest first. ``leave`` is told of every address left alone, once.

    ``spare`` says of a canonical address why this crawl need not ask for it, ``bears_files`` of a page whether the
    files that it links to are asked for.
    """

    def __init__(
        self,
        addresses: Addresses,
        scope: Scope,
        limits: Limits,
        pagers: Iterable[str] = (),
        leave: Callable[[str, Reason], None] = lambda _url, _reason: None,
    ) -> None:
        self.spare: Callable[[str], Reason | None] = lambda _key: None
        self.bears_files: Callable[[Link], bool] = lambda _page: False
        self._files: Counter[str] = Counter()
        self._files_left: set[int] = set()
        self._spared: set[int] = set()
        self._addresses, self._scope, self._limits, self._leave = addresses, scope, limits, leave
        self._pagers = [re.compile(pattern) for pattern in pagers]
        self._queue: list[tuple[int, int, Link]] = []
        self._serial = itertools.count()
        # Hashes, not addresses: a site of a million links then costs some 70 MB. Two addresses falling
        # together has a chance of 1 in 10^7 then.
        self._seen: set[int] = set()
        self._known: set[str] = set()
        self._shapes: Counter[int] = Counter()
        self._roles: Counter[Role] = Counter()
        self._handed_out = 0

    def __len__(self) -> int:
        """How many addresses wait."""
        return len(self._queue)

    def seed(self, url: str, role: Role = Role.PAGE, via: str | None = None) -> bool:
        """Add a start address, sitemap or feed; whether it was new, on the site, and not one too many."""
        address = self._addresses.clean(url)
        if address is None or (not self._scope.is_on_site(address) and self._drop(url, Reason.OFF_SITE)):
            return False
        most = {Role.SITEMAP: _MOST_SITEMAPS, Role.FEED: _MOST_FEEDS}.get(role)
        if most is not None and self._roles[role] >= most:
            return False
        key = self._addresses.key(address)
        if self._is_seen(key):
            return False
        self._roles[role] += 1
        self._push(Link(address, key, role, via=via), 0)
        return True

    def discover(self, page: Link, base: str, hrefs: Iterable[str]) -> None:
        """Take in the links of ``page`` as printed there; ``base`` is what relative ones refer to."""
        origin = "/".join(base.split("/", 3)[:3])
        for number, href in enumerate(hrefs):
            # A portal's menus repeat on every page: what was judged as printed is not looked at again.
            if href[:1] == "/" and origin + href in self._known:
                continue
            if number >= self._limits.links:
                self._leave(page.url, Reason.TOO_MANY_LINKS)
                return
            url = absolute(base, href)
            if url is None or url in self._known:
                continue
            if len(self._known) > _KNOWN_AT_ONCE:
                self._known.clear()
            self._known.add(url)
            if href[:1] == "/":
                self._known.add(origin + href)
            self._consider(page, url)

    def step(self, link: Link) -> None:
        """Add the next page of a listing that is walked step by step, where it was not asked for already."""
        if self._scope.is_on_site(link.url) and not self._is_seen(link.key):
            self._push(link, link.depth + 1)

    def revisit(self, url: str) -> None:
        """Add the address of a page that is known, and that is asked for again."""
        address = self._addresses.clean(url)
        if address is None or self._scope.refusal(address):
            return
        key = self._addresses.key(address)
        number = hash(key)
        if number in self._spared:
            self._spared.discard(number)
        elif self._is_seen(key):
            return
        self._push(Link(address, key, depth=1), 1)

    def is_pager(self, key: str) -> bool:
        """Whether the canonical address ``key`` is that of a listing's further page."""
        return any(pager.search(key) for pager in self._pagers)

    def take_back(self) -> None:
        """The last page handed out was not asked for, and counts for no limit."""
        self._handed_out -= 1

    def discover_feed(self, page: Link, base: str, href: str) -> None:
        """Take in a feed that ``page`` names in its head, where it is a start or next to one."""
        url = absolute(base, href)
        if url is not None and page.depth <= _DEEPEST_FEED and self._scope.refusal(url) is None:
            self.seed(url, Role.FEED, via=page.url)

    def redirect(self, link: Link, target: str) -> Reason:
        """``link`` leads on to ``target``: follow it where it is new and on the site; the reason for the report."""
        address = self._addresses.clean(target)
        if address is None or not self._scope.is_on_site(address):
            return Reason.REDIRECT_OFF_SITE
        chain = (*link.chain, link.url)
        if address in chain and (session := self._addresses.with_session(target)) and session not in chain:
            # A server that knows no page without a session: the page is asked for with it, and kept without.
            address = session
        if address in chain or len(chain) > _MOST_REDIRECTS:
            return Reason.REDIRECT_LOOP
        key = self._addresses.key(self._addresses.clean(address) or address)
        if key == link.key:
            self._addresses.learn_move(link.url, address)
        elif link.role is Role.PAGE and (refusal := self._scope.refusal(address)):
            self._drop(address, refusal)
            return Reason.REDIRECT
        elif self._is_seen(key):
            return Reason.REDIRECT
        self._push(replace(link, url=address, key=key, chain=chain, attempt=0, form=()), 0)
        return Reason.REDIRECT

    def next(self) -> Link | None:
        """The next address, or None for now."""
        while self._queue:
            link = heapq.heappop(self._queue)[2]
            if link.role is not Role.PAGE or link.chain or link.form:
                return link
            if self._limits.pages is None or self._handed_out < self._limits.pages:
                self._handed_out += 1
                # The site may have told its right origin since the link was found.
                url = self._addresses.clean(link.url)
                return link if url is None or url == link.url else replace(link, url=url)
            self._drop(link.url, Reason.PAGE_LIMIT)
        return None

    def _consider(self, page: Link, url: str) -> None:
        address = self._addresses.clean(url)
        if address is None:
            return
        key = self._addresses.key(address)
        if self._is_seen(key):
            return
        depth = page.depth if self.is_pager(key) else page.depth + 1
        refusal = self._scope.refusal(address)
        if refusal is Reason.ATTACHMENT:
            if not self.bears_files(page):
                self._leave_file(url, address, key)
                return
            if self._is_wanted(page):
                self._push(Link(address, key, Role.ATTACHMENT, depth, via=page.url), depth + 1)
                return
        if refusal := refusal or self._over_limit(key, depth):
            self._drop(address, refusal)
            return
        if reason := self.spare(key):
            self._spared.add(hash(key))
            self._drop(address, reason)
            return
        self._push(Link(address, key, Role.PAGE, depth, via=page.url), depth + 1)

    def _leave_file(self, url: str, address: str, key: str) -> None:
        """Leave a file alone for now: an article may link to it yet."""
        number = hash(key)
        self._seen.discard(number)
        self._known.discard(url)
        if number not in self._files_left:
            self._files_left.add(number)
            self._drop(address, Reason.ATTACHMENT)

    def _is_wanted(self, page: Link) -> bool:
        """Whether one more file that ``page`` links to is asked for: those of articles are, up to the limits."""
        in_all, of_a_page = self._limits.attachments
        if self._roles[Role.ATTACHMENT] >= in_all or self._files[page.key] >= of_a_page:
            return False
        self._roles[Role.ATTACHMENT] += 1
        self._files[page.key] += 1
        return True

    def _over_limit(self, key: str, depth: int) -> Reason | None:
        if depth > self._limits.depth:
            return Reason.TOO_DEEP
        if pattern := shape(key):
            number = hash(pattern)
            self._shapes[number] += 1
            if self._shapes[number] > self._limits.pattern:
                return Reason.PATTERN_BUDGET
        return None

    def _is_seen(self, key: str) -> bool:
        number = hash(key)
        if number in self._seen:
            return True
        self._seen.add(number)
        return False

    def _push(self, link: Link, priority: int) -> None:
        heapq.heappush(self._queue, (priority, next(self._serial), link))

    def _drop(self, url: str, reason: Reason) -> bool:
        self._leave(url, reason)
        return True
