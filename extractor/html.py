"""Bytes of a page to its article: decoded, parsed once, read by the site's layout or without one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser

from extractor.article_parts import Parts
from extractor.by_layout import read_by_layout
from extractor.encoding import Decoded, decode
from extractor.errors import PageUnreadable
from extractor.fallback import read_without_layout
from extractor.gazetteer import load
from extractor.headline import headline_said
from extractor.layout import Layout, in_force
from extractor.lines import read_lines
from extractor.metadata import Metadata
from extractor.page import Page
from extractor.page_shape import PageShape, shape_of
from extractor.parsing import parse
from extractor.signature import TAIL, find_author, labelled_author, person
from extractor.span import Span
from extractor.text_of import text_of
from extractor.vietnamese import key, nfc

_OTHER_FORMATS = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a ZIP file, as of Word or Excel",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "an old Word or Excel file",
    b"{\\rtf": "an RTF file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "compressed data",
    b"Rar!": "a RAR file",
    b"7z\xbc\xaf": "a 7z file",
}
_HEAD = 12  # lines of a body in which the headline may be printed again
_MOST_ATTACHED = 50
_EARLIEST = "1997"  # Vietnam's first year on the internet
_OTHER_TYPES = ("application/pdf", "application/msword", "application/zip", "image/", "audio/", "video/", "font/")


@dataclass(frozen=True, slots=True)
class HtmlPage:
    """A page that was read: its article, its shape, and what read it.

    ``read_by`` names the layout, or "generic"; ``rules`` says of each field ("title", "body", "published", "author")
    what found it. ``encoding`` is Python's name of the page's encoding, ``damaged`` that letters of it are lost.
    ``attachments`` are the addresses of files that the article links to, relative ones to the page's own.
    """

    page: Page
    shape: PageShape
    read_by: str
    rules: Mapping[str, str]
    encoding: str
    damaged: bool = False
    attachments: tuple[str, ...] = ()


def read_html(
    body: bytes,
    content_type: str | None = None,
    layouts: Sequence[Layout] = (),
    captured_on: date | None = None,
    url: str = "",
) -> HtmlPage:
    """The article on the page ``body``, fetched with that ``Content-Type`` on that day.

    Of the ``layouts`` those in force on ``captured_on`` are tried; where none holds, the page is read without one.
    ``url`` is named in messages. Raises PageUnreadable, and nothing else, on any input.
    """
    try:
        return _read(body, content_type, layouts, captured_on)
    except PageUnreadable as fault:
        raise PageUnreadable(f"{url}: {fault}" if url else str(fault), fault.reason) from fault


def _read(body: bytes, content_type: str | None, layouts: Sequence[Layout], captured_on: date | None) -> HtmlPage:
    _refuse_other_formats(body, content_type)
    decoded = decode(body, content_type)
    tree = parse(decoded.utf8)
    metadata = Metadata(tree)
    parts = read_by_layout(tree, in_force(layouts, captured_on))
    by_layout = parts is not None
    if parts is None:
        parts = read_without_layout(tree, metadata)
    _complete(parts, metadata, captured_on)
    return HtmlPage(
        page=_page(parts),
        shape=shape_of(parts.body, parts.page, by_layout=by_layout, teasers=parts.teasers),
        read_by=_read_by(parts, decoded),
        rules=parts.rules,
        encoding=decoded.encoding,
        damaged=decoded.damaged,
        attachments=_attachments(tree, parts),
    )


def _attachments(tree: LexborHTMLParser, parts: Parts) -> tuple[str, ...]:
    """The files that the article's lines link to, and those that the page sets below it as the article's own."""
    named = [file for line in parts.body for file in line.files]
    for holder in tree.css(", ".join(load("page_furniture")["attached"]["inside"])):
        named += [file for line in text_of(holder).lines for file in line.files]
        if len(named) > _MOST_ATTACHED:
            break
    base = tree.css_first("base[href]")
    root = (base.attributes["href"] or "").strip() if base else ""
    try:
        named = [urljoin(root, file) for file in named]
    except ValueError:  # an address that is none
        return ()
    return tuple(dict.fromkeys(named))[:_MOST_ATTACHED]


def _refuse_other_formats(body: bytes, content_type: str | None) -> None:
    start = body[:512].lstrip()
    for mark, what in _OTHER_FORMATS.items():
        if start.startswith(mark):
            raise PageUnreadable(f"the address gives {what} and no HTML; read it as an attachment", "not-html")
    if content_type and content_type.strip().lower().startswith(_OTHER_TYPES):
        raise PageUnreadable(f"the server sent {content_type} and no HTML; read it as an attachment", "not-html")


def _complete(parts: Parts, metadata: Metadata, captured_on: date | None) -> None:
    """Fill in what the markup of the article left open from what the page says to machines."""
    if not parts.title and (headline := headline_said(metadata)):
        parts.title, parts.rules["title"] = headline.text, headline.how
    parts.published, parts.rules["published"] = _published(parts, metadata, captured_on)
    parts.byline, parts.rules["author"] = _author(parts, metadata)
    parts.rules = {field: rule for field, rule in parts.rules.items() if rule}


def _published(parts: Parts, metadata: Metadata, captured_on: date | None) -> tuple[str | None, str]:
    """The day of publication and what tells it.

    A layout's stamp comes first; one that merely stands by the headline yields to a day meant for machines, unless
    that is the day of the fetch: some systems print their clock there.
    """
    if parts.published and not parts.seen:
        return parts.published, parts.rules["published"]
    days = [(said.text, said.where) for said in metadata.days()]
    if parts.published:
        days.append((parts.published, parts.rules["published"]))
    today = captured_on.isoformat() if captured_on else ""
    latest = (captured_on + timedelta(days=1)).isoformat() if captured_on else "9999"
    days = sorted((day for day in days if _EARLIEST < day[0] <= latest), key=lambda day: day[0] == today)
    return days[0] if days else (None, "")


def _author(parts: Parts, metadata: Metadata) -> tuple[str | None, str]:
    """The author and what names them: a layout's byline, the signature, another byline, JSON-LD."""
    byline = _name(parts.byline) if parts.byline else None
    if byline and not parts.seen:
        return byline, parts.rules["author"]
    if signed := find_author("\n".join(line.text for line in parts.body[-TAIL:] if not line.furniture)):
        return signed, "signature"
    if byline:
        return byline, parts.rules["author"]
    for said in metadata.authors():
        if name := person(said.text):
            return name, said.where
    return None, ""


def _name(byline: str) -> str | None:
    """The person whom a byline names, behind a label or alone."""
    lines = read_lines(nfc(byline))
    return (labelled_author(lines[0]) or person(byline, labelled=True)) if lines else None


def _page(parts: Parts) -> Page:
    title = nfc(parts.title) if parts.title else None
    lines = parts.body
    if title:  # an official document prints its subject, which is the headline, below its number
        said = key(title)
        lines = [line for place, line in enumerate(lines) if place >= _HEAD or key(line.text) != said]
    printed = [title] if title else []
    furniture, end = [], len(title) + 1 if title else 0
    for line in lines:
        printed.append(line.text)
        if line.furniture:
            furniture.append(Span(end, end + len(line.text)))
        end += len(line.text) + 1
    return Page("\n".join(printed), title, parts.byline, parts.published, tuple(furniture))


def _read_by(parts: Parts, decoded: Decoded) -> str:
    read_by = parts.rules.get("body", "generic")
    if decoded.legacy:
        return f"{read_by} ({decoded.legacy} put into Unicode)"
    return f"{read_by} (mojibake mended)" if decoded.repaired else read_by
