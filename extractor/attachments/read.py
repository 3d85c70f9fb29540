"""Bytes of a linked file to its text: the one call for all kinds that this room reads itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from extractor.attachments.attachment import JOIN, Attachment, Lines
from extractor.attachments.docbook import read_docbook
from extractor.attachments.kind import Kind, kind_of
from extractor.attachments.limits import LIMITS, Limits
from extractor.attachments.pdf import read_pdf
from extractor.attachments.sheets import read_sheets
from extractor.attachments.word import read_docx
from extractor.attachments.zipped import check_zipped
from extractor.encoding import decode
from extractor.errors import AttachmentUnread, PageUnreadable
from extractor.head import read_text
from extractor.legacy import Run, mend
from extractor.parsing import parse
from extractor.text_of import hidden_in, text_of
from extractor.vietnamese import nfc

# Kinds that another program turns into one that is read here.
OLD_FORMATS = frozenset({Kind.DOC, Kind.RTF, Kind.ODT})


def read_attachment(body: bytes, limits: Limits = LIMITS) -> Attachment:
    """The text and the tables (a line a row, cells joined by `` | ``) of the file ``body``.

    Raises AttachmentUnread. May take ``limits.seconds`` and much memory for a hostile file: give untrusted ones to a
    process of their own.
    """
    if len(body) > limits.size:
        raise AttachmentUnread(
            f"the file has {len(body) >> 20} MB, more than the {limits.size >> 20} MB allowed; read it by hand",
            "too-large",
        )
    kind = kind_of(body)
    if kind in OLD_FORMATS:
        raise AttachmentUnread(f"a file of the format {kind.upper()} is read by other programs only", "old-format")
    if kind not in _READERS:
        raise AttachmentUnread("the file is of no format that is read", "unknown-format")
    return _attachment(kind, _READERS[kind](body, limits))


def _attachment(kind: Kind, lines: Lines) -> Attachment:
    texts, legacy = mend([run for row in lines.rows for cell in row for run in cell])
    mended = iter(texts)
    printed = []
    for row in lines.rows:
        cells = (" ".join(nfc("".join(next(mended) for _ in cell)).split()) for cell in row)
        printed.append(JOIN.join(cell for cell in cells if cell))
    text = "\n".join(line for line in printed if line)
    if not text:
        raise AttachmentUnread("the file holds no text", "empty")
    return Attachment(kind, read_text(text), lines.pages, lines.cut, legacy)


def _read_workbook(body: bytes, limits: Limits) -> Lines:
    if body.startswith(b"PK"):
        check_zipped(body, limits)
    return read_sheets(body, limits)


def _read_html(body: bytes, limits: Limits) -> Lines:
    """What Word and Excel save as a web page, under the ending of their own files."""
    try:
        tree = parse(decode(body).utf8)
    except PageUnreadable as fault:
        raise AttachmentUnread(
            str(fault), fault.reason if fault.reason in ("empty", "too-large") else "broken"
        ) from fault
    lines = Lines(limits, pages=1)
    root = tree.body or tree.root
    for line in text_of(root, hidden_in(root)).lines if root else ():
        lines.add([[Run(line.text)]])
    return lines


_READERS: Mapping[Kind, Callable[[bytes, Limits], Lines]] = {
    Kind.PDF: read_pdf,
    Kind.DOCX: read_docx,
    Kind.XLSX: _read_workbook,
    Kind.ODS: _read_workbook,
    Kind.XLS: _read_workbook,
    Kind.HTML: _read_html,
    Kind.DOCBOOK: read_docbook,
}
