"""Names and titles printed in capitals, as sentences write them: "PHÓ CHỦ TỊCH" is "Phó Chủ tịch"."""

from __future__ import annotations

import re

from extractor.names import is_acronym, words_of
from extractor.offices import office_at
from extractor.title_words import body_at, field_end
from extractor.vietnamese import key as key_of

_WORD = re.compile(r"[^\W\d_]+")


def name_case(name: str) -> str:
    """A person's name on one line, its syllables capitalised where all of it was printed in capitals."""
    printed = " ".join(name.split())
    if not printed.isupper():
        return printed
    return " ".join(_capitalised(printed[start:end]) for start, end in words_of(printed, 0, len(printed))) or printed


def _capitalised(word: str) -> str:
    mark = "’" if "’" in word else "'"
    return mark.join(half[:1] + half[1:].lower() for half in word.split(mark))


def title_case(title: str) -> str:
    """An office's title on one line; where it was printed in capitals, only offices, bodies and places keep theirs."""
    printed = " ".join(title.split())
    if not printed.isupper() or len(printed) < 6:
        return printed
    key = key_of(printed)
    office = office_at(printed, key, 0)
    starts = {0, office.core if office else 0}
    after_body = in_place = False
    until = 0
    for word in _WORD.finditer(key):
        place = word.start()
        if place < until:
            continue
        body = body_at(key, place)
        if body and body[0].administrative:
            after_body, in_place, until = False, True, body[1]
            continue
        if body or after_body or in_place:
            starts.add(place)
        until = body[1] if body else (field_end(key, place) or 0) if after_body else 0
        after_body = body is not None
    return _WORD.sub(lambda word: _cased(word[0], word.start() in starts), printed)


def _cased(word: str, capital: bool) -> str:
    if is_acronym(word):
        return word
    return word[:1] + word[1:].lower() if capital else word.lower()
