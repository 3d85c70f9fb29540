"""Rows of awards: one an award, rank, kind of recipient and ground."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from extractor.award_drafts import Draft
from extractor.facts import AwardMention, AwardStatus, Level, Recipients
from extractor.gazetteer import load
from extractor.grantors import Grantors
from extractor.reading import Reading
from extractor.recipient_guesses import UNKNOWN
from extractor.recipients import Recipient
from extractor.span import Span
from extractor.vietnamese import key as key_of

TOLD, CAPTION, HEADLINE = "told", "caption", "headline"

# How sure each way of finding recipients is, by what went wrong on articles read for the first time.
_CONFIDENCE = {"counted": 0.97, "named": 0.94, "goal": 0.92, "number": 0.88, "vague": 0.85}
# What makes a row less certain, and by how much.
_SEVERAL_NAMED, _LISTED, _CARRIED, _NO_LEVEL, _GUESSED, _UNLIKELY = 0.03, 0.02, 0.1, 0.12, 0.25, 0.3
# Whoever grants these, their level should be told.
_OF_ANY_LEVEL = frozenset(("Bằng khen", "Giấy khen", "Cờ thi đua", "Thư khen"))
_LOCAL = frozenset((Level.DISTRICT, Level.COMMUNE, Level.UNIT))


class Row(NamedTuple):
    """One award given to one kind of recipients, as one place of the text tells it; ``award`` is its name's key."""

    mention: AwardMention
    place: str
    award: str
    names: frozenset[str] = frozenset()


def rows_of(reading: Reading, grantors: Grantors, draft: Draft, place: str) -> list[Row]:
    """The rows that a draft makes, one a kind of recipient and ground."""
    found = []
    for recipient in _by_kind(draft):
        mention = _mention(reading, grantors, draft, recipient)
        found.append(Row(mention, place, _award_key(mention.award), _capitals(reading, recipient)))
    return found


def _by_kind(draft: Draft) -> list[Recipient]:
    """The recipients, those named put together by kind, totals given up for the parts that make them up."""
    recipients = draft.recipients
    if len(recipients) == 1 and draft.number is None and not recipients[0].part:
        return recipients
    recipients = _without_totals(recipients)
    if draft.number is not None and not any(r.numbered or (r.named and not _is_any(r, draft)) for r in recipients):
        kinds = {r.kind for r in recipients} or ({draft.name.form.to} if draft.name.form.to else draft.kinds)
        kind = next(iter(kinds)) if len(kinds) == 1 else (draft.name.form.to or Recipients.OTHER)
        if kind is Recipients.OTHER and draft.number == 1:
            return []  # "một Bằng khen" is somebody's, told elsewhere
        return [Recipient(draft.name.start, draft.name.end, kind, draft.number, counted=True)]
    grouped: list[Recipient] = []
    for recipient in recipients:
        same = next((r for r in grouped if r.named and recipient.named and r.kind is recipient.kind), None)
        if same is None:
            grouped.append(recipient)
        else:
            count = (same.number or 0) + (recipient.number or 0)
            grouped[grouped.index(same)] = same._replace(number=count, end=max(same.end, recipient.end))
    return grouped


def _is_any(recipient: Recipient, draft: Draft) -> bool:
    """Whether a noun alone reads like one recipient where several were given: "5 Giấy khen cho trường học"."""
    return (draft.number or 0) > 1 and recipient.end - recipient.start == len(recipient.noun)


def _without_totals(recipients: list[Recipient]) -> list[Recipient]:
    parts = [r for r in recipients if r.part]
    if not parts:
        return recipients
    first = recipients.index(parts[0])
    after = recipients[first:]
    total = recipients[first - 1] if first else None
    if total is None or sum(r.number or 0 for r in after) == (total.number or 0):
        return [r._replace(part=False) for r in recipients if r is not total]
    return recipients[:first]


def _mention(reading: Reading, grantors: Grantors, draft: Draft, recipient: Recipient) -> AwardMention:
    name = draft.name
    kind = recipient.kind
    if kind is Recipients.OTHER and name.form.to and (recipient.goal or not recipient.noun):
        kind = name.form.to
    if recipient.named and recipient.number == 1 and name.form.to is Recipients.INDIVIDUAL:
        kind = Recipients.INDIVIDUAL  # whoever was read, one title for persons went to one
    start = min(draft.evidence[0], recipient.start, name.start)
    end = max(draft.evidence[1], recipient.end, name.after)
    if kind is Recipients.HOUSEHOLD and recipient.named and reading.key.find("truy tặng", start, end) >= 0:
        kind = Recipients.INDIVIDUAL  # their family takes it for them
    level = level_of(draft, grantors)
    grantor = grantors.text(draft.grantor) if draft.grantor else None
    status = draft.status
    if recipient.goal and status is AwardStatus.GRANTED:
        status = AwardStatus.PLANNED
    span = Span(name.start, name.end)
    return AwardMention(
        span=span,
        surface=span.of(reading.text),
        rule=f"{draft.rule or 'given-to'}-{_manner(recipient)}",
        confidence=_confidence(draft, recipient, kind, level),
        award=name.name,
        evidence=Span(start, end),
        award_id=award_id(name.form.name, name.name, level, grantor),
        rank=name.rank,
        level=level,
        grantor=grantor,
        recipients=kind,
        count=recipient.number,
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


def _confidence(draft: Draft, recipient: Recipient, kind: Recipients, level: Level | None) -> float:
    form = draft.name.form
    confidence = _CONFIDENCE[_manner(recipient)]
    if recipient.named and (recipient.number or 0) > 1:
        confidence -= _SEVERAL_NAMED
    if draft.rule == "listed":
        confidence -= _LISTED
    if draft.carried:
        confidence -= _CARRIED
    if recipient.noun == UNKNOWN:
        confidence -= _GUESSED
    if level is None and form.name in _OF_ANY_LEVEL:
        confidence -= _NO_LEVEL
    odd_kind = kind is Recipients.OTHER or (form.to is not None and recipient.named and recipient.kind is not form.to)
    odd_level = form.name == "Kỷ niệm chương" and level in _LOCAL
    if odd_kind or odd_level:
        confidence -= _UNLIKELY
    return round(max(confidence, 0.1), 2)


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


@lru_cache(maxsize=4096)
def _award_key(award: str) -> str:
    return key_of(award)


@lru_cache(maxsize=4096)
def award_id(form: str, name: str, level: Level | None, grantor: str | None) -> str | None:
    """The taxonomy's entry for an award of this form and level, None where it has none."""
    exact = _by_form().get(key_of(name))
    if exact and "form" not in exact[0]:
        return str(exact[0]["id"])
    found = _by_form().get(form, [])
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
    words = _WORD.findall(reading.text, recipient.start, recipient.end)
    return frozenset(word for word in words if word[0].isupper())


_WORD = re.compile(r"\w+")
