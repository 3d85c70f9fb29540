"""Abbreviations and what they stand for, recognised in rows of words."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from index.words import Row


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a meaning.

    ``ambiguous``: the letters are a word or stand for something else too, and count only as capitalised here.
    """

    meaning: str
    row: Row
    ambiguous: bool

    def is_at(self, place: int, row: Row) -> bool:
        """Whether the form stands there: with its diacritics, or without any at all."""
        end = place + len(self.row)
        if self.ambiguous:
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
    """The list, arranged to be looked up by the first two bare words of a form.

    ``forms`` gives by meaning (named by the key of its first abbreviation) the ways to write it.
    """

    def __init__(self, entries: Sequence[dict[str, Any]]) -> None:
        self.forms: dict[str, list[Form]] = defaultdict(list)
        self._singles: dict[str, list[Form]] = defaultdict(list)
        self._pairs: dict[tuple[str, str], list[Form]] = defaultdict(list)
        for entry in entries:
            meaning = "".join(Row.of_text(entry["short"][0]).keys)
            ambiguous = entry.get("ambiguous", False)
            for text in entry["short"]:
                self._add(Form(meaning, Row.of_text(text), ambiguous))
            for text in entry["long"]:
                self._add(Form(meaning, Row.of_text(text), ambiguous=False))

    def _add(self, form: Form) -> None:
        self.forms[form.meaning].append(form)
        first = form.row.bares[:2]
        if len(first) == 1:
            self._singles[first[0]].append(form)
        else:
            self._pairs[first[0], first[1]].append(form)

    def scan(self, row: Row) -> list[Found]:
        """Every form in a row of words, overlapping ones too."""
        found = []
        singles, pairs = self._singles, self._pairs
        places = [(place, singles[bare]) for place, bare in enumerate(row.bares) if bare in singles]
        neighbours = enumerate(zip(row.bares, row.bares[1:], strict=False))
        places += [(place, pairs[pair]) for place, pair in neighbours if pair in pairs]
        for place, forms in places:
            for form in forms:
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
