"""Numbered documents: text to mentions, each with its date, type and issuer.

A document's date follows its number ("ngày 07/4/2014", ", ngày …", "của … ngày …"), is shared by numbers that are
joined ("cùng ngày 06/5/2022", "các Quyết định số 1/QĐ-UBND và 2/QĐ-UBND ngày …"), is that of the sentence that tells of
its signing ("Ngày 10/2, ông … ký Kế hoạch số …"), or stands beside it in the document's own head.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

from extractor.dates import find_dates
from extractor.document_numbers import TYPES, Number, find_numbers, issuer_name, words_of
from extractor.facts import DateMention, DocumentMention
from extractor.official_head import DATELINE
from extractor.reading import Reading
from extractor.span import Span

_SIGNED = (
    r"(?:được |đã |vừa |mới |do |kí |ban hành |đề |phát hành |phê duyệt |thông qua |công bố ){0,4}(?:vào |ngay |từ )?"
)
_ON = r"(?:(?:ngày|hôm|sáng|chiều|tối)\s{1,9}){0,2}"
_DIRECT = re.compile(rf"\s{{0,2}}[(]?\s{{0,2}}{_SIGNED}{_ON}")
_COMMA = re.compile(rf"\s{{0,2}},\s{{0,2}}{_SIGNED}{_ON}")
_BODY = r"(?:(?!ngày|về|đã|được|tổ chức|trao|tặng|sẽ|tại|và)[^\s.,;:()\d]{1,12} ){1,12}"
_ACT = r"(?:kí |ban hành |phê duyệt |thông qua |công bố ){1,2}(?:vào )?"
_BY_ISSUER = re.compile(
    rf"\s(?:của|do) {_BODY}(?:{_ACT})?ngày\s{{0,3}}|\s(?:của|do) [^.,;:()\d]{{3,90}}, {_ACT}(?:ngày\s{{0,3}})?"
)
_BY_SIGNER = re.compile(rf"\s(?:được|do) {_BODY}{_ACT}(?:ngày\s{{0,3}})?")
_SAME_DAY = re.compile(
    r"[\s,]{0,3}(?:(?:được |đã |kí |ban hành ){0,3}(?:vào )?cùng|đều) (?:được )?"
    r"(?:kí |ban hành |phát hành ){0,2}(?:vào )?(?:một |cùng )?ngày\s{0,3}"
)
_CHAIN = re.compile(
    rf"(?P<issuer>\s(?:của|do) [^.,;:()\d]{{2,90}})?\s{{0,2}}(?:,|;|và|cùng với|cùng)\s{{0,2}}(?:và )?"
    rf"(?P<other>của [^.,;:()\d]{{2,90}} tại )?"
    rf"(?P<type>(?:các )?(?:{TYPES})\s{{1,2}})?(?:số\s{{0,2}}:?\s{{0,2}})?"
)
_CLAUSE_AFTER = re.compile(rf"\s{{0,2}},(?!\s{{0,2}}(?:(?:các )?(?:{TYPES})|số)(?!\w))")
_ISSUING = re.compile(
    r"(?<!\w)(?:kí|ban hành|ra|có|phát hành|gửi|trình|phê duyệt)\s(?:(?:các|hai|ba|văn bản|một) )?"
    rf"(?:(?:{TYPES})\s)?(?:số\s{{0,2}}:?\s{{0,2}})?$"
)
_ISSUING_BRACKET = re.compile(
    rf"(?<!\w)(?:kí|ban hành|có|phê duyệt)\s(?:{TYPES})\s[^.;()]{{1,220}}\((?:{TYPES})?\s?(?:số\s{{0,2}}:?\s{{0,2}})?$"
)
_NOT_ISSUING = re.compile(r"(?<!\w)(?:theo|căn cứ|thực hiện|công bố|trao|đọc|triển khai|quán triệt|hưởng ứng)(?!\w)")
_ISSUER = re.compile(r"\s{0,2}(?:của|do) (?P<issuer>[^.,;:()\d\"'\n]{2,120})")
_ISSUER_ENDS = re.compile(rf"\s(?:{words_of('issuer_ends')})(?!\w)")
_ISSUED_LABEL = re.compile(r"ngày (?:ban hành|kí|văn bản)\s?:\s{0,9}$")
_NUMBER_LABEL = re.compile(r"(?:số\s?/?\s?)?(?:kí hiệu|hiệu|văn bản)\s?:\s{0,9}$")
_LABEL_REACH = 36
_LONGEST_CITATION = 130
_LONGEST_TELLING = 360
_HEAD_PARAGRAPHS = 15
_LONGEST_HEAD_LINE = 200


def find_documents(reading: Reading, dates: Sequence[DateMention] | None = None) -> list[DocumentMention]:
    """The documents that the text names, each mention of them, in order; ``dates`` are the text's where known."""
    numbers = find_numbers(reading)
    if not numbers:
        return []
    dating = _Dating(reading, numbers, list(find_dates(reading) if dates is None else dates))
    given = dating.give()
    return [_mention(reading, number, given.get(place), dating.ends[place]) for place, number in enumerate(numbers)]


class _Dating:
    """Finds each number's date. ``ends``: where each citation ends, date included."""

    def __init__(self, reading: Reading, numbers: list[Number], dates: list[DateMention]) -> None:
        self._reading = reading
        self._key = reading.key
        self._numbers = numbers
        self._dates = [date for date in dates if "/" not in date.value and len(date.value) > 4]
        self._starts = [date.span.start for date in self._dates]
        self.ends = [number.span.end for number in numbers]
        self._given: dict[int, str] = {}

    def give(self) -> dict[int, str]:
        for place in range(len(self._numbers)):
            self._give_following(place)
        for place in range(len(self._numbers)):
            if place not in self._given:
                self._give_from_before(place)
        self._give_own()
        self._give_by_label()
        self._give_same_number()
        return self._given

    def _give_following(self, place: int) -> None:
        number = self._numbers[place]
        start = number.span.end
        limit = self._numbers[place + 1].span.start if place + 1 < len(self._numbers) else len(self._key)
        at = bisect.bisect_left(self._starts, start)
        if at == len(self._dates) or self._starts[at] >= min(limit, start + _LONGEST_CITATION):
            return
        date = self._dates[at]
        if _SAME_DAY.fullmatch(self._key, start, date.span.start):
            self._settle(place, date)
            self._share(place, any_type=True)
        elif self._is_own(start, date):
            self._settle(place, date)
            self._share(place, any_type=False)

    def _is_own(self, start: int, date: DateMention) -> bool:
        span = start, date.span.start
        if (
            _DIRECT.fullmatch(self._key, *span)
            or _BY_ISSUER.fullmatch(self._key, *span)
            or _BY_SIGNER.fullmatch(self._key, *span)
        ):
            return True
        if not _COMMA.fullmatch(self._key, *span):
            return False
        # ", ngày 15/3, tỉnh tổ chức …" begins a clause; ", ngày 15/3/2022 của …" belongs to the number.
        written_out = any(char in date.surface for char in ("20", "19"))
        return written_out or not _CLAUSE_AFTER.match(self._key, date.span.end)

    def _settle(self, place: int, date: DateMention) -> None:
        self._given[place] = date.value
        self.ends[place] = date.span.end

    def _share(self, place: int, *, any_type: bool) -> None:
        """Give the date of ``place`` to the undated numbers joined before it."""
        while place > 0 and place - 1 not in self._given:
            chain = _CHAIN.fullmatch(self._key, self._numbers[place - 1].span.end, self._numbers[place].span.start)
            if chain is None or (not any_type and (chain["issuer"] or chain["other"] or _has_own_type(chain))):
                return
            self._given[place - 1] = self._given[place]
            place -= 1

    def _give_from_before(self, place: int) -> None:
        number = self._numbers[place]
        start, end = number.span.end, min(len(self._key), number.span.end + 40)
        if _SAME_DAY.match(self._key, start, end) and place and place - 1 in self._given:
            self._given[place] = self._given[place - 1]
            return
        if place and place - 1 in self._given and self._joined_to_signed(place):
            self._given[place] = self._given[place - 1]
            return
        sentence = self._reading.sentence_at(number.span.start)
        at = bisect.bisect_left(self._starts, number.span.start) - 1
        if at < 0 or self._starts[at] < max(sentence.start, number.span.start - _LONGEST_TELLING):
            return
        date = self._dates[at]
        if place and self.ends[place - 1] >= date.span.end and self._numbers[place - 1].span.end <= date.span.start:
            return
        between = self._key[date.span.end : number.span.start]
        told = _ISSUING.search(between) or _ISSUING_BRACKET.search(between)
        if told and not _NOT_ISSUING.search(between, 0, told.start()):
            self._given[place] = date.value

    def _joined_to_signed(self, place: int) -> bool:
        """Whether the number before, dated by its signing and not by a date of its own, is joined to this one."""
        last = self._numbers[place - 1]
        signed = self.ends[place - 1] == last.span.end
        return signed and _CHAIN.fullmatch(self._key, last.span.end, self._numbers[place].span.start) is not None

    def _give_own(self) -> None:
        """The document's own number, in its head, has the date of the line with place and date."""
        undated = [place for place in range(len(self._numbers)) if place not in self._given]
        own = [place for place in undated if self._is_documents_own(self._numbers[place])]
        issued = self._day_of_issue() if own else None
        if issued:
            self._given |= dict.fromkeys(own, issued.value)

    def _is_documents_own(self, number: Number) -> bool:
        """Whether a line of the head gives the number as the document's: "Số: …"."""
        line = self._reading.paragraph_at(number.span.start)
        if len(line) >= _LONGEST_HEAD_LINE:
            return False
        label = self._key[line.start : number.span.start].rpartition("|")[2]
        return label.strip(" :") == "số" and line in self._head_lines()

    def _head_lines(self) -> list[Span]:
        return [line for line in self._reading.paragraphs[:_HEAD_PARAGRAPHS] if len(line) < _LONGEST_HEAD_LINE]

    def _day_of_issue(self) -> DateMention | None:
        """The date of the head's line with place and date."""
        lines = self._head_lines()
        dateline = next((line for line in lines if DATELINE.search(line.of(self._key))), None)
        return next((date for date in self._dates if dateline.holds(date.span)), None) if dateline else None

    def _give_by_label(self) -> None:
        """A portal's table of a document: "Số ký hiệu: …", "Ngày ban hành: …"."""
        labelled = [
            place
            for place, number in enumerate(self._numbers)
            if place not in self._given and _ends_with(_NUMBER_LABEL, self._key, number.span.start)
        ]
        if not labelled:
            return
        issued = (date for date in self._dates if _ends_with(_ISSUED_LABEL, self._key, date.span.start))
        if day := next(issued, None):
            self._given |= dict.fromkeys(labelled, day.value)

    def _give_same_number(self) -> None:
        known = {self._numbers[place].number.upper(): date for place, date in self._given.items()}
        for place, number in enumerate(self._numbers):
            if not number.is_bare and number.number.upper() in known:
                self._given.setdefault(place, known[number.number.upper()])


def _ends_with(label: re.Pattern[str], key: str, end: int) -> bool:
    return label.search(key, max(0, end - _LABEL_REACH), end) is not None


def _has_own_type(chain: re.Match[str]) -> bool:
    """Whether the number behind ``chain`` is called by a type of its own ("… và Kế hoạch số …")."""
    return chain["type"] is not None and not chain["type"].startswith("các ")


def _mention(reading: Reading, number: Number, date: str | None, end: int) -> DocumentMention:
    return DocumentMention(
        span=number.span,
        surface=number.span.of(reading.text),
        rule=number.rule,
        confidence=number.confidence,
        number=number.number,
        date=date,
        type=number.type,
        issuer=_issuer(reading, number, end),
    )


def _issuer(reading: Reading, number: Number, end: int) -> str | None:
    """Who issued it, as the text says behind the number or its date; else by the number's code."""
    for place in {number.span.end: None, end: None}:
        if match := _ISSUER.match(reading.key, place):
            start, stop = match.span("issuer")
            ends = _ISSUER_ENDS.search(reading.key, start, stop)
            issuer = reading.text[start : ends.start() if ends else stop].strip()
            if issuer[:1].isupper():
                return issuer
    return next((name for code in reversed(number.codes) if (name := issuer_name(code))), None)
