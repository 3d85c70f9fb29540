"""The index room's door: an index that articles go into and searches are answered from."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from index import manifest
from index.answers import Answers
from index.article import IndexArticle, days
from index.engine import Engine, Snapshot
from index.errors import RebuildIndex
from index.facets import FACETS
from index.highlight import Sought
from index.lock import writing
from index.manifest import Manifest
from index.notes import Note, NoteKind
from index.parser import parse
from index.plan import AllOf, FoundArticles, OneOf, Plan, Stored
from index.planner import Planned, Planner
from index.query import Dated
from index.request import Hit, SearchRequest, SearchResult, Sort, Suggested
from index.shown import shown
from index.suggestions import Suggestions

# How long a process may go on with the index as it last saw it, seconds.
_FRESH = 1.0
MOST_HITS = 1_000
_TELL = 50


def _engine(name: str, folder: Path) -> Engine:
    # Imported when asked for: tantivy is an optional extra.
    if name == "tantivy":
        from index.tantivy_engine import TantivyEngine

        return TantivyEngine(folder)
    from index.whoosh_engine import WhooshEngine

    return WhooshEngine(folder)


class _View:
    """One snapshot with what is derived from it, warmed by a first search."""

    def __init__(self, snapshot: Snapshot, changes: int) -> None:
        self.snapshot = snapshot
        self.changes = changes  # how often this process had changed the index before
        self.planner = Planner(snapshot)
        self.suggestions = Suggestions(snapshot.values)
        self.answers = Answers()
        snapshot.find(Plan(match=AllOf(), facets=FACETS, limit=1)).counted()


def _answer(view: _View, request: SearchRequest) -> SearchResult:
    query = parse(request.text)
    planned = view.planner.plan(query)
    if query.notes and not query.clauses:
        return SearchResult(total=0, hits=(), facets={}, notes=tuple(planned.notes))
    plan = _plan(request, planned)
    found = view.snapshot.find(plan)
    hits = _hits(found, planned)  # the counts are made meanwhile
    counted = found.counted()
    uneasy = planned.unknown or not counted.total
    # Only who reads the hits is served by such as lack a word: feeds and saved searches ask for the newest.
    if not counted.total and request.sort is Sort.RELEVANCE and (fewer := planned.all_but_one):
        found = view.snapshot.find(replace(plan, match=AllOf((fewer, *planned.nodes))))
        hits, counted = _hits(found, planned), found.counted()
        if hits:
            planned.notes.append(Note(NoteKind.ALL_BUT_ONE))
    return SearchResult(
        total=counted.total,
        hits=hits,
        facets=counted.facets,
        notes=tuple(dict.fromkeys(planned.notes)),
        did_you_mean=view.planner.better(request.text, planned) if uneasy else None,
    )


class Index:
    """A search index; made by ``open_index``.

    Searches may come from several threads and processes while one of them writes. All methods but ``rebuild``
    raise RebuildIndex when the files cannot be used; those that write raise WaitForWriter.
    """

    def __init__(self, folder: Path, engine: str) -> None:
        manifest.library_version(engine)
        self._folder = folder
        self._name = engine
        self._engine: Engine | None = None
        self._used: Manifest | None = None
        self._view: _View | None = None
        self._changes = 0
        self._seen = 0.0
        self._loading = threading.Lock()
        self._opening = threading.Lock()

    def rebuild(self, articles: Iterable[IndexArticle], on_progress: Callable[[int], object] | None = None) -> None:
        """Make the index again from all articles, while the one in use goes on answering.

        ``on_progress`` is given the number of articles so far. Stopped in the middle, nothing has changed.
        """
        with writing(self._folder):
            fresh = manifest.new_generation(self._folder, self._name)
            engine = _engine(self._name, fresh.folder_in(self._folder))
            engine.build(_told(articles, on_progress) if on_progress else articles)
            engine.close()
            manifest.put_in_use(self._folder, fresh)
        self._changes += 1

    def update(self, articles: Iterable[IndexArticle]) -> None:
        """Add articles, each in the place of the one with its id."""
        with writing(self._folder):
            self._opened().update(articles)
        self._changes += 1

    def remove(self, ids: Iterable[int]) -> None:
        """Drop the articles with these ids, if they are there."""
        with writing(self._folder):
            self._opened().remove(ids)
        self._changes += 1

    @property
    def count(self) -> int:
        """The number of articles."""
        return self._current().snapshot.count

    def search(self, request: SearchRequest) -> SearchResult:
        """The answer to a request; any text is a query."""
        view = self._current()
        return view.answers.get(request, lambda: _answer(view, request))

    def suggest(self, typed: str, limit: int = 8) -> Suggested:
        """People, campaigns, awards and provinces that begin as the last words typed do."""
        return self._current().suggestions.completing(typed, limit)

    def close(self) -> None:
        """Give back files and memory; the index opens again when it is used again."""
        with self._loading, self._opening:
            if self._engine:
                self._engine.close()
            self._engine = self._used = self._view = None

    def _opened(self) -> Engine:
        """The engine over the generation in use."""
        used = manifest.in_use(self._folder, self._name)
        with self._opening:
            if self._engine is None or used != self._used:
                # Searches under way keep the files of the former generation open until they end.
                self._engine = _engine(self._name, used.folder_in(self._folder))
                self._used = used
            return self._engine

    def _current(self) -> _View:
        """The index as this process left it, or as any other did ``_FRESH`` ago.

        What others have written is read in the background: only the first search, and one after a change by this
        very process, wait for it.
        """
        view = self._view
        if view is None or view.changes != self._changes:
            with self._loading:
                return self._load()
        if time.monotonic() - self._seen > _FRESH and self._loading.acquire(blocking=False):
            threading.Thread(target=self._load_and_release, args=(view,), daemon=True).start()
        return view

    def _load(self) -> _View:
        """Called by the one thread that holds ``_loading``."""
        changes, view = self._changes, self._view
        snapshot = self._snapshot()
        if view is None or view.snapshot is not snapshot:
            former, view = view, _View(snapshot, changes)
            if former and former.suggestions.are_ready:
                view.suggestions.prepare()
        view.changes = changes
        self._view, self._seen = view, time.monotonic()
        return view

    def _snapshot(self) -> Snapshot:
        try:
            return self._opened().snapshot()
        except RebuildIndex:
            if manifest.in_use(self._folder, self._name) == self._used:
                raise
            return self._opened().snapshot()  # another process has just put a new generation in its place

    def _load_and_release(self, former: _View) -> None:
        try:
            self._load()
        except RebuildIndex:
            # The next search says so to its caller.
            if self._view is former:
                self._view = None
        finally:
            self._loading.release()


def open_index(folder: Path, engine: str = "whoosh") -> Index:
    """The index in ``folder`` by an engine (whoosh, tantivy). Raises InstallEngine."""
    return Index(folder, engine)


def _told(articles: Iterable[IndexArticle], on_progress: Callable[[int], object]) -> Iterator[IndexArticle]:
    for done, article in enumerate(articles, 1):
        yield article
        if not done % _TELL:
            on_progress(done)


def _plan(request: SearchRequest, planned: Planned) -> Plan:
    for facet in (*request.filters, *request.facets):
        if facet not in FACETS:
            raise ValueError(f"there is no facet {facet!r}; the facets are {', '.join(FACETS)}")
    narrow = [*planned.narrow, *(OneOf(facet, tuple(values)) for facet, values in request.filters.items())]
    since, until = days(request.since), days(request.until)
    if since or until:
        planned.nodes.append(Dated(since.first if since else None, until.last if until else None))
    for typed, read in ((request.since, since), (request.until, until)):
        if typed and not read:
            planned.notes.append(Note(NoteKind.BAD_DATE, typed))
    by_relevance = request.sort is Sort.RELEVANCE
    return Plan(
        match=planned.match,
        narrow=tuple(narrow),
        exact=tuple(dict.fromkeys(planned.exact)) if by_relevance else (),
        weigh=tuple(dict.fromkeys(planned.weigh)) if by_relevance else (),
        near=tuple(dict.fromkeys(planned.near)) if by_relevance else (),
        row=planned.row if by_relevance else None,
        row_worth=planned.row_worth,
        sort=request.sort,
        offset=max(0, request.offset),
        limit=min(max(0, request.limit), MOST_HITS),
        facets=request.facets,
        facet_values=request.facet_values,
    )


def _hits(found: FoundArticles, planned: Planned) -> tuple[Hit, ...]:
    sought = planned.sought
    return tuple(_hit(stored, score, sought) for stored, score in found.page)


def _hit(stored: Stored, score: float, sought: Sought) -> Hit:
    text = stored.text.removeprefix(stored.title).lstrip()
    title_marks, snippet, file = shown(stored.title, text, sought, stored.files)
    return Hit(
        id=stored.id,
        score=score,
        title=stored.title,
        title_marks=title_marks,
        url=stored.url,
        published=stored.published,
        province=stored.province,
        source=stored.source,
        snippet=snippet,
        file=file,
    )
