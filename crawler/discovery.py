"""Sitemaps (sitemaps.org 0.9) and feeds (RSS, Atom): addresses that a site offers of itself."""

from __future__ import annotations

import io
import re
import zlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from time import struct_time
from typing import Any

import feedparser
from lxml import etree

_MOST_ENTRIES = 50_000
_LARGEST = 52_428_800
_HEAD = 2_048
_DAY_ALONE = 10
_LONGEST_MOMENT = 60
_ZONE = re.compile(r"(?:GMT|UTC) ?\+ ?0?7(?::?00)?$")
_VIETNAM = timezone(timedelta(hours=7))


@dataclass(frozen=True, slots=True)
class Entry:
    """One address offered. ``published`` is ISO 8601, in Vietnam's time, as a feed states it; sitemaps state none.

    ``changed`` (aware) is the last change that is told of; of a day alone its end, in Vietnam's time.
    """

    url: str
    published: str | None = None
    changed: datetime | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """A sitemap's or feed's content; ``sitemaps`` are further ones that an index names."""

    entries: tuple[Entry, ...] = ()
    sitemaps: tuple[str, ...] = ()


def is_sitemap(body: bytes) -> bool:
    """Whether ``body`` looks like a sitemap or an index of sitemaps."""
    head = body[:_HEAD].lower()
    return b"<urlset" in head or b"<sitemapindex" in head


def is_feed(body: bytes) -> bool:
    """Whether ``body`` looks like RSS (0.9 to 2.0) or Atom."""
    head = body[:_HEAD].lower()
    return any(root in head for root in (b"<rss", b"<feed", b"<rdf:rdf")) and b"<html" not in head


def unpacked(body: bytes) -> bytes:
    """``body`` without the gzip that a ``.xml.gz`` comes in; empty where it is broken or swells beyond 50 MB."""
    if body[:2] != b"\x1f\x8b":
        return body
    inflater = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    try:
        plain = inflater.decompress(body, _LARGEST)
    except zlib.error:
        return b""
    return plain if inflater.eof else b""


def read_sitemap(body: bytes) -> Offer:
    """The addresses of a sitemap, at most 50,000; what is no XML gives what could be read of it."""
    entries: list[Entry] = []
    sitemaps: list[str] = []
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        return Offer()
    for location in root.iter("{*}loc"):
        parent = location.getparent()
        url = (location.text or "").strip()
        if not url or parent is None:
            continue
        if etree.QName(parent).localname == "sitemap":
            sitemaps.append(url)
        elif etree.QName(parent).localname == "url":
            entries.append(Entry(url, changed=_last_change(parent.findtext("{*}lastmod"))))
        if len(entries) + len(sitemaps) >= _MOST_ENTRIES:
            break
    return Offer(tuple(entries), tuple(sitemaps))


def read_feed(body: bytes) -> Offer | None:
    """The articles that a feed names, or None where it is no feed that can be read."""
    # As a stream: bytes themselves would be tried as the name of a local file first.
    parsed: Any = feedparser.parse(io.BytesIO(body), resolve_relative_uris=False, sanitize_html=False)
    if not parsed.version:
        return None
    return Offer(
        tuple(
            Entry(
                entry["link"],
                _told(_moment(entry.get("published_parsed") or entry.get("updated_parsed")) or _in_zone(entry)),
                _moment(entry["updated_parsed"]) if "updated_parsed" in entry else None,
            )
            for entry in parsed.entries[:_MOST_ENTRIES]
            if entry.get("link")
        )
    )


def _moment(parsed: struct_time | None) -> datetime | None:
    if parsed is None:
        return None
    try:
        return datetime(*parsed[:6], tzinfo=UTC).astimezone(_VIETNAM)
    except ValueError:
        return None


def _in_zone(entry: Any) -> datetime | None:
    """The moment of an entry in RFC 822's form with a zone that the form does not know: "Sat, … GMT+7"."""
    written = _ZONE.sub("+0700", str(entry.get("published") or "")[:_LONGEST_MOMENT])
    try:
        return parsedate_to_datetime(written).astimezone(_VIETNAM)
    except ValueError:
        return None


def _told(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _last_change(text: str | None) -> datetime | None:
    """A moment as sitemaps write it (W3C Date and Time Formats), or None."""
    text = (text or "").strip()
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    if len(text) <= _DAY_ALONE:
        moment += timedelta(days=1)
    return moment if moment.tzinfo else moment.replace(tzinfo=_VIETNAM)
