"""The officials of one text: each person once, with every office that the text gives."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from extractor.capitals import Capitals
from extractor.facts import OfficialMention, PositionMention
from extractor.office_levels import level_of
from extractor.office_tails import Title
from extractor.span import Span
from extractor.title_case import name_case, title_case

# One text gives nobody more offices than this; longer lists are no prose.
_MOST_OFFICES = 40
_ABBREVIATED = {
    "ubnd": "ủy ban nhân dân", "hđnd": "hội đồng nhân dân", "mttq": "mặt trận tổ quốc", "tđkt": "thi đua khen thưởng",
    "btv": "ban thường vụ", "bch": "ban chấp hành", "tw": "trung ương", "t.ư": "trung ương", "tp": "thành phố",
    "đbqh": "đại biểu quốc hội", "lđlđ": "liên đoàn lao động", "chqs": "chỉ huy quân sự", "lhpn": "liên hiệp phụ nữ",
}  # fmt: skip


class _Held(NamedTuple):
    """An office that a person bears, as read; ``words`` are its key's, abbreviations spelt out."""

    title: Title
    rule: str
    sure: float
    words: tuple[str, ...]


@dataclass(slots=True)
class _Person:
    name: Span
    rule: str
    sure: float
    offices: list[_Held] = field(default_factory=list)


class Persons:
    """Collects offices by person: mentions of one name are one person's."""

    def __init__(self, text: str, key: str) -> None:
        self._text, self._key = text, key
        self._persons: dict[str, _Person] = {}

    def add(self, name: Span, title: Title, rule: str, sure: float) -> None:
        """Record that the person at ``name`` bears the office of ``title``."""
        folded = " ".join(name.of(self._key).split())
        person = self._persons.get(folded)
        if person is None:
            person = self._persons[folded] = _Person(name, rule, sure)
        person.sure = max(person.sure, sure)
        _keep(person.offices, _Held(title, rule, sure, _spelt_out(title.span.of(self._key))))

    def _position(self, held: _Held) -> PositionMention:
        span = held.title.span
        surface = span.of(self._text)
        body = " ".join(self._text[held.title.body_start : held.title.body_end].split())
        return PositionMention(
            span=span,
            surface=surface,
            rule=held.rule,
            confidence=held.sure,
            title=title_case(surface),
            organisation=body.strip(" ,()-–") or None,
            level=level_of(" ".join(span.of(self._key).split())),
        )

    def mentions(self, capitals: Capitals) -> list[OfficialMention]:
        """The officials in the order of the text, each with the further places of the name."""
        people = sorted(self._persons.values(), key=lambda person: person.name)
        places = capitals.places_of({person.name.of(self._key) for person in people})
        return [self._mention(person, places[person.name.of(self._key)]) for person in people]

    def _mention(self, person: _Person, places: list[Span]) -> OfficialMention:
        surface = person.name.of(self._text)
        return OfficialMention(
            span=person.name,
            surface=surface,
            rule=person.rule,
            confidence=person.sure,
            name=name_case(surface),
            positions=tuple(map(self._position, person.offices)),
            places=tuple(place for place in places if place != person.name),
        )


def _keep(offices: list[_Held], new: _Held) -> None:
    """Add ``new`` unless it is one of ``offices`` again; of a short and a long form of one office stays the long."""
    for place, old in enumerate(offices):
        if old.words == new.words:
            return
        if _same(old.words, new.words):
            if len(new.words) > len(old.words):
                offices[place] = new
            return
    if len(offices) < _MOST_OFFICES:
        offices.append(new)


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    short, long = sorted((one, other), key=len)
    if _rank(short) != _rank(long):
        return False
    rest = iter(long)
    return all(word in rest for word in short)


@lru_cache(maxsize=4096)
def _spelt_out(title: str) -> tuple[str, ...]:
    words = title.replace("-", " ").replace(",", " ").split()
    return tuple(" ".join(_ABBREVIATED.get(word.strip("."), word) for word in words).split())


def _rank(words: tuple[str, ...]) -> tuple[bool, ...]:
    return "phó" in words[:3], "nguyên" in words[:1], "quyền" in words[:2], "tổng" in words[:3]
