"""An attachment as read, and the lines that its text is made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from extractor.attachments.kind import Kind
from extractor.attachments.limits import Limits
from extractor.legacy import Run
from extractor.page import Page

JOIN = " | "


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file's text as a page. ``pages`` are those of paper, or sheets; ``legacy`` the encoding it was mended from.

    ``cut`` says what limit it was cut at ("pages", "rows", "characters", "time"), "" where all was read.
    """

    kind: Kind
    page: Page
    pages: int
    cut: str = ""
    legacy: str = ""


@dataclass(slots=True)
class Lines:
    """Lines as they are read: each a row of cells, and each cell a row of runs in one font."""

    limits: Limits
    rows: list[list[list[Run]]] = field(default_factory=list)
    pages: int = 0
    cut: str = ""
    characters: int = 0

    def add(self, cells: Iterable[Sequence[Run]]) -> bool:
        """Add a row; cells without text are left out. False once no more fits."""
        row = [list(cell) for cell in cells if any(run.text.strip() for run in cell)]
        if not row:
            return True
        self.characters += sum(len(run.text) for cell in row for run in cell)
        if self.characters > self.limits.characters:
            self.cut = "characters"
        elif len(self.rows) >= self.limits.rows:
            self.cut = "rows"
        else:
            self.rows.append(row)
            return True
        return False
