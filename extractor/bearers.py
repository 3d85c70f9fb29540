"""The person said before an office: "đồng chí A, …", "ông B - …", "bà C (…)", "ông D, 61 tuổi, hiện là …"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from extractor.capitals import Capitals
from extractor.gazetteer import load
from extractor.names import (
    looks_misprinted,
    name_in_row,
    title_first_words,
    title_pattern,
    titled,
    words_of,
)
from extractor.patterns import any_phrase
from extractor.span import Span
from extractor.vietnamese import key as key_of

SAID = "office-said-of-name"
"""The rule of an office that a verb says of a person: "ông A là Trưởng thôn"."""
_SIGNS = ",-(|/"


def _spaced(pattern: str) -> re.Pattern[str]:
    """``pattern`` with one to three spaces for each space."""
    return re.compile(re.sub(r" (?!\{)", " {1,3}", pattern))


_ASIDE = _spaced(
    r",\s{0,3}(?:(?:năm nay |nay |mới |đã )?\d{2} tuổi|sinh năm \d{4}|sn \d{4}|(?:người )?dân tộc [^,;.:()\n]{2,20}"
    r"|người [^,;.:()\n]{2,12}|quê [^,;.:()\n]{2,40}|(?:trú|ngụ|ở)(?: tại)? [^;:()\n]{2,50}|đảng viên[^,;.:()\n]{0,30}"
    r"|(?:thương|bệnh) binh[^,;.:()\n]{0,20}|cựu chiến binh[^,;.:()\n]{0,20}"
    r"|anh hùng [^,;.:()\n]{3,45}|(?:xã|phường|thị trấn|thôn|bản|ấp|buôn|làng|khóm|xóm|huyện|ngụ) [^,;.:()\n]{2,30}"
    r"|người có uy tín[^,;.:()\n]{0,30}|(?:hội viên|giáo viên|nghệ nhân|cán bộ)[^,;.:()\n]{0,40}|nam|nữ)$"
)
# A table's cell between the name and the office: a year, a sex.
_CELL = re.compile(r"\|\s{0,3}(?:[\d./-]{1,12}|nam|nữ|ông|bà)\s{0,3}$")
# An age within a bracket that the office stands in too: "ông A (61 tuổi, Trưởng thôn B)".
_OPENED = _spaced(r"\s{0,2}\(\s{0,2}(?:\d{2} tuổi|sn \d{4}|sinh năm \d{4})[^()\n]{0,50}$")
_QUOTED = re.compile(r'\s{0,2}"[^"\n]{1,30}"$')
_LINE_START = re.compile(r"(?:^|\n)[\s\d.)+*•-]{0,8}$")
_SEVERAL = r"(?<!\w)(?:các|những|hai|ba|bốn|năm|0?[2-9])"
_PLURAL = _spaced(_SEVERAL + r" (?:đồng chí|đ/c|đc|ông(?:, bà| bà)?|bà|vị|anh|chị|thầy|cô)\s{0,3}:?\s{0,3}")
_PLURAL_OFFICE = _spaced(_SEVERAL + r"(?: (?:đồng chí|đ/c|đc|ông(?:, bà| bà)?|bà|vị))? {1,3}$")
_PLURAL_ENDS = (
    *("các", "những", "hai", "ba", "bốn", "năm", "2", "3", "4", "5", "6", "7", "8", "9"),
    *("chí", "đ/c", "đc", "ông", "bà", "vị"),
)
_EPITHET_ENDS = ("nữ", "tân", "vị", "kim")
_EPITHET = re.compile(r"(?<!\w)(?:nữ|tân|vị|đương kim) {1,3}$")
_LIST_SIGN = _spaced(r"\s{0,3}[,;]\s{0,3}(?:và |cùng )?|\s{1,3}(?:và|cùng)\s{1,3}")
_LIST_SIGN_BACK = re.compile(r"(?:\s{0,3},\s{0,3}|\s{1,3}và\s{1,3})$")
_PRONOUN = re.compile(r"(?:^|[.!?…,;:\n]\s{0,3})(ông|bà|anh|chị|thầy|cô|cụ|đồng chí)$")
_MOST_LISTED = 20


@dataclass(frozen=True, slots=True)
class Bearer:
    """The person whom the words after ``name`` speak of; ``others`` share them ("các đồng chí A, B, …")."""

    name: Span
    rule: str
    sure: float
    others: tuple[Span, ...] = ()


@cache
def _said() -> re.Pattern[str]:
    return re.compile(rf"(?:\s{{1,3}}|\s{{0,3}},\s{{0,3}})(?:{any_phrase(load('positions')['joined']['said'])})$")


@cache
def _said_ends() -> tuple[str, ...]:
    return tuple({key_of(phrase).rpartition(" ")[2] for phrase in load("positions")["joined"]["said"]})


def _several(key: str, edge: int, start: int) -> re.Match[str] | None:
    """The words up to ``edge`` that say an office at ``start`` of several persons: "các", "hai đồng chí"."""
    if not key.endswith(_PLURAL_ENDS, 0, edge):
        return None
    return _PLURAL_OFFICE.search(key, max(0, start - 28), start)


def _epithet(key: str, edge: int, start: int) -> re.Match[str] | None:
    """A word up to ``edge`` that speaks of the person and not of the office at ``start``: "nữ", "tân"."""
    if not key.endswith(_EPITHET_ENDS, 0, edge):
        return None
    return _EPITHET.search(key, max(0, start - 12), start)


def _said_before(key: str, edge: int) -> re.Match[str] | None:
    """The verb that says an office of the person before it: "hiện là", "giữ chức"."""
    return _said().search(key, max(0, edge - 44), edge) if key.endswith(_said_ends(), 0, edge) else None


def bearer_before(capitals: Capitals, start: int, read: Mapping[int, Span]) -> Bearer | None:
    """The person whom the office at ``start`` is said of, in words before it; None where there is none.

    ``read`` are the names that have been read behind an office, by their ends.
    """
    key = capitals.key
    edge = _back(key, start)
    several = _several(key, edge, start)
    if asides := several or _epithet(key, edge, start):
        edge = _back(key, asides.start())
    if edge == 0:
        return None
    sign = key[edge - 1]
    if sign in _SIGNS:
        before, rule, sure = edge - 1, "table-row" if sign == "|" else "office-after-name", 0.97
    elif sign == ":" and start - edge < 3:
        before, rule, sure = edge - 1, "office-after-name", 0.9
    elif "\n" not in key[edge:start] and (said := _said_before(key, edge)):
        before, rule, sure = said.start(), SAID, 0.94
    else:
        name = _unsigned(capitals, edge, start) if edge < start else None
        return Bearer(name, "office-after-name", 0.9) if name else None
    end = _back(key, before)
    if end and key[end - 1] in ",-" and sign in ",-":
        before = end - 1
    name, certain, end = _name_before(capitals, _back(key, before), read)
    if name is None and rule == SAID:
        name, certain = _pronoun(capitals, before), 0.85
    if name is None or (sign == ":" and not begins_line(key, name.start)):
        return None
    if name.end != end:
        return Bearer(name, rule, certain)
    others = _listed_before(capitals, name) if several else _others(capitals, name)
    return Bearer(name, rule, min(sure, certain), others)


def _unsigned(capitals: Capitals, end: int, start: int) -> Span | None:
    """A titled name that no sign parts from its office: "ông Lê Văn Tám nguyên Chủ tịch", "ông A Phó Bí thư"."""
    row = capitals.row_before(end) if capitals.key.startswith("nguyên ", start) else capitals.row_until(end)
    name = name_in_row(capitals.text, capitals.key, *row) if row else None
    if name is None or row is None or len(words_of(capitals.text, name.start, name.end)) < 3:
        return None
    return name if name.start > row[0] or titled(capitals.key, name.start) else None


def _back(key: str, place: int) -> int:
    least = max(0, place - 8)
    while place > least and key[place - 1].isspace():
        place -= 1
    return place


def _name_before(capitals: Capitals, end: int, read: Mapping[int, Span]) -> tuple[Span | None, float, int]:
    """The name that ends at ``end`` or before asides there, how surely it is one, and where it ends."""
    if end in read:
        return read[end], 0.97, end
    name, certain = _name_ending(capitals, end)
    if name is None and (left := _without_asides(capitals.key, end)) < end:
        name, certain = (read[left], 0.97) if left in read else _name_ending(capitals, left)
        end = left
    return name, certain, end


def _without_asides(key: str, end: int) -> int:
    """The end of the name before brackets, ages and origins: "ông A (áo trắng), 61 tuổi, dân tộc Mông"."""
    if cell := _CELL.search(key, max(0, end - 20), end) or _OPENED.search(key, max(0, end - 60), end):
        end = cell.start()
    for _ in range(3):
        end = _back(key, end)
        if quoted := _QUOTED.search(key, max(0, end - 40), end):
            end = quoted.start()
        elif end and key[end - 1] == ")":
            opened = key.rfind("(", max(0, end - 60), end)
            if opened < 0:
                break
            end = opened
        elif aside := _ASIDE.search(key, max(0, end - 64), end):
            end = aside.start()
        else:
            break
    return end


def _name_ending(capitals: Capitals, end: int) -> tuple[Span | None, float]:
    text, key = capitals.text, capitals.key
    row = capitals.row_before(end)
    if row is None:
        return _misprinted(capitals, end), 0.9
    name = name_in_row(text, key, *row)
    if name:
        cued = titled(key, name.start) or name.start > row[0]
        return name, 0.97 if cued else 0.95
    words = words_of(text, *row)
    if titled(key, words[-1][0]) or (len(words) == 2 and key[slice(*words[0])] in title_first_words()):
        full = capitals.full_name(Span(*words[-1]))
        if full:
            return full, 0.93
    if looks_misprinted(text, key, *row):
        return Span(*row), 0.85
    return None, 0.0


def _pronoun(capitals: Capitals, end: int) -> Span | None:
    """The person meant by the "Ông" or "Bà" that begins a sentence and ends at ``end``."""
    key = capitals.key
    pronoun = _PRONOUN.search(key, max(0, end - 12), end)
    if not pronoun:
        return None
    line = key.rfind("\n", 0, pronoun.start()) + 1
    return capitals.only_one_called(pronoun[1], max(line, pronoun.start() - 500), pronoun.start())


def _listed_before(capitals: Capitals, name: Span) -> tuple[Span, ...]:
    """The persons listed before ``name`` with titles of their own: "ông A, ông B, các Phó Chủ tịch"."""
    found: list[Span] = []
    key, first = capitals.key, name
    for _ in range(_MOST_LISTED):
        place = _titles_start(key, first.start)
        sign = _LIST_SIGN_BACK.search(key, max(0, place - 10), place)
        row = capitals.row_before(sign.start()) if sign else None
        listed = name_in_row(capitals.text, key, *row) if row else None
        if listed is None:
            break
        found.append(listed)
        first = listed
    return tuple(reversed(found))


def _misprinted(capitals: Capitals, end: int) -> Span | None:
    """A titled name whose last syllable has lost its capital: "đồng chí Lê Thu giang"."""
    key = capitals.key
    start = max(key.rfind(" ", max(0, end - 9), end) + 1, 0)
    row = capitals.row_before(_back(key, start)) if start and key[start:end].isalpha() else None
    if row is None:
        return None
    name = name_in_row(capitals.text, key, *row)
    if name and titled(key, name.start) and len(capitals.word_ends(name.start, 4)) in (2, 3):
        return Span(name.start, end)
    return None


def begins_line(key: str, start: int) -> bool:
    """Whether but a number, a bullet and titles stand before ``start`` on its line."""
    return _LINE_START.search(key, max(0, start - 30), _titles_start(key, start)) is not None


def _titles_start(key: str, start: int) -> int:
    """Where the titles before a name begin."""
    line = key.rfind("\n", max(0, start - 40), start) + 1
    for place in range(max(line, start - 30), start):
        title = title_pattern().match(key, place)
        if title and title.end() == start and (place == 0 or not key[place - 1].isalnum()):
            return place
    return start


def _others(capitals: Capitals, name: Span) -> tuple[Span, ...]:
    """The persons named before ``name`` in one list with it that "các đồng chí" or the like begins."""
    key = capitals.key
    least = max(0, name.start - 200)
    least = max(least, *(key.rfind(sign, least, name.start) + 1 for sign in ";.\n"))
    marks = list(_PLURAL.finditer(key, least, name.start))
    if not marks:
        return ()
    found, place = [], marks[-1].end()
    while place < name.start:
        span = name_from(capitals, place)
        sign = _LIST_SIGN.match(key, span.end) if span else None
        if span is None or sign is None:
            return ()
        found.append(span)
        place = sign.end()
        if title := title_pattern().match(key, place):
            place = title.end()
    return tuple(found) if place == name.start else ()


def name_from(capitals: Capitals, place: int) -> Span | None:
    """The name that begins at ``place``, behind titles or not."""
    title = title_pattern().match(capitals.key, place)
    start = title.end() if title else place
    end = capitals.row_end(start)
    if end <= start:
        return None
    name = name_in_row(capitals.text, capitals.key, start, end)
    return name if name and name.start == start else None


def plural_before(key: str, start: int) -> bool:
    """Whether the office at ``start`` is said of several: "các Phó Chủ tịch", "hai đồng chí Uỷ viên"."""
    return _several(key, _back(key, start), start) is not None


def next_in_list(key: str, place: int) -> int | None:
    """The place behind a comma, a semicolon or "và" at ``place``; None where the list ends there."""
    sign = _LIST_SIGN.match(key, place)
    return sign.end() if sign else None
