"""A query as it was understood: clauses that must all hold, each a choice of literals."""

from __future__ import annotations

from dataclasses import dataclass

from index.article import Days
from index.notes import Note
from index.words import Row


@dataclass(frozen=True, slots=True)
class Plain:
    """One word. ``starred``: any word that begins so (``khen*``)."""

    row: Row
    starred: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in a row.

    ``quoted`` phrases are meant as typed: with diacritics, only these count. The others are words that were
    typed without a space between them (``174/KH-UBND``).
    """

    row: Row
    quoted: bool


@dataclass(frozen=True, slots=True)
class Among:
    """A facet's value in the user's words (``tỉnh:lạng-sơn``)."""

    facet: str
    row: Row
    typed: str


@dataclass(frozen=True, slots=True)
class Dated:
    """Published from a day on, up to a day, both included; ordinals as in ``Days``."""

    since: int | None = None
    until: int | None = None

    @classmethod
    def within(cls, days: Days) -> Dated:
        """Published in these days."""
        return cls(days.first, days.last)


Atom = Plain | Phrase | Among | Dated


@dataclass(frozen=True, slots=True)
class Literal:
    """An atom, or (``-``) its absence."""

    atom: Atom
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """One of these must hold."""

    literals: tuple[Literal, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """Clauses that must all hold, and what there is to say about how the text was read."""

    clauses: tuple[Clause, ...] = ()
    notes: tuple[Note, ...] = ()
