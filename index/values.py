"""Facet values as users write them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from index.parser import fields
from index.query import Among
from index.words import Row


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
