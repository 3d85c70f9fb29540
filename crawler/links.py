"""Links of an HTML page, as they are written there."""

from __future__ import annotations

import re
from codecs import utf_8_decode
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser
from w3lib.encoding import html_to_unicode

from crawler.address import absolute

_HEAD = 16_384
_MISREAD = "\ufffd"
_FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/rdf+xml")
_REFRESH = re.compile(
    r"^\s{0,20}[\d.]{1,20}\s{0,20}[;,]\s{0,20}(?:url\s{0,20}=\s{0,20})?(.+)$", re.IGNORECASE | re.DOTALL
)


@dataclass(frozen=True, slots=True)
class PageLinks:
    """What a page points to. ``base`` is absolute; ``hrefs`` (links and frames) and ``feeds`` are as printed.

    ``refresh`` is where a meta refresh leads, as printed. ``is_sound`` is False where the page's first
    bytes are not in the encoding that it declares.
    """

    base: str
    hrefs: tuple[str, ...]
    feeds: tuple[str, ...]
    refresh: str | None
    is_sound: bool


def find_links(url: str, content_type: str | None, body: bytes) -> PageLinks:
    """The links of the page ``url``; any bytes are read."""
    if _is_utf8(body):
        # The parser reads bytes as UTF-8; decoding a whole page only to find its links would cost half as much again.
        links = _find(url, body, True)
        if not any(_MISREAD in href for href in links.hrefs):
            return links
    _, text = html_to_unicode(content_type, body, default_encoding="cp1258")
    return _find(url, text, _MISREAD not in text)


def _is_utf8(body: bytes) -> bool:
    head = body[:_HEAD]
    try:
        utf_8_decode(head, "strict", len(head) == len(body))
    except UnicodeDecodeError:
        return False
    return b"\0" not in head[:64]


def _find(url: str, page: str | bytes, is_sound: bool) -> PageLinks:
    tree = LexborHTMLParser(page)
    base_tag = tree.css_first("base[href]")
    base = absolute(url, base_tag.attributes["href"] or "") if base_tag else None
    hrefs = [node.attributes["href"] for node in tree.css("a[href], area[href]")]
    hrefs += [node.attributes["src"] for node in tree.css("frame[src], iframe[src]")]
    return PageLinks(
        base=base or url,
        hrefs=tuple(href for href in hrefs if href),
        feeds=tuple(_feeds(tree)),
        refresh=_refresh(tree),
        is_sound=is_sound,
    )


def _feeds(tree: LexborHTMLParser) -> list[str]:
    return [
        node.attributes["href"] or ""
        for node in tree.css('link[rel~="alternate" i][href][type]')
        if (node.attributes["type"] or "").strip().lower() in _FEED_TYPES
    ]


def _refresh(tree: LexborHTMLParser) -> str | None:
    for node in tree.css('meta[http-equiv="refresh" i][content]'):
        if node.parent is not None and node.parent.tag == "noscript":
            continue
        if found := _REFRESH.match(node.attributes["content"] or ""):
            return found[1].strip().strip("\"'")
    return None
