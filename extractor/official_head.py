"""The head of an official document: issuing body, number, motto, place and date, kind, subject.

The order is that of Nghị định 30/2020/NĐ-CP, Phụ lục I; pages print its two columns one below the other, or joined
by "|".
"""

from __future__ import annotations

import re
from functools import cache

from extractor.gazetteer import load
from extractor.lines import Line
from extractor.vietnamese import key as key_of

# The head's two columns: one below the other, joined by "|", or parted by a row of blanks.
_COLUMN = r"(?:^|\||\s{4})"
_NUMBER = re.compile(rf"{_COLUMN}\s*số\s*:?\s*(?:[\d./-]|\||$)|(?:^|\|)\s*số\s*:?\s{0, 9}/[a-zđ]")
DATELINE = re.compile(
    rf"{_COLUMN}\s*(?:[^\W\d_][^\d,|]{{0,40}},)?\s*ngày\s{{0,9}}[\d.…_]{{0,6}}\s{{0,9}}tháng\s{{0,9}}[\d.…_]{{0,6}}"
    r"\s{0,9}năm\s{0,9}(?P<year>\d{4})\s*\.?\s*(?:\||$)"
)
_RULE = re.compile(r"[\W_]{2,}")
_LONGEST = 160


@cache
def _phrases(entry: str) -> tuple[str, ...]:
    return tuple(key_of(phrase) for phrase in load("language")["official"][entry])


def is_motto(line: Line) -> bool:
    """The State's or the Party's motto."""
    return len(line.key) < _LONGEST and any(motto in line.key for motto in _phrases("mottoes"))


def is_number(line: Line) -> bool:
    """The line of the document's own number, which a draft leaves blank."""
    return len(line.key) < _LONGEST and "số" in line.key and _NUMBER.search(line.key) is not None


def is_dateline(line: Line) -> bool:
    """Place and date of issue ("…, ngày 18 tháng 5 năm 2022"), whose day a draft leaves blank."""
    return len(line.key) < _LONGEST and "tháng" in line.key and DATELINE.search(line.key) is not None


def is_kind(line: Line) -> bool:
    """A line with the kind of document alone ("KẾ HOẠCH")."""
    return line.text.isupper() and line.key.strip(" :*-") in _phrases("kinds")


def is_rule(line: Line) -> bool:
    """A line of dashes or stars."""
    return _RULE.fullmatch(line.text) is not None


def is_body(line: Line) -> bool:
    """The issuing body or its parent, in capitals."""
    return line.text.isupper() and len(line.key) < _LONGEST and line.key.startswith(_phrases("bodies"))


def opens_text(line: Line) -> bool:
    """Whether the document's own text begins with the line ("Căn cứ …")."""
    return line.key.startswith(_phrases("opening"))


def is_subject(line: Line) -> bool:
    """A line that says what the document is about ("Về việc …", "V/v …")."""
    return any(line.key.startswith(cue + " ") for cue in _phrases("subject"))


def is_abstract(line: Line) -> bool:
    """The short abstract below an official letter's number ("V/v …")."""
    return line.key.startswith(_phrases("subject")[0])


def has_official_head(lines: list[Line]) -> bool:
    """Whether ``lines``, a page's first, hold the head of an official document."""
    return any(is_number(line) or is_motto(line) for line in lines)
