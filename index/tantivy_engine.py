"""The engine for large archives: tantivy, a search library in Rust."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import tantivy

from index.article import IndexArticle
from index.errors import RebuildIndex, WaitForWriter
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
        try:
            self._index = tantivy.Index(SCHEMA, path=str(folder))
        except ValueError as broken:
            raise RebuildIndex(folder, f"tantivy cannot open it ({broken})") from broken

    def build(self, articles: Iterable[IndexArticle]) -> None:
        """Fill an empty index as fast as the machine can."""
        with self._writing(_BUILD_HEAP, threads=0) as writer:
            for article in articles:
                writer.add_document(document(article))

    def update(self, articles: Iterable[IndexArticle]) -> None:
        """Add articles, each in the place of the one with its id. Raises WaitForWriter."""
        latest = {article.id: article for article in articles}
        with self._writing(_UPDATE_HEAP, threads=1) as writer:
            for article in latest.values():
                writer.delete_documents_by_term("id", article.id)
                writer.add_document(document(article))

    def remove(self, ids: Iterable[int]) -> None:
        """Drop the articles with these ids, if they are there. Raises WaitForWriter."""
        with self._writing(_UPDATE_HEAP, threads=1) as writer:
            for one in ids:
                writer.delete_documents_by_term("id", one)

    def snapshot(self) -> TantivySnapshot:
        """The index as last committed, by any process."""
        meta = (self._folder / "meta.json").stat()
        state = meta.st_mtime_ns, meta.st_ino
        with self._lock:
            if self._snapshot is None or state != self._state:
                self._index.reload()
                self._snapshot, self._state = TantivySnapshot(self._index.searcher()), state
            return self._snapshot

    def close(self) -> None:
        """Give back files and memory."""
        with self._lock:
            self._snapshot = None

    @contextmanager
    def _writing(self, heap: int, threads: int) -> Iterator[tantivy.IndexWriter]:
        """A writer, committed at the end if all went well."""
        try:
            writer = self._index.writer(heap, threads)
        except ValueError as busy:
            if "LockBusy" in str(busy):
                raise WaitForWriter(self._folder) from busy
            raise RebuildIndex(self._folder, f"tantivy cannot write it ({busy})") from busy
        try:
            yield writer
            writer.commit()
        except BaseException:
            writer.rollback()
            raise
        finally:
            writer.wait_merging_threads()
