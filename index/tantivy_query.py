"""Our plans as tantivy's queries."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import tantivy
from tantivy import FieldType, Occur, Query

from index.plan import NEAR_GAP, AllOf, AnyOf, InRow, Node, OneOf, Plan, Term, Without
from index.query import Dated
from index.tantivy_schema import OF_FILES, SCHEMA

# What a word just as typed is worth: more than BM25 comes to over a whole query, and little enough for the 24 bits of
# a score's precision.
EXACT_WORTH = 1_000.0


class Queries:
    """Makes queries for one searcher: the files' terms are looked for only where there are any."""

    def __init__(self, searcher: tantivy.Searcher) -> None:
        self._searcher = searcher

    def frequency(self, term: Term) -> tuple[int, int]:
        """How many articles have the term in title and text, and how many in their files."""
        in_text: int = self._searcher.doc_freq(term.kind.value, term.text)
        in_files: int = self._searcher.doc_freq(OF_FILES[term.kind], term.text)
        return in_text, in_files

    def query(self, node: Node) -> Query:
        """What matches as the node does. Its score means nothing."""
        match node:
            case Term():
                return self._term(node)
            case InRow():
                return self._phrase(node)
            case OneOf():
                return _one_of(node)
            case Dated():
                return _dated(node)
            case AllOf():
                return all_of([self.query(part) for part in node.nodes])
            case AnyOf():
                return _any_of([self.query(part) for part in node.nodes])
            case Without():
                return without(self.query(node.node))

    def _term(self, term: Term) -> Query:
        """The articles that have the term, by how it weighs in title and text; nothing in files."""
        in_text = _in_text(term)
        if not self.frequency(term)[1]:
            return in_text
        in_files = Query.term_query(SCHEMA, OF_FILES[term.kind], term.text)
        return _any_of([in_text, Query.const_score_query(in_files, 0.0)])

    def _phrase(self, row: InRow, slop: int = 0) -> Query:
        fields = [row.kind.value]
        if all(self._searcher.doc_freq(OF_FILES[row.kind], text) for text in row.texts):
            fields.append(OF_FILES[row.kind])
        return _any_of([Query.phrase_query(SCHEMA, field, list(row.texts), slop=slop) for field in fields])

    def by_relevance(self, hits: Query, plan: Plan) -> Query:
        """The hits by how many words are just as typed, then by BM25."""
        exact = [(Occur.Should, Query.const_score_query(self.query(node), EXACT_WORTH)) for node in plan.exact]
        return Query.boolean_query([(Occur.Must, Query.const_score_query(hits, 0.0)), *exact, *_weighed(plan.weigh)])

    def all_exact(self, hits: Query, plan: Plan) -> Query:
        """The hits that have every word just as typed, by BM25. Several times quicker than ``by_relevance``."""
        exact = [(Occur.Must, self.query(node)) for node in plan.exact]
        others = [term for term in plan.weigh if term not in plan.exact]
        return Query.boolean_query([(Occur.Must, Query.const_score_query(hits, 0.0)), *exact, *_weighed(others)])

    def near(self, ids: Iterable[int], pairs: Iterable[InRow]) -> Query:
        """These articles, each scored by the pairs that it has: 2 for one in a row, 1 for one with a small gap.

        Each pair is looked for in these articles only: a phrase of common words is long to find in a whole archive.
        """
        these = _any_of([Query.const_score_query(Query.term_query(SCHEMA, "id", one), 0.0) for one in ids])
        parts = [(Occur.Must, these)]
        for pair in pairs:
            # A row has no gap, so that it is found by both.
            for found in (self._phrase(pair), self._phrase(pair, NEAR_GAP)):
                parts.append((Occur.Should, Query.const_score_query(all_of([these, found]), 1.0)))
        return Query.boolean_query(parts)


def all_of(queries: Sequence[Query]) -> Query:
    """What all match; every article when there are none."""
    if len(queries) == 1:
        return queries[0]
    return Query.boolean_query([(Occur.Must, one) for one in queries]) if queries else Query.all_query()


def _any_of(queries: Sequence[Query]) -> Query:
    return queries[0] if len(queries) == 1 else Query.boolean_query([(Occur.Should, one) for one in queries])


def without(unwanted: Query) -> Query:
    """What the query does not match."""
    return Query.boolean_query([(Occur.Must, Query.all_query()), (Occur.MustNot, unwanted)])


def _in_text(term: Term) -> Query:
    return Query.term_query(SCHEMA, term.kind.value, term.text)


def _one_of(node: OneOf) -> Query:
    one = Query.term_set_query(SCHEMA, node.facet, list(node.values))
    if not node.later:
        return one
    later = Query.term_set_query(SCHEMA, node.facet, list(node.later))
    return _any_of([one, all_of([later, _dated(Dated(since=node.since))])])


def _dated(node: Dated) -> Query:
    since = Query.range_query(SCHEMA, "last", FieldType.Unsigned, lower_bound=max(1, node.since or 1))
    if node.until is None:
        return since
    until = Query.range_query(SCHEMA, "first", FieldType.Unsigned, lower_bound=1, upper_bound=node.until)
    return all_of([since, until])


def _weighed(terms: Iterable[Term]) -> list[tuple[Occur, Query]]:
    return [(Occur.Should, _in_text(term)) for term in terms]


def total_of(found: tantivy.SearchResult) -> int:
    """How many articles a search found."""
    number: int = found.count  # type: ignore[attr-defined]  # tantivy's type stub lacks it
    return number
