"""Our officials beside underthesea's named entities, on the same sentences in the same run: speed and names found.

The gold knows the persons who bear an office; a person whom the gold leaves out on purpose (a writer, a victim, a
namesake) counts against either. Ours does the whole extraction, dates, awards, campaigns and documents included.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from rich.console import Console
from rich.table import Table

from extractor.extract import extract
from extractor.head import read_text
from extractor.reading import read
from extractor.vietnamese import key

GOLD = Path(__file__).parents[1] / "tests" / "gold"


def _articles() -> Iterator[tuple[str, set[str]]]:
    for line in (GOLD / "tuning.jsonl").read_text("utf-8").splitlines():
        gold = json.loads(line)
        text = (GOLD / "tuning" / f"{gold['id']}.txt").read_text("utf-8")
        yield text, {key(official["name"]) for official in gold["officials"]}


def ours(text: str) -> set[str]:
    """The names of the officials that the extractor finds."""
    return {key(official.name) for official in extract(read_text(text)).officials}


def theirs(text: str) -> set[str]:
    """The names of the persons that underthesea finds, a sentence at a time."""
    from underthesea import ner

    reading, names = read(read_text(text)), set()
    for sentence in reading.sentences:
        name: list[str] = []
        for word, *_, tag in ner(sentence.of(reading.text)):
            if tag == "I-PER" and name:
                name.append(word)
                continue
            if name:
                names.add(key(" ".join(name)))
            name = [word] if tag == "B-PER" else []
        if name:
            names.add(key(" ".join(name)))
    return names


def measure(find: Callable[[str], set[str]]) -> tuple[float, float, float, float]:
    """Articles a second, precision, recall and F1 over our tuning articles."""
    articles = list(_articles())
    find(articles[0][0])
    hit = found = wanted = 0
    begun = time.perf_counter()
    for text, gold in articles:
        names = find(text)
        hit, found, wanted = hit + len(names & gold), found + len(names), wanted + len(gold)
    rate = len(articles) / (time.perf_counter() - begun)
    precision, recall = hit / max(found, 1), hit / max(wanted, 1)
    return rate, precision, recall, 2 * precision * recall / ((precision + recall) or 1)


def main() -> None:
    """Print both, and the ratio of their speeds."""
    table = Table("names", "articles/s", "precision", "recall", "F1")
    mine, other = measure(ours), measure(theirs)
    for name, (rate, *quality) in (("thidua, all facts", mine), ("underthesea, names", other)):
        table.add_row(name, f"{rate:,.1f}", *(f"{value:.3f}" for value in quality))
    Console().print(table)
    Console().print(f"thidua reads {mine[0] / other[0]:,.0f} times as many articles a second")


if __name__ == "__main__":
    main()
