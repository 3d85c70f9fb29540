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


# So much of a file that an article links to is indexed, in characters: some 3,000 rows of a list of names.
FILE_CHARACTERS = 200_000


@dataclass(frozen=True, slots=True)
class File:
    """A file that an article links to: its name as readers see it, and its text, of which the beginning is indexed.

    Both are made NFC; the text is cut after ``FILE_CHARACTERS``.
    """

    name: str
    text: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.text[:FILE_CHARACTERS])
        for name in ("name", "text"):
            _to_nfc(self, name)


def _to_nfc(one: object, name: str) -> None:
    if _COMBINING.search(value := getattr(one, name)):
        object.__setattr__(one, name, nfc(value))


@dataclass(frozen=True)
class IndexArticle:
    """One article as it is indexed.

    ``id`` is the record's (1 to 2**32 - 1). ``text`` is the article's text as stored, the headline included or not;
    title and text are NFC, and made so where they are not. ``published`` is an ISO day or EDTF. ``province`` is a
    slug, ``source`` a site's name. The tuples hold the values that facets count, each once: awards by name,
    ``levels`` by code, campaigns and officials by name. ``files`` are found by their words too, behind the article's
    own.
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
    files: tuple[File, ...] = ()

    def __post_init__(self) -> None:
        for name in ("title", "text"):
            _to_nfc(self, name)

    @cached_property
    def days(self) -> Days | None:
        """The days that ``published`` may mean."""
        return days(self.published)

    @property
    def years(self) -> tuple[str, ...]:
        """The years of publication: one, as good as always."""
        return self.days.years if self.days else ()
