"""The rows of what is wrong with sites: since when, when it was told, when it was mended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from archive.records import Records


@dataclass(frozen=True, slots=True)
class Alert:
    """One fault of one site. ``told`` is when somebody was last told; the times are aware."""

    id: int
    site: str
    kind: str
    message: str
    opened: datetime
    told: datetime | None


class Alerts:
    """Alerts of one data directory: at most one open of a kind and site."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._connection = records.connection

    def settle(self, site: str, found: Mapping[str, str], now: datetime) -> list[str]:
        """Open, keep or close the alerts of ``site`` by what its checks ``found``; gives the kinds that were closed.

        ``found`` maps a kind to its fault, the empty text where the check saw none. A kind that was not checked is
        left as it stands.
        """
        closed = []
        with self._records.transaction():
            for kind, message in found.items():
                if message:
                    self._open(site, kind, message, now)
                elif self._close(site, kind, now):
                    closed.append(kind)
        return closed

    def open(self, site: str | None = None) -> list[Alert]:
        """The open alerts, of one site or of all, oldest first."""
        rows = self._connection.execute(
            "SELECT id, site, kind, message, opened, told FROM alert "
            "WHERE closed IS NULL AND site = coalesce(?, site) ORDER BY opened, id",
            (site,),
        )
        return [
            Alert(number, name, kind, message, datetime.fromisoformat(opened), told and datetime.fromisoformat(told))
            for number, name, kind, message, opened, told in rows
        ]

    def to_tell(self, site: str, now: datetime, reminder: timedelta) -> list[Alert]:
        """The open alerts of ``site`` that nobody was told of, or not for as long as ``reminder``."""
        return [alert for alert in self.open(site) if alert.told is None or alert.told + reminder <= now]

    def mark_told(self, alerts: list[Alert], now: datetime) -> None:
        """Somebody was told of ``alerts`` at ``now``."""
        self._connection.executemany(
            "UPDATE alert SET told = ? WHERE id = ?", [(_text(now), alert.id) for alert in alerts]
        )

    def _open(self, site: str, kind: str, message: str, now: datetime) -> None:
        self._connection.execute(
            "INSERT INTO alert(site, kind, message, opened) VALUES (?, ?, ?, ?) "
            "ON CONFLICT(site, kind) WHERE closed IS NULL DO UPDATE SET message = excluded.message",
            (site, kind, message, _text(now)),
        )

    def _close(self, site: str, kind: str, now: datetime) -> bool:
        cursor = self._connection.execute(
            "UPDATE alert SET closed = ? WHERE site = ? AND kind = ? AND closed IS NULL", (_text(now), site, kind)
        )
        return cursor.rowcount > 0


def _text(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds")
