"""Publication stamps: the line under a headline that says when the page was published.

Portals print them in their own orders ("Thứ Năm, 20/10/2016 - 07:15", "10:05 | 14/04/2023", "Feb 9, 2021"). A
Drupal theme of the United States prints the month first ("Create: T3, 02/09/2021" is 9 February, a Tuesday), so that
a stamp's weekday, where it has one, decides the order of day and month, else its label.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Literal

from extractor.gazetteer import load
from extractor.patterns import any_word
from extractor.span import Span
from extractor.vietnamese import key as key_of
from extractor.vietnamese import nfc

Order = Literal["dmy", "mdy"]

VIETNAM = datetime.timezone(datetime.timedelta(hours=7))
LONGEST_LINE = 200
"""A line with more characters is prose and no stamp."""


class StampKind(StrEnum):
    """What a stamp's label says of its day, the best witness of publication first."""

    PUBLISHED = "published"
    BARE = "bare"
    UPDATED = "updated"
    CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day of the page itself. ``day`` is ISO; ``span`` is the date's place in the text that was read."""

    day: str
    kind: StampKind
    span: Span


@dataclass(frozen=True)
class StampLine:
    """A line of stamps; ``key`` is that of its ``text``."""

    stamps: tuple[Stamp, ...]
    text: str
    key: str

    @property
    def timed(self) -> bool:
        """Whether an hour is printed with the day."""
        return _TIME.search(self.key) is not None

    @property
    def zoned(self) -> bool:
        """Whether a time zone is printed ("GMT+7"), as none is in prose."""
        return "gmt" in self.key or "utc" in self.key

    @cached_property
    def rest(self) -> str:
        """What the line says besides days, hours, labels and counters (a byline, say)."""
        pieces = (_DAY, _TIME, _OFFSET, _COUNTER, _WEEKDAY, *_LABELS.values(), _TOOLS, _NEUTRAL)
        return _without(self.text, self.key, *pieces)


_MONTH_WORDS = {key_of(word): number for word, number in load("language")["month"].items()}
_ENGLISH = load("language")["english_month"]
_WEEKDAYS = {key_of(word): number for word, number in load("language")["weekday"].items()}
_LABELS = {
    kind: re.compile(rf"(?<!\w)(?:{any_word(load('language')['stamp'][kind])})(?![^\W\d])")
    for kind in (StampKind.UPDATED, StampKind.CLOCK, StampKind.PUBLISHED)
}

_DAY = re.compile(
    r"(?<![\w/])(?:(?=\d)(?:"
    r"(?P<iso>\d{4}-\d{2}-\d{2}t\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:z|[+-]\d{2}:?\d{2})?)"
    r"|(?P<y1>(?:19|20)\d{2})[-/.](?P<m1>\d{1,2})[-/.](?P<d1>\d{1,2})"
    r"|(?P<d2>\d{1,2})\s?[-/.]\s?(?P<m2>\d{1,2})\s?[-/.]\s?(?P<y2>(?:19|20)\d{2})"
    rf"|(?P<d3>\d{{1,2}})\s*,?\s*(?:tháng|th)\s*\.?\s*(?P<m3>\d{{1,2}}|{any_word(_MONTH_WORDS)})"
    r"\s*[,/-]?\s*(?:năm\s*)?(?P<y3>(?:19|20)\d{2})"
    rf"|(?P<d5>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<m5>{any_word(_ENGLISH)})\.?,?\s+(?P<y5>(?:19|20)\d{{2}}))"
    rf"|(?P<m4>{any_word(_ENGLISH)})\.?\s+(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y4>(?:19|20)\d{{2}})"
    r")(?!\d)(?!/\w)"
)
_MONTH_FIRST = re.compile(rf"(?<!\w)(?:{any_word(load('language')['stamp']['month_first'])})(?!\w)")
_TOOLS = re.compile(rf"(?<!\w)(?:{any_word(load('language')['stamp']['tools'])})(?!\w)")
_NEUTRAL = re.compile(rf"(?<!\w)(?:{any_word(load('language')['stamp']['neutral'])})(?![^\W\d])")
_WEEKDAY = re.compile(rf"(?<!\w)(?:{any_word(_WEEKDAYS)})(?!\w)")
_TIME = re.compile(
    r"(?<!\d)\d{1,2}\s?(?::|h|g|giờ)\s?\d{2}(?:\s?:\s?\d{2})?(?:\s?phút)?(?:\s?(?:am|pm|sa|ch)(?!\w))?(?!\d)"
)
_COUNTERS = any_word(load("language")["counter"]["labels"])
_COUNTER = re.compile(
    rf"(?<!\w)(?:{_COUNTERS})\s{{0,3}}:?\s{{0,3}}\d[\d.,]{{0,11}}(?!\w)"
    rf"|(?<!\w)\d[\d.,]{{0,11}}\s{{0,3}}(?:{_COUNTERS})(?!\w)"
)
_OFFSET = re.compile(r"\(?\[?\s?(?:gmt|utc)\s?[+-]?\s?\d{0,2}(?::\d{2})?\s?\]?\)?")
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SEPARATORS = " \t|,;:/()[]-–—•·.»«>_*'’\""


def find_stamps(text: str, order: Order = "dmy") -> list[Stamp]:
    """The full days in ``text``, NFC or not (spans count in NFC), with what their labels say of them.

    ``order`` is the order of day and month where neither the weekday nor the numbers tell it.
    """
    return _stamps(key_of(nfc(text)), order)


def _stamps(key: str, order: Order) -> list[Stamp]:
    stamps: list[Stamp] = []
    before = 0
    matches = list(_DAY.finditer(key))
    for place, match in enumerate(matches):
        after = matches[place + 1].start() if place + 1 < len(matches) else len(key)
        weekday = _WEEKDAY.search(key, before, match.start()) or _WEEKDAY.search(key, match.end(), after)
        printed = "mdy" if _MONTH_FIRST.search(key, before, match.start()) else order
        day = _day(match, printed, _WEEKDAYS[weekday[0]] if weekday else None)
        if day:
            kind = _kind(key[before : match.start()])
            stamps.append(Stamp(day.isoformat(), kind, Span(*match.span())))
        before = match.end()
    return stamps


def publication_day(text: str, order: Order = "dmy") -> str | None:
    """The ISO day on which a page was published, from the ``text`` of its stamp; None where it has none."""
    return best_day(find_stamps(text, order))


def best_day(stamps: list[Stamp] | tuple[Stamp, ...]) -> str | None:
    """The day of the best witness among ``stamps``; a clock is none."""
    ranks = {kind: rank for rank, kind in enumerate(StampKind)}
    witnesses = [stamp for stamp in stamps if stamp.kind is not StampKind.CLOCK]
    return min(witnesses, key=lambda stamp: ranks[stamp.kind]).day if witnesses else None


def read_stamp_line(line: str, key: str | None = None) -> StampLine | None:
    """``line`` (NFC, with its ``key`` where known) as a line of stamps.

    None where it holds no full day or is too long for a stamp.
    """
    if len(line) > LONGEST_LINE or not _YEAR.search(line):
        return None
    key = key_of(line) if key is None else key
    if not (stamps := _stamps(key, "dmy")):
        return None
    return StampLine(tuple(stamps), line, key)


def is_counter(line: str, key: str | None = None) -> bool:
    """Whether ``line`` (its ``key`` where known) is a view counter alone ("165 lượt xem", "Lượt xem: 1.347")."""
    if len(line) > LONGEST_LINE or not _DIGIT.search(line):
        return False
    key = key_of(line) if key is None else key
    start = len(key) - len(key.lstrip(_SEPARATORS))
    return _COUNTER.match(key, start) is not None and not _without(line, key, _COUNTER)


def _without(line: str, key: str, *pieces: re.Pattern[str]) -> str:
    """``line`` without what ``pieces`` match in its ``key``, single-spaced, without separators at its ends."""
    for piece in pieces:
        key = piece.sub(lambda match: "\0" * len(match[0]), key)
    rest = "".join(" " if mark == "\0" else letter for letter, mark in zip(line, key, strict=True))
    return " ".join(rest.split()).strip(_SEPARATORS)


def _kind(before: str) -> StampKind:
    found = [(list(label.finditer(before)), kind) for kind, label in _LABELS.items()]
    last = max(((hits[-1].end(), kind) for hits, kind in found if hits), default=None)
    return last[1] if last else StampKind.BARE


def _day(match: re.Match[str], order: Order, weekday: int | None) -> datetime.date | None:
    if match["iso"]:
        return _iso_day(match["iso"])
    if match["d2"]:
        first, second, year = int(match["d2"]), int(match["m2"]), int(match["y2"])
        pairs = [(first, second), (second, first)]
        days = [day for d, m in (pairs if order == "dmy" else pairs[::-1]) if (day := _valid(year, m, d))]
        return next((day for day in days if day.weekday() == weekday), days[0] if days else None)
    if match["y1"]:
        return _valid(int(match["y1"]), int(match["m1"]), int(match["d1"]))
    if match["d3"]:
        month = int(match["m3"]) if match["m3"].isdigit() else _MONTH_WORDS[match["m3"]]
        return _valid(int(match["y3"]), month, int(match["d3"]))
    if match["m4"]:
        return _valid(int(match["y4"]), _ENGLISH[match["m4"]], int(match["d4"]))
    return _valid(int(match["y5"]), _ENGLISH[match["m5"]], int(match["d5"]))


def _iso_day(written: str) -> datetime.date | None:
    """The Vietnamese day of an ISO 8601 moment; one without an offset is Vietnamese time already."""
    try:
        moment = datetime.datetime.fromisoformat(written.upper())
    except ValueError:
        return None
    return moment.astimezone(VIETNAM).date() if moment.tzinfo else moment.date()


def _valid(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
