"""What a fact's confidence is worth: of the facts with it, how many the gold has.

``python -m tests.calibration [SET …]`` prints the table.
"""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extractor.facts import AwardMention, Facts
from extractor.vietnamese import key
from tests.quality_gate import read, sets
from tests.scoring import Article, likeness, load_gold

SURE = 0.9
_EDGES = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95)


@dataclass
class Bin:
    """The facts with a confidence of ``least`` or more, up to the next bin's."""

    kind: str
    least: float
    right: int = 0
    total: int = 0


def bins(names: Iterable[str]) -> list[Bin]:
    """The bins of all kinds over these sets."""
    table: dict[tuple[str, float], Bin] = {}
    for name in names:
        for identifier, gold in load_gold(*sets()[name]).items():
            _, facts = read(name, identifier)
            for kind, confidence, right in _judged(facts, gold):
                least = max(edge for edge in _EDGES if edge <= confidence)
                row = table.setdefault((kind, least), Bin(kind, least))
                row.total += 1
                row.right += right
    return sorted(table.values(), key=lambda row: (row.kind, row.least))


def _judged(facts: Facts, gold: Article) -> Iterator[tuple[str, float, bool]]:
    for date in facts.dates:
        yield "dates", date.confidence, date.value in gold["dates"]
    names = {key(official["name"]) for official in gold["officials"]}
    for official in facts.officials:
        yield "officials", official.confidence, key(official.name) in names
    awards = {_award(row) for row in gold["awards"]}
    for award in facts.awards:
        yield "awards", award.confidence, _award(_row(award)) in awards
    for campaign in facts.campaigns:
        right = any(likeness(campaign.name, other["name"]) >= 0.8 for other in gold["campaigns"])
        yield "campaigns", campaign.confidence, right
    documents = {(document["number"].upper(), document.get("date")) for document in gold["documents"]}
    for document in facts.documents:
        yield "documents", document.confidence, (document.number.upper(), document.date) in documents


def _row(award: AwardMention) -> Article:
    return {name: getattr(award, name) for name in ("award", "rank", "level", "recipients", "count", "status")}


def _award(row: Article) -> tuple[object, ...]:
    return (key(row["award"]), *(row.get(name) for name in ("rank", "level", "recipients", "count", "status")))


def main() -> None:
    """Print the table as Markdown."""
    print("| kind | confidence from | facts | right |\n| --- | --- | --- | --- |")
    for row in bins(sys.argv[1:] or sets()):
        print(f"| {row.kind} | {row.least:.2f} | {row.total} | {100 * row.right / row.total:.1f} % |")


if __name__ == "__main__":
    main()
