"""Lines that lead in to others: "UBND tỉnh tặng:", "5. Đang trình"."""

from __future__ import annotations

import re

from extractor.award_cues import find_cues
from extractor.award_drafts import Context
from extractor.facts import AwardStatus, Level
from extractor.grantors import Grantor, Grantors
from extractor.reading import Reading
from extractor.span import Span

# The marks before a heading or an item.
MARK = re.compile(
    r"(?:[-–•+*>]+ ?|\(?\d{1,3}(?:\.\d{1,2})?[.)](?!\d) ?|[a-zđ][.)] ?|(?:[ivx]{1,5})[.)] ?|điều \d{1,2}[.:] ?|"
    r"mục \w{1,4}[.:] ?)+"
)
# As in: Khen thưởng cấp tỉnh.
_SCOPE = re.compile(
    r"(?<!\w)cấp (?:(?P<city>thành phố)|(?P<scope>tỉnh|huyện|xã|phường|bộ|ngành|cơ sở|trung ương))(?!\w)"
)
_SCOPES = {"tỉnh": Level.PROVINCE, "huyện": Level.DISTRICT, "xã": Level.COMMUNE, "phường": Level.COMMUNE}
_SCOPES |= {"bộ": Level.MINISTRY, "ngành": Level.MINISTRY, "trung ương": Level.MINISTRY, "cơ sở": Level.UNIT}
# As in: UBND tỉnh đã ban hành các quyết định khen thưởng sau đây.
_DECIDED = re.compile(r"(?<!\w)(?:đã )?(?:ban hành|kí ban hành|kí|ra|có) (?:các |những |\d+ )?quyết định(?!\w)")
_LONGEST = 120
_LONGEST_NOMINAL = 60


def lead_of(reading: Reading, grantors: Grantors, line: Span, *, plan: bool) -> Context | None:
    """What a line lays down for those below it; None where it leads in to nothing."""
    key = reading.key
    text = key[line.start : line.end].rstrip()
    ends_open = text.endswith(":")
    if not ends_open and (len(text) > _LONGEST or text[-1] in ".;," or not MARK.match(text)):
        return None
    last = key.rfind(". ", line.start, line.end - 2) + 2 if ends_open else 0
    cues = find_cues(key, max(line.start, last), line.end)
    status: AwardStatus | None = None
    if ends_open or len(text) < _LONGEST_NOMINAL:
        for cue in cues:
            if cue.kind in ("propose", "plan"):
                status = AwardStatus.PROPOSED if cue.kind == "propose" else AwardStatus.PLANNED
    giving = [cue for cue in cues if cue.kind == "give"]
    found = grantors.find(line.start, line.end)
    grantor: Grantor | None = None
    decided = _DECIDED.search(key, line.start, line.end) if ends_open else None
    if found and (giving or decided):
        verb = giving[-1].start if giving else decided.start() if decided else line.start
        grantor = next((g for g in reversed(found) if g.end <= verb + 1), None)
    elif found and found[0].end >= line.start + len(text.rstrip(":")):
        grantor = found[0]
    elif not found and (scope := _SCOPE.search(key, line.start, line.end)):
        level = Level.PROVINCE if scope["city"] else _SCOPES[scope["scope"]]
        grantor = Grantor(scope.start(), scope.end(), level)
    return Context(status, grantor=grantor, lead=True, plan=plan)
