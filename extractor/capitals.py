"""The rows of capitalised syllables of one text, and where in such a row a place's name ends and a person's begins."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import IntEnum

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
        self._whole: dict[str, Span] | None = None

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
            if self.key[start:end] in title_first_words() and self.titled_name(start):
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

    def attested(self, words: list[tuple[int, int]]) -> bool:
        """Whether these syllables are a person's whole name, as it stands alone elsewhere in the text."""
        return self._folded(*words) in self._names()

    def full_name(self, short: Span) -> Span | None:
        """The one full name before ``short`` in the text that ends in the given name ``short``."""
        ending = " " + short.of(self.key)
        full = [span for name, span in self._names().items() if name.endswith(ending) and span.start < short.start]
        return full[0] if len(full) == 1 else None

    def only_one_called(self, honorific: str, start: int, end: int) -> Span | None:
        """The one person in ``start`` to ``end`` before whose name ``honorific`` stands: "ông", "bà"."""
        called = {name: span for name, span in self._names().items() if self._is_called(span, honorific, start, end)}
        return next(iter(called.values())) if len(called) == 1 else None

    def _is_called(self, name: Span, honorific: str, start: int, end: int) -> bool:
        before = self.key[max(0, name.start - 12) : name.start].rstrip()
        return start <= name.start and name.end <= end and before.endswith(honorific)

    def _names(self) -> dict[str, Span]:
        """The persons' names that stand alone in rows, by key, each where it stands first."""
        if self._whole is None:
            self._whole = {}
            for start, end in self._rows:
                if name := name_in_row(self.text, self.key, start, end):
                    self._whole.setdefault(self._folded(*words_of(self.text, name.start, name.end)), name)
        return self._whole

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
        if before <= Before.FINAL:
            return self._after_word(words, before)
        return self._after_place(words, before)

    def _named(self, words: list[tuple[int, int]], place: int, sure: float) -> Split:
        rest = words[place:]
        end = words[place - 1][1] if place else words[0][0]
        return Split(end, Span(rest[0][0], rest[-1][1]), sure)

    def _is_name(self, words: list[tuple[int, int]]) -> bool:
        return 2 <= len(words) <= MOST_SYLLABLES - 1 and reads_like_name(self.text, self.key, words, cued=False)

    def _common(self, word: tuple[int, int]) -> bool:
        first = self.key[slice(*word)]
        return surname(first) == 2 or first == "y" or first[1:2] == "'"

    def _marked(self, words: list[tuple[int, int]]) -> bool:
        """Whether the name's middle is Văn or Thị, which tell a person's name whatever the family name."""
        return len(words) > 2 and self.key[slice(*words[1])] in ("văn", "thị")

    def _after_word(self, words: list[tuple[int, int]], before: Before) -> Split:
        clear = len(words) > 2 or before is not Before.WORD
        sure = self._common(words[0]) or self._marked(words)
        if self._is_name(words) and ((clear and sure) or self.attested(words)):
            return self._named(words, 0, 0.96 if len(words) > 2 else 0.92)
        for place in range(1, min(4, len(words) - 1)):
            rest = words[place:]
            branded = place == 1 and surname(self.key[slice(*words[0])]) == 0
            if not (before is Before.WORD or (before is Before.OFFICE and branded)) or not self._is_name(rest):
                continue
            if self.attested(rest) or (self._common(rest[0]) and len(rest) > 2):
                return self._named(words, place, 0.9)
        if before is Before.OFFICE and self._is_name(words):
            return self._named(words, 0, 0.8)
        return Split(words[-1][1], None, 1.0)

    def _after_place(self, words: list[tuple[int, int]], before: Before) -> Split:
        for place in range(min(4, len(words)), 0, -1):
            if is_place(self._folded(*words[:place])):
                rest = words[place:]
                if not rest:
                    return Split(words[-1][1], None, 1.0)
                if self._is_name(rest):
                    return self._named(words, place, 0.96 if self._common(rest[0]) else 0.85)
        whole = self._is_name(words)
        if before is Before.LOCAL and len(words) == 5 and self._is_name(words[2:]):
            return self._named(words, 2, 0.88 if self._common(words[2]) else 0.82)
        if (
            whole
            and before is Before.LEVEL
            and (self._common(words[0]) or self._marked(words))
            and (len(words) > 2 or self.attested(words))
        ):
            return self._named(words, 0, 0.94)
        for place in range(1, min(4, len(words) - 1)):
            rest = words[place:]
            if not self._is_name(rest):
                continue
            if self.attested(rest):
                return self._named(words, place, 0.95)
            if self._common(rest[0]) and (place == 2 or not whole) and (len(rest) > 2 or place == 2):
                return self._named(words, place, 0.88)
        if before is Before.LOCAL and whole and stands_as_place(self.key, words) and not self.attested(words):
            return Split(words[-1][1], None, 1.0)
        if before is not Before.PROPER and whole and (len(words) > 2 or self.attested(words)):
            return self._named(words, 0, 0.92)
        if before is Before.PROPER and whole and len(words) > 2 and self.attested(words):
            return self._named(words, 0, 0.85)
        return Split(words[-1][1], None, 1.0)
