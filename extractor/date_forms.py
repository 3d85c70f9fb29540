"""The written forms of dates: where digits in a text may be a day, month, quarter or year, and how they are said.

Works on the comparing key. Forms are read at each number of one, two or four digits, so that the time is linear;
whether a number is a date at all is told by the words around it (``extractor.date_cues``). Forms after Nghị định
30/2020/NĐ-CP, Phụ lục I, and the press ("26-2", "30.1").
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.gazetteer import load
from extractor.vietnamese import key as key_of

_LAST_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(slots=True)
class Part:
    """A date as far as it is written; what is not written is None until completed.

    ``start`` and ``end`` bound it in the text, with its noun ("tháng 9/2025", "năm 2020"); ``until`` is the end of an
    interval, ``open`` marks one without a stated start. ``sure`` says that the form or a word beside it makes it a
    date; a part that is not sure counts only where a neighbour vouches for it. ``barred``: it comes again every year,
    or by the moon, and is no date of one year. ``neighbour`` is the member of its list that may lend its year.
    """

    start: int
    end: int
    form: str
    day: int | None = None
    month: int | None = None
    quarter: int | None = None
    year: int | None = None
    until: Part | None = None
    sure: bool = False
    barred: bool = False
    open: bool = False
    neighbour: Part | None = None
    rule: str = ""
    confidence: float = 0.0

    def is_possible(self) -> bool:
        """Whether the calendar has such a day; 29 February is possible while the year is unknown."""
        if self.month is not None and not 1 <= self.month <= 12:
            return False
        if self.day is None or self.month is None:
            return self.day is None or 1 <= self.day <= 31
        if self.month == 2 and self.day == 29:
            return calendar.isleap(self.year or 2000)
        return 1 <= self.day <= _LAST_DAYS[self.month - 1]

    def edtf(self) -> str | None:
        """The value in EDTF; None while the year is unknown."""
        value = self._point()
        if value and self.open:
            return f"../{value}"
        if value and self.until is not None:
            end = self.until.edtf()
            return f"{value}/{end}" if end else None
        return value

    def _point(self) -> str | None:
        if self.year is None or not self.is_possible():
            return None
        if self.form == "decade":
            return f"{self.year // 10}X"
        if self.quarter is not None:
            return f"{self.year:04}-{32 + self.quarter}"
        if self.month is None:
            return f"{self.year:04}"
        if self.day is None:
            return f"{self.year:04}-{self.month:02}"
        return f"{self.year:04}-{self.month:02}-{self.day:02}"


_MONTHS = {key_of(word): number for word, number in load("language")["month"].items()}
_MONTH_WORD = "|".join(sorted(_MONTHS, key=len, reverse=True))
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_QUARTERS |= {key_of(word): number for word, number in (("một", 1), ("hai", 2), ("ba", 3), ("tư", 4), ("bốn", 4))}

_YEAR = r"(?:1[89]|20)\d\d(?!\d)"
_OLD_YEAR = r"(?:1\d|20)\d\d(?!\d)"
# No date goes on as a document's number ("12/2019/TT"), a decimal ("1.234,5"), a file ("2021.jpg"), a share.
_TAIL = r"(?![^\W_]|_|[.,:]\d|[/-][a-zđ]|/\d|\s?%|\.(?:jpe?g|png|gif|heic|webp|pdf|docx?|xlsx?|mp[34]|html?)(?!\w))"
_FORMS = re.compile(
    rf"(?P<iso>(?P<y0>(?:19|20)\d\d)-(?P<m0>\d\d)-(?P<d0>\d\d)){_TAIL}"
    rf"|(?P<years>(?P<ya>{_OLD_YEAR})(?:\s{{0,2}}-\s{{0,2}}|/)(?P<yb>{_OLD_YEAR})){_TAIL}"
    rf"|(?P<pair>(?P<d8>\d{{1,2}})(?P<s8>[.-])(?P<m8>\d{{1,2}})(?P=s8)(?P<y8>{_YEAR})"
    rf"/(?P<d9>\d{{1,2}})(?P=s8)(?P<m9>\d{{1,2}})(?P=s8)(?P<y9>{_YEAR})){_TAIL}"
    rf"|(?P<dmy>(?P<d1>\d{{1,2}})\s?(?P<s1>[/.-])\s?(?P<m1>\d{{1,2}})\s?(?P=s1)\s?(?P<y1>{_YEAR})){_TAIL}"
    rf"|(?P<half>(?P<h>\d{{1,2}})\s{{1,3}}tháng(?:\s{{1,3}}(?:đầu|cuối))?\s{{1,3}}(?:của\s)?(?P<of>năm\s{{1,3}}"
    rf"(?P<yh>{_YEAR})))(?!\s?-\s?\d){_TAIL}"
    rf"|(?P<words>(?P<d2>\d{{1,2}})\s{{1,3}}tháng\s{{1,3}}(?P<m2>\d{{1,2}}(?!\d)|(?:{_MONTH_WORD})(?!\w))"
    rf"(?:(?:\s{{0,3}},?\s{{0,3}}năm\s{{1,3}}|\s?[/-]\s?|\s{{0,2}},?\s{{1,2}})(?P<y2>{_YEAR}))?){_TAIL}"
    rf"|(?P<my>(?P<m3>\d{{1,2}})\s?/\s?(?P<y3>{_YEAR})){_TAIL}"
    rf"|(?P<noun_my>(?P<m4>\d{{1,2}})(?:\s?[.-]\s?|\s{{0,3}},?\s{{0,3}}năm\s{{1,3}})(?P<y4>{_YEAR})){_TAIL}"
    r"|(?P<dm>(?P<d5>\d{1,2})(?:\s?/\s?(?P<m5>\d{1,2})(?!\s/\s\d)|[.-](?P<m6>\d{1,2})(?!-\d))"
    rf"(?!\d)(?:\s{{0,3}},?\s{{0,3}}năm\s{{1,3}}(?P<y5>{_YEAR}))?){_TAIL}"
    rf"|(?P<dmyy>(?P<d7>\d{{1,2}})(?P<s7>[/.-])(?P<m7>\d{{1,2}})(?P=s7)(?P<y7>\d\d)){_TAIL}"
    rf"|(?P<year>{_YEAR}){_TAIL}"
    rf"|(?P<noun_month>\d{{1,2}}){_TAIL}"
)
# What follows a number of one or two digits where it may be a day: saves most counts the reading.
_NUMBER = re.compile(r"\d+(?=(?P<goes_on>[/.-]|\s{0,4}tháng|\s{0,8}/)?)")
_QUARTER = re.compile(
    rf"quí\s{{1,3}}(?P<q>iv|i{{1,3}}|[1-4]|một|hai|ba|tư|bốn)(?!\w)"
    rf"(?:(?P<to>\s{{0,2}}(?:,|và|-|đến)\s{{0,2}}(?:quí\s)?)(?P<q2>iv|i{{1,3}}|[1-4])(?!\w))?"
    rf"(?:(?:\s{{0,2}}[/-]\s{{0,2}}|\s{{1,3}}(?:của\s)?năm\s{{1,3}}|\s{{1,3}})(?P<y>{_YEAR}))?(?![/-]?\w)"
)
_WORD_MONTH = re.compile(
    rf"tháng\s{{1,3}}(?P<m>{_MONTH_WORD})(?:\s?[/-]\s?|\s{{0,3}},?\s{{0,3}}năm\s{{1,3}})(?P<y>{_YEAR}){_TAIL}"
)
_LUNAR_STEMS = [key_of(stem) for stem in load("language")["lunar"]["stems"]]
_LUNAR_BRANCHES = [key_of(branch) for branch in load("language")["lunar"]["branches"]]
_LUNAR = re.compile(
    rf"năm\s{{1,2}}(?P<stem>{'|'.join(_LUNAR_STEMS)})\s{{1,2}}(?P<branch>{'|'.join(_LUNAR_BRANCHES)})(?!\w)"
    rf"(?!\s{{0,2}}\(?(?:năm\s)?\d)"
)
LUNAR_YEAR = rf"\s{{0,2}}năm\s{{1,2}}(?:{'|'.join(_LUNAR_STEMS)})\s{{1,2}}(?:{'|'.join(_LUNAR_BRANCHES)})(?!\w)"
"""The pattern, over keys, of a year of the moon behind a day."""
_CYCLE = 60
_DECADE = re.compile(r"(?<!\w)(?:những|thập niên|thập kỉ)\s{1,2}$")


def find_parts(key: str, around: int) -> list[Part]:
    """Everything in ``key`` that may be a date, in order; ``around`` is the year that names lunar years."""
    parts = [*_numeric(key), *_quarters(key), *_word_months(key), *_lunar_years(key, around)]
    parts = [part for part in parts if part.is_possible() and (part.until is None or part.until.is_possible())]
    return sorted(parts, key=lambda part: (part.start, -part.end))


def _numeric(key: str) -> Iterator[Part]:
    done = 0
    for number in _NUMBER.finditer(key):
        start, end = number.span()
        if start < done or end - start not in (1, 2, 4):
            continue
        goes_on = end - start == 4 or number["goes_on"]
        if not goes_on and key.find("tháng", max(0, start - _NOUN_REACH), start) < 0:
            continue
        if _is_inside(key, start):
            continue
        noun = _noun_before(key, start)
        if not goes_on and noun != "tháng":
            continue
        match = _FORMS.match(key, start)
        if match is None:
            continue
        part = _read(match, noun)
        if part is None:
            continue
        if noun and part.form in _NOUNS[noun]:
            part.start = key.rindex(noun, 0, start)
            if (
                part.form == "year"
                and part.year
                and part.year % 10 == 0
                and _DECADE.search(key, part.start - 10, part.start)
            ):
                part.form = "decade"
        done = match.end()
        yield part


_NOUNS = {"tháng": ("my", "month"), "năm": ("year", "years")}
_NOUN_ENDS = tuple(_NOUNS)
_NOUN_REACH = 9
_EVERY = ("mỗi", "hằng", "hàng", "từng")


def _is_inside(key: str, start: int) -> bool:
    """Whether the number at ``start`` is the rest of a longer thing: a word, a path, a decimal, an hour."""
    if start == 0:
        return False
    before = key[start - 1]
    if before.isalpha():
        return not key.endswith(("ngày", *_NOUNS), 0, start)
    if before in "/_@#":
        return True
    return before in ".,:" and start > 1 and key[start - 2].isdigit()


def _noun_before(key: str, start: int) -> str:
    before = key[max(0, start - _NOUN_REACH) : start].rstrip()
    if not before.endswith(_NOUN_ENDS):
        return ""
    noun = "năm" if before.endswith("năm") else "tháng"
    return "" if before[: -len(noun)][-1:].isalpha() else noun


def _read(match: re.Match[str], noun: str) -> Part | None:
    start, end = match.span()
    if match["iso"]:
        return _day(match, "0", "iso", sure=True)
    if match["years"]:
        first, last = int(match["ya"]), int(match["yb"])
        until = Part(start, end, "year", year=last)
        return Part(start, end, "years", year=first, until=until) if first < last else None
    if match["pair"]:
        first_day = _day(match, "8", "dmy", sure=True)
        first_day.until = _day(match, "9", "dmy", sure=True)
        return first_day
    if match["dmy"]:
        return _day(match, "1", "dmy", sure=True)
    if match["half"]:
        return _part_of_year(match)
    if match["words"]:
        return _day(match, "2", "words", sure=match["y2"] is not None)
    if match["my"]:
        return Part(start, end, "my", month=int(match["m3"]), year=int(match["y3"]), sure=noun == "tháng")
    if match["noun_my"]:
        month, year = int(match["m4"]), int(match["y4"])
        return Part(start, end, "my", month=month, year=year, sure=True) if noun == "tháng" else None
    if match["dm"]:
        written = int(match["y5"]) if match["y5"] else None
        return Part(start, end, "dm", day=int(match["d5"]), month=int(match["m5"] or match["m6"]), year=written)
    if match["dmyy"]:
        return Part(start, end, "dmyy", day=int(match["d7"]), month=int(match["m7"]), year=2000 + int(match["y7"]))
    if match["year"]:
        return Part(start, end, "year", year=int(match["year"]), sure=noun == "năm")
    return Part(start, end, "month", month=int(match["noun_month"])) if noun == "tháng" else None


def _day(match: re.Match[str], group: str, form: str, *, sure: bool) -> Part:
    month, year = match[f"m{group}"], match[f"y{group}"]
    return Part(
        match.start(),
        match.end(),
        form,
        day=int(match[f"d{group}"]),
        month=int(month) if month.isdigit() else _MONTHS[month],
        year=int(year) if year else None,
        sure=sure,
    )


def _part_of_year(match: re.Match[str]) -> Part | None:
    """The year of "6 tháng đầu năm 2018": no day of May, and no interval that the text would name."""
    if not 1 < int(match["h"]) < 12:
        return None
    return Part(match.start("of"), match.end(), "year", year=int(match["yh"]), sure=True)


def _quarters(key: str) -> Iterator[Part]:
    for match in _QUARTER.finditer(key):
        before = key[max(0, match.start() - _NOUN_REACH) : match.start()]
        if before[-1:].isalpha() or before.rstrip().endswith(_EVERY):
            continue
        year = int(match["y"]) if match["y"] else None
        first = Part(*match.span(), "quarter", quarter=_QUARTERS[match["q"]], year=year, sure=True)
        if match["q2"]:
            second = Part(*match.span(), "quarter", quarter=_QUARTERS[match["q2"]], year=year, sure=True)
            if match["to"].strip(" quí") in ("-", "đến"):
                first.until = second
            else:
                yield second
        yield first


def _word_months(key: str) -> Iterator[Part]:
    for match in _WORD_MONTH.finditer(key):
        before = key[max(0, match.start() - 3) : match.start()].strip()
        if not before[-1:].isdigit():
            yield Part(*match.span(), "my", month=_MONTHS[match["m"]], year=int(match["y"]), sure=True)


def _lunar_years(key: str, around: int) -> Iterator[Part]:
    """ "năm Giáp Thìn" is the year of that name next to ``around``: names come again after sixty years."""
    first = load("language")["lunar"]["first_year"]
    for match in _LUNAR.finditer(key):
        stem, branch = _LUNAR_STEMS.index(match["stem"]), _LUNAR_BRANCHES.index(match["branch"])
        place = next((n for n in range(_CYCLE) if n % 10 == stem and n % 12 == branch), None)
        if place is not None:
            years = range(first + place - 4 * _CYCLE, first + place + 4 * _CYCLE, _CYCLE)
            yield Part(*match.span(), "lunar", year=min(years, key=lambda year: abs(year - around)), sure=True)


def lunar_name_before(key: str, start: int) -> bool:
    """Whether a lunar year's name stands directly before ``start`` ("xuân Canh Tý 2020")."""
    words = key[max(0, start - 14) : start].split()
    return len(words) >= 2 and words[-1] in _LUNAR_BRANCHES and words[-2] in _LUNAR_STEMS
