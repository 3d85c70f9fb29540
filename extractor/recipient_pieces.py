"""A noun phrase that names several recipients, in pieces: "Công an huyện …, Trường THPT … và bà …"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extractor.gazetteer import load
from extractor.patterns import any_word
from extractor.recipient_phrases import Phrases
from extractor.recipients import joined_nouns, plain_noun

_ASIDE = re.compile(r"\([^()\n]{0,160}\)|\"[^\"\n]{0,120}\"|\|")
_SEPARATOR = re.compile(r"[;,\n]| (?:và|cùng với|cùng)(?= )")
_LEADING = re.compile(
    r"[ :.\-–•+*]*(?:\d{1,3}[.)](?!\d) ?)?"
    r"(?:(?:cho|tới|đến|đại diện(?: cho)?|và|cả|gồm|bao gồm|có|là|riêng|còn|nhất là)(?:[ :]+|$))*"
    r"(?:(?:lần|năm) (?:thứ \w+|đầu tiên|đầu)(?: liên tiếp| liền)? )?"
    r"(?:(?:trong |đặc biệt,? |riêng )?năm \d{4},? |(?:nhân |cũng |trong )?dịp này,? |cũng )?"
    r"(?:tập thể (?:lãnh đạo |cán bộ,? ?)?(?=\w))?(?:cá nhân (?=ông|bà|đồng chí|anh|chị))?"
)
_TRAILING = re.compile(r" (?:trong |vào |từ |hồi )?năm (?:học )?\d{4}(?!\d)[^,;:\d]*$")
_PART_OF = re.compile(r"trong đó|bao gồm|gồm(?=[ :])|cụ thể(?=[ :])")
_BARE_START = re.compile(r"[ :]*(?:(?:cho|đại diện|cho đại diện|tới|các|những|toàn thể) )*")


@dataclass(frozen=True, slots=True)
class Piece:
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
        rf"(?:toàn thể )?(?:{word}(?!\w)(?:(?:,| và|, và) {word}(?!\w)){{1,5}}|nhân dân|đồng bào|quân và dân|quân dân)"
        rf"(?: các dân tộc)?(?= |$)"
    )


@cache
def _any_of() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){plain_noun().pattern} nào(?!\w)")


def trimmed(key: str, first: int, last: int, joint: str = "") -> Piece | None:
    """The piece within ``first:last`` without what leads in and trails; None where nothing is left."""
    part = _PART_OF.search(key, first, min(last, first + 16))
    leading = _LEADING.match(key, part.end() if part else first, last)
    start = leading.end() if leading else first
    if when := _TRAILING.search(key, start, last):
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
    bounds, first, joint = [], start, ""
    if marks:
        whole = [(r.start, r.end) for r in phrases.within(start, end)]
        for pattern in (_ASIDE, _any_of(), people()):
            whole += [match.span() for match in pattern.finditer(key, start, end)]
        plain = [match.span() for match in joined_nouns().finditer(key, start, end)]
    for mark in marks:
        place = mark.start()
        if any(left <= place < right for left, right in whole):
            continue
        if any(left <= place < right and _BARE_START.fullmatch(key, first, left) for left, right in plain):
            continue
        bounds.append((first, place, joint))
        first, joint = mark.end(), mark[0].strip() or "\n"
    bounds.append((first, end, joint))
    return [piece for first, last, joint in bounds if (piece := trimmed(key, first, last, joint))]
