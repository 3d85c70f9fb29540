"""The names under one cue: the quotation that it announces, the list that goes on from there, or plain words."""

from __future__ import annotations

from extractor.campaign_cues import Cue, Sort, find_cues
from extractor.campaign_finds import Find, Paragraph
from extractor.campaign_names import Name, name_end, plain_items, plain_name
from extractor.campaign_periods import period_ending
from extractor.campaign_status import status_of
from extractor.campaign_tails import Tail, earlier_range, later_range, read_tail
from extractor.campaign_words import expression, whole_words, words
from extractor.facts import CampaignStatus
from extractor.quotations import Quotation, find_quotations
from extractor.reading import Reading
from extractor.span import Span
from extractor.themes import has_theme

_DIRECT = expression(rf"\s{{0,3}}[:\-–]?\s{{0,3}}\*?|,?\s{{0,2}}{words('link', 'naming')}\s{{0,2}}[:,]?\s{{0,3}}\*?")
_BOUND = expression(rf"(?: {words('cue', 'modifiers_before_quotes')}(?!\w)){{0,2}}")
_BEARER = expression(rf" {words('link', 'bearer')}(?!\w)")
_STATED = expression(
    r"[,.;:()]|(?<!\w)(?:đã|đang|sẽ|được|bị|là|còn|vẫn|với|để|có|nhằm|gắn|và (?:tổ chức|thực hiện))(?!\w)"
)
_ANNOUNCED = expression(rf"(?:{whole_words('link', 'announcing')}|(?<!\w)là)\s{{0,2}}:?\s{{0,3}}$|:\s{{0,3}}$")
_OTHER_HEAD = expression(whole_words("link", "other_heads"))
_OTHER_HEAD_LAST = expression(
    rf"{whole_words('link', 'other_heads')}(?: [^\s,.;:\"]{{1,12}}){{0,2}}\s{{0,2}}:?\s{{0,3}}$"
)
_SEPARATOR = expression(
    r"(?:\.{2,3}|…)?[\s\"*]{0,3}(?:[,;/]|\.{2,3}|…|\s[-–]\s)?\s{0,3}"
    r"(?:(?:và|hay|hoặc|cùng với|cùng|cũng như|rồi đến) )?[*\s]{0,3}"
)
_WITH_SUBJECT = expression(rf"\s?[,;] (?:và )?{words('name', 'subjects')}\s{{1,2}}")
_SEMICOLON = expression(r"\s{0,2}[;…]|\s{0,2}\.\.\.[,;]?")
_NAMED_BEFORE = expression(
    r"[\s\"]{0,3},?(?:\s(?:vẫn|cũng|đã|luôn|tiếp tục|thực sự|mãi|chính)){0,3} (?:là|trở thành|thành)"
    r"(?: (?:một|một trong|một trong những|một trong các|những|các|hai|ba)){0,1}\s?$"
)
_IN_APPOSITION = expression(r"[\s\"]{0,3}(?:,| [-–])\s?$")
_LAUNCHED_BY = expression(r" (?:do|được) [^.;\"]{2,80}?(?:phát động|khởi xướng)")
_WORD = expression(r"\w+")
_BULLET = expression(r"[-–•*+]?\s{0,3}(?:\d{1,2}[.)])?\s{0,3}")
_NO_SKIP = expression(rf"[.:]|{whole_words('link', 'other_heads')}")
_SPEECH = expression(r"(?:chúng (?:tôi|ta|em|con)|tôi|mình|nếu|hồi|bà con|anh em) ")
_LONGEST_QUOTED = 240
_LONGEST_GAP = 180
_LONGEST_SKIP = 70
_MOST_CLAUSE_WORDS = 12


def scan(reading: Reading, span: Span, year: int | None) -> Paragraph | None:
    """All cues of the paragraph ``span`` with their names, tails and lists; None where it has no cue and no theme."""
    cues = list(find_cues(reading.key, span))
    if not cues and not has_theme(reading.key, span):
        return None
    paragraph = Paragraph(reading, span, year, find_quotations(reading.text, span), cues)
    reached = span.start
    for cue in paragraph.cues:
        if cue.span.start >= reached:
            paragraph.finds += _Group(paragraph, cue, reached).find()
            reached = max(cue.span.end, paragraph.finds[-1].end)
    return paragraph


def scan_item(reading: Reading, span: Span, year: int | None, cue: Cue) -> Paragraph | None:
    """The paragraph ``span`` as an item of the list that ``cue`` opened in a paragraph before: a quoted name at its
    head, else ``None``."""
    bullet = _BULLET.match(reading.key, span.start, span.end)
    quotations = find_quotations(reading.text, span)
    first = quotations.next_from(span.start)
    if bullet is None or first is None or not first.inner or first.outer.start != bullet.end():
        return None
    paragraph = Paragraph(reading, span, year, quotations, [])
    group = _Group(paragraph, cue, span.start, reading.sentence_at(first.outer.start))
    paragraph.finds = group.find_from(first)
    return paragraph


def opened_list(paragraph: Paragraph) -> Cue | None:
    """The plural cue whose list goes on in the next paragraph: "Các phong trào thi đua gồm:"."""
    last = paragraph.finds[-1] if paragraph.finds else None
    if (
        last is None
        or last.name
        or not last.cue.plural
        or not paragraph.reading.key.endswith(":", 0, paragraph.span.end)
    ):
        return None
    return None if paragraph.quotations.next_from(last.end) else last.cue


class _Group:
    """The names under one cue."""

    def __init__(self, paragraph: Paragraph, cue: Cue, reached: int, sentence: Span | None = None) -> None:
        self._paragraph = paragraph
        self._text, self._key = paragraph.reading.text, paragraph.reading.key
        self._cue, self._reached = cue, reached
        self._sentence = sentence or paragraph.sentence_at(cue.span.start)
        self._around = paragraph.quotations.around(cue.span)
        self._limit = min(self._sentence.end, self._around.inner.end) if self._around else self._sentence.end
        self._status = status_of(self._key, self._sentence.start, cue.span.start)

    def find(self) -> list[Find]:
        before = read_tail(self._key, self._cue.span.end, self._limit, self._paragraph.year)
        if self._cue.sort is Sort.TIME:
            return [self._nameless(before)]
        quotation = self._next_quotation(self._cue.span.end)
        if quotation and (name := self._linked(quotation, before)):
            first = self._find(name, quotation.outer.end, quoted=True, before=before)
            return [first, *self._listed(first)]
        if back := self._named_before():
            return back
        return self._plain(quotation, before)

    def find_from(self, quotation: Quotation) -> list[Find]:
        """The list that begins with ``quotation``."""
        first = self._find(Name(quotation.inner, "campaign.item", 0.9), quotation.outer.end, quoted=True)
        return [first, *self._listed(first)]

    def _next_quotation(self, place: int) -> Quotation | None:
        """The next quotation of the sentence before another cue."""
        quotation = self._paragraph.quotations.next_from(place)
        if quotation is None or quotation.outer.start >= min(self._limit, self._paragraph.next_cue(place)):
            return None
        return quotation

    def _linked(self, quotation: Quotation, before: Tail) -> Name | None:
        """The name that the cue gives to the next quotation, by the words between them."""
        key, start, end = self._key, self._cue.span.end, quotation.outer.start
        if end - start > _LONGEST_GAP or self._is_modifier(quotation) or not self._may_name(quotation):
            return None
        bound = _BOUND.match(key, start, end)
        place = bound.end() if bound else start
        if _DIRECT.fullmatch(key, place, end):
            return Name(quotation.inner, "campaign.quoted", 0.97)
        if _OTHER_HEAD_LAST.search(key, place, end):
            return None
        if before.end > start and _DIRECT.fullmatch(key, before.end, end):
            return Name(quotation.inner, "campaign.quoted", 0.95)
        if self._is_announced(place, end):
            return Name(quotation.inner, "campaign.announced", 0.9)
        return self._clause(quotation, place)

    def _may_name(self, quotation: Quotation) -> bool:
        """Whether the quotation can be a name, and not what somebody said."""
        return 0 < len(quotation.inner) <= _LONGEST_QUOTED and not _SPEECH.match(self._key, quotation.inner.start)

    def _is_modifier(self, quotation: Quotation) -> bool:
        return self._cue.span.holds(quotation.inner)

    def _is_announced(self, place: int, end: int) -> bool:
        announced = _ANNOUNCED.search(self._key, place, end)
        if announced is None or _OTHER_HEAD.search(self._key, place, end) or ";" in self._key[place:end]:
            return False
        return self._cue.plural or not announced[0].startswith((":", "là"))

    def _clause(self, quotation: Quotation, place: int) -> Name | None:
        """The words before the quotation belong to the name where they form one clause with it."""
        key, end = self._key, quotation.outer.start
        gap = key[place:end]
        if len(_WORD.findall(gap)) > _MOST_CLAUSE_WORDS:
            return None
        if _BEARER.match(gap):
            stated = _STATED.search(gap)
            return None if stated else Name(quotation.inner, "campaign.quoted", 0.9)
        if name_end(key, place, end) < place + len(gap.rstrip(" \t\u00a0*")):
            return None
        start = place + len(gap) - len(gap.lstrip())
        return Name(Span(start, quotation.outer.end), "campaign.clause", 0.85)

    def _named_before(self) -> list[Find]:
        """“…” vẫn là phong trào chủ lực: the name stands before its cue."""
        key, cue = self._key, self._cue.span
        quotation = self._paragraph.quotations.last_before(cue.start)
        if quotation is None or not self._may_name(quotation) or cue.start - quotation.outer.end > _LONGEST_GAP:
            return []
        if quotation.outer.start < max(self._sentence.start, self._reached) or quotation.outer.end > cue.start:
            return []
        tail = read_tail(key, quotation.outer.end, cue.start, self._paragraph.year)
        apposed = _IN_APPOSITION.fullmatch(key, tail.end, cue.start) and _LAUNCHED_BY.match(key, cue.end)
        if not apposed and not _NAMED_BEFORE.fullmatch(key, tail.end, cue.start):
            return []
        find = self._find(Name(quotation.inner, "campaign.named-before", 0.9), quotation.outer.end, quoted=True)
        find.end = cue.end
        return [find]

    def _plain(self, quotation: Quotation | None, before: Tail) -> list[Find]:
        following = self._paragraph.next_cue(self._cue.span.end)
        limit = min(self._limit, following, quotation.outer.start if quotation else following)
        if self._around is not None and self._cue.span.start > self._around.inner.start:
            return [self._nameless(before)]
        places = [self._cue.span.end] if before.end == self._cue.span.end else [self._cue.span.end, before.end]
        for place in places:
            if self._cue.plural and (items := plain_items(self._text, self._key, place, limit)):
                finds = [self._find(item, item.span.end, quoted=False) for item in items]
                return [*finds, *self._listed(finds[-1])]
            if name := plain_name(self._text, self._key, self._cue, place, limit, listed=self._goes_on()):
                find = self._find(name, self._closed(name), quoted=False, before=before)
                return [find, *self._listed(find)]
        return [self._nameless(before)]

    def _goes_on(self) -> bool:
        """Whether the cue goes on a list of campaigns: only a separator stands between it and the name before."""
        finds = self._paragraph.finds
        if not finds or finds[-1].name is None:
            return False
        return _SEPARATOR.fullmatch(self._key, finds[-1].end, self._cue.span.start) is not None

    def _closed(self, name: Name) -> int:
        """Where the tail of an unquoted name begins: behind the quotation that holds cue and name, if it ends there."""
        around = self._around
        if around is None or name.span.end < around.inner.end:
            return name.span.end
        self._limit = self._sentence.end
        return around.outer.end

    def _listed(self, last: Find) -> list[Find]:
        """The quotations that go on the list which ``last`` begins. One with a verb of its own is left out."""
        found: list[Find] = []
        place, broken = last.end, False
        while (quotation := self._next_quotation(place)) is not None and self._may_name(quotation):
            start = quotation.outer.start
            follows = _SEPARATOR.fullmatch(self._key, place, start) or _WITH_SUBJECT.fullmatch(self._key, place, start)
            if follows and place < start and (not broken or _SEMICOLON.match(self._key, place, start)):
                find = self._find(Name(quotation.inner, "campaign.listed", 0.95), quotation.outer.end, quoted=True)
                found.append(find)
                place, broken = find.end, False
                continue
            if start - place > _LONGEST_SKIP or _NO_SKIP.search(self._key, place, start):
                break
            place, broken = quotation.outer.end, True
        return found

    def _find(self, name: Name, end: int, *, quoted: bool, before: Tail | None = None) -> Find:
        key, year = self._key, self._paragraph.year
        tail = read_tail(key, end, self._limit, year, name.span)
        period = (before.period if before and before.end <= name.span.start else None) or tail.period
        if period is None and (inner := period_ending(key, name.span)):
            period = inner
            name = Name(Span(name.span.start, inner.start), name.rule, name.confidence)
        if period is None:
            period = later_range(key, tail.end, min(self._limit, self._paragraph.next_cue(tail.end)), year)
        if period is None and (self._status is CampaignStatus.LAUNCHED or self._cue.sort is Sort.DRIVE):
            period = earlier_range(key, self._sentence.start, self._cue.span.start, year)
        return Find(
            cue=self._cue,
            sentence=self._sentence,
            end=tail.end,
            name=name,
            quoted=quoted,
            period=period,
            launcher=tail.launcher or (before.launcher if before else None),
            document=tail.document or (before.document if before else None),
            status=self._status,
        )

    def _nameless(self, before: Tail) -> Find:
        period = before.period
        if period is None and self._cue.sort is Sort.DRIVE and self._cue.strong:
            until = min(self._limit, self._paragraph.next_cue(before.end))
            period = later_range(self._key, before.end, until, self._paragraph.year)
        return Find(
            cue=self._cue,
            sentence=self._sentence,
            end=before.end,
            period=period,
            launcher=before.launcher,
            document=before.document,
            status=self._status,
        )
