"""The rows of the timetable: when each site is crawled next, and what became of its last run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from archive.records import Records


class JobState(StrEnum):
    """How a site's last run stands."""

    WAITING = "waiting"
    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Job:
    """One site's place in the timetable; the times are aware. ``detail`` says why a run failed."""

    site: str
    next_run: datetime
    last_run: datetime | None
    last_success: datetime | None
    state: JobState
    detail: str


class Jobs:
    """The timetable of one data directory."""

    def __init__(self, records: Records) -> None:
        self._connection = records.connection

    def all(self) -> list[Job]:
        """Every site's row, the next to run first."""
        rows = self._connection.execute(f"SELECT {_COLUMNS} FROM job ORDER BY next_run, site")
        return [_job(row) for row in rows]

    def job(self, site: str) -> Job | None:
        """The row of ``site``, or None."""
        row = self._connection.execute(f"SELECT {_COLUMNS} FROM job WHERE site = ?", (site,)).fetchone()
        return None if row is None else _job(row)

    def plan(self, site: str, next_run: datetime) -> None:
        """Let ``site`` run next at ``next_run``."""
        self._connection.execute(
            "INSERT INTO job(site, next_run, state) VALUES (?, ?, ?) "
            "ON CONFLICT(site) DO UPDATE SET next_run = excluded.next_run",
            (site, _text(next_run), JobState.WAITING),
        )

    def queue(self, site: str) -> None:
        """``site``'s time has come; it runs as soon as there is room."""
        self._connection.execute("UPDATE job SET state = ? WHERE site = ?", (JobState.QUEUED, site))

    def begin(self, site: str, at: datetime) -> None:
        """``site`` runs since ``at``."""
        self._connection.execute(
            "UPDATE job SET state = ?, detail = '', last_run = ? WHERE site = ?", (JobState.RUNNING, _text(at), site)
        )

    def end(self, site: str, at: datetime, state: JobState, detail: str = "") -> None:
        """The run of ``site`` ended at ``at``."""
        success = _text(at) if state is JobState.DONE else None
        self._connection.execute(
            "UPDATE job SET state = ?, detail = ?, last_success = coalesce(?, last_success) WHERE site = ?",
            (state, detail, success, site),
        )

    def resume(self, now: datetime) -> list[str]:
        """Make due again what was queued, running or stopped when the service ended; gives the sites."""
        rows = self._connection.execute(
            "UPDATE job SET next_run = ?, state = ? WHERE state IN (?, ?, ?) RETURNING site",
            (_text(now), JobState.WAITING, JobState.QUEUED, JobState.RUNNING, JobState.STOPPED),
        )
        return [row[0] for row in rows]


_COLUMNS = "site, next_run, last_run, last_success, state, detail"


def _job(row: Sequence[Any]) -> Job:
    site, next_run, last_run, last_success, state, detail = row
    return Job(
        site=site,
        next_run=datetime.fromisoformat(next_run),
        last_run=_moment(last_run),
        last_success=_moment(last_success),
        state=JobState(state),
        detail=detail,
    )


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def _text(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds")
