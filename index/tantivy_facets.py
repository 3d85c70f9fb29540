"""Facets counted by tantivy's aggregations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import tantivy
from tantivy import Query

from index.columns import first_values
from index.facets import PLURAL
from index.plan import Counts
from index.tantivy_query import total_of, without

# Counts are exact where a segment may name this many values before the segments' counts are put together.
_MOST_VALUES = 65_000


class FacetCounts:
    """Counts facets over one searcher."""

    def __init__(self, searcher: tantivy.Searcher) -> None:
        self._searcher = searcher
        self._totals: dict[str, dict[str, int]] = {}

    def totals(self, facet: str) -> Mapping[str, int]:
        """The facet's values with the number of articles that have each."""
        if facet not in self._totals:
            self._totals[facet] = self._aggregated(Query.all_query(), [facet], _MOST_VALUES)[facet]
        return self._totals[facet]

    def counts(self, hits: Query, bound: int, facets: Sequence[str], limit: int) -> dict[str, Counts]:
        """The ``limit`` values of each facet that most hits, at most ``bound``, have: by number, then by value.

        An aggregation's cost is that of the values it visits, most of them in the facets of several values an
        article. Where most articles are hits, those that are none are counted and taken from the totals.
        """
        plural = [name for name in facets if name in PLURAL]
        turned = plural if plural and self._are_most(hits, bound) else []
        found = self._aggregated(hits, [name for name in facets if name not in turned], limit)
        missing = self._aggregated(without(hits), turned, _MOST_VALUES)
        for name in turned:
            less = missing[name]
            found[name] = {value: total - less.get(value, 0) for value, total in self.totals(name).items()}
        return {name: first_values(found[name], limit) for name in facets}

    def _are_most(self, hits: Query, bound: int) -> bool:
        most = self._searcher.num_docs * 2 // 3
        return bound > most and total_of(self._searcher.search(hits, limit=1)) > most

    def _aggregated(self, query: Query, facets: Sequence[str], limit: int) -> dict[str, dict[str, int]]:
        if not facets:
            return {}
        asked = {name: {"terms": {"field": name, "size": limit, "segment_size": _MOST_VALUES}} for name in facets}
        answer: dict[str, Any] = self._searcher.aggregate(query, asked)
        return {name: {bucket["key"]: bucket["doc_count"] for bucket in answer[name]["buckets"]} for name in facets}
