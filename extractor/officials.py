"""Named persons and the offices they bear: text to mentions.

An office is read with its whole title, then its bearer is looked for: the person said before it, the one who follows
it directly, or those of a list that it leads. An office without a person's name is no official.
"""

from __future__ import annotations

import re

from extractor.bearers import SAID, Bearer, bearer_before, begins_line, name_from, next_in_list, plural_before
from extractor.capitals import Capitals
from extractor.facts import OfficialMention
from extractor.names import rank_pattern, title_pattern
from extractor.office_signatures import signatures
from extractor.office_tails import Title, read_title
from extractor.offices import Office, is_abbreviated, joint_at, office_at, offices
from extractor.persons import Persons
from extractor.reading import Reading
from extractor.span import Span

_MOST_TITLES = 8
_MOST_LISTED = 40
_COLON = re.compile(
    r"(?: (?:qua )?các thời kì)?(?: {0,2}(?:gồm(?: có)?|có|là)?\s{0,2}:\s{0,3}| {1,2}(?:là|gồm(?: có)?) {1,2})"
)
_OF_AUTHORITY = re.compile(
    r"(?:ủy quyền|ủy nhiệm|bằng khen|giấy khen|thư khen|cờ thi đua|quyết định|chỉ thị|kế hoạch|thay mặt)"
    r"(?: cho| của)? {1,3}$"
)
# A rank tells that the person of a list is the office's: "có Giám đốc Công an tỉnh, Đại tá A".
_IN_LIST = re.compile(r"(?:(?<!\w)(?:có|và|cùng|với|gồm|là|dự)|[,;:(-])\s{1,3}$")
_LATE = re.compile(r"(?<!\w)(?:cố|em)\s{1,3}$")
_BRACKET = re.compile(r"\s{0,2}\([^()\n]{1,40}\)")
_APPOSED = re.compile(r"\s{0,3}[,-]\s{0,3}")
# "Được bầu làm Trưởng bản, người có uy tín, ông A …": the clause before its subject.
_BEFORE_SUBJECT = re.compile(
    r"(?<!\w)(?:(?:được|tín nhiệm) (?:bầu|cử|bổ nhiệm|giao)(?: làm| là| giữ chức(?: vụ)?)|giữ (?:chức|cương vị)(?: vụ)?"
    r"|đảm nhiệm(?: chức vụ)?|(?:với|trong|trên|ở) (?:cương vị|vai trò|vai)(?: là)?|(?:hai|ba|bốn) vai|vừa là)\s{1,3}$"
)
_PLACE_OR_STANDING = re.compile(
    r"(?:\s{0,2}\([^()\n]{1,40}\))?(?:\s{0,2},\s{0,2}(?:và )?người (?:có )?uy tín[^,.;\n]{0,30})?"
)
_MEMORIAL = re.compile(
    r"(?:ngày sinh|năm sinh|ngày mất|tưởng niệm|mang tên|cố)(?: của)?(?: đồng chí| cụ| ông| bà| cố)?\s{0,3}$"
)


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
        paragraphs = self.reading.paragraphs
        found = [
            office
            for paragraph in paragraphs
            for office in offices(self.text, self.key, paragraph.start, paragraph.end)
        ]
        for office in found:
            if office.start >= self.done and not self._shouted(office):
                self._read(office)
        for signature in signatures(self.capitals, paragraphs, found):
            self.persons.add(signature.name, signature.title, "signature", 0.95)
        return self.persons.mentions(self.capitals)

    def _shouted(self, office: Office) -> bool:
        printed = self.text[office.core : office.end]
        return len(printed) > 4 and printed.isupper() and not is_abbreviated(office, self.key)

    def _read(self, office: Office) -> None:
        bearer = bearer_before(self.capitals, office.start, self.led)
        if bearer is None and not self._may_be_named(office):
            return
        named = bearer is not None and (bearer.rule == SAID or bearer.name.end not in self.led)
        chain = self._chain(office, named)
        last = chain[-1]
        self.done = last.span.end
        if last.name:
            self._give_before(chain, last.name)
        elif bearer:
            self._give_after(chain, bearer)
        elif colon := self._list_begins(office, last):
            self._give_list(chain, colon, several=plural_before(self.key, office.start))
        else:
            self._give_apposed(chain)

    def _may_be_named(self, office: Office) -> bool:
        """Whether a name can follow the office: no title reaches over the stop of its sentence."""
        sentence = self.reading.sentence_at(office.start)
        if not self.key.endswith(".", 0, sentence.end):
            return True
        return self.capitals.may_name(office.end, sentence.end)

    def _list_begins(self, office: Office, last: Title) -> int | None:
        """Where the persons are listed whom the offices lead: "các Phó Chủ tịch: A, B", "Trưởng ban: ông A"."""
        colon = _COLON.match(self.key, last.span.end)
        if not colon:
            return None
        called = ":" not in colon[0] and self.capitals.titled_name(colon.end())  # "Trưởng thôn là ông A"
        if called or plural_before(self.key, office.start) or begins_line(self.key, office.start):
            return colon.end()
        return None

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
        first = min(name.start, titles[0].span.start)
        if _LATE.search(self.key, max(0, first - 8), first):
            return
        if _MEMORIAL.search(self.key, max(0, name.start - 40), name.start):
            return
        for title in titles:
            self.persons.add(name, title, rule, min(sure, title.sure))

    def _give_before(self, chain: list[Title], name: Span) -> None:
        if len(chain) > 1 and _OF_AUTHORITY.search(self.key, max(0, chain[0].span.start - 24), chain[0].span.start):
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
        manner, between = self._manner(place), ""
        for _ in range(_MOST_LISTED if several else 1):
            name = name_from(self.capitals, place)
            if name is None or self._manner(place) != manner:
                return
            self._add(name, lead, "shared-office" if several else "office-before-name", 0.95 if several else 0.9)
            own = self._give_own(name)
            following = next_in_list(self.key, self.done)
            if following is None:
                return
            sign = self.key[self.done : following].strip()[:1]
            if sign == ";" and between == "," and not own:
                return  # "các Phó Chủ tịch: A, B; kỹ sư C": the semicolon ends a list of bare names
            between = between or ("" if own else sign)
            place = following

    def _give_own(self, name: Span) -> bool:
        """Read what is said of the listed person behind ``name``, a place in brackets perhaps; whether an office is."""
        joint = joint_at(self.key, name.end)
        own = office_at(self.text, self.key, joint) if joint else None
        bracket = _BRACKET.match(self.key, name.end)
        self.done = bracket.end() if bracket and not own else name.end
        if not own:
            return False
        chain = self._chain(own, named=True)
        if chain[-1].name:
            return False
        self._add(name, chain, "office-after-name", 0.97)
        self.done = chain[-1].span.end
        return True

    def _manner(self, place: int) -> bool:
        """Whether a person's own honorific stands at ``place``; ranks and degrees are none."""
        return self.key.startswith(("đồng chí", "đ/c", "ông ", "bà "), place)

    def _give_apposed(self, chain: list[Title]) -> None:
        """ "Giám đốc Sở Y tế, bà A, cho biết": where the office begins its clause and the person has no other there."""
        start, end = chain[0].span.start, chain[-1].span.end
        subject = self._comes_before_subject(start)
        if subject and (aside := _PLACE_OR_STANDING.match(self.key, end)):
            end = aside.end()
        sign = _APPOSED.match(self.key, end)
        title = title_pattern().match(self.key, sign.end()) if sign else None
        if not sign or not title:
            return
        ranked = rank_pattern().match(self.key, sign.end()) and _IN_LIST.search(self.key, max(0, start - 8), start)
        if not (ranked or subject or self._begins_clause(start)):
            return
        name = name_from(self.capitals, sign.end())
        joint = joint_at(self.key, name.end) if name else None
        if name and not (joint and office_at(self.text, self.key, joint)):
            self._add(name, chain, "office-before-name", 0.85)
            self.done = name.end

    def _comes_before_subject(self, start: int) -> bool:
        """Whether a clause says the office at ``start`` of the subject that follows it, nobody being named before."""
        if not _BEFORE_SUBJECT.search(self.key, max(0, start - 40), start):
            return False
        return not self.capitals.may_name(self.reading.sentence_at(start).start, start)

    def _begins_clause(self, start: int) -> bool:
        before = self.key[max(0, start - 12) : start].rstrip()
        return self.reading.sentence_at(start).start == start or before.endswith(('"', '",', ";", " theo", "tại đây,"))
