"""The verb that an award depends on: before it ("tặng …", "được tặng …", "đạt …") or after it ("… được trao cho")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from extractor.award_cues import Cue
from extractor.award_sentence import Sentence
from extractor.grantors import Grantor

VERBS = frozenset(("give", "take", "honour"))
_PROPOSE = frozenset(("propose",))
_GOVERN = VERBS | {"revoke"}
# How far apart a verb and its award, its passive marker and its giver may stand.
_TAKE_REACH = 60
_AFTER_REACH = 70
_BE_REST = 24
_IS_REACH = 12


# "Bằng khen và tiền thưởng 5 triệu đồng đã được … trao cho"
_WITH_IT = re.compile(
    r" (?:và|cùng|kèm|kèm theo) (?:tiền thưởng|phần thưởng|số tiền|biểu trưng|hoa|quà|"
    r"hiện vật)[^,;:]{0,40}?(?= (?:đã|được|vừa|do))|"
    r" (?:vì|về|nhờ) [^,;:]{0,60}?(?= (?:đã |vừa )?được (?:trao|tặng))"
)


# Between an award and the verb that tells of it: "Cờ thi đua … năm nay trao cho …".
_THEN = re.compile(r"(?:(?:năm (?:nay|\d{4})|(?:lần|đợt|dịp|kì) này|đã|được|vừa|để|sẽ|cũng)(?: |$)){0,3}")


class Voice(StrEnum):
    """Where the recipients stand: after a verb that gives, before one by which they get."""

    GIVES = "gives"
    GETS = "gets"
    IS = "is"


class Verb(NamedTuple):
    """A verb with its passive marker. ``start`` is where its phrase begins, ``grantor`` the one that it names itself.

    ``giver`` is the active verb whose object gets: "công nhận 03 cá nhân đạt danh hiệu …".
    """

    cue: Cue
    voice: Voice
    start: int
    grantor: Grantor | None = None
    giver: Cue | None = None


def verb_before(sentence: Sentence, left: int, end: int) -> Verb | None:
    """The verb in ``left:end`` that governs an award beginning at ``end``."""
    before = sentence.cues_in(left, end)
    cue = _last(before, _GOVERN)
    proposal = _last(before, _PROPOSE) if "propose" in sentence.kinds else None
    if cue is None or (proposal and proposal.start > cue.end):
        cue = proposal
    if before and before[-1].kind == "be" and not sentence.rest(before[-1].end, end):
        return Verb(before[-1], Voice.GETS, before[-1].start)  # "hai cộng sự của ông được Bằng khen"
    if cue is None:
        return _copula(sentence, before, end)
    if cue.kind == "take":
        if end - cue.end > _TAKE_REACH or sentence.has(";", cue.end, end):
            return None
        be = next((c for c in reversed(before) if c.kind == "be" and c.start < cue.start), None)
        if be and (sentence.has(",;", be.end, cue.start) or len(sentence.rest(be.end, cue.start, known=True)) > 12):
            be = None
        return Verb(cue, Voice.GETS, be.start if be else cue.start, giver=_giver(sentence, before, cue, left))
    be = _be(sentence, before, cue, left) if cue.kind != "propose" else None
    if be is not None:
        named = sentence.grantors_in(be.end, cue.start)
        return Verb(cue, Voice.GETS, be.start, named[-1] if named else None)
    return Verb(cue, Voice.GIVES, cue.start)


def _last(cues: Sequence[Cue], kinds: frozenset[str]) -> Cue | None:
    for cue in reversed(cues):
        if cue.kind in kinds:
            return cue
    return None


def verb_of(sentence: Sentence, cue: Cue, left: int) -> Verb:
    """The award that is its own verb: "UBND xã thưởng đột xuất 4 dân phòng", "… được UBND xã thưởng đột xuất"."""
    be = _be(sentence, sentence.cues_in(left, cue.start), cue, left)
    if be is None:
        return Verb(cue, Voice.GIVES, cue.start)
    named = sentence.grantors_in(be.end, cue.start)
    return Verb(cue, Voice.GETS, be.start, named[-1] if named else None)


def _copula(sentence: Sentence, before: Sequence[Cue], end: int) -> Verb | None:
    """ "4 thầy, cô là Chiến sĩ thi đua cấp tỉnh", "8 tập thể có Bằng khen của …"."""
    for cue in reversed(before):
        near = {"là": _IS_REACH, "có": 2}.get(sentence.word(cue), 0) if cue.kind == "is" else 0
        if end - cue.end < near:
            return Verb(cue, Voice.IS, cue.start)
    return None


def _giver(sentence: Sentence, before: Sequence[Cue], take: Cue, left: int) -> Cue | None:
    cue = next((c for c in reversed(before) if c.kind == "give" and c.end <= take.start), None)
    if cue is None or sentence.has(";", cue.end, take.start) or take.start - cue.end > 120:
        return None
    return None if _be(sentence, before, cue, left) else cue


def _be(sentence: Sentence, before: Sequence[Cue], verb: Cue, left: int) -> Cue | None:
    """The "được" that makes ``verb`` passive, or the "do" before its giver.

    Nothing but the giver, adverbs and other cues stands between them.
    """
    for cue in reversed(before):
        if cue.start >= verb.start:
            continue
        if cue.kind in VERBS and cue.kind != "take":
            if sentence.key[cue.end : verb.start].strip() not in ("hoặc", ",", "và", "", ", được"):
                return None
        elif cue.kind == "be":
            rest = sentence.rest(cue.end, verb.start, known=True)
            return cue if len(rest) <= _BE_REST and not sentence.has(";", cue.end, verb.start) else None
        elif cue.kind == "of" and sentence.word(cue) == "do":
            named = [g for g in sentence.grantors_in(cue.end, verb.start) if g.start - cue.end < 3]
            alone = not sentence.has(",;", cue.end, verb.start) and not sentence.rest(cue.end, verb.start, known=True)
            if named and alone and sentence.rest(left, cue.start):
                return cue
    return None


def verb_after(sentence: Sentence, end: int, limit: int) -> Verb | None:
    """The verb in ``end:limit`` that an award ending at ``end`` is the subject or object of.

    "Huân chương … được trao cho …", "Bằng khen do … truy tặng …", "Cờ thi đua … thuộc về …", "Bằng khen tặng …".
    """
    cues = sentence.cues_in(end, limit)
    for place, cue in enumerate(cues):
        if sentence.has(",;:", end, cue.start) or cue.start - end > _AFTER_REACH:
            return None
        if cue.kind == "be" or (cue.kind == "of" and sentence.word(cue) == "do"):
            with_it = _WITH_IT.match(sentence.key, end, min(limit, cue.end + 12))
            begin = with_it.end() if with_it else end
            if len(sentence.rest(begin, cue.start, known=True)) > 2 or sentence.phrases.within(end, cue.start):
                return None  # another subject: "… và 74 trường hợp được …"
            verb = next((c for c in cues[place + 1 :] if c.kind == "give"), None)
            if verb is None or sentence.has(";:", cue.end, verb.start) or verb.start - cue.end > 110:
                return None
            named = sentence.grantors_in(cue.end, verb.start)
            return Verb(verb, Voice.GIVES, cue.start, named[0] if named else None)
        if cue.kind == "to" and sentence.word(cue) in (
            "dành cho",
            "thuộc về",
            "đến tay",
            "về tay",
            "về với",
            "đến với",
        ):
            return Verb(cue, Voice.GIVES, cue.start)
        if cue.kind == "give":
            return _relative(sentence, cue, end)
        if cue.kind not in ("past", "plan", "not", "is"):
            return None
    return None


def _relative(sentence: Sentence, cue: Cue, end: int) -> Verb | None:
    """ "Bằng khen tặng ông …", "Thư khen … gửi Công an …", "Bằng khen mà Chủ tịch UBND tỉnh đã tặng …"."""
    between = sentence.key[end : cue.start].strip()
    if _THEN.fullmatch(between) or between.startswith("mà "):
        named = sentence.grantors_in(end, cue.start)
        return Verb(cue, Voice.GIVES, cue.start, named[0] if named else None)
    return None
