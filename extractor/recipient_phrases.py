"""The counted recipients of one article, found once a sentence however often they are asked for."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable
from itertools import pairwise

from extractor.names import person_names
from extractor.reading import Reading
from extractor.recipients import Recipient, counted_at, find_counted, plain_noun
from extractor.span import Span

# What may stand around and between counted recipients, and what begins more after them.
_BEFORE_OBJECT = ("", "cho")
_BEFORE_SUBJECT = ("", ",", ";", "và")
_BETWEEN = (",", "và", ";", ", và", "/")
_MARKS = " .;,"
_MORE = re.compile(r"[;,\n:(]|(?<!\w)(?:và|cùng|khác)(?!\w)")
_SYLLABLE = re.compile(r"[^\W\d_]{2,7}(?=$| )")


class Phrases:
    """Recipients counted or told by their kind, looked up by place.

    ``named`` are the places of awards' names, within which nobody is counted ("45 Tập thể lao động xuất sắc").
    """

    def __init__(self, reading: Reading, named: Iterable[tuple[int, int]]) -> None:
        self.reading = reading
        self.text = reading.text
        self.key = reading.key
        self._named = sorted(named)
        self._named_starts = [start for start, _ in self._named]
        self._sentence_starts = [sentence.start for sentence in reading.sentences]
        self._given: set[str] | None = None
        self._begin = self._end = 0
        self._here: list[Recipient] = []
        self._starts: list[int] = []

    def _turn_to(self, start: int, end: int) -> None:
        """Find those of the sentences around ``start:end``; an article is read sentence by sentence."""
        place = bisect.bisect_right(self._sentence_starts, start) - 1
        self._begin = min(start, self._sentence_starts[place]) if place >= 0 else start
        last = bisect.bisect_left(self._sentence_starts, end) - 1
        self._end = max(end, self.reading.sentences[last].end) if last >= 0 else end
        self._here = [r for r in find_counted(self.key, self._begin, self._end) if not self._in_name(r)]
        self._starts = [r.start for r in self._here]

    def _in_name(self, recipient: Recipient) -> bool:
        place = bisect.bisect_left(self._named_starts, recipient.end) - 1
        return place >= 0 and recipient.start < self._named[place][1]

    def is_given_name(self, start: int, end: int) -> bool:
        """Whether ``start:end`` begins with the given name alone of somebody named in full elsewhere: "cho Khiêm"."""
        name = _SYLLABLE.match(self.text, start, end)
        if name is None or not name[0].istitle() or self.text[name.end() + 1 : name.end() + 2].isupper():
            return False
        if plain_noun().match(self.key, start, end):
            return False  # "Trường mầm non …"
        if self._given is None:
            names = person_names(self.text, self.key, Span(0, len(self.text)))
            self._given = {self.text[name.start : name.end].rsplit(None, 1)[-1] for name in names}
        return name[0] in self._given

    def within(self, start: int, end: int) -> list[Recipient]:
        """The recipients that lie within ``start:end`` of one paragraph, in order."""
        if start < self._begin or end > self._end:
            self._turn_to(start, end)
        first, last = bisect.bisect_left(self._starts, start), bisect.bisect_left(self._starts, end)
        return [r for r in self._here[first:last] if r.end <= end]

    def at(self, position: int, end: int) -> Recipient | None:
        """The recipients that begin at ``position`` and lie before ``end``."""
        if position < self._begin or end > self._end:
            self._turn_to(position, end)
        place = bisect.bisect_right(self._starts, position) - 1
        if place < 0 or self._here[place].end <= position:
            return None
        found = self._here[place]
        if found.start == position and found.end <= end:
            return found
        return counted_at(self.key, position, end)

    def alone(self, start: int, end: int, *, subject: bool) -> list[Recipient]:
        """Those counted in ``start:end``, if it names nobody besides: "cho 5 tập thể, 12 cá nhân có thành tích".

        ``subject``: it stands before its verb; words after the last number then say more than whom they count.
        """
        counted = self.within(start, end)
        lead = _BEFORE_SUBJECT if subject else _BEFORE_OBJECT
        if not counted or self.key[start : counted[0].start].strip() not in lead:
            return []
        for left, right in pairwise(counted):
            if self.key[left.end : right.start].strip() not in _BETWEEN:
                return []
        more = self.key[counted[-1].end : end].strip(_MARKS)
        if not all(r.numbered for r in counted):
            return [] if more or subject else counted
        return [] if more and (subject or _MORE.search(more)) else counted
