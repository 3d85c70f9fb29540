"""Abbreviations and what they stand for, recognised in rows of words."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import compress
from typing import Any

from index.words import Row

# Follows the last word: no word is a space.
_NO_WORD = " "


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a meaning. ``exact``: only with just these capitals."""

    meaning: str
    row: Row
    exact: bool

    def is_at(self, place: int, row: Row) -> bool:
        """Whether the form stands there: with its diacritics, or without any at all."""
        end = place + len(self.row)
        if self.exact:
            return row.surfaces[place:end] == self.row.surfaces
        keys = row.keys[place:end]
        return keys in (self.row.keys, self.row.bares)


@dataclass(frozen=True, slots=True)
class Found:
    """A form found as the words ``start`` to ``end`` of a row."""

    start: int
    end: int
    form: Form


class Abbreviations:
    """The list, arranged to be looked up by the first two bare words of a form (the second "" if there is none).

    ``forms`` gives by meaning (named by the key of its first abbreviation) the ways to write it.
    """

    def __init__(self, entries: Sequence[dict[str, Any]]) -> None:
        self.forms: dict[str, list[Form]] = defaultdict(list)
        self._by_words: dict[str, dict[str, list[Form]]] = defaultdict(lambda: defaultdict(list))
        for entry in entries:
            short, capitals = entry.get("short", []), entry.get("capitals", [])
            meaning = "".join(Row.of_text([*short, *capitals][0]).keys)
            for text in (*short, *capitals, *entry["long"]):
                self._add(Form(meaning, Row.of_text(text), exact=text in capitals))

    def _add(self, form: Form) -> None:
        self.forms[form.meaning].append(form)
        first, second = (*form.row.bares, "")[:2]
        self._by_words[first][second].append(form)

    def scan(self, row: Row) -> list[Found]:
        """Every form in a row of words, overlapping ones too, in the order of their first words."""
        found = []
        by_words, bares = self._by_words, (*row.bares, _NO_WORD)
        for place in compress(range(len(row)), map(by_words.__contains__, bares)):
            by_second = by_words[bares[place]]
            for second in ("", bares[place + 1]):
                for form in by_second.get(second, ()):
                    if form.is_at(place, row):
                        found.append(Found(place, place + len(form.row), form))
        return found

    def find(self, row: Row) -> list[Found]:
        """The forms in a query's words that do not overlap: the leftmost, of those the longest."""
        chosen: list[Found] = []
        for one in sorted(self.scan(row), key=lambda one: (one.start, -one.end)):
            if not chosen or one.start >= chosen[-1].end:
                chosen.append(one)
        return chosen


@cache
def abbreviations() -> Abbreviations:
    """The project's list, ``index/abbreviations.toml``."""
    text = resources.files("index").joinpath("abbreviations.toml").read_text("utf-8")
    return Abbreviations(tomllib.loads(text)["abbreviation"])
