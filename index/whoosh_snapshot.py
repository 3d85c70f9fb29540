"""Whoosh's index as it stood at one moment, searched with sets of articles."""

from __future__ import annotations

import json
import re
import threading
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Mapping
from functools import cached_property, lru_cache
from itertools import chain
from typing import Any

from index import bitslice
from index.article import File, IndexArticle
from index.bitslice import Planes
from index.columns import FacetColumn
from index.facets import FACETS
from index.order import Order, bm25, ranks
from index.plan import (
    NEAR_GAP,
    NEAR_HITS,
    AllOf,
    AnyOf,
    Counted,
    Counts,
    FoundArticles,
    InRow,
    Node,
    OneOf,
    Plan,
    Stored,
    Term,
    Terms,
    Without,
    word_term,
)
from index.query import Dated
from index.request import Sort
from index.whoosh_codec import ARTICLE, FACTS, FILES, ROWS, SCHEMA, SegmentTerms
from index.whoosh_writer import IMPACT_BITS, read_article, read_files

# Of so many articles the words in their order are read for one search.
_LOOKED_THROUGH = 1_000
_CACHE_BYTES = 96 * 2**20


class Segment:
    """One segment's files, opened; immutable but for what is deleted from it, which snapshots know."""

    def __init__(self, storage: Any, segment: Any) -> None:
        self.size: int = segment.doc_count_all()
        self.terms = SegmentTerms(storage, segment)
        self._reader = segment.codec().per_document_reader(storage, segment)
        names = (ARTICLE, FILES, *ROWS.values())
        self._columns = {name: self._reader.column_reader(name, SCHEMA[name].column_type) for name in names}
        facts = self._reader.column_reader(FACTS, SCHEMA[FACTS].column_type)
        self.ids: list[int] = []
        self.days: list[tuple[int, int]] = []
        self.facets: dict[str, list[tuple[str, ...]]] = {name: [] for name in FACETS}
        self._read_facts(facts[document] for document in range(self.size))

    def _read_facts(self, facts: Iterable[bytes]) -> None:
        same: dict[object, Any] = {}  # values come again and again: each is kept once
        columns = list(self.facets.values())
        for one in facts:
            number, first, last, *values = json.loads(one)
            self.ids.append(number)
            self.days.append((first, last))
            for column, some in zip(columns, values, strict=True):
                names = tuple([same.setdefault(value, value) for value in some])
                column.append(same.setdefault(names, names))

    def row(self, kind: Terms, document: int) -> bytes:
        """The document's words in their order, a space before and after each."""
        row: bytes = self._columns[ROWS[kind]][document]
        return row

    def article(self, document: int) -> IndexArticle:
        """The document as it was given to the index, but for its files."""
        return read_article(self._columns[ARTICLE][document])

    def files(self, document: int) -> tuple[File, ...]:
        """The files of the document."""
        return read_files(self._columns[FILES][document])

    def close(self) -> None:
        """Give back the files."""
        self.terms.close()
        self._reader.close()


class _Cache:
    """The values last used, up to a number of bytes; safe between threads."""

    def __init__(self) -> None:
        self._values: OrderedDict[Hashable, tuple[Planes, int]] = OrderedDict()
        self._bytes = 0
        self._lock = threading.Lock()

    def get(self, name: Hashable, make: Callable[[], Planes]) -> Planes:
        with self._lock:
            if name in self._values:
                self._values.move_to_end(name)
                return self._values[name][0]
        planes = make()
        size = sum(plane.bit_length() >> 3 for plane in planes) + 200
        with self._lock:
            if name not in self._values:
                self._values[name] = planes, size
                self._bytes += size
            while self._bytes > _CACHE_BYTES:
                self._bytes -= self._values.popitem(last=False)[1][1]
        return planes


class WhooshSnapshot:
    """Searches by sets: what a query matches, how it is ordered and what is counted are found at a stroke."""

    def __init__(self, segments: list[tuple[Segment, frozenset[int]]]) -> None:
        self._segments = [segment for segment, _ in segments]
        self._bases = []
        self._size = 0
        dead: list[int] = []
        for segment, deleted in segments:
            self._bases.append(self._size)
            dead += (self._size + place for place in deleted)
            self._size += segment.size
        self._live = ((1 << self._size) - 1) & ~bitslice.set_of(dead, self._size)
        self._days = [days for segment in self._segments for days in segment.days]
        self._facets: dict[str, FacetColumn] = {}
        self._cache = _Cache()
        self._lock = threading.RLock()

    @property
    def count(self) -> int:
        """The number of articles."""
        return self._live.bit_count()

    def words(self, kind: Terms) -> Mapping[str, int]:
        """The words of the index, BARE or KEY, with the number of articles that have each, twice for text and files."""
        found: dict[str, int] = {}
        with self._lock:
            for segment in self._segments:
                for text, count in segment.terms.counts(kind):
                    found[text] = found.get(text, 0) + count
        return found

    def values(self, facet: str) -> Mapping[str, int]:
        """The facet's values with the number of articles that have each."""
        return self._facet(facet).counts

    def has(self, term: Term) -> bool:
        """Whether any article has the term."""
        return bool(self._set(term))

    def matching(self, node: Node) -> int:
        """How many articles the node gives."""
        return self._set(node).bit_count()

    def can_look_through(self, node: Node) -> bool:
        """Whether the node gives so few articles that all of them may be looked through for words in a row."""
        return self.matching(node) <= _LOOKED_THROUGH

    def find(self, plan: Plan) -> FoundArticles:
        """The answer to a plan."""
        matched = self._set(plan.match)
        hits = matched
        for one in plan.narrow:
            hits &= self._set(one)
        page = self._page(plan, hits)
        return FoundArticles(
            tuple((self._stored(document), float(score)) for document, score in page),
            lambda: Counted(hits.bit_count(), {name: self._count(name, plan, matched) for name in plan.facets}),
        )

    def _page(self, plan: Plan, hits: int) -> list[tuple[int, int]]:
        """The documents of the page asked for with their scores, in order."""
        order = self._order(plan)
        end = plan.offset + plan.limit
        if not plan.near or plan.offset >= NEAR_HITS:
            return order.ranked(hits, plan.offset, end)
        first = order.ranked(hits, 0, NEAR_HITS)
        first.sort(key=lambda one: (order.exactness(one[1]), self._nearness(one[0], plan.near)), reverse=True)
        return [*first[plan.offset : end], *order.ranked(hits, NEAR_HITS, end)]

    def _nearness(self, document: int, pairs: tuple[InRow, ...]) -> int:
        """how close together the document has the pairs."""
        segment, place = self._place(document)
        rows = {kind: segment.row(kind, place) for kind in {pair.kind for pair in pairs}}
        return sum(_closeness(pair, rows[pair.kind]) for pair in pairs)

    def _place(self, document: int) -> tuple[Segment, int]:
        number = bisect_right(self._bases, document) - 1
        return self._segments[number], document - self._bases[number]

    def _count(self, facet: str, plan: Plan, matched: int) -> Counts:
        for one in plan.narrow:
            if one.facet != facet:
                matched &= self._set(one)
        return self._facet(facet).count(matched, plan.facet_values)

    def _stored(self, document: int) -> Stored:
        segment, place = self._place(document)
        article = segment.article(place)
        return Stored(
            article.id, article.url, article.title, article.text, article.published, article.province,
            article.source, lambda: segment.files(place),
        )  # fmt: skip

    # Sets of documents

    def _set(self, node: Node) -> int:
        match node:
            case Term():
                return self._documents(node)
            case InRow():
                return self._cache.get(node, lambda: [self._in_row(node)])[0]
            case OneOf():
                return self._cache.get(node, lambda: [self._having(node)])[0]
            case Dated():
                return self._dated(node)
            case AllOf():
                found = self._live
                for part in node.nodes:
                    found &= self._set(part)
                return found
            case AnyOf():
                found = 0
                for part in node.nodes:
                    found |= self._set(part)
                return found
            case Without():
                return self._live & ~self._set(node.node)

    def _having(self, node: OneOf) -> int:
        column = self._facet(node.facet)
        found = column.having(node.values)
        return found | column.having(node.later) & self._set(Dated(since=node.since)) if node.later else found

    def _documents(self, term: Term) -> int:
        found = 0
        for plane in self._impacts(term):
            found |= plane
        return found

    def _impacts(self, term: Term) -> Planes:
        """The planes of the term's impact in each document."""
        return self._cache.get(term, lambda: self._read_impacts(term))

    def _read_impacts(self, term: Term) -> Planes:
        impacts = bytearray(self._size)
        for base, segment in zip(self._bases, self._segments, strict=True):
            segment.terms.write_impacts(term.kind, term.text, impacts, base)
        return [plane & self._live for plane in bitslice.planes_of_bytes(impacts, IMPACT_BITS)]

    def _in_row(self, node: InRow) -> int:
        among = self._live
        for text in node.texts:
            among &= self._documents(word_term(node.kind, text))
        pattern = _pattern(node)
        found = []
        for document in bitslice.members(among):
            segment, place = self._place(document)
            if pattern in segment.row(node.kind, place):
                found.append(document)
        return bitslice.set_of(found, self._size)

    def _dated(self, node: Dated) -> int:
        first, last, known = self._day_planes
        found = known
        if node.since is not None:
            found = bitslice.at_least(last, node.since, found)
        if node.until is not None:
            found &= ~bitslice.at_least(first, node.until + 1, found)
        return found

    @cached_property
    def _day_planes(self) -> tuple[Planes, Planes, int]:
        """The planes of the first and of the last day, and the set of the documents that have a date."""
        first = bitslice.planes_of([days[0] for days in self._days])
        last = bitslice.planes_of([days[1] for days in self._days])
        return first, last, bitslice.at_least(last, 1, self._live)

    def _facet(self, name: str) -> FacetColumn:
        with self._lock:
            if name not in self._facets:
                column = [values for segment in self._segments for values in segment.facets[name]]
                self._facets[name] = FacetColumn(column, self._live)
            return self._facets[name]

    # Order

    def _order(self, plan: Plan) -> Order:
        if plan.sort is Sort.OLDEST:
            return Order(self._oldest)
        if plan.sort is Sort.NEWEST:
            return Order(self._newest)
        weights = [(self._impacts(term), self._documents(term).bit_count()) for term in dict.fromkeys(plan.weigh)]
        exact = [self._set(node) for node in plan.exact]
        if plan.row:
            exact += [self._set(plan.row)] * plan.row_worth
        return Order(self._newest, bm25(weights, self.count), exact)

    @cached_property
    def _newest(self) -> Planes:
        """The planes of each document's place in the order of dates, the newest the greatest."""
        return ranks([(last, number) for (_, last), number in zip(self._days, self._ids(), strict=True)])

    @cached_property
    def _oldest(self) -> Planes:
        """The same, the oldest the greatest; documents without a date are the least."""
        return ranks([(first > 0, -first, -number) for (first, _), number in zip(self._days, self._ids(), strict=True)])

    def _ids(self) -> Iterable[int]:
        return chain.from_iterable(segment.ids for segment in self._segments)


def _closeness(pair: InRow, row: bytes) -> int:
    """2 where the row has the pair's words one after the other, 1 with up to NEAR_GAP words between, else 0."""
    if _pattern(pair) in row:
        return 2
    return 1 if _with_gap(pair).search(row) else 0


@lru_cache(maxsize=256)
def _with_gap(pair: InRow) -> re.Pattern[bytes]:
    first, second = (re.escape(text.encode()) for text in pair.texts)
    return re.compile(b" " + first + b" (?:[^ ]+ ){1,%d}" % NEAR_GAP + second + b" ")


def _pattern(node: InRow) -> bytes:
    return f" {' '.join(node.texts)} ".encode()
