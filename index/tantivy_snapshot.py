"""Tantivy's index as it stood at one moment."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import tantivy
from tantivy import Order, Query

from index.analyser import GAP
from index.article import File
from index.plan import NEAR_HITS, AllOf, AnyOf, Counted, FoundArticles, InRow, Node, Plan, Stored, Term, Terms
from index.request import Sort
from index.tantivy_facets import FacetCounts
from index.tantivy_query import EXACT_WORTH, Queries, all_of, total_of
from index.tantivy_schema import OF_FILES, id_of, unpack

# Facets are counted beside the search for hits: tantivy lets other threads run meanwhile.
_COUNTERS = ThreadPoolExecutor(thread_name_prefix="facets")

# Of so many articles the words' places are compared for one search.
_LOOKED_THROUGH = 10_000

_Hits = list[tuple[float, Any]]  # score and address


class TantivySnapshot:
    """One searcher over the index as it was committed."""

    def __init__(self, searcher: tantivy.Searcher) -> None:
        self._searcher = searcher
        self._queries = Queries(searcher)
        self._facets = FacetCounts(searcher)

    @property
    def count(self) -> int:
        """The number of articles."""
        number: int = self._searcher.num_docs
        return number

    def words(self, kind: Terms) -> Mapping[str, int]:
        """The words of the index, BARE or KEY, with the number of articles that have each, twice for text and files."""
        found = dict(self._searcher.terms_with_prefix(kind.value, ""))
        for word, count in self._searcher.terms_with_prefix(OF_FILES[kind], ""):
            found[word] = found.get(word, 0) + count
        found.pop(GAP, None)
        return found

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
                return sum(self._queries.frequency(node))
            case AllOf():
                return min(map(self._bound, node.nodes), default=self.count)
            case AnyOf():
                return sum(map(self._bound, node.nodes))
            case _:
                return self.count

    def can_look_through(self, node: Node) -> bool:
        """Whether the node gives so few articles that all of them may be looked through for words in a row."""
        return self._bound(node) <= _LOOKED_THROUGH

    def matching(self, node: Node) -> int:
        """How many articles the node gives."""
        return total_of(self._searcher.search(self._queries.query(node), limit=1, count=True))

    def find(self, plan: Plan) -> FoundArticles:
        """The answer to a plan."""
        hits = all_of([self._queries.query(node) for node in (plan.match, *plan.narrow)])
        counting = _COUNTERS.submit(self._counted, hits, plan)
        page = [(self._stored(address), score) for score, address in self._page(hits, plan)]
        return FoundArticles(tuple(page), counting.result)

    def _stored(self, address: Any) -> Stored:
        found = self._searcher.doc(address)
        packed_files = found.get_first("files")
        return Stored(*[*unpack(found["stored"][0]), _reader_of(packed_files)])

    # Order

    def _page(self, hits: Query, plan: Plan) -> _Hits:
        """The page asked for."""
        end = min(plan.offset + plan.limit, self.count)
        if plan.offset >= end:
            return []
        if plan.sort is Sort.RELEVANCE and plan.weigh:
            return self._by_relevance(hits, plan, end)[plan.offset : end]
        field, order = ("oldest", Order.Asc) if plan.sort is Sort.OLDEST else ("newest", Order.Desc)
        found = self._searcher.search(
            hits, end - plan.offset, count=False, offset=plan.offset, order_by_field=field, order=order
        )
        return [(0.0, address) for _, address in found.hits]

    def _by_relevance(self, hits: Query, plan: Plan, end: int) -> _Hits:
        """The first ``end`` hits, the very first being put in order of the pairs that they have in a row."""
        found = self._best(hits, plan, max(end, NEAR_HITS))
        return [*self._by_nearness(found[:NEAR_HITS], plan), *found[NEAR_HITS:]]

    def _best(self, hits: Query, plan: Plan, number: int) -> _Hits:
        if not plan.row:
            return self._best_by_words(hits, plan, number)
        in_row = self._queries.by_relevance(all_of([hits, self._queries.query(plan.row)]), plan)
        first = self._searcher.search(in_row, number, count=False).hits
        found = [(score + plan.row_worth * EXACT_WORTH, address) for score, address in first]
        known = {(address.segment_ord, address.doc) for _, address in found}
        for score, address in self._best_by_words(hits, plan, number):
            if (address.segment_ord, address.doc) not in known:
                found.append((score, address))
        return sorted(found, key=lambda hit: hit[0], reverse=True)[:number]

    def _best_by_words(self, hits: Query, plan: Plan, number: int) -> _Hits:
        if plan.exact:
            found = self._searcher.search(self._queries.all_exact(hits, plan), number, count=False).hits
            if len(found) == number:
                return [(len(plan.exact) * EXACT_WORTH + score, address) for score, address in found]
        return self._searcher.search(self._queries.by_relevance(hits, plan), number, count=False).hits

    def _by_nearness(self, found: _Hits, plan: Plan) -> _Hits:
        if not found:
            return []
        newest = self._searcher.fast_field_values("newest", [address for _, address in found])
        places = [int(one or 0) for one in newest]
        nearness = self._nearness(places, plan)
        keys = [
            (score // EXACT_WORTH, nearness.get((address.segment_ord, address.doc), 0.0), score, place)
            for (score, address), place in zip(found, places, strict=True)
        ]
        return [found[at] for at in sorted(range(len(found)), key=keys.__getitem__, reverse=True)]

    def _nearness(self, places: Sequence[int], plan: Plan) -> dict[tuple[int, int], float]:
        """How near to each other the articles at these places in the order of dates have the plan's pairs."""
        if not plan.near:
            return {}
        ids = [id_of(place) for place in places]
        pairs = self._searcher.search(self._queries.near(ids, plan.near), len(ids), count=False)
        return {(address.segment_ord, address.doc): score for score, address in pairs.hits}

    # Facets

    def _counted(self, hits: Query, plan: Plan) -> Counted:
        """The counts: in one go for the facets without a filter of their own, one by one for the others."""
        own = [one.facet for one in plan.narrow if one.facet in plan.facets]
        # Words in a row are long to look for and few: their hits are gone through once, however many they may be.
        bound = 0 if _has_row(plan.match) else self._bound(plan.match)
        counted = self._facets.counted(
            hits, bound, [name for name in plan.facets if name not in own], plan.facet_values
        )
        facets = dict(counted.facets)
        for name in own:
            others = [one for one in plan.narrow if one.facet != name]
            without_own = all_of([self._queries.query(node) for node in (plan.match, *others)])
            facets |= self._facets.counted(without_own, bound, [name], plan.facet_values).facets
        return Counted(counted.total, {name: facets[name] for name in plan.facets})


def _has_row(node: Node) -> bool:
    match node:
        case InRow():
            return True
        case AllOf() | AnyOf():
            return any(map(_has_row, node.nodes))
        case _:
            return False


def _reader_of(packed: bytes | None) -> Callable[[], tuple[File, ...]]:
    """Reads an article's files when it is called."""
    return lambda: tuple(File(*file) for file in unpack(packed)) if packed else ()
