"""One sentence as the award rules see it: its awards, its cue words and the bodies that may grant."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.award_cues import Cue, find_cues
from extractor.award_names import AwardName
from extractor.grantors import Grantor, Grantors
from extractor.reading import Reading
from extractor.recipient_phrases import Phrases
from extractor.span import Span

# A body that is counted or stands after these receives.
_GIVEN_TO = ("cho ", "cho các ", "cho đại diện ", "cho tập thể ", *(f"{digit} " for digit in range(10)))
_FILLER = re.compile(
    r"(?<!\w)(?:các danh hiệu|danh hiệu|quyết định|và|cùng|với|cả|các|những|cao quý|thi đua|"
    r"vinh dự nhà nước|phần thưởng|hình thức|"
    r"bằng|được|đó là|là|thêm|lần|còn|có|gồm|nhiều|một số|một|hai|lượt|tấm|lá|chiếc|đồng thời|ngoài ra|đã|"
    r"cũng|vừa|vinh dự|xứng đáng|"
    r"khen|liên tục|dịp này|năm|liền|đến|từ|trong|nhiều|hằng|trước đó|sau đó|cùng năm|trong đó|riêng|"
    r"cụ thể|như sau)(?!\w)|(?:số (?=\d)[\w/.-]+|ngày \d[\d/.-]*(?: tháng \d+ năm \d+)?)|[\d.,;:()\"/\s-]+"
)


@dataclass(slots=True)
class Sentence:
    """A sentence (or a line of a list) at ``span`` of ``reading``; everything within it in order.

    ``key`` is the key of the whole text, in which all places count; ``kinds`` are the classes of the cues.
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
    kinds: frozenset[str]

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
        for mark in marks:  # noqa: SIM110 - a generator for one or two marks costs more than all else here
            if self.key.find(mark, start, end) >= 0:
                return True
        return False

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
    cues: list[Cue] = []
    gap = span.start
    for start, end in [*inside, (span.end, span.end)]:
        for cue in find_cues(reading.key, gap, start):
            if not _in_name(reading.text, cue, span.start):
                cues.append(cue)
            elif (rest := reading.key.find(" ", cue.start, cue.end)) >= 0:  # "UBND phường Tân Phong tặng …"
                cues += find_cues(reading.key, rest + 1, cue.end)
        gap = max(gap, end)
    bodies = [
        body
        for body in _outside(inside, grantors.find(span.start, span.end))
        if not reading.key.endswith(_GIVEN_TO, span.start, body.start)
    ]
    return Sentence(
        reading,
        reading.key,
        span,
        tuple(names),
        tuple(cues),
        tuple(bodies),
        grantors,
        phrases,
        tuple([cue.start for cue in cues]),
        tuple([body.start for body in bodies]),
        frozenset([cue.kind for cue in cues]),
    )


def _outside(inside: list[tuple[int, int]], bodies: list[Grantor]) -> Iterator[Grantor]:
    """The bodies that begin in none of the places ``inside``; both in order."""
    place = 0
    for body in bodies:
        while place < len(inside) and inside[place][1] <= body.start:
            place += 1
        if place == len(inside) or body.start < inside[place][0]:
            yield body
