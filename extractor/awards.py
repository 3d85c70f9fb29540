"""Awards given, proposed, planned or revoked: text to mentions."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from dataclasses import replace

from extractor.award_clauses import SentenceReader
from extractor.award_drafts import Context
from extractor.award_leads import MARK, lead_of
from extractor.award_lists import ListReader
from extractor.award_merge import merged
from extractor.award_names import NameIndex, find_award_names
from extractor.award_revocations import revoked
from extractor.award_rows import CAPTION, HEADLINE, TOLD, Row, rows_of
from extractor.award_tables import TableReader
from extractor.facts import AwardMention
from extractor.grantors import Grantor, Grantors
from extractor.reading import Reading
from extractor.recipient_phrases import Phrases
from extractor.span import Span

_CAPTION = re.compile(r"(?<!\w)(?:ảnh|nguồn|ảnh minh họa)(?: ?:| \w|\.|\))|\(ảnh|\(nguồn")
# An authority's own plan or appeal: by its number in the head, or by its kind alone on a line.
_PLAN = re.compile(
    r"^\W*(?:số ?: ?[\w]{0,6} ?[-/] ?(?:kh|pđ|hd)|(?:kế hoạch|hướng dẫn|thể lệ)(?: tổ chức| phát động|"
    r" khen thưởng|\W*$)|"
    r"phát động\W*$)",
    re.MULTILINE,
)
_DECISION = re.compile(r"(?<!\w)(?:quyết định|khen thưởng)(?!\w)")
# What the sentence before said was wrong: "Nay xin sửa lại là: …".
_CORRECTS = re.compile(
    r"\W*(?:nay|nên|vậy|do đó|chúng tôi|báo|tòa soạn|ban biên tập|thông tin đúng)?,? ?(?:xin |được )?"
    r"(?:sửa lại|đính chính|chỉnh lại|đọc lại|là)(?: lại)?(?: là| thành| như sau| cho đúng|:)"
)
_OF = re.compile(r"(?<!\w)(?:của|được) (?=\w)")
_OFFICE = re.compile(r"(?:chủ tịch|bộ trưởng|giám đốc|tổng giám đốc|ban thường vụ|ban chấp hành|trưởng)(?!\w)")
_ARTICLE = re.compile(r"điều \d{1,2}[.:]")
_HEAD = 1500
_SHORT_LINE = 200
_LONGEST_SENTENCE = 4000
_LONGEST_CAPTION = 400


def find_awards(reading: Reading) -> list[AwardMention]:
    """The awards that the text names, in the order of the text. Linear in its length."""
    names = find_award_names(reading)
    if not names:
        return []
    return _Article(reading, NameIndex(names)).read()


def _parts(key: str, sentence: Span) -> Iterator[Span]:
    start = sentence.start
    while sentence.end - start > _LONGEST_SENTENCE:
        cut = key.rfind(" ", start + 1, start + _LONGEST_SENTENCE)
        cut = cut if cut > 0 else start + _LONGEST_SENTENCE
        yield Span(start, cut)
        start = cut
    yield Span(start, sentence.end)


class _Article:
    def __init__(self, reading: Reading, names: NameIndex) -> None:
        self._reading = reading
        self._grantors = Grantors(reading)
        phrases = Phrases(reading, ((name.start, name.after) for name in names.names))
        self._sentences = SentenceReader(phrases, self._grantors)
        self._lists = ListReader(phrases, self._grantors, self._sentences, names)
        self._tables = TableReader(phrases, self._grantors, names)
        self._names = names
        self._plan = _PLAN.search(reading.key[:_HEAD]) is not None
        self._rows: list[Row] = []
        self._led_from = -1
        self._sentence_starts = [sentence.start for sentence in reading.sentences]
        self._title = reading.title.strip() if reading.title else None

    def read(self) -> list[AwardMention]:
        paragraphs = self._reading.paragraphs
        place = 0
        lead: Context | None = None
        while place < len(paragraphs):
            following, lead = self._paragraph(place, lead)
            place = following
        return merged(revoked(self._reading, self._rows))

    def _paragraph(self, place: int, lead: Context | None) -> tuple[int, Context | None]:
        """Read the paragraph at ``place``; the next one, and what now leads in to lines below."""
        line = self._reading.paragraphs[place]
        within = self._names.within(line.start, line.end)
        if (end := self._tables.extent(place)) > place:
            context = lead or Context(plan=self._plan)
            for draft in self._tables.read(place, end, context):
                self._rows += rows_of(self._reading, self._grantors, draft, TOLD)
            return end, lead
        if not within:
            new = lead_of(self._reading, self._grantors, line, plan=self._plan)
            if new is not None:
                self._led_from = place
            return place + 1, new or self._kept(lead, place)
        lead = self._kept(lead, place)
        head = self._head_of_list(line)
        headed = self._names.within(head.start, head.end)
        if headed and self._lists.heading(place, head, headed):
            context = lead or Context(plan=self._plan)
            if context.grantor is None:
                context = replace(context, grantor=self._document_grantor(line.start))
            drafts, following = self._lists.read(place, head, headed, context)
            if drafts:
                if head.start > line.start:
                    self._prose(Span(line.start, head.start), lead)
                for draft in drafts:
                    self._rows += rows_of(self._reading, self._grantors, draft, TOLD)
                return following, lead
            if self._lists.leads(place, headed):
                self._led_from = place
                return place + 1, self._lists.lead(place, headed, context)
        self._prose(line, lead)
        return place + 1, lead

    def _head_of_list(self, line: Span) -> Span:
        """What of a paragraph may head a list below it: its last sentence if that ends in a colon, else all of it."""
        if self._reading.key[line.end - 1] != ":":
            return line
        last = bisect.bisect_left(self._sentence_starts, line.end) - 1
        return self._reading.sentences[last] if last >= 0 else line

    def _kept(self, lead: Context | None, place: int) -> Context | None:
        """A lead-in holds for the paragraph after it, and for the short lines and items that follow."""
        if lead is None:
            return None
        line = self._reading.paragraphs[place]
        text = self._reading.key[line.start : line.end]
        near = self._led_from == place - 1 or MARK.match(text) is not None
        return lead if (near or (len(text) < _SHORT_LINE and not text.endswith("."))) else None

    def _prose(self, paragraph: Span, lead: Context | None) -> None:
        context = (
            Context(lead.status, grantor=lead.grantor, lead=True, plan=self._plan) if lead else Context(plan=self._plan)
        )
        if context.grantor is None and _ARTICLE.match(self._reading.key, paragraph.start):
            context.grantor = self._document_grantor(paragraph.start)
        place = self._place(paragraph)
        before = len(self._rows)
        for sentence in self._sentences_in(paragraph):
            if len(self._rows) > before:
                if _CORRECTS.match(self._reading.key, sentence.start, sentence.end):
                    del self._rows[before:]
                before = len(self._rows)
            if mine := self._names.within(sentence.start, sentence.end):
                for draft in self._sentences.read(sentence, mine, context):
                    self._rows += rows_of(self._reading, self._grantors, draft, place)

    def _sentences_in(self, paragraph: Span) -> Iterator[Span]:
        """The sentences of a paragraph, those of no human length in parts."""
        sentences = self._reading.sentences
        for place in range(bisect.bisect_left(self._sentence_starts, paragraph.start), len(sentences)):
            sentence = sentences[place]
            if sentence.start >= paragraph.end:
                return
            if sentence.end - sentence.start > _LONGEST_SENTENCE:
                yield from _parts(self._reading.key, sentence)
            else:
                yield sentence

    def _place(self, paragraph: Span) -> str:
        if self._title and paragraph.of(self._reading.text).strip() == self._title:
            return HEADLINE
        if len(paragraph) >= _LONGEST_CAPTION:
            return TOLD
        tail = self._reading.key[max(paragraph.start, paragraph.end - 60) : paragraph.end]
        return CAPTION if _CAPTION.search(tail) else TOLD

    def _document_grantor(self, before: int) -> Grantor | None:
        """Whose decision the article is, by its head or by "Kèm theo Quyết định … của Chủ tịch UBND tỉnh"."""
        key = self._reading.key
        for line in self._reading.paragraphs[:14]:
            if line.start >= before:
                break
            alone = self._grantors.at(line.start, line.end)
            if alone is not None and alone.end >= line.end and _OFFICE.match(key, line.start):
                return alone
            if not _DECISION.search(key, line.start, line.end):
                continue
            for match in _OF.finditer(key, line.start, line.end):
                if grantor := self._grantors.at(match.end(), line.end):
                    return grantor
        return None
