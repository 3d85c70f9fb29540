"""Facet values as users write them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from extractor.provinces import province_after_merger, province_meant
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


def provinces_meant(
    among: Among, found: tuple[str, ...], values: Mapping[str, int]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The provinces that a filter names, and those of which articles since the merger belong to them too.

    ``found`` are those whose slugs have the words typed; a name in use besides ("TP.HCM") or in another spelling is
    known to the gazetteer. An old province's articles are its own and, since 1 July 2025, those of its successor.
    """
    slug = province_meant(" ".join(among.row.surfaces))
    if slug is None:
        return found, ()
    # Words that are one province's name mean that one, be they a part of another's name.
    exact = tuple(value for value in found if Row.of_text(value).bares == among.row.bares)
    meant = tuple(dict.fromkeys((*exact, slug))) if slug in values else exact or found
    later = province_after_merger(slug)
    return meant, (later,) if later and later in values and later not in meant else ()


def _has(words: tuple[str, ...], part: tuple[str, ...]) -> bool:
    return f" {' '.join(part)} " in f" {' '.join(words)} "
