"""Who grants an award, as said beside its name ("của UBND tỉnh", "do … tặng") or by the decision that grants it."""

from __future__ import annotations

import re

from extractor.award_names import AwardName
from extractor.award_sentence import Sentence
from extractor.award_verbs import Verb, Voice
from extractor.facts import Level
from extractor.grantors import Grantor

_PLACE_LEVELS = {"tỉnh": Level.PROVINCE, "bộ": Level.MINISTRY, "huyện": Level.DISTRICT, "quận": Level.DISTRICT}
_PLACE_LEVELS |= {"thị xã": Level.DISTRICT, "xã": Level.COMMUNE, "phường": Level.COMMUNE, "thị trấn": Level.COMMUNE}
_OWN_PLACE = re.compile(
    r"(?P<place>tỉnh|huyện|thành phố|xã|phường|quận|thị xã|bộ|ngành|trường|nhà trường|công ty|thị trấn)(?!\w)"
)
_TAIL = re.compile(
    r"\"? ?(?:\((?:năm )?\d{4}(?: ?- ?\d{4})?\) ?|(?:toàn diện|chuyên đề|đột xuất|về [\w ]{2,24}|phong trào) )?"
    r"(?:(?:trong )?(?:các )?(?:năm|giai đoạn|năm học) \d{4}(?: ?[-,] ?\d{4}){0,3} )?"
    r"(?:(?:cũng )?(?P<of>của|do|từ) )?(?:(?:đồng chí|lãnh đạo) )?"
)
# "Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc": one grantor of two offices.
_ALSO = re.compile(
    r", (?:chủ nhiệm|tổng thư kí|tổng giám đốc|chánh văn phòng|chủ tịch)(?: [^\W\d_]+){1,6}(?=[:;,.]| cho | - )"
)
# Words that begin a body's name, but not directly after an award's: "Cờ thi đua đơn vị dẫn đầu".
_COMMON = re.compile(r"(?:đơn vị|cơ quan|ngành|phòng|trạm|đồn|văn phòng|vùng|đài|các trường|trường)(?!\w)")
_DECISION_OF = re.compile(
    r"(?<!\w)(?:theo|tại|bằng|căn cứ|trong)(?: các)? quyết định(?: khen thưởng)?(?: số)?[^;:()\"\n]{0,60}? của (?=\w)"
)


def tail_of(
    sentence: Sentence, name: AwardName, limit: int, *, adjoining: bool = True
) -> tuple[Grantor | None, int, Verb | None]:
    """The grantor said after the award ("của UBND tỉnh"), where that ends, and a verb it governs ("do … tặng").

    ``adjoining``: a body directly after the award grants it ("Bằng khen Thủ tướng"); after "gửi" it receives it.
    """
    grantors = sentence.all_grantors
    match = _TAIL.match(sentence.key, name.after, limit)
    position = match.end() if match else name.after
    by = match["of"] if match else None
    grantor = grantors.at(position, limit)
    if grantor is None and by in ("của", "từ") and (place := _OWN_PLACE.match(sentence.key, position, limit)):
        city = place["place"] == "thành phố"
        level = grantors.city(place.end()) if city else _PLACE_LEVELS.get(place["place"], Level.UNIT)
        grantor = Grantor(position, place.end(), level)
    if grantor is not None and by is None and _COMMON.match(sentence.key, position):
        grantor = None
    if grantor is None or (by is None and (position - name.after > 3 or not adjoining)):
        return None, name.after, None
    grantor = in_full(sentence, grantor)
    end = min(grantor.end, limit)
    if also := _ALSO.match(sentence.key, end, limit):
        end = also.end()
    giving = next((c for c in sentence.cues_in(end - 1, limit)), None)
    if giving is not None and giving.kind == "give":
        if by == "do" and giving.start - end < 30:
            return grantor, giving.end, Verb(giving, Voice.GIVES, giving.start, grantor)
        if by is None and giving.start - end < 3:
            return None, name.after, None  # "…, UBND tỉnh tặng": the subject of what follows
    return grantor, end, None


def in_full(sentence: Sentence, grantor: Grantor) -> Grantor:
    """A grantor told without its place takes the level of the one it shortens: "Bí thư Đảng ủy xã … của Đảng ủy"."""
    if not sentence.grantors or sentence.grantors[0].start >= grantor.start:
        return grantor
    short = sentence.key[grantor.start : grantor.end].strip()
    for full in sentence.grantors:
        longer = full.end - full.start > len(short) and full.start < grantor.start
        if longer and full.level is not None and f" {short} " in f" {sentence.key[full.start : full.end]} ":
            return grantor._replace(level=full.level)
    return grantor


def decider_of(sentence: Sentence, end: int, limit: int) -> Grantor | None:
    """Whose decision the sentence names, after the award or before the first: "tại Quyết định số … của …"."""
    for start, stop in ((end, limit), (sentence.span.start, sentence.names[0].start)):
        for match in _DECISION_OF.finditer(sentence.key, start, stop):
            if grantor := sentence.all_grantors.at(match.end(), stop):
                return grantor
    return None
