"""The analyser: an article's title and text as the tokens that every engine indexes.

The tokens are made here, once and for all engines, so that all engines give the same hits. There are three
kinds: a word's key, its bare key, and the names of the meanings that abbreviations and their expansions share.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from index.abbreviations import abbreviations
from index.article import IndexArticle
from index.words import WORD, Row

# Rises whenever the same text would give other tokens: indexes of another version are rebuilt.
VERSION = 2

# Stands between title and text and before each file, so that no phrase runs from one into the other. No word
# contains it.
GAP = "¶"


@dataclass(frozen=True)
class Tokens:
    """An article's tokens: the words of title, gap and text, and how often each meaning stands there.

    ``files`` are the words of its files, a gap before each.
    """

    row: Row
    title_length: int
    meanings: Counter[str]
    files: Row
    file_meanings: frozenset[str]


def analyse(article: IndexArticle) -> Tokens:
    """The tokens of an article."""
    title_words = WORD.findall(article.title)
    row = Row.of([*title_words, GAP, *WORD.findall(article.text)])
    files = Row.of([word for file in article.files for word in (GAP, *WORD.findall(file.text))])
    return Tokens(row, len(title_words), Counter(_meanings(row)), files, frozenset(_meanings(files)))


def _meanings(row: Row) -> Iterable[str]:
    return (one.form.meaning for one in abbreviations().scan(row))
