"""The words of giving, receiving, proposing and planning around awards, as tokens in order."""

from __future__ import annotations

from functools import cache

from extractor.gazetteer import load
from extractor.patterns import Lexicon, Word

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


Cue = Word
"""A cue word of class ``kind`` (see gazetteers/award_language.toml) at ``start:end``."""


@cache
def _lexicon() -> Lexicon:
    classes = load("award_language")["cues"]
    return Lexicon({name: classes[name] for name in _ORDER})


def find_cues(key: str, start: int, end: int) -> list[Cue]:
    """The cues within ``start:end``, those that only look like one left out."""
    return [cue for cue in _lexicon().find(key, start, end) if cue.kind != "void"]
