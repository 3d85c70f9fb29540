"""The words of campaigns as compiled expressions over the comparing key, from ``gazetteers/campaigns.toml``."""

from __future__ import annotations

import re
from functools import cache

from extractor.gazetteer import load
from extractor.patterns import any_pattern
from extractor.vietnamese import key


def entries(section: str, name: str) -> list[str]:
    """The patterns ``[section] name`` in the key's spelling."""
    return [key(entry) for entry in load("campaigns")[section][name]]


@cache
def words(section: str, name: str) -> str:
    """The alternatives ``[section] name`` in one uncapturing group, in the key's spelling."""
    return any_pattern(entries(section, name))


def word_set(section: str, name: str) -> frozenset[str]:
    """The single words ``[section] name`` in the key's spelling."""
    return frozenset(entries(section, name))


def whole_words(section: str, name: str) -> str:
    """``words`` that begin and end at word borders."""
    return rf"(?<!\w){words(section, name)}(?!\w)"


def expression(pattern: str) -> re.Pattern[str]:
    """``pattern`` compiled; its spaces match any one space of the text."""
    return re.compile(pattern.replace(" ", r"\s"))
