"""The words that name an office ("nguyên Phó Bí thư", "Quyền Giám đốc") and those that join two offices of a person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from extractor.gazetteer import load
from extractor.phrases import one_of
from extractor.span import Span
from extractor.vietnamese import bare
from extractor.vietnamese import key as key_of

_LOOKBACK = 24
_LATIN = [chr(code) for code in (*range(0x61, 0x250), *range(0x1E00, 0x1F00)) if chr(code).islower()]


@dataclass(frozen=True, slots=True)
class Office:
    """An office's own words in a text; ``core`` leaves out what stands before them ("nguyên", "Phó")."""

    span: Span
    core: Span


@cache
def _office(entry: str) -> tuple[str, ...]:
    return tuple(load("positions")["office"][entry])


@cache
def _letters_like(letter: str) -> str:
    alike = "".join(other for other in _LATIN if bare(other) == bare(letter))
    return f"[{alike}]" if len(alike) > 1 else re.escape(letter)


def _lenient(_: str, letter: str) -> str:
    """A vowel under any mark."""
    if letter in "aăâeêioôơuưy" or bare(letter) != letter:
        return _letters_like(letter)
    return re.escape(letter)


@cache
def _core_source() -> str:
    lenient = set(map(key_of, _office("lenient")))
    heads = [key_of(head) for head in _office("heads")]
    plain = [head for head in heads if not any(word in head for word in lenient)]
    borne = [head for head in heads if any(word in head for word in lenient)]
    led, deputies = one_of(_office("led")), one_of(_office("deputies"))
    sources = (
        (one_of([*plain, *_office("abbreviations")]), ""),
        (one_of(borne, _lenient), ""),
        ("trưởng", rf"(?= {{1,3}}{led}(?!\w))"),
        ("phó", rf"(?= {{1,3}}{deputies}(?!\w))"),
    )
    return "(?:" + "|".join(f"{source}(?!\\w){ahead}" for source, ahead in sources) + ")"


@cache
def _exact() -> re.Pattern[str]:
    return re.compile(one_of([*_office("heads"), *_office("abbreviations"), "trưởng", "phó"]))


@cache
def _scan() -> re.Pattern[str]:
    heads = (*_office("heads"), *_office("abbreviations"), "trưởng", "phó")
    initials = "".join(sorted({key_of(head)[0] for head in heads}))
    return re.compile(rf"[{initials}](?<!\w.)(?<=(?=(?P<core>{_core_source()})).)")


@cache
def _before_source() -> str:
    return one_of(_office("before"))


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_before_source()} {{1,3}}){{1,4}}$")


@cache
def _here() -> re.Pattern[str]:
    return re.compile(rf"(?P<before>(?:{_before_source()} {{1,3}}){{0,4}})(?P<core>{_core_source()})")


@cache
def _never_after() -> frozenset[str]:
    return frozenset(map(key_of, _office("never_after")))


@cache
def _never_lengths() -> tuple[int, ...]:
    return tuple(sorted({len(phrase) for phrase in _never_after()}))


def _stands(text: str, key: str, start: int, core_start: int, core_end: int) -> bool:
    """Whether the words are an office here: no other body's ("Ban Bí thư"), no misprint of a common word."""
    for length in _never_lengths():
        if core_end >= length and key[core_end - length : core_end] in _never_after():
            return False
    printed = " ".join(key[core_start:core_end].split())
    return _exact().fullmatch(printed) is not None or text[core_start].isupper() or text[start].isupper()


def offices(text: str, key: str, start: int, end: int) -> Iterator[Office]:
    """The offices named in ``text[start:end]``, in order; ``key`` is the text's key. Linear in the length."""
    for match in _scan().finditer(key, start, end):
        core_start, core_end = match.span("core")
        before = _before().search(key, max(start, core_start - _LOOKBACK), core_start)
        first = before.start() if before else core_start
        if core_end <= end and _stands(text, key, first, core_start, core_end):
            yield Office(Span(first, core_end), Span(core_start, core_end))


def office_at(text: str, key: str, start: int) -> Office | None:
    """The office whose words begin at ``start``."""
    match = _here().match(key, start)
    if not match or not _stands(text, key, start, *match.span("core")):
        return None
    return Office(Span(*match.span()), Span(*match.span("core")))


@cache
def _joint() -> re.Pattern[str]:
    words = one_of(load("positions")["joined"]["words"])
    return re.compile(
        rf"\s{{0,6}},(?:[ \n]{{0,8}}{words}(?!\w))?\s{{0,8}}|\s{{1,3}}{words}\s{{1,3}}"
        rf"|\s{{0,3}}[-(/]\s{{0,3}}(?:{words}(?!\w)\s{{1,3}})?"
    )


def joint_at(key: str, start: int) -> int | None:
    """The end of what joins another office to the one that ends at ``start``; None where nothing does."""
    match = _joint().match(key, start)
    return match.end() if match else None
