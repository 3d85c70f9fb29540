"""Our plans as tantivy's queries."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import tantivy
from tantivy import FieldType, Occur, Query

from index.plan import NEAR_GAP, AllOf, AnyOf, InRow, Node, OneOf, Plan, Term, Without
from index.query import Dated
from index.tantivy_schema import SCHEMA

# What a word just as typed is worth: more than BM25 comes to over a whole query, and little enough for the 24 bits of
# a score's precision.
EXACT_WORTH = 1_000.0


def query(node: Node) -> Query:
    """What matches as the node does. Its score means nothing."""
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
            return all_of([query(part) for part in node.nodes])
        case AnyOf():
            return _any_of(query(part) for part in node.nodes)
        case Without():
            return without(query(node.node))


def all_of(queries: Sequence[Query]) -> Query:
    """What all match; every article when there are none."""
    if len(queries) == 1:
        return queries[0]
    return Query.boolean_query([(Occur.Must, one) for one in queries]) if queries else Query.all_query()


def _any_of(queries: Iterable[Query]) -> Query:
    return Query.boolean_query([(Occur.Should, one) for one in queries])


def without(unwanted: Query) -> Query:
    """What the query does not match."""
    return Query.boolean_query([(Occur.Must, Query.all_query()), (Occur.MustNot, unwanted)])


def _dated(node: Dated) -> Query:
    since = Query.range_query(SCHEMA, "last", FieldType.Unsigned, lower_bound=max(1, node.since or 1))
    if node.until is None:
        return since
    until = Query.range_query(SCHEMA, "first", FieldType.Unsigned, lower_bound=1, upper_bound=node.until)
    return all_of([since, until])


def by_relevance(hits: Query, plan: Plan) -> Query:
    """The hits by how many words are just as typed, then by BM25."""
    exact = [(Occur.Should, Query.const_score_query(query(node), EXACT_WORTH)) for node in plan.exact]
    return Query.boolean_query([(Occur.Must, Query.const_score_query(hits, 0.0)), *exact, *_weighed(plan.weigh)])


def all_exact(hits: Query, plan: Plan) -> Query:
    """The hits that have every word just as typed, by BM25. Several times quicker than ``by_relevance``."""
    exact = [(Occur.Must, query(node)) for node in plan.exact]
    others = [term for term in plan.weigh if term not in plan.exact]
    return Query.boolean_query([(Occur.Must, Query.const_score_query(hits, 0.0)), *exact, *_weighed(others)])


def _weighed(terms: Iterable[Term]) -> list[tuple[Occur, Query]]:
    return [(Occur.Should, query(term)) for term in terms]


def near(ids: Iterable[int], pairs: Iterable[InRow]) -> Query:
    """These articles, each scored by the pairs that it has: 2 for one in a row, 1 for one with a small gap.

    Each pair is looked for in these articles only: a phrase of common words is long to find in a whole archive.
    """
    these = _any_of(Query.const_score_query(Query.term_query(SCHEMA, "id", one), 0.0) for one in ids)
    parts = [(Occur.Must, these)]
    for pair in pairs:
        # A row has no gap, so that it is found by both.
        for found in (query(pair), _with_gap(pair)):
            parts.append((Occur.Should, Query.const_score_query(all_of([these, found]), 1.0)))
    return Query.boolean_query(parts)


def _with_gap(pair: InRow) -> Query:
    return Query.phrase_query(SCHEMA, pair.kind.value, list(pair.texts), slop=NEAR_GAP)


def total_of(found: tantivy.SearchResult) -> int:
    """How many articles a search found."""
    number: int = found.count  # type: ignore[attr-defined]  # tantivy's type stub lacks it
    return number
