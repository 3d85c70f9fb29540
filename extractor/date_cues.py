"""The words around a number that tell whether it is a date.

"3/3 xã", "8/10 điểm" and "tỉ số 2-1" are none; "sáng 9/10", "ngày 26-2" and "hai ngày 17 và 18/9" are. A day without
a year needs such a word, a bare year the word "năm" or one that can only speak of time.
"""

from __future__ import annotations

import re
from functools import cache

from extractor.date_forms import LUNAR_YEAR, Part, lunar_name_before
from extractor.gazetteer import load
from extractor.patterns import any_word
from extractor.vietnamese import key as key_of

_REACH = 48


@cache
def _words(entry: str) -> tuple[str, ...]:
    return tuple(key_of(word) for word in load("language")["cue"][entry])


@cache
def _spoken() -> tuple[str, ...]:
    weekdays = (word for word in load("language")["weekday"] if word.startswith(("thứ", "ch")))
    return (*_words("spoken"), *(key_of(word) for word in weekdays))


_BEFORE_OF_FEAST = re.compile(
    r"(?<!\w)(?:kỉ niệm|nhân|dịp|mừng|truyền thống|lễ|tri ân|hướng về|hướng tới)(?: \d{1,3} năm)? ngày\s{0,2}$"
)
_FILE_PHOTO = re.compile(r"ảnh tư liệu[^.;()]{0,24}$")
_POINTED_AT = re.compile(r"\s{0,2}(?:này|vừa qua|vừa rồi|tới|năm nay)(?!\w)")
_COMES_AGAIN = re.compile(
    r"[\s,]{0,3}(?:của |vào )?(?:hằng|hàng|mỗi|các) năm(?!\w)"
    r"|[\s,]{0,3}\(?\s?(?:âm lịch|âl|tết|al)(?!\w)"
    r"|\s{1,2}(?:là|thành|làm|được (?:chọn|lấy|coi) (?:là|làm)) (?:ngày|tháng)(?!\w)"
    rf"|{LUNAR_YEAR}"
)
_AFTER_YEAR = re.compile(
    r"\s{0,3}(?:[,.;:()\]\"'\n|/-]|$|(?:đến|tới|và|nay|là|đã|có|của|với|được|trở|tại|ở|do|vừa|theo|toàn|tỉnh|cả|hoặc|so|trên)(?!\w))"
)
_OPENS_ITS_YEAR = re.compile(r"\s{1,2}là năm(?!\w)")
_COUNT_BEFORE = re.compile(r"(?:\d|mỗi|hằng|hàng|một|hai|ba|bốn|trên|hơn|gần)\s{0,2}$")


@cache
def _units() -> re.Pattern[str]:
    return re.compile(rf" {{1,2}}{any_word(load('language')['unit']['words'])}(?!\w)")


@cache
def _feasts() -> frozenset[tuple[int, int]]:
    days = (day.split("/") for day in load("language")["holiday"]["days"])
    return frozenset((int(day), int(month)) for day, month in days)


def ends_with_word(text: str, words: tuple[str, ...]) -> bool:
    """Whether ``text`` ends with one of ``words``, not inside a longer word."""
    if not text.endswith(words):
        return False
    return any(text.endswith(word) and not text[: -len(word)][-1:].isalnum() for word in words)


def is_counted(key: str, end: int) -> bool:
    """Whether the number that ends at ``end`` counts something ("2020 hộ")."""
    return _units().match(key, end) is not None


def vouch(key: str, part: Part) -> bool:
    """Whether the words around ``part`` make it a date by themselves."""
    before = key[max(0, part.start - _REACH) : part.start].rstrip(" \u00a0\n")
    if part.form in ("dm", "words", "dmyy"):
        return _vouch_for_day(key, part, before)
    if part.form == "month":
        return not _is_measure(key, part, before)
    if part.form == "my":
        return part.sure or _vouch_for_month(key, part, before)
    if part.form == "years":
        return _vouch_for_years(key, part, before)
    if part.form == "year":
        return _vouch_for_year(key, part, before)
    return part.sure


def _vouch_for_day(key: str, part: Part, before: str) -> bool:
    if part.year is not None:
        return part.sure or part.form == "dm" or follows_day_word(before)
    if ends_with_word(before, _words("pointed")) and _POINTED_AT.match(key, part.end):
        return True
    if follows_day_word(before):
        named = ends_with_word(before, _words("day")[:1]) and (part.day, part.month) in _feasts()
        return not (named and _BEFORE_OF_FEAST.search(before))
    return part.form == "dm" and _vouch_weakly(key, part, before)


def follows_day_word(before: str) -> bool:
    """Whether ``before`` ends with a word that is followed by a day ("sáng", "ngày", "thứ Hai, …")."""
    return ends_with_word(before.rstrip(" ("), _words("day")) or ends_with_word(before.rstrip(" ,(-"), _spoken())


def _vouch_weakly(key: str, part: Part, before: str) -> bool:
    """After "từ", "đến" and their like a day stands as well as a share of something ("đến 2/3 số hộ")."""
    if not ends_with_word(before, _words("weak")) or is_counted(key, part.end):
        return False
    return is_improper(key, part) and _AFTER_YEAR.match(key, part.end) is not None


def is_improper(key: str, part: Part) -> bool:
    """Whether ``part`` cannot be a share of something: a fraction above one, or with a padded number."""
    written = key[part.start : part.end]
    padded = written.startswith("0") or re.search(r"\D0\d$", written) is not None
    return padded or (part.day or 0) > (part.month or 0)


def comes_again(key: str, part: Part) -> bool:
    """Whether the day or month is one of every year ("15/12 hằng năm"), or of the moon's calendar."""
    if part.year is not None:
        return False
    return _COMES_AGAIN.match(key, part.end) is not None


def _is_measure(key: str, part: Part, before: str) -> bool:
    """Whether the "tháng" before the number is a span of time or part of a name ("mỗi tháng 2 lần")."""
    counted = before[-1:].isdigit() or ends_with_word(before, _words("measure")) or is_counted(key, part.end)
    return counted or before.endswith(('"', "'", "cách mạng"))


def dates_a_file_photo(key: str, part: Part) -> bool:
    """Whether ``part`` is the date of a picture from the archive and not of what the article tells."""
    return _FILE_PHOTO.search(key, max(0, part.start - _REACH), part.start) is not None


def _vouch_for_month(key: str, part: Part, before: str) -> bool:
    if ends_with_word(before, _words("document")) or is_counted(key, part.end):
        return False
    return (
        ends_with_word(before, _words("month"))
        or before.endswith("(")
        or (before.endswith("-") and key[part.end :][:1] == ")")
    )


def _vouch_for_years(key: str, part: Part, before: str) -> bool:
    if "/" in key[part.start : part.end]:
        return ends_with_word(before, _words("slashed_period"))
    if ends_with_word(before, _words("document")):
        return False
    if ends_with_word(before, _words("period")) or key.startswith("năm", part.start) or before.endswith("("):
        return not (is_counted(key, part.end) and not before.endswith("("))
    first, last = part.year or 0, (part.until.year if part.until else 0) or 0
    return first >= 1900 and last <= 2100 and last - first <= 60 and not is_counted(key, part.end)


def _stands_alone(key: str, part: Part) -> bool:
    """Whether a bare year fills a pair of brackets or the first cell of a line ("2016 | 12 | 30")."""
    before, after = key[max(0, part.start - 1) : part.start], key[part.end : part.end + 2]
    if before == "(" and after.startswith(")"):
        return (part.year or 0) >= 1900
    return before in ("", "\n") and after.strip()[:1] in ("|", ":") and (part.year or 0) >= 1990


def _vouch_for_year(key: str, part: Part, before: str) -> bool:
    if part.sure:
        return not (is_counted(key, part.end) and _COUNT_BEFORE.search(before))
    if lunar_name_before(key, part.start) or _OPENS_ITS_YEAR.match(key, part.end) or _stands_alone(key, part):
        return True
    return (
        ends_with_word(before, _words("year"))
        and (part.year or 0) >= 1900
        and not is_counted(key, part.end)
        and _AFTER_YEAR.match(key, part.end) is not None
    )
