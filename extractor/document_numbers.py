"""The numbers of documents as the law has them written, and where they stand in a text.

State: ``174/KH-UBND``, normative ``98/2023/NĐ-CP``, laws ``06/2022/QH15``, the Party ``34-CT/TW``, official letters
``238/UBND-KGVX``, consolidated texts ``16/VBHN-VPQH`` (Nghị định 30/2020/NĐ-CP, Phụ lục III; Hướng dẫn 36-HD/VPTW).
Misprints are read as printed (``06/2022-QH15``, ``05VBHN-VPQH``, other dashes, Ð for Đ). A number without a code
counts behind its type alone ("Nghị quyết số 20"). A draft's blank number ("Số: /PD-UBND") is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from extractor.date_cues import is_counted
from extractor.gazetteer import load
from extractor.reading import Reading
from extractor.span import Span
from extractor.vietnamese import key as key_of

_DASH = r"[-‐‑‒–—−]"
_MIXED = "|".join(
    sorted((c for t in ("type", "issuer") for c in load("documents")[t] if not c.isupper()), key=len, reverse=True)
)
_CODE = rf"(?:(?:{_MIXED})(?![^\W\d_])|[A-ZĐÐƉƯ&]{{1,14}}(?![a-zđ]))\d{{0,2}}"
_FIRST = rf"(?:\s?(?:/|{_DASH})\s?)"
_NUMBER = re.compile(
    rf"\d{{1,5}}[a-zA-Z]?(?:(?:/|{_DASH})(?:19|20)\d\d)?(?:{_FIRST}|(?=VBHN))"
    rf"(?P<codes>{_CODE}(?:\s?{_DASH}\s(?=[A-ZĐ]{{2}})|\s?{_DASH}|\s?/\s?|\.(?=[A-ZĐÐ])){_CODE}"
    rf"(?:(?:{_DASH}|/|\.(?=[A-ZĐÐ])){_CODE}){{0,3}}|{_CODE})(?![^\W_])"
)
_DIGITS = re.compile(r"\d+")
_SPLIT = re.compile(rf"\s?(?:{_DASH}|/|\.)\s?")


def _either(words: list[str]) -> str:
    return "|".join(re.escape(key_of(word)) for word in sorted(words, key=len, reverse=True))


_PROSE = load("documents")["prose"]
TYPES = _either(_PROSE["types"] + _PROSE["abbreviations"])
_TYPE_BEFORE = re.compile(
    rf"(?<!\w)(?P<type>{TYPES})(?: (?:cá biệt|liên tịch|mật))?\s{{0,3}}(?P<number>số)?\s{{0,2}}:?\s{{0,3}}$"
)
_NUMBER_WORD = re.compile(r"(?<!\w)số\s{0,3}:?\s{0,3}$")
_JOINED = re.compile(r"\s{0,2}(?:,|;|và|cùng|&)\s{0,2}(?:số\s)?\s{0,2}$")
_BARE = re.compile(
    rf"(?<!\w)(?P<type>{_either(_PROSE['numbered'])})\s{{1,3}}(?P<word>số\s{{0,2}}:?\s{{0,2}})?"
    r"(?P<number>\d{1,4}[a-z]?(?:/(?:19|20)\d\d)?)(?![\w/%-]|[.,:]\d|\s?[/-]\s?[\d])"
)
_BARE_TYPES = frozenset(map(key_of, _PROSE["bare"]))
_AFTER_BARE = re.compile(
    r"\s{0,2}(?:[,.;:)\]\"'\n]|$|-\s|(?:của|ngày|về|và|do|ra|được|đã|cũng|là|với|cùng|v/v|năm (?:19|20)\d\d|\()(?!\w))"
)
_REACH = 48


@dataclass(frozen=True, slots=True)
class Number:
    """A document's number at ``span``. ``head`` is where its citation begins, with type and "số".

    ``type_word`` is the type as the text calls it (a key), ``codes`` the number's codes, ``number`` as printed.
    """

    span: Span
    head: int
    number: str
    codes: tuple[str, ...]
    type_word: str | None
    rule: str
    confidence: float

    @property
    def is_bare(self) -> bool:
        """Whether the number has no code."""
        return not self.codes

    @property
    def type(self) -> str | None:
        """The type's name, by code or by the word before the number."""
        for code in self.codes:
            if name := type_name(code):
                return name
        return self.type_word.capitalize() if self.type_word else None


@cache
def _codes(table: str) -> dict[str, str]:
    return {key_of(code): str(name) for code, name in load("documents")[table].items()}


def type_name(code: str) -> str | None:
    """The type that ``code`` stands for."""
    return _codes("type").get(key_of(code))


def issuer_name(code: str) -> str | None:
    """The issuer that ``code`` stands for, without its level's place."""
    return _codes("issuer").get(key_of(code).rstrip("0123456789"))


def find_numbers(reading: Reading) -> list[Number]:
    """All document numbers of the text, furniture left out, in order."""
    numbers: list[Number] = []
    end = 0
    for digits in _DIGITS.finditer(reading.text):
        start = digits.start()
        if start < end or len(digits[0]) > 5 or _goes_on(reading.key, start):
            continue
        if (match := _NUMBER.match(reading.text, start)) is None:
            continue
        if number := _coded(reading, match, numbers[-1] if numbers else None):
            numbers.append(number)
            end = number.span.end
    numbers += _bare(reading, numbers)
    return sorted((n for n in numbers if len(reading.sentence_at(n.span.start))), key=lambda n: n.span)


def _goes_on(key: str, start: int) -> bool:
    """Whether the digits at ``start`` are the rest of a longer word, path or decimal."""
    before = key[start - 1 : start]
    if before.isalpha():
        return not key.endswith("số", 0, start)
    return before in ("/", "_") or (before in (".", ",", ":") and key[max(0, start - 2) : start - 1].isdigit())


def _coded(reading: Reading, match: re.Match[str], last: Number | None) -> Number | None:
    span = Span(*match.span())
    codes = tuple(_SPLIT.split(match["codes"]))
    before = reading.key[max(0, span.start - _REACH) : span.start]
    called = _TYPE_BEFORE.search(before)
    named = _NUMBER_WORD.search(before)
    joined = last is not None and _JOINED.fullmatch(reading.key, last.span.end, span.start) is not None
    known = type_name(codes[0]) is not None or issuer_name(codes[-1]) is not None
    if called or (joined and len(codes) > 1):
        confidence = 0.99
    elif (known and (named or len(codes) > 1)) or (named and len(codes) > 1):
        confidence = 0.98 if known else 0.9
    else:
        return None
    head = span.start - len(before) + (called.start() if called else named.start() if named else len(before))
    type_word = called["type"] if called else None
    return Number(span, head, span.of(reading.text), codes, type_word, "document-number", confidence)


def _bare(reading: Reading, coded: list[Number]) -> Iterator[Number]:
    """Numbers without a code; one that shortens a coded number of the same type is the same document."""
    full = {
        (number.type_word or key_of(number.type or ""), re.match(r"\d+", number.number)[0].lstrip("0"))
        for number in coded
    }  # type: ignore[index]
    for match in _BARE.finditer(reading.key):
        start, end = match.span("number")
        kind = match["type"]
        if any(number.span.start <= start < number.span.end for number in coded):
            continue
        if is_counted(reading.key, end) or (kind, match["number"].lstrip("0")) in full:
            continue
        by_number = match["word"] is not None or "/" in match["number"]
        if not by_number and (kind not in _BARE_TYPES or not _AFTER_BARE.match(reading.key, end)):
            continue
        span = Span(start, end)
        confidence = 0.97 if by_number else 0.9
        yield Number(span, match.start(), span.of(reading.text), (), kind, "document-bare-number", confidence)
