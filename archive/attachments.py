"""The rows of attachments: files that articles link to, what was read of them, and which of their facts count."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from archive.capture import Capture
from archive.draft import FILE
from archive.facts import KINDS, FactRows, remove_facts
from archive.records import Records
from extractor.facts import Facts

# By what a fact of an attachment is the same as one that the article, or an earlier attachment, tells.
_SAME = {
    "date_mention": ("value", "role"),
    "official": ("name_key",),
    "award": ("award", "rank"),
    "campaign": ("name_key",),
    "document": ("number",),
}


class AttachmentOutcome(StrEnum):
    """Whether an attachment's text was read."""

    READ = "read"
    NOT_READ = "not-read"


@dataclass(frozen=True, slots=True)
class AttachmentDraft:
    """What was read of a file, or the ``reason`` (in a word) and the ``detail`` (a sentence) why nothing was."""

    kind: str
    extractor: str
    outcome: AttachmentOutcome
    reason: str = ""
    detail: str = ""
    title: str | None = None
    text: str = ""
    pages: int | None = None
    facts: Facts | None = None


class Attachments:
    """The reading side of the database: attachments and their facts."""

    def __init__(self, records: Records) -> None:
        self._records = records

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection below."""
        return self._records.connection

    def pending(self, extractor: str) -> list[tuple[int, int]]:
        """(capture, article) of the files that this version of the extractor has not read, oldest first.

        A file belongs to the oldest article that links to it.
        """
        rows = self.connection.execute(
            "SELECT capture.id, MIN(attachment_link.article_id) FROM extraction "
            "JOIN capture ON capture.id = extraction.capture_id "
            "JOIN attachment_link ON attachment_link.canonical_url = capture.canonical_url "
            "LEFT JOIN attachment ON attachment.capture_id = capture.id "
            "WHERE extraction.reason = ? AND (attachment.extractor IS NULL OR attachment.extractor <> ?) "
            "GROUP BY capture.id ORDER BY capture.id",
            (FILE, extractor),
        )
        return [(row[0], row[1]) for row in rows]

    def save(self, capture: Capture, article_id: int, draft: AttachmentDraft) -> None:
        """Keep what was read of the file ``capture`` with its article; an earlier state of it stays, as such."""
        with self._records.transaction():
            for (former,) in self.connection.execute(
                "SELECT article_id FROM attachment WHERE capture_id = ?", (capture.id,)
            ).fetchall():
                remove_facts(self.connection, former, capture.id)
            self.connection.execute("DELETE FROM attachment WHERE capture_id = ?", (capture.id,))
            self.connection.execute(
                "INSERT INTO attachment(article_id, capture_id, url, canonical_url, kind, outcome, reason, detail, "
                "title, text, pages, extractor) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    article_id,
                    capture.id,
                    capture.url,
                    capture.canonical_url,
                    draft.kind,
                    draft.outcome,
                    draft.reason,
                    draft.detail,
                    draft.title,
                    draft.text,
                    draft.pages,
                    draft.extractor,
                ),
            )
            facts = draft.facts or Facts()
            FactRows.of(draft.text, facts, draft.extractor).insert(self.connection, article_id, capture.id)
            count_attached(self.connection, article_id)
            # Whatever is derived from articles is made anew, from those too that only link to the file.
            self.connection.execute(
                "UPDATE article SET revision = (SELECT revision + 1 FROM archive_state) WHERE id = ? OR id IN "
                "(SELECT article_id FROM attachment_link WHERE canonical_url = ?)",
                (article_id, capture.canonical_url),
            )


def link_attachments(connection: sqlite3.Connection, article_id: int, links: Iterable[str]) -> None:
    """Note the canonical addresses of files that the article's current version links to. The caller's transaction."""
    connection.execute("DELETE FROM attachment_link WHERE article_id = ?", (article_id,))
    connection.executemany(
        "INSERT OR IGNORE INTO attachment_link(article_id, canonical_url) VALUES (?, ?)",
        [(article_id, link) for link in links],
    )
    count_attached(connection, article_id)


def forget_attachments(connection: sqlite3.Connection, article_id: int) -> None:
    """Delete what is known of the files of an article. The caller holds the transaction."""
    for (capture_id,) in connection.execute(
        "SELECT capture_id FROM attachment WHERE article_id = ?", (article_id,)
    ).fetchall():
        remove_facts(connection, article_id, capture_id)
    for table in ("attachment", "attachment_link", "attached_fact"):
        connection.execute(f"DELETE FROM {table} WHERE article_id = ?", (article_id,))


def count_attached(connection: sqlite3.Connection, article_id: int) -> None:
    """Say anew which facts of the article's files count: of files linked now, in their latest state, told nowhere
    before. The caller holds the transaction.

    A decision repeats what its article sums up, and its list repeats the decision: the award of one name and rank is
    the article's if it tells of it, else that of the first file that does.
    """
    if connection.execute("SELECT 1 FROM attachment WHERE article_id = ? LIMIT 1", (article_id,)).fetchone() is None:
        # Most articles have no files, and so no facts of theirs.
        return
    connection.execute(
        "UPDATE attachment SET is_current = (canonical_url IN (SELECT canonical_url FROM attachment_link "
        "WHERE attachment_link.article_id = attachment.article_id) AND capture_id = (SELECT MAX(later.capture_id) "
        "FROM attachment AS later WHERE later.canonical_url = attachment.canonical_url)) WHERE article_id = ?",
        (article_id,),
    )
    connection.execute("DELETE FROM attached_fact WHERE article_id = ?", (article_id,))
    for kind in KINDS:
        same = " AND ".join(f"told.{column} IS fact.{column}" for column in _SAME[kind])
        connection.execute(
            f"INSERT INTO attached_fact(kind, fact_id, article_id, capture_id) "
            f"SELECT ?, fact.id, fact.article_id, fact.capture_id FROM {kind} AS fact "
            "JOIN attachment ON attachment.capture_id = fact.capture_id AND attachment.is_current "
            f"WHERE fact.article_id = ? AND NOT EXISTS (SELECT 1 FROM {kind} AS told "
            f"WHERE told.article_id = fact.article_id AND {same} AND (told.capture_id = "
            "(SELECT capture_id FROM article WHERE article.id = fact.article_id) OR (told.capture_id < fact.capture_id "
            "AND told.capture_id IN (SELECT capture_id FROM attachment AS other "
            "WHERE other.article_id = fact.article_id AND other.is_current))))",
            (kind, article_id),
        )
