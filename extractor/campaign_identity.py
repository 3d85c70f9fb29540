"""The same campaign named at several places is one: finds to campaigns."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.campaign_finds import Find
from extractor.campaign_names import Name
from extractor.campaign_words import word_set
from extractor.facts import CampaignStatus
from extractor.movements import movement_of
from extractor.quotations import unquoted
from extractor.reading import Reading
from extractor.span import Span
from extractor.vietnamese import key

_WORD = re.compile(r"\w+")
# Words in which two namings of one occasion may differ.
_OCCASION_WORDS = word_set("name", "occasion_words")
_STATUS_ORDER = (CampaignStatus.CONCLUDED, CampaignStatus.REVIEWED, CampaignStatus.LAUNCHED)


@dataclass(slots=True)
class Campaign:
    """One campaign of an article with all its finds, in the order of the text; ``name`` is its fullest."""

    name: Name
    finds: list[Find]
    words: tuple[str, ...]
    quoted: bool

    @property
    def theme(self) -> Span | None:
        """The first theme that is said of it."""
        return next((find.theme for find in self.finds if find.theme), None)

    @property
    def period(self) -> str | None:
        """Its period, the one stated at the launch before any other."""
        stated = sorted(self.finds, key=lambda find: find.status is not CampaignStatus.LAUNCHED)
        return next((find.period.value for find in stated if find.period), None)

    @property
    def launcher(self) -> Span | None:
        """The body after "do … phát động"."""
        return next((find.launcher for find in self.finds if find.launcher), None)

    @property
    def document(self) -> Span | None:
        """The number of the document that launches or carries it."""
        return next((find.document for find in self.finds if find.document), None)

    @property
    def status(self) -> CampaignStatus:
        """The furthest that the article reports."""
        told = {find.status for find in self.finds}
        return next((status for status in _STATUS_ORDER if status in told), CampaignStatus.MENTIONED)


def merge(reading: Reading, finds: list[Find]) -> list[Campaign]:
    """The campaigns of an article's named finds, each once, in the order of the text."""
    by_words: dict[tuple[str, ...], Campaign] = {}
    for find in finds:
        if find.name is None:
            continue
        words = _words(reading, find.name.span)
        if not words:
            continue
        known = by_words.get(words)
        if known is None:
            by_words[words] = Campaign(find.name, [find], words, find.quoted)
        else:
            _join(known, find, reading)
    campaigns = _without_themes(list(by_words.values()), reading)
    for campaign in sorted(campaigns, key=lambda one: len(one.words)):
        fuller = next((other for other in campaigns if other is not campaign and _same(campaign, other, reading)), None)
        if fuller is not None:
            fuller.finds = sorted((*fuller.finds, *campaign.finds), key=lambda find: find.start)
            campaigns.remove(campaign)
    return sorted(campaigns, key=lambda campaign: campaign.name.span.start)


def _without_themes(campaigns: list[Campaign], reading: Reading) -> list[Campaign]:
    """A drive that is called by its theme at one place and by its occasion at another is one."""
    of_theme = {
        _words(reading, one.theme): one for one in campaigns if one.theme and one.words != _words(reading, one.theme)
    }
    kept = []
    for campaign in campaigns:
        themed = of_theme.get(campaign.words)
        if themed is None or themed is campaign or campaign.theme:
            kept.append(campaign)
        else:
            themed.finds = sorted((*themed.finds, *campaign.finds), key=lambda find: find.start)
    return kept


def _words(reading: Reading, span: Span) -> tuple[str, ...]:
    """The words of a name in the comparing key, without its marks."""
    return tuple(_WORD.findall(reading.key, span.start, span.end))


def _join(known: Campaign, find: Find, reading: Reading) -> None:
    known.finds.append(find)
    known.quoted = known.quoted or find.quoted
    shouted = known.name.span.of(reading.text).isupper()
    if find.name and (shouted or find.name.confidence > known.name.confidence):
        known.name = find.name


def _same(shorter: Campaign, longer: Campaign, reading: Reading) -> bool:
    """Whether ``shorter`` is ``longer`` told with fewer words."""
    if len(shorter.words) > len(longer.words):
        return False
    if len(shorter.words) == 1:
        return longer.words != shorter.words and _abbreviates(shorter, longer, reading)
    if not shorter.quoted and not longer.quoted:
        left, right = (set(one.words) - _OCCASION_WORDS for one in (shorter, longer))
        if left and left <= right and len(left) > 1:
            return True
    if not _is_subsequence(shorter.words, longer.words):
        return False
    return not shorter.quoted or _adds_no_name(shorter, longer, reading)


def _abbreviates(shorter: Campaign, longer: Campaign, reading: Reading) -> bool:
    """Whether one word is the longer name's initials, or both are one national movement."""
    if shorter.words[0] == "".join(word[0] for word in longer.words):
        return True
    movement = movement_of(shorter.name.span.of(reading.text))
    return movement is not None and movement == movement_of(longer.name.span.of(reading.text))


def _adds_no_name(shorter: Campaign, longer: Campaign, reading: Reading) -> bool:
    """Whether the longer of two quoted names is the same national movement without a place's name added."""
    movement = movement_of(shorter.name.span.of(reading.text))
    if movement is None or movement != movement_of(longer.name.span.of(reading.text)):
        return False
    printed = _WORD.findall(unquoted(longer.name.span.of(reading.text)))[1:]
    said = set(shorter.words)
    return not any(word[0].isupper() and key(word) not in said for word in printed)


def _is_subsequence(words: tuple[str, ...], within: tuple[str, ...]) -> bool:
    rest = iter(within)
    return all(word in rest for word in words)
