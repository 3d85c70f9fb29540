"""Untrusted HTML to a tree, in bounded time and memory.

The tree is lexbor's: it is built as a browser builds it (HTML Standard, section 13.2). Two shapes of input cost it
the square of their length, tags nested in tags and attributes piled on one tag, and are looked for first.
"""

from __future__ import annotations

import re

from lxml import etree
from selectolax.lexbor import LexborHTMLParser

from extractor.errors import PageUnreadable

MAX_BYTES = 10 * 1024 * 1024  # of UTF-8; the longest portal pages with pictures inside are a tenth of it
_MANY_TAGS = 10_000  # an ordinary page has a thousand or two; more cannot be told from nesting at a glance
_MOST_TAGS = 200_000
_MOST_ATTRIBUTES = 1024
_HARMLESS = 192 * 1024  # bytes that cost a second or two at worst, should the quick look be deceived
_LONG_TAG = re.compile(rb"<[a-zA-Z][^>]{4096}")

# One attribute as the tokenizer reads it (HTML Standard, 13.2.5.32 onwards). Possessive throughout: linear.
_ATTRIBUTE = rb"[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"'][^\s>]*+)?+)?+"
_PILED_TAG = re.compile(rb"<[a-zA-Z][^\s/>]*+(?:" + _ATTRIBUTE + rb"){%d}" % _MOST_ATTRIBUTES)
_RAW_TEXT = re.compile(rb"(?is)<(script|style)\b.*?</\1\s*+>")


def parse(html: bytes) -> LexborHTMLParser:
    """The tree of ``html``, which is UTF-8.

    Raises PageUnreadable where it is empty, longer than ``MAX_BYTES``, or built to exhaust its reader.
    """
    if not html or html.isspace():
        raise PageUnreadable("the page is empty; fetch it again later", "empty")
    if len(html) > MAX_BYTES:
        raise PageUnreadable(
            f"the page has {len(html) / 1e6:.0f} MB of HTML, more than any article; look at its address in a browser",
            "too-large",
        )
    suspect = len(html) > _HARMLESS or _LONG_TAG.search(html)
    if suspect and _PILED_TAG.search(html) and _PILED_TAG.search(_RAW_TEXT.sub(b"", html)):
        raise PageUnreadable(
            f"a tag of the page has over {_MOST_ATTRIBUTES} attributes, as no editor writes it; leave the page out",
            "too-deep",
        )
    tags = html.count(b"<")
    if tags > _MOST_TAGS:
        raise PageUnreadable(
            f"the page has {tags} tags, more than any article; look at its address in a browser", "too-large"
        )
    if tags > _MANY_TAGS:
        html = _flattened(html)
    return LexborHTMLParser(html)


def _flattened(html: bytes) -> bytes:
    """The page written anew by libxml2, which stops at a fixed depth.

    Raises PageUnreadable where it did stop.
    """
    reader = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = etree.fromstring(html, reader)
    except etree.XMLSyntaxError as error:
        raise PageUnreadable(f"no tree can be made of the page ({error}); leave it out", "not-html") from error
    if tree is None or any("depth" in entry.message for entry in reader.error_log):
        raise PageUnreadable("the page nests its tags deeper than any editor; leave it out", "too-deep")
    return etree.tostring(tree, encoding="utf-8", method="html")
