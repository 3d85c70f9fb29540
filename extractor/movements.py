"""National emulation movements: the canonical entry that a campaign's printed name belongs to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from extractor.gazetteer import load
from extractor.patterns import any_pattern
from extractor.quotations import unquoted
from extractor.vietnamese import key


@dataclass(frozen=True, slots=True)
class Movement:
    """A national movement; ``since`` and ``until`` are years, as far as they are known."""

    id: str
    name: str
    since: int | None
    until: int | None


@dataclass(frozen=True, slots=True)
class _Entries:
    """``whole`` and ``short`` give a movement's place by its plain words or its abbreviation; ``within`` finds a
    wording inside a name's plain words, its group's name is in ``places``; ``opening`` reads the comparing key."""

    movements: tuple[Movement, ...]
    whole: dict[str, int]
    short: dict[str, int]
    within: re.Pattern[str]
    places: dict[str, int]
    opening: re.Pattern[str]


_PUNCTUATION = re.compile(r"[\s,.;:\-–—]+")
_INSERTION = "…"


@lru_cache(maxsize=4096)
def movement_of(name: str) -> Movement | None:
    """The national movement that a campaign printed as ``name`` is, or is a local edition of; else ``None``."""
    entries = _entries()
    place = entries.short.get(_PUNCTUATION.sub("", name).upper())
    if place is None:
        plain = _plain_words(name)
        place = entries.whole.get(plain)
        if place is None and (match := entries.within.search(plain)) and match.lastgroup:
            place = entries.places[match.lastgroup]
    return None if place is None else entries.movements[place]


def movement_ending_at(key_: str, place: int, limit: int) -> int | None:
    """Where a national movement's wording that begins exactly at ``place`` of the key ends, else ``None``."""
    match = _entries().opening.match(key_, place, limit)
    return match.end() if match else None


def movements() -> tuple[Movement, ...]:
    """All canonical entries, in the gazetteer's order."""
    return _entries().movements


def _plain_words(name: str) -> str:
    return _PUNCTUATION.sub(" ", key(unquoted(name))).strip()


@cache
def _entries() -> _Entries:
    rows = load("movements")["movement"]
    forms = [(form, place) for place, row in enumerate(rows) for form in (row["name"], *row["forms"])]
    # The longer form first, so that a movement whose name holds another's is itself.
    forms.sort(key=lambda form: -len(form[0]))
    parts = [(form, place) for form, place in forms if not rows[place].get("whole", False)]
    within = any_pattern(
        f"{_pattern(_plain_words(form), ' ')}(?P<f{number}>)(?!\\w)" for number, (form, _) in enumerate(parts)
    )
    opening = any_pattern(_pattern(key(form), r"[\s,;\-]{1,3}") for form, _ in forms if " " in form)
    return _Entries(
        tuple(Movement(row["id"], row["name"], row.get("since"), row.get("until")) for row in rows),
        {_plain_words(form): place for form, place in reversed(forms)},
        {_PUNCTUATION.sub("", form).upper(): place for place, row in enumerate(rows) for form in row.get("short", ())},
        re.compile(rf"\b{within}"),
        {f"f{number}": place for number, (_, place) in enumerate(parts)},
        re.compile(rf"{opening}(?!\w)"),
    )


def _pattern(form: str, between: str) -> str:
    """A form as an expression; its insertion is at most 40 characters of one clause."""
    words = [word.strip(",;-–") for word in form.split()]
    return between.join(r"[^,;:.\"\n]{1,40}?" if word == _INSERTION else re.escape(word) for word in words if word)
