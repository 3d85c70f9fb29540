"""Suggestions while a query is typed: values that begin as its last words do."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain

from extractor.vietnamese import nfc
from index.parser import QUOTES, facet_named
from index.request import Suggested, Suggestion
from index.words import Row

_SUGGESTED = ("official", "campaign", "award", "province")
# Kept as slugs, which have no diacritics to compare.
_SLUGS = frozenset({"province"})
_MOST_WORDS = 6
_LEAST_LETTERS = 2
_LOOKED_AT = 2_000
_REMEMBERED = 2_000
_TOKEN = re.compile(r"\S+")
_FIELD = re.compile(r"-?([^\W\d_][\w-]{0,30}):")
_OPERATORS = frozenset({"OR", "AND", "HOẶC"})


@dataclass(frozen=True, slots=True)
class _Beginning:
    """The text from ``start`` on may be the beginning of a value: of ``facet``'s, or of any."""

    start: int
    facet: str | None
    text: str


@dataclass(frozen=True, slots=True)
class _Entries:
    """Each value once for each of its words, in the order of its words from there on.

    ``keys`` are empty for slugs. ``ranks`` are places in ``values``, with the number of values added where the word
    is not the first: so the smallest ranks are the best suggestions.
    """

    values: tuple[Suggestion, ...]
    words: tuple[tuple[str, ...], ...]
    bares: tuple[str, ...]
    keys: tuple[str, ...]
    ranks: tuple[int, ...]

    @classmethod
    def of(cls, values: list[Suggestion]) -> _Entries:
        """The entries of the values."""
        values.sort(key=lambda one: (-one.count, one.facet, one.value))
        rows = [Row.of_text(one.value) for one in values]
        entries = [
            (
                " ".join(row.bares[place:]),
                "" if one.facet in _SLUGS else " ".join(row.keys[place:]),
                rank + (len(values) if place else 0),
            )
            for rank, (one, row) in enumerate(zip(values, rows, strict=True))
            for place in range(len(row))
        ]
        bares, keys, ranks = zip(*sorted(entries), strict=True) if entries else ((), (), ())
        return cls(tuple(values), tuple(row.bares for row in rows), bares, keys, ranks)

    def beginning(self, text: str) -> slice:
        """Where the entries stand that begin so, without diacritics."""
        return slice(bisect_left(self.bares, text), bisect_left(self.bares, text + "\U0010ffff"))


class Suggestions:
    """The values of one snapshot, to be found by the beginning of any of their words."""

    def __init__(self, values: Callable[[str], Mapping[str, int]]) -> None:
        self._values = values
        self._starting = lru_cache(_REMEMBERED)(self._find)

    @property
    def are_ready(self) -> bool:
        """Whether the values have been read, which the first question waits for."""
        return "_entries" in self.__dict__

    def prepare(self) -> None:
        """Read the values before anybody asks."""
        self._starting(Row.of_text("a"), 1, None)

    @cached_property
    def _entries(self) -> _Entries:
        counted = ((facet, self._values(facet)) for facet in _SUGGESTED)
        return _Entries.of([Suggestion(facet, *one) for facet, values in counted for one in values.items()])

    def completing(self, typed: str, limit: int) -> Suggested:
        """Values for the end of what was typed: for as many of its last words as begin any."""
        for beginning in _beginnings(typed):
            items = self.starting(beginning.text, limit, beginning.facet)
            if items:
                return Suggested(beginning.start, tuple(items))
        return Suggested(len(typed), ())

    def starting(self, typed: str, limit: int, facet: str | None = None) -> list[Suggestion]:
        """Values, of ``facet`` or of any, in which the typed words stand in a row, the last of them begun.

        First those with the diacritics that were typed, then those that begin so themselves, then the commonest;
        after them the values that have the words anywhere.
        """
        row = Row.of_text(nfc(typed))
        return list(self._starting(row, limit, facet)) if row else []

    def _find(self, row: Row, limit: int, facet: str | None) -> tuple[Suggestion, ...]:
        found: dict[Suggestion, None] = {}
        for rank in chain(self._in_a_row(row), self._anywhere(row)):
            value = self._entries.values[rank % len(self._entries.values)]
            if facet in (None, value.facet):
                found[value] = None
            if len(found) == limit:
                break
        return tuple(found)

    def _in_a_row(self, row: Row) -> Iterator[int]:
        entries, start = self._entries, " ".join(row.keys)
        part = entries.beginning(" ".join(row.bares))
        ranks = entries.ranks[part]
        if row.accented:
            accented = zip(entries.keys[part], ranks, strict=True)
            yield from sorted(rank for key, rank in accented if not key or key.startswith(start))
        yield from sorted(ranks)

    def _anywhere(self, row: Row) -> Iterator[int]:
        if len(row) == 1:
            return
        entries = self._entries
        rarest = min(map(entries.beginning, row.bares), key=lambda part: part.stop - part.start)
        ranks = entries.ranks[rarest.start : min(rarest.stop, rarest.start + _LOOKED_AT)]
        for place in sorted({rank % len(entries.values) for rank in ranks}):
            words = entries.words[place]
            if {*row.bares[:-1]} <= {*words} and any(word.startswith(row.bares[-1]) for word in words):
                yield place


def _beginnings(typed: str) -> Iterator[_Beginning]:
    """What the end of the query may be the beginning of, the longest first."""
    text = typed.translate(QUOTES)
    if text.count('"') % 2:
        quote = text.rindex('"')
        before = _TOKEN.search(text[:quote].split(" ")[-1])
        facet = _facet(before[0]) if before and before.end() == len(before.string) else None
        start = quote - len(before[0]) if before and facet else quote
        yield _Beginning(start, facet, typed[quote + 1 :])
        return
    tokens = list(_TOKEN.finditer(text, text.rfind('"') + 1))[-_MOST_WORDS:]
    for place in reversed(range(len(tokens))):
        token = tokens[place]
        named = _FIELD.match(token[0])
        if named and (facet := _facet(named[0])):
            yield _Beginning(token.start(), facet, typed[token.start() + named.end() :])
        if named or token[0] in _OPERATORS or token[0].startswith("-"):
            tokens = tokens[place + 1 :]
            break
    for token in tokens:
        rest = typed[token.start() :]
        if token is tokens[0] or len(rest.strip()) >= _LEAST_LETTERS:
            yield _Beginning(token.start(), None, rest)


def _facet(field: str) -> str | None:
    """The facet that values are suggested of, by its filter's beginning: ``người:``."""
    named = _FIELD.fullmatch(field)
    facet = facet_named(named[1]) if named else None
    return facet if facet in _SUGGESTED else None
