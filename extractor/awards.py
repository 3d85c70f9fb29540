"""Awards given, proposed, planned or revoked: text to mentions."""

from __future__ import annotations

import re

from extractor.award_clauses import Context, Draft, SentenceReader
from extractor.award_names import AwardName, find_award_names
from extractor.award_rows import CAPTION, HEADLINE, TOLD, Row, merged, rows_of
from extractor.facts import AwardMention
from extractor.grantors import Grantors
from extractor.reading import Reading
from extractor.span import Span

_CAPTION = re.compile(r"(?<!\w)(?:ảnh|nguồn|ảnh minh họa)(?: ?:| \w|\.|\))|\(ảnh|\(nguồn")
# An authority's own plan or appeal: by its number in the head, or by its kind alone on a line.
_PLAN = re.compile(
    r"^\W*(?:số ?: ?[\w]{0,6} ?[-/] ?(?:kh|pđ|hd)|(?:kế hoạch|hướng dẫn|thể lệ)(?: tổ chức| phát động| khen thưởng|\W*$)|phát động\W*$)",
    re.MULTILINE,
)


def find_awards(reading: Reading) -> list[AwardMention]:
    """The awards that the text names, in the order of the text."""
    names = find_award_names(reading)
    if not names:
        return []
    grantors = Grantors(reading)
    sentences = SentenceReader(reading, grantors)
    plan = _PLAN.search(reading.key[:1500]) is not None
    rows: list[Row] = []
    for paragraph, within in _by_paragraph(reading, names):
        context = Context(plan=plan)
        place = _place(reading, paragraph)
        for sentence in _sentences(reading, paragraph):
            mine = [name for name in within if sentence.start <= name.start < sentence.end]
            if not mine:
                continue
            for draft in sentences.read(sentence, mine, context):
                rows += rows_of(reading, grantors, draft, place)
    return merged(rows)


def _by_paragraph(reading: Reading, names: list[AwardName]) -> list[tuple[Span, list[AwardName]]]:
    found = []
    for paragraph in reading.paragraphs:
        if within := [name for name in names if paragraph.start <= name.start < paragraph.end]:
            found.append((paragraph, within))
    return found


def _sentences(reading: Reading, paragraph: Span) -> list[Span]:
    return [sentence for sentence in reading.sentences if paragraph.holds(sentence)]


def _place(reading: Reading, paragraph: Span) -> str:
    text = paragraph.of(reading.text)
    if reading.title and text.strip() == reading.title.strip():
        return HEADLINE
    tail = reading.key[max(paragraph.start, paragraph.end - 60) : paragraph.end]
    return CAPTION if len(text) < 400 and _CAPTION.search(tail) else TOLD


__all__ = ["Draft", "find_awards"]
