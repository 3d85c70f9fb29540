"""When a campaign runs, as said of it: "giai đoạn 2021 - 2025", "năm 2024", "từ ngày 1/5 đến ngày 30/9/2020", …

All functions read the comparing key. Values are EDTF (ISO 8601-2): years and terms of years, months, days, quarters
33 to 36, and an open start ("từ nay đến hết ngày 30/9/2024" is ``../2024-09-30``).
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass

from extractor.span import Span

_DASH = r"\s{0,2}(?:-|đến(?: hết)?(?: năm)?)\s{0,2}"
_YEAR = r"((?:19|20)\d\d)(?!\d)"
_YEARS = re.compile(
    rf"(?:trong |cho |của )?(?:cả )?(?:các )?(?:giai đoạn|thời kì|5 năm|năm năm|năm học|các năm|nhiệm kì|năm)"
    rf"(?: (?:5|năm) năm| (?:[ivx]{{1,3}}|\d)(?= \())?,? ?\(?(?:từ )?(?:năm )?{_YEAR}{_DASH}"
    rf"(?:(\d{{4}})|(\d\d))(?!\d)\)?"
)
_BARE_YEARS = re.compile(rf"\(?{_YEAR}\s{{0,2}}-\s{{0,2}}((?:19|20)\d\d)(?!\d)\)?")
_ONE_YEAR = re.compile(rf"(?:ngay )?(?:trong |của |cho )?(?:suốt |cả )?năm {_YEAR}(?!\s?-\s?(?:19|20)\d\d)")
_QUARTER = re.compile(rf"(?:trong )?quí (i{{1,3}}|iv|[1-4])(?: năm |/năm |/|-| )?{_YEAR}")
_MONTH = re.compile(rf"(?:trong )?tháng (\d{{1,2}})(?:/|-| năm |, năm ){_YEAR}")
_SINCE_NOW = re.compile(
    r"(?:kể )?(?:từ (?:nay|khi (?:ban hành|phát động|triển khai)[^.;:\n\"]{0,40}?|ngày ban hành[^.;:\n\"]{0,40}?))"
    r" (?:cho )?(?:đến|tới)(?: hết| cuối)? "
)
_FROM = re.compile(r"(?:được )?(?:tính |kể |bắt đầu )?từ (?:đầu )?")
_UNTIL = re.compile(r",? (?:cho )?(?:đến|tới)(?: hết| cuối)? |\s?-\s?")
_BETWEEN = re.compile(r"(?=(?:ngày )?\d{1,2}[/.-]\d)")
_HOUR = r"\d{1,2} ?(?:giờ|h)(?: ?\d{1,2}(?: phút)?)?,? (?:ngày )?"
_POINT = re.compile(
    rf"(?:{_HOUR}|ngày )?(?P<day>\d{{1,2}})"
    rf"(?:[/.-](?P<month>\d{{1,2}})(?!\d)(?:[/.-](?P<year>(?:19|20)\d\d))?"
    rf"| tháng (?P<month2>\d{{1,2}})(?:,? năm (?P<year2>(?:19|20)\d\d))?)(?![\d%])"
    rf"|tháng (?P<month3>\d{{1,2}})(?:(?:/|-| năm |, năm )(?P<year3>(?:19|20)\d\d)(?!\d))?"
    rf"|(?:năm )?(?P<year4>(?:19|20)\d\d)(?!\d)"
    rf"|ngày (?P<day5>\d{{1,2}})(?!\d)"
)
# The words that any period begins with.
_OPENING = re.compile(
    r"\d|giai đoạn|thời kì|năm|nhiệm kì|trong|cho|của|cả|các|ngay|suốt|quí|tháng|ngày|từ|kể|được|tính|bắt đầu"
)
_ENDING = re.compile(r"[\s,(\-]{1,4}(?=giai đoạn \d|giai đoạn 5|(?:trong )?năm (?:19|20)\d\d|năm học \d)")
_LONGEST_ENDING = 48
_QUARTERS = {"i": 33, "ii": 34, "iii": 35, "iv": 36, "1": 33, "2": 34, "3": 35, "4": 36}


@dataclass(frozen=True, slots=True)
class Period:
    """An EDTF ``value`` read from ``start`` to ``end``; ``ranged`` where it is said as "từ … đến …"."""

    value: str
    start: int
    end: int
    ranged: bool = False


@dataclass(frozen=True, slots=True)
class _Point:
    """A day, month or year as far as it is stated."""

    year: int | None
    month: int | None
    day: int | None
    end: int

    def edtf(self) -> str | None:
        if self.year is None:
            return None
        if self.month is None:
            return f"{self.year:04}"
        if not 1 <= self.month <= 12:
            return None
        if self.day is None:
            return f"{self.year:04}-{self.month:02}"
        if not 1 <= self.day <= calendar.monthrange(self.year, self.month)[1]:
            return None
        return f"{self.year:04}-{self.month:02}-{self.day:02}"


def period_at(key: str, place: int, year: int | None = None) -> Period | None:
    """The period stated exactly at ``place`` of ``key``; ``year`` completes days that bear none."""
    if not _OPENING.match(key, place):
        return None
    if match := _YEARS.match(key, place):
        first = match[1]
        return _checked_years(first, match[2] or first[:2] + match[3], match)
    if match := _ONE_YEAR.match(key, place):
        return Period(match[1], *match.span())
    if match := _QUARTER.match(key, place):
        return Period(f"{match[2]}-{_QUARTERS[match[1]]}", *match.span())
    if range_ := range_at(key, place, year):
        return range_
    if match := _MONTH.match(key, place):
        value = _Point(int(match[2]), int(match[1]), None, match.end()).edtf()
        return Period(value, *match.span()) if value else None
    return None


def period_ending(key: str, within: Span) -> Period | None:
    """The year or term of years with which the words ``within`` end; it starts where the words before it end."""
    for match in _ENDING.finditer(key, max(within.start + 1, within.end - _LONGEST_ENDING), within.end):
        period = period_at(key, match.end())
        if period and period.end + key.startswith(")", period.end) == within.end:
            return Period(period.value, match.start(), within.end)
    return None


def bracketed_years_at(key: str, place: int) -> Period | None:
    """Bare years joined by a dash at ``place``, "(2021 - 2025)" or "2021-2025"."""
    if match := _BARE_YEARS.match(key, place):
        return _checked_years(match[1], match[2], match)
    return None


def range_at(key: str, place: int, year: int | None = None) -> Period | None:
    """A range from one day, month or year to another, or from now on, exactly at ``place``."""
    if (since := _SINCE_NOW.match(key, place)) and (until := _point_at(key, since.end())):
        value = _completed(until, year).edtf()
        return Period(f"../{value}", place, until.end, ranged=True) if value else None
    opening = _FROM.match(key, place) or _BETWEEN.match(key, place)
    if opening is None or (first := _point_at(key, opening.end())) is None:
        return None
    joint = _UNTIL.match(key, first.end)
    if joint is None or (last := _point_at(key, joint.end())) is None:
        return None
    last = _completed(last, first.year if first.year is not None else year)
    first = _opened(first, last)
    left, right = first.edtf(), last.edtf()
    if left is None or right is None or left >= right:
        return None
    return Period(f"{left}/{right}", place, last.end, ranged=True)


def _checked_years(first: str, last: str, match: re.Match[str]) -> Period | None:
    if not int(first) < int(last) <= int(first) + 40:
        return None
    return Period(f"{first}/{last}", *match.span())


def _point_at(key: str, place: int) -> _Point | None:
    match = _POINT.match(key, place)
    if match is None:
        return None
    named = match.groupdict()

    def number(*names: str) -> int | None:
        return next((int(found) for name in names if (found := named[name])), None)

    return _Point(
        number("year", "year2", "year3", "year4"),
        number("month", "month2", "month3"),
        number("day", "day5"),
        match.end(),
    )


def _completed(point: _Point, year: int | None) -> _Point:
    if point.year is None and point.month is not None:
        return _Point(year, point.month, point.day, point.end)
    return point


def _opened(first: _Point, last: _Point) -> _Point:
    """The start of a range takes from its end what it leaves unsaid."""
    month = first.month if first.month is not None or first.day is None else last.month
    year = first.year
    if year is None and last.year is not None:
        wraps = month is not None and last.month is not None and (month, first.day or 0) > (last.month, last.day or 0)
        year = last.year - wraps
    return _Point(year, month, first.day, first.end)
