"""An invented archive of any size to search in, and questions whose answers it has.

Words are pairs of syllables drawn by Zipf's law from 36,000, as in Vietnamese, where most words are two syllables of a
few thousand; the commonest are those of emulation news. Article ``n`` is the same in every run and size.
"""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import accumulate
from pathlib import Path

from extractor.vietnamese import bare, nfc
from index.article import IndexArticle

_LISTS: dict[str, list[str]] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
# The vowel that bears the tone: the one before the final consonants, else the first.
_VOWEL = re.compile("[aăâeêioôơuưy](?=[^aăâeêioôơuưy]+$)|^[aăâeêioôơuưy](?=[aăâeêioôơuưy]*$)")
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_WORDS = 36_000
_FIRST_DAY = date(2010, 1, 4)


@cache
def _words() -> tuple[list[str], list[float]]:
    """The words by rank, and their cumulated Zipf weights."""
    chance = random.Random("words")
    syllables = [
        nfc(onset + _VOWEL.sub(rf"\g<0>{tone}", rhyme))
        for onset in _LISTS["onsets"]
        for rhyme in _LISTS["rhymes"]
        for tone in _TONES
    ]
    chance.shuffle(syllables)
    words = dict.fromkeys(_LISTS["common"])
    while len(words) < _WORDS:
        words[f"{chance.choice(syllables[:6000])} {chance.choice(syllables[:6000])}"] = None
    return list(words), list(accumulate(1 / (rank + 8) for rank in range(_WORDS)))


def _name(chance: random.Random) -> str:
    return f"{chance.choice(_LISTS['families'])} {chance.choice(_LISTS['middles'])} {chance.choice(_LISTS['givens'])}"


@cache
def _officials() -> list[str]:
    chance = random.Random("officials")
    return [_name(chance) for _ in range(3_000)]


@cache
def _campaigns() -> list[str]:
    chance = random.Random("campaigns")
    words, weights = _words()
    return [" ".join(chance.choices(words, cum_weights=weights, k=4)).capitalize() for _ in range(400)]


def article(number: int) -> IndexArticle:
    """The article with this number, 1 or more: 400 to 900 syllables."""
    chance = random.Random(number)
    words, weights = _words()
    row = chance.choices(words, cum_weights=weights, k=chance.randrange(200, 450))
    officials = tuple({chance.choice(_officials()) for _ in range(chance.randrange(4))})
    campaigns = tuple({chance.choice(_campaigns()) for _ in range(chance.choice((0, 0, 1, 1, 2)))})
    awards = tuple(chance.sample(_LISTS["awards"], chance.randrange(4)))
    day = _FIRST_DAY + timedelta(days=int(chance.random() ** 0.7 * 6_000))
    document = f"{chance.randrange(1, 4000)}/{chance.choice(_LISTS['codes'])}"
    facts = [*officials, *campaigns, *awards, f"Quyết định số {document} ngày {day:%d/%m/%Y}", "UBND tỉnh", "TĐKT"]
    for fact in facts:
        row.insert(chance.randrange(len(row)), fact)
    text = _sentences(row)
    return IndexArticle(
        id=number,
        url=f"https://example.vn/tin/{number}",
        title=" ".join(row[:7]).capitalize(),
        text=text,
        published=day.isoformat(),
        province=_LISTS["provinces"][int(chance.random() ** 1.5 * len(_LISTS["provinces"]))],
        source=f"nguon-{number % 40}",
        kind=chance.choice(_LISTS["kinds"]),
        awards=awards,
        levels=tuple(chance.sample(_LISTS["levels"], min(len(awards), 2))),
        campaigns=campaigns,
        officials=officials,
    )


def _sentences(row: list[str]) -> str:
    return "\n".join(
        ". ".join(" ".join(row[at : at + 11]).capitalize() for at in range(part, min(part + 66, len(row)), 11)) + "."
        for part in range(0, len(row), 66)
    )


def articles(count: int) -> Iterator[IndexArticle]:
    """The first so many articles."""
    return map(article, range(1, count + 1))


@dataclass(frozen=True)
class Question:
    """A search: its kind, its text in the query language, and the same as words for engines without ours."""

    kind: str
    text: str
    words: tuple[str, ...]
    phrase: bool = False
    prefix: bool = False
    province: str = ""
    years: tuple[int, int] | None = None


def questions(of_each: int) -> list[Question]:
    """Questions of every kind, ``of_each`` different ones of each."""
    return [make(random.Random(f"{kind} {turn}")) for turn in range(of_each) for kind, make in _MAKERS.items()]


def _common(chance: random.Random) -> Question:
    word = chance.choice(_LISTS["common"]).split()[0]
    return Question("common word", word, (word,))


def _rare_name(chance: random.Random) -> Question:
    name = chance.choice(_officials())
    return Question("rare name", name, tuple(name.split()))


def _all_of(chance: random.Random) -> Question:
    words, weights = _words()
    both = chance.choices(words[:300], cum_weights=weights[:300], k=2)
    return Question("AND", " ".join(both), tuple(" ".join(both).split()))


def _phrase(chance: random.Random) -> Question:
    row = article(chance.randrange(1, 2_000)).text.splitlines()[0].split(". ")[0].split()
    start = chance.randrange(len(row) - 3)
    part = row[start : start + chance.choice((2, 3, 4))]
    return Question("phrase", f'"{" ".join(part)}"', tuple(part), phrase=True)


def _filtered(chance: random.Random) -> Question:
    word, province = chance.choice(_LISTS["common"]), chance.choice(_LISTS["provinces"])
    first = chance.randrange(2012, 2024)
    return Question(
        "filter + date",
        f"{word} tỉnh:{province} từ:{first} đến:{first + 2}",
        tuple(word.split()),
        province=province,
        years=(first, first + 2),
    )


def _faceted(chance: random.Random) -> Question:
    one = chance.choice(_LISTS["common"])
    return Question("facets", one, tuple(one.split()))


def _prefix(chance: random.Random) -> Question:
    start = bare(chance.choice(_words()[0][:2_000]).split()[0])[:3]
    return Question("prefix", f"{start}*", (start,), prefix=True)


def _typo(chance: random.Random) -> Question:
    first, second = chance.choice(_LISTS["common"]).split()
    at = chance.randrange(len(first))
    return Question("typo", f"{first[:at]}w{first[at:]} {second}", (second,))


def _unaccented(chance: random.Random) -> Question:
    words, weights = _words()
    text = bare(" ".join(chance.choices(words[:500], cum_weights=weights[:500], k=2)))
    return Question("unaccented", text, tuple(text.split()))


_MAKERS = {
    "common word": _common,
    "rare name": _rare_name,
    "AND": _all_of,
    "phrase": _phrase,
    "filter + date": _filtered,
    "facets": _faceted,
    "prefix": _prefix,
    "typo": _typo,
    "unaccented": _unaccented,
}
