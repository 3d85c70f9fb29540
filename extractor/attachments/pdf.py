"""PDF: paragraphs and ruled tables in the order of the page, by pdfplumber.

A PDF has letters at places, no lines and no paragraphs: letters at one height are a line, full lines are the
paragraph that the next line goes on with, and what stands apart on one height is read apart.
"""

from __future__ import annotations

import io
import re
import struct
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from time import monotonic
from typing import Any

import pdfplumber
from pdfminer.encodingdb import EncodingDB
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.psparser import PSException
from pdfplumber.utils.exceptions import PdfminerException

from extractor.attachments.attachment import Lines
from extractor.attachments.limits import Limits
from extractor.errors import AttachmentUnread
from extractor.legacy import Run

_SAME_LINE = 3.0  # points between the tops of two words
_APART = 2.5  # times the letters' height between two words: columns
_FULL = 0.1  # of the text's width that a full line may want at its end
_INDENT = 9.0  # points by which a paragraph's first line stands in
_COLUMNS = 3
_FEWEST = 25  # letters a page: less is no text but a stamp upon a scan
_MOST_LETTERS = 40_000  # on one page: a map or a drawing
_PAGE_NUMBER = re.compile(r"(?:trang\s{0,3})?\d{1,4}(?:\s?/\s?\d{1,4})?", re.IGNORECASE)
_SUBSET = re.compile(r"^[A-Z]{6}\+")
# What a damaged file may make the libraries raise.
_FOREIGN_FAULTS = (
    PdfminerException, PSException, ValueError, TypeError, LookupError, AttributeError, AssertionError, RecursionError,
    ArithmeticError, NotImplementedError, OSError, struct.error, zlib.error,
)  # fmt: skip


@dataclass(slots=True)
class _Line:
    """Words at one height, from ``left`` to ``right``; a table's row has ``cells``."""

    top: float
    left: float
    right: float
    cells: list[list[Run]]
    row: bool = False


def read_pdf(body: bytes, limits: Limits) -> Lines:
    """The paragraphs and table rows of the document ``body``. Raises AttachmentUnread."""
    # pdfminer reads this byte as a space, which ISO 32000-1 (table D.2, note 6) has as a hyphen; in TCVN3 it is ư.
    EncodingDB.win2unicode[0xAD] = "\u00ad"
    lines = Lines(limits)
    until = monotonic() + limits.seconds
    pictures = False
    try:
        with pdfplumber.open(io.BytesIO(body)) as document:
            for page in document.pages:
                if lines.pages >= limits.pages or monotonic() > until:
                    lines.cut = "pages" if lines.pages >= limits.pages else "time"
                    break
                lines.pages += 1
                pictures = pictures or bool(page.images)
                if len(page.chars) <= _MOST_LETTERS:
                    _join(_page_lines(page), lines)
                page.close()
                if lines.cut:
                    break
    except _FOREIGN_FAULTS as fault:
        if isinstance(fault, PDFPasswordIncorrect) or any(
            isinstance(told, PDFPasswordIncorrect) for told in fault.args
        ):
            raise AttachmentUnread("the PDF is encrypted; ask its publisher for an open one", "encrypted") from fault
        raise AttachmentUnread(
            f"the PDF is damaged ({type(fault).__name__}: {fault}); fetch it again", "broken"
        ) from fault
    if lines.characters < _FEWEST * lines.pages and pictures:
        raise AttachmentUnread("the PDF holds pictures of its pages and no text", "scanned")
    return lines


def _page_lines(page: Any) -> list[_Line]:
    tables = [table for table in page.find_tables() if len(table.rows) > 1 and len(table.columns) > 1]
    boxes = [table.bbox for table in tables]
    words = [
        word
        for word in page.extract_words(extra_attrs=["fontname"], x_tolerance_ratio=0.15)
        if not any(_is_in(word, box) for box in boxes)
    ]
    found = [*_text_lines(words)]
    for table in tables:
        for row, cells in zip(table.rows, table.extract(), strict=True):
            said = [[Run(" ".join((cell or "").split()))] for cell in cells]
            found.append(_Line(row.bbox[1], row.bbox[0], row.bbox[2], said, row=True))
    return sorted(found, key=lambda line: (line.top, line.left))


def _is_in(word: dict[str, Any], box: Sequence[float]) -> bool:
    across, down = (word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2
    return bool(box[0] <= across <= box[2] and box[1] <= down <= box[3])


def _text_lines(words: list[dict[str, Any]]) -> Iterator[_Line]:
    """Words in lines; a line of three and more parts that stand apart is a row, of two it is two lines."""
    for row in _rows(words):
        parts = _parts(row)
        lines = [_Line(part[0]["top"], part[0]["x0"], part[-1]["x1"], [_runs(part)]) for part in parts]
        if len(parts) >= _COLUMNS:
            cells = [cell for line in lines for cell in line.cells]
            yield _Line(lines[0].top, lines[0].left, lines[-1].right, cells, row=True)
        else:
            yield from lines


def _rows(words: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    rows: list[list[dict[str, Any]]] = []
    for word in sorted(words, key=lambda word: (word["bottom"], word["x0"])):
        if rows and abs(word["bottom"] - rows[-1][0]["bottom"]) <= _SAME_LINE:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda word: word["x0"]) for row in rows]


def _parts(row: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    parts = [[row[0]]]
    for word in row[1:]:
        height = word["bottom"] - word["top"]
        if word["x0"] - parts[-1][-1]["x1"] > _APART * height:
            parts.append([word])
        else:
            parts[-1].append(word)
    return parts


def _runs(words: list[dict[str, Any]]) -> list[Run]:
    return [Run(f"{word['text']} ", _SUBSET.sub("", word["fontname"])) for word in words]


def _join(found: list[_Line], lines: Lines) -> None:
    """Write a page's lines into ``lines``, those of one paragraph as one."""
    found = [line for place, line in enumerate(found) if not (place in (0, len(found) - 1) and _is_number(line))]
    texts = [line for line in found if not line.row]
    left = min((line.left for line in texts), default=0.0)
    right = max((line.right for line in texts), default=0.0)
    before: _Line | None = None
    for line in found:
        goes_on = (
            before is not None
            and not (line.row or before.row)
            and before.right > right - _FULL * (right - left)
            and line.left < left + _INDENT
        )
        if goes_on and lines.rows:
            lines.rows[-1][-1].extend(line.cells[0])
            lines.characters += sum(len(run.text) for run in line.cells[0])
        elif not lines.add(line.cells):
            return
        before = line


def _is_number(line: _Line) -> bool:
    """Whether the line is its page's number."""
    return bool(_PAGE_NUMBER.fullmatch("".join(run.text for cell in line.cells for run in cell).strip()))
