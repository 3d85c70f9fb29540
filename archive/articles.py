"""The rows of articles: what extraction made of each capture, each capture whole or not at all."""

from __future__ import annotations

import re
import sqlite3
from enum import StrEnum

from rapidfuzz import fuzz

from archive.attachments import count_attached, forget_attachments, link_attachments
from archive.capture import Capture
from archive.draft import Draft, Entry
from archive.facts import remove_facts
from archive.likeness import find_like, keep_bands
from archive.records import Records
from extractor.vietnamese import article_key, key

# Two readings of one article differ by a site's name or an address line; two articles by far more.
_SAME_TEXT = 96.0
# Addresses of print, e-mail and mobile copies, as the content management systems of portals write them.
_COPY_ADDRESS = re.compile(
    r"print|in-trang|inbaiviet|in-bai|savefile|xuat-pdf|/amp(?:/|$)|[?&]amp=|/m\.", re.IGNORECASE
)


# The columns of an article that its current capture gives.
_WRITTEN = (
    "title", "title_key", "author", "published", "year", "province", "kind", "text", "digest", "capture_id",
)  # fmt: skip


class Standing(StrEnum):
    """What a capture turned out to be."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    COPY = "copy"
    DROPPED = "dropped"
    FAILED = "failed"


class Articles:
    """The reading side of the database: articles, their versions, copies and facts."""

    def __init__(self, records: Records) -> None:
        self._records = records

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection below."""
        return self._records.connection

    def pending(self, extractor: str, after: int = 0, most: int = -1) -> list[int]:
        """The ids, above ``after``, of captures that this version of the extractor has not read, oldest first.

        At most ``most`` of them, where that is not negative.
        """
        rows = self.connection.execute(
            "SELECT capture.id FROM capture LEFT JOIN extraction ON extraction.capture_id = capture.id "
            "WHERE capture.id > ? AND capture.status = 200 AND NOT capture.is_revisit "
            "AND (extraction.extractor IS NULL OR extraction.extractor <> ?) ORDER BY capture.id LIMIT ?",
            (after, extractor, most),
        )
        return [row[0] for row in rows]

    def drop(self, capture: Capture, extractor: str, reason: str, detail: str, read_by: str = "") -> Standing:
        """Record that the capture is no article of ours, and why."""
        with self._records.transaction():
            self._forget(capture)
            self._note(capture, extractor, Standing.DROPPED, reason, detail, read_by)
        return Standing.DROPPED

    def fail(self, capture: Capture, extractor: str, reason: str, detail: str) -> Standing:
        """Record that the capture could not be read, and why."""
        with self._records.transaction():
            self._note(capture, extractor, Standing.FAILED, reason, detail, "")
        return Standing.FAILED

    def save(self, capture: Capture, draft: Draft) -> Standing:
        """Keep the article that ``draft`` is; see ``enter``."""
        return self.enter(capture, Entry.of(draft))

    def enter(self, capture: Capture, entry: Entry) -> Standing:
        """Keep the article: new, a new version, unchanged, or a copy of one that is there."""
        with self._records.transaction():
            standing = self._place(capture, entry)
            self._note(capture, entry.extractor, standing, standing, "", entry.read_by)
        return standing

    def _place(self, capture: Capture, entry: Entry) -> Standing:
        row = self.connection.execute(
            "SELECT id, capture_id, digest FROM article WHERE canonical_url = ?", (capture.canonical_url,)
        ).fetchone()
        if row is None:
            return self._place_new(capture, entry)
        article_id, current, known_digest = row
        if current == capture.id:
            self._write(article_id, capture, entry)
            return Standing.NEW
        if current > capture.id:
            return self._rewrite_version(article_id, capture, entry)
        if known_digest == entry.digest:
            return Standing.UNCHANGED
        self._supersede(article_id)
        self._write(article_id, capture, entry)
        return Standing.CHANGED

    def _place_new(self, capture: Capture, entry: Entry) -> Standing:
        original = self._same_article(entry)
        if original is not None:
            return self._place_copy(original, capture, entry)
        site_id = self.connection.execute("SELECT site_id FROM crawl WHERE id = ?", (capture.crawl_id,)).fetchone()[0]
        if entry.bands and (
            like := find_like(self.connection, entry.bands, entry.text, entry.title, site_id, entry.published)
        ):
            self._save_copy(like[0], capture.url, capture.id, entry.title, like[1])
            return Standing.COPY
        cursor = self.connection.execute(
            f"INSERT INTO article(site_id, url, canonical_url, revision, {', '.join(_WRITTEN)}) "
            f"SELECT ?, ?, ?, revision + 1, {', '.join('?' * len(_WRITTEN))} FROM archive_state",
            (site_id, capture.url, capture.canonical_url, *_written(capture, entry)),
        )
        self._write_parts(int(cursor.lastrowid or 0), capture, entry)
        return Standing.NEW

    def _same_article(self, entry: Entry) -> int | None:
        rows = self.connection.execute(
            "SELECT id, digest, text FROM article WHERE digest = ? OR (title_key = ? AND title_key <> '') ORDER BY id",
            (entry.digest, entry.title_key),
        )
        for article_id, known_digest, text in rows:
            if known_digest == entry.digest:
                return int(article_id)
            if fuzz.ratio(key(text), article_key(entry.text), score_cutoff=_SAME_TEXT):
                return int(article_id)
        return None

    def _place_copy(self, article_id: int, capture: Capture, entry: Entry) -> Standing:
        url, canonical_url, current = self.connection.execute(
            "SELECT url, canonical_url, capture_id FROM article WHERE id = ?", (article_id,)
        ).fetchone()
        if _COPY_ADDRESS.search(canonical_url) and not _COPY_ADDRESS.search(capture.canonical_url):
            # The print copy was met first: the article itself takes the record over.
            self._save_copy(article_id, url, current)
            self.connection.execute(
                "UPDATE article SET url = ?, canonical_url = ? WHERE id = ?",
                (capture.url, capture.canonical_url, article_id),
            )
            remove_facts(self.connection, article_id, current)
            self._write(article_id, capture, entry)
            return Standing.NEW
        self._save_copy(article_id, capture.url, capture.id)
        return Standing.COPY

    def _save_copy(
        self, article_id: int, url: str, capture_id: int, title: str | None = None, likeness: float = 1.0
    ) -> None:
        self.connection.execute(
            "INSERT INTO article_copy(article_id, url, capture_id, title, likeness) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT(url) DO UPDATE SET article_id = excluded.article_id, capture_id = excluded.capture_id, "
            "title = excluded.title, likeness = excluded.likeness",
            (article_id, url, capture_id, title, likeness),
        )

    def _write(self, article_id: int, capture: Capture, entry: Entry) -> None:
        self.connection.execute(
            f"UPDATE article SET {', '.join(f'{column} = ?' for column in _WRITTEN)}, "
            "revision = (SELECT revision + 1 FROM archive_state) WHERE id = ?",
            (*_written(capture, entry), article_id),
        )
        self._write_parts(article_id, capture, entry)

    def _write_parts(self, article_id: int, capture: Capture, entry: Entry) -> None:
        entry.facts.insert(self.connection, article_id, capture.id)
        link_attachments(self.connection, article_id, entry.attachments)
        keep_bands(self.connection, article_id, entry.bands)

    def _supersede(self, article_id: int) -> None:
        """Keep the current state as an earlier version; its facts stay with its capture."""
        self.connection.execute(
            "INSERT INTO article_version(article_id, version, capture_id, title, author, published, text, digest) "
            "SELECT id, version, capture_id, title, author, published, text, digest FROM article WHERE id = ?",
            (article_id,),
        )
        self.connection.execute("UPDATE article SET version = version + 1 WHERE id = ?", (article_id,))

    def _rewrite_version(self, article_id: int, capture: Capture, entry: Entry) -> Standing:
        """A newer extractor reads an earlier version again."""
        changed = self.connection.execute(
            "UPDATE article_version SET title = ?, author = ?, published = ?, text = ?, digest = ? "
            "WHERE capture_id = ?",
            (entry.title, entry.author, entry.published, entry.text, entry.digest, capture.id),
        ).rowcount
        if not changed:
            return Standing.UNCHANGED
        entry.facts.insert(self.connection, article_id, capture.id)
        count_attached(self.connection, article_id)
        return Standing.CHANGED

    def _forget(self, capture: Capture) -> None:
        """Take back an article that a newer rule no longer keeps."""
        row = self.connection.execute("SELECT id FROM article WHERE capture_id = ?", (capture.id,)).fetchone()
        if row is None:
            return
        versions = self.connection.execute(
            "SELECT capture_id FROM article_version WHERE article_id = ?", row
        ).fetchall()
        for (capture_id,) in [(capture.id,), *versions]:
            remove_facts(self.connection, row[0], capture_id)
        forget_attachments(self.connection, row[0])
        for table in ("article_version", "article_copy", "article_band"):
            self.connection.execute(f"DELETE FROM {table} WHERE article_id = ?", row)
        self.connection.execute("DELETE FROM article WHERE id = ?", row)

    def _note(
        self, capture: Capture, extractor: str, outcome: Standing, reason: str, detail: str, read_by: str
    ) -> None:
        self.connection.execute(
            "INSERT INTO extraction(capture_id, extractor, outcome, reason, detail, read_by) VALUES (?, ?, ?, ?, ?, ?) "
            "ON CONFLICT(capture_id) DO UPDATE SET extractor = excluded.extractor, outcome = excluded.outcome, "
            "reason = excluded.reason, detail = excluded.detail, read_by = excluded.read_by",
            (capture.id, extractor, outcome, reason, detail, read_by),
        )


def _written(capture: Capture, entry: Entry) -> tuple[object, ...]:
    """The values of ``_WRITTEN``."""
    return (
        entry.title,
        entry.title_key,
        entry.author,
        entry.published,
        entry.year,
        entry.province,
        entry.kind,
        entry.text,
        entry.digest,
        capture.id,
    )
