"""Tantivy's index as it stood at one moment, and our plans in tantivy's queries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import tantivy
from tantivy import FieldType, Occur, Order, Query

from index.analyser import GAP
from index.plan import AllOf, AnyOf, FoundArticles, InRow, Node, OneOf, Plan, Stored, Term, Terms, Without
from index.query import Dated
from index.request import Sort
from index.tantivy_schema import SCHEMA, TITLES, unpack

# What a word in the title is worth beside one in the text; and what a word just as typed is worth: more than
# BM25 comes to over a whole query, and little enough for the 24 bits of a score's precision.
_TITLE_BOOST = 1.5
_EXACT_WORTH = 1_000.0
# Counts are exact where a segment may name this many values before the segments' counts are put together.
_MOST_VALUES = 65_000


class TantivySnapshot:
    """One searcher over the index as it was committed."""

    def __init__(self, searcher: tantivy.Searcher) -> None:
        self._searcher = searcher
        self._values: dict[str, dict[str, int]] = {}

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
        if facet not in self._values:
            self._values[facet] = dict(self._counts(Query.all_query(), [facet], _MOST_VALUES)[facet])
        return self._values[facet]

    def matching(self, node: Node) -> int:
        """How many articles the node gives."""
        return _total(self._searcher.search(_query(node), limit=1, count=True))

    def find(self, plan: Plan) -> FoundArticles:
        """The answer to a plan."""
        matched = _query(plan.match)
        hits = _all([matched, *map(_query, plan.narrow)])
        total, page = self._page(hits, plan)
        return FoundArticles(total, page, self._facets(plan, matched, hits))

    def _page(self, hits: Query, plan: Plan) -> tuple[int, tuple[tuple[Stored, float], ...]]:
        limit = max(1, plan.limit)
        if plan.sort is Sort.RELEVANCE and (plan.weigh or plan.exact):
            found = self._searcher.search(_ranked(hits, plan), limit, offset=plan.offset)
        elif plan.sort is Sort.OLDEST:
            found = self._searcher.search(hits, limit, offset=plan.offset, order_by_field="oldest", order=Order.Asc)
        else:
            found = self._searcher.search(hits, limit, offset=plan.offset, order_by_field="newest")
        by_score = plan.sort is Sort.RELEVANCE and bool(plan.weigh)
        page = tuple(
            (unpack(self._searcher.doc(address)["stored"][0]), float(score) if by_score else 0.0)
            for score, address in found.hits
        )
        return _total(found), page[: plan.limit]

    def _facets(self, plan: Plan, matched: Query, hits: Query) -> dict[str, tuple[tuple[str, int], ...]]:
        """The counts: in one go for all facets without a filter of their own, one by one for the others."""
        own = {one.facet for one in plan.narrow}
        counts = self._counts(hits, [name for name in plan.facets if name not in own], plan.facet_values)
        for name in own.intersection(plan.facets):
            others = [_query(one) for one in plan.narrow if one.facet != name]
            counts |= self._counts(_all([matched, *others]), [name], plan.facet_values)
        return {name: counts[name] for name in plan.facets}

    def _counts(self, query: Query, facets: Sequence[str], limit: int) -> dict[str, tuple[tuple[str, int], ...]]:
        if not facets:
            return {}
        asked = {name: {"terms": {"field": name, "size": limit, "segment_size": _MOST_VALUES}} for name in facets}
        answer: dict[str, Any] = self._searcher.aggregate(query, asked)
        return {
            name: tuple(
                sorted(
                    ((bucket["key"], bucket["doc_count"]) for bucket in answer[name]["buckets"]),
                    key=lambda item: (-item[1], item[0]),
                )
            )
            for name in facets
        }


def _total(found: tantivy.SearchResult) -> int:
    number: int = found.count  # type: ignore[attr-defined]  # tantivy's type stub lacks it
    return number


def _query(node: Node) -> Query:
    match node:
        case Term():
            return Query.term_query(SCHEMA, node.kind.value, node.text)
        case InRow():
            return Query.phrase_query(SCHEMA, node.kind.value, list(node.texts))
        case OneOf():
            return Query.term_set_query(SCHEMA, node.facet, list(node.values))
        case Dated():
            return _dated(node)
        case AllOf():
            return _all([_query(part) for part in node.nodes])
        case AnyOf():
            return _any(_query(part) for part in node.nodes)
        case Without():
            return Query.boolean_query([(Occur.Must, Query.all_query()), (Occur.MustNot, _query(node.node))])


def _all(queries: Sequence[Query]) -> Query:
    if len(queries) == 1:
        return queries[0]
    return Query.boolean_query([(Occur.Must, query) for query in queries]) if queries else Query.all_query()


def _any(queries: Iterable[Query]) -> Query:
    return Query.boolean_query([(Occur.Should, query) for query in queries])


def _dated(node: Dated) -> Query:
    since = Query.range_query(SCHEMA, "last", FieldType.Unsigned, lower_bound=max(1, node.since or 1))
    if node.until is None:
        return since
    until = Query.range_query(SCHEMA, "first", FieldType.Unsigned, lower_bound=1, upper_bound=node.until)
    return _all([since, until])


def _ranked(hits: Query, plan: Plan) -> Query:
    """The hits, in the order of how many words are just as typed, then of BM25."""
    parts = [(Occur.Must, Query.const_score_query(hits, 0.0))]
    for node in plan.exact:
        parts.append((Occur.Should, Query.const_score_query(_query(node), _EXACT_WORTH)))
    for term in plan.weigh:
        parts.append((Occur.Should, _query(term)))
        if term.kind in TITLES:
            title = Query.term_query(SCHEMA, TITLES[term.kind], term.text)
            parts.append((Occur.Should, Query.boost_query(title, _TITLE_BOOST)))
    return Query.boolean_query(parts)
