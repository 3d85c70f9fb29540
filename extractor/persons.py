"""The officials of one text: each person once, with every office that the text gives."""

from __future__ import annotations

from dataclasses import dataclass, field

from extractor.facts import OfficialMention, PositionMention
from extractor.names import words_of
from extractor.office_levels import level_of
from extractor.offices import office_at
from extractor.span import Span
from extractor.vietnamese import key as key_of

_ABBREVIATED = {
    "ubnd": "ủy ban nhân dân", "hđnd": "hội đồng nhân dân", "mttq": "mặt trận tổ quốc", "tđkt": "thi đua khen thưởng",
    "btv": "ban thường vụ", "bch": "ban chấp hành", "tw": "trung ương", "t.ư": "trung ương", "tp": "thành phố",
    "đbqh": "đại biểu quốc hội", "lđlđ": "liên đoàn lao động", "chqs": "chỉ huy quân sự", "lhpn": "liên hiệp phụ nữ",
}  # fmt: skip


@dataclass(slots=True)
class _Person:
    name: Span
    rule: str
    sure: float
    positions: list[PositionMention] = field(default_factory=list)


class Persons:
    """Collects offices by person; a later mention by given name alone is the same person's."""

    def __init__(self, text: str, key: str) -> None:
        self._text, self._key = text, key
        self._persons: dict[str, _Person] = {}

    def add(self, name: Span, title: Span, rule: str, sure: float) -> None:
        """Record that the person at ``name`` bears the office at ``title``."""
        folded = " ".join(name.of(self._key).split())
        person = self._persons.setdefault(folded, _Person(name, rule, sure))
        person.sure = max(person.sure, sure)
        _keep(person.positions, self._position(title, rule, sure))

    def known(self, short: str) -> Span | None:
        """The full name of the one person recorded so far whose name ends in ``short``, a key."""
        full = [person.name for name, person in self._persons.items() if name.endswith(f" {short}")]
        return full[0] if len(full) == 1 else None

    def _position(self, title: Span, rule: str, sure: float) -> PositionMention:
        surface = title.of(self._text)
        printed = " ".join(surface.split())
        office = office_at(self._text, self._key, title.start)
        body = " ".join(self._text[office.span.end : title.end].split()) if office else ""
        return PositionMention(
            span=title,
            surface=surface,
            rule=rule,
            confidence=sure,
            title=sentence_case(printed) if printed.isupper() and len(printed) > 5 else printed,
            organisation=body.strip(" ,()-–") or None,
            level=level_of(key_of(printed)),
        )

    def mentions(self, paragraphs: tuple[Span, ...]) -> list[OfficialMention]:
        """The officials in the order of the text, each with the further places of the name."""
        people = sorted(self._persons.values(), key=lambda person: person.name)
        return [self._mention(person) for person in people]

    def _mention(self, person: _Person) -> OfficialMention:
        surface = person.name.of(self._text)
        return OfficialMention(
            span=person.name,
            surface=surface,
            rule=person.rule,
            confidence=person.sure,
            name=_as_name(surface),
            positions=tuple(person.positions),
            places=tuple(self._places(person.name)),
        )

    def _places(self, name: Span) -> list[Span]:
        wanted, found, place = name.of(self._key), [], -1
        while (place := self._key.find(wanted, place + 1)) >= 0:
            end = place + len(wanted)
            whole = not self._key[end : end + 1].isalnum() and not self._key[max(0, place - 1) : place].isalnum()
            if place != name.start and whole:
                found.append(Span(place, end))
        return found


def _as_name(surface: str) -> str:
    """The name on one line; one printed in capitals alone gets small letters."""
    printed = " ".join(surface.split())
    if not printed.isupper():
        return printed
    words = words_of(printed, 0, len(printed))
    return " ".join(_capitalised(printed[start:end]) for start, end in words) or printed


def _capitalised(word: str) -> str:
    halves = word.split("’") if "’" in word else word.split("'")
    return ("’" if "’" in word else "'").join(half[:1] + half[1:].lower() for half in halves)


def sentence_case(printed: str) -> str:
    """A title printed in capitals alone in small letters, its first word and its bodies' abbreviations excepted."""
    words = [word if _is_short(word) else word.lower() for word in printed.split()]
    return " ".join([words[0][:1].upper() + words[0][1:], *words[1:]])


def _is_short(word: str) -> bool:
    return key_of(word.strip(".,")) in _ABBREVIATED


def _keep(positions: list[PositionMention], new: PositionMention) -> None:
    """Add ``new`` unless it is one of ``positions`` again; of a short and a long form of one office stays the long."""
    for place, old in enumerate(positions):
        if _same(old, new):
            if len(_spelt_out(new)) > len(_spelt_out(old)):
                positions[place] = new
            return
    positions.append(new)


def _same(one: PositionMention, other: PositionMention) -> bool:
    short, long = sorted((_spelt_out(one), _spelt_out(other)), key=len)
    if _rank(short) != _rank(long):
        return False
    rest = iter(long)
    return all(word in rest for word in short)


def _spelt_out(position: PositionMention) -> list[str]:
    words = key_of(position.title).replace("-", " ").replace(",", " ").split()
    return " ".join(_ABBREVIATED.get(word.strip("."), word) for word in words).split()


def _rank(words: list[str]) -> tuple[bool, bool, bool]:
    return "phó" in words[:2], "nguyên" in words[:1], "quyền" in words[:2]
