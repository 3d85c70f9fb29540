"""What a date is the date of: an event, a period, a document, an anniversary, a deadline."""

from __future__ import annotations

import re

from extractor.date_forms import Part
from extractor.facts import DateRole

_AFTER_NUMBER = re.compile(
    r"(?:\d[/-]?[a-zđ][\w./&-]{1,24}|số \d{1,4})[\s,(]{0,3}"
    r"(?:được |cùng |đều ){0,2}(?:kí |ban hành ){0,2}(?:cùng )?(?:ngày\s{0,2})?$"
)
_OWN_DATELINE = re.compile(r"(?:^|\n)[^\n,\d|]{2,40},\s{0,2}(?:ngày\s{0,2})?$")
_ANNIVERSARY = re.compile(
    r"kỉ niệm|năm ngày|năm thành lập|ngày thành lập|ngày truyền thống|ngày sinh|tái lập|giải phóng|ngày mất"
)
_DEADLINE = re.compile(
    r"(?:^|[\s(])(?:trước|chậm nhất|muộn nhất|hạn cuối|thời hạn|hạn chót|hết|đến hết|hoàn thành trong|xong trong|đến)"
    r"(?: là)?(?: vào)?(?: ngày| hết ngày)?\s{0,2}$"
)
_DAYS_REACH, _WORDS_REACH = 30, 160


def role_of(key: str, part: Part) -> DateRole:
    """The role of ``part`` by its form and the words before it."""
    before = key[max(0, part.start - _DAYS_REACH) : part.start]
    if part.until is not None or part.open:
        return _role_of_interval(key, part)
    if part.day is None and part.month is None:
        return DateRole.PERIOD
    if _AFTER_NUMBER.search(before) or _OWN_DATELINE.search(before):
        return DateRole.DOCUMENT
    return DateRole.DEADLINE if _DEADLINE.search(before) else DateRole.EVENT


def _role_of_interval(key: str, part: Part) -> DateRole:
    end = part.until
    bracketed = key[part.start - 1 : part.start] == "(" and key[part.end : part.end + 1] == ")"
    same_day = end is not None and end.day is not None and (end.day, end.month) == (part.day, part.month)
    words = key[max(0, part.start - _WORDS_REACH) : part.start]
    if not part.open and (bracketed or same_day) and (same_day or _ANNIVERSARY.search(words[-90:])):
        return DateRole.ANNIVERSARY
    return DateRole.PERIOD
