"""A text prepared for the fact rules: its key, its paragraphs and its sentences, made once for all kinds."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter

from extractor.page import Page
from extractor.span import Span
from extractor.vietnamese import article_key

_LETTERS = [chr(code) for code in range(0xC0, 0x1EFA) if chr(code).isalpha()]
UPPER = "A-Z" + "".join(letter for letter in _LETTERS if letter.isupper())
"""The capital letters of Vietnamese and its neighbours, for use inside a character class."""
_LOWER = "a-z" + "".join(letter for letter in _LETTERS if letter.islower())

# A stop ends a sentence before a space and anything but a small letter, or directly before a capital that
# follows a small letter or a digit ("biên.Ngành"), unless it closes an abbreviation. The look-behind lets a
# run of stops be read only once, so that the time stays linear; it stands behind
# the stop's class, which the engine finds fastest.
_STOP = re.compile(
    rf"[.!?…](?:(?<![.!?…].)[.!?…]*[\"'”’)\]]*(?=\s+[\"'“‘(\[]*[^\W_{_LOWER}])"
    rf"|(?<=[{_LOWER}0-9)”\"].)(?=[{UPPER}][{_LOWER}]))"
)
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"“/.,-])(?:TP|Tp|TX|Tx|TT|Đ/c|đ/c|Đc|đc|ĐC|ThS|Th\.S|TS|PGS|GS|CN|BS|KS|BSCK|LS|TTND|TTƯT|NGƯT"
    r"|NGND|Th|Tr|P|Q|St|Mr|Mrs|Ms|NSND|NSƯT|v\.v|TM|KT|TL|TUQ|[A-ZĐ])$"
)
_NUMBERING = re.compile(r"\s*(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|[A-Za-zđĐ])$")


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


_START = attrgetter("start")


def _around(spans: tuple[Span, ...], position: int) -> Span:
    place = bisect.bisect_right(spans, position, key=_START) - 1
    if place >= 0 and position <= spans[place].end:
        return spans[place]
    return Span(position, position)


def read(page: Page) -> Reading:
    """Prepare ``page`` for the fact rules."""
    text = page.text
    paragraphs = tuple(_paragraphs(text, sorted(page.furniture)))
    sentences = tuple(sentence for paragraph in paragraphs for sentence in _sentences(text, paragraph))
    return Reading(text, article_key(text), paragraphs, sentences, page.title, page.published)


def _paragraphs(text: str, furniture: list[Span]) -> Iterator[Span]:
    """The lines of ``text`` without their edges' blanks; furniture is cut out of its line."""
    start, place = 0, 0
    for line in text.split("\n"):
        end = start + len(line)
        while place < len(furniture) and furniture[place].end <= start:
            place += 1
        cut = start
        ahead = place
        while ahead < len(furniture) and furniture[ahead].start < end:
            if piece := _trimmed(text, cut, max(cut, furniture[ahead].start)):
                yield piece
            cut = max(cut, furniture[ahead].end)
            ahead += 1
        if cut < end and (piece := _trimmed(text, cut, end)):
            yield piece
        start = end + 1


def _trimmed(text: str, start: int, end: int) -> Span | None:
    piece = text[start:end]
    ahead = piece.lstrip()
    return Span(end - len(ahead), end - len(ahead) + len(ahead.rstrip())) if ahead else None


def _sentences(text: str, paragraph: Span) -> Iterator[Span]:
    start = paragraph.start
    for stop in _STOP.finditer(text, paragraph.start, paragraph.end):
        if stop[0] == "." and _goes_on(text, paragraph.start, stop.start()):
            continue
        if sentence := _trimmed(text, start, stop.end()):
            yield sentence
        start = stop.end()
    if sentence := _trimmed(text, start, paragraph.end):
        yield sentence


def _goes_on(text: str, start: int, stop: int) -> bool:
    """Whether the stop at ``stop`` closes an abbreviation or the number of a list's item."""
    before = text[max(start, stop - 8) : stop]
    if (last := before[-3:]).islower() and len(last) == 3 and last.isalpha():
        return False  # the end of a word that is neither
    if _ABBREVIATION.search(before):
        return True
    return stop - start <= 8 and _NUMBERING.match(before) is not None
