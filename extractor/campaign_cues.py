"""Cues: the words that announce a movement or a drive ("phong trào thi đua", "đợt thi đua cao điểm", …)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from extractor.campaign_words import entries, expression, whole_words, words
from extractor.patterns import any_pattern
from extractor.span import Span


class Sort(Enum):
    """What a cue calls the campaign."""

    MOVEMENT = "movement"
    DRIVE = "drive"
    APPEAL = "appeal"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Cue:
    """``span`` holds noun and modifiers. A ``strong`` cue speaks of emulation itself; ``pointing`` is the word that
    refers back ("đợt thi đua này"); ``modifiers`` tell one drive from another ("đặc biệt")."""

    span: Span
    sort: Sort
    strong: bool
    plural: bool
    modifiers: frozenset[str]
    pointing: str | None


_MODIFIER = words("cue", "modifiers")
_CUE = expression(
    rf"\b(?:(?P<movement>{words('cue', 'movement')})|(?P<drive>{words('cue', 'drive')})"
    rf"|(?P<appeal>{words('cue', 'appeal')})|(?P<time>{words('cue', 'time')}))(?!\w)"
    rf"(?P<modifiers>(?:(?: |, (?=[\"'])){_MODIFIER}(?!\w)){{0,6}})"
    rf"(?: (?P<pointing>này|{words('cue', 'pointing')}(?=\s?[,.;)]|\s{words('name', 'ends')}(?!\w)))(?!\w)(?! ?:))?"
)
# Where a cue may begin: letters alone, which the engine finds far faster than ``_CUE``.
_HEAD = expression(
    any_pattern(entry for sort in ("movement", "drive", "appeal", "time") for entry in entries("cue", sort))
)
_PLURAL = expression(rf"{whole_words('cue', 'plural')}\s$")
_PLURAL_REACH = 8
# "các phong trào, cuộc vận động": the plural holds for both.
_JOINT = expression(r",?\s(?:và )?")
_STRONG = expression(whole_words("cue", "strong"))
_ONE_MODIFIER = expression(rf"(?<!\w){_MODIFIER}(?!\w)")
_NO_CUE = expression(rf"(?:{whole_words('cue', 'alias')}|{whole_words('cue', 'body')})\s{{0,2}}$")
# Modifiers that many drives share say nothing of which drive is meant.
_COMMON = frozenset({"thi đua", "lớn", "cụ thể", "trực tuyến", "chung", "chính"})
_NO_CUE_REACH = 24


def find_cues(key: str, within: Span) -> Iterator[Cue]:
    """The cues of one paragraph of the comparing key, in order."""
    before: Cue | None = None
    reached = within.start
    for head in _HEAD.finditer(key, within.start, within.end):
        match = _CUE.match(key, head.start(), within.end) if head.start() >= reached else None
        if match is None:
            continue
        reached = match.end()
        if _NO_CUE.search(key, max(within.start, match.start() - _NO_CUE_REACH), match.start()):
            continue
        joined = _JOINT.fullmatch(key, before.span.end, match.start()) if before and before.plural else None
        plural = _PLURAL.search(key, max(within.start, match.start() - _PLURAL_REACH), match.start())
        pointing = None if plural or joined else match["pointing"]
        end = match.end() if pointing else match.end("modifiers")
        sort = next(sort for sort in Sort if match[sort.value])
        before = Cue(
            Span(plural.start() if plural else match.start(), end),
            sort,
            _STRONG.search(key, match.start(), match.end("modifiers")) is not None,
            plural is not None or joined is not None,
            frozenset(_ONE_MODIFIER.findall(match["modifiers"])) - _COMMON,
            pointing,
        )
        yield before
