"""The timetable as APScheduler's job store: rows that people can read, no pickles.

A job is its site: what to run, and by which plan, comes from the profiles of today, so that a changed profile or a new
version of the program never meets a job of yesterday. See docs/decisions/0080.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from apscheduler.job import Job
from apscheduler.jobstores.base import BaseJobStore, JobLookupError
from apscheduler.triggers.base import BaseTrigger

from archive.jobs import Job as Row
from thidua.schedule.plan import Plan
from thidua.schedule.timetable import Timetable


class PlanTrigger(BaseTrigger):  # type: ignore[misc]
    """A site's plan as APScheduler asks for it."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan

    def get_next_fire_time(self, previous_fire_time: datetime | None, now: datetime) -> datetime:
        """The next run; after downtime there is one for all that were missed."""
        return self._plan.next_run(now if previous_fire_time else None, now)


class TimetableStore(BaseJobStore):  # type: ignore[misc]
    """Gives APScheduler the rows of ``timetable``, of which each runs ``func`` with its site."""

    def __init__(self, timetable: Timetable, func: Callable[[str], object]) -> None:
        super().__init__()
        self._timetable, self._func = timetable, func

    def lookup_job(self, job_id: str) -> Job | None:
        """The job of that site, or None."""
        return next((job for job in self.get_all_jobs() if job.id == job_id), None)

    def get_due_jobs(self, now: datetime) -> list[Job]:
        """The jobs whose time has come, longest waiting first."""
        return [self._job(row) for row in self._timetable.due(now)]

    def get_next_run_time(self) -> datetime | None:
        """When the next job is due."""
        rows = self._timetable.jobs()
        return rows[0].next_run if rows else None

    def get_all_jobs(self) -> list[Job]:
        """Every job, the next first."""
        return [self._job(row) for row in self._timetable.jobs()]

    def add_job(self, job: Job) -> None:
        """Keep the job's next run."""
        self._timetable.plan(job.id, job.next_run_time)

    def update_job(self, job: Job) -> None:
        """Keep the job's next run. Raises JobLookupError."""
        if job.id not in self._timetable.plans:
            raise JobLookupError(job.id)
        self._timetable.plan(job.id, job.next_run_time)

    def remove_job(self, job_id: str) -> None:
        """Sites leave the timetable with their profile, and not otherwise. Raises JobLookupError."""
        raise JobLookupError(job_id)

    def remove_all_jobs(self) -> None:
        """See ``remove_job``."""
        raise JobLookupError("*")

    def _job(self, row: Row) -> Job:
        state: dict[str, Any] = {
            "id": row.site,
            "name": row.site,
            "func": self._func,
            "args": (row.site,),
            "kwargs": {},
            "trigger": PlanTrigger(self._timetable.plans[row.site]),
            "executor": "default",
            "misfire_grace_time": None,
            "coalesce": True,
            "max_instances": 1,
            "next_run_time": row.next_run,
        }
        job = Job(self._scheduler, **state)
        job._jobstore_alias = self._alias
        return job
