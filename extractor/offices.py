"""The words that name an office ("nguyên Phó Bí thư", "Quyền Giám đốc") and those that join two offices of a person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from extractor.gazetteer import load
from extractor.patterns import any_phrase
from extractor.vietnamese import bare
from extractor.vietnamese import key as key_of

_LOOKBACK = 24
_LATIN = [chr(code) for code in (*range(0x61, 0x250), *range(0x1E00, 0x1F00)) if chr(code).islower()]


_LED = ("trưởng", "phó", "thành viên", "phụ trách", "trường")


class Office(NamedTuple):
    """An office's own words in a text, from ``start`` to ``end``; before ``core`` stand "nguyên", "Phó" or the like."""

    start: int
    core: int
    end: int

    def is_led(self, key: str) -> bool:
        """Whether the office's own words are but "Trưởng" or the like, which the noun behind them completes."""
        return " ".join(key[self.core : self.end].split()) in _LED


@cache
def _office(entry: str) -> tuple[str, ...]:
    return tuple(load("positions")["office"][entry])


@cache
def _letters_like(letter: str) -> str:
    alike = "".join(other for other in _LATIN if bare(other) == bare(letter))
    return f"[{alike}]" if len(alike) > 1 else re.escape(letter)


def _lenient(letter: str) -> str:
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
    entries = ("led", "deputies", "membered", "wanting", "misled")
    led, deputies, members, wanting, misled = (any_phrase(_office(entry)) for entry in entries)
    sources = (
        (any_phrase([*plain, *_office("abbreviations")]), ""),
        (any_phrase(borne, _lenient), ""),
        ("trưởng", rf"(?= {{1,3}}{led}(?!\w))"),
        ("phó", rf"(?= {{1,3}}{deputies}(?!\w)(?! {{1,3}}(?:trưởng|phó)(?!\w)))"),
        ("thành {1,3}viên", rf"(?= {{1,3}}{members}(?!\w))"),
        ("phụ {1,3}trách", rf"(?= {{1,3}}{wanting}(?!\w))"),
        ("trường", rf"(?= {{1,3}}{misled}(?!\w))"),
    )
    return "(?:" + "|".join(f"{source}(?!\\w){ahead}" for source, ahead in sources) + ")"


@cache
def _exact() -> frozenset[str]:
    return frozenset(map(key_of, (*_office("heads"), *_office("abbreviations"), *_LED))) - {"trường"}


@cache
def _scan() -> re.Pattern[str]:
    heads = (*_office("heads"), *_office("abbreviations"), *_LED)
    initials = "".join(sorted({key_of(head)[0] for head in heads}))
    return re.compile(rf"[{initials}](?<!\w.)(?<=(?=(?P<core>{_core_source()})).)")


@cache
def _before_source() -> str:
    return rf"(?:{any_phrase(_office('before'))} {{1,3}}|q\. {{0,3}})"


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_before_source()}{{1,4}}$")


@cache
def _before_ends() -> tuple[str, ...]:
    """The last words of what may stand before an office, to pass by most offices quickly."""
    return (*{key_of(phrase).rpartition(" ")[2] for phrase in _office("before")}, "q.")


@cache
def _here() -> re.Pattern[str]:
    return re.compile(rf"(?P<before>{_before_source()}{{0,4}})(?P<core>{_core_source()})")


@cache
def _never_after() -> dict[str, frozenset[str]]:
    """Per office the words before it that make it none."""
    phrases = [key_of(phrase).split(" ", 1) for phrase in _office("never_after")]
    return {core: frozenset(first for first, other in phrases if other == core) for _, core in phrases}


@cache
def _never_before() -> dict[str, tuple[str, ...]]:
    """Per office the words behind it that make it none."""
    rows = load("positions")["office"]["never_before"]
    return {key_of(core): tuple(f" {key_of(phrase)}" for phrase in phrases) for core, phrases in rows.items()}


def _stands(text: str, key: str, start: int, core_start: int, core_end: int) -> bool:
    """Whether the words are an office here: no other body's ("Ban Bí thư"), no misprint of a common word."""
    core = key[core_start:core_end]
    if key.startswith(_never_before().get(core, ()), core_end):
        return False
    never = _never_after().get(core)
    if never and not never.isdisjoint(key[max(0, core_start - 8) : core_start].split()[-1:]):
        return False
    return text[core_start].isupper() or text[start].isupper() or " ".join(core.split()) in _exact()


def offices(text: str, key: str, start: int, end: int) -> Iterator[Office]:
    """The offices named in ``text[start:end]``, in order; ``key`` is the text's key. Linear in the length."""
    for match in _scan().finditer(key, start, end):
        core_start, core_end = match.span("core")
        first = core_start
        if key[max(0, core_start - _LOOKBACK) : core_start].rstrip().endswith(_before_ends()):
            before = _before().search(key, max(start, core_start - _LOOKBACK), core_start)
            first = before.start() if before else core_start
        if core_end <= end and _stands(text, key, first, core_start, core_end):
            yield Office(first, core_start, core_end)


@cache
def _led_noun() -> re.Pattern[str]:
    return re.compile(any_phrase(_office("led")) + r"(?!\w)")


def led_noun_end(key: str, place: int) -> int | None:
    """The end of the noun at ``place`` that "Trưởng" or "Phó" needs ("Trưởng|đại diện")."""
    match = _led_noun().match(key, place)
    return match.end() if match else None


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(map(key_of, _office("abbreviations")))


def is_abbreviated(office: Office, key: str) -> bool:
    """Whether the office is printed in a short form ("PCT", "UV BTV")."""
    return " ".join(key[office.core : office.end].split()) in _abbreviations()


def office_at(text: str, key: str, start: int) -> Office | None:
    """The office whose words begin at ``start``."""
    match = _here().match(key, start)
    if not match or not _stands(text, key, start, *match.span("core")):
        return None
    return Office(start, *match.span("core"))


@cache
def _joint() -> re.Pattern[str]:
    words = any_phrase(load("positions")["joined"]["words"])
    return re.compile(
        rf"\s{{0,6}},(?:[ \n]{{0,8}}{words}(?!\w))?\s{{0,8}}|\s{{1,3}}{words}\s{{1,3}}"
        rf"|\s{{0,3}}[-(/]\s{{0,3}}(?:{words}(?!\w)\s{{1,3}})?"
    )


def joint_at(key: str, start: int) -> int | None:
    """The end of what joins another office to the one that ends at ``start``; None where nothing does."""
    match = _joint().match(key, start)
    return match.end() if match else None
