"""Awards in sentences: which recipients, grantor and status each award's name has.

A sentence is read award by award. What stands between two awards is shared out: recipients after "cho" belong to the
award before them, the subject of a passive verb ("04 tập thể được tặng …") to the award after it. Verb, grantor and
status carry over commas and semicolons until something else is said.
"""

from __future__ import annotations

import re
from itertools import pairwise

from extractor.award_cues import Cue
from extractor.award_drafts import Context, Draft
from extractor.award_grantors import decider_of, in_full, tail_of
from extractor.award_names import AwardName
from extractor.award_recipients import (
    Right,
    number_after,
    number_before,
    object_of,
    recipients_after,
    subject_of,
    told_before_colon,
    told_behind,
    topic_of,
)
from extractor.award_sentence import Sentence, read_sentence
from extractor.award_status import is_about, is_negated, is_taken_back, is_undone, proposed_before, status_of, turns_of
from extractor.award_verbs import VERBS, Verb, Voice, verb_after, verb_before, verb_of
from extractor.facts import AwardStatus
from extractor.grantors import Grantor, Grantors
from extractor.recipient_phrases import Phrases
from extractor.recipients import Recipient
from extractor.span import Span

_LED_IN = re.compile(
    r"(?<!\w)(?:khen thưởng|khen|tặng|trao|vinh danh|kết quả|phần thưởng|danh hiệu|"
    r"nhận)(?!\w)[^;.]{0,60}:\s*(?:\d[\d.]*\s*)?$"
)
_ATTENDING = re.compile(
    r"(?<!\w)(?:dự|tham dự|tham gia|đại biểu|hiện|hiện nay|còn|góp mặt|"
    r"có mặt)(?!\w)[^;.]{0,120}$"
)
_HAVING = re.compile(r"(?<!\w)(?:có|có thêm|còn có)(?: thêm)? $")
# The cues by which a sentence tells of an award anew.
_TELLING = VERBS | {"be", "past", "plan", "propose", "not"}
_ANAPHORA = re.compile(r"\"? ?(?:\w+ ){0,2}(?:nói trên|kể trên|nêu trên|ấy|đó)(?!\w)")


def _itemised(total: list[Recipient], parts: list[Recipient]) -> bool:
    """Whether ``parts`` make up ``total``: "90 tập thể, cá nhân nhận …, gồm 25 tập thể, 65 cá nhân"."""
    return len(parts) > 1 and sum(r.number or 0 for r in parts) == sum(r.number or 0 for r in total)


class SentenceReader:
    """Reads the awards of one article's sentences."""

    def __init__(self, phrases: Phrases, grantors: Grantors) -> None:
        self._phrases = phrases
        self._grantors = grantors

    def read(self, span: Span, names: list[AwardName], context: Context) -> list[Draft]:
        """The awards ``names`` within the sentence ``span``; ``context`` is brought up to date."""
        return _Clauses(read_sentence(self._phrases, self._grantors, span, names), context).read()


class _Clauses:
    """The state of reading one sentence: ``_left`` is where the text not yet shared out begins."""

    def __init__(self, sentence: Sentence, context: Context) -> None:
        self._sentence = sentence
        self._key = sentence.key
        self._turns = turns_of(sentence)
        self._context = context
        self._drafts: list[Draft] = []
        self._left = sentence.span.start
        self._relative = False
        self._default = context.status or self._held()

    def read(self) -> list[Draft]:
        names = self._sentence.names
        for place, name in enumerate(names):
            limit = names[place + 1].start if place + 1 < len(names) else self._sentence.span.end
            self._take(name, limit)
        self._share_backwards()
        drafts = self._without_total([draft for draft in self._drafts if not draft.verbless])
        self._carry_on(drafts)
        return drafts

    def _without_total(self, drafts: list[Draft]) -> list[Draft]:
        """A total that the awards after it make up is none: "36 đảng viên được … tặng Huy hiệu Đảng, gồm: 3 …"."""
        if len(drafts) < 3 or not all(draft.voice is Voice.GETS for draft in drafts):
            return drafts
        total, *parts = drafts
        counts = [sum(r.number or 0 for r in draft.recipients) for draft in drafts]
        alike = all(part.name.name.startswith(total.name.name.split(" ")[0]) for part in parts)
        if (
            not alike
            or counts[0] != sum(counts[1:])
            or not self._sentence.has(":", total.name.after, parts[0].name.start)
        ):
            return drafts
        for part in parts:
            part.grantor = part.grantor or total.grantor
        return parts

    def _held(self) -> AwardStatus | None:
        """The proposal of the sentence before, when this one goes straight on: "Thủ tướng Chính phủ tặng …"."""
        if self._context.held is None:
            return None
        first = next((c for c in self._sentence.cues if c.kind in _TELLING), None)
        if first is None or first.kind != "give":
            return None
        start = self._sentence.span.start
        before = self._key[start : first.start]
        for grantor in self._sentence.grantors_in(start, first.start):
            before = before.replace(self._key[grantor.start : grantor.end], "", 1)
        return self._context.held if not before.strip(" ,;") else None

    def _take(self, name: AwardName, limit: int) -> None:
        left, relative = self._left, self._relative
        verb = self._own_verb(name, left) or verb_before(self._sentence, left, name.start)
        sent = verb is not None and self._sentence.word(verb.cue) in ("gửi", "gởi", "gửi tặng", "gởi tặng")
        tail, end, after = tail_of(self._sentence, name, limit, adjoining=not sent)
        after = after or verb_after(self._sentence, end, limit)
        if after is not None and verb is not None and self._sentence.word(verb.cue) == "có":
            verb = None  # "UBND tỉnh có Bằng khen tặng 10 tập thể"
        right = recipients_after(self._sentence, end, limit, verb, after)
        self._left, self._relative = right.stop, right.relative
        if _ANAPHORA.match(self._key, name.after) or is_negated(self._sentence, left, name, verb):
            return
        previous = self._drafts[-1] if self._drafts else None
        draft = Draft(name, number=number_before(self._sentence, name))
        if name.bare_rank and not right.found and draft.number is None:
            draft.number = number_after(self._sentence, name)
            draft.kinds = ({r.kind for r in previous.recipients} or previous.kinds) if previous else set()
        self._find_recipients(draft, verb, right, left, previous)
        draft.giver = self._giver(draft, verb, after, left, previous)
        draft.gives_on = verb is not None and verb.giver is not None
        draft.grantor = tail or (after.grantor if after else None) or draft.giver
        if draft.grantor is None:
            draft.grantor = decider_of(self._sentence, end, limit)
        elif draft.grantor is draft.giver:
            draft.grantor = in_full(self._sentence, draft.grantor)
        draft.joined = verb is None and after is None
        draft.status = self._status(draft, verb, after)
        draft.evidence = (self._first_word(left), max(end, self._told_until(right)))
        if relative and not right.found and verb is not None and verb.voice is Voice.GETS:
            return
        if verb is None and after is None and not self._joined(draft, left, previous, right):
            return
        if is_about(self._sentence, (left, name.start, end), verb, draft.recipients, draft.status):
            return
        if verb is None and after is not None:
            self._vouch(draft)
        self._drafts.append(draft)

    def _own_verb(self, name: AwardName, left: int) -> Verb | None:
        """ "thưởng đột xuất 3 em" is its own verb."""
        if name.form.name != "Thưởng đột xuất":
            return None
        return verb_of(self._sentence, Cue("give", name.start, name.end), left)

    def _told_until(self, right: Right) -> int:
        semicolon = self._key.find(";", right.found[-1].end, right.stop) if right.found else -1
        return semicolon if semicolon >= 0 else right.stop

    def _first_word(self, left: int) -> int:
        while left < self._sentence.span.end and self._key[left] in " ,;:.":
            left += 1
        return left

    # recipients

    def _find_recipients(
        self, draft: Draft, verb: Verb | None, right: Right, left: int, previous: Draft | None
    ) -> None:
        draft.recipients, draft.rule = right.found, "given-to"
        draft.voice = verb.voice if verb else (previous.voice if previous else None)
        gets = verb is not None and verb.voice is not Voice.GIVES
        if right.found and not gets:
            return
        if verb is not None and gets:
            told = self._subject(draft, verb, left, previous)
            if draft.number is not None and self._sentence.has(";", verb.cue.end, draft.name.start):
                told = []  # "5 tập thể được tặng …; 12 Bằng khen"
            if not told and previous is None and verb.cue.kind == "take":
                told = told_behind(self._sentence, right.stop)
            if not right.found or (any(r.numbered for r in told) and not _itemised(told, right.found)):
                draft.recipients, draft.rule = told, "received-by"
            if draft.number is not None and previous is not None and told is previous.recipients:
                draft.recipients = [r for r in told if r.named]  # "… và nhận thêm 01 Cờ thi đua"
        elif verb is not None and draft.number is None:
            draft.recipients = object_of(self._sentence, draft.name, verb, left)
            if not draft.recipients and previous is not None and self._sentence.word(verb.cue) == "truy tặng":
                draft.recipients = [r for r in previous.recipients if r.named]
            if not draft.recipients and previous is not None and previous.status is AwardStatus.REVOKED:
                draft.recipients = previous.recipients  # "bị hủy bỏ danh hiệu …, thu hồi Bằng khen"
            if not draft.recipients:
                draft.recipients = topic_of(self._sentence, verb)
            if not draft.recipients and previous is not None and self._goes_on(previous):
                draft.recipients = previous.recipients  # "Trường được Bộ … tặng …, UBND tỉnh tặng …"
        elif verb is None:
            self._share_forwards(draft, left, previous)
        elif not draft.recipients and previous is not None:  # "Hội được … tặng 01 Cờ; … tặng 05 Bằng khen"
            draft.kinds = {r.kind for r in previous.recipients if r.named} or previous.kinds

    @staticmethod
    def _goes_on(previous: Draft) -> bool:
        return previous.voice is Voice.GETS and len(previous.recipients) == 1 and previous.recipients[0].named

    def _share_forwards(self, draft: Draft, left: int, previous: Draft | None) -> None:
        """Recipients of an award without a verb: those before it, or those of the award that it goes on with."""
        counted = [r for r in self._sentence.phrases.within(left, draft.name.start) if r.counted]
        if counted and self._key[counted[-1].end : draft.name.start].strip(' "') in ("", "danh hiệu"):
            draft.recipients, draft.rule = counted, "received-by"
        elif told := told_before_colon(self._sentence, left, draft.name.start):
            draft.recipients, draft.rule = told, "listed"
        elif previous is not None and previous.recipients and previous.recipients[0].start < previous.name.start:
            alone = len(previous.recipients) == 1 and previous.recipients[0].named
            if draft.number is None or alone:
                draft.recipients, draft.rule = previous.recipients, previous.rule
        elif previous is not None and draft.number is not None:
            draft.kinds = {r.kind for r in previous.recipients} or previous.kinds

    def _subject(self, draft: Draft, verb: Verb, left: int, previous: Draft | None) -> list[Recipient]:
        found = subject_of(self._sentence, verb, left)
        if verb.voice is Voice.IS:
            # "tổ Khoa học tự nhiên là Tập thể lao động xuất sắc" tells of an award where others are told.
            among = bool(self._drafts) or self._context.lead
            if not found and previous is not None and previous.voice is Voice.GETS:
                return previous.recipients  # "Năm 2007 trường được tặng …, năm 2012 là …"
            return [r for r in found if r.numbered or (among and r.named)]
        if found:
            return found
        if len(self._sentence.rest(left, verb.start, known=True)) >= 3:
            return []
        if previous is not None:
            return previous.recipients if previous.voice is Voice.GETS else []
        draft.carried = True
        return self._context.subject

    # grantor and status

    def _giver(
        self, draft: Draft, verb: Verb | None, after: Verb | None, left: int, previous: Draft | None
    ) -> Grantor | None:
        if verb is None:
            return self._giver_without_verb(draft, after, left, previous)
        if verb.voice is not Voice.GIVES:
            if verb.grantor or verb.giver is None:
                return verb.grantor
            return self._subject_giver(left, verb.giver.start, previous)
        giver = self._deputed(left, verb.start) or self._subject_giver(left, verb.start, previous)
        if giver and any(r.start <= giver.start < r.end for r in draft.recipients):
            return None  # "suy tôn Chi cục … đề nghị tặng …"
        return giver

    def _deputed(self, left: int, end: int) -> Grantor | None:
        """On whose behalf it is given: "Thừa ủy quyền của Chủ tịch nước, … trao …"."""
        if "deputed" in self._sentence.kinds:
            for cue in reversed(self._sentence.cues_in(left, end)):
                if cue.kind == "deputed":
                    for grantor in self._sentence.grantors:
                        if 0 <= grantor.start - cue.end <= 12:
                            return grantor
        return None

    def _subject_giver(self, left: int, start: int, previous: Draft | None) -> Grantor | None:
        """Who gives: the body before the verb, else the one that gave the award before."""
        if mine := self._sentence.grantors_in(left, start):
            return mine[-1]
        if len(self._sentence.rest(left, start)) >= 12:
            return None
        if previous is not None:
            return previous.giver if previous.voice is Voice.GIVES or previous.gives_on else None
        return self._context.grantor

    def _giver_without_verb(
        self, draft: Draft, after: Verb | None, left: int, previous: Draft | None
    ) -> Grantor | None:
        if after is not None and previous is None:  # "UBND tỉnh có Bằng khen tặng 10 tập thể"
            mine = self._sentence.grantors_in(left, draft.name.start)
            return mine[-1] if mine else self._context.grantor
        if previous is None:
            mine = self._sentence.grantors_in(left, draft.name.start) if self._context.lead else []
            return mine[-1] if mine else (self._context.grantor if self._context.lead else None)
        if draft.voice is not previous.voice:
            return None
        shared = previous.voice is not Voice.GETS or draft.recipients is previous.recipients
        return previous.giver if shared else None

    def _status(self, draft: Draft, verb: Verb | None, after: Verb | None) -> AwardStatus:
        if verb is not None and verb.cue.kind == "revoke":
            return AwardStatus.GRANTED if proposed_before(self._sentence, verb.start) else AwardStatus.REVOKED
        if verb is not None and is_undone(self._sentence, verb.start):
            return AwardStatus.GRANTED if proposed_before(self._sentence, verb.start) else AwardStatus.REVOKED
        if verb is None and self._drafts and self._drafts[-1].status is AwardStatus.REVOKED:
            return AwardStatus.REVOKED
        if is_taken_back(self._sentence, draft.name):
            return AwardStatus.REVOKED
        end = max(draft.name.start, after.cue.start if after else 0)
        told = [(earlier.status, earlier.evidence[1]) for earlier in self._drafts]
        status = status_of(self._sentence, self._turns, end, self._default, told)
        if status is None:
            planned = self._context.plan and draft.voice in (Voice.GIVES, None)
            status = AwardStatus.PLANNED if planned else AwardStatus.GRANTED
        if status is AwardStatus.GRANTED and any(r.goal for r in draft.recipients):
            return AwardStatus.PLANNED
        return status

    # awards joined to others

    def _joined(self, draft: Draft, left: int, previous: Draft | None, right: Right) -> bool:
        """Whether an award without a verb goes on with the one before, with a lead-in or a heading of its own line."""
        start = draft.name.start
        for recipient in draft.recipients:
            if left <= recipient.start and recipient.end <= start:
                left = recipient.end
        if previous is not None and len(self._sentence.rest(left, start)) < 18:
            draft.verbless = previous.verbless
            return True
        if draft.rule == "listed" or _LED_IN.search(self._key, left, start) or self._had(draft, left):
            draft.rule = "listed"
            return True
        between = self._key[draft.name.after : right.found[0].start] if right.found else ""
        told = any(r.numbered or r.named for r in right.found) or draft.number is not None
        if (
            ":" in between
            or " - " in between
            or (told and (self._context.lead or draft.status is not AwardStatus.GRANTED))
        ):
            draft.rule = "listed"
            return True
        # It may yet find its verb: "06 Nhà giáo ưu tú, 03 … được Chủ tịch nước phong tặng", "Cờ và Bằng được trao cho".
        draft.verbless = True
        return True

    def _had(self, draft: Draft, left: int) -> bool:
        """ "công ty có 3 Chiến sĩ thi đua cấp Bộ": what a body has got, unless it only says who is there."""
        if draft.number is None or draft.name.form.to is None:
            return False
        number = self._key.rfind(" ", left, draft.name.start - 1)
        has = _HAVING.search(self._key, left, number + 1)
        return has is not None and _ATTENDING.search(self._key, self._sentence.span.start, has.start()) is None

    def _vouch(self, draft: Draft) -> None:
        """The verb after the last of several joined awards holds for all of them."""
        for earlier in reversed(self._drafts):
            if not earlier.verbless:
                break
            earlier.verbless, earlier.voice = False, Voice.GIVES
            earlier.grantor = earlier.grantor or draft.giver
            earlier.status = draft.status

    def _share_backwards(self) -> None:
        """Awards joined without recipients share those of the next: "Cờ thi đua và Bằng khen cho 5 tập thể"."""
        for later, earlier in pairwise(reversed(self._drafts)):
            if earlier.grantor is not None and earlier.recipients:
                continue
            between = (earlier.name.after, later.name.start)
            if self._sentence.has(";", *between) or len(self._sentence.rest(*between, known=True)) > 2:
                continue
            if not earlier.recipients and earlier.number is None and later.recipients and later.rule == "given-to":
                earlier.recipients, earlier.rule = later.recipients, later.rule
                earlier.evidence = (earlier.evidence[0], later.evidence[1])
            elif not (earlier.recipients or earlier.kinds) and not any(r.numbered or r.named for r in later.recipients):
                earlier.kinds = {r.kind for r in later.recipients}  # "12 Bằng khen và 30 Giấy khen cho các hộ"
            if (
                earlier.grantor is None
                and later.joined
                and later.number is None
                and earlier.recipients == later.recipients
            ):
                earlier.grantor = later.grantor

    def _carry_on(self, drafts: list[Draft]) -> None:
        """Leave what the next sentence may go on with."""
        if not drafts:
            return
        last = drafts[-1]
        self._context.grantor = last.giver if last.voice is Voice.GIVES else None
        self._context.held = last.status if last.status is AwardStatus.PROPOSED else None
        if last.voice is Voice.GETS and len(last.recipients) == 1 and last.recipients[0].named:
            self._context.subject = last.recipients
