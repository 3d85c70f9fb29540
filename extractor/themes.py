"""Themes: the slogan after "với chủ đề", and where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.campaign_words import expression
from extractor.quotations import Quotations, find_quotations
from extractor.reading import Reading
from extractor.span import Span

_CUE = "chủ đề"
_LEAD = expression(r"(?<!\w)(?P<word>với|có|lấy|mang|theo|cùng|,) $")
_LONGEST_LEAD = 6
_TO_QUOTE = expression(
    r"(?: (?:thi đua|phong trào|xuyên suốt|chung|chính|hành động|năm nay|năm (?:19|20)\d\d|của [^.,;:\"]{2,40})){0,2}"
    r"(?: (?:là|mang tên|như sau|xuyên suốt))?\s{0,2}:?\s{0,3}\*?"
)
# "Chủ đề của phong trào thi đua “A” là “B”": the campaign's name stands before the theme.
_OF_CAMPAIGN = expression(r" của (?:[^.,;:\"]{0,30} )?(?:phong trào|đợt|cuộc vận động)(?: [^.,;:\"]{1,30})?\s?\*?$")
_BEHIND_NAME = expression(r"\s{0,2}(?:,? ?(?:năm|giai đoạn) [\d\s-]{4,13})?(?:là|mang tên)?\s{0,2}:?\s{0,2}")
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


def has_theme(key: str, paragraph: Span) -> bool:
    """Whether a theme may be announced in the paragraph."""
    return key.find(_CUE, paragraph.start, paragraph.end) >= 0


def find_themes(reading: Reading, paragraph: Span, quotations: Quotations) -> list[Theme]:
    """The themes that a paragraph's "chủ đề" announces, quoted (also at the head of the next paragraph) or plain."""
    found = []
    place = reading.key.find(_CUE, paragraph.start, paragraph.end)
    while place >= 0:
        end = place + len(_CUE)
        lead = _LEAD.search(reading.key, max(paragraph.start, place - _LONGEST_LEAD), place)
        start = lead.start() if lead else place
        theme = _quoted(reading, start, end, paragraph, quotations) or _plain(
            reading, start, end, paragraph, after_with=lead is not None and lead["word"] == "với"
        )
        if theme:
            found.append(theme)
        place = reading.key.find(_CUE, end, paragraph.end)
    return found


def _quoted(reading: Reading, place: int, start: int, paragraph: Span, quotations: Quotations) -> Theme | None:
    link = _TO_QUOTE.match(reading.key, start, paragraph.end)
    end = link.end() if link else start
    quotation = quotations.next_from(start)
    if quotation and _OF_CAMPAIGN.search(reading.key, start, end):
        name, quotation = quotation, quotations.next_from(quotation.outer.end)
        if quotation and _BEHIND_NAME.fullmatch(reading.key, name.outer.end, quotation.outer.start):
            return Theme(place, quotation.inner, quotation.outer.end)
        return None
    if quotation and quotation.outer.start == end and quotation.inner:
        return Theme(place, quotation.inner, quotation.outer.end)
    if end == paragraph.end and (gap := _PARAGRAPH_QUOTE.match(reading.key, end)):
        following = reading.paragraph_at(gap.end())
        opening = find_quotations(reading.text, following).next_from(gap.end())
        if opening and opening.outer.start == gap.end() and opening.inner:
            return Theme(place, opening.inner, opening.outer.end)
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
