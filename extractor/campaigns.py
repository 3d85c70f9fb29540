"""Emulation movements and drives: text to mentions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.campaign_cues import Cue
from extractor.campaign_finds import Find, Paragraph
from extractor.campaign_identity import Campaign, merge
from extractor.campaign_reference import resolve
from extractor.campaign_scan import opened_list, scan, scan_item
from extractor.campaign_status import launcher_before
from extractor.campaign_themes import give_themes
from extractor.facts import CampaignMention, CampaignStatus
from extractor.movements import movement_of
from extractor.quotations import unquoted
from extractor.reading import Reading
from extractor.span import Span

_HINT = re.compile(r"phong trào|thi đua|vận động|pttđ|cvđ|cao điểm|thời gian|chủ đề")
# An article that names campaigns more often than this is none: a list made to be long. The rest is left unread.
_MOST_FINDS = 500
_SPACES = re.compile(r"\s+")


def find_campaigns(reading: Reading) -> list[CampaignMention]:
    """The campaigns that the text names, each once, in the order of the text.

    Pure and linear in the text's length; raises nothing on any text.
    """
    finds: list[Find] = []
    year = int(reading.published[:4]) if reading.published and reading.published[:4].isdigit() else None
    for paragraph in _paragraphs(reading, year):
        give_themes(paragraph, finds)
        finds += [find for find in paragraph.finds if find.name or find.theme or find.period]
        if len(finds) > _MOST_FINDS:
            break
    campaigns = merge(reading, resolve(finds[:_MOST_FINDS]))
    return [mention for campaign in campaigns if (mention := _mention(reading, campaign))]


def _paragraphs(reading: Reading, year: int | None) -> Iterator[Paragraph]:
    """The paragraphs that speak of campaigns, scanned; also the items of a list that one of them opened."""
    opened: Cue | None = None
    for span in reading.paragraphs:
        item = scan_item(reading, span, year, opened) if opened else None
        if item:
            yield item
        elif _HINT.search(reading.key, span.start, span.end) and (paragraph := scan(reading, span, year)):
            opened = opened_list(paragraph)
            yield paragraph
        else:
            opened = None


def _mention(reading: Reading, campaign: Campaign) -> CampaignMention | None:
    span = campaign.name.span
    name = unquoted(span.of(reading.text)).strip(" ,.;:-–—")
    if not name:
        return None
    theme = unquoted(campaign.theme.of(reading.text)).strip(" ,.;:") if campaign.theme else None
    movement = movement_of(name)
    return CampaignMention(
        span=span,
        surface=span.of(reading.text),
        rule=campaign.name.rule,
        confidence=campaign.name.confidence,
        name=name,
        theme=theme or None,
        period=campaign.period,
        launcher=_launcher(reading, campaign),
        document=_on_one_line(reading, campaign.document),
        status=campaign.status,
        movement_id=movement.id if movement else None,
    )


def _launcher(reading: Reading, campaign: Campaign) -> str | None:
    if campaign.launcher:
        return _on_one_line(reading, campaign.launcher)
    for find in campaign.finds:
        if find.status is CampaignStatus.LAUNCHED and (
            body := launcher_before(reading.key, find.sentence.start, find.cue.span.start)
        ):
            return _on_one_line(reading, body)
    return None


def _on_one_line(reading: Reading, span: Span | None) -> str | None:
    return _SPACES.sub(" ", span.of(reading.text)).strip() or None if span else None
