"""Cues that name nothing ("đợt thi đua này", "phong trào thi đua đặc biệt"): the campaign they refer to."""

from __future__ import annotations

from extractor.campaign_cues import Sort
from extractor.campaign_finds import Find
from extractor.campaign_names import Name
from extractor.campaign_words import word_set
from extractor.facts import CampaignStatus

_THEMED = 0.6
_GENERAL = "yêu nước"
_FORMER = word_set("cue", "former")


def resolve(finds: list[Find]) -> list[Find]:
    """The named finds, in order, with the themes and periods that nameless cues say of them.

    A drive that is launched with a theme and has no other name bears the theme as its name.
    """
    named = [find for find in finds if find.name]
    launched: list[Find] = []
    for find in finds:
        period = find.period if find.period and (find.period.ranged or find.cue.pointing) else None
        if find.name or not (find.theme or period) or find.cue.plural or _is_general(find):
            continue
        target = _target(find, named)
        if target:
            target.theme = target.theme or find.theme
            target.period = target.period or period
            target.document = target.document or find.document
        elif find.theme and find.cue.strong and _GENERAL not in find.cue.modifiers:
            find.name = Name(find.theme, "campaign.themed", _THEMED)
            launched.append(find)
    return sorted((*named, *launched), key=lambda find: find.start)


def _is_general(find: Find) -> bool:
    """Whether the cue speaks of emulation as a whole ("phong trào thi đua của tỉnh") and refers to no campaign."""
    cue = find.cue
    if cue.pointing or cue.sort is not Sort.MOVEMENT or cue.modifiers - {_GENERAL}:
        return False
    return find.status is not CampaignStatus.LAUNCHED and (find.theme is not None or cue.strong)


def _target(find: Find, named: list[Find]) -> Find | None:
    pool = _pool(find, named)
    before = [other for other in pool if other.start < find.start]
    if len(before) > 1 and find.cue.pointing in _FORMER:
        return before[-2]
    if before:
        return before[-1]
    return pool[0] if pool and not find.cue.pointing else None


def _pool(find: Find, named: list[Find]) -> list[Find]:
    """The campaigns that the cue may mean: of the same modifiers, else of the same sort, else the one just before."""
    cue = find.cue
    before = [other for other in named if other.start < find.start]
    particular = cue.modifiers - {_GENERAL}
    if particular and (same := [other for other in named if other.cue.modifiers & particular]):
        return same
    if cue.pointing and cue.sort is Sort.MOVEMENT:
        return before
    drives = [other for other in named if other.cue.sort is Sort.DRIVE or other.cue.modifiers - {_GENERAL}]
    launched = [other for other in named if other.status is CampaignStatus.LAUNCHED]
    if cue.sort is Sort.TIME:
        return launched or drives or before[-1:]
    if cue.sort is Sort.DRIVE:
        return drives or launched or [other for other in named if not other.quoted]
    if particular or find.status is CampaignStatus.LAUNCHED:
        return drives
    return before[-1:]
