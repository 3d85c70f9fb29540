"""Rows of awards: one an award, rank and kind of recipient, with repeated tellings merged into the fuller one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations

from extractor.award_clauses import Draft
from extractor.award_names import Form
from extractor.facts import AwardMention, AwardStatus, Level, Recipients
from extractor.gazetteer import load
from extractor.grantors import Grantors
from extractor.reading import Reading
from extractor.recipient_names import UNKNOWN
from extractor.recipients import Recipient
from extractor.span import Span
from extractor.vietnamese import key as key_of

TOLD, CAPTION, HEADLINE = "told", "caption", "headline"

# How often each way of finding recipients is right, on the development articles (docs give the table).
_CONFIDENCE = {"counted": 0.96, "goal": 0.95, "named": 0.93, "vague": 0.91, "number": 0.93, "lines": 0.95}


@dataclass(frozen=True, slots=True)
class Row:
    """One award given to one kind of recipients, as one place of the text tells it."""

    mention: AwardMention
    place: str
    names: frozenset[str] = frozenset()


def rows_of(reading: Reading, grantors: Grantors, draft: Draft, place: str) -> list[Row]:
    """The rows that a draft makes, one a kind of recipient and ground."""
    found = []
    for recipient in _by_kind(draft):
        mention = _mention(reading, grantors, draft, recipient)
        found.append(Row(mention, place, _capitals(reading, recipient)))
    return found


def _by_kind(draft: Draft) -> list[Recipient]:
    """The recipients, those named put together by kind, totals given up for the parts that make them up."""
    recipients = _without_totals(draft.recipients)
    if draft.number is not None and not any(r.numbered or r.named for r in recipients):
        kinds = {r.kind for r in recipients}
        kind = kinds.pop() if len(kinds) == 1 else (draft.name.form.to or Recipients.OTHER)
        return [Recipient(draft.name.start, draft.name.end, kind, draft.number, counted=True)]
    grouped: list[Recipient] = []
    for recipient in recipients:
        same = next((r for r in grouped if r.named and recipient.named and r.kind is recipient.kind), None)
        if same is None:
            grouped.append(recipient)
        else:
            count = (same.count or 0) + (recipient.count or 0)
            grouped[grouped.index(same)] = replace(same, count=count, end=max(same.end, recipient.end))
    return grouped


def _without_totals(recipients: list[Recipient]) -> list[Recipient]:
    parts = [r for r in recipients if r.part]
    if not parts:
        return recipients
    first = recipients.index(parts[0])
    after = recipients[first:]
    total = recipients[first - 1] if first else None
    if total is None or sum(r.count or 0 for r in after) == (total.count or 0):
        return [replace(r, part=False) for r in recipients if r is not total]
    return recipients[:first]


def _mention(reading: Reading, grantors: Grantors, draft: Draft, recipient: Recipient) -> AwardMention:
    name = draft.name
    kind = recipient.kind
    if kind is Recipients.OTHER and name.form.to and (recipient.goal or not recipient.noun):
        kind = name.form.to
    level = level_of(draft, grantors)
    status = draft.status
    if recipient.goal and status is AwardStatus.GRANTED:
        status = AwardStatus.PLANNED
    span = Span(name.start, name.end)
    start = min(draft.evidence[0], recipient.start, name.start)
    end = max(draft.evidence[1], recipient.end, name.after)
    return AwardMention(
        span=span,
        surface=span.of(reading.text),
        rule=f"{draft.rule or 'given-to'}-{_manner(recipient)}",
        confidence=_confidence(draft, recipient, kind),
        award=name.name,
        evidence=Span(start, end),
        award_id=award_id(name.form, name.name, level, draft.grantor.text if draft.grantor else None),
        rank=name.rank,
        level=level,
        grantor=draft.grantor.text if draft.grantor else None,
        recipients=kind,
        count=recipient.count,
        status=status,
    )


def _manner(recipient: Recipient) -> str:
    if recipient.goal:
        return "goal"
    if recipient.named:
        return "named"
    if not recipient.counted:
        return "vague"
    return "counted" if recipient.noun else "number"


def _confidence(draft: Draft, recipient: Recipient, kind: Recipients) -> float:
    confidence = _CONFIDENCE[_manner(recipient)]
    if kind is Recipients.OTHER:
        confidence -= 0.3
    if recipient.noun == UNKNOWN:
        confidence -= 0.2
    if draft.carried:
        confidence -= 0.1
    return round(confidence, 2)


def level_of(draft: Draft, grantors: Grantors) -> Level | None:
    """The level: orders and honorary titles are the State's; else what the name says, else its grantor's."""
    name = draft.name
    if name.form.level is Level.STATE:
        return Level.STATE
    if name.scope is not None:
        return grantors.of_scope(name.scope, name.after)
    if draft.grantor is not None:
        return draft.grantor.level
    return name.form.level


@cache
def _by_form() -> dict[str, list[dict[str, str | list[str]]]]:
    table: dict[str, list[dict[str, str | list[str]]]] = {}
    for award in load("awards")["award"]:
        table.setdefault(award.get("form", award["name"]), []).append(award)
        table.setdefault(key_of(award["name"].replace('"', "")), []).append(award)
    return table


def award_id(form: Form, name: str, level: Level | None, grantor: str | None) -> str | None:
    """The taxonomy's entry for an award of this form and level, None where it has none."""
    if exact := _by_form().get(key_of(name)):
        if "form" not in exact[0]:
            return str(exact[0]["id"])
    found = _by_form().get(form.name, [])
    if grantor:
        for award in found:
            if "grantor" in award and re.search(str(award["grantor"]), key_of(grantor)):
                return str(award["id"])
    for award in found:
        if "grantor" in award:
            continue
        if "levels" not in award or level in award["levels"]:
            return str(award["id"])
    return None


def _capitals(reading: Reading, recipient: Recipient) -> frozenset[str]:
    if not recipient.named:
        return frozenset()
    return frozenset(w for w in re.findall(r"\w+", reading.text[recipient.start : recipient.end]) if w[0].isupper())


def merged(rows: Iterable[Row]) -> list[AwardMention]:
    """The rows with captions, headline and repetitions taken into the fuller telling, in the text's order."""
    kept = list(dict.fromkeys(rows))
    kept = _without_headline(kept)
    kept = _without_sums(kept)
    dropped: set[int] = set()
    for left, right in combinations(range(len(kept)), 2):
        if left in dropped or right in dropped:
            continue
        if (loser := _repeated(kept, left, right)) is not None:
            winner = right if loser == left else left
            kept[winner] = _filled(kept[winner], kept[loser])
            dropped.add(loser)
    rest = [row.mention for place, row in enumerate(kept) if place not in dropped]
    return sorted(rest, key=lambda mention: (mention.span.start, mention.evidence.start))


def _same_award(left: AwardMention, right: AwardMention) -> bool:
    return (
        key_of(left.award) == key_of(right.award)
        and left.status is right.status
        and (left.level is right.level or left.level is None or right.level is None)
    )


def _without_headline(rows: list[Row]) -> list[Row]:
    """A headline tells in short what the body tells in full."""
    body = [row.mention for row in rows if row.place != HEADLINE]
    return [
        row
        for row in rows
        if row.place != HEADLINE or not any(key_of(row.mention.award) == key_of(other.award) for other in body)
    ]


def _without_sums(rows: list[Row]) -> list[Row]:
    """A total whose parts are told as rows of their own is none."""
    kept = []
    for row in rows:
        total = row.mention
        parts = [
            other.mention
            for other in rows
            if other is not row
            and _same_award(total, other.mention)
            and other.mention.count is not None
            and (
                (
                    total.recipients is Recipients.MIXED
                    and other.mention.recipients is not Recipients.MIXED
                    and other.mention.rank == total.rank
                )
                or (
                    total.rank is None
                    and other.mention.rank is not None
                    and other.mention.recipients is total.recipients
                )
            )
            and other.mention.span.start >= total.span.start
        ]
        if total.count is not None and len(parts) > 1 and _sums_to(total.count, [p.count or 0 for p in parts]):
            continue
        kept.append(row)
    return kept


def _sums_to(total: int, parts: list[int]) -> bool:
    """Whether the parts, or the first few of them, make the total."""
    running = 0
    for count in parts:
        running += count
        if running >= total:
            return running == total
    return False


def _repeated(rows: list[Row], left: int, right: int) -> int | None:
    """Which of two rows only repeats the other; None where each tells something of its own."""
    one, other = rows[left].mention, rows[right].mention
    if not _same_award(one, other):
        return None
    if one.rank != other.rank and (one.rank and other.rank):
        return None
    kinds_match = one.recipients is other.recipients
    if one.count is not None and one.count == other.count and kinds_match and one.rank == other.rank:
        return _poorer(rows, left, right) if _may_be_same(rows[left], rows[right]) else None
    for loser, winner in ((right, left), (left, right)):
        lost, won = rows[loser].mention, rows[winner].mention
        if lost.rank is None and won.rank is not None and lost.count is not None:
            continue
        if lost.rank is not None and won.rank is None:
            continue
        vague = lost.count is None and not lost.rule.endswith("goal")
        if vague and (kinds_match or lost.recipients in (Recipients.MIXED, Recipients.OTHER)):
            return loser
        shown = rows[loser].place == CAPTION and rows[loser].names
        if shown and kinds_match and (won.count or 0) > (lost.count or 0):
            return loser
    if kinds_match and one.count is None and other.count is None and one.rank == other.rank:
        return right
    return None


def _may_be_same(left: Row, right: Row) -> bool:
    if not left.names or not right.names or CAPTION in (left.place, right.place):
        return True
    return bool(left.names & right.names)


def _poorer(rows: list[Row], left: int, right: int) -> int:
    return left if _fullness(rows[right]) > _fullness(rows[left]) else right


def _fullness(row: Row) -> tuple[bool, bool, bool]:
    return (row.place == TOLD, row.mention.level is not None, row.mention.grantor is not None)


def _filled(row: Row, other: Row) -> Row:
    """The row with what only the other telling says."""
    mention, more = row.mention, other.mention
    if mention.level is None and more.level is not None:
        mention = replace(mention, level=more.level, award_id=more.award_id or mention.award_id)
    if mention.grantor is None and more.grantor is not None:
        mention = replace(mention, grantor=more.grantor)
    return replace(row, mention=mention)
