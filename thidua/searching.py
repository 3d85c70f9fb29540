"""The search index of a data directory: opened for reading, brought up to date from the records for writing."""

from __future__ import annotations

import json
import threading
import time
from pathlib import Path

from archive.lookups import Lookups
from index.errors import RebuildIndex
from index.request import SearchRequest, SearchResult, Suggested
from index.search import Index, open_index
from thidua.indexing import index_articles
from thidua.progress import Advance, silent

# Past this share of the archive, building anew is quicker than replacing.
_REBUILD_SHARE = 0.2
_BATCH = 1_000
# A process goes on with an index for up to a second after another has changed it.
_SETTLED = 2.0


def index_folder(data: Path, engine: str) -> Path:
    """Where the files of ``engine`` are."""
    return data / "index" / engine


class Searcher:
    """Answers from the index of a data directory; makes it from the records where it cannot be used.

    Raises RestoreDatabase where there are no records, InstallEngine for an engine that is not there.
    """

    def __init__(self, data: Path, engine: str) -> None:
        self._data, self._engine = data, engine
        self._index = open_index(index_folder(data, engine), engine)
        self._mending = threading.Lock()

    def search(self, request: SearchRequest) -> SearchResult:
        """The answer to ``request``; any text is a query."""
        try:
            return self._index.search(request)
        except RebuildIndex:
            self._rebuild()
            return self._index.search(request)

    def suggest(self, typed: str, limit: int = 8) -> Suggested:
        """People, campaigns, awards and provinces that begin as the last words typed do."""
        try:
            return self._index.suggest(typed, limit)
        except RebuildIndex:
            self._rebuild()
            return self._index.suggest(typed, limit)

    @property
    def state(self) -> str:
        """A name of what the index holds, another after every change."""
        return f"{self._engine}-{indexed_revision(self._data, self._engine)}"

    @property
    def is_settled(self) -> bool:
        """Whether every answer rests on ``state``: just after a change, one may still rest on what was before."""
        try:
            changed = _revision_file(self._data, self._engine).stat().st_mtime
        except OSError:
            return False
        return time.time() - changed > _SETTLED

    def close(self) -> None:
        """Give back files and memory."""
        self._index.close()

    def _rebuild(self) -> None:
        """Make the index again, unless another thread has just done so."""
        with self._mending:
            try:
                self._index.count  # noqa: B018 - raises where the index cannot be used
            except RebuildIndex:
                self._make()

    def _make(self) -> None:
        lookups = Lookups.open(self._data)
        try:
            with lookups.snapshot():
                _build(self._index, self._data, lookups, self._engine, silent)
        finally:
            lookups.close()


def bring_up_to_date(data: Path, lookups: Lookups, engine: str, advance: Advance, rebuild: bool = False) -> int:
    """Make the index hold just what the records hold; gives the number of articles.

    Only articles changed since the last time are sent to it, unless it must be made anew.
    """
    index = open_index(index_folder(data, engine), engine)
    try:
        # A crawl may write meanwhile: what is counted must be what is sent.
        with lookups.snapshot():
            if rebuild or not _update(index, data, lookups, engine, advance):
                _build(index, data, lookups, engine, advance)
        return index.count
    finally:
        index.close()


def _update(index: Index, data: Path, lookups: Lookups, engine: str, advance: Advance) -> bool:
    """Send the changes; False where only a new index can be right."""
    revision = lookups.revision()
    changed = lookups.changed_since(indexed_revision(data, engine))
    total = lookups.article_count()
    try:
        held = index.count
        added = max(0, total - held)
        if added > max(_BATCH, held) or len(changed) - added > max(_BATCH, _REBUILD_SHARE * held):
            return False
        for start in range(0, len(changed), _BATCH):
            index.update(index_articles(lookups, changed[start : start + _BATCH]))
            advance(start, len(changed))
        # Fewer or more than the records have: an article was taken back, or a kill came between the two.
        if index.count != total:
            return False
    except RebuildIndex:
        return False
    _note_revision(data, engine, revision)
    return True


def _build(index: Index, data: Path, lookups: Lookups, engine: str, advance: Advance) -> None:
    total, revision = lookups.article_count(), lookups.revision()
    index.rebuild(index_articles(lookups), lambda done: advance(done, total))
    _note_revision(data, engine, revision)


def _revision_file(data: Path, engine: str) -> Path:
    return index_folder(data, engine) / "revision.json"


def indexed_revision(data: Path, engine: str) -> int:
    """The last revision of the records that the index has seen; 0 where none is known."""
    try:
        return int(json.loads(_revision_file(data, engine).read_text("utf-8"))["revision"])
    except (OSError, ValueError, KeyError, TypeError):
        return 0


def _note_revision(data: Path, engine: str, revision: int) -> None:
    path = _revision_file(data, engine)
    fresh = path.with_suffix(".new")
    fresh.write_text(json.dumps({"revision": revision}), "utf-8")
    fresh.replace(path)
