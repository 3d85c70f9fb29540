"""Numbers as news prints them: "04", "1.250", "mười hai", "9/9"."""

from __future__ import annotations

from functools import cache

from extractor.gazetteer import load
from extractor.patterns import any_word
from extractor.vietnamese import key as key_of


@cache
def _units() -> dict[str, int]:
    return {key_of(word): value for word, value in load("award_language")["numbers"]["units"].items()}


@cache
def _tens() -> dict[str, int]:
    return {key_of(word): value for word, value in load("award_language")["numbers"]["tens"].items()}


@cache
def _scales() -> dict[str, int]:
    return {key_of(word): value for word, value in load("award_language")["numbers"]["scales"].items()}


@cache
def number_words() -> frozenset[str]:
    """The words that a number in words begins with, as keys."""
    return frozenset(_units()) | frozenset(_tens())


@cache
def number_pattern() -> str:
    """A pattern over keys that matches a number in digits or in words."""
    units = any_word({*_units(), "mười"})
    word = any_word({*_units(), *_tens(), *_scales(), "linh", "lẻ"})
    return (
        r"(?:(?:\d{1,3}(?:\.\d{3}){1,3}|\d{1,7})(?:/(?:\d{1,3}(?:\.\d{3}){1,3}|\d{1,7}))?|"
        rf"(?:{units})(?: (?:{word}))(?: (?:{word})){{0,5}}|(?:{units}))(?![\w%])"
    )


def number_value(printed: str) -> int | None:
    """The value of a number that ``number_pattern`` matched; None where its words make none ("hai ba")."""
    if printed[0].isdigit():
        return int(printed.split("/")[0].replace(".", ""))
    total = current = 0
    last_unit = False
    for word in printed.split():
        if word in _units():
            if last_unit:
                return None
            value = _units()[word]
            current = current + value
            last_unit = True
        elif word in _tens():
            current = (current or 1) * _tens()[word]
            last_unit = False
        elif word in _scales():
            total = (
                (total + current) * _scales()[word] if _scales()[word] == 1000 else total + current * _scales()[word]
            )
            current, last_unit = 0, False
        else:
            last_unit = False
    return total + current
