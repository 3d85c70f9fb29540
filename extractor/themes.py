"""Themes: the slogan after "với chủ đề", and where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.campaign_words import expression
from extractor.quotations import Quotation, find_quotations
from extractor.reading import Reading
from extractor.span import Span

_CUE = expression(r"(?<!\w)(?:(?P<with>với|có|lấy|mang|theo|cùng|,) )?chủ đề(?!\w)")
_TO_QUOTE = expression(
    r"(?: (?:thi đua|phong trào|xuyên suốt|chung|chính|năm (?:19|20)\d\d|của [^.,;:\"]{2,40})){0,2}"
    r"(?: (?:là|mang tên|như sau|xuyên suốt))?\s{0,2}:?\s{0,3}\*?"
)
_PLAIN = expression(r"(?: thi đua)?(?: là|:| là:) (?=\w)")
_PLAIN_AFTER_WITH = expression(r"\s{1,2}:?\s{0,2}(?=\w)")
_PLAIN_END = expression(r"[.;\n\"()]|,? (?:từ (?:ngày|nay)|thực hiện từ|diễn ra|được|đã|nhằm|do|tại|trong) ")
_PARAGRAPH_QUOTE = expression(r"[\s*]{0,6}\n[\s*]{0,6}")
_LONGEST_PLAIN = 240


@dataclass(frozen=True, slots=True)
class Theme:
    """``place`` is where its cue begins, ``span`` the slogan, ``end`` the end of its quotation."""

    place: int
    span: Span
    end: int


def find_themes(reading: Reading, paragraph: Span, quotations: list[Quotation]) -> list[Theme]:
    """The themes that a paragraph's "chủ đề" announces, quoted (also at the head of the next paragraph) or plain."""
    return [
        theme
        for cue in _CUE.finditer(reading.key, paragraph.start, paragraph.end)
        if (
            theme := _quoted(reading, cue.start(), cue.end(), paragraph, quotations)
            or _plain(reading, cue.start(), cue.end(), paragraph, after_with=cue["with"] == "với")
        )
    ]


def _quoted(reading: Reading, place: int, start: int, paragraph: Span, quotations: list[Quotation]) -> Theme | None:
    link = _TO_QUOTE.match(reading.key, start, paragraph.end)
    end = link.end() if link else start
    for quotation in quotations:
        if quotation.outer.start >= start:
            if quotation.outer.start == end and quotation.inner:
                return Theme(place, quotation.inner, quotation.outer.end)
            break
    if end == paragraph.end and (gap := _PARAGRAPH_QUOTE.match(reading.key, end)):
        following = reading.paragraph_at(gap.end())
        opening = find_quotations(reading.text, following)[:1] if following else []
        if opening and opening[0].outer.start == gap.end() and opening[0].inner:
            return Theme(place, opening[0].inner, opening[0].outer.end)
    return None


def _plain(reading: Reading, place: int, start: int, paragraph: Span, *, after_with: bool) -> Theme | None:
    link = _PLAIN.match(reading.key, start, paragraph.end)
    if link is None and after_with:
        link = _PLAIN_AFTER_WITH.match(reading.key, start, paragraph.end)
        if link and not reading.text[link.end()].isupper():
            return None
    if link is None:
        return None
    limit = min(paragraph.end, reading.sentence_at(link.end()).end, link.end() + _LONGEST_PLAIN)
    stop = _PLAIN_END.search(reading.key, link.end(), limit)
    end = stop.start() if stop else limit
    span = Span(link.end(), link.end() + len(reading.text[link.end() : end].rstrip(" .,;:")))
    return Theme(place, span, end) if len(span) > 8 else None
