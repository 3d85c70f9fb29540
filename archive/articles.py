"""The rows of articles: what extraction made of each capture, one transaction a capture."""

from __future__ import annotations

import hashlib
import re
import sqlite3
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz

from archive.attachments import count_attached, forget_attachments, link_attachments
from archive.capture import Capture
from archive.facts import insert_facts, remove_facts
from archive.likeness import Likeness, find_like, keep_bands
from archive.records import Records
from extractor.facts import Facts
from extractor.page import Page
from extractor.vietnamese import bare, key

# Two readings of one article differ by a site's name or an address line; two articles by far more.
_SAME_TEXT = 96.0
# Addresses of print, e-mail and mobile copies, as the content management systems of portals write them.
_COPY_ADDRESS = re.compile(
    r"print|in-trang|inbaiviet|in-bai|savefile|xuat-pdf|/amp(?:/|$)|[?&]amp=|/m\.", re.IGNORECASE
)


class Standing(StrEnum):
    """What a capture turned out to be."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    COPY = "copy"
    DROPPED = "dropped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as extraction gives it, before it is known whether the archive has it already.

    ``province`` is a slug, ``year`` that of publication or event, ``extractor`` the version that read it,
    ``read_by`` the layout or fallback that found the body, ``attachments`` the canonical addresses of linked files.
    """

    page: Page
    facts: Facts
    province: str | None
    year: int | None
    kind: str | None
    extractor: str
    read_by: str
    attachments: tuple[str, ...] = ()


def content_digest(page: Page) -> str:
    """SHA-256 over the page's words without case, diacritics and punctuation: equal for equal articles."""
    words = " ".join(re.findall(r"\w+", bare(page.text)))
    return "sha256:" + hashlib.sha256(words.encode()).hexdigest()


class Articles:
    """The reading side of the database: articles, their versions, copies and facts."""

    def __init__(self, records: Records) -> None:
        self._records = records

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection below."""
        return self._records.connection

    def pending(self, extractor: str) -> list[int]:
        """The ids of captures that this version of the extractor has not read, oldest first."""
        rows = self.connection.execute(
            "SELECT capture.id FROM capture LEFT JOIN extraction ON extraction.capture_id = capture.id "
            "WHERE capture.status = 200 AND NOT capture.is_revisit "
            "AND (extraction.extractor IS NULL OR extraction.extractor <> ?) ORDER BY capture.id",
            (extractor,),
        )
        return [row[0] for row in rows]

    def drop(self, capture: Capture, extractor: str, reason: str, detail: str, read_by: str = "") -> Standing:
        """Record that the capture is no article of ours, and why."""
        with self._records.database.atomic():
            self._forget(capture)
            self._note(capture, extractor, Standing.DROPPED, reason, detail, read_by)
        return Standing.DROPPED

    def fail(self, capture: Capture, extractor: str, reason: str, detail: str) -> Standing:
        """Record that the capture could not be read, and why."""
        with self._records.database.atomic():
            self._note(capture, extractor, Standing.FAILED, reason, detail, "")
        return Standing.FAILED

    def save(self, capture: Capture, draft: Draft) -> Standing:
        """Keep the article: new, a new version, unchanged, or a copy of one that is there."""
        with self._records.database.atomic():
            standing = self._place(capture, draft)
            self._note(capture, draft.extractor, standing, standing, "", draft.read_by)
        return standing

    def _place(self, capture: Capture, draft: Draft) -> Standing:
        digest = content_digest(draft.page)
        row = self.connection.execute(
            "SELECT id, capture_id, digest FROM article WHERE canonical_url = ?", (capture.canonical_url,)
        ).fetchone()
        if row is None:
            return self._place_new(capture, draft, digest)
        article_id, current, known_digest = row
        if current == capture.id:
            self._write(article_id, capture, draft, digest)
            return Standing.NEW
        if current > capture.id:
            return self._rewrite_version(article_id, capture, draft, digest)
        if known_digest == digest:
            return Standing.UNCHANGED
        self._supersede(article_id)
        self._write(article_id, capture, draft, digest)
        return Standing.CHANGED

    def _place_new(self, capture: Capture, draft: Draft, digest: str) -> Standing:
        original = self._same_article(draft, digest)
        if original is not None:
            return self._place_copy(original, capture, draft, digest)
        if like := self._near_article(capture, draft):
            self._save_copy(like[0], capture.url, capture.id, draft.page.title, like[1])
            return Standing.COPY
        cursor = self.connection.execute(
            "INSERT INTO article(site_id, url, canonical_url, title_key, text, digest, revision, capture_id) "
            "SELECT crawl.site_id, ?, ?, '', '', '', 0, ? FROM crawl WHERE crawl.id = ?",
            (capture.url, capture.canonical_url, capture.id, capture.crawl_id),
        )
        self._write(int(cursor.lastrowid or 0), capture, draft, digest)
        return Standing.NEW

    def _same_article(self, draft: Draft, digest: str) -> int | None:
        title_key = key(draft.page.title or "")
        rows = self.connection.execute(
            "SELECT id, digest, text FROM article WHERE digest = ? OR (title_key = ? AND title_key <> '') ORDER BY id",
            (digest, title_key),
        )
        for article_id, known_digest, text in rows:
            if known_digest == digest or fuzz.ratio(key(text), key(draft.page.text)) >= _SAME_TEXT:
                return int(article_id)
        return None

    def _near_article(self, capture: Capture, draft: Draft) -> tuple[int, float] | None:
        """The article of another site that this one prints again under another headline, and how alike they are."""
        likeness = Likeness.of(draft.page.text, draft.page.title)
        if likeness is None:
            return None
        row = self.connection.execute("SELECT site_id FROM crawl WHERE id = ?", (capture.crawl_id,)).fetchone()
        return find_like(self.connection, likeness, row[0], draft.page.published)

    def _place_copy(self, article_id: int, capture: Capture, draft: Draft, digest: str) -> Standing:
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
            remove_facts(self.connection, current)
            self._write(article_id, capture, draft, digest)
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

    def _write(self, article_id: int, capture: Capture, draft: Draft, digest: str) -> None:
        page = draft.page
        self.connection.execute(
            "UPDATE article SET title = ?, title_key = ?, author = ?, published = ?, year = ?, province = ?, kind = ?, "
            "text = ?, digest = ?, capture_id = ?, "
            "revision = (SELECT revision + 1 FROM archive_state) WHERE id = ?",
            (
                page.title,
                key(page.title or ""),
                page.author,
                page.published,
                draft.year,
                draft.province,
                draft.kind,
                page.text,
                digest,
                capture.id,
                article_id,
            ),
        )
        insert_facts(self.connection, article_id, capture.id, page.text, draft.facts, draft.extractor)
        link_attachments(self.connection, article_id, draft.attachments)
        keep_bands(self.connection, article_id, Likeness.of(page.text, page.title))

    def _supersede(self, article_id: int) -> None:
        """Keep the current state as an earlier version; its facts stay with its capture."""
        self.connection.execute(
            "INSERT INTO article_version(article_id, version, capture_id, title, author, published, text, digest) "
            "SELECT id, version, capture_id, title, author, published, text, digest FROM article WHERE id = ?",
            (article_id,),
        )
        self.connection.execute("UPDATE article SET version = version + 1 WHERE id = ?", (article_id,))

    def _rewrite_version(self, article_id: int, capture: Capture, draft: Draft, digest: str) -> Standing:
        """A newer extractor reads an earlier version again."""
        changed = self.connection.execute(
            "UPDATE article_version SET title = ?, author = ?, published = ?, text = ?, digest = ? "
            "WHERE capture_id = ?",
            (
                draft.page.title,
                draft.page.author,
                draft.page.published,
                draft.page.text,
                digest,
                capture.id,
            ),
        ).rowcount
        if not changed:
            return Standing.UNCHANGED
        insert_facts(self.connection, article_id, capture.id, draft.page.text, draft.facts, draft.extractor)
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
            remove_facts(self.connection, capture_id)
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
