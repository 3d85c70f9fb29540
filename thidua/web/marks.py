"""A text cut at the ends of its spans, so that overlapping marks nest soundly in HTML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of a text and what it marks; ``anchor`` is the fact's own id on the page."""

    start: int
    end: int
    kind: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text under the same marks."""

    text: str
    kinds: tuple[str, ...]
    anchors: tuple[str, ...]


def paragraphs(text: str, marks: Sequence[Mark]) -> list[list[Piece]]:
    """The lines of ``text`` that are not blank, each cut into pieces at the ends of the marks."""
    lines, start = [], 0
    for line in text.split("\n"):
        end = start + len(line)
        if line.strip():
            lines.append(pieces(text, start, end, [mark for mark in marks if mark.start < end and mark.end > start]))
        start = end + 1
    return lines


def pieces(text: str, start: int, end: int, marks: Iterable[Mark]) -> list[Piece]:
    """``text[start:end]`` cut at the ends of the marks. An anchor stands on the first piece of its mark."""
    marks = [mark for mark in marks if mark.start < mark.end]
    cuts = sorted({start, end, *(min(max(cut, start), end) for mark in marks for cut in (mark.start, mark.end))})
    found = []
    for first, last in pairwise(cuts):
        over = [mark for mark in marks if mark.start <= first and last <= mark.end]
        kinds = tuple(dict.fromkeys(mark.kind for mark in over))
        anchors = tuple(mark.anchor for mark in over if mark.anchor and mark.start == first)
        found.append(Piece(text[first:last], kinds, anchors))
    return found
