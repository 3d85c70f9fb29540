"""Saved searches: the articles that came in and match, sent once each to where the search says."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import click
from starlette.datastructures import QueryParams

from archive.lookups import Lookups
from archive.records import Records
from archive.watches import Candidate, Watch, Watches
from index.article import days
from index.facets import FACETS
from index.notes import NoteKind
from index.request import Hit, SearchRequest, Sort
from thidua.api.articles import ArticleRow, urn
from thidua.errors import CorrectUsage, ProgramError
from thidua.searching import Searcher, indexed_revision
from thidua.web.search_state import SearchState
from thidua.webhook import check_target, deliver

_PAGE = 500
_BATCH = 50
_KNOWN = {"q", "since", "until", "sort", "offset", "lang", *FACETS}


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of one saved search: how many articles were taken, and the fault that stopped it, if any."""

    watch: str
    articles: int
    fault: str | None = None


def query_of(text: str) -> str:
    """The query string that ``text`` means: itself, that of a search page's address, or plain words.

    Raises CorrectUsage where it asks nothing, or has a parameter that the search page has not.
    """
    is_address = "://" in text or text.startswith("?")
    query = text.partition("?")[2].partition("#")[0] if is_address else text
    if not is_address and "=" not in query:
        query = SearchState(query=query).query_string().removeprefix("?")
    parameters = QueryParams(query)
    if unknown := parameters.keys() - _KNOWN:
        raise CorrectUsage(f"The search page knows no {', '.join(sorted(unknown))}: copy the address of a search.")
    state = SearchState.of(parameters)
    if not state.asks:
        raise CorrectUsage("The search asks nothing: give words, or copy the address of a search.")
    return replace(state, sort=Sort.RELEVANCE, offset=0).query_string().removeprefix("?")


def add_watch(records: Records, name: str, query: str, target: str, allow_private: bool) -> Watch:
    """Save a search. Raises CorrectUsage, AllowPrivate, ChooseName."""
    query = query_of(query)
    check_target(target, allow_private)
    return Watches(records).add(name, query, target, allow_private)


def send_new(data: Path, engine: str) -> list[Sent]:
    """Send every saved search its new articles; the index must be up to date. A fault stops its own search only."""
    records = Records.open(data)
    try:
        watches = Watches(records)
        if not (saved := watches.all()):
            return []
        lookups, searcher = Lookups.open(data), Searcher(data, engine)
        try:
            sender = _Sender(watches, lookups, searcher, indexed_revision(data, engine))
            return [sender.send(watch) for watch in saved]
        finally:
            searcher.close()
            lookups.close()
    finally:
        records.close()


def tell_faults(sent: Sequence[Sent]) -> None:
    """A sentence on standard error for each saved search that was not wholly sent."""
    for one in sent:
        if one.fault:
            click.echo(f"thidua: saved search {one.watch}: {one.fault} The next run tries again.", err=True)


@dataclass(frozen=True, slots=True)
class _Sender:
    watches: Watches
    lookups: Lookups
    searcher: Searcher
    revision: int

    def send(self, watch: Watch) -> Sent:
        """Send one search's new articles, oldest first, and remember what was taken."""
        if not self.watches.hold(watch):
            return Sent(watch.name, 0)
        sent = 0
        try:
            for batch in _batches(self._new(watch)):
                self.watches.hold_on(watch)
                deliver(watch.target, *self._delivery(watch, batch), allow_private=watch.allow_private)
                self.watches.note_sent(watch, [hit.id for hit in batch])
                sent += len(batch)
            self.watches.note_seen(watch, self.revision)
        except ProgramError as fault:
            return Sent(watch.name, sent, str(fault))
        finally:
            self.watches.let_go(watch)
        return Sent(watch.name, sent)

    def _new(self, watch: Watch) -> list[Hit]:
        candidates = self.watches.candidates(watch, self.revision)
        wanted = {candidate.article_id for candidate in candidates}
        request = self._as_typed(_request(watch, candidates))
        found: list[Hit] = []
        while wanted:
            result = self.searcher.search(request)
            found += [hit for hit in result.hits if hit.id in wanted]
            wanted -= {hit.id for hit in result.hits}
            request = replace(request, offset=request.offset + _PAGE)
            if request.offset >= result.total:
                break
        return sorted(found, key=lambda hit: hit.id)

    def _as_typed(self, request: SearchRequest) -> SearchRequest:
        """The request with words that the archive does not have in quotation marks, which stand for themselves.

        To a reader at the search page the words nearest to them are a help; here nobody asked to be told of those.
        """
        notes = self.searcher.search(replace(request, limit=0)).notes
        text = request.text
        for word in (note.about for note in notes if note.kind is NoteKind.UNKNOWN_WORD):
            text = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", lambda match: f'"{match[0]}"', text)
        return replace(request, text=text)

    def _delivery(self, watch: Watch, hits: Sequence[Hit]) -> tuple[bytes, dict[str, str]]:
        """The body and headers; the delivery's name is the same when it has to be repeated."""
        rows = {row["id"]: row for row in self.lookups.articles([hit.id for hit in hits])}
        articles = [_told(rows[hit.id], hit) for hit in hits if hit.id in rows]
        name = uuid5(NAMESPACE_URL, json.dumps([watch.id, watch.added, *(one["urn"] for one in articles)])).urn
        told = {
            "delivery": name,
            "watch": {"name": watch.name, "query": watch.query, "added": watch.added},
            "articles": articles,
        }
        return json.dumps(told, ensure_ascii=False).encode(), {"X-Thidua-Delivery": name}


def _request(watch: Watch, candidates: Sequence[Candidate]) -> SearchRequest:
    """The search, from the first day that one of the candidates may be of: older articles need not be looked at."""
    state = SearchState.of(QueryParams(watch.query))
    dated = [(known.first, one.published) for one in candidates if (known := days(one.published))]
    if candidates and len(dated) == len(candidates) and not state.since:
        state = replace(state, since=str(min(dated)[1]))
    return replace(state.request(facets=()), sort=Sort.NEWEST, limit=_PAGE)


def _told(row: dict[str, Any], hit: Hit) -> dict[str, Any]:
    """An article as the interface for programs tells it, with the passage that matched."""
    article = ArticleRow.model_validate({**row, "captured_at": row["fetched_at"], "urn": urn(row["canonical_url"])})
    return {**article.model_dump(), "snippet": hit.snippet.text}


def _batches(hits: Sequence[Hit]) -> Iterator[Sequence[Hit]]:
    for start in range(0, len(hits), _BATCH):
        yield hits[start : start + _BATCH]
