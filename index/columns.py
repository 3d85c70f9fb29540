"""A facet's values by document, kept in memory to be counted and filtered by."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import chain, compress

from index import bitslice

# A facet of so many values or fewer keeps a set of documents for each: counting is then an AND and a bit count.
# One of more values, most of them rare, is counted document by document.
_FEW_VALUES = 300


class FacetColumn:
    """The values of one facet: ``by_document`` gives each document's, ``live`` the documents that count."""

    def __init__(self, by_document: Sequence[Sequence[str]], live: Iterable[int]) -> None:
        self._by_document = by_document
        self._documents: dict[str, array[int]] = {}
        for document in live:
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

    def count(self, hits: int, limit: int) -> tuple[tuple[str, int], ...]:
        """The values that most of the set ``hits`` have, with how many have them: by number, then by value."""
        if len(self._documents) <= _FEW_VALUES:
            found = [(value, (hits & having).bit_count()) for value, having in self._sets.items()]
        else:
            found = list(self._count_by_document(hits).items())
        return tuple(sorted((item for item in found if item[1]), key=lambda item: (-item[1], item[0]))[:limit])

    def _count_by_document(self, hits: int) -> Counter[str]:
        return Counter(chain.from_iterable(compress(self._by_document, bitslice.flags(hits))))
