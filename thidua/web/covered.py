"""What an empty result means: whether the archive covers the provinces and the years that were asked for at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from archive.listings import COVERAGE
from archive.lookups import Lookups
from extractor.provinces import province_slug
from index.article import Days, days
from index.parser import parse
from index.query import Among, Atom, Dated
from thidua.web.reader_dates import day
from thidua.web.search_state import SearchState
from thidua.web.words import Words

_FIRST, _LAST = date.min.toordinal(), date.max.toordinal()


@dataclass(frozen=True, slots=True)
class _Years:
    """The years asked for, both included; ``first`` 1 or ``last`` 9999 where that end is open."""

    first: int
    last: int

    @classmethod
    def of(cls, days: Iterable[Days]) -> _Years | None:
        """The years in which all of the days lie; None where none were asked for, or no day is in all."""
        within = list(days)
        first, last = max((one.first for one in within), default=1), min((one.last for one in within), default=0)
        return cls(date.fromordinal(first).year, date.fromordinal(last).year) if first <= last else None

    def __str__(self) -> str:
        if self.first == self.last:
            return str(self.first)
        if self.last == date.max.year:
            return f"{self.first}–"
        return f"–{self.last}" if self.first == date.min.year else f"{self.first}–{self.last}"


@dataclass(slots=True)
class _Held:
    """What the archive has of one province, or of all: its articles, by year too, and their first and last day."""

    articles: int = 0
    years: Counter[int] = field(default_factory=Counter)
    first: str = ""
    last: str = ""

    def add(self, articles: int, year: int | None, first: str | None, last: str | None) -> None:
        """Take in articles of one year, of which some may bear no day."""
        self.articles += articles
        if year is not None:
            self.years[year] += articles
        self.first = min(filter(None, (self.first, first)), default="")
        self.last = max(self.last, last or "")

    def within(self, years: _Years) -> int:
        """How many articles there are of those years."""
        return sum(number for year, number in self.years.items() if years.first <= year <= years.last)


class Coverage:
    """Tells of an archive's coverage; what it has counted holds until the archive changes."""

    def __init__(self) -> None:
        self._revision = -1
        self._held: dict[str | None, _Held] = {}

    def sentences(self, asked: Lookups, state: SearchState, words: Words) -> list[str]:
        """One for each province asked for, by filter or in the words of the query, or one for all of them."""
        literals = (literal for clause in parse(state.query).clauses for literal in clause.literals)
        atoms = [literal.atom for literal in literals if not literal.negated]
        years, held = _Years.of(_days(atoms, state)), self._counted(asked)
        return [_sentence(held.get(one), one, years, words) for one in _provinces(atoms, state) or [None]]

    def _counted(self, asked: Lookups) -> dict[str | None, _Held]:
        revision = asked.revision()
        if revision != self._revision:
            held: dict[str | None, _Held] = {}
            for row in COVERAGE.rows(asked.connection):
                for province in {row["province"], None}:
                    held.setdefault(province, _Held()).add(
                        row["articles"], row["year"], row["first_published"], row["last_published"]
                    )
            self._held, self._revision = held, revision
        return self._held


def _provinces(atoms: Iterable[Atom], state: SearchState) -> list[str | None]:
    named = [province_slug(value) for value in _values(atoms, "province")]
    return list(dict.fromkeys([*state.chosen.get("province", ()), *(slug for slug in named if slug)]))


def _values(atoms: Iterable[Atom], facet: str) -> list[str]:
    return [" ".join(one.row.surfaces) for one in atoms if isinstance(one, Among) and one.facet == facet]


def _days(atoms: Iterable[Atom], state: SearchState) -> Iterable[Days]:
    """The spans of days that an article must lie in; of several chosen years, from the first to the last."""
    chosen = [found for year in state.chosen.get("year", ()) if (found := days(year))]
    if chosen:
        yield Days(min(one.first for one in chosen), max(one.last for one in chosen))
    since, until = days(state.since or None), days(state.until or None)
    if since or until:
        yield Days(since.first if since else _FIRST, until.last if until else _LAST)
    for one in atoms:
        if isinstance(one, Dated):
            yield Days(one.since or _FIRST, one.until or _LAST)
    yield from (found for year in _values(atoms, "year") if (found := days(year)))


def _sentence(held: _Held | None, province: str | None, years: _Years | None, words: Words) -> str:
    about: dict[str, object] = {"province": words.value(province)} if province else {}
    of = "covers" if province else "covers_all"
    if held is None:
        return words(f"{of}_not", **about)
    if years and (within := held.within(years)):
        return words(f"{of}_then", articles=within, years=years, **about)
    about |= {"articles": held.articles, "first": day(held.first) or "?", "last": day(held.last) or "?"}
    return words(f"{of}_never", years=years, **about) if years else words(of, **about)
