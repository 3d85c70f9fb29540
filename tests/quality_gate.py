"""The extractor's quality, held by floors that may rise and never fall unasked.

``python -m tests.quality_gate``          print the scores of every set beside their floors; exit 1 below one
``python -m tests.quality_gate --raise``  raise the floors to what is reached now
``python -m tests.quality_gate --lower``  lower them too: only with a reason in the commit's message
``python -m tests.quality_gate --errors`` print every miss and false find as well
"""

import argparse
import math
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from extractor.annotation import annotate
from extractor.extract import extract
from extractor.facts import Facts
from extractor.head import read_text
from extractor.page import Page
from tests.scoring import KINDS, Article, Tally, load_gold, score
from tests.shared_material import SHARED

GOLD = Path(__file__).parent / "gold"
FLOORS = Path(__file__).parent / "quality_floors.toml"
_METERS = ("precision", "f1")


def sets() -> dict[str, tuple[Path, ...]]:
    """The gold sets at hand, by name."""
    found = {"tuning": (GOLD / "tuning.jsonl",), "held": (GOLD / "held.jsonl",)}
    if SHARED.is_dir():
        found["seeds"] = (SHARED / "gold" / "seeds.jsonl",)
        found["dev"] = (SHARED / "gold" / "dev-a.jsonl", SHARED / "gold" / "dev-b.jsonl")
    return found


def read(name: str, identifier: str) -> tuple[Page, Facts]:
    """One gold article's page and what the extractor finds in it."""
    folder = GOLD / name if name in ("tuning", "held") else SHARED / "gold" / "texts"
    page = read_text((folder / f"{identifier}.txt").read_text("utf-8"))
    return page, extract(page)


def pairs(name: str) -> Iterator[tuple[Article, Article]]:
    """(gold, found) of every article of a set."""
    for identifier, gold in load_gold(*sets()[name]).items():
        yield gold, annotate(identifier, *read(name, identifier))


def floors() -> dict[str, dict[str, dict[str, float]]]:
    """The floors: set, kind, meter."""
    return tomllib.loads(FLOORS.read_text("utf-8")) if FLOORS.is_file() else {}


def below(name: str, tallies: dict[str, Tally]) -> list[str]:
    """What has fallen below its floor."""
    held = floors().get(name, {})
    return [
        f"{name}: {kind} {meter} {getattr(tallies[kind], meter):.3f}, floor {floor:.3f}"
        for kind, meters in held.items()
        for meter, floor in meters.items()
        if getattr(tallies[kind], meter) < floor
    ]


def _write(scores: dict[str, dict[str, Tally]], lower: bool) -> None:
    known, lines = floors(), ["# Floors of the quality gate: python -m tests.quality_gate --raise", ""]
    for name in sorted({*known, *scores}):
        for kind in KINDS:
            meters = {}
            for meter in _METERS:
                old = known.get(name, {}).get(kind, {}).get(meter, 0.0)
                reached = getattr(scores[name][kind], meter) if name in scores else old
                now = math.floor(reached * 1000) / 1000
                meters[meter] = now if lower and name in scores else max(old, now)
            told = ", ".join(f"{meter} = {value:.3f}" for meter, value in meters.items())
            lines.append(f'{name}."{kind}" = {{ {told} }}')
        lines.append("")
    FLOORS.write_text("\n".join(lines), "utf-8")


def main() -> int:
    """Print the scores and mind the floors."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--raise", dest="higher", action="store_true")
    parser.add_argument("--lower", action="store_true")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    scores = {name: score(pairs(name)) for name in sets()}
    fallen = []
    for name, tallies in scores.items():
        print(f"\n{name:<14}{'P':>8}{'R':>8}{'F1':>8}")
        for kind, tally in tallies.items():
            print(f"{kind:<14}{tally.precision:>8.3f}{tally.recall:>8.3f}{tally.f1:>8.3f}")
            if options.errors:
                print("\n".join(f"    {line}" for line in tally.told))
        fallen += below(name, tallies)
    if options.higher or options.lower:
        _write(scores, options.lower)
        return 0
    print("\n".join(["", *fallen]))
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
