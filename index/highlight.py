"""Snippets: the piece of an article's text that shows best what was searched, and the words to mark in it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from extractor.span import Span
from extractor.vietnamese import bare
from index.request import Marked
from index.words import WORD, Row

SNIPPET_LENGTH = 280
# Where the parts of a text end that are looked at in turn until all that is sought was found; they overlap a little, so
# that a row of words is not missed where one ends.
_PARTS = (1_200, 3_000, 6_000, 30_000)
_OVERLAP = 200
_MOST_MARKS = 400


def folded(text: str) -> str:
    """NFC text without case and diacritics, as long as it was."""
    return text.translate(_FOLDED)


class _Letters(dict[int, str]):
    def __missing__(self, code: int) -> str:
        self[code] = letter = bare(chr(code))
        return letter


# Each letter without case and diacritics: quicker than the bare key, which is for what this finds.
_FOLDED = _Letters()
# The words in which the key writes i where the text may have y.
_I_OR_Y = re.compile(r"(?<![^ ])((?:[hklmst]|qu))i(?![^ ])")


@dataclass(frozen=True, slots=True)
class Group:
    """What one part of a query may be printed as.

    Only its best matches are marked: ``rows`` with their diacritics, else without, else the rows ``otherwise``.
    ``beginning``: the rows are beginnings of words.
    """

    rows: tuple[Row, ...]
    otherwise: tuple[Row, ...] = ()
    beginning: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """A place in a text that matches groups."""

    span: Span
    words: str
    ranks: tuple[tuple[int, int], ...]  # of each group that it matches: its number and how well, 0 the best


class Sought:
    """All that is to be marked in the texts of one search's hits."""

    def __init__(self, groups: Sequence[Group]) -> None:
        self._groups = groups
        self._known: dict[str, list[tuple[int, str, int]]] = defaultdict(list)
        self._beginnings: list[tuple[int, str, str]] = []
        for number, group in enumerate(groups):
            for row in group.rows:
                if group.beginning:
                    self._beginnings.append((number, row.bares[0], row.keys[0]))
                else:
                    self._known[" ".join(row.bares)].append((number, " ".join(row.keys), 0))
            for row in group.otherwise:
                self._known[" ".join(row.bares)].append((number, "", 1))

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        """Matches in a bare text: longer rows first, a few marks and spaces between their words."""
        return _compiled(self._known, [start for _, start, _ in self._beginnings])

    def matches(self, text: str) -> list[Match]:
        """The best matches in NFC ``text``, in order, none overlapping."""
        found: list[Match] = []
        start = 0
        for end in _PARTS:
            cut = len(text) if end >= len(text) else text.rfind(" ", 0, end) + 1
            found += self._all_matches(text, max(0, start - _OVERLAP), cut, found[-1].span.end if found else 0)
            best = best_ranks(found)
            if cut == len(text) or len(found) >= _MOST_MARKS or self._are_best(best):
                break
            start = cut
        return _only_best(found, best)

    def matches_between(self, text: str, start: int, end: int) -> list[Match]:
        """The best matches in a part of NFC ``text``, in order, none overlapping."""
        found = self._all_matches(text, start, end, 0)
        return _only_best(found, best_ranks(found))

    def places(self, folded: str, group: int, most: int) -> list[int]:
        """Where a group's rows begin in a folded text, exact or not: up to ``most`` places, in no order."""
        one = self._groups[group]
        rows = {" ".join(row.bares) for row in (*one.rows, *one.otherwise)}
        pattern = _compiled((), rows) if one.beginning else _compiled(rows, ())
        found: list[int] = []
        # Looking for the letters first is many times quicker than matching at every place.
        for letters in {_I_OR_Y.sub(r"\1", row.split(" ")[0]) for row in rows}:
            at = folded.find(letters)
            while at >= 0 and len(found) < most:
                if pattern and pattern.match(folded, at):
                    found.append(at)
                at = folded.find(letters, at + 1)
        return found

    def __len__(self) -> int:
        return len(self._groups)

    def _are_best(self, best: dict[int, int]) -> bool:
        return len(best) == len(self._groups) and not any(best.values())

    def _all_matches(self, text: str, start: int, end: int, after: int) -> list[Match]:
        """The matches between ``start`` and ``end`` that begin at ``after`` or later."""
        if self._pattern is None:
            return []
        found = []
        start = max(text.rfind(" ", 0, start) + 1, after)
        for match in self._pattern.finditer(folded(text[start:end])):
            span = Span(match.start() + start, match.end() + start)
            row = Row.of(WORD.findall(text, span.start, span.end))
            words = " ".join(row.bares)
            if ranks := self._ranks(words, " ".join(row.keys)):
                found.append(Match(span, words, ranks))
        return found

    def _ranks(self, bares: str, keys: str) -> tuple[tuple[int, int], ...]:
        ranks = [
            (number, rank + (1 if wanted and wanted != keys and wanted != bares else 0))
            for number, wanted, rank in self._known.get(bares, ())
        ]
        for number, start, wanted in self._beginnings:
            if bares.startswith(start):
                ranks.append((number, 0 if wanted == start or keys.startswith(wanted) else 1))
        return tuple(ranks)


def _compiled(rows: Iterable[str], beginnings: Iterable[str]) -> re.Pattern[str] | None:
    """Matches bare rows, longer ones first, a few marks and spaces between their words, and words that begin so."""
    ordered = sorted(rows, key=lambda row: (-row.count(" "), row))
    parts = [_I_OR_Y.sub(r"\1[iy]", row).replace(" ", r"[\W_]{1,5}") + r"(?![^\W_])" for row in ordered]
    parts += [rf"{start}[^\W_]{{0,40}}" for start in beginnings]
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(parts)})") if parts else None


def _only_best(found: Sequence[Match], best: Mapping[int, int]) -> list[Match]:
    return [one for one in found if any(best[number] == rank for number, rank in one.ranks)]


def best_ranks(found: Sequence[Match]) -> dict[int, int]:
    """How well each group that is matched is matched at best: 0 the best."""
    best: dict[int, int] = {}
    for match in found:
        for number, rank in match.ranks:
            best[number] = min(rank, best.get(number, rank))
    return best


def cut_out(text: str, found: Sequence[Match]) -> Marked:
    """The piece of about ``SNIPPET_LENGTH`` characters of NFC ``text`` that shows most of the matches found in it.

    Cut at word boundaries; an ellipsis stands where the text goes on.
    """
    start, end = _to_words(text, _best_start(found))
    lead = "… " if start else ""
    piece = lead + text[start:end].replace("\n", " ") + (" …" if end < len(text) else "")
    moved = len(lead) - start
    inside = [match.span for match in found if start <= match.span.start and match.span.end <= end]
    return Marked(piece, tuple(Span(span.start + moved, span.end + moved) for span in inside))


def _best_start(found: Sequence[Match]) -> int:
    """Where the snippet is to begin so that it shows the most different words, and them the most often."""
    best, best_worth, last = 0, 0, 0
    counts: dict[str, int] = defaultdict(int)
    for first, match in enumerate(found):
        while last < len(found) and found[last].span.end <= match.span.start + SNIPPET_LENGTH * 2 // 3:
            counts[found[last].words] += 1
            last += 1
        kinds = sum(len(words) for words, count in counts.items() if count)
        worth = kinds * 8 + min(last - first, 7)
        if worth > best_worth:
            best, best_worth = match.span.start, worth
        counts[match.words] -= 1
    return max(0, best - SNIPPET_LENGTH // 4)


def _to_words(text: str, start: int) -> tuple[int, int]:
    if start and (space := text.find(" ", start, start + 40)) >= 0:
        start = space + 1
    end = min(len(text), start + SNIPPET_LENGTH)
    if end < len(text) and (space := text.rfind(" ", start, end)) > start:
        end = space
    while start < end and text[start].isspace():
        start += 1
    return start, end
