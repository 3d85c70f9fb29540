"""The counted recipients of one article, found once a paragraph however often they are asked for."""

from __future__ import annotations

import bisect
from collections.abc import Iterable

from extractor.reading import Reading
from extractor.recipients import Recipient, counted_at, find_counted
from extractor.span import Span


class Phrases:
    """Recipients counted or told by their kind, looked up by place.

    ``named`` are the places of awards' names, within which nobody is counted ("45 Tập thể lao động xuất sắc").
    """

    def __init__(self, reading: Reading, named: Iterable[tuple[int, int]]) -> None:
        self.reading = reading
        self.text = reading.text
        self.key = reading.key
        self._named = sorted(named)
        self._paragraph = Span(0, 0)
        self._here: list[Recipient] = []
        self._starts: list[int] = []

    def _turn_to(self, position: int) -> None:
        """Find those of the paragraph around ``position``; an article is read paragraph by paragraph."""
        if self._paragraph.start <= position < self._paragraph.end:
            return
        self._paragraph = span = self.reading.paragraph_at(position)
        self._here = [r for r in find_counted(self.key, span.start, span.end) if not self._in_name(r)]
        self._starts = [r.start for r in self._here]

    def _in_name(self, recipient: Recipient) -> bool:
        place = bisect.bisect_right(self._named, recipient.end - 1, key=lambda span: span[0]) - 1
        return place >= 0 and recipient.start < self._named[place][1]

    def within(self, start: int, end: int) -> list[Recipient]:
        """The recipients that lie within ``start:end`` of one paragraph, in order."""
        self._turn_to(start)
        first, last = bisect.bisect_left(self._starts, start), bisect.bisect_left(self._starts, end)
        return [r for r in self._here[first:last] if r.end <= end]

    def at(self, position: int, end: int) -> Recipient | None:
        """The recipients that begin at ``position`` and lie before ``end``."""
        self._turn_to(position)
        place = bisect.bisect_right(self._starts, position) - 1
        if place < 0 or self._here[place].end <= position:
            return None
        found = self._here[place]
        if found.start == position and found.end <= end:
            return found
        return counted_at(self.key, position, end)
