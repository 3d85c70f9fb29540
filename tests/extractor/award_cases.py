"""What the rules of awards find in a text of the tests, a row a line: "Bằng khen, province, 4 collective"."""

from __future__ import annotations

from extractor.awards import find_awards
from extractor.facts import AwardMention, AwardStatus
from extractor.page import Page
from extractor.reading import read


def awards_of(text: str) -> list[AwardMention]:
    return find_awards(read(Page(text)))


def row(mention: AwardMention) -> str:
    """The award with its rank, its level, count and kind of recipients ("-" and "?" where untold), and its status."""
    rank = f" hạng {mention.rank}" if mention.rank else ""
    level = mention.level.value if mention.level else "-"
    count = "?" if mention.count is None else mention.count
    status = "" if mention.status is AwardStatus.GRANTED else f", {mention.status.value}"
    return f"{mention.award}{rank}, {level}, {count} {mention.recipients.value}{status}"


def rows_in(text: str) -> list[str]:
    return [row(mention) for mention in awards_of(text)]
