"""The counted recipients of one article, found once a paragraph however often they are asked for."""

from __future__ import annotations

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
            inside = [(left, right) for left, right in self._named if paragraph.start <= left < paragraph.end]
            found = [
                recipient
                for recipient in find_counted(self.key, paragraph.start, paragraph.end)
                if not any(left < recipient.end and recipient.start < right for left, right in inside)
            ]
            self._found[paragraph.start] = found
        return found

    def within(self, start: int, end: int) -> list[Recipient]:
        """The recipients that lie within ``start:end`` of one paragraph, in order."""
        return [r for r in self._around(start) if start <= r.start and r.end <= end]

    def at(self, position: int, end: int) -> Recipient | None:
        """The recipients that begin at ``position`` and lie before ``end``."""
        for recipient in self._around(position):
            if recipient.start == position and recipient.end <= end:
                return recipient
            if recipient.start <= position < recipient.end:
                return counted_at(self.key, position, end)
            if recipient.start > position:
                break
        return None
