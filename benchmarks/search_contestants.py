"""Search engines side by side: ours through the index room's door, SQLite's FTS5 and tantivy as they come.

FTS5 and bare tantivy do the same work on what they can: count all hits, fetch the 20 best with snippets, filter by
province and year, count two facets. They know no abbreviations, no đ (FTS5), no typos, and other hits than ours.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

import tantivy
from tantivy import FieldType, Occur, Query

from benchmarks.search_corpus import Question
from index import FACETS, IndexArticle, SearchRequest, open_index

_HITS = 20


class Contestant(Protocol):
    """An engine over a folder of its own."""

    def __init__(self, folder: Path) -> None:
        """Begin in an empty folder."""

    def build(self, articles: Iterable[IndexArticle]) -> None:
        """Index the articles."""

    def add(self, articles: list[IndexArticle]) -> None:
        """Put articles in the place of those with their ids, to be found at once."""

    def ask(self, question: Question) -> int:
        """Answer as a page of hits would be: the total, 20 hits with snippets, facets."""


class _Ours:
    engine = ""

    def __init__(self, folder: Path) -> None:
        self._index = open_index(folder, self.engine)

    def build(self, articles: Iterable[IndexArticle]) -> None:
        self._index.rebuild(articles)

    def add(self, articles: list[IndexArticle]) -> None:
        self._index.update(articles)

    def ask(self, question: Question) -> int:
        return self._index.search(SearchRequest(text=question.text, facets=FACETS, limit=_HITS)).total


class _OurWhoosh(_Ours):
    """The embedded default."""

    engine = "whoosh"


class _OurTantivy(_Ours):
    """The engine for large archives."""

    engine = "tantivy"


class _Fts5:
    """SQLite's full-text index, its best tokenizer for Vietnamese."""

    def __init__(self, folder: Path) -> None:
        self._db = sqlite3.connect(folder / "fts5.db")
        self._db.executescript(
            """
            PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
            CREATE TABLE article (id INTEGER PRIMARY KEY, url, title, province, year INTEGER);
            CREATE VIRTUAL TABLE words USING fts5 (title, text, tokenize = 'unicode61 remove_diacritics 2');
            """
        )

    def build(self, articles: Iterable[IndexArticle]) -> None:
        with self._db:
            for one in articles:
                self._put(one)

    def add(self, articles: list[IndexArticle]) -> None:
        with self._db:
            for one in articles:
                self._db.execute("DELETE FROM words WHERE rowid = ?", [one.id])
                self._put(one)

    def _put(self, one: IndexArticle) -> None:
        row = [one.id, one.url, one.title, one.province, int(one.years[0])]
        self._db.execute("INSERT OR REPLACE INTO article VALUES (?, ?, ?, ?, ?)", row)
        self._db.execute("INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)", [one.id, one.title, one.text])

    def ask(self, question: Question) -> int:
        quoted = [f'"{word}"' + "*" * question.prefix for word in question.words]
        match = f'"{" ".join(question.words)}"' if question.phrase else " ".join(quoted)
        found = "FROM words JOIN article ON article.id = words.rowid WHERE words MATCH ?"
        values: list[object] = [match]
        if question.years:
            found += " AND province = ? AND year BETWEEN ? AND ?"
            values += [question.province, *question.years]
        (total,) = self._db.execute(f"SELECT count(*) {found}", values).fetchone()
        shown = f"SELECT url, article.title, snippet(words, 1, '[', ']', '…', 40) {found}"
        self._db.execute(f"{shown} ORDER BY bm25(words) LIMIT {_HITS}", values).fetchall()
        if question.kind == "facets":
            for facet in ("province", "year"):
                self._db.execute(f"SELECT {facet}, count(*) {found} GROUP BY {facet}", values).fetchall()
        return int(total)


class _BareTantivy:
    """Tantivy with its own tokenizer and query parser."""

    def __init__(self, folder: Path) -> None:
        builder = tantivy.SchemaBuilder()
        builder.add_unsigned_field("id", stored=True, indexed=True, fast=True)
        builder.add_text_field("title", stored=True)
        builder.add_text_field("text", stored=True)
        builder.add_text_field("province", tokenizer_name="raw", fast=True)
        builder.add_unsigned_field("year", fast=True, indexed=True)
        self._schema = builder.build()
        self._index = tantivy.Index(self._schema, path=str(folder))

    def build(self, articles: Iterable[IndexArticle]) -> None:
        self._write(articles)

    def add(self, articles: list[IndexArticle]) -> None:
        self._write(articles)

    def _write(self, articles: Iterable[IndexArticle]) -> None:
        writer = self._index.writer()
        for one in articles:
            document = tantivy.Document()
            document.add_unsigned("id", one.id)
            document.add_text("title", one.title)
            document.add_text("text", one.text)
            document.add_text("province", one.province)
            document.add_unsigned("year", int(one.years[0]))
            writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()

    def ask(self, question: Question) -> int:
        searcher = self._index.searcher()
        query = self._query(question)
        found = searcher.search(query, _HITS)
        snippets = tantivy.SnippetGenerator.create(searcher, query, self._schema, "text")
        for _, address in found.hits:
            snippets.snippet_from_doc(searcher.doc(address)).to_html()
        if question.kind == "facets":
            fields = ("province", "year")
            searcher.aggregate(query, {name: {"terms": {"field": name, "size": 20}} for name in fields})
        return int(found.count)  # type: ignore[attr-defined]  # tantivy's type stub lacks it

    def _query(self, question: Question) -> Query:
        if question.prefix:
            query = Query.regex_query(self._schema, "text", f"{question.words[0]}.*")
        else:
            words = " ".join(question.words)
            text = f'"{words}"' if question.phrase else words
            query = self._index.parse_query(text, ["title", "text"], conjunction_by_default=True)
        if not question.years:
            return query
        first, last = question.years
        years = Query.range_query(self._schema, "year", FieldType.Unsigned, lower_bound=first, upper_bound=last)
        province = Query.term_query(self._schema, "province", question.province)
        return Query.boolean_query([(Occur.Must, part) for part in (query, years, province)])


CONTESTANTS: dict[str, type[Contestant]] = {
    "whoosh": _OurWhoosh,
    "tantivy": _OurTantivy,
    "SQLite FTS5": _Fts5,
    "bare tantivy": _BareTantivy,
}
