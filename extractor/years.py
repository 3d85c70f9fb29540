"""The year of a day, month or quarter that is written without one.

Clues, the strongest first: another member of its list or interval; a word ("năm ngoái"); the year that opens its
sentence; the same day with its year elsewhere; a neighbouring sentence that dates the same month; the day of
publication; "từ đầu năm 2018 đến nay", which fixes the article's year, as an official document's own date does; the
anniversary whose celebration is reported; a next sentence that says which year "this" was. The year that a meeting
or a plan is about completes nothing. Without a clue the date stays incomplete.
"""

from __future__ import annotations

import bisect
import datetime
import re

from extractor.date_forms import Part
from extractor.official_head import DATELINE
from extractor.reading import Reading
from extractor.span import Span

_RELATIVE = re.compile(r"\s{0,2},?\s?năm (?P<word>ngoái|trước|nay|sau|tới)(?!\w)")
_SHIFT = {"ngoái": -1, "trước": -1, "nay": 0, "sau": 1, "tới": 1}
_OPENING_YEAR = re.compile(
    r"[\"'(]{0,2}(?:vào |trong |riêng |cuối |đầu |giữa |cũng trong |ngay trong )?năm (?P<year>(?:19|20)\d\d)\s?[,:]"
)
_SINCE_NEW_YEAR = re.compile(r"từ (?:ngay )?(?:những ngày )?đầu năm (?P<year>(?:19|20)\d\d) (?:cho )?(?:đến|tới) nay")
_THIS_WAS = re.compile(r"(?:đây|đó) (?:cũng )?là [^.]{0,120}?(?:trong|của) năm (?P<year>(?:19|20)\d\d)(?!\d)")
_COMPARES = re.compile(r"(?:kể )?từ năm|so với|sau năm|trước năm")
_RECENT = re.compile(
    r"(?<!\w)(?:vừa qua|vừa rồi|mới đây|mới qua|năm nay|hôm qua|hôm nay|sáng nay|chiều nay|tối nay|tối qua)(?!\w)"
)
_AHEAD = re.compile(
    r"(?<!\w)(?:sẽ|dự kiến|tới đây|sắp tới|chậm nhất|muộn nhất|thời hạn|hạn (?:cuối|chót|nộp|gửi)|trước(?! đó| đây)"
    r"|phấn đấu|(?<!tính )đến|hết|tới(?! dự| thăm)|kết thúc|hoàn thành|xong|từ nay|lấy ý kiến|chuẩn bị)(?!\w)"
)
_BEHIND = re.compile(r"(?<!\w)(?:đã|vừa|vừa qua|vừa rồi|mới đây|trước đó|hồi|từng|tính đến|đến nay)(?!\w)")
_CELEBRATES = re.compile(r"(?<!\w)(?:kỉ niệm|mít tinh|họp mặt|gặp mặt|lễ đón nhận)(?!\w)")
_LAUNCHES = re.compile(r"(?<!\w)(?:phát động|tiến tới|hướng tới)(?!\w)")
_CELEBRATION_DAYS = 45
_NEAR_DAYS = 31
_HALF_A_YEAR = 150
_EARLY_MONTHS = 2
_OPENING = 24
_REACH = 60
_SENTENCE_REACH = 600
_NEIGHBOURS = 12
_HEAD_PARAGRAPHS = 15


class Years:
    """The clues of one article; ``parts`` are all its dates, joined."""

    def __init__(self, reading: Reading, parts: list[Part]) -> None:
        self._reading = reading
        self._key = reading.key
        self._parts = parts
        self._starts = [part.start for part in parts]
        self._article_year = _article_year(reading)
        self._published = datetime.date.fromisoformat(reading.published) if reading.published else None
        self._known = _known_days(parts)

    def complete(self, part: Part) -> None:
        """Give ``part``, and its end where it is an interval, the year that it leaves out, if a clue tells it."""
        end = part.until
        if end is None:
            if part.year is None:
                self._give(part)
            return
        if part.year is None and end.year is None:
            self._give(part)
        if part.year is None and end.year is not None:
            part.year = end.year - (_order(part) > _order(end))
        elif end.year is None and part.year is not None:
            end.year = part.year + (_order(end) < _order(part))

    def _give(self, part: Part) -> None:
        for rule, confidence, clue in (
            ("list", 0.97, self._by_list),
            ("word", 0.95, self._by_word),
            ("opening", 0.85, self._by_opening_year),
            ("same-day", 0.95, self._by_same_day),
            ("same-month", 0.85, self._by_same_month),
            ("published", 0.97, self._by_publication),
            ("article-year", 0.92, self._by_article_year),
            ("anniversary", 0.9, self._by_anniversary),
            ("next-sentence", 0.9, self._by_next_sentence),
        ):
            if (year := clue(part)) is not None:
                part.year = year
                part.rule = rule
                part.confidence = confidence
                return

    def _by_list(self, part: Part) -> int | None:
        other = part.neighbour
        if other is None or other.year is None or (self._published and abs(other.year - self._published.year) > 1):
            return None
        wraps = _order(part) > _order(other) if part.start < other.start else _order(part) < _order(other)
        return other.year + (0 if not wraps else -1 if part.start < other.start else 1)

    def _by_word(self, part: Part) -> int | None:
        match = _RELATIVE.match(self._key, part.end)
        return self._published.year + _SHIFT[match["word"]] if match and self._published else None

    def _by_opening_year(self, part: Part) -> int | None:
        sentence = self._reading.sentence_at(part.start)
        match = _OPENING_YEAR.match(self._key, sentence.start, sentence.end)
        if match is None or match.end() > part.start or _RECENT.search(self._key, part.end, part.end + 20):
            return None
        return int(match["year"])

    def _by_same_day(self, part: Part) -> int | None:
        years = self._known.get((part.day, part.month, part.quarter), set())
        return next(iter(years)) if len(years) == 1 else None

    def _by_same_month(self, part: Part) -> int | None:
        """The sentence before, or the same one before it, dates the same month of a bygone year."""
        if part.day is None:
            return None
        sentence = self._reading.sentence_at(part.start)
        paragraph = self._reading.paragraph_at(part.start)
        before = self._reading.sentence_at(max(paragraph.start, sentence.start - 2))
        if _RECENT.search(self._key, max(sentence.start, part.start - _REACH), min(len(self._key), part.end + 20)):
            return None
        years = {
            other.year
            for other in self._around(part)
            if before.start <= other.start < part.start
            and other.month == part.month
            and other.form in ("my", "dmy", "words")
            and other.year is not None
            and other.until is None
        }
        if len(years) != 1:
            return None
        year = years.pop()
        return year if self._published is None or (year or 0) < self._published.year else None

    def _by_publication(self, part: Part) -> int | None:
        published = self._published
        if published is None:
            return None
        ahead = _days_ahead(part, published)
        sentence = self._reading.sentence_at(part.start)
        near = Span(max(sentence.start, part.start - _REACH), min(len(self._key), part.end + _REACH))
        if ahead > 0 and self._is_behind(part, ahead, near, published):
            return published.year - 1
        if ahead < -270 and _AHEAD.search(self._key, near.start, part.start):
            return published.year + 1
        return published.year

    def _is_behind(self, part: Part, ahead: int, near: Span, published: datetime.date) -> bool:
        """Whether a day that the year of publication had still to bring must be that of the year before."""
        after = self._key[part.end : part.end + 12].lstrip()
        if _RECENT.search(after) or after.startswith("qua"):
            return True
        if ahead <= _NEAR_DAYS or after.startswith("tới") or _AHEAD.search(self._key, near.start, part.start):
            return False
        if published.month <= _EARLY_MONTHS and ahead > _HALF_A_YEAR:
            return True
        opens = part.day is not None and part.start - near.start < _OPENING
        return opens or (part.day is not None and _BEHIND.search(self._key, near.start, near.end) is not None)

    def _by_article_year(self, _part: Part) -> int | None:
        return self._article_year

    def _around(self, part: Part) -> list[Part]:
        """The dates next to ``part``: a few, so that a row of ten thousand dates costs no more."""
        place = bisect.bisect_left(self._starts, part.start)
        return self._parts[max(0, place - _NEIGHBOURS) : place + _NEIGHBOURS]

    def _by_anniversary(self, part: Part) -> int | None:
        """The celebration's day lies near the end of the anniversary's range, and in its year."""
        if part.day is None or part.month is None:
            return None
        sentence = self._reading.sentence_at(part.start)
        window = max(sentence.start, part.start - _SENTENCE_REACH), min(sentence.end, part.end + _SENTENCE_REACH)
        if not _CELEBRATES.search(self._key, *window) or _LAUNCHES.search(self._key, *window):
            return None
        for other in self._around(part):
            end = other.until
            if end is None or end.year is None or not sentence.start <= other.start < sentence.end:
                continue
            if end.day is None and end.month is None and other.form == "years" and self._key[other.start - 1] == "(":
                return end.year
            if end.day is not None and (year := _nearest_year(part, end)):
                return year
        return None

    def _by_next_sentence(self, part: Part) -> int | None:
        sentence = self._reading.sentence_at(part.start)
        following = self._reading.sentence_at(sentence.end + 2)
        match = _THIS_WAS.match(self._key, following.start, following.end)
        if match is None or _COMPARES.search(match[0]):
            return None
        return int(match["year"])


def _article_year(reading: Reading) -> int | None:
    """The year that the whole article speaks from, by "từ đầu năm … đến nay" or by an official document's own date."""
    if match := _SINCE_NEW_YEAR.search(reading.key):
        return int(match["year"])
    for paragraph in reading.paragraphs[:_HEAD_PARAGRAPHS]:
        if len(paragraph) < 160 and (dateline := DATELINE.search(reading.key[paragraph.start : paragraph.end])):
            return int(dateline["year"])
    return None


def _known_days(parts: list[Part]) -> dict[tuple[int | None, int | None, int | None], set[int]]:
    known: dict[tuple[int | None, int | None, int | None], set[int]] = {}
    for part in parts:
        if part.year is not None and part.until is None and (part.day is not None or part.quarter is not None):
            known.setdefault((part.day, part.month, part.quarter), set()).add(part.year)
    return known


def _order(part: Part) -> tuple[int, int]:
    month = part.month or ((part.quarter or 1) * 3 - 2)
    return month, part.day or 0


def _days_ahead(part: Part, published: datetime.date) -> int:
    """How many days after publication the date would lie in the year of publication; below 0 before it."""
    month = part.month or ((part.quarter or 1) * 3 - 2)
    if part.day is None:
        return 30 * (month - published.month) if month != published.month else 0
    return (datetime.date(published.year, month, min(part.day, 28)) - published).days


def _nearest_year(part: Part, end: Part) -> int | None:
    if not (part.day and part.month and end.day and end.month and end.year):
        return None
    feast = datetime.date(end.year, end.month, min(end.day, 28))
    for year in (end.year, end.year - 1, end.year + 1):
        if abs((datetime.date(year, part.month, min(part.day, 28)) - feast).days) <= _CELEBRATION_DAYS:
            return year
    return None
