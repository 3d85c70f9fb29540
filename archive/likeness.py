"""Near duplicates: one article that other sites print again, shortened or under another headline.

Candidates share a band of a MinHash signature over three-word shingles (Broder, "On the resemblance and containment of
documents", 1997; banding as in Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", section 3.4); what a
candidate shares is then counted exactly. Reports of one office differ in little but their figures, names and days:
those must agree.
"""

from __future__ import annotations

import re
import sqlite3
import struct
from collections.abc import Sequence
from dataclasses import dataclass

from rensa import RMinHash

from extractor.vietnamese import article_key, strip

_SHINGLE = 3  # words
_FEWEST = 60  # words: shorter notices are alike by their nature
_ROWS, _BANDS = 4, 16  # articles that share half of their shingles become candidates with 64 %, at 0.7 with 99 %
_SEED = 1945
_LIKE = 0.6  # of the shingles of both are shared
_WITHIN = 0.85  # of the shorter one's shingles are in the longer one
_LEAST_LENGTH = 0.4  # of the longer one's shingles: a shorter text is a summary
_FIGURES = 0.9  # of the figures of the one with fewer are in the other
_MOST_CANDIDATES = 20  # of a band: boilerplate that hundreds share says nothing
_DAYS = 21  # between the days of publication
_WORD = re.compile(r"\w+")
_FIGURE = re.compile(r"\d+(?:[.,/]\d+)*")


@dataclass(frozen=True, slots=True)
class Likeness:
    """What near duplicates of a text are found by, ``bands`` of hashes, and judged by."""

    bands: tuple[int, ...]
    shingles: frozenset[str]
    figures: frozenset[str]

    @classmethod
    def of(cls, text: str, title: str | None = None) -> Likeness | None:
        """That of an article's ``text`` without its headline; None where it is too short to tell."""
        start = len(title) if title and text.startswith(title) else 0
        # The key of the whole text is at hand where it was just read.
        words = _WORD.findall(strip(article_key(text))[start:])
        if len(words) < _FEWEST:
            return None
        shingles = frozenset(" ".join(words[place : place + _SHINGLE]) for place in range(len(words) - _SHINGLE + 1))
        return cls(_bands(shingles), shingles, frozenset(_FIGURE.findall(text[start:])))

    def to(self, other: Likeness) -> float:
        """How much both share, from 0 to 1; 0 where they are no telling of one event."""
        shared = len(self.shingles & other.shingles)
        shorter, longer = sorted((len(self.shingles), len(other.shingles)))
        alike = shared / (shorter + longer - shared)
        within = shared / shorter
        if alike < _LIKE and (within < _WITHIN or shorter < _LEAST_LENGTH * longer):
            return 0.0
        fewer = min(len(self.figures), len(other.figures))
        if len(self.figures & other.figures) < _FIGURES * fewer or (not fewer and self.figures != other.figures):
            return 0.0
        return max(alike, within if shorter >= _LEAST_LENGTH * longer else 0.0)


def _bands(shingles: frozenset[str]) -> tuple[int, ...]:
    """A hash for each band, its number mixed in, as SQLite's signed integers."""
    minhash = RMinHash(num_perm=_ROWS * _BANDS, seed=_SEED)
    minhash.update(list(shingles))
    digest: Sequence[int] = minhash.digest()
    hashes = []
    for band in range(_BANDS):
        mixed = 0xCBF29CE484222325 ^ band
        for row in digest[band * _ROWS : (band + 1) * _ROWS]:
            mixed = ((mixed ^ row) * 0x100000001B3) % 2**64  # FNV-1a, a row of 32 bits at a time
        hashes.append(struct.unpack("<q", struct.pack("<Q", mixed))[0])
    return tuple(hashes)


def find_like(
    connection: sqlite3.Connection,
    bands: Sequence[int],
    text: str,
    title: str | None,
    site_id: int,
    published: str | None,
) -> tuple[int, float] | None:
    """The article of another site that is most like the ``text`` whose likeness has ``bands``, and how much.

    None where none is. Bounded work a call, and hardly any where no candidate is met.
    """
    numbers: dict[int, int] = {}
    for band in bands:
        for (article_id,) in connection.execute(
            "SELECT article_id FROM article_band WHERE band = ? ORDER BY article_id DESC LIMIT ?",
            (band, _MOST_CANDIDATES),
        ):
            numbers[article_id] = numbers.get(article_id, 0) + 1
    best: tuple[int, float] | None = None
    likeness: Likeness | None = None
    for article_id in sorted(numbers, key=lambda number: (-numbers[number], number))[:_MOST_CANDIDATES]:
        row = connection.execute(
            "SELECT title, text FROM article WHERE id = ? AND site_id <> ? AND (published IS NULL OR ? IS NULL "
            "OR abs(julianday(published) - julianday(?)) <= ?)",
            (article_id, site_id, published, published, _DAYS),
        ).fetchone()
        if row is None:
            continue
        likeness, other = likeness or Likeness.of(text, title), Likeness.of(row[1], row[0])
        like = likeness.to(other) if likeness and other else 0.0
        if like and (best is None or like > best[1]):
            best = article_id, like
    return best


def keep_bands(connection: sqlite3.Connection, article_id: int, bands: Sequence[int] | None) -> None:
    """Note by what near duplicates of the article are found. The caller holds the transaction."""
    connection.execute("DELETE FROM article_band WHERE article_id = ?", (article_id,))
    connection.executemany(
        "INSERT OR IGNORE INTO article_band(band, article_id) VALUES (?, ?)",
        [(band, article_id) for band in bands or ()],
    )
