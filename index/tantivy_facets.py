"""Facets counted by tantivy's aggregations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import tantivy
from tantivy import Query

from index.columns import first_values
from index.facets import PLURAL
from index.plan import Counted
from index.tantivy_query import without

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
            self._totals[facet] = self._aggregated(Query.all_query(), [facet], _MOST_VALUES)[1][facet]
        return self._totals[facet]

    def counted(self, hits: Query, bound: int, facets: Sequence[str], limit: int) -> Counted:
        """How many hits there are, at most ``bound``, and the ``limit`` values of each facet that most of them have.

        An aggregation's cost is that of the values it visits, most of them in the facets of several values an
        article. Where most articles are hits, those that are none are counted and taken from the totals.
        """
        plural = [name for name in facets if name in PLURAL]
        most = self._searcher.num_docs * 2 // 3
        if bound <= most or not plural:
            total, found = self._aggregated(hits, facets, limit)
        else:
            total, found = self._aggregated(hits, [name for name in facets if name not in plural], limit)
            found |= self._from_the_others(hits, plural) if total > most else self._aggregated(hits, plural, limit)[1]
        return Counted(total, {name: first_values(found[name], limit) for name in facets})

    def _from_the_others(self, hits: Query, facets: Sequence[str]) -> dict[str, dict[str, int]]:
        _, others = self._aggregated(without(hits), facets, _MOST_VALUES)
        return {
            name: {value: total - others[name].get(value, 0) for value, total in self.totals(name).items()}
            for name in facets
        }

    def _aggregated(self, query: Query, facets: Sequence[str], limit: int) -> tuple[int, dict[str, dict[str, int]]]:
        """How many articles match, and for each facet more of the commonest values than ``limit``: some are equal."""
        terms = {"size": min(limit * 3, _MOST_VALUES), "segment_size": _MOST_VALUES}
        asked: dict[str, Any] = {name: {"terms": {"field": name, **terms}} for name in facets}
        answer = self._searcher.aggregate(query, asked | {"all": {"value_count": {"field": "id"}}})
        found = {name: {one["key"]: one["doc_count"] for one in answer[name]["buckets"]} for name in facets}
        return int(answer["all"]["value"]), found
