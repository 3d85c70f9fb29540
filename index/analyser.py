"""The analyser: an article's title and text as the tokens that every engine indexes.

The tokens are made here, once and for all engines, so that all engines give the same hits. There are three
kinds: a word's key, its bare key, and the names of the meanings that abbreviations and their expansions share.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from index.abbreviations import abbreviations
from index.words import WORD, Row

# Rises whenever the same text would give other tokens: indexes of another version are rebuilt.
VERSION = 1

# Stands between title and text, so that no phrase runs from one into the other. No word contains it.
GAP = "¶"


@dataclass(frozen=True)
class Tokens:
    """An article's tokens: the words of title, gap and text, and how often each meaning stands there."""

    row: Row
    title_length: int
    meanings: Counter[str]


def analyse(title: str, text: str) -> Tokens:
    """The tokens of an article's title and text, NFC both."""
    title_words = WORD.findall(title)
    row = Row.of([*title_words, GAP, *WORD.findall(text)])
    return Tokens(row, len(title_words), Counter(one.form.meaning for one in abbreviations().scan(row)))
