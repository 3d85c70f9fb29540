"""The order of hits in a set: numbers in planes, compared for all documents at a stroke."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from index import bitslice
from index.bitslice import Planes

# How finely the weights of a query's words differ from each other.
_WEIGHT_TOP = 15


def bm25(terms: Sequence[tuple[Planes, int]], documents: int) -> Planes:
    """BM25 in whole numbers: for each term its impacts and how many of so many documents have it.

    The inverse document frequency is Lucene's, never negative: log(1 + (N - n + 0.5) / (n + 0.5)).
    """
    weights = [math.log(1 + (documents - having + 0.5) / (having + 0.5)) for _, having in terms]
    top = max(weights, default=1.0)
    score: Planes = []
    for (impacts, _), weight in zip(terms, weights, strict=True):
        score = bitslice.add(score, bitslice.times(impacts, max(1, round(_WEIGHT_TOP * weight / top))))
    return score


def ranks(keys: Sequence[Any]) -> Planes:
    """The planes of each document's place in the ascending order of the keys."""
    found = [0] * len(keys)
    for rank, document in enumerate(sorted(range(len(keys)), key=keys.__getitem__)):
        found[document] = rank
    return bitslice.planes_of(found)


class Order:
    """By how many of the sets ``exact`` have a document, then by its ``score``, then by ``dates``; the greatest first.

    ``dates`` tells any two documents apart.
    """

    def __init__(self, dates: Planes, score: Planes | None = None, exact: Sequence[int] = ()) -> None:
        score = score or []
        exactness: Planes = []
        for documents in exact:
            exactness = bitslice.add(exactness, [documents])
        self._planes = [*dates, *score, *exactness]
        self._date_bits = len(dates)
        self._score_bits = len(score)

    def ranked(self, hits: int, start: int, end: int) -> list[tuple[int, int]]:
        """The hits from place ``start`` to ``end`` of the order, each with its score."""
        wanted = bitslice.greatest(self._planes, hits, end) & ~bitslice.greatest(self._planes, hits, start)
        documents = list(bitslice.members(wanted))
        numbers = bitslice.numbers_at(self._planes, documents)
        in_order = sorted(zip(numbers, documents, strict=True), reverse=True)
        return [(document, number >> self._date_bits) for number, document in in_order]

    def exactness(self, score: int) -> int:
        """How many of the sets have the document of this score."""
        return score >> self._score_bits
