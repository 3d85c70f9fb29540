"""A table that holds data, as lines of cells joined by `` | ``; a table that only places things is none.

Vietnamese official documents set their head (agency and national motto side by side) and their foot (list of
recipients and signature side by side) in tables, and old portals their whole page: these are read cell by cell
(Nghị định 30/2020/NĐ-CP, Phụ lục I, shows the head and the foot).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag
from selectolax.lexbor import LexborNode

from extractor.vietnamese import key, nfc

_JOIN = " | "
_NUMBER = re.compile(r"[\d.,%\s]+")
_SET_SIDE_BY_SIDE = ("độc lập - tự do", "nơi nhận", "cộng hòa xã hội chủ nghĩa")
_ONE_CELL_RULES = 0.6  # of the table's text in one cell: the cell is a column of the page
_LINKS_RULE = 0.5  # of the table's text: a menu or a list of articles
_OF_A_PAGE = "h1, h2, h3, form, nav"
_LONG_CELL = 400  # characters: shorter ones are data whatever their share
_LONGEST = 1_000_000  # bytes of markup
_MOST_SPAN = 200  # rows or columns that one cell may span


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell on one line, and how many of its characters stand in links to other pages."""

    text: str
    linked: int = 0


def data_rows(table: LexborNode, read_cell: Callable[[LexborNode], Cell]) -> list[Cell] | None:
    """The rows of ``table``, each as one cell, or None where the table is read cell by cell.

    A cell that spans rows is repeated in each of them, unless it is a number (a total is no row's own); one that
    spans columns stands once. Empty cells are left out.
    """
    if any(nested.mem_id != table.mem_id for nested in table.css("table")):
        return None
    rows = table.css("tr")
    if len(rows) < 2 or table.css_first(_OF_A_PAGE):
        return None
    cells = [[read_cell(cell) for cell in row.iter() if cell.tag in ("td", "th")] for row in rows]
    if not holds_data(cells):
        return None
    if table.css_first("[rowspan], [colspan]") and len(html := table.html or "") < _LONGEST:
        cells = [[Cell(text) for text in row] for row in _spread(html)]
    joined = ([cell for cell in row if cell.text] for row in cells)
    return [Cell(_JOIN.join(cell.text for cell in row), sum(cell.linked for cell in row)) for row in joined if row]


def holds_data(cells: list[list[Cell]]) -> bool:
    """Whether the table of these ``cells``, row by row, holds data; each row has a cell."""
    lengths = [len(cell.text) for row in cells for cell in row] or [0]
    if sum(1 for row in cells if sum(1 for cell in row if cell.text) > 1) < 2:
        return False  # a picture with its caption, a list of teasers, one row of a page's columns
    if max(lengths) > _LONG_CELL and max(lengths) > _ONE_CELL_RULES * sum(lengths):
        return False
    if sum(cell.linked for row in cells for cell in row) > _LINKS_RULE * sum(lengths):
        return False
    said = key(" ".join(cell.text for row in cells for cell in row))
    return not any(words in said for words in _SET_SIDE_BY_SIDE)


def _spread(html: str) -> list[list[str]]:
    """The rows of a table with spanning cells, every row with all the cells that stand in it."""
    soup = BeautifulSoup(html, "lxml")
    pending: dict[int, tuple[int, str]] = {}  # column: rows still to fill, text
    spread = []
    for row in soup.find_all("tr"):
        line: list[str] = []
        column = 0
        for cell in row.find_all(["td", "th"], recursive=False):
            column = _fill(line, pending, column)
            text = _cell(cell)
            down, across = _span(cell, "rowspan"), _span(cell, "colspan")
            line.append(text)
            if down > 1:
                pending[column] = (down - 1, "" if _NUMBER.fullmatch(text) else text)
            column += across
        _fill(line, pending, column)
        spread.append(line)
    return spread


def _fill(line: list[str], pending: dict[int, tuple[int, str]], column: int) -> int:
    """Write into ``line`` the cells that reach down into it from ``column`` on; the next free column."""
    while column in pending:
        rows, text = pending.pop(column)
        line.append(text)
        if rows > 1:
            pending[column] = (rows - 1, text)
        column += 1
    return column


def _cell(cell: Tag) -> str:
    for block in cell.find_all(["p", "div", "br", "li"]):
        block.insert_after(" ")
    return nfc(" ".join(cell.get_text().split()))


def _span(cell: Tag, name: str) -> int:
    value = str(cell.get(name, "1")).strip()
    return min(int(value), _MOST_SPAN) if value.isdecimal() and len(value) < 6 and int(value) else 1
