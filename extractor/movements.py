"""National emulation movements: the canonical entry that a campaign's printed name belongs to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extractor.gazetteer import load
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
    movements: tuple[Movement, ...]
    within: re.Pattern[str]
    opening: re.Pattern[str]
    whole: dict[str, int]
    short: dict[str, int]
    of_form: dict[str, int]


_BETWEEN_WORDS = r"[\s,;\-]{1,3}"
_PUNCTUATION = re.compile(r"[\s,.;:\-–—]+")


def movement_of(name: str) -> Movement | None:
    """The national movement that a campaign printed as ``name`` is, or is a local edition of; else ``None``."""
    entries = _entries()
    if (place := entries.short.get(_PUNCTUATION.sub("", name).upper())) is not None:
        return entries.movements[place]
    plain = key(unquoted(name))
    if (place := entries.whole.get(_bare_words(plain))) is not None:
        return entries.movements[place]
    match = entries.within.search(plain)
    if match is None or match.lastgroup is None:
        return None
    return entries.movements[entries.of_form[match.lastgroup]]


def movement_ending_at(key_: str, place: int, limit: int) -> int | None:
    """Where a national movement's wording that begins exactly at ``place`` of the key ends, else ``None``."""
    match = _entries().opening.match(key_, place, limit)
    return match.end() if match else None


def movements() -> tuple[Movement, ...]:
    """All canonical entries, in the gazetteer's order."""
    return _entries().movements


def _bare_words(plain: str) -> str:
    return _PUNCTUATION.sub(" ", plain).strip()


@cache
def _entries() -> _Entries:
    rows = load("movements")["movement"]
    found = tuple(Movement(row["id"], row["name"], row.get("since"), row.get("until")) for row in rows)
    whole: dict[str, int] = {}
    short: dict[str, int] = {}
    forms: list[tuple[str, int, bool]] = []
    for place, row in enumerate(rows):
        short |= {_PUNCTUATION.sub("", form).upper(): place for form in row.get("short", ())}
        whole |= {_bare_words(key(form)): place for form in (row["name"], *row["forms"])}
        forms += [(key(form), place, row.get("whole", False)) for form in (row["name"], *row["forms"])]
    # The longer form first, so that a movement whose name holds another's is itself.
    forms.sort(key=lambda form: -len(form[0]))
    of_form = {f"f{number}": place for number, (_, place, _) in enumerate(forms)}
    within = "|".join(f"(?P<f{number}>{_pattern(form)})" for number, (form, _, alone) in enumerate(forms) if not alone)
    opening = "|".join(_pattern(form) for form, _, _ in forms if len(form.split()) > 1)
    return _Entries(
        found,
        re.compile(rf"(?<!\w)(?:{within})(?!\w)"),
        re.compile(rf"(?:{opening})(?!\w)"),
        whole,
        short,
        of_form,
    )


def _pattern(form: str) -> str:
    """A form as a regex: punctuation between words is free, an insertion is at most 40 characters of one clause."""
    words = [word.strip(",;-–") for word in form.split()]
    return _BETWEEN_WORDS.join(r"[^,;:.\"\n]{1,40}?" if word == "…" else re.escape(word) for word in words if word)
