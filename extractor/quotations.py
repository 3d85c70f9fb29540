"""Quotation marks of a paragraph, paired: straight and curly, nested, mixed and broken."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.span import Span

_OPENERS = "“„‟«〝"
_CLOSERS = "”»〞"
_STRAIGHT = "\"″＂'‘’‚‛"
_SINGLE = "'‘’‚‛"
_MARK = re.compile(f"[{_OPENERS}{_CLOSERS}{_STRAIGHT}]")
_BEFORE_OPENING = frozenset(" \t\n\u00a0([{:;,-–—/*+" + _OPENERS + _STRAIGHT)
_AFTER_CLOSING = frozenset(" \t\n\u00a0)]}:;,.!?…-–—/*" + _CLOSERS + _STRAIGHT)
_ONLY_AFTER_CLOSING = _AFTER_CLOSING - _BEFORE_OPENING
_SEPARATOR = re.compile(r"(?:[;,]|và|hay|hoặc|cùng|gồm|:)\s*\*?\s*\Z")
_MARKS_INSIDE = re.compile(f'[{_OPENERS}{_CLOSERS}"″＂*]|(?<!\\w)[{_SINGLE}]|[{_SINGLE}](?!\\w)')
_SPACES = re.compile(r"\s+")
# A broken quotation that is never closed runs no further than this many characters.
_LONGEST_UNCLOSED = 200
# Deeper marks are no nesting any more; siblings inside one quotation are looked at no further back than this.
_DEEPEST = 6
_MOST_LOOKED_AT = 40
_UNCLOSED_END = re.compile(r"[;.\n…]|\s+(?=giai đoạn \d|năm \d|do |với |từ nay)")


@dataclass(frozen=True, slots=True)
class Quotation:
    """``outer`` holds the marks, ``inner`` what stands between them; ``depth`` is 0 for the outermost."""

    outer: Span
    inner: Span
    depth: int


@dataclass(frozen=True, slots=True)
class _Mark:
    place: int
    opens: bool


class Quotations:
    """The quotations of one paragraph, by their start; those inside another follow it."""

    def __init__(self, found: list[Quotation]) -> None:
        self._found = found
        self._starts = [quotation.outer.start for quotation in found]
        self._outermost = [quotation for quotation in found if quotation.depth == 0]
        self._outermost_starts = [quotation.outer.start for quotation in self._outermost]

    def __iter__(self) -> Iterator[Quotation]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    def next_from(self, place: int) -> Quotation | None:
        """The first quotation that begins at ``place`` or later."""
        number = bisect_left(self._starts, place)
        return self._found[number] if number < len(self._found) else None

    def last_before(self, place: int) -> Quotation | None:
        """The last outermost quotation that begins before ``place``."""
        number = bisect_left(self._outermost_starts, place)
        return self._outermost[number - 1] if number else None

    def around(self, span: Span) -> Quotation | None:
        """The innermost quotation that holds ``span``."""
        outermost = self.last_before(span.start + 1)
        if outermost is None or not outermost.inner.holds(span):
            return None
        first = bisect_left(self._starts, outermost.outer.start)
        last = bisect_left(self._starts, span.start + 1)
        for number in range(last - 1, max(first, last - _MOST_LOOKED_AT), -1):
            if self._found[number].inner.holds(span):
                return self._found[number]
        return outermost


def find_quotations(text: str, within: Span) -> Quotations:
    """The quotations of one paragraph.

    Marks that face the wrong way are turned by what stands around them; a stray closing mark is dropped; where the
    marks do not balance, a quotation ends at its first closing mark. Linear in the paragraph's length.
    """
    marks = _marks(text, within)
    pairs, unclosed = _nest(marks)
    if unclosed is not None:
        broken = [mark for mark in marks if mark.place >= unclosed]
        pairs = [pair for pair in pairs if pair[0] < unclosed] + _flat(text, broken, within)
    found = [
        Quotation(Span(start, min(end + 1, within.end)), _trimmed(text, start + 1, end), depth)
        for start, end, depth in pairs
        if start + 1 < end
    ]
    return Quotations(sorted(found, key=lambda quotation: (quotation.outer.start, quotation.depth)))


def unquoted(words: str) -> str:
    """``words`` on one line without any quotation mark or asterisk (apostrophes inside a word stay)."""
    return _SPACES.sub(" ", _MARKS_INSIDE.sub("", words)).strip()


def _marks(text: str, within: Span) -> list[_Mark]:
    marks: list[_Mark] = []
    depth = 0
    for match in _MARK.finditer(text, within.start, within.end):
        place, letter = match.start(), match[0]
        before = text[place - 1] if place > within.start else " "
        after = text[place + 1] if place + 1 < within.end else " "
        may_open = before in _BEFORE_OPENING and after not in _ONLY_AFTER_CLOSING and not after.isspace()
        may_close = not before.isspace() and after in _AFTER_CLOSING
        if letter in _SINGLE and not (may_open or (may_close and depth)):
            continue
        if letter in _SINGLE and before.isalnum() and after.isalnum():
            continue
        if may_open != may_close:
            opens = may_open
        elif letter in _OPENERS:
            opens = True
        elif letter in _CLOSERS:
            opens = False
        else:
            opens = depth == 0
        if (depth == _DEEPEST) if opens else (depth == 0):
            continue
        depth += 1 if opens else -1
        marks.append(_Mark(place, opens))
    return marks


def _nest(marks: list[_Mark]) -> tuple[list[tuple[int, int, int]], int | None]:
    """Pairs (opening place, closing place, depth), and the place of the outermost mark that is never closed."""
    open_places: list[int] = []
    pairs = []
    for mark in marks:
        if mark.opens:
            open_places.append(mark.place)
        else:
            pairs.append((open_places.pop(), mark.place, len(open_places)))
    return pairs, open_places[0] if open_places else None


def _flat(text: str, marks: list[_Mark], within: Span) -> list[tuple[int, int, int]]:
    """Without nesting: each opening mark ends at the next closing one, or where the next item of a list opens."""
    pairs = []
    start: int | None = None
    for mark in marks:
        if not mark.opens:
            if start is not None:
                pairs.append((start, mark.place, 0))
            start = None
        elif start is None:
            start = mark.place
        elif separator := _SEPARATOR.search(text, max(start, mark.place - 12), mark.place):
            pairs.append((start, separator.start(), 0))
            start = mark.place
    if start is not None:
        stop = _UNCLOSED_END.search(text, start + 1, min(within.end, start + _LONGEST_UNCLOSED))
        end = stop.start() if stop else within.end
        if end - start < _LONGEST_UNCLOSED:
            pairs.append((start, end, 0))
    return pairs


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    stripped = piece.strip(" \t\u00a0*")
    if not stripped:
        return Span(start, start)
    left = start + piece.index(stripped)
    return Span(left, left + len(stripped))
