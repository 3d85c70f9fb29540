"""How far an office's title runs: the body, the field and the place after "Giám đốc", and the name that follows.

A title is read word by word. A level's word ("tỉnh", "huyện X") closes the body's name; verbs and linking words end
it; a committee's name may hold commas; a part's parent body may follow a comma ("Đội trưởng Đội X, Đồn Y").
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from extractor.capitals import Before, Capitals
from extractor.names import is_acronym, is_place, place_cues, title_first_words
from extractor.offices import Office, led_noun_end, office_at
from extractor.span import Span
from extractor.title_state import TitleState
from extractor.title_words import (
    Body,
    BodyKind,
    body_at,
    committee_end,
    completes,
    dashed_place_end,
    field_end,
    is_bodily,
    is_body_word,
    is_topic,
    is_verb,
    modifiers_end,
    opens_clause,
    term_end,
    words_in,
)

_MOST_WORDS: Final = 48
_WORD = re.compile(r"[^\W\d_]+(?:['&/.][^\W\d_]+){0,3}")
_NUMBER = re.compile(r"(?:số {1,3})?(?:\d{1,4}[a-z]?(?:[-/]\d{1,2})?|[ivx]{1,5})(?![\w/%-]|[.,]\d)")
_COUNTED = re.compile(
    r" {1,3}(?:xã|phường|huyện|tỉnh|quận|tập thể|cá nhân|đồng chí|người|đơn vị|đại biểu|thành viên|hộ|thôn|bản)"
)
_ENVOYS: Final = ("đại sứ", "tổng lãnh sự", "trưởng đại diện", "phó đại sứ")
_PREVENTION = re.compile(r"phòng {0,2},? {0,2}chống(?!\w)")
_QUOTATION = re.compile(r'"[^"\n]{2,80}"')
_YEARS = re.compile(r"- {0,2}\d{4}(?!\w)")
_BRACKET = re.compile(r" {0,2}\(([^()\n]{2,60})\)")
_CLAUSAL: Final = frozenset(("và", "phụ", "tại", "của", "khóa"))


class Title(NamedTuple):
    """An office; its body is printed from ``body_start`` to ``body_end``, if it has one. ``name`` is the person's name
    that follows it directly, ``sure`` how surely."""

    span: Span
    body_start: int
    body_end: int
    office: Office
    name: Span | None
    sure: float


class _Tail(TitleState):
    """Reads one title's tail, a word or a sign at a time; each step says whether the title may go on."""

    def read(self) -> Title:
        self.take(modifiers_end(self.key, self.end))
        body_start = self.end
        for _ in range(_MOST_WORDS):
            place = self.skip(self.cursor)
            if place >= len(self.key) or not self._step(place):
                break
        if self.name is None and not self.named:
            self.name = self._titled_name()
        span = Span(self.office.start, self.end)
        return Title(span, body_start, min(self.end, self.body_end or self.end), self.office, self.name, self.sure)

    def _step(self, place: int) -> bool:
        sign = self.key[place]
        if sign.isalpha():
            return self._word(place)
        if sign.isdigit():
            return self._number(place)
        if sign == ",":
            return self._comma(place)
        if sign == "-":
            return self._dash(place)
        if sign == '"':
            return self._quoted(place)
        return sign == "(" and self._bracket(place)

    # Words.

    def _word(self, place: int) -> bool:
        word = _WORD.match(self.key, place)
        if word is None:
            return False
        said = word[0]
        if said == "số" and (number := _NUMBER.match(self.key, place)):
            return self.take(number.end())
        if said.partition(".")[0] in title_first_words() and self.title_stands(place):
            return False
        if said in _CLAUSAL and (goes_on := self._clausal(said, place, word.end())) is not None:
            return goes_on
        if said.startswith("phòng") and (prevention := _PREVENTION.match(self.key, place)):
            self.committee, self.before = True, Before.WORD
            return self.take(prevention.end())
        capital = self.text[place].isupper()
        found = body_at(self.key, place)
        if found and self._is_body(place, found[0], capital):
            return self._body(place, *found)
        if capital:
            return self._row(place, word.end())
        if self.before is Before.OFFICE and self.led and (noun := led_noun_end(self.key, place)):
            self.before = Before.WORD
            return self.take(noun)
        if self.closed or self.stops(place):
            return False
        if self.before is Before.OFFICE and not is_bodily(self.key, place):
            return False
        self.before = Before.WORD
        return self.take(word.end(), said)

    def _clausal(self, said: str, place: int, end: int) -> bool | None:
        """Whether the title goes on behind a word that joins what follows to it; None: the word is like any other."""
        if said == "và":
            return self._and(place, end)
        if said == "phụ":
            return self._in_charge(place) if self.key.startswith("phụ trách", place) else None
        if said == "tại":
            return self._abroad(place, end) or None
        if said == "của":
            return self.run_to(end) if self._owned(self.skip(end)) else None
        term = term_end(self.key, place)
        if term is None:
            return None
        self.body_end = self.body_end or self.end
        self.take(term)
        self.before = Before.WORD
        return not self.closed

    def _owned(self, after: int) -> bool:
        """Whether the body that the title's own is part of is named at ``after``: "Hội đồng Dân tộc của Quốc hội"."""
        body = body_at(self.key, after)
        return body is not None and not self.closed and self.before is not Before.OFFICE and self.text[after].isupper()

    def _abroad(self, place: int, end: int) -> bool:
        """Reads where an envoy is posted: "Đại sứ … tại Việt Nam"."""
        envoy = self.key[self.office.core : self.end]
        after = self.skip(end)
        if not envoy.startswith(_ENVOYS) or after >= len(self.text) or not self.text[after].isupper() or place >= after:
            return False
        self.reopen()
        self.before = Before.LEVEL
        return self.run_to(end)

    def _is_body(self, place: int, body: Body, capital: bool) -> bool:
        """Whether the words name a body: no place ("xã Trường Hà"), verb ("báo cáo") or half a word ("Nông thôn")."""
        phrase = body.words
        if capital or " " in phrase:
            return not (self.closed and not self.placed and capital and body.kind is BodyKind.NOUN)
        if self.before is Before.OFFICE:
            return not is_verb(self.key, place)
        if self.last_capital or completes(self.last, phrase):
            return False
        return body.administrative or is_body_word(self.key, place)

    def _and(self, place: int, end: int) -> bool:
        after = self.skip(end)
        if self.strict and not self.closed and self.before is Before.LEVEL and self.levelled_begins(after):
            self.cursor = end
            return True
        if self.closed or after >= len(self.key) or self.another_begins(after):
            return False
        if self.charge and not is_topic(self.key, after):
            return False
        word = _WORD.match(self.key, after)
        if not word or (word[0] in words_in("bodies", "others") and not is_bodily(self.key, after)):
            return False
        free = self.text[after].isupper() or self.committee or self.charge
        if not free and (self.strict or self.stops(after) or self.people_begin(after)):
            return False
        return self.run_to(end)

    def _body(self, place: int, body: Body, end: int) -> bool:
        kind = body.kind
        if self.closed and not body.administrative and not (kind is BodyKind.FINAL and not self.placed):
            return False
        self.rank = max(self.rank, body.rank)
        self.part = self.part or body.part
        self.board = self.board or body.words.startswith("ban ") or body.words == "ban"
        if body.words.endswith(".") and not self.key[self.skip(end) : self.skip(end) + 1].isalnum():
            end -= 1
        committee = committee_end(self.key, place) if kind is BodyKind.NOUN else None
        self.committee = self.committee or committee is not None
        self.take(max(end, committee or 0), "" if committee else body.words)
        self.strict = kind is BodyKind.LOOSE or kind is BodyKind.LEVELLED
        self.closed = body.administrative or kind is BodyKind.CLOSED
        if kind is BodyKind.FINAL:
            self.closed = not self._goes_on() and not (self.committee and body.words in ("quốc gia", "nhà nước"))
        self.placed = False
        self.before = body.before
        if self.led and place == self.skip(self.office.end):  # it completes "Trưởng": "Trưởng Đoàn|chuyên trách"
            self.take(modifiers_end(self.key, self.end))
        if body.fielded and (field := field_end(self.key, self.skip(self.end))):
            self.strict, self.before = body.words in ("sở", "bộ"), Before.FINAL
            self.take(field)
        return True

    def _goes_on(self) -> bool:
        """Whether a body follows "Trung ương": "Trung ương Hội Nông dân"."""
        place = self.skip(self.end)
        body = body_at(self.key, place)
        return body is not None and self.text[place].isupper() and not body[0].administrative

    def _row(self, place: int, word_end: int) -> bool:
        if is_acronym(self.text[place:word_end]):
            if self.closed:
                taken = not self.placed and self.before is Before.LEVEL
                self.placed, self.before = True, Before.FINAL
                return taken and self.take(word_end)
            self.before = Before.PROPER if self.key[place:word_end] in place_cues() else Before.WORD
            self.strict = False
            return self.take(word_end)
        settled = self.closed and (self.placed or self.before is Before.FINAL)
        if settled and self.named:
            return False
        if self.before is Before.LEVEL and (dashed := dashed_place_end(self.key, place)):
            self.placed = self.closed
            self.before = Before.FINAL
            return self.take(dashed)
        split = self.capitals.split(place, Before.FINAL if settled else self.before)
        if split.end <= place and not split.name:
            return False
        if self.named or not split.name:
            if settled and not is_place(self.key[place : split.end]):
                return False
            end = self.capitals.run_end(place) if self.named else split.end
            self.placed = self.closed
            printed = self.key[place:end]
            self.before = Before.WORD
            alone = " " not in printed
            self.strict = not alone
            return self.take(end, printed if alone else "", capital=alone)
        if split.end > place and settled:
            return False
        if split.end > place:
            self.take(split.end)
        self.name, self.sure = split.name, min(self.sure, split.sure)
        return False

    def _number(self, place: int) -> bool:
        number = _NUMBER.match(self.key, place)
        if not number or self.before is Before.OFFICE or self._is_count(number.end()):
            return False
        if self.closed and self.placed:
            return False
        self.placed = self.closed
        return self.take(number.end())

    def _is_count(self, end: int) -> bool:
        """Whether the number before ``end`` counts what follows it; "Chi bộ 12 phường Vĩnh Trung" counts no wards."""
        counted = _COUNTED.match(self.key, end)
        return counted is not None and not self.text[self.skip(counted.end()) :][:1].isupper()

    # What a deputy is in charge of.

    def _in_charge(self, place: int) -> bool:
        self.body_end = self.body_end or self.end
        self.reopen()
        self.charge, self.before = True, Before.WORD
        return self.take(place + len("phụ trách"))

    # Signs.

    def _comma(self, place: int) -> bool:
        after = place + 1
        while after < len(self.key) and after < place + 8 and self.key[after].isspace():
            after += 1
        if self.key.startswith("phụ trách", after):
            return self._in_charge(after)
        if after >= len(self.key) or self.another_begins(after):
            return False
        if self.charge:
            goes_on = is_topic(self.key, after)
        else:
            goes_on = self._parent_begins(after) or (self.committee and not self.closed and self._clause_goes_on(after))
        return goes_on and self.run_to(after)

    def _parent_begins(self, after: int) -> bool:
        """Whether the body or the place that the title's own body belongs to begins at ``after``."""
        found = body_at(self.key, after)
        if not found:
            return False
        body, end = found
        if self.before is Before.OFFICE:
            return self.named and self.text[after].isupper() and body.words in words_in("bodies", "wholes")
        if body.administrative:
            place = self.skip(end)
            named = self.text[place : place + 1]
            return body.rank > self.rank and (named.isupper() or named.isdigit())
        of_service = self.board and not self.closed and body.words == "sở"  # "Trưởng Ban Tôn giáo, Sở Nội vụ"
        if not (self.part or of_service) or not self.text[after].isupper():
            return False
        self.reopen()
        return True

    def _clause_goes_on(self, after: int) -> bool:
        """Whether the part after a comma belongs to the committee's name: "phòng, chống thiên tai, tìm kiếm ..."."""
        if self.text[after].isupper():
            body = body_at(self.key, after)
            return body is None or body[0].kind not in (BodyKind.LEVELLED, BodyKind.CLOSED, BodyKind.LOOSE)
        self.sure = min(self.sure, 0.95)
        return opens_clause(self.key, after)

    def _quoted(self, place: int) -> bool:
        """The quoted name of what a committee or a club is for: "Ban Chỉ đạo phong trào “…” tỉnh"."""
        quotation = _QUOTATION.match(self.key, place)
        if not quotation or self.before is Before.OFFICE or self.closed:
            return False
        self.strict, self.before = False, Before.FINAL
        return self.take(quotation.end())

    def _dash(self, place: int) -> bool:
        after = self.skip(place + 1)
        if self.committee and (years := _YEARS.match(self.key, place)):
            return self.take(years.end())
        if after >= len(self.key) or not self.key[after].isalpha() or self.another_begins(after):
            return False
        if self.closed:
            return False
        if not self.text[after].isupper() and (self.strict or self.stops(after)):
            return False
        return self.run_to(after)

    def _bracket(self, place: int) -> bool:
        bracket = _BRACKET.match(self.key, place)
        if not bracket or self.before is Before.OFFICE:
            return False
        inner = bracket.start(1)
        body = body_at(self.key, inner)
        if not body or office_at(self.text, self.key, inner):
            return False
        if not (self.text[inner].isupper() or body[0].administrative):
            return False
        self.end = self.cursor = bracket.end()
        return False

    def _titled_name(self) -> Span | None:
        """The person's name after the title, behind titles of its own: "Giám đốc Công an tỉnh Đại tá A"."""
        place = self.skip(self.end)
        return self.capitals.titled_name(place) if place > self.end else None


def read_title(capitals: Capitals, office: Office, *, named: bool) -> Title:
    """The whole title that begins with ``office``; ``named``: its bearer's name has been read before it."""
    return _Tail(capitals, office, named).read()
