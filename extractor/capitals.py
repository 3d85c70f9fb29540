"""The rows of capitalised syllables of one text, and where in such a row a place's name ends and a person's begins."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import IntEnum
from itertools import islice
from operator import itemgetter

from extractor.names import (
    MOST_SYLLABLES,
    is_acronym,
    is_place,
    name_in_row,
    reads_like_name,
    rows,
    stands_as_place,
    surname,
    title_first_words,
    title_pattern,
    words_of,
)
from extractor.span import Span


class Before(IntEnum):
    """What stands before a row, within a title."""

    OFFICE = 0  # "Giám đốc", "Bí thư": a person may follow at once
    WORD = 1  # a word of a body's name, which may go on: "Trung tâm Văn hóa"
    FINAL = 2  # a name that is complete: "Trung ương", "Sở Nội vụ"
    LEVEL = 3  # "huyện", "Tỉnh ủy": a place out of a known list may follow, then a person
    LOCAL = 4  # "xã", "thôn": any place may follow, then a person
    PROPER = 5  # "Công ty", "Trường": a proper name is needed before a person may follow


# How far other mentions of a person are looked for, in characters, and how many.
_NEAR = 6000
_MOST_PLACES = 6
_MOST_READ = 24
_END = itemgetter(1)
# A cut of a row that scores so well needs no other witness.
_CLEAR = 9
# What speaks against an unknown place between a title and a name, by what stands before it.
_UNKNOWN_PLACE = {
    Before.OFFICE: -8,
    Before.WORD: -1,
    Before.FINAL: -4,
    Before.LEVEL: -3,
    Before.LOCAL: 0,
    Before.PROPER: 0,
}


@dataclass(frozen=True, slots=True)
class Split:
    """A row cut in two: the title goes on to ``end``; ``name`` is the person's name after it."""

    end: int
    name: Span | None
    sure: float


class Capitals:
    """The rows of capitalised syllables of ``text``, found once."""

    def __init__(self, text: str, key: str) -> None:
        self.text, self.key = text, key
        self._rows = rows(text)
        self._starts = [start for start, _ in self._rows]
        self._by_end = {end: start for start, end in self._rows}
        self._long = [row for row in self._rows if " " in key[slice(*row)] or "'" in key[slice(*row)]]

    def may_name(self, start: int, end: int) -> bool:
        """Whether a row that reaches into ``start`` to ``end`` is long enough for a person's name."""
        place = bisect_right(self._long, start, key=_END)
        return place < len(self._long) and self._long[place][0] < end

    def row_end(self, position: int) -> int:
        """The end of the row that ``position`` stands in; ``position`` where it stands in none."""
        place = bisect_right(self._starts, position) - 1
        if place >= 0 and position < self._rows[place][1]:
            return self._rows[place][1]
        return position

    def run_end(self, position: int) -> int:
        """The end of the syllables from ``position`` in its row, up to an abbreviation or a person's title."""
        words = words_of(self.text, position, self.row_end(position))
        return words[self._run(words) - 1][1] if words else position

    def _run(self, words: list[tuple[int, int]]) -> int:
        """How many of the syllables stand before an abbreviation or a person's title within the row."""
        for place, (start, end) in enumerate(words[1:], 1):
            if is_acronym(self.text[start:end]):
                return place
            title = self.key[start:end] in title_first_words() and self.titled_name(start)
            if title and not self._cuts_place(words, place):
                return place
        return len(words)

    def titled_name(self, position: int) -> Span | None:
        """The person's name after a title ("ông", "Đại tá") that begins at ``position``."""
        title = title_pattern().match(self.key, position)
        if not title or (end := self.row_end(title.end())) <= title.end():
            return None
        return name_in_row(self.text, self.key, title.end(), end)

    def word_ends(self, position: int, most: int) -> list[int]:
        """The ends of the first ``most`` syllables of the row from ``position``."""
        return [end for _, end in words_of(self.text, position, self.row_end(position))[:most]]

    def row_before(self, end: int) -> tuple[int, int] | None:
        """The row that ends exactly at ``end``."""
        start = self._by_end.get(end)
        return None if start is None else (start, end)

    def row_until(self, end: int) -> tuple[int, int] | None:
        """The part before ``end`` of the row that goes on behind it."""
        place = bisect_right(self._starts, end) - 1
        if place < 0 or end >= self._rows[place][1]:
            return None
        return self._rows[place][0], end

    def attested(self, words: list[tuple[int, int]]) -> bool:
        """Whether these syllables are a person's whole name, as it stands alone elsewhere near in the text."""
        start, end = words[0][0], words[-1][1]
        name, place = self.key[start:end], max(0, start - _NEAR) - 1
        for _ in range(_MOST_PLACES):
            place = self.key.find(name, place + 1, end + _NEAR)
            if place < 0:
                return False
            row = self.row_before(place + len(name)) if place != start else None
            found = name_in_row(self.text, self.key, *row) if row else None
            if found and found.start == place:
                return True
        return False

    def full_name(self, short: Span) -> Span | None:
        """The one full name not far before ``short`` that ends in the given name ``short``."""
        ending = " " + short.of(self.key)
        before = self._rows_between(short.start - _NEAR, short.start)
        return self._only(row for row in reversed(before) if self.key.endswith(ending, *row))

    def only_one_called(self, honorific: str, start: int, end: int) -> Span | None:
        """The one person in ``start`` to ``end`` before whose name ``honorific`` stands: "ông", "bà"."""
        return self._only(row for row in self._rows_between(start, end) if self._is_called(row, honorific))

    def _rows_between(self, start: int, end: int) -> list[tuple[int, int]]:
        return self._rows[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _is_called(self, row: tuple[int, int], honorific: str) -> bool:
        before = self.key[max(0, row[0] - 12) : row[0]].rstrip()
        return before.endswith(honorific) or self.key.startswith(f"{honorific} ", row[0])

    def _only(self, candidates: Iterable[tuple[int, int]]) -> Span | None:
        """The name in ``candidates``, rows, where all of them are one person's."""
        found: dict[str, Span] = {}
        for start, end in islice(candidates, _MOST_READ):
            if name := name_in_row(self.text, self.key, start, end):
                found[" ".join(name.of(self.key).split())] = name
        return next(iter(found.values())) if len(found) == 1 else None

    def places_of(self, names: Collection[str]) -> dict[str, list[Span]]:
        """Where the ``names``, keys, stand at the ends of rows."""
        found: dict[str, list[Span]] = {name: [] for name in names}
        last_words = {name.rpartition(" ")[2] for name in names}
        for start, end in self._rows:
            row = self.key[start:end]
            if row.rpartition(" ")[2] not in last_words:
                continue
            for _ in range(_MOST_PLACES):
                if row in found:
                    found[row].append(Span(end - len(row), end))
                    break
                row = row.partition(" ")[2]
        return found

    def _folded(self, *words: tuple[int, int]) -> str:
        return " ".join(self.key[start:end] for start, end in words)

    def split(self, start: int, before: Before) -> Split:
        """Where the title ends in the row from ``start``, and the person's name that follows there."""
        end = self.row_end(start)
        words = words_of(self.text, start, end)
        if not words:
            return Split(end, None, 1.0)
        run = self._run(words)
        if run < len(words):
            return Split(words[run - 1][1], None, 1.0)
        return self._best(words, before)

    def _named(self, words: list[tuple[int, int]], place: int, sure: float) -> Split:
        rest = words[place:]
        end = words[place - 1][1] if place else words[0][0]
        return Split(end, Span(rest[0][0], rest[-1][1]), sure)

    def _is_name(self, words: list[tuple[int, int]]) -> bool:
        return len(words) < MOST_SYLLABLES and reads_like_name(self.text, self.key, words, cued=False)

    def _weight(self, words: list[tuple[int, int]]) -> int:
        """How surely the syllables begin a person's name by themselves: 2, 1 or 0."""
        first = self.key[slice(*words[0])]
        marked = len(words) > 2 and self.key[slice(*words[1])] in ("văn", "thị")
        return 2 if marked or first == "y" or first[1:2] == "'" else surname(first)

    def _is_place(self, words: list[tuple[int, int]]) -> bool:
        return is_place(self._folded(*words))

    def _best(self, words: list[tuple[int, int]], before: Before) -> Split:
        cuts = [place for place in range(min(6, len(words))) if self._is_name(words[place:])]
        scored = [(self._score(words, place, before), -place) for place in cuts]
        if not scored:
            return Split(words[-1][1], None, 1.0)
        score, place = max(scored)
        if score < _CLEAR:  # the same name elsewhere decides what the row alone leaves open
            known = [(points + 8 * self.attested(words[-cut:] if cut else words), cut) for points, cut in scored]
            score, place = max(known)
        if score <= 0:
            return Split(words[-1][1], None, 1.0)
        return self._named(words, -place, 0.96 if score > 5 else 0.92 if score > 3 else 0.8)

    def _score(self, words: list[tuple[int, int]], place: int, before: Before) -> int:
        """How well the row falls into ``place`` syllables of a body's or place's name and a person's; 0: badly."""
        rest = words[place:]
        score = 3 * self._weight(rest) - 2 + {3: 2, 4: 1, 2: -1}.get(len(rest), -2)
        if place == 0:
            return score + self._score_whole(words, before)
        if any(self._is_place(words[start:place]) for start in range(max(0, place - 4), place)):
            score += 6
        else:
            branded = place == 1 and surname(self.key[slice(*words[0])]) == 0
            score += _UNKNOWN_PLACE[before] + (5 if before is Before.OFFICE and branded else 0) + (place == 2)
        if self._cuts_place(words, place):
            score -= 7
        return score - 5 if self._is_name_cut(words, place) else score

    def _score_whole(self, words: list[tuple[int, int]], before: Before) -> int:
        """What speaks for the whole row being a person's name."""
        score = 3 if before <= Before.FINAL else 0
        if before is Before.PROPER or (before is Before.LOCAL and stands_as_place(self.key, words)):
            score -= 8
        if len(words) == 2:
            score -= 8 if before in (Before.WORD, Before.LOCAL) else 2
        if len(words) > 4:
            score -= 3
        if any(self._is_place(words[:end]) for end in (2, 3, 4)):
            score -= 6
        return score

    def _cuts_place(self, words: list[tuple[int, int]], place: int) -> bool:
        ends = range(place + 1, min(place + 3, len(words)))
        return any(self._is_place(words[start:end]) for start in range(place) for end in ends)

    def _is_name_cut(self, words: list[tuple[int, int]], place: int) -> bool:
        """Whether the cut leaves a family name or "Thị" to the place: "Lò Thị|Mai Sương"."""
        before = self.key[slice(*words[place - 1])]
        return before in ("văn", "thị") or (place == 1 and surname(self.key[slice(*words[0])]) == 2)
