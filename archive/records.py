"""The rows of crawling: sites, crawls, captures and what became of every address."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from archive.capture import Capture, Exchange, Location
from archive.database import open_database


class Outcome(StrEnum):
    """What became of one address in one crawl."""

    FETCHED = "fetched"
    UNCHANGED = "unchanged"
    DROPPED = "dropped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class CrawlCounts:
    """A crawl's sums, for its row."""

    fetched: int = 0
    unchanged: int = 0
    dropped: int = 0
    failed: int = 0
    bytes: int = 0


class Records:
    """The crawling side of the database. One writer at a time; readers never wait for it (WAL)."""

    def __init__(self, database: Database) -> None:
        self.database = database

    @classmethod
    def open(cls, data: Path) -> Records:
        """The records of the data directory ``data``; raises what ``open_database`` raises."""
        return cls(open_database(data))

    def close(self) -> None:
        """Close the connection."""
        self.database.close()

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection below, in autocommit: transactions are begun by ``with records.transaction()``."""
        connection: sqlite3.Connection = self.database.conn
        return connection

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing. Within another, a part that can be undone by itself.

        The right to write is asked for at once, and waited for: a transaction that reads first and asks later is
        refused at once where another process has written meanwhile (SQLITE_BUSY_SNAPSHOT).
        """
        begin, keep, undo = _WHOLE if not self.connection.in_transaction else _PART
        self.connection.execute(begin)
        try:
            yield
            self.connection.execute(keep)
        except BaseException:
            # Some faults, a full disk among them, have undone everything already.
            if self.connection.in_transaction:
                for statement in undo:
                    self.connection.execute(statement)
            raise

    def site(
        self, name: str, title: str | None = None, province: str | None = None, base_url: str | None = None
    ) -> int:
        """The id of the site ``name``; what is given of it is brought up to date."""
        row = self.connection.execute(
            "INSERT INTO site(name, title, province, base_url) VALUES (?, ?, ?, ?) ON CONFLICT(name) DO UPDATE SET "
            "title = coalesce(excluded.title, title), province = coalesce(excluded.province, province), "
            "base_url = coalesce(excluded.base_url, base_url) RETURNING id",
            (name, title, province, base_url),
        ).fetchone()
        return int(row[0])

    def begin_crawl(self, site: str, seeds: Sequence[str], started: datetime) -> int:
        """A new crawl's id. ``started`` is aware."""
        cursor = self.connection.execute(
            "INSERT INTO crawl(site_id, seeds, started) VALUES (?, ?, ?)",
            (self.site(site), json.dumps(list(seeds), ensure_ascii=False), _timestamp(started)),
        )
        return _new_id(cursor)

    def finish_crawl(self, crawl_id: int, finished: datetime, reason: str, counts: CrawlCounts) -> None:
        """Close the crawl's row. ``reason`` says why it ended (finished, stopped, page limit …)."""
        self.connection.execute(
            "UPDATE crawl SET finished = ?, reason = ?, fetched = ?, unchanged = ?, dropped = ?, failed = ?, bytes = ? "
            "WHERE id = ?",
            (
                _timestamp(finished),
                reason,
                counts.fetched,
                counts.unchanged,
                counts.dropped,
                counts.failed,
                counts.bytes,
                crawl_id,
            ),
        )

    def latest_capture(self, canonical_url: str) -> Capture | None:
        """The newest capture of that address that bore a payload and was no error, or None."""
        row = self.connection.execute(
            f"SELECT {_CAPTURE} FROM capture WHERE canonical_url = ? AND NOT is_revisit AND status = 200 "
            "ORDER BY id DESC LIMIT 1",
            (canonical_url,),
        ).fetchone()
        return None if row is None else _capture(row)

    def capture(self, capture_id: int) -> Capture | None:
        """The capture of that id, or None."""
        row = self.connection.execute(f"SELECT {_CAPTURE} FROM capture WHERE id = ?", (capture_id,)).fetchone()
        return None if row is None else _capture(row)

    def save_capture(
        self, crawl_id: int, exchange: Exchange, digest: str, location: Location, original: Capture | None
    ) -> Capture:
        """A new capture's row; ``original`` is the capture that it repeats, if it is a revisit."""
        cursor = self.connection.execute(
            "INSERT INTO capture(crawl_id, url, canonical_url, fetched_at, status, content_type, digest, etag, "
            "last_modified, is_revisit, revisit_of, warc_file, warc_offset, warc_length) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                crawl_id,
                exchange.url,
                exchange.canonical_url,
                _timestamp(exchange.fetched_at),
                exchange.status,
                exchange.header("Content-Type"),
                digest,
                exchange.header("ETag"),
                exchange.header("Last-Modified"),
                int(original is not None),
                None if original is None else original.id,
                location.file,
                location.offset,
                location.length,
            ),
        )
        saved = self.capture(_new_id(cursor))
        if saved is None:
            raise LookupError("a capture row vanished within its own transaction")
        return saved

    def save_visit(
        self,
        crawl_id: int,
        url: str,
        outcome: Outcome,
        reason: str,
        detail: str = "",
        capture_id: int | None = None,
    ) -> None:
        """What became of ``url``: a reason in a word, the detail in a sentence."""
        self.connection.execute(
            "INSERT INTO visit(crawl_id, url, outcome, reason, detail, capture_id) VALUES (?, ?, ?, ?, ?, ?)",
            (crawl_id, url, outcome, reason, detail, capture_id),
        )


_WHOLE = ("BEGIN IMMEDIATE", "COMMIT", ("ROLLBACK",))
_PART = ("SAVEPOINT part", "RELEASE part", ("ROLLBACK TO part", "RELEASE part"))
_CAPTURE = (
    "id, crawl_id, url, canonical_url, fetched_at, status, content_type, digest, etag, last_modified, "
    "warc_file, warc_offset, warc_length, is_revisit, revisit_of"
)


def _capture(row: Sequence[Any]) -> Capture:
    (*head, file, offset, length, is_revisit, revisit_of) = row
    number, crawl_id, url, canonical_url, fetched_at, status, content_type, digest, etag, last_modified = head
    return Capture(
        id=number,
        crawl_id=crawl_id,
        url=url,
        canonical_url=canonical_url,
        fetched_at=datetime.fromisoformat(fetched_at),
        status=status,
        content_type=content_type,
        digest=digest,
        etag=etag,
        last_modified=last_modified,
        location=Location(file, offset, length),
        is_revisit=bool(is_revisit),
        revisit_of=revisit_of,
    )


def _timestamp(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def _new_id(cursor: sqlite3.Cursor) -> int:
    if cursor.lastrowid is None:
        raise LookupError("an INSERT gave no row id")
    return cursor.lastrowid
