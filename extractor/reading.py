"""A text prepared for the fact rules: its key, its paragraphs and its sentences, made once for all kinds."""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass

from extractor.page import Page
from extractor.span import Span
from extractor.vietnamese import key

_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")
# A stop ends a sentence before a space and a capital or digit, or directly before a capital ("biên.Ngành"),
# unless it closes an abbreviation.
_STOP = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]*[^\W_a-zà-ỹđ]|[A-ZÀ-ỸĐ])|[.!?…]+[\"'”’)\]]*\s*$")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"“/.,-])(?:TP|Tp|TX|TT|Đ/c|đ/c|Đc|đc|ThS|Th\.S|TS|PGS|GS|CN|BS|KS|Th|Tr|T|Q|P|St|Mr|NSND|NSƯT|vv|v\.v|[A-ZĐ])$"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What the rules read. ``key`` is the comparing key of ``text``, character for character.

    ``paragraphs`` and ``sentences`` are in order and do not overlap; furniture is in neither.
    """

    text: str
    key: str
    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]
    title: str | None = None
    published: str | None = None

    def sentence_at(self, position: int) -> Span:
        """The sentence around ``position``; an empty span there when it lies in none (furniture, blank)."""
        return _around(self.sentences, position)

    def paragraph_at(self, position: int) -> Span:
        """The paragraph around ``position``; an empty span there when it lies in none."""
        return _around(self.paragraphs, position)


def _around(spans: tuple[Span, ...], position: int) -> Span:
    place = bisect.bisect_right(spans, position, key=lambda span: span.start) - 1
    if place >= 0 and position <= spans[place].end:
        return spans[place]
    return Span(position, position)


def read(page: Page) -> Reading:
    """Prepare ``page`` for the fact rules."""
    text = page.text
    paragraphs = [
        span
        for match in _PARAGRAPH.finditer(text)
        if not any(part.meets(span := Span(*match.span())) for part in page.furniture)
        and (span := _trimmed(match))
    ]
    sentences = [sentence for paragraph in paragraphs for sentence in _sentences(text, paragraph)]
    return Reading(text, key(text), tuple(paragraphs), tuple(sentences), page.title, page.published)


def _trimmed(match: re.Match[str]) -> Span:
    start, end = match.span()
    line = match[0]
    return Span(start + len(line) - len(line.lstrip()), end - len(line) + len(line.rstrip()))


def _sentences(text: str, paragraph: Span) -> list[Span]:
    line, sentences, start = paragraph.of(text), [], 0
    for stop in _STOP.finditer(line):
        if (
            stop[0].startswith(".")
            and len(stop[0]) == 1
            and _ABBREVIATION.search(line, max(0, stop.start() - 8), stop.start())
        ):
            continue
        sentences.append((start, stop.end()))
        start = stop.end()
    sentences.append((start, len(line)))
    spans = []
    for first, last in sentences:
        piece = line[first:last]
        if stripped := piece.strip():
            left = paragraph.start + first + piece.index(stripped[0])
            spans.append(Span(left, left + len(stripped)))
    return spans
