"""Awards taken back: a decision to do so turns the award told before into a revoked one."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from extractor.award_rows import TOLD, Row
from extractor.facts import AwardStatus
from extractor.patterns import none_of
from extractor.reading import Reading

_TAKEN_BACK = re.compile(
    rf"{none_of('')}(?P<verb>thu hồi|hủy bỏ|hủy|tước(?: bỏ)?|bãi bỏ)(?: [^\W\d_]+){{0,5}}? (?P<what>tấm bằng|"
    r"bằng khen|giấy khen|danh hiệu|huân chương|huy chương|"
    r"kỉ niệm chương|cờ thi đua|lá cờ|hình thức khen thưởng|quyết định (?:khen thưởng|tặng|công nhận|"
    r"phong tặng)|tấm huân chương)(?!\w)"
)
_WORDS = ("thu hồi", "hủy", "tước", "bãi bỏ")
_MOST = 40
# A mere proposal to take it back leaves it given.
_PROPOSED = re.compile(
    r"(?<!\w)(?:đề nghị|kiến nghị|đề xuất|xem xét|sẽ|trình|có thể|nếu|"
    r"việc xét)(?!\w)[^;.\n]{0,90}$"
)
_SAME = {
    "bằng khen": "Bằng khen",
    "giấy khen": "Giấy khen",
    "cờ thi đua": "Cờ thi đua",
    "lá cờ": "Cờ thi đua",
    "tấm bằng": "Bằng khen",
}


def revoked(reading: Reading, rows: list[Row]) -> list[Row]:
    """The rows, with those that the text says were taken back marked so."""
    if not any(word in reading.key for word in _WORDS):
        return rows
    rows = list(rows)
    for match in islice(_TAKEN_BACK.finditer(reading.key), _MOST):
        sentence = reading.sentence_at(match.start("verb"))
        if _PROPOSED.search(reading.key[sentence.start : match.start("verb")]):
            continue
        if (
            reading.title
            and match.end() <= len(reading.title) + sentence.start
            and sentence.start == reading.paragraphs[0].start
        ):
            continue
        if any(
            row.mention.status is AwardStatus.REVOKED and sentence.start <= row.mention.span.start < sentence.end
            for row in rows
        ):
            continue
        place = _last_given(rows, match, sentence.end)
        if place is not None:
            row = rows[place]
            rows[place] = row._replace(mention=replace(row.mention, status=AwardStatus.REVOKED))
    return rows


def _last_given(rows: list[Row], match: re.Match[str], end: int) -> int | None:
    """The award given to one, told last before the revocation or in its own sentence."""
    said = _SAME.get(match["what"])
    found = None
    for place, row in enumerate(rows):
        mention = row.mention
        if row.place != TOLD or mention.status is not AwardStatus.GRANTED or mention.span.start >= end:
            continue
        if mention.count == 1 and row.names and (said is None or mention.award == said):
            found = place
    return found
