"""What is known of an award while its sentence, list or table is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from extractor.award_names import AwardName
from extractor.award_verbs import Voice
from extractor.facts import AwardStatus, Recipients
from extractor.grantors import Grantor
from extractor.recipients import Recipient


@dataclass(slots=True)
class Draft:
    """An award with what its sentence says of it.

    ``number`` stands directly before its name; ``giver`` is who its verb says gives, ``grantor`` who grants.
    ``gives_on``: the giver is the clause's subject and may give what follows ("UBND tỉnh công nhận … đạt …, tặng …").
    """

    name: AwardName
    recipients: list[Recipient] = field(default_factory=list)
    grantor: Grantor | None = None
    giver: Grantor | None = None
    status: AwardStatus = AwardStatus.GRANTED
    number: int | None = None
    evidence: tuple[int, int] = (0, 0)
    voice: Voice | None = None
    rule: str = ""
    verbless: bool = False
    joined: bool = False
    kinds: set[Recipients] = field(default_factory=set)
    carried: bool = False
    gives_on: bool = False


@dataclass(slots=True)
class Context:
    """What carries over from sentence to sentence of a paragraph, or from a lead-in to the lines below it."""

    status: AwardStatus | None = None
    held: AwardStatus | None = None
    grantor: Grantor | None = None
    subject: list[Recipient] = field(default_factory=list)
    lead: bool = False
    plan: bool = False
