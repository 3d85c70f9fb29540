"""The rows of saved searches: what each asks, where its new articles go, and which went there."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from archive.errors import ChooseName
from archive.records import Records

_COLUMNS = "id, name, query, target, allow_private, added, after_article, seen"
# Longer than one delivery may take; whoever holds a watch asks for it again before each.
_LEASE = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Watch:
    """A saved search.

    ``query`` is the query string of the search page, ``target`` the address that takes the articles. Only articles
    with an id above ``after_article`` came in after it was added; those up to the revision ``seen`` were looked at.
    """

    id: int
    name: str
    query: str
    target: str
    allow_private: bool
    added: str
    after_article: int
    seen: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article that may have to be sent."""

    article_id: int
    published: str | None


class Watches:
    """The saved searches of one data directory."""

    def __init__(self, records: Records) -> None:
        self._records = records

    @property
    def _connection(self) -> sqlite3.Connection:
        return self._records.connection

    def add(self, name: str, query: str, target: str, allow_private: bool) -> Watch:
        """A new saved search, for articles that come in from now on. Raises ChooseName where the name is taken."""
        with self._records.transaction():
            try:
                row = self._connection.execute(
                    "INSERT INTO watch(name, query, target, allow_private, added, after_article, seen) "
                    "SELECT ?, ?, ?, ?, ?, coalesce(max(id), 0), 0 FROM article "
                    f"RETURNING {_COLUMNS}",
                    (name, query, target, int(allow_private), _timestamp(datetime.now(UTC))),
                ).fetchone()
            except sqlite3.IntegrityError as fault:
                raise ChooseName(
                    f"There is a saved search {name} already: choose another name, or remove it first."
                ) from fault
        return _watch(row)

    def remove(self, name: str) -> bool:
        """Forget a saved search; whether there was one."""
        return self._connection.execute("DELETE FROM watch WHERE name = ?", (name,)).rowcount > 0

    def all(self) -> list[Watch]:
        """Every saved search, oldest first."""
        return [_watch(row) for row in self._connection.execute(f"SELECT {_COLUMNS} FROM watch ORDER BY id")]

    def with_counts(self) -> list[tuple[Watch, int]]:
        """Every saved search with the number of articles that were sent."""
        sent = dict(self._connection.execute("SELECT watch_id, COUNT(*) FROM watch_sent GROUP BY watch_id"))
        return [(watch, sent.get(watch.id, 0)) for watch in self.all()]

    def candidates(self, watch: Watch, revision: int) -> list[Candidate]:
        """The articles that came in after the search was saved, up to ``revision``, and were neither seen nor sent."""
        rows = self._connection.execute(
            "SELECT id, published FROM article WHERE id > ? AND revision > ? AND revision <= ? "
            "AND NOT EXISTS (SELECT 1 FROM watch_sent WHERE watch_id = ? AND article_id = article.id) ORDER BY id",
            (watch.after_article, watch.seen, revision, watch.id),
        )
        return [Candidate(*row) for row in rows]

    def note_sent(self, watch: Watch, articles: Iterable[int]) -> None:
        """Record that the articles were taken."""
        now = _timestamp(datetime.now(UTC))
        with self._records.transaction():
            self._connection.executemany(
                # An article that was taken back meanwhile is no row any more.
                "INSERT OR IGNORE INTO watch_sent(watch_id, article_id, sent) "
                "SELECT ?, id, ? FROM article WHERE id = ?",
                [(watch.id, now, article_id) for article_id in articles],
            )

    def note_seen(self, watch: Watch, revision: int) -> None:
        """Record that all articles up to ``revision`` were looked through and sent where they match."""
        self._connection.execute("UPDATE watch SET seen = max(seen, ?) WHERE id = ?", (revision, watch.id))

    def hold(self, watch: Watch) -> bool:
        """Hold the search for some minutes, so that no other process sends its articles too; False where one does."""
        now = datetime.now(UTC)
        held = self._connection.execute(
            "UPDATE watch SET busy_until = ? WHERE id = ? AND (busy_until IS NULL OR busy_until < ?)",
            (_timestamp(now + _LEASE), watch.id, _timestamp(now)),
        )
        return held.rowcount > 0

    def hold_on(self, watch: Watch) -> None:
        """Hold the search, which is held, for some minutes more."""
        until = _timestamp(datetime.now(UTC) + _LEASE)
        self._connection.execute("UPDATE watch SET busy_until = ? WHERE id = ?", (until, watch.id))

    def let_go(self, watch: Watch) -> None:
        """Let others hold the search."""
        self._connection.execute("UPDATE watch SET busy_until = NULL WHERE id = ?", (watch.id,))


def _watch(row: tuple[Any, ...]) -> Watch:
    number, name, query, target, allow_private, *rest = row
    return Watch(number, name, query, target, bool(allow_private), *rest)


def _timestamp(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
