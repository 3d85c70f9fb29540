"""What the index takes: an article, and the days that its date of publication covers."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from functools import cached_property

from extractor.vietnamese import nfc

# The marks that NFC joins to Vietnamese letters: looking for them is quicker than asking for the normal form.
_COMBINING = re.compile("[\u0300-\u036f]")
_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


@dataclass(frozen=True, slots=True)
class Days:
    """The first and the last day that a date may mean, as proleptic Gregorian ordinals (1 = 0001-01-01)."""

    first: int
    last: int

    @property
    def years(self) -> tuple[str, ...]:
        """The calendar years touched, four digits each, oldest first."""
        first = datetime.date.fromordinal(self.first).year
        last = datetime.date.fromordinal(self.last).year
        return tuple(f"{year:04}" for year in range(first, last + 1))


def _one_date(text: str) -> Days | None:
    match = _DATE.match(text)
    if match is None or match[1] == "0000":
        return None
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    try:
        if day:
            exact = datetime.date(year, month, day).toordinal()
            return Days(exact, exact)
        end = calendar.monthrange(year, month or 12)[1]
        return Days(datetime.date(year, month or 1, 1).toordinal(), datetime.date(year, month or 12, end).toordinal())
    except ValueError:
        return None


def days(edtf: str | None) -> Days | None:
    """The days of an ISO day or of an EDTF date: year, month, day or interval of these.

    Qualifiers (``~ ? %``) and a time of day are passed over. None for what is unknown, open, before the year
    1 or no such date. Source: EDTF, ISO 8601-2:2019, levels 0 and 1.
    """
    if not edtf:
        return None
    start, _, end = edtf.partition("/")
    first, last = _one_date(start), _one_date(end or start)
    if first is None or last is None or last.last < first.first:
        return None
    return Days(first.first, last.last)


@dataclass(frozen=True)
class IndexArticle:
    """One article as it is indexed.

    ``id`` is the record's (1 to 2**32 - 1). ``text`` is the article's text as stored, the headline included or not;
    title and text are NFC, and made so where they are not. ``published`` is an ISO day or EDTF. ``province`` is a
    slug, ``source`` a site's name. The tuples hold the values that facets count, each once: awards by name,
    ``levels`` by code, campaigns and officials by name.
    """

    id: int
    url: str
    title: str
    text: str
    published: str | None = None
    province: str = ""
    source: str = ""
    kind: str = ""
    awards: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    campaigns: tuple[str, ...] = ()
    officials: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for name in ("title", "text"):
            if _COMBINING.search(value := getattr(self, name)):
                object.__setattr__(self, name, nfc(value))

    @cached_property
    def days(self) -> Days | None:
        """The days that ``published`` may mean."""
        return days(self.published)

    @property
    def years(self) -> tuple[str, ...]:
        """The years of publication: one, as good as always."""
        return self.days.years if self.days else ()
