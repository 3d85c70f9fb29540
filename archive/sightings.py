"""What was seen of a site when: for crawls that go on where earlier ones ended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from archive.capture import Capture
from archive.records import Records

_FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class Sighting:
    """An address of a site: ``born`` is its publication, where extraction knows it and it is earlier than the first
    capture, else the first capture; ``last`` is the newest capture. Both are aware.
    """

    key: str
    url: str
    born: datetime
    last: datetime


class Sightings:
    """The captures of ``site`` before the crawl ``crawl_id``."""

    def __init__(self, records: Records, site: str, crawl_id: int) -> None:
        self._records, self._crawl_id = records, crawl_id
        self._site_id = records.site(site)

    def last(self, key: str) -> datetime | None:
        """When the canonical address ``key`` was last had, or None."""
        row = self._records.connection.execute(
            "SELECT fetched_at FROM capture WHERE canonical_url = ? AND status < 400 AND crawl_id < ? "
            "ORDER BY id DESC LIMIT 1",
            (key, self._crawl_id),
        ).fetchone()
        return None if row is None else datetime.fromisoformat(row[0])

    def articles_since(self, since: datetime) -> Iterator[Sighting]:
        """All addresses had of which the first capture is not older than ``since``, longest unseen first."""
        rows = self._records.connection.execute(
            "SELECT capture.canonical_url, capture.url, min(capture.fetched_at), max(capture.fetched_at) AS last, "
            "article.published FROM capture JOIN crawl ON crawl.id = capture.crawl_id "
            "LEFT JOIN article ON article.canonical_url = capture.canonical_url "
            "WHERE crawl.site_id = ? AND capture.status IN (200, 304) AND capture.crawl_id < ? "
            "GROUP BY capture.canonical_url HAVING min(capture.fetched_at) >= ? ORDER BY last",
            (self._site_id, self._crawl_id, since.astimezone(UTC).isoformat(timespec="seconds")),
        )
        for key, url, first, last, published in rows:
            born = datetime.fromisoformat(first)
            if published:
                born = min(born, datetime.fromisoformat(published).replace(tzinfo=UTC))
            yield Sighting(key, url, born, datetime.fromisoformat(last))

    def is_walked(self) -> bool:
        """Whether a crawl of the site ever came to its end."""
        row = self._records.connection.execute(
            "SELECT 1 FROM crawl WHERE site_id = ? AND reason = ? AND id < ? LIMIT 1",
            (self._site_id, _FINISHED, self._crawl_id),
        ).fetchone()
        return row is not None


class Backfill:
    """The walk through a site's whole history, over as many crawls as it takes."""

    def __init__(self, records: Records, site: str, crawl_id: int, first_crawl: int) -> None:
        self._records, self._site_id, self._crawl_id = records, records.site(site), crawl_id
        self.first_crawl = first_crawl

    @classmethod
    def go_on(cls, records: Records, site: str, crawl_id: int, now: datetime) -> Backfill:
        """The backfill of ``site`` that was not finished, or a new one that begins with this crawl."""
        site_id = records.site(site)
        records.connection.execute(
            "INSERT INTO backfill(site_id, first_crawl, begun) SELECT ?, ?, ? "
            "WHERE NOT EXISTS (SELECT 1 FROM backfill WHERE site_id = ? AND finished IS NULL)",
            (site_id, crawl_id, now.astimezone(UTC).isoformat(timespec="seconds"), site_id),
        )
        first = records.connection.execute(
            "SELECT first_crawl FROM backfill WHERE site_id = ? AND finished IS NULL", (site_id,)
        ).fetchone()[0]
        return cls(records, site, crawl_id, int(first))

    def had(self, key: str) -> Capture | None:
        """What an earlier crawl of this backfill got for the canonical address ``key``, or None."""
        return self._newest(key, self.first_crawl)

    def had_ever(self, key: str) -> Capture | None:
        """What any earlier crawl got for it, or None."""
        return self._newest(key, 0)

    def _newest(self, key: str, since: int) -> Capture | None:
        row = self._records.connection.execute(
            "SELECT id FROM capture WHERE canonical_url = ? AND crawl_id >= ? AND crawl_id < ? "
            "ORDER BY id DESC LIMIT 1",
            (key, since, self._crawl_id),
        ).fetchone()
        return None if row is None else self._records.capture(int(row[0]))

    def finish(self, now: datetime) -> None:
        """All of it was walked."""
        self._records.connection.execute(
            "UPDATE backfill SET finished = ? WHERE site_id = ? AND finished IS NULL",
            (now.astimezone(UTC).isoformat(timespec="seconds"), self._site_id),
        )
