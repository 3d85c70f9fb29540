"""Links of an HTML page, as they are written there."""

from __future__ import annotations

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser
from w3lib.encoding import html_to_unicode

from crawler.address import absolute

_FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/rdf+xml")
_REFRESH = re.compile(
    r"^\s{0,20}[\d.]{1,20}\s{0,20}[;,]\s{0,20}(?:url\s{0,20}=\s{0,20})?(.+)$", re.IGNORECASE | re.DOTALL
)


@dataclass(frozen=True, slots=True)
class PageLinks:
    """What a page points to. ``base`` is absolute; ``hrefs`` (links and frames) and ``feeds`` are as printed.

    ``refresh`` is where a meta refresh leads, as printed. ``is_sound`` is False where the page's bytes are not
    in the encoding that it declares.
    """

    base: str
    hrefs: tuple[str, ...]
    feeds: tuple[str, ...]
    refresh: str | None
    is_sound: bool


def find_links(url: str, content_type: str | None, body: bytes) -> PageLinks:
    """The links of the page ``url``; any bytes are read."""
    text, is_sound = _read(content_type, body)
    tree = LexborHTMLParser(text)
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


def _read(content_type: str | None, body: bytes) -> tuple[str | bytes, bool]:
    """The page for the parser, which reads bytes as UTF-8, and whether it could be decoded whole."""
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        _, text = html_to_unicode(content_type, body, default_encoding="cp1258")
        return text, "\ufffd" not in text
    return (body, True) if b"\0" not in body[:64] else (html_to_unicode(content_type, body)[1], True)


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
