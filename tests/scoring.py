"""How well found facts meet gold facts: hits, misses and false finds by kind, as the annotation rules compare them."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from extractor.vietnamese import key

Article = dict[str, Any]
Items = list[Any]
# Written out before comparing, so that UBND and Ủy ban nhân dân are one.
_ABBREVIATIONS = {
    key(short): key(full)
    for short, full in {
        "UBND": "Ủy ban nhân dân",
        "HĐND": "Hội đồng nhân dân",
        "MTTQ": "Mặt trận Tổ quốc",
        "TĐKT": "Thi đua Khen thưởng",
        "ĐBQH": "đại biểu Quốc hội",
        "BCH": "Ban Chấp hành",
        "BTV": "Ban Thường vụ",
        "TW": "Trung ương",
        "TP": "thành phố",
        "LĐLĐ": "Liên đoàn Lao động",
        "GD&ĐT": "Giáo dục và Đào tạo",
    }.items()
}
_DECISIVE = frozenset(key(word) for word in ("phó", "nguyên", "quyền", "thường", "trực", "phụ", "trách", "thứ"))


@dataclass
class Tally:
    """One kind's sums over articles."""

    hit: int = 0
    missed: int = 0
    false: int = 0
    told: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.hit / (self.hit + self.false) if self.hit + self.false else 1.0

    @property
    def recall(self) -> float:
        return self.hit / (self.hit + self.missed) if self.hit + self.missed else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def words_of(text: str | None) -> list[str]:
    """The words that count: folded, abbreviations written out, punctuation aside."""
    plain = [word.strip('.,;:"()') for word in key(text or "").split()]
    return re.sub(r"[\s-]+", " ", " ".join(_ABBREVIATIONS.get(word, word) for word in plain)).split()


def likeness(left: str, right: str) -> float:
    """Token F1 of two texts."""
    one, other = Counter(words_of(left)), Counter(words_of(right))
    common = sum((one & other).values())
    return 2 * common / (sum(one.values()) + sum(other.values())) if common else 0.0


def position_likeness(left: str, right: str) -> float:
    """Token F1, or none at all where one says "Phó" or "nguyên" and the other does not."""
    decisive = [_DECISIVE & set(words_of(text)) for text in (left, right)]
    return likeness(left, right) if decisive[0] == decisive[1] else 0.0


def _exactly(gold: Items, found: Items) -> tuple[Items, Items]:
    return [item for item in gold if item not in found], [item for item in found if item not in gold]


def _nearly(least: float, alike: Callable[[str, str], float]) -> Callable[[Items, Items], tuple[Items, Items]]:
    def match(gold: Items, found: Items) -> tuple[Items, Items]:
        pairs = sorted(
            ((alike(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found)),
            reverse=True,
        )
        left, right = set(range(len(gold))), set(range(len(found)))
        for value, i, j in pairs:
            if value >= least and i in left and j in right:
                left.remove(i)
                right.remove(j)
        return [gold[i] for i in sorted(left)], [found[j] for j in sorted(right)]

    return match


def _once(items: Iterable[Any]) -> Items:
    return list(dict.fromkeys(items))


def _folded(text: str | None) -> str:
    return " ".join(words_of(text))


def _award(row: Article, names: tuple[str, ...]) -> tuple[Any, ...]:
    return (_folded(row["award"]), *(row.get(name) for name in names))


_CORE = ("rank", "recipients", "count")
_WHOLE = (*_CORE, "level", "status")
KINDS: dict[str, tuple[Callable[[Article], Items], Callable[[Items, Items], tuple[Items, Items]]]] = {
    "title": (lambda a: [t] if (t := a["article"].get("title")) else [], _nearly(0.9, likeness)),
    "author": (lambda a: [_folded(t)] if (t := a["article"].get("author")) else [], _exactly),
    "published": (lambda a: [t] if (t := a["article"].get("published")) else [], _exactly),
    "dates": (lambda a: _once(a["dates"]), _exactly),
    "officials": (lambda a: _once(_folded(o["name"]) for o in a["officials"]), _exactly),
    "positions": (
        lambda a: [f"{o['name']} {p}" for o in a["officials"] for p in o["positions"]],
        _nearly(0.85, position_likeness),
    ),
    "awards": (lambda a: _once(_award(row, _CORE) for row in a["awards"]), _exactly),
    "awards whole": (lambda a: _once(_award(row, _WHOLE) for row in a["awards"]), _exactly),
    "campaigns": (lambda a: [c["name"] for c in a["campaigns"]], _nearly(0.8, likeness)),
    "themes": (lambda a: [c["theme"] for c in a["campaigns"] if c.get("theme")], _nearly(0.8, likeness)),
    "periods": (lambda a: _once(c["period"] for c in a["campaigns"] if c.get("period")), _exactly),
    "documents": (lambda a: _once((d["number"].upper(), d.get("date")) for d in a["documents"]), _exactly),
}


def score(pairs: Iterable[tuple[Article, Article]]) -> dict[str, Tally]:
    """The tallies by kind of (gold, found) pairs; ``told`` lists every miss (-) and false find (+)."""
    tallies = {kind: Tally() for kind in KINDS}
    for gold, found in pairs:
        for kind, (items_of, match) in KINDS.items():
            gold_items, found_items = items_of(gold), items_of(found)
            missed, false = match(gold_items, found_items)
            tally = tallies[kind]
            tally.hit += len(gold_items) - len(missed)
            tally.missed += len(missed)
            tally.false += len(false)
            tally.told += [f"- {kind} {gold['id']}: {item}" for item in missed]
            tally.told += [f"+ {kind} {gold['id']}: {item}" for item in false]
    return tallies


def load_gold(*files: Path) -> dict[str, Article]:
    """The gold articles of the files by id."""
    lines = [line for file in files for line in file.read_text("utf-8").splitlines() if line.strip()]
    return {article["id"]: article for article in map(json.loads, lines)}
