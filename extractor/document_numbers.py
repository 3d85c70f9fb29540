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
from functools import cache, lru_cache

from extractor.date_cues import is_counted
from extractor.gazetteer import load
from extractor.patterns import any_word
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
_LAW = re.compile(rf"\d/(?:19|20)\d\d(?:/|{_DASH})(?:QH|UBTVQH)\d")
_DIGITS = re.compile(r"\d+")
# Digits in a key, and what leads from them to a code.
_FIGURE = re.compile(r"\d+(?P<code>[a-z]?(?:\s?[/-]|vbhn))?")
_SPLIT = re.compile(rf"\s?(?:{_DASH}|/|\.)\s?")


_PROSE = load("documents")["prose"]


def words_of(entry: str) -> str:
    """The words of the documents' gazetteer under ``entry``, as the alternatives of a pattern over keys."""
    return any_word(_PROSE[entry])


TYPES = any_word(_PROSE["types"] + _PROSE["abbreviations"])
_TYPE_BEFORE = re.compile(
    rf"(?<!\w)(?P<type>{TYPES})(?: (?:cá biệt|liên tịch|mật))?\s{{0,3}}(?P<number>số)?\s{{0,2}}:?\s{{0,3}}$"
)
_NUMBER_WORD = re.compile(r"(?<!\w)số\s{0,3}:?\s{0,3}$")
_JOINED = re.compile(r"\s{0,2}(?:,|;|và|cùng|&)\s{0,2}(?:số\s)?\s{0,2}$")
_BARE_BEFORE = re.compile(
    rf"(?<!\w)(?P<type>{any_word(_PROSE['numbered'])})\s{{1,3}}(?P<word>số\s{{0,2}}:?\s{{0,2}})?$"
)
_BARE_ENDINGS = ("số", *sorted({key_of(word).split()[-1] for word in _PROSE["numbered"]}))
_BARE = re.compile(r"\d{1,4}[a-z]?(?:/(?:19|20)\d\d)?(?![\w/%-]|[.,:]\d|\s?[/-]\s?\d)")
_BARE_TYPES = frozenset(map(key_of, _PROSE["bare"]))
_AFTER_BARE = re.compile(
    r"\s{0,2}(?:[,.;:)\]\"'\n]|$|-\s|(?:của|ngày|về|và|do|ra|được|đã|cũng|là|với|cùng|v/v|năm (?:19|20)\d\d|\()(?!\w))"
)
_DATED = re.compile(r"\s{1,2}ngày \d")
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


@lru_cache(maxsize=1024)
def _folded(word: str) -> str:
    return key_of(word)


def type_name(code: str) -> str | None:
    """The type that ``code`` stands for."""
    return _codes("type").get(_folded(code))


def issuer_name(code: str) -> str | None:
    """The issuer that ``code`` stands for, without its level's place."""
    return _codes("issuer").get(_folded(code).rstrip("0123456789"))


def find_numbers(reading: Reading) -> list[Number]:
    """All document numbers of the text, furniture left out, in order."""
    coded: list[Number] = []
    bare: list[Number] = []
    end = 0
    for figure in _FIGURE.finditer(reading.key):
        start = figure.start()
        if start < end or _goes_on(reading.key, start):
            continue
        match = _NUMBER.match(reading.text, start) if figure["code"] else None
        if match and (number := _coded(reading, match, coded[-1] if coded else None)):
            coded.append(number)
            end = number.span.end
        elif number := _bare(reading, start) or _listed(reading, start, bare[-1] if bare else None):
            bare.append(number)
    numbers = [*coded, *_not_short_for(bare, coded)] if bare else coded
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
    known = any(type_name(code) or issuer_name(code) for code in codes)
    if called or (joined and len(codes) > 1):
        confidence = 0.99
    elif _LAW.search(span.of(reading.text)) or (known and (named or len(codes) > 1)) or (named and len(codes) > 1):
        confidence = 0.98 if known else 0.9
    else:
        return None
    head = span.start - len(before) + (called.start() if called else named.start() if named else len(before))
    type_word = called["type"] if called else None
    return Number(span, head, span.of(reading.text), codes, type_word, "document-number", confidence)


def _bare(reading: Reading, start: int) -> Number | None:
    """A number without a code, behind the type of the document."""
    edge = start
    while edge and reading.key[edge - 1] in " :":
        edge -= 1
    if start - edge > _REACH or not reading.key.endswith(_BARE_ENDINGS, 0, edge):
        return None
    before = reading.key[max(0, start - _REACH) : start]
    called, match = _BARE_BEFORE.search(before), _BARE.match(reading.key, start)
    if called is None or match is None or _counts(reading.key, match.end()):
        return None
    by_number = called["word"] is not None or "/" in match[0]
    if not by_number and (called["type"] not in _BARE_TYPES or not _AFTER_BARE.match(reading.key, match.end())):
        return None
    span = Span(*match.span())
    head = start - len(before) + called.start()
    return Number(
        span, head, span.of(reading.text), (), called["type"], "document-bare-number", 0.97 if by_number else 0.9
    )


def _counts(key: str, end: int) -> bool:
    return is_counted(key, end) and not _DATED.match(key, end)


def _listed(reading: Reading, start: int, last: Number | None) -> Number | None:
    """A number that goes on a row of numbers without a code ("Nghị quyết 57, 59 và 66")."""
    if last is None or not _JOINED.fullmatch(reading.key, last.span.end, start):
        return None
    match = _BARE.match(reading.key, start)
    if match is None or not (_AFTER_BARE.match(reading.key, match.end()) and len(match[0]) <= 3):
        return None
    span = Span(*match.span())
    return Number(span, start, span.of(reading.text), (), last.type_word, "document-listed-number", 0.8)


def _not_short_for(bare: list[Number], coded: list[Number]) -> Iterator[Number]:
    """Those of ``bare`` that do not shorten a coded number of the same type ("Nghị quyết 20" after "20-NQ/TW")."""
    full = {(_folded(number.type or ""), _leading(number)) for number in coded}
    full |= {(number.type_word, _leading(number)) for number in coded if number.type_word}
    return (number for number in bare if (number.type_word, _leading(number)) not in full)


def _leading(number: Number) -> str:
    digits = _DIGITS.match(number.number)
    return digits[0].lstrip("0") if digits else ""
