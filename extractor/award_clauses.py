"""Awards in sentences: which recipients, grantor and status each award's name has.

A sentence is read award by award. What stands between two awards is shared out: recipients after "cho" belong to the
award before them, the subject of a passive verb ("04 tập thể được tặng …") to the award after it. Verb, grantor and
status carry over commas and semicolons until something else is said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from extractor.award_cues import Cue, find_cues
from extractor.award_names import AwardName
from extractor.counts import number_pattern, number_value
from extractor.facts import AwardStatus, Recipients
from extractor.grantors import Grantor, Grantors
from extractor.reading import Reading
from extractor.recipient_names import recipients_in
from extractor.recipients import Recipient, counted_at, find_counted
from extractor.span import Span

_VERBS = ("give", "take", "honour")
_STARTS_CLAUSE = (*_VERBS, "propose", "plan", "deputed", "be", "past", "not")


@dataclass(slots=True)
class Draft:
    """An award with what its sentence says of it."""

    name: AwardName
    recipients: list[Recipient] = field(default_factory=list)
    grantor: Grantor | None = None
    status: AwardStatus = AwardStatus.GRANTED
    number: int | None = None
    evidence: tuple[int, int] = (0, 0)
    voice: str = ""
    rule: str = ""
    verbless: bool = False
    carried: bool = False


@dataclass(slots=True)
class Context:
    """What carries over from sentence to sentence of a paragraph, or from a lead-in to the lines below it."""

    status: AwardStatus | None = None
    grantor: Grantor | None = None
    subject: list[Recipient] = field(default_factory=list)
    lead: bool = False
    plan: bool = False


_PRE_NUMBER = re.compile(
    rf"(?<![\w/.%-])(?P<number>{number_pattern()})(?: ?\([^()\n]{{1,16}}\))?(?: lượt| tấm| chiếc| lá| danh hiệu| suất)? ?\"?$"
)
_PRE_NOT = re.compile(r"(?:năm|ngày|tháng|số|điều|hạng|khóa|thứ|quý|trong|lần|là một|mỗi|từng) $")
_FILLER = re.compile(
    r"danh hiệu|quyết định|và|cùng|với|cả|các|những|cao quý|thi đua|vinh dự nhà nước|phần thưởng|hình thức|bằng|được|đó là|là|thêm|còn|có|gồm|nhiều|một số|một|hai|"
    r"lượt|tấm|lá|chiếc|đồng thời|ngoài ra|đã|cũng|vừa|vinh dự|xứng đáng|khen|[\d.,;:()\"/\s-]+"
)
_TAIL = re.compile(
    r"\"? ?(?:\((?:năm )?\d{4}(?: ?- ?\d{4})?\) ?|(?:toàn diện|chuyên đề|toàn quốc|về [\w ]{2,24}|phong trào) )?(?:(?:trong )?(?:các )?(?:năm|giai đoạn|năm học) \d{4}(?: ?[-,] ?\d{4}){0,3} )?(?:(?P<of>của|do|từ) )?(?:(?:đồng chí|lãnh đạo) )?"
)
_OWN_PLACE = re.compile(
    r"(?P<place>tỉnh|huyện|thành phố|xã|phường|quận|thị xã|bộ|ngành|trường|nhà trường|công ty|thị trấn)(?!\w)"
)
_ANAPHORA = re.compile(r"\"? ?(?:\w+ ){0,2}(?:nói trên|kể trên|nêu trên|ấy|đó)(?!\w)")
_SEPARATORS = re.compile(r"[;,]| (?:và|còn|cùng) ")
_GIVEN_TO = re.compile(r"(?:\d|(?<!\w)cho(?: các| đại diện| tập thể)?) $")
_GIVING = re.compile(r"(?<!\w)(?:tặng thưởng|trao tặng|phong tặng|tặng|trao)(?!\w)")
_CHOOSE = re.compile(r"(?<!\w)chọn (?:ra |được )?(?:từ )?")
_OBJECT_END = re.compile(
    r"(?: ?(?:danh hiệu|các danh hiệu|bằng hình thức|bằng|hình thức|phần thưởng cao quý|quyết định tặng thưởng|quyết định))+ ?\"?$"
)


class SentenceReader:
    """Reads the awards of one article's sentences."""

    def __init__(self, reading: Reading, grantors: Grantors) -> None:
        self._reading = reading
        self._grantors = grantors

    def read(self, span: Span, names: list[AwardName], context: Context) -> list[Draft]:
        """The awards ``names`` within the sentence ``span``; ``context`` is brought up to date."""
        inside = [(name.start, name.after) for name in names]
        cues = [c for c in find_cues(self._reading.key, span.start, span.end) if not _within(c.start, inside)]
        grantors = [
            g
            for g in self._grantors.find(span.start, span.end)
            if not _within(g.start, inside)
            and not _GIVEN_TO.search(self._reading.key, max(span.start, g.start - 12), g.start)
        ]
        sentence = _Sentence(self._reading, self._grantors, span, names, cues, grantors, context)
        return sentence.read()


def _within(position: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= position < end for start, end in spans)


@dataclass(slots=True)
class _Verb:
    """The verb that an award depends on: ``voice`` "gives" or "gets"; ``start`` where its phrase begins."""

    cue: Cue
    voice: str
    start: int
    grantor: Grantor | None = None
    giver: Cue | None = None


class _Sentence:
    def __init__(
        self,
        reading: Reading,
        grantors: Grantors,
        span: Span,
        names: list[AwardName],
        cues: list[Cue],
        found: list[Grantor],
        context: Context,
    ) -> None:
        self._reading, self._key, self._all = reading, reading.key, grantors
        self._span, self._names, self._cues, self._grantors = span, names, cues, found
        self._context = context
        self._drafts: list[Draft] = []
        self._left = span.start
        self._relative = False

    def read(self) -> list[Draft]:
        for place, name in enumerate(self._names):
            limit = self._names[place + 1].start if place + 1 < len(self._names) else self._span.end
            self._take(name, limit)
        self._share_backwards()
        self._carry_on()
        return [draft for draft in self._drafts if not draft.verbless]

    # one award

    def _take(self, name: AwardName, limit: int) -> None:
        left = self._left
        tail, end, follows = self._tail(name, limit)
        verb = self._verb(left, name.start)
        relative, self._relative = self._relative, False
        draft = Draft(name, evidence=(left, end))
        after = self._verb_after(end, limit) if follows is None else follows
        right, stop = self._right(name, end, limit, after, verb)
        self._left = stop
        if _ANAPHORA.match(self._key, name.after) or self._negated(left, name, verb):
            return
        previous = self._drafts[-1] if self._drafts else None
        draft.number = self._number(name)
        self._find_recipients(draft, verb, right, left, previous)
        draft.grantor = tail or self._grantor(verb, after, left, name, previous, draft)
        draft.status = self._status(name, draft, after)
        draft.evidence = (self._evidence_start(left), max(end, stop if right else end))
        if relative and not right and verb is not None and verb.voice == "gets":
            return
        if verb is None and after is None and not self._coordinated(draft, left, name, previous, right):
            return
        if self._about(left, name, draft, verb):
            return
        if verb is None and after is not None and previous is not None and previous.verbless:
            self._vouch(draft)
        self._drafts.append(draft)

    def _evidence_start(self, left: int) -> int:
        key = self._key
        while left < self._span.end and key[left] in " ,;:.":
            left += 1
        return left

    def _tail(self, name: AwardName, limit: int) -> tuple[Grantor | None, int, _Verb | None]:
        """The grantor said after the award ("của UBND tỉnh"), where that ends, and a verb it governs ("do … tặng")."""
        key = self._key
        match = _TAIL.match(key, name.after, self._span.end)
        position = match.end() if match else name.after
        by = match["of"] if match else None
        grantor = self._all.at(position, limit)
        if grantor is None and by in ("của", "từ") and (place := _OWN_PLACE.match(key, position, limit)):
            scope = {
                "thành phố": "city",
                "bộ": "ministry",
                "tỉnh": "province",
                "huyện": "district",
                "quận": "district",
                "thị xã": "district",
                "xã": "commune",
                "phường": "commune",
                "thị trấn": "commune",
            }
            level = self._all.of_scope(scope.get(place["place"], "unit"), place.end())
            grantor = Grantor(position, place.end(), level, self._reading.text[position : place.end()])
        if grantor is None:
            return None, name.after, None
        if by is None and match and match.end() - name.after > 3:
            return None, name.after, None
        end = min(grantor.end, limit)
        giving = next((c for c in self._cues if c.start >= end - 1 and c.start < limit), None)
        if by == "do" and giving and giving.kind == "give" and giving.start - end < 30:
            return grantor, giving.end, _Verb(giving, "gives", giving.start, grantor)
        if by is None and giving and giving.kind == "give" and giving.start - end < 3:
            return None, name.after, None  # "…, UBND tỉnh tặng": the subject of what follows
        return grantor, end, None

    def _verb(self, left: int, end: int) -> _Verb | None:
        """The verb before an award that governs it."""
        before = [c for c in self._cues if left <= c.start < end]
        cue = next((c for c in reversed(before) if c.kind in _VERBS), None)
        proposal = next((c for c in reversed(before) if c.kind == "propose"), None)
        if cue is None or (proposal and proposal.start > cue.end and end - cue.end > 60):
            cue = proposal
        if cue is None:
            return self._copula(before, end)
        if cue.kind == "take":
            if end - cue.end > 60 or ";" in self._key[cue.end : end]:
                return None
            be = self._be(before, cue, left)
            return _Verb(cue, "gets", be.start if be else cue.start, giver=self._giver(before, cue, left))
        be = self._be(before, cue, left)
        if be is not None and cue.kind != "propose":
            grantor = next((g for g in reversed(self._grantors) if be.end <= g.start and g.end <= cue.start + 1), None)
            return _Verb(cue, "gets", be.start, grantor)
        return _Verb(cue, "gives", cue.start)

    def _giver(self, before: list[Cue], take: Cue, left: int) -> Cue | None:
        """The active verb whose object receives: "công nhận 03 cá nhân đạt danh hiệu …"."""
        cue = next((c for c in reversed(before) if c.kind == "give" and c.end <= take.start), None)
        if cue is None or ";" in self._key[cue.end : take.start] or take.start - cue.end > 120:
            return None
        return None if self._be(before, cue, left) else cue

    def _copula(self, before: list[Cue], end: int) -> _Verb | None:
        for cue in reversed(before):
            if cue.kind == "is" and self._key.startswith("là", cue.start) and end - cue.end < 12:
                return _Verb(cue, "is", cue.start)
        return None

    def _be(self, before: list[Cue], verb: Cue, left: int) -> Cue | None:
        """The "được" that makes ``verb`` passive: nothing but the grantor, adverbs and other cues between them."""
        for cue in reversed(before):
            if cue.start >= verb.start:
                continue
            if cue.kind in _VERBS and cue.kind != "take":
                between = self._key[cue.end : verb.start].strip()
                if between not in ("hoặc", ",", "và", ""):
                    return None
                continue
            if cue.kind != "be":
                continue
            bare = self._key[cue.end : verb.start]
            for grantor in self._grantors:
                if cue.end <= grantor.start < verb.start:
                    bare = bare.replace(self._key[grantor.start : min(grantor.end, verb.start)], "", 1)
            for other in before:
                if cue.end <= other.start < verb.start:
                    bare = bare.replace(self._key[other.start : other.end], "", 1)
            return cue if len(bare.strip(" ,")) <= 24 and ";" not in bare else None
        return None

    def _verb_after(self, end: int, limit: int) -> _Verb | None:
        """The verb after an award: "Huân chương … được trao cho …", "Cờ thi đua … thuộc về …"."""
        cues = [c for c in self._cues if end <= c.start < limit]
        for place, cue in enumerate(cues):
            if any(mark in self._key[end : cue.start] for mark in ",;:") or cue.start - end > 70:
                return None
            if cue.kind in ("be", "of"):
                verb = next((c for c in cues[place + 1 :] if c.kind == "give"), None)
                if (
                    verb
                    and not any(mark in self._key[cue.end : verb.start] for mark in ";:")
                    and verb.start - cue.end < 110
                ):
                    grantor = next((g for g in self._grantors if cue.end <= g.start and g.end <= verb.start + 1), None)
                    return _Verb(verb, "gives", cue.start, grantor)
                if (
                    verb is None
                    and (got := next((c for c in cues[place:] if c.kind == "take"), None))
                    and got.start - cue.end < 4
                ):
                    return _Verb(got, "gives", cue.start)
                return None
            if cue.kind == "to" and self._key[cue.start : cue.end] in ("thuộc về", "đến tay", "về tay"):
                return _Verb(cue, "gives", cue.start)
            if cue.kind in ("take", "give") and self._key[cue.start : cue.end] == "được trao":
                return _Verb(cue, "gives", cue.start)
            if cue.kind not in ("past", "plan", "not", "is"):
                return None
        return None

    # recipients to the right

    def _right(
        self, name: AwardName, end: int, limit: int, after: _Verb | None, verb: _Verb | None
    ) -> tuple[list[Recipient], int]:
        """The recipients after an award and where they end."""
        start = self._right_start(name, end, limit, after, verb)
        if start is None:
            return [], end
        stop = self._clause_end(start, limit)
        found = recipients_in(self._reading, start, stop)
        return (found, stop) if found else ([], end)

    def _right_start(
        self, name: AwardName, end: int, limit: int, after: _Verb | None, verb: _Verb | None
    ) -> int | None:
        key = self._key
        direct = end
        while direct < limit and key[direct] in ' :"':
            direct += 1
        if after is not None:
            to = next((c for c in self._cues if after.cue.start <= c.start < limit and c.kind == "to"), None)
            if to is not None and to.start - after.cue.end < 60:
                return to.end
            return after.cue.end
        if ":" in key[end:direct] or verb is None or verb.voice == "gives":
            counted = counted_at(key, direct, limit)
            if counted and counted.numbered and not (":" not in key[end:direct] and direct == end):
                return direct
        for cue in self._cues:
            if not end <= cue.start < limit:
                continue
            if cue.kind == "to":
                between = key[end : cue.start]
                if ";" in between or cue.start - end > 170:
                    return None
                return cue.end
            if cue.kind in ("give", "take", "honour", "propose", "be", "revoke"):
                return None
        if name.form.name and key[end : end + 5] == " lên l":
            owner = key.find(" của ", end, limit)
            return owner + 5 if 0 <= owner < end + 60 else None
        return None

    def _clause_end(self, start: int, limit: int) -> int:
        """Where the recipients from ``start`` end: before the clause of the next award."""
        key = self._key
        if limit == self._span.end:
            return self._sentence_end(start, limit)
        number = _PRE_NUMBER.search(key, max(start, limit - 40), limit)
        adjacent = [r for r in find_counted(key, start, limit) if key[r.end : limit].strip(' "') in ("", "danh hiệu")]
        if adjacent:
            limit = adjacent[-1].start
        elif number:
            limit = number.start()
        verb = self._verb(start, limit)
        if verb is None:
            return limit
        if verb.giver is not None:
            verb = _Verb(verb.giver, "gives", verb.giver.start)
        if verb.voice == "gives":
            grantors = [g for g in self._grantors if start < g.start and g.end <= verb.start + 1]
            begin = grantors[-1].start if grantors and ";" not in key[grantors[-1].end : verb.start] else verb.start
            for cue in self._cues:
                if start < cue.start < begin and cue.kind in ("deputed", "propose") and begin - cue.end < 90:
                    begin = cue.start
                    break
            return self._separator(start, begin, begin)
        return self._subject_start(start, verb.start)

    def _sentence_end(self, start: int, limit: int) -> int:
        """Recipients at the end of a sentence stop before a further clause with a verb of its own."""
        for cue in self._cues:
            if cue.start > start + 8 and cue.start < limit and cue.kind in ("give", "honour", "propose", "plan"):
                cut = self._separator(start, cue.start, limit)
                if cut < limit and ";" in self._key[cut : cut + 2]:
                    return cut
        return limit

    def _separator(self, start: int, end: int, otherwise: int) -> int:
        """The last separator in ``start:end``."""
        last = otherwise
        for match in _SEPARATORS.finditer(self._key, start, end):
            last = match.start()
        return last

    def _subject_start(self, start: int, end: int) -> int:
        """Where the subject of the next award's verb begins, after at least one recipient of the award before."""
        whole = [(r.start, r.end) for r in find_counted(self._key, start, end)]
        marks = [m for m in _SEPARATORS.finditer(self._key, start + 2, end) if not _within(m.start(), whole)]
        for kind in (";", ",", "và"):
            if places := [m.start() for m in marks if m[0].strip() == kind]:
                return places[-1]
        self._relative = True
        return end

    # recipients to the left

    def _number(self, name: AwardName) -> int | None:
        match = _PRE_NUMBER.search(self._key, max(self._left_bound(name), name.start - 40), name.start)
        if match is None or _PRE_NOT.search(self._key, max(self._span.start, match.start() - 8), match.start()):
            return None
        return number_value(match["number"])

    def _left_bound(self, name: AwardName) -> int:
        return max([self._span.start, *(other.after for other in self._names if other.after <= name.start)])

    def _find_recipients(
        self, draft: Draft, verb: _Verb | None, right: list[Recipient], left: int, previous: Draft | None
    ) -> None:
        draft.recipients, draft.rule = right, "given-to"
        draft.voice = verb.voice if verb else (previous.voice if previous else "")
        if right:
            return
        if verb is not None and verb.voice in ("gets", "is"):
            draft.recipients, draft.rule = self._subject(verb, left, previous), "received-by"
            if verb.voice == "is":
                draft.recipients = [r for r in draft.recipients if r.numbered]
        elif verb is not None and draft.number is None:
            end = draft.name.start
            if cut := _OBJECT_END.search(self._key, verb.cue.end, end):
                end = cut.start()
            draft.recipients, draft.rule = recipients_in(self._reading, verb.cue.end, end), "given-to"
            if not draft.recipients:
                draft.recipients = self._chosen(left, verb)
        elif verb is None and draft.number is None:
            counted = [r for r in find_counted(self._key, left, draft.name.start) if r.counted]
            if counted and self._key[counted[-1].end : draft.name.start].strip(' "') in ("", "danh hiệu"):
                draft.recipients, draft.rule = counted, "received-by"
            elif previous is not None and previous.voice == "gets" and not previous.name.bare_rank:
                draft.recipients, draft.rule = previous.recipients, "received-by"

    def _chosen(self, left: int, verb: _Verb) -> list[Recipient]:
        """Those chosen to be given it: "chọn 10 doanh nghiệp để tặng …"."""
        chosen = _CHOOSE.search(self._key, left, verb.start)
        counted = counted_at(self._key, chosen.end(), verb.start) if chosen else None
        return [counted] if counted else []

    def _subject(self, verb: _Verb, left: int, previous: Draft | None) -> list[Recipient]:
        left = verb.giver.end if verb.giver else left
        found = recipients_in(self._reading, left, verb.start, subject=True)
        if parts := [r for r in found if r.part]:
            return [replace(r, part=False) for r in parts]
        if found:
            counted = [r for r in found if r.numbered]
            named = [r for r in found if r.named]
            if counted and named and named[-1].start < counted[0].start:
                return counted
            if any(r.numbered or r.named for r in found):
                found = [r for r in found if r.numbered or r.named]
            return found
        between = self._key[left : verb.start].strip(" ,;:")
        if previous is not None and previous.voice == "gets" and len(between) < 40:
            return previous.recipients
        if previous is None and len(_FILLER.sub("", between).strip()) < 3:
            return self._context.subject
        return []

    # grantor, status, doubts

    def _grantor(
        self, verb: _Verb | None, after: _Verb | None, left: int, name: AwardName, previous: Draft | None, draft: Draft
    ) -> Grantor | None:
        if after is not None and after.grantor is not None:
            return after.grantor
        if verb is None:
            if previous is not None and draft.voice == previous.voice and draft.voice != "":
                return (
                    previous.grantor if previous.voice == "gives" or draft.recipients is previous.recipients else None
                )
            return self._context.grantor if previous is None else None
        if verb.voice == "gets":
            return verb.grantor or self._giver_before(verb, left)
        deputed = [c for c in self._cues if left <= c.start < verb.start and c.kind == "deputed"]
        if deputed:
            for grantor in self._grantors:
                if 0 <= grantor.start - deputed[-1].end <= 12:
                    return grantor
        mine = [g for g in self._grantors if left <= g.start and g.end <= verb.start + 1]
        if mine:
            return mine[-1]
        if previous is not None and previous.voice == "gives" and self._no_new_subject(left, verb):
            return previous.grantor
        if previous is None and self._no_new_subject(left, verb):
            return self._context.grantor
        return None

    def _giver_before(self, verb: _Verb, left: int) -> Grantor | None:
        """Who recognises them: "Chủ tịch UBND tỉnh công nhận 03 cá nhân đạt …"."""
        if verb.giver is None:
            return None
        mine = [g for g in self._grantors if left <= g.start and g.end <= verb.giver.start + 1]
        if mine:
            return mine[-1]
        previous = self._drafts[-1] if self._drafts else None
        return previous.grantor if previous is not None and previous.voice == "gives" else None

    def _no_new_subject(self, left: int, verb: _Verb) -> bool:
        between = self._key[left : verb.start]
        return len(_FILLER.sub("", between).strip()) < 12

    def _status(self, name: AwardName, draft: Draft, after: _Verb | None) -> AwardStatus:
        """How far the award has come, by the last cue before it that still holds."""
        status = self._context.status
        armed = used = self._span.start
        end = max(name.start, after.cue.start if after else 0)
        for place, cue in enumerate(self._cues):
            if cue.start >= end:
                break
            if cue.kind == "propose":
                status, armed = AwardStatus.PROPOSED, cue.end
            elif cue.kind == "plan" and not self._praise(cue):
                status, armed = AwardStatus.PLANNED, cue.end
            elif cue.kind == "past" and place + 1 < len(self._cues):
                following = self._cues[place + 1]
                if following.kind in ("give", "take", "be", "honour", "deputed") and following.start - cue.end < 40:
                    status = None
        used = max([d.evidence[1] for d in self._drafts if d.status is status], default=0)
        if status is not None and armed > self._span.start and used < armed and ";" in self._key[armed : name.start]:
            status = None
        if status is None:
            planned = self._context.plan and draft.voice in ("gives", "")
            status = AwardStatus.PLANNED if planned else AwardStatus.GRANTED
        if status is AwardStatus.GRANTED and any(r.goal for r in draft.recipients):
            return AwardStatus.PLANNED
        return status

    def _praise(self, cue: Cue) -> bool:
        """Whether "phấn đấu" praises what was done instead of setting a target."""
        if not self._key.startswith("phấn đấu", cue.start):
            return False
        before = self._key[max(0, cue.start - 14) : cue.start]
        return (
            re.search(r"(?:sự|quá trình|tinh thần|ý chí|thành tích|không ngừng|đã|đã nỗ lực|luôn) $", before)
            is not None
        )

    def _negated(self, left: int, name: AwardName, verb: _Verb | None) -> bool:
        end = verb.start if verb else name.start
        for cue in self._cues:
            if cue.kind == "not" and left <= cue.start < name.start:
                if re.match(r" (?:quá|chỉ|những|ngừng|kém|ít)", self._key[cue.end : cue.end + 8]):
                    continue
                if any(mark in self._key[cue.end : end] for mark in ",;"):
                    continue
                if -4 <= end - cue.end <= 10 or re.search(r" nào(?!\w)", self._key[cue.end : end]):
                    return True
        return False

    def _about(self, left: int, name: AwardName, draft: Draft, verb: _Verb | None) -> bool:
        """Whether the sentence speaks about the award (its rules, files, ceremonies to come) and gives it to nobody."""
        counted = any(r.counted or r.named for r in draft.recipients) or draft.number is not None
        for cue in self._cues:
            if cue.kind != "about" or not left <= cue.start < name.start:
                continue
            if any(mark in self._key[cue.end : max(cue.end, verb.start if verb else name.start)] for mark in ",;"):
                continue
            word = self._key[cue.start : cue.end]
            if word == "lễ" and draft.status is not AwardStatus.GRANTED:
                return True
            if word == "lễ" or (word == "việc" and self._key.endswith("về ", 0, cue.start)):
                continue
            if word in ("nếu", "muốn", "mong") or word.startswith("để") or not counted:
                return draft.status is not AwardStatus.PLANNED or word != "để"
        return False

    # awards joined to others

    def _coordinated(
        self, draft: Draft, left: int, name: AwardName, previous: Draft | None, right: list[Recipient]
    ) -> bool:
        """Whether an award without a verb of its own goes on with the one before, or with a lead-in."""
        between = self._key[left : name.start]
        for recipient in draft.recipients:
            if left <= recipient.start and recipient.end <= name.start:
                between = between.replace(self._key[recipient.start : recipient.end], "", 1)
        clean = len(_FILLER.sub("", between).strip()) < 18
        if previous is not None and clean:
            draft.verbless = previous.verbless
            return True
        if right and ":" in self._key[name.after : right[0].start]:
            draft.rule = "listed"
            return True
        if self._context.lead and (right or draft.number is not None):
            draft.rule = "listed"
            return True
        # A number or an open award may yet find its verb: "06 Nhà giáo ưu tú, 03 … được Chủ tịch nước phong tặng".
        draft.verbless = True
        return draft.number is not None or bool(right)

    def _vouch(self, draft: Draft) -> None:
        """The verb after the last of several joined awards holds for all of them."""
        for earlier in reversed(self._drafts):
            if not earlier.verbless:
                break
            earlier.verbless, earlier.voice = False, "gives"
            earlier.grantor = earlier.grantor or draft.grantor
            earlier.status = draft.status

    def _share_backwards(self) -> None:
        """Awards joined without recipients share those of the next: "Cờ thi đua và Bằng khen cho 5 tập thể"."""
        for earlier, later in zip(reversed(self._drafts[:-1]), reversed(self._drafts[1:]), strict=True):
            between = self._key[earlier.name.after : later.name.start]
            for grantor in self._grantors:
                if earlier.name.after <= grantor.start and grantor.end <= later.name.start:
                    between = between.replace(self._key[grantor.start : grantor.end], "", 1)
            between = _GIVING.sub("", between)
            if len(_FILLER.sub("", between).strip()) > 2 or ";" in between:
                continue
            if not earlier.recipients and earlier.number is None and later.recipients and later.rule == "given-to":
                earlier.recipients, earlier.rule = later.recipients, later.rule
                earlier.evidence = (earlier.evidence[0], later.evidence[1])
            if earlier.grantor is None and later.voice == earlier.voice and earlier.recipients == later.recipients:
                earlier.grantor = later.grantor

    def _carry_on(self) -> None:
        """Leave what the next sentence may go on with."""
        last = self._drafts[-1] if self._drafts else None
        if last is None:
            return
        self._context.grantor = last.grantor if last.voice == "gives" else None
        subject = [r for r in last.recipients if r.named] if last.voice == "gets" else []
        if len(subject) == 1 and len(last.recipients) == 1:
            self._context.subject = subject


def one_number(draft: Draft, kind: Recipients) -> Recipient:
    """The recipients of an award that only a number stands with."""
    return Recipient(draft.name.start, draft.name.end, kind, draft.number, counted=True)
