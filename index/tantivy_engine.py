"""The engine for large archives: tantivy, a search library in Rust."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import tantivy
from tantivy import Query

from index.article import IndexArticle
from index.errors import RebuildIndex
from index.tantivy_schema import SCHEMA, document
from index.tantivy_snapshot import TantivySnapshot

_BUILD_HEAP, _UPDATE_HEAP = 256 * 2**20, 32 * 2**20


class TantivyEngine:
    """One tantivy index in a folder. Any number of readers, in any number of processes, beside one writer."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._snapshot: TantivySnapshot | None = None
        self._state = (0, 0)
        self._index: tantivy.Index | None = None

    def build(self, articles: Iterable[IndexArticle]) -> None:
        """Make the index in its folder, which is empty, as fast as the machine can."""
        self._index = tantivy.Index(SCHEMA, path=str(self._folder), reuse=False)
        with self._writing(_BUILD_HEAP, threads=1) as writer:
            for article in articles:
                writer.add_document(document(article))

    def update(self, articles: Iterable[IndexArticle]) -> None:
        """Add articles, each in the place of the one with its id."""
        latest = {article.id: article for article in articles}
        self.snapshot()  # so that damage is noticed before anything is changed
        with self._writing(_UPDATE_HEAP, threads=1) as writer:
            _delete(writer, latest)
            for article in latest.values():
                writer.add_document(document(article))

    def remove(self, ids: Iterable[int]) -> None:
        """Drop the articles with these ids, if they are there."""
        self.snapshot()  # so that damage is noticed before anything is changed
        with self._writing(_UPDATE_HEAP, threads=1) as writer:
            _delete(writer, ids)

    def snapshot(self) -> TantivySnapshot:
        """The index as last committed, by any process."""
        with self._lock:
            try:
                meta = (self._folder / "meta.json").stat()
                state = meta.st_mtime_ns, meta.st_ino
                if self._snapshot is None or state != self._state:
                    index = self._opened()
                    index.reload()
                    self._snapshot, self._state = TantivySnapshot(index.searcher()), state
            except (OSError, ValueError) as damage:
                raise RebuildIndex(self._folder, f"tantivy cannot open it ({damage})") from damage
            return self._snapshot

    def close(self) -> None:
        """Give back files and memory."""
        with self._lock:
            self._snapshot = self._index = None

    def _opened(self) -> tantivy.Index:
        if self._index is None:
            self._index = tantivy.Index(SCHEMA, path=str(self._folder))
        return self._index

    @contextmanager
    def _writing(self, heap: int, threads: int) -> Iterator[tantivy.IndexWriter]:
        """A writer, committed at the end if all went well."""
        writer = self._opened().writer(heap, threads)
        try:
            yield writer
            writer.commit()
        except BaseException:
            writer.rollback()
            raise
        finally:
            writer.wait_merging_threads()


def _delete(writer: tantivy.IndexWriter, ids: Iterable[int]) -> None:
    for one in ids:
        # By term would take the number for a signed one, which no article has.
        writer.delete_documents_by_query(Query.term_query(SCHEMA, "id", one))
