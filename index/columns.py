"""A facet's values by document, kept in memory to be counted and filtered by."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

from index import bitslice

# A set of hits this many times smaller than the index is counted hit by hit, a greater one value by value.
_FEW = 16
# A value that more than one document in so many has keeps its set, a rarer one's is made when asked for.
_DENSE = 64


class FacetColumn:
    """The values of one facet: ``values`` the commonest first, each with the documents that have it."""

    def __init__(self, by_document: Sequence[Sequence[str]], live: Iterable[int]) -> None:
        self._size = len(by_document)
        documents: dict[str, array[int]] = {}
        for document in live:
            for value in by_document[document]:
                documents.setdefault(value, array("I")).append(document)
        ordered = sorted(documents.items(), key=lambda item: (-len(item[1]), item[0]))
        self.counts: dict[str, int] = {value: len(places) for value, places in ordered}
        self._documents = dict(ordered)
        self._by_document = by_document
        self._sets: dict[str, int] = {}

    def having(self, values: Iterable[str]) -> int:
        """The set of documents that have one of the values."""
        found = 0
        for value in values:
            if value in self._documents:
                found |= self._set_of(value)
        return found

    def _set_of(self, value: str) -> int:
        if value in self._sets:
            return self._sets[value]
        places = self._documents[value]
        documents = bitslice.set_of(places, self._size)
        if len(places) * _DENSE > self._size:
            self._sets[value] = documents
        return documents

    def count(self, hits: int, limit: int) -> tuple[tuple[str, int], ...]:
        """The values that most hits have, with how many have them: by number, then by value."""
        number = hits.bit_count()
        if number * _FEW < self._size:
            found = Counter(chain.from_iterable(self._by_document[place] for place in bitslice.members(hits)))
        else:
            found = self._count_by_value(hits, limit)
        return tuple(sorted(found.items(), key=lambda item: (-item[1], item[0]))[:limit])

    def _count_by_value(self, hits: int, limit: int) -> Counter[str]:
        """The counts of all values that can be among the first ``limit``."""
        packed = hits.to_bytes((self._size >> 3) + 1, "little")
        found: Counter[str] = Counter()
        best: list[int] = []
        for value, total in self.counts.items():
            if len(best) >= limit and total < best[-1]:
                break  # every value from here on is too rare
            if total * _DENSE > self._size:
                count = (hits & self._set_of(value)).bit_count()
            else:
                count = sum(packed[place >> 3] >> (place & 7) & 1 for place in self._documents[value])
            if count:
                found[value] = count
                best = sorted((*best, count), reverse=True)[:limit]
        return found
