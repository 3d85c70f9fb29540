"""The counted recipients of one article, found once a paragraph however often they are asked for."""

from __future__ import annotations

import bisect
from collections.abc import Iterable

from extractor.reading import Reading
from extractor.recipients import Recipient, counted_at, find_counted


class Phrases:
    """Recipients counted or told by their kind, looked up by place.

    ``named`` are the places of awards' names, within which nobody is counted ("45 Tập thể lao động xuất sắc").
    """

    def __init__(self, reading: Reading, named: Iterable[tuple[int, int]]) -> None:
        self.reading = reading
        self.text = reading.text
        self.key = reading.key
        self._named = sorted(named)
        self._found: dict[int, list[Recipient]] = {}

    def _around(self, position: int) -> list[Recipient]:
        paragraph = self.reading.paragraph_at(position)
        found = self._found.get(paragraph.start)
        if found is None:
            found = [r for r in find_counted(self.key, paragraph.start, paragraph.end) if not self._in_name(r)]
            self._found[paragraph.start] = found
        return found

    def _in_name(self, recipient: Recipient) -> bool:
        place = bisect.bisect_right(self._named, recipient.end - 1, key=lambda span: span[0]) - 1
        return place >= 0 and recipient.start < self._named[place][1]

    def within(self, start: int, end: int) -> list[Recipient]:
        """The recipients that lie within ``start:end`` of one paragraph, in order."""
        found = self._around(start)
        first = bisect.bisect_left(found, start, key=_start)
        last = bisect.bisect_left(found, end, key=_start)
        return [r for r in found[first:last] if r.end <= end]

    def at(self, position: int, end: int) -> Recipient | None:
        """The recipients that begin at ``position`` and lie before ``end``."""
        found = self._around(position)
        place = bisect.bisect_right(found, position, key=_start) - 1
        if place < 0 or found[place].end <= position:
            return None
        if found[place].start == position and found[place].end <= end:
            return found[place]
        return counted_at(self.key, position, end)


def _start(recipient: Recipient) -> int:
    return recipient.start
