"""A facet's values by document, kept in memory to be counted and filtered by."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import chain, compress

from index import bitslice
from index.plan import Counts

# A facet of so many values or fewer keeps a set of documents for each: counting is then an AND and a bit count.
# One of more values, most of them rare, is counted document by document.
_FEW_VALUES = 300


class FacetColumn:
    """The values of one facet: ``by_document`` gives each document's, ``live`` the set of those that count."""

    def __init__(self, by_document: Sequence[Sequence[str]], live: int) -> None:
        self._by_document = by_document
        self._live = live
        self._documents: dict[str, array[int]] = {}
        for document in bitslice.members(live):
            for value in by_document[document]:
                self._documents.setdefault(value, array("I")).append(document)

    @cached_property
    def counts(self) -> dict[str, int]:
        """The number of documents of each value."""
        return {value: len(documents) for value, documents in self._documents.items()}

    @cached_property
    def _sets(self) -> dict[str, int]:
        return {value: self._set_of(value) for value in self._documents}

    def _set_of(self, value: str) -> int:
        return bitslice.set_of(self._documents.get(value, ()), len(self._by_document))

    def having(self, values: Iterable[str]) -> int:
        """The set of documents that have one of the values."""
        found = 0
        for value in values:
            found |= self._set_of(value)
        return found

    def count(self, hits: int, limit: int) -> Counts:
        """The values that most of the set ``hits`` have, with how many have them: by number, then by value."""
        if len(self._documents) <= _FEW_VALUES:
            found = {value: (hits & having).bit_count() for value, having in self._sets.items()}
        elif hits.bit_count() * 2 <= self._live.bit_count():
            found = self._count_by_document(hits)
        else:
            # The fewer are counted: those that are no hits.
            others = self._count_by_document(self._live & ~hits)
            found = {value: total - others.get(value, 0) for value, total in self.counts.items()}
        return first_values(found, limit)

    def _count_by_document(self, hits: int) -> dict[str, int]:
        return Counter(chain.from_iterable(compress(self._by_document, bitslice.flags(hits))))


def first_values(counts: Mapping[str, int], limit: int) -> Counts:
    """The values with the highest counts, none of them 0: by count, then by value."""
    least = max(1, min(sorted(counts.values(), reverse=True)[:limit], default=1))
    having = [item for item in counts.items() if item[1] >= least]
    return tuple(sorted(having, key=lambda item: (-item[1], item[0]))[:limit])
