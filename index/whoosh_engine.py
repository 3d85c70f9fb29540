"""The embedded default engine: Whoosh's index files, written and searched in our own way.

What Whoosh gives: segments, term dictionary, columns, table of contents, the write lock. What its searcher
cannot give on a common word in time (``DESIGN.md``, measured ground) is done by ``whoosh_snapshot``.
"""

from __future__ import annotations

import pickle
import struct
import threading
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from whoosh.index import TOC, clean_files
from whoosh.index import IndexError as WhooshIndexError

from index.article import IndexArticle
from index.errors import RebuildIndex
from index.whoosh_codec import SCHEMA, MappedStorage
from index.whoosh_snapshot import Segment, WhooshSnapshot
from index.whoosh_writer import write_segments

_NAME = "MAIN"
# What reading a damaged file raises: of Whoosh, of the system, of unpickling, of unpacking.
_DAMAGE = (
    WhooshIndexError,
    OSError,
    pickle.UnpicklingError,
    AttributeError,
    EOFError,
    ImportError,
    LookupError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
# Every segment slows every search a little. From so many small ones on, an update writes them anew as one, which takes
# about a second.
_MOST_SMALL, _SMALL = 16, 500


class WhooshEngine:
    """One Whoosh index in a folder. Any number of readers, in any number of processes, beside one writer."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._storage = MappedStorage(str(folder))
        self._open: dict[str, Segment] = {}
        self._snapshot: WhooshSnapshot | None = None
        self._generation = -1
        self._lock = threading.Lock()

    def build(self, articles: Iterable[IndexArticle]) -> None:
        """Make the index in its folder, which is empty, as fast as the machine can."""
        TOC.create(self._storage, SCHEMA, _NAME)
        with self._writing() as contents:
            contents.segments += write_segments(self._storage, _NAME, articles)

    def update(self, articles: Iterable[IndexArticle]) -> None:
        """Add articles, each in the place of the one with its id."""
        latest = {article.id: article for article in articles}
        with self._writing() as contents:
            self._delete(contents, latest)
            contents.segments += write_segments(self._storage, _NAME, latest.values())
            self._merge_small(contents)

    def remove(self, ids: Iterable[int]) -> None:
        """Drop the articles with these ids, if they are there."""
        with self._writing() as contents:
            self._delete(contents, ids)

    def snapshot(self) -> WhooshSnapshot:
        """The index as last committed, by any process."""
        generation = TOC._latest_generation(self._storage, _NAME)
        with self._lock:
            if self._snapshot is None or generation != self._generation:
                self._snapshot, self._generation = self._read(generation)
            return self._snapshot

    def close(self) -> None:
        """Give back files and memory."""
        with self._lock:
            self._snapshot = None
            for segment in self._open.values():
                segment.close()
            self._open.clear()

    @contextmanager
    def _writing(self) -> Iterator[TOC]:
        """The table of contents, to be changed and committed at the end if all went well."""
        self.snapshot()  # so that damage is noticed before anything is changed
        contents = self._contents()
        yield contents
        contents.generation += 1
        contents.write(self._storage, _NAME)
        clean_files(self._storage, _NAME, contents.generation, contents.segments)

    def _contents(self) -> TOC:
        return TOC.read(self._storage, _NAME, schema=SCHEMA)

    def _delete(self, contents: TOC, ids: Iterable[int]) -> None:
        wanted = set(ids)
        for segment in contents.segments:
            for place, number in enumerate(self._segment(segment).ids):
                if number in wanted and not segment.is_deleted(place):
                    segment.delete_document(place)
        contents.segments = [segment for segment in contents.segments if segment.doc_count()]

    def _merge_small(self, contents: TOC) -> None:
        small = [segment for segment in contents.segments if segment.doc_count() < _SMALL]
        if len(small) < _MOST_SMALL:
            return
        kept = [segment for segment in contents.segments if segment not in small]
        contents.segments = kept + write_segments(self._storage, _NAME, self._articles(small))

    def _articles(self, segments: list[Any]) -> Iterator[IndexArticle]:
        for segment in segments:
            opened = self._segment(segment)
            for place in range(opened.size):
                if not segment.is_deleted(place):
                    yield replace(opened.article(place), files=opened.files(place))

    def _read(self, generation: int) -> tuple[WhooshSnapshot, int]:
        """A snapshot of the newest table of contents; a writer may put another in its place meanwhile."""
        while True:
            try:
                contents = self._contents()
                opened = [(self._segment(one), frozenset(one.deleted_docs())) for one in contents.segments]
            except _DAMAGE as damage:
                newer = TOC._latest_generation(self._storage, _NAME)
                if newer == generation:
                    raise RebuildIndex(self._folder, f"its files are damaged ({damage!r})") from damage
                generation = newer
            else:
                names = {one.segment_id() for one in contents.segments}
                self._open = {name: segment for name, segment in self._open.items() if name in names}
                return WhooshSnapshot(opened), contents.generation

    def _segment(self, segment: Any) -> Segment:
        name = segment.segment_id()
        if name not in self._open:
            self._open[name] = Segment(self._storage, segment)
        return self._open[name]
