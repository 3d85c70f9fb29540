"""Questions to the records, read-only: the award history, articles and their facts."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from archive.database import FILE, lacks_migrations, open_database
from archive.errors import RestoreDatabase
from archive.facts import KINDS
from archive.listing import UNSAID, Row
from archive.listings import AWARDS, MENTIONS

__all__ = ["AWARD_COLUMNS", "AWARD_FILTERS", "UNSAID", "Lookups", "Passage", "Row"]
# What an award row may be narrowed by, and what it shows.
AWARD_FILTERS = tuple(AWARDS.filters)
AWARD_COLUMNS = AWARDS.column_names


@dataclass(frozen=True, slots=True)
class Passage:
    """One fact of an article: its kind, its columns, and where it stands."""

    kind: str
    start: int
    end: int
    row: Mapping[str, Any]


class Lookups:
    """Read-only questions to the database of one data directory."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        connection.row_factory = sqlite3.Row
        self.connection = connection

    @classmethod
    def open(cls, data: Path) -> Lookups:
        """The lookups of the data directory ``data``; a database of an earlier version is brought up to date first.

        Raises RestoreDatabase where there is no sound database, and what ``open_database`` raises.
        """
        path = data / FILE
        if not path.is_file():
            raise RestoreDatabase(
                f"There is no archive in {data}: crawl first (`thidua run --seed URL --data {data}`)."
            )
        connection = sqlite3.connect(f"file:{path.resolve().as_posix()}?mode=ro", uri=True, check_same_thread=False)
        try:
            if lacks_migrations(connection):
                open_database(data).close()
        except sqlite3.DatabaseError as fault:
            connection.close()
            raise RestoreDatabase(
                f"{path} cannot be read ({fault}): run `thidua verify --data {data}`, which says what is sound."
            ) from fault
        return cls(connection)

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()

    def award_history(self, filters: Mapping[str, object] | None = None) -> list[Row]:
        """Award rows summed over articles (columns AWARD_COLUMNS), narrowed by AWARD_FILTERS."""
        return list(AWARDS.rows(self.connection, filters))

    def award_values(self, column: str) -> list[Any]:
        """The values that a column of the award rows takes, in order. ``column`` is one of AWARD_FILTERS."""
        if column not in AWARD_FILTERS:
            raise ValueError(f"awards have no column {column}")
        query = f"SELECT DISTINCT {column} FROM current_award WHERE {column} IS NOT NULL ORDER BY {column}"
        return [row[0] for row in self.connection.execute(query)]

    def award_mentions(self, filters: Mapping[str, object] | None = None) -> list[Row]:
        """The rows behind the sums: each mention with its sentence and article, oldest first."""
        rows = MENTIONS.rows(self.connection, filters)
        return sorted(rows, key=lambda row: (row["published"] or "", row["article_id"], row["start"]))

    def articles(self, ids: Sequence[int] | None = None) -> Iterator[Row]:
        """Articles in the order of their ids; all, or those asked for."""
        columns = (
            "article.*, site.name AS site, site.title AS site_title, capture.fetched_at, "
            "capture.digest AS payload_digest, "
            "capture.warc_file, capture.warc_offset"
        )
        query = (
            f"SELECT {columns} FROM article JOIN site ON site.id = article.site_id "
            "JOIN capture ON capture.id = article.capture_id"
        )
        if ids is None:
            yield from map(dict, self.connection.execute(f"{query} ORDER BY article.id"))
            return
        for number in ids:
            yield from map(dict, self.connection.execute(f"{query} WHERE article.id = ?", (number,)))

    def article(self, article_id: int) -> Row | None:
        """One article, or None."""
        return next(self.articles([article_id]), None)

    def passages(self, article_id: int, capture_id: int) -> list[Passage]:
        """The facts of one version of an article, in the order of its text."""
        found = []
        for kind in KINDS:
            rows = self._rows(f"SELECT * FROM {kind} WHERE article_id = ? AND capture_id = ?", (article_id, capture_id))
            if kind == "official":
                for row in rows:
                    row["positions"] = self._rows(
                        "SELECT * FROM position WHERE official_id = ? ORDER BY id", (row["id"],)
                    )
            found += [Passage(kind, row["start"], row["end"], row) for row in rows]
        return sorted(found, key=lambda passage: (passage.start, passage.end))

    def attachments(self, article_id: int) -> list[Row]:
        """The files that the article links to, in their latest state, in the order of their capture."""
        return self._rows(
            "SELECT attachment.* FROM attachment_link JOIN attachment USING (canonical_url) "
            "WHERE attachment_link.article_id = ? AND attachment.is_current ORDER BY attachment.capture_id",
            (article_id,),
        )

    def attached_texts(self, article_id: int, most: int, characters: int) -> list[Row]:
        """The first files with a text that the article links to, in their latest state: url, title and, as far as so
        many characters, text."""
        return self._rows(
            "SELECT url, title, substr(text, 1, ?) AS text FROM attachment_link JOIN attachment USING (canonical_url) "
            "WHERE attachment_link.article_id = ? AND is_current AND text <> '' ORDER BY attachment.capture_id LIMIT ?",
            (characters, article_id, most),
        )

    def sources(self, article_id: int) -> list[Row]:
        """The other addresses at which the article stands, with their sites; ``title`` where it is another there."""
        return self._rows(
            "SELECT article_copy.url, article_copy.title, article_copy.likeness, article_copy.capture_id, "
            "coalesce(site.title, site.name) AS site FROM article_copy "
            "JOIN capture ON capture.id = article_copy.capture_id JOIN crawl ON crawl.id = capture.crawl_id "
            "JOIN site ON site.id = crawl.site_id WHERE article_copy.article_id = ? ORDER BY article_copy.id",
            (article_id,),
        )

    def versions(self, article_id: int) -> list[Row]:
        """The article's earlier versions, newest first."""
        return self._rows("SELECT * FROM article_version WHERE article_id = ? ORDER BY version DESC", (article_id,))

    def site_articles(self, site: str) -> list[Row]:
        """A site's articles by address, each with its numbers of facts."""
        numbers = ", ".join(
            f"(SELECT COUNT(*) FROM {kind} WHERE {kind}.article_id = article.id "
            f"AND {kind}.capture_id = article.capture_id) AS {kind}s"
            for kind in ("award", "official", "campaign", "document")
        )
        return self._rows(
            f"SELECT article.url, article.title, article.published, article.province, {numbers} FROM article "
            "JOIN site ON site.id = article.site_id WHERE site.name = ? ORDER BY article.url",
            (site,),
        )

    def coverage_of(self, province: str) -> tuple[int, str, str]:
        """How many articles of the province there are, and the first and last day of publication among them."""
        query = (
            "SELECT COUNT(*), coalesce(MIN(published), MIN(year), ''), coalesce(MAX(published), MAX(year), '') "
            "FROM article WHERE province = ?"
        )
        count, first, last = self.connection.execute(query, (province,)).fetchone()
        return count, str(first), str(last)

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """All answers within are of one moment, whatever others write meanwhile."""
        self.connection.execute("BEGIN")
        try:
            yield
        finally:
            self.connection.rollback()

    def revision(self) -> int:
        """A number that rises with every change of articles, captures and sites, deletions too."""
        return int(self.connection.execute("SELECT revision FROM archive_state").fetchone()[0])

    def changed_since(self, revision: int) -> list[int]:
        """The ids of the articles written after ``revision``."""
        query = "SELECT id FROM article WHERE revision > ? ORDER BY revision"
        return [row[0] for row in self.connection.execute(query, (revision,))]

    def captured_at(self, capture_id: int) -> str:
        """When the capture was made, ISO 8601, UTC. Raises LookupError for an unknown id."""
        row = self.connection.execute("SELECT fetched_at FROM capture WHERE id = ?", (capture_id,)).fetchone()
        if row is None:
            raise LookupError(f"there is no capture {capture_id}")
        return str(row[0])

    def article_count(self) -> int:
        """How many articles there are."""
        return int(self.connection.execute("SELECT COUNT(*) FROM article").fetchone()[0])

    def counts(self) -> Row:
        """How many sites, captures, articles and facts there are."""
        tables = ("site", "capture", "article", "article_copy", *KINDS)
        return {name: self.connection.execute(f"SELECT COUNT(*) FROM {name}").fetchone()[0] for name in tables}

    def crawl_report(self, crawl_id: int) -> list[Row]:
        """What became of the addresses of one crawl, and what extraction made of what came back, by reason."""
        return self._rows(
            "SELECT visit.outcome, visit.reason, COUNT(*) AS pages, MIN(visit.url) AS example FROM visit "
            "WHERE visit.crawl_id = ? GROUP BY visit.outcome, visit.reason ORDER BY visit.outcome, pages DESC",
            (crawl_id,),
        )

    def extraction_report(self) -> list[Row]:
        """What extraction made of all captures, by reason."""
        return self._rows(
            "SELECT outcome, reason, COUNT(*) AS pages, MIN(capture.url) AS example FROM extraction "
            "JOIN capture ON capture.id = extraction.capture_id GROUP BY outcome, reason ORDER BY outcome, pages DESC",
            (),
        )

    def _rows(self, query: str, values: Sequence[object]) -> list[Row]:
        return [dict(row) for row in self.connection.execute(query, values)]
