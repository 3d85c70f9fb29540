"""Facets counted by tantivy's aggregations.

What an aggregation costs is the values that it visits, and most of all those of facets with several values an article.
Their columns are made for it: one value an article that stands for the whole set of them (``FEW``), or numbers in
place of texts (``MANY``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import tantivy
from tantivy import Query

from index.columns import first_values
from index.facets import FEW, MANY
from index.plan import Counted
from index.tantivy_query import without
from index.tantivy_schema import NUMBERS, SEPARATOR, SETS, number_of

# Counts are exact where a segment may name this many values before the segments' counts are put together.
_MOST_VALUES = 65_000

_Counts = dict[str, int]


class FacetCounts:
    """Counts facets over one searcher."""

    def __init__(self, searcher: tantivy.Searcher) -> None:
        self._searcher = searcher
        self._totals: dict[str, _Counts] = {}
        self._names: dict[str, dict[int, str]] = {}

    def totals(self, facet: str) -> Mapping[str, int]:
        """The facet's values with the number of articles that have each."""
        if facet not in self._totals:
            self._totals[facet] = self._aggregated(Query.all_query(), [facet], _MOST_VALUES)[1][facet]
        return self._totals[facet]

    def counted(self, hits: Query, bound: int, facets: Sequence[str], limit: int) -> Counted:
        """How many hits there are, ``bound`` or fewer, and the ``limit`` values of each facet that most of them have.

        Where most articles are hits, the values of facets of MANY are counted by those that are none, and taken
        from the totals.
        """
        many = [name for name in facets if name in MANY]
        most = self._searcher.num_docs * 4 // 5
        if bound <= most or not many:
            total, found = self._aggregated(hits, facets, limit)
        else:
            total, found = self._aggregated(hits, [name for name in facets if name not in many], limit)
            found |= self._from_the_others(hits, many) if total > most else self._aggregated(hits, many, limit)[1]
        return Counted(total, {name: first_values(found[name], limit) for name in facets})

    def _from_the_others(self, hits: Query, facets: Sequence[str]) -> dict[str, _Counts]:
        _, others = self._aggregated(without(hits), facets, _MOST_VALUES)
        return {
            name: {value: total - others[name].get(value, 0) for value, total in self.totals(name).items()}
            for name in facets
        }

    def _aggregated(self, query: Query, facets: Sequence[str], limit: int) -> tuple[int, dict[str, _Counts]]:
        """How many articles match, and for each facet the commonest values: ``limit`` and all as common as the last."""
        sizes = {name: _MOST_VALUES if name in FEW else min(limit * 3, _MOST_VALUES) for name in facets}
        total, found = self._asked(query, sizes)
        cut = [name for name in facets if len(found[name]) == sizes[name] < _MOST_VALUES]
        if tied := [name for name in cut if found[name][limit - 1]["doc_count"] == found[name][-1]["doc_count"]]:
            found |= self._asked(query, dict.fromkeys(tied, _MOST_VALUES))[1]
        return total, {name: self._named(name, buckets) for name, buckets in found.items()}

    def _asked(self, query: Query, sizes: Mapping[str, int]) -> tuple[int, dict[str, list[Any]]]:
        asked: dict[str, Any] = {"all": {"value_count": {"field": "id"}}}
        for name, size in sizes.items():
            field = SETS.get(name) or NUMBERS.get(name) or name
            asked[name] = {"terms": {"field": field, "size": size, "segment_size": _MOST_VALUES}}
        answer = self._searcher.aggregate(query, asked)
        return int(answer["all"]["value"]), {name: answer[name]["buckets"] for name in sizes}

    def _named(self, facet: str, buckets: Sequence[Mapping[str, Any]]) -> _Counts:
        if facet in FEW:
            counts: _Counts = {}
            for one in buckets:
                for value in one["key"].split(SEPARATOR) if one["key"] else ():
                    counts[value] = counts.get(value, 0) + one["doc_count"]
            return counts
        if facet in MANY:
            names = self._names_of(facet)
            return {names[int(one["key"])]: one["doc_count"] for one in buckets}
        return {one["key"]: one["doc_count"] for one in buckets}

    def _names_of(self, facet: str) -> Mapping[int, str]:
        if facet not in self._names:
            values = self._searcher.terms_with_prefix(facet, "")
            self._names[facet] = {number_of(value): value for value, _ in values}
        return self._names[facet]
