"""DocBook 4 as antiword writes it of old Word files: paragraphs and table rows in the order of the document."""

from __future__ import annotations

from lxml import etree

from extractor.attachments.attachment import Lines
from extractor.attachments.limits import Limits
from extractor.errors import AttachmentUnread
from extractor.legacy import Run

_ROW, _CELL, _PARAGRAPH = "row", "entry", "para"
_TITLE = "title"


def read_docbook(body: bytes, limits: Limits) -> Lines:
    """The paragraphs and table rows of the document ``body``. Raises AttachmentUnread."""
    # What antiword makes of a damaged file need not be well formed; entities and the DTD are never fetched.
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False)
    try:
        book = etree.fromstring(body, parser)
    except etree.XMLSyntaxError as fault:
        raise AttachmentUnread(f"the document is damaged ({fault}); fetch it again", "broken") from fault
    if book is None:
        raise AttachmentUnread("the document is damaged; fetch it again", "broken")
    lines = Lines(limits, pages=1)
    for element in book.iter(_ROW, _PARAGRAPH, _TITLE):
        if not lines.add(_cells(element)):
            break
    return lines


def _cells(element: etree._Element) -> list[list[Run]]:
    """A row's cells; a paragraph is a row of one, and none where a table in it or around it has its text."""
    if element.tag == _ROW:
        return [[Run(_text(cell))] for cell in element.iter(_CELL)]
    if next(element.iterancestors(_ROW), None) is not None or next(element.iter(_ROW), None) is not None:
        return []
    return [[Run(_text(element))]]


def _text(element: etree._Element) -> str:
    return " ".join("".join(str(text) for text in element.itertext()).split())
