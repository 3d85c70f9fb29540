"""Tantivy's index as it stood at one moment."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import tantivy
from tantivy import Order, Query

from index.analyser import GAP
from index.plan import NEAR_HITS, AllOf, AnyOf, Counts, FoundArticles, Node, Plan, Stored, Term, Terms
from index.request import Sort
from index.tantivy_facets import FacetCounts
from index.tantivy_query import EXACT_WORTH, all_of, near, query, ranked, total_of
from index.tantivy_schema import unpack

# Facets are counted beside the search for hits: tantivy lets other threads run meanwhile.
_COUNTERS = ThreadPoolExecutor(thread_name_prefix="facets")

_Hits = list[tuple[float, Any]]  # score and address


class TantivySnapshot:
    """One searcher over the index as it was committed."""

    def __init__(self, searcher: tantivy.Searcher) -> None:
        self._searcher = searcher
        self._facets = FacetCounts(searcher)

    @property
    def count(self) -> int:
        """The number of articles."""
        number: int = self._searcher.num_docs
        return number

    def words(self, kind: Terms) -> Mapping[str, int]:
        """The words of the index, BARE or KEY, with the number of articles that have each."""
        return {word: count for word, count in self._searcher.terms_with_prefix(kind.value, "") if word != GAP}

    def values(self, facet: str) -> Mapping[str, int]:
        """The facet's values with the number of articles that have each."""
        return self._facets.totals(facet)

    def has(self, term: Term) -> bool:
        """Whether any article has the term; one removed lately may still count."""
        return self._bound(term) > 0

    def _bound(self, node: Node) -> int:
        """How many articles the node gives at most, found without a search."""
        match node:
            case Term():
                number: int = self._searcher.doc_freq(node.kind.value, node.text)
                return number
            case AllOf():
                return min(map(self._bound, node.nodes), default=self.count)
            case AnyOf():
                return sum(map(self._bound, node.nodes))
            case _:
                return self.count

    def matching(self, node: Node) -> int:
        """How many articles the node gives."""
        return total_of(self._searcher.search(query(node), limit=1, count=True))

    def find(self, plan: Plan) -> FoundArticles:
        """The answer to a plan."""
        hits = all_of([query(plan.match), *map(query, plan.narrow)])
        counting = _COUNTERS.submit(self._counts, hits, plan)
        total, page = self._page(hits, plan)
        found = tuple(
            (self._stored(address), score if plan.sort is Sort.RELEVANCE else 0.0)
            for score, address in page[: plan.limit]
        )
        return FoundArticles(total, found, counting.result)

    def _stored(self, address: Any) -> Stored:
        return unpack(self._searcher.doc(address)["stored"][0])

    # Order

    def _page(self, hits: Query, plan: Plan) -> tuple[int, _Hits]:
        limit = max(1, plan.limit)
        if plan.offset >= self.count:  # tantivy would make room for all that comes before
            return total_of(self._searcher.search(hits, limit=1)), []
        if plan.sort is Sort.OLDEST:
            found = self._searcher.search(hits, limit, offset=plan.offset, order_by_field="oldest", order=Order.Asc)
        elif plan.sort is Sort.NEWEST or not plan.weigh:
            found = self._searcher.search(hits, limit, offset=plan.offset, order_by_field="newest")
        elif plan.near and plan.offset < NEAR_HITS:
            return self._page_by_nearness(hits, plan)
        else:
            found = self._searcher.search(ranked(hits, plan), limit, offset=plan.offset)
        return total_of(found), found.hits

    def _page_by_nearness(self, hits: Query, plan: Plan) -> tuple[int, _Hits]:
        """The page, the first ``NEAR_HITS`` being put in order of the pairs that they have in a row."""
        end = plan.offset + plan.limit
        found = self._searcher.search(ranked(hits, plan), max(NEAR_HITS, end))
        first = self._by_nearness(found.hits[:NEAR_HITS], plan)
        return total_of(found), [*first[plan.offset : end], *found.hits[NEAR_HITS:end]]

    def _by_nearness(self, found: _Hits, plan: Plan) -> _Hits:
        ids = [int(one or 0) for one in self._searcher.fast_field_values("id", [address for _, address in found])]
        pairs = self._searcher.search(near(ids, plan.near), max(1, len(ids)), count=False)
        nearness = {(address.segment_ord, address.doc): score for score, address in pairs.hits}
        return sorted(
            found,
            key=lambda hit: (hit[0] // EXACT_WORTH, nearness.get((hit[1].segment_ord, hit[1].doc), 0.0), hit[0]),
            reverse=True,
        )

    # Facets

    def _counts(self, hits: Query, plan: Plan) -> Mapping[str, Counts]:
        """The counts: in one go for the facets without a filter of their own, one by one for the others."""
        own = {one.facet for one in plan.narrow}
        bound = self._bound(plan.match)
        counts = self._facets.counts(hits, bound, [name for name in plan.facets if name not in own], plan.facet_values)
        for name in own.intersection(plan.facets):
            others = [query(one) for one in plan.narrow if one.facet != name]
            counts |= self._facets.counts(all_of([query(plan.match), *others]), bound, [name], plan.facet_values)
        return {name: counts[name] for name in plan.facets}
