"""The lines of a page's text, as the rules of its head and foot see them."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.span import Span
from extractor.vietnamese import article_key
from extractor.vietnamese import key as key_of


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, without the blanks at its ends. ``apart``: a blank line stands before it."""

    span: Span
    text: str
    key: str
    apart: bool


def one_line(text: str) -> Line:
    """NFC ``text``, which is one line without blanks at its ends, as such."""
    return Line(Span(0, len(text)), text, key_of(text), False)


def read_lines(text: str) -> list[Line]:
    """The lines of NFC ``text`` that are not blank, in order."""
    lines, start, apart = [], 0, False
    key = article_key(text)
    for piece in text.split("\n"):
        stripped = piece.strip()
        if stripped:
            left = start + len(piece) - len(piece.lstrip())
            right = left + len(stripped)
            lines.append(Line(Span(left, right), stripped, key[left:right], apart))
        apart = not stripped
        start += len(piece) + 1
    return lines
