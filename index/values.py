"""Facet values as users write them, and suggestions while they type."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping
from functools import cache, cached_property

from extractor.vietnamese import nfc
from index.parser import fields
from index.query import Among
from index.request import Suggestion
from index.words import Row

_SUGGESTED = ("official", "campaign", "award", "province")
_LOOKED_AT = 5_000


@cache
def _coded(facet: str) -> dict[tuple[str, ...], str]:
    """The Vietnamese words for the codes of a facet."""
    names = fields()[facet].get("values", {})
    return {Row.of_text(name).bares: code for code, spellings in names.items() for name in spellings}


def values_meant(among: Among, values: Mapping[str, int]) -> tuple[str, ...]:
    """The values that a filter names.

    Those whose words are the filter's words (a code by its Vietnamese name too), else all that have them in
    a row. With diacritics where both bear them, else without.
    """
    wanted = among.row
    if code := _coded(among.facet).get(wanted.bares):
        return (code,) if code in values else ()
    rows = {value: Row.of_text(value) for value in values}
    for same in (
        lambda row: row.keys == wanted.keys,
        lambda row: row.bares == wanted.bares,
        lambda row: _has(row.keys, wanted.keys),
        lambda row: _has(row.bares, wanted.bares),
    ):
        found = tuple(value for value, row in rows.items() if same(row))
        if found:
            return found
    return ()


def _has(words: tuple[str, ...], part: tuple[str, ...]) -> bool:
    return f" {' '.join(part)} " in f" {' '.join(words)} "


class Suggestions:
    """The values of one snapshot, to be found by the beginning of any of their words."""

    def __init__(self, values: Callable[[str], Mapping[str, int]]) -> None:
        self._values = values

    @cached_property
    def _entries(self) -> list[tuple[str, bool, int, str, str]]:
        """Each value once for each of its words: its words from there on, whether it is inside, −count."""
        entries = []
        for facet in _SUGGESTED:
            for value, count in self._values(facet).items():
                bares = Row.of_text(value).bares
                for place in range(len(bares)):
                    entries.append((" ".join(bares[place:]), place > 0, -count, facet, value))
        return sorted(entries)

    def starting(self, typed: str, limit: int) -> list[Suggestion]:
        """Values with a word that begins as typed: first those that begin so themselves, the commonest first."""
        start = " ".join(Row.of_text(nfc(typed)).bares)
        if not start:
            return []
        found: dict[tuple[str, str], tuple[bool, int]] = {}
        first = bisect_left(self._entries, start, key=_text)
        end = bisect_left(self._entries, start + "\U0010ffff", key=_text)
        for _, inside, count, facet, value in self._entries[first : min(end, first + _LOOKED_AT)]:
            found[facet, value] = min(found.get((facet, value), (True, 0)), (inside, count))
        ordered = sorted(found.items(), key=lambda item: (item[1], item[0]))
        return [Suggestion(facet, value, -count) for (facet, value), (_, count) in ordered[:limit]]


def _text(entry: tuple[str, bool, int, str, str]) -> str:
    return entry[0]
