"""Patterns and words of the gazetteers, made to match comparing keys."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractor.vietnamese import key as key_of

_CLASS = "[^\\W\\d_]"


def pattern_key(pattern: str) -> str:
    r"""The key of a pattern. The class of letters ``[^\W\d_]`` is kept: a key has no capitals, ``\W`` has one."""
    return _CLASS.join(key_of(part) for part in pattern.split(_CLASS))


def any_pattern(patterns: Iterable[str]) -> str:
    """A pattern that matches any of ``patterns``, tried in their order."""
    return "|".join(map(pattern_key, patterns))


def any_word(words: Iterable[str]) -> str:
    """A pattern that matches any of ``words`` as they stand, the longest first."""
    return "|".join(map(re.escape, sorted({key_of(word) for word in words}, key=len, reverse=True)))
