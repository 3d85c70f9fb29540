"""The timetable of one data directory: every site's next run, kept in the database."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from archive.database import FILE
from archive.jobs import Job, Jobs, JobState
from archive.records import Records
from crawler.profile import Profile
from thidua.schedule.plan import Plan


class Timetable:
    """The sites that are crawled unasked, and when. Safe to be used by several threads."""

    def __init__(self, data: Path, profiles: Sequence[Profile]) -> None:
        self._data = data
        self.plans = {plan.site: plan for profile in profiles if (plan := Plan.of(profile)) is not None}

    def bring_up_to_date(self, now: datetime) -> None:
        """Give new sites a place, and make due what a stop or a crash cut short."""
        with self._jobs() as jobs:
            for site, plan in self.plans.items():
                if jobs.job(site) is None:
                    jobs.plan(site, plan.next_run(None, now))
            jobs.resume(now)

    def jobs(self) -> list[Job]:
        """The rows of these sites, the next to run first."""
        with self._jobs() as jobs:
            return [job for job in jobs.all() if job.site in self.plans]

    def listed(self, now: datetime) -> list[Job]:
        """The rows as they are, and as they would be of sites that have none yet. Nothing is written."""
        kept = self.jobs() if (self._data / FILE).is_file() else []
        known = {job.site for job in kept}
        new = [
            Job(site, plan.next_run(None, now), None, None, JobState.WAITING, "")
            for site, plan in self.plans.items()
            if site not in known
        ]
        return sorted([*kept, *new], key=lambda job: (job.next_run, job.site))

    def due(self, now: datetime) -> list[Job]:
        """The rows whose time has come. One that was missed by night is put off to the next, not run by day."""
        found = []
        with self._jobs() as jobs:
            for job in jobs.all():
                if job.site not in self.plans or job.next_run > now:
                    continue
                allowed = self.plans[job.site].allowed(now)
                if allowed > now:
                    jobs.plan(job.site, allowed)
                else:
                    found.append(job)
        return found

    def plan(self, site: str, next_run: datetime) -> None:
        """Let ``site`` run next at ``next_run``."""
        with self._jobs() as jobs:
            jobs.plan(site, next_run)

    def queue(self, site: str) -> None:
        """``site`` runs as soon as there is room."""
        with self._jobs() as jobs:
            jobs.queue(site)

    def begin(self, site: str, now: datetime) -> None:
        """``site`` runs since ``now``."""
        with self._jobs() as jobs:
            jobs.begin(site, now)

    def end(self, site: str, now: datetime, state: JobState, detail: str = "") -> None:
        """The run of ``site`` ended."""
        with self._jobs() as jobs:
            jobs.end(site, now, state, detail)

    @contextmanager
    def _jobs(self) -> Iterator[Jobs]:
        records = Records.open(self._data)
        try:
            yield Jobs(records)
        finally:
            records.close()
