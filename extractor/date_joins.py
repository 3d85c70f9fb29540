"""Dates said together: "hai ngày 17 và 18/9", "từ ngày 05/6 đến ngày 30/9/2020", "từ nay đến hết ngày 15/3".

What one member leaves out another says: days share a month, an interval's start has the year of its end. A member
also vouches for the other, so that "05/6" is a day where "đến 30/9/2020" follows.
"""

from __future__ import annotations

import re

from extractor.date_cues import (
    comes_again,
    dates_a_file_photo,
    ends_with_word,
    follows_day_word,
    is_counted,
    is_improper,
    vouch,
)
from extractor.date_forms import Part

_DAY_NOUNS = r"(?:(?:trong |các |hết |cả )?(?:ngày|sáng|trưa|chiều|tối|đêm) ?){0,3}"
_RANGE = re.compile(
    r"\s{0,2}(?:-|(?:cho )?(?:đến|tới))(?: (?:hết|cuối|đầu|giữa|khoảng)){0,2}"
    rf"\s{{0,2}}{_DAY_NOUNS}(?:quí )?\s{{0,2}}"
)
_LIST = re.compile(rf"\s{{0,2}}(?:[,;&]|và|hoặc|[,;]? rạng)\s{{0,2}}(?:và )?{_DAY_NOUNS}\s{{0,2}}")
_LONGEST_GAP = 30
_DAYS_BEFORE = re.compile(
    r"(?<![\d/.,:-])(?P<days>\d{1,2}(?:\s?,\s?(?:ngày )?\d{1,2}){0,6})\s{0,2}(?P<join>-|[,;]|và|đến|tới|rạng(?= sáng))"
    rf"\s{{0,2}}(?:hết )?{_DAY_NOUNS}$"
)
_MONTHS_BEFORE = re.compile(r"(?<!\w)tháng (?P<months>\d{1,2}(?:\s?,\s?\d{1,2}){1,9})\s{0,2}(?:,|và)\s{0,2}$")
_DIGIT = re.compile(r"\d")
_DAYS_REACH, _NEAREST_DAY = 60, 24
_TWO_DAYS = re.compile(r"(?<!\w)(?:hai|2|02) ngày[\s(:,]{0,3}$")
# An interval's start is open only behind these words; "từ khi phát động" needs "đến hết" besides.
_OPEN = re.compile(
    r"(?<!\w)từ nay (?:cho )?(?:đến|tới)(?: (?:hết|trước|cuối|giữa|đầu|ngày))*\s{0,2}$"
    r"|(?<!\w)(?:kể )?từ (?:khi|ngày|lúc|thời điểm) (?:được )?(?:kí )?ban hành[^.;:\n\d]{0,80}"
    r"\s(?:đến|tới)(?: (?:hết|cuối|ngày))*\s{0,2}$"
    r"|(?<!\w)(?:kể )?từ (?:khi|ngày|lúc) (?:kí|phát động)[^.;:\n\d]{0,80}"
    r"\s(?:đến|tới) hết(?: (?:cuối|ngày))*\s{0,2}$"
)
_OPEN_REACH = 130
_WITHOUT_NOUN = 0.85
_QUALIFIED = ("đầu", "cuối", "giữa")


def join(key: str, parts: list[Part]) -> list[Part]:
    """``parts`` in order, joined into lists, intervals and open intervals; only those that are sure remain."""
    for part in parts:
        written, part.sure = part.sure, vouch(key, part)
        if part.sure and not written and part.form in ("year", "my"):
            part.confidence = _WITHOUT_NOUN
        part.barred = comes_again(key, part) or dates_a_file_photo(key, part)
    parts = _without_overlaps([*parts, *_bare_days(key, parts), *_bare_months(key, parts)])
    joined: list[Part] = []
    for part in parts:
        if joined and _join_pair(key, joined[-1], part):
            continue
        joined.append(part)
    joined = [part for part in joined if part.sure and not part.barred]
    for part in joined:
        _open(key, part)
    return joined


def _without_overlaps(parts: list[Part]) -> list[Part]:
    kept: list[Part] = []
    for part in sorted(parts, key=lambda part: (part.start, -part.end)):
        if kept and part.start < kept[-1].end and not _is_twin(kept[-1], part):
            if part.sure and not kept[-1].sure:
                kept[-1] = part
        else:
            kept.append(part)
    return kept


def _is_twin(part: Part, other: Part) -> bool:
    """Whether both are read from the same words ("quý I và II/2024")."""
    return part.form == other.form == "quarter" and part.end == other.end and part.quarter != other.quarter


def _bare_days(key: str, parts: list[Part]) -> list[Part]:
    """The days that leave their month to a later member; an interval is made on the spot."""
    found: list[Part] = []
    for part in parts:
        if part.day is None or part.form == "iso" or part.until is not None:
            continue
        if not _DIGIT.search(key, max(0, part.start - _NEAREST_DAY), part.start):
            continue
        match = _days_before(key, part)
        if match is None:
            continue
        part.sure = True
        days = [
            Part(match.start("days") + day.start(), match.start("days") + day.end(), "day", int(day[0]), part.month)
            for day in re.finditer(r"\d+", match["days"])
        ]
        two_days = _TWO_DAYS.search(key, max(0, match.start() - 12), match.start())
        if match["join"] in ("-", "đến", "tới") and not two_days and len(days) == 1:
            part.until = Part(part.start, part.end, part.form, part.day, part.month, year=part.year)
            part.start, part.day = days[0].start, days[0].day
        else:
            for day in days:
                day.sure, day.neighbour = True, part
            found += [day for day in days if day.is_possible()]
    return found


def _days_before(key: str, part: Part) -> re.Match[str] | None:
    """The row of bare days that leads to ``part``, from the first that a word makes a day."""
    start = max(0, part.start - _DAYS_REACH)
    while match := _DAYS_BEFORE.search(key, start, part.start):
        if _speaks_of_days(key, match):
            return match
        start = match.start() + 1
    return None


def _speaks_of_days(key: str, match: re.Match[str]) -> bool:
    before = key[max(0, match.start() - 24) : match.start()].rstrip()
    if match["join"] in ("-", "đến", "tới") and ends_with_word(before, ("từ",)):
        return True
    return follows_day_word(before)


def _bare_months(key: str, parts: list[Part]) -> list[Part]:
    """The months between the word "tháng" and a later month with its year ("tháng 10, 11 và 12/2020")."""
    found: list[Part] = []
    for part in parts:
        match = _MONTHS_BEFORE.search(key, max(0, part.start - _DAYS_REACH), part.start) if part.form == "my" else None
        if match:
            part.sure = True
            for month in re.finditer(r"\d+", match["months"]):
                start = match.start("months") + month.start()
                found.append(
                    Part(start, start + len(month[0]), "month", month=int(month[0]), sure=True, neighbour=part)
                )
    return [month for month in found if month.is_possible()]


def _join_pair(key: str, first: Part, second: Part) -> bool:
    """Whether ``second`` became the end of ``first``; members of a list only learn of each other."""
    gap = key[first.end : second.start]
    if len(gap) > _LONGEST_GAP or first.form == "day":
        return False
    if (first.barred or second.barred) and (_RANGE.fullmatch(gap) or _LIST.fullmatch(gap)):
        first.barred = second.barred = True
        return False
    if _RANGE.fullmatch(gap) and _may_be_interval(key, first, second, gap):
        first.until, first.end, first.sure = second, second.end, True
        return True
    if _LIST.fullmatch(gap):
        _join_list(key, first, second)
    return False


def _grain(part: Part) -> str:
    if part.day is not None:
        return "day"
    if part.month is not None:
        return "month"
    return "quarter" if part.quarter is not None else "year"


def _may_be_interval(key: str, first: Part, second: Part, gap: str) -> bool:
    if (
        first.until is not None
        or second.until is not None
        or not (first.sure or second.sure or _after_from(key, first))
    ):
        return False
    grains = _grain(first), _grain(second)
    if grains[0] == grains[1]:
        if grains[0] == "year":
            return (first.year or 0) < (second.year or 0) and first.sure and not is_counted(key, second.end)
        return first.sure or second.sure or is_improper(key, first) or is_improper(key, second)
    if grains in (("month", "day"), ("day", "month")):
        return first.sure and second.sure and "-" not in gap
    if grains == ("year", "month"):
        before = key[max(0, first.start - 12) : first.start].rstrip()
        return _after_from(key, first) and not ends_with_word(before, _QUALIFIED)
    return False


def _after_from(key: str, part: Part) -> bool:
    before = key[max(0, part.start - 12) : part.start].rstrip()
    return ends_with_word(before.removesuffix("ngày").rstrip(), ("từ",))


def _join_list(key: str, first: Part, second: Part) -> None:
    if _grain(first) != _grain(second) or (first.until is not None and first.until.year is not None):
        return
    if first.sure and not second.sure:
        second.sure = not is_counted(key, second.end) and first.form != "years" and second.form != "years"
    elif second.sure and second.year is not None and not first.sure and _grain(first) == "day":
        first.sure = True
    if first.sure and second.sure:
        if first.year is None:
            first.neighbour = second
        elif second.year is None:
            second.neighbour = first


def _open(key: str, part: Part) -> None:
    since = key.find("từ ", max(0, part.start - _OPEN_REACH), part.start)
    if part.until is None and since >= 0 and _OPEN.search(key, max(0, since - 1), part.start):
        part.open = True
