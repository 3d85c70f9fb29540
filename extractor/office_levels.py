"""The body of an office and the level that it stands on, from the words of its title."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from extractor.facts import Level
from extractor.gazetteer import load
from extractor.patterns import any_phrase

_CENTRAL_CITY = re.compile(
    r"(?:thành ủy|thành phố|tp\.?) (?:thành phố |tp\.? ?)?"
    r"(?:hà nội|hồ chí minh|hcm|hải phòng|đà nẵng|cần thơ|huế)(?!\w)"
)
_CITY = re.compile(r"(?:thành ủy|thành phố|tp\.?) \w")


@cache
def _rules() -> tuple[tuple[Level, re.Pattern[str], re.Pattern[str] | None], ...]:
    rules = []
    for row in load("organisations")["stands"]:
        unless = re.compile(rf"(?<!\w){any_phrase(row['unless'])}(?!\w)") if row.get("unless") else None
        rules.append((Level(row["level"]), re.compile(rf"(?<!\w){any_phrase(row['words'])}(?!\w)"), unless))
    return tuple(rules)


@lru_cache(maxsize=4096)
def level_of(title: str) -> Level | None:
    """The level of the office named by ``title``, a key on one line; None where its words do not tell.

    "Thành ủy" and "thành phố" tell nothing without a name: six cities stand on a province's level, the others below.
    """
    for level, words, unless in _rules():
        told = unless.sub(" ", title) if unless else title
        if words.search(told):
            return level
        if level is Level.DISTRICT and _CITY.search(title):
            return Level.PROVINCE if _CENTRAL_CITY.search(title) else Level.DISTRICT
    return None
