"""A part of a page to the lines that a reader sees: paragraphs, captions, list items and table rows.

Lines follow the rendering of the HTML Standard (section 15.3): a block begins and ends a line, ``<br>`` breaks one,
spaces collapse, inline tags add none. Tables that hold data give a line a row (``extractor.tables``); tables that
only place things are read cell by cell. What a browser hides, and what is no prose, is left out.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace

from selectolax.lexbor import LexborNode

from extractor.tables import Cell, data_rows
from extractor.vietnamese import nfc


def _tags(names: str) -> frozenset[str]:
    return frozenset(names.split())


_NO_PROSE = _tags(
    "script style noscript noembed noframes template iframe frame frameset object embed applet param svg math canvas "
    "audio video source track map area head title meta link base select option optgroup datalist textarea button "
    "input label nav menu dialog marquee"
)
_BLOCKS = _tags(
    "html body div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption colgroup thead tbody tfoot tr td th figure "
    "figcaption blockquote pre address article section aside header footer main form fieldset legend center hr details "
    "summary hgroup search dir listing xmp"
)
_ATTACHED = re.compile(r"\.(?:pdf|docx?|xlsx?|rtf|odt|ods|pptx?|zip|rar)(?:$|[/?#&])")
_SHOWS_FILE = {"iframe": "src", "embed": "src", "object": "data"}
_MOST_FILES = 50  # of one line
_HEADINGS = _tags("h1 h2 h3 h4 h5 h6")
_PREFORMATTED = _tags("pre xmp listing")
_HOLDING = _tags("a b big em font span strong u")
_NAME = 300  # characters
_MOST_HOLDING = 12  # inline elements around a line that are looked at
_HIDDEN = (
    '[hidden], [style*="display:none" i], [style*="display: none" i], [style*="visibility:hidden" i], '
    ".hidden, .hide, .d-none, .sr-only, .visually-hidden, .element-invisible, .screen-reader-text"
)


@dataclass(frozen=True, slots=True)
class HtmlLine:
    """One line of a page; ``linked`` is how many of its characters stand in links to other pages.

    A link to an attached document is read as text: its words are what the article says of that document.
    ``furniture`` marks a line that is kept but speaks of the page. ``files`` are the addresses of attached documents
    that the line links to, as printed; what the page shows in a frame belongs to the line before it.
    ``held`` are the tags, classes and ids of the inline elements that hold the whole line, the outermost first.
    """

    text: str
    linked: int = 0
    heading: bool = False
    row: bool = False
    furniture: bool = False
    files: tuple[str, ...] = ()
    held: str = ""


@dataclass(slots=True)
class Block:
    """A block element, the place of the block around it (-1: none) and its lines ``first`` up to ``last``."""

    node: LexborNode
    parent: int
    first: int
    last: int

    @property
    def named(self) -> str:
        """Its class and id, each of which is cut to the length that an editor would give it."""
        return _named(self.node)


def _named(node: LexborNode) -> str:
    attributes = node.attributes
    return f"{(attributes.get('class') or '')[:_NAME]} {(attributes.get('id') or '')[:_NAME]}".strip()


@dataclass(slots=True)
class Text:
    """The lines below an element, and the block elements that hold them, in the order of the document."""

    lines: list[HtmlLine] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)


def hidden_in(root: LexborNode) -> set[int]:
    """The ``mem_id`` of every element below ``root`` that its own markup hides from readers."""
    return {node.mem_id for node in root.css(_HIDDEN)}


def text_of(root: LexborNode, leave_out: Collection[int] = ()) -> Text:
    """The text below ``root``, without the elements whose ``mem_id`` is in ``leave_out``.

    Linear in the size of the tree, whatever its depth.
    """
    reader = _Reader(leave_out)
    reader.read(root)
    return reader.text


class _Reader:
    """Walks a tree without recursion; ``opened`` are the elements being read, with their remaining children."""

    def __init__(self, leave_out: Collection[int]) -> None:
        self.leave_out = leave_out
        self.text = Text()
        self.opened: list[tuple[str, Iterator[LexborNode]]] = []
        self.around: list[int] = [-1]  # places of the open blocks
        self.links: list[bool] = []  # whether each open link leads to another page
        self.headings = 0
        self.preformatted = 0
        self.pieces: list[str] = []
        self.linked = 0
        self.files: list[str] = []
        self.holding: list[tuple[str, int]] = []  # open inline elements, with the piece that each began with
        self.deeper = 0  # open inline elements within those
        self.held: list[tuple[str, int]] = []  # those that began the line and ended, with the piece after each

    def read(self, root: LexborNode) -> None:
        self._enter(root, root.tag or "")
        while self.opened:
            tag, children = self.opened[-1]
            node = next(children, None)
            if node is None:
                self.opened.pop()
                self._leave(tag)
            else:
                self._meet(node, node.tag or "")
        self._end_line()
        if self.files and self.text.lines:
            last = self.text.lines[-1]
            self.text.lines[-1] = replace(last, files=(*last.files, *self.files))

    def _meet(self, node: LexborNode, tag: str) -> None:
        if tag == "-text":
            self._write(node.text_content or "")
        elif tag == "br":
            self._end_line()
        elif tag in _SHOWS_FILE:
            self._note_file(node.attributes.get(_SHOWS_FILE[tag]) or "")
        elif tag in _NO_PROSE or tag.startswith("-") or node.mem_id in self.leave_out:
            return
        elif tag == "table" and (rows := data_rows(node, self._cell)) is not None:
            self._enter(node, tag)
            self.opened.pop()
            self.text.lines.extend(HtmlLine(row.text, row.linked, row=True) for row in rows)
            for link in node.css("a[href]"):
                self._note_file(link.attributes.get("href") or "")
            self._leave(tag)
        else:
            self._enter(node, tag)

    def _cell(self, cell: LexborNode) -> Cell:
        lines = text_of(cell, self.leave_out).lines
        return Cell(" ".join(line.text for line in lines), sum(line.linked for line in lines))

    def _note_file(self, href: str) -> bool:
        """Whether ``href`` leads to an attached document; it then belongs to the line under way."""
        if not _ATTACHED.search(href.lower()):
            return False
        if len(self.files) < _MOST_FILES:
            self.files.append(href.strip())
        return True

    def _enter(self, node: LexborNode, tag: str) -> None:
        if tag in _BLOCKS:
            self._end_line()
            self.text.blocks.append(Block(node, self.around[-1], len(self.text.lines), 0))
            self.around.append(len(self.text.blocks) - 1)
        if tag == "a":
            self.links.append(self._leads_away(node.attributes.get("href") or ""))
        if tag in _HOLDING:
            if len(self.holding) < _MOST_HOLDING:
                self.holding.append((f"{tag} {_named(node)}", len(self.pieces)))
            else:
                self.deeper += 1
        self.headings += tag in _HEADINGS
        self.preformatted += tag in _PREFORMATTED
        self.opened.append((tag, node.iter(include_text=True)))

    def _leads_away(self, href: str) -> bool:
        """Whether a link leads to another page: a headline is often linked to nowhere, as editors' buttons are."""
        if self.headings and href.strip() in ("", "#"):
            return False
        return not self._note_file(href)

    def _leave(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._end_line()
            self.text.blocks[self.around.pop()].last = len(self.text.lines)
        if tag == "a":
            self.links.pop()
        if tag in _HOLDING:
            self._end_holding()
        self.headings -= tag in _HEADINGS
        self.preformatted -= tag in _PREFORMATTED

    def _end_holding(self) -> None:
        if self.deeper:
            self.deeper -= 1
            return
        name, began = self.holding.pop()
        if len(self.held) < _MOST_HOLDING and _is_blank(self.pieces[:began]):
            self.held.append((name, len(self.pieces)))

    def _write(self, piece: str) -> None:
        first, *others = piece.split("\n") if self.preformatted else (piece,)
        self._append(first)
        for part in others:
            self._end_line()
            self._append(part)

    def _append(self, piece: str) -> None:
        self.pieces.append(piece)
        if any(self.links):
            self.linked += len(piece.strip())

    def _end_line(self) -> None:
        if self.pieces:
            text = " ".join(nfc("".join(self.pieces)).split())
            if text:
                self.text.lines.append(
                    HtmlLine(
                        text,
                        min(self.linked, len(text)),
                        self.headings > 0,
                        files=tuple(self.files),
                        held=self._held(),
                    )
                )
                self.files = []
            self.pieces, self.linked, self.held = [], 0, []
            self.holding = [(name, 0) for name, _ in self.holding]

    def _held(self) -> str:
        """What holds all of the line: the inline elements that began with it and end with it, or are open still."""
        around = [name for name, began in self.holding if _is_blank(self.pieces[:began])]
        return " ".join(around + [name for name, end in reversed(self.held) if _is_blank(self.pieces[end:])])


def _is_blank(pieces: list[str]) -> bool:
    return not any(map(str.strip, pieces))
