"""Which recipients belong to an award: those after "cho", or the subject of a verb by which they get it."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from extractor.award_cues import Cue
from extractor.award_names import AwardName
from extractor.award_sentence import Sentence
from extractor.award_verbs import Verb, Voice, verb_before
from extractor.counts import number_pattern, number_value, number_words
from extractor.facts import Recipients
from extractor.names import person_names
from extractor.recipient_guesses import UNKNOWN
from extractor.recipient_names import recipients_in
from extractor.recipients import Recipient
from extractor.span import Span

_SEPARATORS = re.compile(r"[;,]| (?:và|còn|cùng) ")
_OBJECT_END = re.compile(
    r"(?: ?(?:danh hiệu|các danh hiệu|bằng hình thức|bằng|hình thức|phần thưởng cao quý|"
    r"quyết định tặng thưởng|quyết định|tấm))+ ?\"?$"
)
_CHOOSE = re.compile(r"(?<!\w)(?:chọn|suy tôn|bình xét|giới thiệu) (?:ra |được )?(?:từ )?")
_NUMBER = re.compile(
    rf"(?<![\w/.%-])(?P<number>{number_pattern()})(?: ?\([^()\n]{{1,16}}\))?(?: lượt| tấm| chiếc| lá|"
    rf" danh hiệu| suất)? ?\"?$"
)
_NO_NUMBER = re.compile(
    r"(?<!\w)(?:năm|ngày|tháng|số|điều|hạng|khóa|thứ|quý|trong|lần|là một|mỗi|từng|không quá|tối đa) $"
)
_EACH = re.compile(r"(?<!\w)mỗi (?!người)")
_OPENING = re.compile(r"[ \"]*(?:\([^()\n]{1,100}\) ?)?(?:[:]| - )[ \"]*|[ \"]+")
_NAMELY = re.compile(r",? ?(?:gồm|bao gồm|là|đó là)(?: có)? ?:? ?")
_UNTO = re.compile(r" (?:đến|tới) ")
# "…, gồm: 3 đồng chí được tặng Huy hiệu 50 năm tuổi Đảng": a part with an award of its own.
_GETS_ITS_OWN = re.compile(r" (?:được|đạt|nhận|đón nhận)(?!\w)")
# Between a recipient and the verb that goes on with the giver before: "… cho Hội Nông dân huyện … và tặng …".
_AND_ALSO = re.compile(r"(?: và|, đồng thời|,? cùng với đó|,)(?: (?:đã|còn|cũng|đồng thời)){0,2} *$")
_TO_REACH = 170
_FLAG = " lên l"
_WHO = re.compile(
    r"[ ,]*(?:là )?(?:một )?(?<!mỗi )(?<!từng )(?<!mọi )(?<!nhiều )(?<!\d )"
    r"người (?:(?=vừa|đã|từng|được|có|duy|nữ|đầu|mới)|(?:[^\W\d_]+ ){1,3}(?=đầu tiên|duy nhất))"
)
_PRONOUN = re.compile(r"(?<!\w)(?:anh|chị|ông|bà|cụ|cô|thầy|em|cháu|đồng chí|má|tôi)(?!\w)")


class Right(NamedTuple):
    """The recipients after an award, where they end, and whether what follows only says more of them."""

    found: list[Recipient]
    stop: int
    relative: bool = False


def recipients_after(sentence: Sentence, end: int, limit: int, before: Verb | None, after: Verb | None) -> Right:
    """The recipients of the award whose grantor ends at ``end``, before ``limit``, where the next award begins."""
    start = _right_start(sentence, end, limit, before, after)
    if start is None:
        return Right([], end)
    stop, relative = _clause_end(sentence, start, limit)
    found = recipients_in(sentence.phrases, start, stop)
    return Right(found, stop if found or after is None else end, relative and bool(found))


def _right_start(sentence: Sentence, end: int, limit: int, before: Verb | None, after: Verb | None) -> int | None:
    key = sentence.key
    if after is not None:
        if key.startswith((",", ";"), after.cue.end):
            return None  # "02 Bà mẹ … được phong tặng, 5 mẹ được truy tặng"
        to = next((c for c in sentence.cues_in(after.cue.start, limit) if c.kind == "to"), None)
        return to.end if to is not None and to.start - after.cue.end < 60 else after.cue.end
    opening = _OPENING.match(key, end, limit)
    if opening:
        listed = ":" in opening[0] or "-" in opening[0]
        told = sentence.phrases.at(opening.end(), limit)
        if listed and (told or recipients_in(sentence.phrases, opening.end(), limit)):
            return opening.end()
        if told and told.numbered and (before is None or before.voice is Voice.GIVES):
            return opening.end()
        if before is not None and sentence.word(before.cue) in ("gửi", "gởi", "gửi tặng", "gởi tặng"):
            return opening.end()
    if (unto := _UNTO.match(key, end, limit)) and before is not None and before.voice is Voice.GIVES:
        told = sentence.phrases.at(unto.end(), limit)
        if told and told.counted:
            return unto.end()
    namely = _NAMELY.match(key, end, limit) if before is not None else None
    if before and namely and (before.voice is Voice.GETS or sentence.phrases.at(namely.end(), limit)):
        part = sentence.phrases.at(namely.end(), limit)
        return None if part and _GETS_ITS_OWN.match(key, part.end) else namely.end()
    if key.startswith(_FLAG, end):
        owner = key.find(" của ", end, min(limit, end + 60))
        return owner + 5 if owner >= 0 else None
    for cue in sentence.cues_in(end, limit):
        if cue.kind == "to":
            gets = before is not None and before.voice is Voice.GETS
            far = cue.start - end > _TO_REACH or sentence.has(",;" if gets else ";", end, cue.start)
            return None if far else cue.end
        if cue.kind in ("give", "take", "honour", "propose", "be", "revoke"):
            return None
    if before is not None and before.cue.kind == "revoke" and key.startswith(" của ", end):
        return end + 5
    own = before is not None and before.voice is Voice.GIVES and before.cue.end == end
    return opening.end() if own and opening else None  # "thưởng đột xuất Ban chuyên án"


def _clause_end(sentence: Sentence, start: int, limit: int) -> tuple[int, bool]:
    """Where the recipients from ``start`` end: before the clause of the next award, or of another verb."""
    key = sentence.key
    if limit == sentence.span.end:
        return _last_clause_end(sentence, start, limit), False
    adjacent = [r for r in sentence.phrases.within(start, limit) if key[r.end : limit].strip(' "') in ("", "danh hiệu")]
    number = _NUMBER.search(key, max(start, limit - 40), limit)
    if adjacent:
        limit = adjacent[-1].start
    elif number:
        limit = number.start()
    verb = verb_before(sentence, start, limit)
    if verb is None:
        return limit, False
    if verb.giver is not None:
        verb = Verb(verb.giver, Voice.GIVES, verb.giver.start)
    if verb.voice is Voice.GIVES:
        return _active_start(sentence, start, verb), False
    return _subject_start(sentence, start, verb.start)


def _active_start(sentence: Sentence, start: int, verb: Verb) -> int:
    """Where the clause of the active ``verb`` begins: at its subject, or at what says on whose behalf."""
    begin = verb.start
    subjects = [
        g
        for g in sentence.grantors_in(start + 1, verb.start)
        if not sentence.has(";", g.end, verb.start) and not _AND_ALSO.match(sentence.key, g.end, verb.start)
    ]
    if subjects:
        begin = subjects[-1].start
    for cue in sentence.cues_in(start + 1, begin):
        if cue.kind in ("deputed", "propose") and begin - cue.end < 90:
            begin = cue.start
            break
    return _last_separator(sentence, start, begin)


def _last_separator(sentence: Sentence, start: int, end: int) -> int:
    semicolon = sentence.key.rfind(";", start, end)
    if semicolon >= 0:
        return semicolon
    last = end
    for match in _SEPARATORS.finditer(sentence.key, start, end):
        last = match.start()
    return last


def _subject_start(sentence: Sentence, start: int, end: int) -> tuple[int, bool]:
    """Where the next verb's subject begins, after at least one recipient; True where it has none of its own."""
    whole = [(r.start, r.end) for r in sentence.phrases.within(start, end)]
    marks = [
        m
        for m in _SEPARATORS.finditer(sentence.key, start + 2, end)
        if not any(left <= m.start() < right for left, right in whole)
    ]
    for kind in (";", ",", "và", "còn"):
        if places := [m.start() for m in marks if m[0].strip() == kind]:
            return places[-1], False
    return end, True


def _last_clause_end(sentence: Sentence, start: int, limit: int) -> int:
    for cue in sentence.cues_in(start + 9, limit):
        cut = _last_separator(sentence, start, cue.start)
        marks = {"give": ";,", "honour": ";,", "propose": ";,", "plan": ";,", "be": ";", "take": ";"}.get(cue.kind, "")
        if cut < cue.start and sentence.key[cut] in marks:
            return cut
    return limit


@cache
def _number_ends() -> tuple[str, ...]:
    """What a number and what may stand between it and an award end in, for a first look."""
    return (*"0123456789)", *number_words(), "trăm", "nghìn", "ngàn", "lượt", "tấm", "chiếc", "lá", "hiệu", "suất")


def number_before(sentence: Sentence, name: AwardName) -> int | None:
    """The number that stands directly before an award: "11 Nghệ nhân ưu tú", "02 danh hiệu …"."""
    before = sentence.key[name.start - 24 if name.start > 24 else 0 : name.start].rstrip(' "')
    if not before.endswith(_number_ends()):
        return None
    bound = max([sentence.span.start, *(n.after for n in sentence.names if n.after <= name.start)])
    match = _NUMBER.search(sentence.key, max(bound, name.start - 40), name.start)
    clause = max(bound, *(sentence.key.rfind(mark, bound, name.start) for mark in ';"'))
    if (
        match is None
        or _EACH.search(sentence.key, clause if clause < match.start() else bound, match.start())
        or _NO_NUMBER.search(sentence.key, max(bound, match.start() - 10), match.start())
    ):
        return None
    return number_value(match["number"])


_NUMBER_AFTER = re.compile(r" ?[:-]? ?(?P<number>\d{1,5})(?= ?[,;.)]| và |$)")


def number_after(sentence: Sentence, name: AwardName) -> int | None:
    """The number alone that follows a rank: "hạng Nhất 2, hạng Nhì 5"."""
    match = _NUMBER_AFTER.match(sentence.key, name.after, sentence.span.end)
    return int(match["number"]) if match else None


def told_before_colon(sentence: Sentence, left: int, start: int) -> list[Recipient]:
    """Those whom the words before a colon hand the award: "phần thưởng cao nhất thuộc về …: Cờ thi đua"."""
    colon = start - 1 - len(sentence.key[left:start]) + len(sentence.key[left:start].rstrip(' "'))
    if sentence.key[colon : colon + 1] != ":":
        return []
    to = next((c for c in reversed(sentence.cues_in(left, colon)) if c.kind == "to"), None)
    return recipients_in(sentence.phrases, to.end, colon) if to else []


def subject_of(sentence: Sentence, verb: Verb, left: int) -> list[Recipient]:
    """Those by whom ``verb`` gets the award, looked for from ``left``."""
    if verb.cue.kind == "take" and (represented := _represented(sentence, verb, left)):
        return represented
    left = verb.giver.end if verb.giver else _after_colon(sentence, left, verb.start)
    found = recipients_in(sentence.phrases, left, verb.start, subject=True)
    part = next((place for place, r in enumerate(found) if r.part), None)
    if part is not None:
        if any(r.numbered for r in found[part:]):
            return [r._replace(part=False) for r in found[part:]]
        found = [r for r in found if not r.part]
    if sentence.key.find("người ", left, verb.start) >= 0 and (
        who := [m for m in _WHO.finditer(sentence.key, left, verb.cue.end) if m.end() <= verb.start]
    ):
        names = person_names(sentence.reading.text, sentence.key, Span(left, who[-1].start()))
        if names:
            return [Recipient(names[-1].start, names[-1].end, Recipients.INDIVIDUAL, 1, named=True)]
        if pronoun := _PRONOUN.match(sentence.key, sentence.span.start):
            return [Recipient(pronoun.start(), pronoun.end(), Recipients.INDIVIDUAL, 1, named=True)]
    told = [r for r in found if r.numbered or r.named] or found
    return _those_before(sentence, verb, left) + told


def _represented(sentence: Sentence, verb: Verb, left: int) -> list[Recipient]:
    """Those on whose behalf somebody takes the award: "Bà … thay mặt Hội Phụ nữ xã … đón nhận …"."""
    if "deputed" not in sentence.kinds:
        return []
    deputed = [cue for cue in sentence.cues_in(left, verb.start) if cue.kind == "deputed"]
    found = recipients_in(sentence.phrases, deputed[-1].end, verb.start) if deputed else []
    return [r for r in found if r.named and r.kind is not Recipients.INDIVIDUAL][:1]


def told_behind(sentence: Sentence, end: int) -> list[Recipient]:
    """The person told after the award's clause: "Nhận Bằng khen …, chị … xúc động"."""
    if not sentence.key.startswith(", ", end) or '"' in sentence.key[sentence.span.start : end]:
        return []
    stop = sentence.key.find(",", end + 2, sentence.span.end)
    found = recipients_in(sentence.phrases, end + 2, stop if stop >= 0 else sentence.span.end)
    one = found[:1]
    return [r for r in one if r.named and r.kind is Recipients.INDIVIDUAL and r.noun != UNKNOWN]


def _those_before(sentence: Sentence, verb: Verb, left: int) -> list[Recipient]:
    """Those of a clause that shares the award: "15 mẹ được phong tặng, 320 mẹ được truy tặng danh hiệu …"."""
    found: list[Recipient] = []
    for be, give in pairwise(sentence.cues_in(left, verb.start)):
        if be.kind != "be" or give.kind != "give" or give.start - be.end > 1:
            continue
        if sentence.key.startswith((",", " và "), give.end):
            found += [r for r in sentence.phrases.within(left, be.start) if r.counted and be.start - r.end < 3]
    return found


def _after_colon(sentence: Sentence, left: int, end: int) -> int:
    """Where the subject may begin: after the last colon, unless that opens a list of names ("các ông: …")."""
    colon = sentence.key.rfind(": ", left, end)
    if colon < 0 or any(r.end == colon for r in sentence.phrases.within(left, colon)):
        return left
    return colon + 1


def object_of(sentence: Sentence, name: AwardName, verb: Verb, left: int) -> list[Recipient]:
    """Those whom ``verb`` gives the award, between the two: "truy tặng ông … Huân chương …"."""
    end = name.start
    if cut := _OBJECT_END.search(sentence.key, verb.cue.end, end):
        end = cut.start()
    if found := recipients_in(sentence.phrases, verb.cue.end, end):
        return found
    if chosen := _chosen(sentence, left, verb.start):
        return chosen
    if sentence.word(verb.cue) in ("truy tặng", "truy phong"):
        return _the_late(sentence, verb, end)
    return []


def _chosen(sentence: Sentence, left: int, end: int) -> list[Recipient]:
    """Those chosen to be proposed: "chọn 02 tập thể, 03 cá nhân để đề nghị …", "suy tôn 5 đơn vị đề nghị …"."""
    choose = _CHOOSE.search(sentence.key, left, end)
    for cue in [*sentence.cues_in(choose.end() if choose else left, end), Cue("end", end, end)]:
        if choose:
            found = recipients_in(sentence.phrases, choose.end(), cue.start)
            return [r for r in found if r.noun != UNKNOWN]
        if cue.kind != "propose":
            continue
        before = [r for r in sentence.phrases.within(left, cue.start) if r.counted]
        chosen: list[Recipient] = []
        begin = cue.start
        for recipient in reversed(before):
            if sentence.key[recipient.end : begin].strip(" ,") not in ("", "và"):
                break
            chosen.insert(0, recipient)
            begin = recipient.start
        if chosen:
            return chosen
    return []


_FRONT = re.compile(r"\W*(?:riêng|còn|với|đối với|riêng với|riêng đối với|về phần)(?: trường hợp)? (?:của )?")
_TOPIC = re.compile(r"(?<!\w)(?:với|đối với|cho|về) $")


def topic_of(sentence: Sentence, verb: Verb) -> list[Recipient]:
    """Those whom the part before a colon is about: "Khen đột xuất với những người …: … gửi Thư khen"."""
    colon = sentence.key.rfind(":", sentence.span.start, verb.start)
    if colon < 0:
        return _fronted(sentence, verb)
    told = sentence.phrases.within(sentence.span.start, colon)
    return [r for r in told if _TOPIC.search(sentence.key, max(sentence.span.start, r.start - 9), r.start)][:1]


def _fronted(sentence: Sentence, verb: Verb) -> list[Recipient]:
    """Those whom the sentence begins with, before who gives: "Riêng anh …, tỉnh đã đề nghị … tặng …"."""
    topic = _FRONT.match(sentence.key, sentence.span.start, verb.start)
    comma = sentence.key.find(",", topic.end(), verb.start) if topic else -1
    if topic is None or comma < 0:
        return []
    found = recipients_in(sentence.phrases, topic.end(), comma)
    return [r for r in found if r.counted or (r.named and r.noun != UNKNOWN)]


def _the_late(sentence: Sentence, verb: Verb, end: int) -> list[Recipient]:
    """The person who died: named after "truy tặng" by one syllable, or named or pointed at before it."""
    text = sentence.reading.text
    between = text[verb.cue.end : end].strip()
    if between and between[0].isupper() and " " not in between:
        return [Recipient(verb.cue.end + 1, end, Recipients.INDIVIDUAL, 1, named=True)]
    if names := person_names(text, sentence.key, Span(sentence.span.start, verb.start)):
        return [Recipient(names[-1].start, names[-1].end, Recipients.INDIVIDUAL, 1, named=True)]
    pronouns = list(_PRONOUN.finditer(sentence.key, sentence.span.start, verb.start))
    return [Recipient(p.start(), p.end(), Recipients.INDIVIDUAL, 1, named=True) for p in pronouns[-1:]]
