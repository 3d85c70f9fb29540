"""The words of giving, receiving, proposing and planning around awards, as tokens in order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extractor.gazetteer import load
from extractor.patterns import any_pattern

_ORDER = (
    "void",
    "deputed",
    "revoke",
    "about",
    "propose",
    "plan",
    "honour",
    "take",
    "give",
    "be",
    "to",
    "past",
    "not",
    "is",
    "of",
)


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue word of class ``kind`` (see gazetteers/award_language.toml) at ``start:end``."""

    kind: str
    start: int
    end: int


@cache
def _pattern() -> re.Pattern[str]:
    classes = load("award_language")["cues"]
    groups = "|".join(f"(?P<{name}>{any_pattern(classes[name])})" for name in _ORDER)
    return re.compile(rf"(?<![\w-])(?:{groups})(?!\w)")


def find_cues(key: str, start: int, end: int) -> list[Cue]:
    """The cues within ``start:end``, those that only look like one left out."""
    return [
        Cue(match.lastgroup or "", match.start(), match.end())
        for match in _pattern().finditer(key, start, end)
        if match.lastgroup != "void"
    ]
