"""Word's DOCX: paragraphs and tables in the order of the document, opened by python-docx.

The elements are those of ECMA-376, part 1, chapter 17. What was deleted under tracked changes is left out.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from docx import Document
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from lxml import etree

from extractor.attachments.attachment import Lines
from extractor.attachments.limits import Limits
from extractor.attachments.zipped import check_zipped
from extractor.errors import AttachmentUnread
from extractor.legacy import Run
from extractor.tables import Cell, holds_data

_P, _TBL, _TR, _TC, _R, _T = (qn(f"w:{name}") for name in ("p", "tbl", "tr", "tc", "r", "t"))
_SPACES = {qn("w:tab"): " ", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_HOLDERS = frozenset(qn(f"w:{name}") for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_FONTS, _ASCII, _MERGE, _VALUE = qn("w:rFonts"), qn("w:ascii"), qn("w:vMerge"), qn("w:val")
_DEEPEST = 12
# What a damaged document may make the libraries raise.
_FOREIGN_FAULTS = (
    OpcError, etree.LxmlError, zipfile.BadZipFile, zlib.error, KeyError, ValueError, AttributeError, TypeError, OSError,
    EOFError, NotImplementedError,
)  # fmt: skip


def read_docx(body: bytes, limits: Limits) -> Lines:
    """The paragraphs and table rows of the document ``body``. Raises AttachmentUnread."""
    check_zipped(body, limits)
    lines = Lines(limits, pages=1)
    try:
        document = Document(io.BytesIO(body))
        usual = document.styles["Normal"].font.name or "" if "Normal" in document.styles else ""
        reader = _Reader(lines, usual)
        reader.read(document.element.body, 0)
    except _FOREIGN_FAULTS as fault:
        raise AttachmentUnread(f"the document is damaged ({fault}); fetch it again", "broken") from fault
    return lines


class _Reader:
    """Writes a document's elements into ``lines``; ``usual`` is the font of text that names none."""

    def __init__(self, lines: Lines, usual: str) -> None:
        self.lines, self.usual = lines, usual

    def read(self, holder: Any, depth: int) -> None:
        """The blocks in ``holder``."""
        for block in holder:
            if self.lines.cut or depth > _DEEPEST:
                return
            if block.tag == _P:
                for line in _lines(self.runs(block)):
                    self.lines.add([line])
            elif block.tag == _TBL:
                self.read_table(block, depth)
            elif block.tag in _HOLDERS:
                self.read(block, depth + 1)

    def read_table(self, table: Any, depth: int) -> None:
        """A table that holds data row by row, any other cell by cell."""
        elements = [list(row.iterchildren(_TC)) for row in table.iterchildren(_TR)]
        rows = self.cells(elements)
        nested = any(inner is not table for inner in table.iter(_TBL))
        if nested or not rows or not holds_data([[Cell(_text(cell)) for cell in row] for row in rows]):
            for row in elements:
                for cell in row:
                    self.read(cell, depth + 1)
            return
        for line in rows:
            if not self.lines.add(line):
                return

    def cells(self, elements: list[list[Any]]) -> list[list[list[Run]]]:
        """Each row's cells; one that spans rows is repeated in each of them, unless it is a number."""
        rows: list[list[list[Run]]] = []
        for row in elements:
            line: list[list[Run]] = []
            for place, cell in enumerate(row):
                above = rows[-1][place] if rows and place < len(rows[-1]) else []
                if _goes_on(cell):
                    line.append([] if _text(above).replace(".", "").isdigit() else above)
                else:
                    line.append([run for part in cell.iter(_P) for run in (*self.runs(part), Run(" "))])
            rows.append(line)
        return rows

    def runs(self, paragraph: Any) -> list[Run]:
        """The text of ``paragraph``, each run with the font that it names."""
        runs = []
        for run in paragraph.iter(_R):
            if any(above.tag == _FALLBACK for above in run.iterancestors()):
                continue
            text = "".join(part.text or "" if part.tag == _T else _SPACES.get(part.tag, "") for part in run)
            if text:
                fonts = next(run.iter(_FONTS), None)
                runs.append(Run(text, (fonts.get(_ASCII) if fonts is not None else None) or self.usual))
        return runs


def _goes_on(cell: Any) -> bool:
    """Whether the cell belongs to the one above it."""
    merge = next(cell.iter(_MERGE), None)
    return merge is not None and merge.get(_VALUE, "continue") == "continue"


def _text(cell: list[Run]) -> str:
    return " ".join("".join(run.text for run in cell).split())


def _lines(runs: list[Run]) -> Iterator[list[Run]]:
    """``runs`` broken where the document breaks a line."""
    line: list[Run] = []
    for run in runs:
        first, *others = run.text.split("\n")
        line.append(Run(first, run.font))
        for other in others:
            yield line
            line = [Run(other, run.font)]
    yield line
