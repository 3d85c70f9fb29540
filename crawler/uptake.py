"""What a payload offers: its links, taken into the frontier."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from archive.payload import SkipPayload, decoded_body
from archive.warc_reader import StoredResponse
from crawler.address import absolute
from crawler.discovery import Offer, is_feed, is_sitemap, read_feed, read_sitemap, unpacked
from crawler.faults import detail_of
from crawler.frontier import OFFERS, Link, Role
from crawler.links import PageLinks, find_links
from crawler.outcome import Reason
from crawler.paging import next_form
from crawler.running import RunningCrawl

# The first bytes of files that are sent as pages by mistake: PDF, ZIP (DOCX), OLE (DOC), RAR, PNG, GIF, JPEG, gzip.
_FILE_MARKS = (b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"Rar!", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"\x1f\x8b")
_PAGE_MARK = "__page="


@dataclass(frozen=True, slots=True)
class Taken:
    """A payload that was looked into. ``reason`` says why it is no page, ``has_failed`` that it should be one."""

    link: Link
    detail: str = ""
    reason: Reason | None = None
    has_failed: bool = False


class Uptake:
    """Looks into payloads of ``crawl``."""

    def __init__(self, crawl: RunningCrawl) -> None:
        self._crawl = crawl
        self._turned: set[tuple[str, int]] = set()

    def take(self, link: Link, payload: StoredResponse) -> Taken:
        """Take in what ``payload``, had for ``link``, links to."""
        try:
            body = decoded_body(payload)
        except SkipPayload as fault:
            return Taken(link, detail_of(fault), Reason.UNREADABLE_PAYLOAD, has_failed=True)
        if link.role is Role.ATTACHMENT:
            return _taken_file(link, body)
        if link.role is Role.MORE:
            return self._take_listing(link, body)
        if link.role in OFFERS or is_sitemap(body) or is_feed(body):
            return self._take_offer(link, unpacked(body))
        if not body.strip():
            return Taken(link, "the server sent no content", Reason.EMPTY, has_failed=True)
        if body.startswith(_FILE_MARKS):
            detail = f"a file that begins with {body[:4]!r}, sent as {payload.header('Content-Type')}"
            return Taken(link, detail, Reason.NOT_A_PAGE)
        return self._take_page(link, payload.header("Content-Type"), body)

    def _take_page(self, link: Link, content_type: str | None, body: bytes) -> Taken:
        links = find_links(link.url, content_type, body)
        if links.refresh and (target := absolute(links.base, links.refresh)):
            self._crawl.frontier.redirect(link, target)
        if self._is_known(link, links.base, links.hrefs):
            self._stop_paging(link)
            followed = [href for href in links.hrefs if not self._is_pager(links.base, href)]
        else:
            followed = list(links.hrefs)
            self._post_back(link, links, body)
        self._crawl.frontier.discover(link, links.base, followed)
        for feed in links.feeds if self._crawl.profile.reads_offers else ():
            self._crawl.frontier.discover_feed(link, links.base, feed)
        notes = [] if links.is_sound else ["bytes that are not in the declared encoding"]
        if published := self._crawl.published.get(link.key):
            notes.append(f"published {published}, says a feed")
        return Taken(link, "; ".join(notes))

    def _take_offer(self, link: Link, body: bytes) -> Taken:
        offer: Offer | None = None
        if is_sitemap(body):
            link, offer = replace(link, role=Role.SITEMAP), read_sitemap(body)
        elif is_feed(body):
            link, offer = replace(link, role=Role.FEED), read_feed(body)
        if offer is None:
            reason = Reason.NO_SITEMAP if link.role is Role.SITEMAP else Reason.BROKEN_FEED
            return Taken(link, "it holds neither a sitemap nor a feed", reason)
        for sitemap in offer.sitemaps:
            if url := absolute(link.url, sitemap):
                self._crawl.frontier.seed(url, Role.SITEMAP, via=link.url)
        for entry in offer.entries:
            for url, key in self._addressed(link.url, [entry.url]):
                if entry.published:
                    self._crawl.published[key] = entry.published
                if self._crawl.known.is_article(key) and self._crawl.known.is_changed(key, entry.changed):
                    self._crawl.frontier.revisit(url)
        self._crawl.frontier.discover(link, link.url, [entry.url for entry in offer.entries])
        return Taken(link)

    def _take_listing(self, link: Link, body: bytes) -> Taken:
        more = self._crawl.profile.more[link.source]
        hrefs = more.hrefs(body)
        if hrefs is None:
            return Taken(link, f"it is not what the profile says of {more.url}", Reason.BROKEN_LISTING)
        if self._is_known(link, link.url, hrefs):
            self._stop_paging(link)
        elif hrefs and link.step + 1 < more.pages and self._is_new_page(more.url, hrefs):
            (url,) = self._crawl.profile.absolute([more.page(link.step + 1)])
            key = self._crawl.addresses.key(url)
            self._crawl.frontier.step(Link(url, key, Role.MORE, via=link.url, step=link.step + 1, source=link.source))
        self._crawl.frontier.discover(link, self._crawl.profile.base, hrefs)
        return Taken(link)

    def _post_back(self, link: Link, links: PageLinks, body: bytes) -> None:
        """Ask for the next page of a listing that is turned by posting its form back."""
        postback = self._crawl.profile.postback
        if postback is None or self._crawl.known.is_article(link.key):
            return
        number = link.step or 1
        form = next_form(link.url, body, postback, number)
        if form is None or number >= postback.pages:
            return
        keys = [key for _, key in self._addressed(links.base, links.hrefs)]
        if not self._is_new_page(_page_key(link.key, 1), keys):
            return
        address = self._crawl.addresses.clean(form.action)
        if address is None or self._crawl.scope.refusal(address):
            return
        self._crawl.frontier.step(
            Link(
                url=self._crawl.addresses.with_session(form.action) or address,
                key=_page_key(link.key, number + 1),
                depth=link.depth,
                via=link.url,
                step=number + 1,
                form=form.fields,
            )
        )

    def _is_new_page(self, listing: str, links: Sequence[str]) -> bool:
        """Whether no page of the ``listing`` had these very ``links``: a pager may go round in a circle."""
        mark = (listing, hash(tuple(links)))
        if mark in self._turned:
            return False
        self._turned.add(mark)
        return True

    def _is_known(self, link: Link, base: str, hrefs: Sequence[str]) -> bool:
        """Whether the listing ``link`` shows that an earlier crawl has been here and further."""
        known = self._crawl.known
        if known.walks_all or not self._crawl.profile.articles or known.is_article(link.key):
            return False
        return known.knows_all(key for _, key in self._addressed(base, hrefs))

    def _stop_paging(self, link: Link) -> None:
        self._crawl.ledger.leave(link.url, Reason.KNOWN_FURTHER)

    def _is_pager(self, base: str, href: str) -> bool:
        return any(self._crawl.frontier.is_pager(key) for _, key in self._addressed(base, [href]))

    def _addressed(self, base: str, hrefs: Sequence[str]) -> Iterator[tuple[str, str]]:
        """The addresses to fetch of ``hrefs``, each with its canonical form; what is no address is passed over."""
        for href in hrefs:
            if (url := absolute(base, href)) and (address := self._crawl.addresses.clean(url)):
                yield address, self._crawl.addresses.key(address)


def _taken_file(link: Link, body: bytes) -> Taken:
    """A file is kept for what reads it later; an error page or a door in its place is no file."""
    if not body.strip():
        return Taken(link, "the server sent no content", Reason.EMPTY, has_failed=True)
    if body.startswith((*_FILE_MARKS, b"{\\rtf")):
        return Taken(link, "a file that an article links to")
    return Taken(link, f"it begins with {body[:12]!r}, which is no file that an article links to", Reason.NOT_A_PAGE)


def _page_key(key: str, number: int) -> str:
    """The canonical address of the ``number``-th page of the listing of which ``key`` is any page."""
    before, mark, _ = key.rpartition(_PAGE_MARK)
    listing = before[:-1] if mark else key
    return f"{listing}{'&' if '?' in listing else '?'}{_PAGE_MARK}{number}"
