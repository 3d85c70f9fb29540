"""A campaign as it stands at one place, and the paragraph that it stands in."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from operator import attrgetter

from extractor.campaign_cues import Cue
from extractor.campaign_names import Name
from extractor.campaign_periods import Period
from extractor.facts import CampaignStatus
from extractor.quotations import Quotations
from extractor.reading import Reading
from extractor.span import Span

# One sentence runs on over the stops of no more quotations than this.
_MOST_STOPS_INSIDE = 8
_START = attrgetter("span.start")


@dataclass(slots=True)
class Find:
    """One cue's campaign at one place. ``name`` is None where the cue names none ("đợt thi đua này")."""

    cue: Cue
    sentence: Span
    end: int
    name: Name | None = None
    quoted: bool = False
    period: Period | None = None
    theme: Span | None = None
    launcher: Span | None = None
    document: Span | None = None
    status: CampaignStatus = CampaignStatus.MENTIONED

    @property
    def start(self) -> int:
        """Where it stands in the text."""
        return self.name.span.start if self.name else self.cue.span.start


@dataclass(slots=True)
class Paragraph:
    """A paragraph under the rules; ``finds`` grows in the order of the text. ``year`` completes days without one."""

    reading: Reading
    span: Span
    year: int | None
    quotations: Quotations
    cues: list[Cue]
    finds: list[Find] = field(default_factory=list)

    def sentence_at(self, place: int) -> Span:
        """The sentence around ``place``; stops inside a quotation end none."""
        first = self.reading.sentence_at(place)
        end = first.end
        for _ in range(_MOST_STOPS_INSIDE):
            quotation = self.quotations.last_before(end)
            if quotation is None or end >= quotation.outer.end:
                break
            end = max(quotation.outer.end, self.reading.sentence_at(quotation.outer.end).end)
        return Span(first.start, max(end, place))

    def next_cue(self, place: int) -> int:
        """Where the first cue at ``place`` or later begins; the paragraph's end where there is none."""
        number = bisect_left(self.cues, place, key=_START)
        return self.cues[number].span.start if number < len(self.cues) else self.span.end
