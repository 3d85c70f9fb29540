"""The words of an office's title after the office itself: bodies, levels, fields, and the words that end a title."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import cache
from typing import NamedTuple

from extractor.capitals import Before
from extractor.gazetteer import load
from extractor.names import place_cues
from extractor.patterns import any_phrase
from extractor.vietnamese import key as key_of

_AHEAD = re.compile(r"([^\W\d_]+)(?: {1,3}([^\W\d_]+))?")
_OF_HOUSES = re.compile(r"(?:công ty|tập đoàn|ngân hàng)(?!\w)")
_TERM = re.compile(r"khóa {1,3}(?:[ivxl]{1,6}|\d{1,2})(?!\w)")


class BodyKind(Enum):
    """How a body's words go on."""

    NOUN = auto()  # "Sở", "Ban": a name follows
    LEVELLED = auto()  # "UBND": a level's word follows
    LOOSE = auto()  # "Đảng ủy": a body or a place may follow
    CLOSED = auto()  # "Tỉnh ủy": a place may follow
    PLACED = auto()  # "tỉnh", "huyện": a place out of a known list may follow
    LOCAL = auto()  # "xã", "thôn": any place may follow
    FINAL = auto()  # "Trung ương": nothing need follow


class Body(NamedTuple):
    """Words that name a body or a level; ``words`` is their key, with one space for each that is printed.

    ``rank`` is the order of administrative levels, from 1 for a village to 5 for a province, 0 for what is none;
    ``part``: it belongs to a greater body; ``fielded``: a field of work completes its name; ``before``: what it is to
    the capitals that follow it.
    """

    words: str
    kind: BodyKind
    rank: int
    part: bool
    fielded: bool
    before: Before

    @property
    def administrative(self) -> bool:
        """Whether it is a level of the State with its place: "tỉnh", "xã"."""
        return self.kind is BodyKind.PLACED or self.kind is BodyKind.LOCAL


_BEFORE = {
    BodyKind.NOUN: Before.WORD,
    BodyKind.FINAL: Before.FINAL,
    BodyKind.LEVELLED: Before.LEVEL,
    BodyKind.LOOSE: Before.LOCAL,
    BodyKind.CLOSED: Before.LEVEL,
    BodyKind.PLACED: Before.LEVEL,
    BodyKind.LOCAL: Before.LOCAL,
}


def _listed(table: str, entry: str) -> tuple[str, ...]:
    return tuple(load("organisations")[table][entry])


@cache
def _kinds() -> dict[str, BodyKind]:
    tables = {
        BodyKind.NOUN: _listed("bodies", "nouns"),
        BodyKind.FINAL: _listed("levels", "final"),
        BodyKind.LEVELLED: _listed("bodies", "levelled"),
        BodyKind.LOOSE: _listed("bodies", "loose"),
        BodyKind.CLOSED: _listed("bodies", "closed"),
        BodyKind.PLACED: _listed("levels", "placed"),
        BodyKind.LOCAL: _listed("levels", "local"),
    }
    return {key_of(phrase): kind for kind, phrases in tables.items() for phrase in phrases}


@cache
def _body() -> re.Pattern[str]:
    return re.compile(rf"(?!{any_phrase(_listed('leading', 'never'))}(?!\w)){any_phrase(_kinds())}(?:(?<=\.)|(?!\w))")


@cache
def _bodies() -> dict[str, Body]:
    ranks = {key_of(word): row["rank"] for row in load("organisations")["levels"]["order"] for word in row["words"]}
    above = {BodyKind.FINAL: max(ranks.values()) + 1}
    bodies = {}
    for words, kind in _kinds().items():
        rank = above.get(kind, ranks.get(words, 1 if kind is BodyKind.LOCAL else 0))
        proper = kind in (BodyKind.NOUN, BodyKind.LOOSE) and (words in place_cues() or _OF_HOUSES.search(words))
        bodies[words] = Body(
            words,
            kind,
            rank,
            part=words in words_in("bodies", "parts"),
            fielded=words in words_in("fields", "of"),
            before=Before.PROPER if proper else _BEFORE[kind],
        )
    return bodies


def body_at(key: str, place: int) -> tuple[Body, int] | None:
    """The body or level that is named at ``place``, and where its words end."""
    match = _body().match(key, place)
    if match is None:
        return None
    body = _bodies().get(match[0]) or _bodies()[" ".join(match[0].split())]
    return body, match.end()


@cache
def _field() -> re.Pattern[str]:
    return re.compile(any_phrase(_listed("fields", "names")) + r"(?!\w)")


def field_end(key: str, place: int) -> int | None:
    """The end of the field of work named at ``place`` ("Giáo dục và Đào tạo"), behind a body that has one."""
    match = _field().match(key, place)
    return match.end() if match else None


@cache
def _topic() -> re.Pattern[str]:
    return re.compile(rf"(?:khối |lĩnh vực |mảng |công tác )?{any_phrase(_listed('fields', 'topics'))}(?!\w)")


def is_topic(key: str, place: int) -> bool:
    """Whether what a deputy may be in charge of is named at ``place``."""
    return _topic().match(key, place) is not None


@cache
def _modifiers() -> re.Pattern[str]:
    words = any_phrase(load("positions")["office"]["after"])
    running = r"(?: {1,3}điều hành(?= {0,3}(?:[,;.()\n]|$|công ty|tập đoàn|tổng công ty|khối)))?"
    return re.compile(rf"(?: {{1,3}}{words}(?!\w)){{0,4}}{running}")


def modifiers_end(key: str, place: int) -> int:
    """The end of the words after an office that belong to it and name no body ("Thường trực")."""
    match = _modifiers().match(key, place)
    return match.end() if match else place


def term_end(key: str, place: int) -> int | None:
    """The end of an assembly's term at ``place``: "khóa XV"."""
    match = _TERM.match(key, place)
    return match.end() if match else None


@cache
def _committee() -> re.Pattern[str]:
    return re.compile(any_phrase(_listed("committees", "cues")) + r"(?!\w)")


def committee_end(key: str, place: int) -> int | None:
    """The end of the words at ``place`` that begin a committee's name, which may hold commas and clauses."""
    match = _committee().match(key, place)
    return match.end() if match else None


@cache
def _dashed_place() -> re.Pattern[str]:
    rows = load("provinces")["province"]
    names = [name for row in rows for name in (row["name"], *row["aliases"])] + load("places")["districts"]
    dashed = [name.replace(" - ", "-").replace("-", sign) for name in names if "-" in name for sign in ("-", " - ")]
    return re.compile(any_phrase(dashed) + r"(?!\w)")


def dashed_place_end(key: str, place: int) -> int | None:
    """The end of a place of two names at ``place``: "Bà Rịa - Vũng Tàu"."""
    match = _dashed_place().match(key, place)
    return match.end() if match else None


@cache
def words_in(table: str, entry: str) -> frozenset[str]:
    """The keys of one list of the gazetteer of organisations."""
    return frozenset(map(key_of, _listed(table, entry)))


@cache
def _stop_set(entry: str) -> frozenset[str]:
    return frozenset(map(key_of, load("positions")["stop"][entry]))


@cache
def _stops() -> dict[str, frozenset[str]]:
    stop = load("positions")["stop"]
    unless = {key_of(word): frozenset(map(key_of, seconds)) for word, seconds in stop["unless"].items()}
    return {key_of(word): unless.get(key_of(word), frozenset()) for word in stop["single"]}


@cache
def _compounds() -> frozenset[str]:
    pairs = {f"{word} {second}" for word, seconds in _stops().items() for second in seconds}
    return frozenset(pairs) | _stop_set("within") | _stop_set("bodily")


def opens_clause(key: str, place: int) -> bool:
    """Whether the word at ``place``, behind a comma, may go on with a committee's name: "…, tìm kiếm cứu nạn"."""
    ahead = _AHEAD.match(key, place)
    if ahead is None:
        return False
    word, pair = ahead[1], f"{ahead[1]} {ahead[2]}"
    if word in words_in("committees", "words") or pair in words_in("committees", "words"):
        return True
    return pair not in _stop_set("verbs") and (word not in _stops() or pair in _compounds())


def completes(last: str, word: str) -> bool:
    """Whether ``word`` is the second half of a compound that ``last`` begins ("nông|thôn")."""
    return f"{last} {word}" in _compounds()


def is_bodily(key: str, place: int) -> bool:
    """Whether words that are known from the names of bodies stand at ``place``: "Tổ phó|an ninh"."""
    ahead = _AHEAD.match(key, place)
    return ahead is not None and f"{ahead[1]} {ahead[2]}" in _stop_set("bodily")


def is_body_word(key: str, place: int) -> bool:
    """Whether a body's word in small letters at ``place`` begins no verb or other word ("báo cáo", "tổ chức")."""
    ahead = _AHEAD.match(key, place)
    if ahead is None:
        return False
    pair = f"{ahead[1]} {ahead[2]}"
    return pair not in _stop_set("verbs") and (ahead[1] not in _stops() or pair in _compounds())


_SOON = re.compile(
    r"(?:[^\W\d_]+ {1,2}){0,2}[^\W\d_]+\s{0,2}(?:[,;.:|()\n]|$)"
    r"|(?:[^\W\d_]+ {1,2}){1,4}(?:tỉnh|huyện|thành phố|thị xã|quận|xã(?! hội)|phường|trung ương|việt nam)(?!\w)"
    r"|(?:[^\W\d_]+ {1,2}){1,4}(?:thôn|ấp|khóm|xóm|bản|khu phố|tổ dân phố) \d"
)


def _ends_soon(key: str, place: int) -> bool:
    """Whether few words stand from ``place`` to a sign or a level: rather the end of a name than a clause."""
    return _SOON.match(key, place) is not None


def is_verb(key: str, place: int) -> bool:
    """Whether a phrase at ``place`` ends a title wherever it stands ("báo cáo")."""
    ahead = _AHEAD.match(key, place)
    return ahead is not None and f"{ahead[1]} {ahead[2]}" in _stop_set("verbs")


def ends_title(key: str, place: int, last: str, *, after_capital: bool, complete: bool, committee: bool) -> bool:
    """Whether the word at ``place`` is no part of the title that runs up to it.

    ``last`` is the syllable before, ``after_capital`` whether it was a lone capitalised one, whose second half this
    word may be; ``complete``: the body's name can end here; ``committee``: clauses are part of the name.
    """
    ahead = _AHEAD.match(key, place)
    if not ahead:
        return True
    word, pair = ahead[1], f"{ahead[1]} {ahead[2]}"
    allowed = words_in("committees", "words") if committee else frozenset()
    if completes(last, word):
        return False
    if pair in _stop_set("verbs"):
        return pair not in allowed
    if after_capital:
        return word in _stop_set("always")
    if committee:
        return word in _stop_set("always") and word not in allowed and pair not in allowed
    if complete:
        return True
    if word in _stop_set("bodily") or pair in _compounds():
        return False
    return word in _stops() or not _ends_soon(key, place)
