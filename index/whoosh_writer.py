"""Articles into segments of Whoosh's index."""

from __future__ import annotations

import json
import zlib
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, fields
from typing import Any

from index.analyser import GAP, Tokens, analyse
from index.article import File, IndexArticle
from index.facets import FACETS, facets_of
from index.plan import Terms
from index.whoosh_codec import ARTICLE, FACTS, FILES, ROWS, SCHEMA, ListCodec, PostingList, counts_extension

# BM25's constants (Robertson and Zaragoza 2009, 3.3) and an average length that is fixed, so that an article's
# impacts do not depend on what else is in the index. Impacts are BM25's share of a term's frequency, 0 to 1, in
# whole thirty-firsts: ordering by them is within the noise of ordering by the exact number.
_K1, _B, _AVERAGE = 1.2, 0.75, 500
IMPACT_BITS = 5
_TOP = (1 << IMPACT_BITS) - 1
_TITLE_WEIGHT = 4
# The impact of a term that only an article's files have; any term of its title or text has more.
_FILE_IMPACT = 1

SEGMENT_SIZE = 20_000

_STORED = tuple(one.name for one in fields(IndexArticle) if one.name != "files")


class SegmentWriter:
    """Collects articles in memory and writes them as one segment."""

    def __init__(self, storage: Any, index_name: str) -> None:
        self._storage = storage
        self._codec = ListCodec()
        self._segment = self._codec.new_segment(storage, index_name)
        self._documents = self._codec.per_document_writer(storage, self._segment)
        self._lists: dict[Terms, dict[str, tuple[array[int], bytearray]]] = {
            kind: defaultdict(lambda: (array("I"), bytearray())) for kind in Terms
        }
        # How many articles have a term both in their text and in their files.
        self._twice: dict[Terms, Counter[str]] = {kind: Counter() for kind in Terms}
        self.count = 0

    def add(self, article: IndexArticle) -> None:
        """Analyse an article and take it in as the next document."""
        tokens = analyse(article)
        documents = self._documents
        documents.start_doc(self.count)
        for name, value in _columns(article, tokens):
            documents.add_column_value(name, SCHEMA[name].column_type, value)
        documents.finish_doc()
        impact = _impacts(len(tokens.row))
        for kind, counts in _counts(tokens):
            lists = self._lists[kind]
            for text, count in counts.items():
                numbers, impacts = lists[text]
                numbers.append(self.count)
                impacts.append(impact[count] if count < len(impact) else impact[-1])
        for kind, texts in _of_files(tokens):
            self._add_files(kind, texts)
        self.count += 1

    def _add_files(self, kind: Terms, texts: Iterable[str]) -> None:
        lists = self._lists[kind]
        for text in texts:
            numbers, impacts = lists[text]
            if numbers and numbers[-1] == self.count:
                self._twice[kind][text] += 1
            else:
                numbers.append(self.count)
                impacts.append(_FILE_IMPACT)

    def finish(self) -> Any:
        """Write the segment's files and return Whoosh's segment, not yet in any table of contents."""
        self._documents.close()
        self._segment.set_doc_count(self.count)
        terms = self._codec.field_writer(self._storage, self._segment)
        for kind in sorted(Terms):
            terms.start_field(kind.value, SCHEMA[kind.value])
            by_bytes = sorted((text.encode(), lists) for text, lists in self._lists[kind].items())
            for text, (numbers, impacts) in by_bytes:
                terms.add_list(text, PostingList(numbers, impacts), self.count)
            terms.finish_field()
            twice = self._twice[kind]
            counts = b"\n".join(
                b"%b %d" % (text, len(numbers) + twice[text.decode()] if twice else len(numbers))
                for text, (numbers, _) in by_bytes
            )
            with self._segment.create_file(self._storage, counts_extension(kind)) as file:
                file.write(zlib.compress(counts, 1))
        terms.close()
        return self._segment


def _impacts(length: int) -> list[int]:
    """The impact of a term that stands 0, 1, 2 … times in an article of ``length`` words."""
    slowness = _K1 * (1 - _B + _B * length / _AVERAGE)
    return [max(_FILE_IMPACT + 1, round(_TOP * count / (count + slowness))) for count in range(64)]


def _counts(tokens: Tokens) -> Iterator[tuple[Terms, Counter[str]]]:
    row, title = tokens.row, tokens.row.cut(0, tokens.title_length)
    bares = Counter(row.bares)
    for bare in title.bares:
        bares[bare] += _TITLE_WEIGHT
    keys = Counter(key for key, bare in zip(row.keys, row.bares, strict=True) if key != bare)
    for key, bare in zip(title.keys, title.bares, strict=True):
        if key != bare:
            keys[key] += _TITLE_WEIGHT
    del bares[GAP]
    yield Terms.BARE, bares
    yield Terms.KEY, keys
    yield Terms.MEANING, tokens.meanings


def _of_files(tokens: Tokens) -> Iterator[tuple[Terms, set[str]]]:
    if not len(tokens.files):
        return
    yield Terms.BARE, set(tokens.files.bares) - {GAP}
    yield Terms.KEY, {key for key, bare in zip(tokens.files.keys, tokens.files.bares, strict=True) if key != bare}
    yield Terms.MEANING, set(tokens.file_meanings)


def _columns(article: IndexArticle, tokens: Tokens) -> Iterator[tuple[str, bytes]]:
    yield ARTICLE, _packed([getattr(article, name) for name in _STORED])
    yield FILES, _packed([astuple(file) for file in article.files]) if article.files else b""
    first, last = (article.days.first, article.days.last) if article.days else (0, 0)
    facets = facets_of(article)
    yield FACTS, json.dumps([article.id, first, last, *(facets[name] for name in FACETS)]).encode()
    yield ROWS[Terms.KEY], f" {' '.join((*tokens.row.keys, *tokens.files.keys))} ".encode()
    yield ROWS[Terms.BARE], f" {' '.join((*tokens.row.bares, *tokens.files.bares))} ".encode()


def read_article(packed: bytes) -> IndexArticle:
    """The article as it was given to the index, but for its files."""
    values: list[Any] = [tuple(value) if isinstance(value, list) else value for value in _loads(packed)]
    return IndexArticle(*values)


def read_files(packed: bytes) -> tuple[File, ...]:
    """The files of an article."""
    return tuple(File(*file) for file in _loads(packed)) if packed else ()


def _packed(values: Sequence[Any]) -> bytes:
    return zlib.compress(json.dumps(values, ensure_ascii=False).encode("utf-8", "surrogatepass"), 1)


def _loads(packed: bytes) -> list[Any]:
    values: list[Any] = json.loads(zlib.decompress(packed).decode("utf-8", "surrogatepass"))
    return values


def write_segments(storage: Any, index_name: str, articles: Iterable[IndexArticle]) -> list[Any]:
    """Write articles as segments that are not yet in any table of contents."""
    segments = []
    writer: SegmentWriter | None = None
    for article in articles:
        writer = writer or SegmentWriter(storage, index_name)
        writer.add(article)
        if writer.count == SEGMENT_SIZE:
            segments.append(writer.finish())
            writer = None
    if writer:
        segments.append(writer.finish())
    return segments
