"""Named persons and the offices they bear: text to mentions.

An office is read with its whole title, then its bearer is looked for: the person said before it, the one who follows
it directly, or those of a list that it leads. An office without a person's name is no official.
"""

from __future__ import annotations

import re

from extractor.bearers import Bearer, bearer_before, name_from, next_in_list, plural_before
from extractor.capitals import Capitals
from extractor.facts import OfficialMention
from extractor.names import title_pattern
from extractor.office_tails import Title, read_title
from extractor.office_signatures import signatures
from extractor.offices import Office, joint_at, office_at, offices
from extractor.persons import Persons
from extractor.reading import Reading
from extractor.span import Span

_MOST_TITLES = 8
_MOST_LISTED = 40
_COLON = re.compile(r"\s{0,2}(?:gồm(?: có)?|có|là)?\s{0,2}:\s{0,3}")
_OF_AUTHORITY = re.compile(r"(?:của|thay mặt|ủy quyền|ủy nhiệm|do|được) {1,3}$")
_APPOSED = re.compile(r"\s{0,3}[,-]\s{0,3}")
_MEMORIAL = re.compile(r"(?:ngày sinh|năm sinh|ngày mất|tưởng niệm|mang tên|cố)(?: của)?(?: đồng chí| cụ| ông| bà| cố)?\s{0,3}$")


def find_officials(reading: Reading) -> list[OfficialMention]:
    """The officials that the text names, in the order of the text."""
    return _Search(reading).officials()


class _Search:
    def __init__(self, reading: Reading) -> None:
        self.reading, self.text, self.key = reading, reading.text, reading.key
        self.capitals = Capitals(reading.text, reading.key)
        self.persons = Persons(reading.text, reading.key)
        self.done = 0
        self.led: dict[int, Span] = {}  # names that an office stood before, by their ends

    def officials(self) -> list[OfficialMention]:
        for paragraph in self.reading.paragraphs:
            for office in offices(self.text, self.key, paragraph.start, paragraph.end):
                if office.span.start >= self.done and not self._shouted(office):
                    self._read(office)
        for signature in signatures(self.capitals, self.reading.paragraphs):
            self.persons.add(signature.name, signature.title, "signature", 0.95)
        return self.persons.mentions(self.reading.paragraphs)

    def _shouted(self, office: Office) -> bool:
        printed = office.core.of(self.text)
        return len(printed) > 4 and printed.isupper()

    def _read(self, office: Office) -> None:
        bearer = bearer_before(self.capitals, office.span.start, self.led)
        named = bearer is not None and bearer.name.end not in self.led
        chain = self._chain(office, named)
        last = chain[-1]
        self.done = last.span.end
        if last.name:
            self._give_before(chain, last.name)
        elif bearer:
            self._give_after(chain, bearer)
        elif colon := _COLON.match(self.key, last.span.end):
            self._give_list(chain, colon.end(), several=plural_before(self.key, office.span.start))
        else:
            self._give_apposed(chain)

    def _chain(self, office: Office, named: bool) -> list[Title]:
        """The office and those joined to it; a person's name ends them."""
        chain = [read_title(self.capitals, office, named=named)]
        while chain[-1].name is None and len(chain) < _MOST_TITLES:
            joint = joint_at(self.key, chain[-1].span.end)
            following = office_at(self.text, self.key, joint) if joint else None
            if following is None:
                break
            title = read_title(self.capitals, following, named=False)
            if named and title.name:
                if title.sure >= 0.9:
                    break
                title = read_title(self.capitals, following, named=True)
            chain.append(title)
        return chain

    def _add(self, name: Span, titles: list[Title], rule: str, sure: float) -> None:
        if _MEMORIAL.search(self.key, max(0, name.start - 40), name.start):
            return
        for title in titles:
            self.persons.add(name, title.span, rule, min(sure, title.sure))

    def _give_before(self, chain: list[Title], name: Span) -> None:
        if len(chain) > 1 and _OF_AUTHORITY.search(self.key, max(0, chain[0].span.start - 16), chain[0].span.start):
            chain = chain[1:]
        self.led[name.end] = name
        self.done = name.end
        self._add(name, chain, "office-before-name", 0.97)
        following = next_in_list(self.key, name.end)
        if following and plural_before(self.key, chain[0].span.start):
            self._give_list(chain, following, several=True)

    def _give_after(self, chain: list[Title], bearer: Bearer) -> None:
        self._add(bearer.name, chain, bearer.rule, bearer.sure)
        for other in bearer.others:
            self._add(other, chain, "shared-office", 0.85)

    def _give_list(self, lead: list[Title], place: int, *, several: bool) -> None:
        """Give the offices of ``lead`` to the persons listed from ``place``, besides what each is said to be."""
        manner = self._manner(place)
        for _ in range(_MOST_LISTED if several else 1):
            name = name_from(self.capitals, place)
            if name is None or self._manner(place) != manner:
                return
            self._add(name, lead, "shared-office" if several else "office-before-name", 0.95 if several else 0.9)
            self.done = name.end
            joint = joint_at(self.key, name.end)
            own = office_at(self.text, self.key, joint) if joint else None
            if own:
                chain = self._chain(own, named=True)
                if chain[-1].name:
                    return
                self._add(name, chain, "office-after-name", 0.97)
                self.done = chain[-1].span.end
            following = next_in_list(self.key, self.done)
            if following is None:
                return
            place = following

    def _manner(self, place: int) -> bool:
        """Whether a person's own honorific stands at ``place``; ranks and degrees are none."""
        return self.key.startswith(("đồng chí", "đ/c", "ông ", "bà "), place)

    def _give_apposed(self, chain: list[Title]) -> None:
        """ "Giám đốc Sở Y tế, bà A, cho biết": only where the office begins its sentence and no other follows."""
        start, end = chain[0].span.start, chain[-1].span.end
        sign = _APPOSED.match(self.key, end)
        title = title_pattern().match(self.key, sign.end()) if sign else None
        if not sign or not title or not self._begins_clause(start):
            return
        name = name_from(self.capitals, sign.end())
        joint = joint_at(self.key, name.end) if name else None
        if name and not (joint and office_at(self.text, self.key, joint)):
            self._add(name, chain, "office-before-name", 0.85)
            self.done = name.end

    def _begins_clause(self, start: int) -> bool:
        before = self.key[max(0, start - 12) : start].rstrip()
        return self.reading.sentence_at(start).start == start or before.endswith(('"', '",', " theo", "tại đây,"))
