"""Recipients whose nouns no list holds: a number with its noun ("6 kình ngư"), a noun with a name ("giàn Hải Âu").

What they are is only guessed; ``UNKNOWN`` marks them, and rows made of them say that they are less certain.
"""

from __future__ import annotations

import re
from functools import cache

from extractor.counts import number_pattern, number_value, number_words
from extractor.facts import Recipients
from extractor.gazetteer import load
from extractor.names import surname
from extractor.patterns import any_word
from extractor.reading import Reading
from extractor.recipient_heads import head
from extractor.recipients import Recipient, kind_of, plain_noun

# The noun of a recipient whose kind is only guessed.
UNKNOWN = "?"

_LONGEST = 60
_LONGEST_NOUN = 4
_LONGEST_NAME, _SURE = 4, 2


@cache
def _number() -> re.Pattern[str]:
    return re.compile(rf"(?P<number>{number_pattern()})(?: ?\([^()\n]{{1,20}}\))?(?: lượt)? (?P<noun>[^\W\d_]+)")


@cache
def _no_noun() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_word(load('recipients')['guessed']['measures'])})(?!\w)")


@cache
def _no_body() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_word(load('recipients')['guessed']['no_body'])})(?!\w)")


@cache
def _person() -> re.Pattern[str]:
    endings = any_word(load("recipients")["guessed"]["person_endings"])
    return re.compile(rf"(?:[^\W\d_]+ )?(?:{endings})(?!\w)")


def counted_anyhow(reading: Reading, start: int, end: int) -> Recipient | None:
    """The recipients of a number whose noun is unknown; None where it counts things, time or money."""
    key = reading.key
    if not key[start].isdigit() and key[start : start + 9].split(" ", 1)[0] not in number_words():
        return None
    match = _number().match(key, start, end)
    if match is None or reading.text[match.start("noun")].isupper() or _no_noun().match(key, match.start("noun"), end):
        return None
    number = number_value(match["number"])
    if not number:
        return None
    noun = match.start("noun")
    body = head("collective", key, noun, end) or head("place", key, noun, end)
    sure = body or _person().match(key, noun, end)
    kind = Recipients.COLLECTIVE if body else Recipients.INDIVIDUAL
    return Recipient(start, match.end(), kind, number, counted=True, noun="" if sure else UNKNOWN)


def named_anyhow(reading: Reading, start: int, end: int) -> Recipients | None:
    """The kind of what an unknown noun and a name make together: "giàn Hải Âu 2", "nhà xe Tuấn Hưng"."""
    words = reading.text[start:end].split(" ")
    nouns = next((place for place, word in enumerate(words) if not word.islower()), len(words))
    name = words[nouns:]
    if not 0 < nouns <= _LONGEST_NOUN or not name or end - start > _LONGEST:
        return None
    if not name[0][:1].isupper() or sum(word[:1].islower() for word in name) * 2 > len(name):
        return None
    begin = start + len(" ".join(words[:nouns])) + 1
    if head("collective", reading.key, begin, end):
        return None  # another body's name: "… tội phạm Đồn Biên phòng …"
    if _no_body().search(reading.key, start, begin - 1):
        return None
    noun = plain_noun().match(reading.key, start, end)
    return kind_of(noun[0]) if noun else Recipients.COLLECTIVE


def is_foreign_name(reading: Reading, start: int, end: int) -> bool:
    """Whether the piece is nothing but a row of capitalised words: "Yamada Kenji"."""
    words = reading.text[start:end].split()
    return 2 <= len(words) <= _LONGEST_NAME and all(
        word[0].isupper() and word.replace("-", "").isalpha() for word in words
    )


def body_anyhow(reading: Reading, start: int, end: int) -> Recipient | None:
    """A name that begins like no known body ("Agribank Lào Cai") is one all the same."""
    key, text = reading.key, reading.text
    if end - start > _LONGEST:
        return None
    words = text[start:end].split()
    capitals = sum(word[0].isupper() for word in words)
    if len(words) < 2 or not words[0][0].isupper() or capitals * 2 <= len(words):
        return None
    if head("circumstance", key, start, end):
        return None
    person = capitals == len(words) <= _LONGEST_NAME and surname(key[start:].split(" ", 1)[0]) == _SURE
    kind = Recipients.INDIVIDUAL if person else Recipients.COLLECTIVE
    return Recipient(start, end, kind, 1, named=True, noun=UNKNOWN)
