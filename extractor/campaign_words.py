"""The words of campaigns as compiled expressions over the comparing key, from ``gazetteers/campaigns.toml``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from extractor.gazetteer import load
from extractor.vietnamese import key


@cache
def words(section: str, name: str) -> str:
    """The alternatives ``[section] name`` in one uncapturing group, in the key's spelling, the longest first."""
    table: Any = load("campaigns")[section][name]
    return alternatives(sorted((key(entry) for entry in table), key=len, reverse=True))


def alternatives(entries: Iterable[str]) -> str:
    """One uncapturing group of ``entries``, those of one first letter together, so that a letter rules out many."""
    by_letter: dict[str, list[str]] = {}
    others = []
    for entry in entries:
        if entry[0].isalnum() and entry[1:2] not in ("?", "*", "+", "{"):
            by_letter.setdefault(entry[0], []).append(entry[1:])
        else:
            others.append(entry)
    grouped = [f"{letter}(?:{'|'.join(rests)})" for letter, rests in by_letter.items()]
    return "(?:" + "|".join(grouped + others) + ")"


def word_set(section: str, name: str) -> frozenset[str]:
    """The single words ``[section] name`` in the key's spelling."""
    return frozenset(key(entry) for entry in load("campaigns")[section][name])


def whole_words(section: str, name: str) -> str:
    """``words`` that begin and end at word borders."""
    return rf"(?<!\w){words(section, name)}(?!\w)"


def expression(pattern: str) -> re.Pattern[str]:
    """``pattern`` compiled; its spaces match any one space of the text."""
    return re.compile(pattern.replace(" ", r"\s"))
