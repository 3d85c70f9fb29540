"""What an article says: mentions, each with the place and the rule that found it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from extractor.span import Span


class DateRole(StrEnum):
    """What a date is the date of."""

    EVENT = "event"
    PERIOD = "period"
    DOCUMENT = "document"
    PUBLICATION = "publication"
    ANNIVERSARY = "anniversary"
    DEADLINE = "deadline"


class Level(StrEnum):
    """Who grants an award, or where an office stands (Luật Thi đua, khen thưởng 2022, chương V)."""

    STATE = "state"
    GOVERNMENT = "government"
    MINISTRY = "ministry"
    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"
    UNIT = "unit"


class Recipients(StrEnum):
    """Whom an award honours."""

    COLLECTIVE = "collective"
    INDIVIDUAL = "individual"
    HOUSEHOLD = "household"
    MIXED = "mixed"
    OTHER = "other"


class AwardStatus(StrEnum):
    """How far an award has come."""

    GRANTED = "granted"
    PROPOSED = "proposed"
    PLANNED = "planned"
    REVOKED = "revoked"


class CampaignStatus(StrEnum):
    """What the article reports of a campaign."""

    LAUNCHED = "launched"
    REVIEWED = "reviewed"
    CONCLUDED = "concluded"
    MENTIONED = "mentioned"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One fact's place. ``page.text[span.start:span.end] == surface``; ``confidence`` is in [0, 1]."""

    span: Span
    surface: str
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention(Mention):
    """``value`` is EDTF (ISO 8601-2) in the precision that the text gives."""

    value: str
    role: DateRole = DateRole.EVENT


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionMention(Mention):
    """An office as printed, without honorifics; ``title`` is ``surface`` on one line."""

    title: str
    organisation: str | None = None
    level: Level | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialMention(Mention):
    """A named person who bears an office, once an article; ``places`` are further spans of the name."""

    name: str
    positions: tuple[PositionMention, ...]
    places: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardMention(Mention):
    """One award, rank and kind of recipient.

    ``award`` is the name without grantor and rank, ``award_id`` its entry in the taxonomy, ``rank`` "1", "2",
    "3" or "1,2,3". ``span`` covers the award's name, ``evidence`` its clause with grantor, count, recipients.
    """

    award: str
    evidence: Span
    award_id: str | None = None
    rank: str | None = None
    level: Level | None = None
    grantor: str | None = None
    recipients: Recipients = Recipients.OTHER
    count: int | None = None
    status: AwardStatus = AwardStatus.GRANTED


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignMention(Mention):
    """An emulation movement or drive. ``period`` is EDTF; ``movement_id`` a national movement's entry."""

    name: str
    theme: str | None = None
    period: str | None = None
    launcher: str | None = None
    document: str | None = None
    status: CampaignStatus = CampaignStatus.MENTIONED
    movement_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentMention(Mention):
    """A numbered document; ``number`` as printed without "số", ``date`` an ISO day or EDTF."""

    number: str
    date: str | None = None
    type: str | None = None
    issuer: str | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """All that an article says, by kind, in the order of the text."""

    dates: tuple[DateMention, ...] = field(default=())
    officials: tuple[OfficialMention, ...] = field(default=())
    awards: tuple[AwardMention, ...] = field(default=())
    campaigns: tuple[CampaignMention, ...] = field(default=())
    documents: tuple[DocumentMention, ...] = field(default=())
