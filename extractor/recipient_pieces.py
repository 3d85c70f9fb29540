"""A noun phrase that names several recipients, in pieces: "Công an huyện …, Trường THPT … và bà …"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from extractor.gazetteer import load
from extractor.patterns import any_word
from extractor.recipient_phrases import Phrases
from extractor.recipients import joined_nouns, plain_noun

_ASIDE = re.compile(r"(?<!\w)y, (?=bác sĩ|sĩ)|\([^()\n]{0,160}\)|\"[^\"\n]{0,120}\"|\|")
_ASIDE_SIGNS = ("(", '"', "|", "y, ")
_SEPARATOR = re.compile(r"[;\n]|,(?!(?<=\d,)\d)| (?:và|cùng với|cùng)(?= )")
_LEADING = re.compile(
    r"[ :.\-–•+*]*(?:\d{1,3}[.)](?!\d) ?)?"
    r"(?:(?:cho|tới|đến|tận tay|đại diện(?: cho)?|và|cả|gồm|bao gồm|có|là|riêng|còn|nhất là)(?:[ :]+|$))*"
    r"(?:(?:lần|năm) (?:thứ \w+|đầu tiên|đầu)(?: liên tiếp| liền)? )?"
    r"(?:(?:trong )?(?:những |các |nhiều |\d+ |mấy )?(?:năm|tháng|thời gian|nhiệm kì)(?: (?:qua|nay|"
    r"ngoái|trước|học|vừa)){1,2},? )?"
    r"(?:(?:trong |đặc biệt,? |riêng )?năm \d{4},? |(?:nhân |cũng |trong )?dịp này,? |cũng )?"
    r"(?:trường hợp (?:của )?(?=ông|bà|anh|chị|đồng chí|cô|thầy|em))?(?:cá nhân (?=ông|bà|đồng chí|anh|chị))?"
)
# "tập thể Phòng Tài chính" is the office; "tập thể giáo viên Trường …" are its people together.
_GROUP = re.compile(
    r"tập thể (?:lãnh đạo |cán bộ,? ?)?(?!và |cá nhân|nào|tiêu biểu|điển hình|xuất sắc|có |đạt |được |đã )(?=\w)"
)
_TRAILING = re.compile(r" (?:trong |vào |từ |hồi )?năm (?:học )?\d{4}(?!\d)[^,;:\d]*$")
_PART_OF = re.compile(r".{0,8}?(?:trong đó|bao gồm|gồm(?=[ :])|cụ thể(?=[ :]))")
_BARE_START = re.compile(r"[ :]*(?:(?:cho|đại diện|cho đại diện|tới|các|những|toàn thể) )*")


class Piece(NamedTuple):
    """A piece without what leads in, ``joint`` being the separator before it.

    ``part``: it is told to be part of the recipients before it; ``anew``: a "cho" of its own begins it.
    """

    start: int
    end: int
    joint: str = ""
    part: bool = False
    anew: bool = False


@cache
def people() -> re.Pattern[str]:
    """Several bodies of people that are one: "cán bộ, chiến sĩ và nhân dân xã …"; "nhân dân xã …" alone also is."""
    word = any_word(load("recipients")["people"]["words"])
    return re.compile(
        rf"(?:toàn thể )?(?:{word}(?!\w)(?:(?:,| và|, và) {word}(?!\w)){{1,5}}|nhân dân|đồng bào|"
        rf"quân và dân|quân dân)"
        rf"(?: các dân tộc)?(?= |$)"
    )


@cache
def _joined_noun() -> re.Pattern[str]:
    """Matches what follows a separator within ``people`` or within joined nouns."""
    lists = load("recipients")
    words = {"dân", *lists["people"]["words"], *(noun for family in lists["joined"].values() for noun in family)}
    return re.compile(rf" ?(?:các |và )?(?:{any_word(words)})(?!\w)")


@cache
def _individuals() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_word(load('recipients')['nouns']['individual'])})(?!\w)(?! \")")


@cache
def _any_of() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){plain_noun().pattern} nào(?!\w)")


def trimmed(key: str, first: int, last: int, joint: str = "") -> Piece | None:
    """The piece within ``first:last`` without what leads in and trails; None where nothing is left."""
    part = _PART_OF.match(key, first, last)
    leading = _LEADING.match(key, part.end() if part else first, last)
    start = leading.end() if leading else first
    group = _GROUP.match(key, start, last) if key.startswith("tập thể ", start) else None
    if group and not _individuals().match(key, group.end(), last):
        start = group.end()
    if key.find(" năm ", start, last) >= 0 and (when := _TRAILING.search(key, start, last)):
        last = when.start()
    while last > start and key[last - 1] in " :.":
        last -= 1
    if start >= last:
        return None
    return Piece(start, last, joint, part is not None, key.startswith(("cho ", " cho "), first))


def pieces_of(phrases: Phrases, start: int, end: int) -> list[Piece]:
    """The pieces of ``start:end``; counted phrases, brackets and quotations stay whole."""
    key = phrases.key
    marks = list(_SEPARATOR.finditer(key, start, end))
    if not marks:
        piece = trimmed(key, start, end)
        return [piece] if piece else []
    counted = phrases.within(start, end)
    whole = [(r.start, r.end) for r in counted]
    begins = {r.start for r in counted}
    plain: list[tuple[int, int]] = []
    # Where every separator stands before a counted phrase, nothing else holds pieces together.
    parting = [mark.end() for mark in marks if mark.end() not in begins and mark.end() + 1 not in begins]
    if parting:
        whole += _kept_whole(key, start, end)
        for place in parting:
            if _joined_noun().match(key, place):
                whole += [match.span() for match in people().finditer(key, start, end)]
                plain = [match.span() for match in joined_nouns().finditer(key, start, end)]
                break
    pieces, first, joint = [], start, ""
    for mark in marks:
        place = mark.start()
        if _covers(whole, place) or (plain and _covers(_bare(key, first, plain), place)):
            continue
        if piece := trimmed(key, first, place, joint):
            pieces.append(piece)
        first, joint = mark.end(), mark[0].strip() or "\n"
    if piece := trimmed(key, first, end, joint):
        pieces.append(piece)
    return pieces


def _kept_whole(key: str, start: int, end: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    if any(key.find(sign, start, end) >= 0 for sign in _ASIDE_SIGNS):
        found += [match.span() for match in _ASIDE.finditer(key, start, end)]
    if key.find(" nào", start, end) >= 0:
        found += [match.span() for match in _any_of().finditer(key, start, end)]
    return found


def _bare(key: str, first: int, plain: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The joined nouns that a piece beginning at ``first`` begins with."""
    return [span for span in plain if span[0] >= first and _BARE_START.fullmatch(key, first, span[0])]


def _covers(spans: list[tuple[int, int]], place: int) -> bool:
    for left, right in spans:  # noqa: SIM110 - asked for each separator: a generator costs more than the spans
        if left <= place < right:
            return True
    return False
