"""One sentence as the award rules see it: its awards, its cue words and the bodies that may grant."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from extractor.award_cues import Cue, find_cues
from extractor.award_names import AwardName
from extractor.grantors import Grantor, Grantors
from extractor.reading import Reading
from extractor.recipient_phrases import Phrases
from extractor.span import Span

# A body that is counted or stands after "cho" receives.
_GIVEN_TO = re.compile(r"(?:\d|(?<!\w)cho(?: các| đại diện| tập thể)?) $")
_FILLER = re.compile(
    r"(?<!\w)(?:các danh hiệu|danh hiệu|quyết định|và|cùng|với|cả|các|những|cao quý|thi đua|"
    r"vinh dự nhà nước|phần thưởng|hình thức|"
    r"bằng|được|đó là|là|thêm|lần|còn|có|gồm|nhiều|một số|một|hai|lượt|tấm|lá|chiếc|đồng thời|ngoài ra|đã|"
    r"cũng|vừa|vinh dự|xứng đáng|"
    r"khen|liên tục|dịp này|năm|liền|đến|từ|trong|nhiều|hằng|trước đó|sau đó|cùng năm|trong đó|riêng|"
    r"cụ thể|như sau)(?!\w)|[\d.,;:()\"/\s-]+"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence (or a line of a list) at ``span`` of ``reading``; everything within it in order.

    ``key`` is the key of the whole text, in which all places count.
    """

    reading: Reading
    key: str
    span: Span
    names: tuple[AwardName, ...]
    cues: tuple[Cue, ...]
    grantors: tuple[Grantor, ...]
    all_grantors: Grantors
    phrases: Phrases
    cue_starts: tuple[int, ...]
    grantor_starts: tuple[int, ...]

    def cues_in(self, start: int, end: int) -> tuple[Cue, ...]:
        """The cues that begin within ``start:end``."""
        first = bisect_left(self.cue_starts, start)
        return self.cues[first : bisect_left(self.cue_starts, end, first)]

    def grantors_in(self, start: int, end: int) -> list[Grantor]:
        """The grantors wholly within ``start:end``, a space apart allowed."""
        if not self.grantors:
            return []
        first = bisect_left(self.grantor_starts, start)
        last = bisect_left(self.grantor_starts, end + 2, first)
        return [grantor for grantor in self.grantors[first:last] if grantor.end <= end + 1]

    def _bodies(self, start: int, end: int) -> list[tuple[int, int]]:
        if not self.grantors:
            return []
        first = bisect_left(self.grantor_starts, start)
        last = bisect_left(self.grantor_starts, end, first)
        return [(g.start, g.end) for g in self.grantors[first:last]]

    def word(self, cue: Cue) -> str:
        """The cue's own words."""
        return self.key[cue.start : cue.end]

    def has(self, marks: str, start: int, end: int) -> bool:
        """Whether one of ``marks`` stands within ``start:end``."""
        return any(self.key.find(mark, start, end) >= 0 for mark in marks)

    def rest(self, start: int, end: int, *, known: bool = False) -> str:
        """What is left of ``start:end`` without filling words and, if ``known``, without cues and grantors."""
        text = self.key[start:end]
        if known:
            kept, position = [], start
            for left, right in sorted([(c.start, c.end) for c in self.cues_in(start, end)] + self._bodies(start, end)):
                kept.append(self.key[position : max(position, left)])
                position = max(position, min(right, end))
            text = "".join(kept) + self.key[position:end]
        return _FILLER.sub("", text).strip()


def _in_name(text: str, cue: Cue, start: int) -> bool:
    """Whether a cue's word is a syllable of a name: "Công ty Thành Đạt"."""
    if not text[cue.start].isupper() or cue.start < start + 2 or cue.end - cue.start < 3:
        return False
    return text[cue.start - 2].islower() and text[cue.start - 1] == " " and not text[cue.start : cue.end].isupper()


def read_sentence(phrases: Phrases, grantors: Grantors, span: Span, names: list[AwardName]) -> Sentence:
    """The sentence at ``span`` with the awards ``names`` in it."""
    reading = phrases.reading
    inside = [(name.start, name.after) for name in names]

    def free(position: int) -> bool:
        return not any(start <= position < end for start, end in inside)

    cues: list[Cue] = []
    gap = span.start
    for start, end in [*inside, (span.end, span.end)]:
        for cue in find_cues(reading.key, gap, start):
            if not _in_name(reading.text, cue, span.start):
                cues.append(cue)
            elif (rest := reading.key.find(" ", cue.start, cue.end)) >= 0:  # "UBND phường Tân Phong tặng …"
                cues += find_cues(reading.key, rest + 1, cue.end)
        gap = max(gap, end)
    bodies = tuple(
        body
        for body in grantors.find(span.start, span.end)
        if free(body.start) and not _GIVEN_TO.search(reading.key, max(span.start, body.start - 20), body.start)
    )
    cue_starts, body_starts = tuple(cue.start for cue in cues), tuple(body.start for body in bodies)
    return Sentence(
        reading, reading.key, span, tuple(names), tuple(cues), bodies, grantors, phrases, cue_starts, body_starts
    )
