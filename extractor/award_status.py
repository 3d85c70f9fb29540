"""How far an award has come, and whether its sentence gives it at all."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from extractor.award_cues import Cue
from extractor.award_names import AwardName
from extractor.award_sentence import Sentence
from extractor.award_verbs import Verb
from extractor.facts import AwardStatus
from extractor.recipients import Recipient

# "phấn đấu" after these praises what was done.
_PRAISE = re.compile(r"(?<!\w)(?:sự|quá trình|tinh thần|ý chí|thành tích|không ngừng|đã|nỗ lực|luôn|tích cực) $")
_NOT_ONLY = re.compile(r" (?:quá|chỉ|những|ngừng|kém|ít|phải|còn|dưới|thấp hơn)(?!\w)")
_PROPOSAL_REACH = 60
_ANY = re.compile(r" nào(?!\w)")
_MUST = re.compile(
    r"\"? (?:thì )?(?:phải|cần|không được|bắt buộc|mới được|đủ \d+ năm|"
    r"được (?:thưởng|hưởng|cộng|ưu tiên|nâng|trích)(?! vì))(?!\w)"
)
_RULES = re.compile(r"(?:điều kiện|tiêu chuẩn|tiêu chí|đối tượng)(?: xét(?: tặng| chọn)?| khen thưởng)?: ")
_NEVER = re.compile(r"nếu|muốn|mong|đủ|thay vì|chứ không|\w+ (?:nhầm|sai|thiếu)")


class Turn(NamedTuple):
    """Where a sentence begins to propose or to plan, or (``status`` None) to tell what was given."""

    start: int
    end: int
    status: AwardStatus | None


def turns_of(sentence: Sentence) -> list[Turn]:
    """The turns of a sentence, in order."""
    turns: list[Turn] = []
    if sentence.kinds.isdisjoint(("propose", "plan", "past")):
        return turns
    for place, cue in enumerate(sentence.cues):
        if cue.kind == "propose" and _leads_on(sentence, cue):
            turns.append(Turn(cue.start, cue.end, AwardStatus.PROPOSED))
        elif cue.kind == "plan" and not _praises(sentence, cue):
            turns.append(Turn(cue.start, cue.end, AwardStatus.PLANNED))
        elif cue.kind == "past" and _given(sentence, place):
            turns.append(Turn(cue.start, cue.end, None))
    return turns


def status_of(
    sentence: Sentence,
    turns: list[Turn],
    end: int,
    default: AwardStatus | None,
    told: list[tuple[AwardStatus, int]],
) -> AwardStatus | None:
    """The status by the last of ``turns`` before ``end`` that still holds; ``default`` where none does.

    ``told`` gives the statuses of the awards read before and where each ends: a turn holds over a semicolon only when
    an award stood under it. None where the sentence tells that the award was given.
    """
    last = next((turn for turn in reversed(turns) if turn.start < end), None)
    if last is None:
        return default
    since, status = last.end, last.status
    lists = sentence.key.endswith(":", 0, since) or sentence.key.startswith(":", since)
    if status is not None and not lists and sentence.has(";", since, end):
        held = any(one is status and stop > since for one, stop in told)
        return status if held else default
    return status


def _leads_on(sentence: Sentence, cue: Cue) -> bool:
    """Whether a proposal goes on to who gives what: "Sở … đề xuất ngay trong ngày, …" does not."""
    comma = sentence.key.find(",", cue.end, sentence.span.end)
    limit = min(cue.end + _PROPOSAL_REACH, comma if comma >= 0 else sentence.span.end)
    starts = [c.start for c in sentence.cues if c.start >= cue.end] + [
        g.start for g in sentence.grantors if g.start >= cue.end
    ]
    starts += [name.start for name in sentence.names if name.start >= cue.end]
    if min(starts, default=limit) < limit:
        return True
    following = next((c for c in sentence.cues if c.start >= cue.end), None)
    return comma in (cue.end, cue.end + 1) and following is not None and following.kind in ("propose", "give")


def _given(sentence: Sentence, place: int) -> bool:
    cue = sentence.cues[place]
    following = sentence.cues[place + 1] if place + 1 < len(sentence.cues) else None
    return (
        following is not None
        and following.kind in ("give", "take", "be", "honour", "deputed")
        and following.start - cue.end < 40
        and not sentence.has(",;", cue.end, following.start)
    )


def _praises(sentence: Sentence, cue: Cue) -> bool:
    if sentence.word(cue) != "phấn đấu":
        return False
    if _PRAISE.search(sentence.key, max(0, cue.start - 14), cue.start) is None:
        return False
    return re.match(r" (?:có|đạt|đến|\d)", sentence.key[cue.end : cue.end + 6]) is None


def is_undone(sentence: Sentence, position: int) -> bool:
    """Whether the verb at ``position`` is what a revocation undoes: "hủy bỏ quyết định tặng Bằng khen cho …"."""
    if "revoke" not in sentence.kinds:
        return False
    for cue in reversed(sentence.cues_in(sentence.span.start, position)):
        if cue.kind == "revoke":
            return len(sentence.rest(cue.end, position, known=True)) < 14 and not sentence.has(",;", cue.end, position)
        if cue.kind in ("give", "take", "honour"):
            return False
    return False


def is_taken_back(sentence: Sentence, name: AwardName) -> bool:
    """Whether the sentence goes on to take the award back: "Bằng khen … tặng Trường … bị thu hồi"."""
    if "revoke" not in sentence.kinds:
        return False
    for be, revoke in pairwise(sentence.cues_in(name.after, sentence.span.end)):
        if be.kind == "be" and revoke.kind == "revoke" and revoke.start - be.end < 4:
            return not sentence.has(";", name.after, be.start) and not proposed_before(sentence, be.start)
    return False


def proposed_before(sentence: Sentence, position: int) -> bool:
    """Whether what stands at ``position`` is only proposed or still to come."""
    for cue in sentence.cues:
        if cue.start < position and cue.kind in ("propose", "plan") and not sentence.has(";", cue.end, position):
            return True
    return False


def is_negated(sentence: Sentence, left: int, name: AwardName, verb: Verb | None) -> bool:
    """Whether the sentence denies the award: "chưa được tặng", "không có tập thể nào đạt"."""
    if "not" not in sentence.kinds:
        return False
    end = verb.start if verb else name.start
    for cue in sentence.cues_in(left, name.start):
        if cue.kind != "not" or _NOT_ONLY.match(sentence.key, cue.end) or sentence.has(",;", cue.end, end):
            continue
        if -4 <= end - cue.end <= 10 or _ANY.search(sentence.key, cue.end, max(cue.end, end)):
            return True
    return False


def is_about(
    sentence: Sentence,
    places: tuple[int, int, int],
    verb: Verb | None,
    recipients: list[Recipient],
    status: AwardStatus,
) -> bool:
    """Whether the sentence speaks of the award's rules, files or ceremony and gives it to nobody.

    ``places``: where the award's clause and its name begin, and where its grantor ends.
    """
    left, start, end = places
    if _MUST.match(sentence.key, end) and not any(r.counted for r in recipients):
        return True
    if "about" not in sentence.kinds:
        return False
    certain = any(r.counted or r.named for r in recipients)
    position = verb.start if verb else start
    for cue in sentence.cues_in(left, start):
        if cue.kind == "about" and _RULES.match(sentence.key, cue.start):
            return True
        if cue.kind != "about" or sentence.has(",;:", cue.end, max(cue.end, position)):
            continue
        word = sentence.word(cue)
        if word == "lễ":
            if status is not AwardStatus.GRANTED:
                return True
        elif _NEVER.match(word):
            return True
        elif word == "việc" and sentence.key.endswith("về ", 0, cue.start):
            continue
        elif not certain:
            return True
    return False
