"""The service that crawls by the timetable, for years."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent import futures
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.job import Job
from apscheduler.schedulers.base import SchedulerNotRunningError
from apscheduler.schedulers.blocking import BlockingScheduler

from archive.jobs import JobState
from thidua.health.after_crawl import run_failed
from thidua.health.telling import Channel
from thidua.locks import held
from thidua.schedule.child import Children, Ended, log
from thidua.schedule.store import TimetableStore
from thidua.schedule.timetable import Timetable

Clock = Callable[[], datetime]
_SOON = 0.05


def time_of_day() -> datetime:
    """The system's clock, in UTC."""
    return datetime.now(UTC)


class Service:
    """Runs the sites of ``timetable`` in ``children``, at most ``crawls`` at a time and no site twice at once.

    ``ways`` are told of runs that failed as a whole; ``clock`` gives the time, aware.
    """

    def __init__(
        self,
        data: Path,
        timetable: Timetable,
        children: Children,
        crawls: int,
        ways: Sequence[Channel],
        clock: Clock = time_of_day,
    ) -> None:
        self._data, self._timetable, self._children = data, timetable, children
        self._crawls, self._ways, self._clock = crawls, ways, clock

    def once(self) -> dict[str, JobState]:
        """Run what is due now, and wait for its end; gives how each site's run ended. Raises WaitForRun."""
        with self._alone(), _ended_by_signals(self._children.stop):
            now = self._clock()
            sites = [job.site for job in self._timetable.due(now)]
            for site in sites:
                self._timetable.plan(site, self._timetable.plans[site].next_run(now, now))
                self._timetable.queue(site)
            with futures.ThreadPoolExecutor(self._crawls) as pool:
                return dict(zip(sites, pool.map(self.run_site, sites), strict=True))

    def serve(self) -> None:
        """Run sites as their time comes, until SIGTERM or Ctrl-C. Raises WaitForRun.

        Runs that are under way then are ended, keep what they fetched, and are due again at the next start.
        """
        scheduler = BlockingScheduler(timezone=UTC)
        scheduler.add_executor(_Queue(self._timetable, self._crawls))
        scheduler.add_jobstore(TimetableStore(self._timetable, self.run_site))

        def stop() -> None:
            log.info("stopping: runs under way are ended and go on at the next start")
            self._children.stop()
            _shut_down(scheduler)

        with self._alone(), _ended_by_signals(stop):
            jobs = self._timetable.jobs()
            log.info("%d sites, the next at %s", len(jobs), jobs[0].next_run.isoformat() if jobs else "no time")
            scheduler.start()
        log.info("stopped")

    def run_site(self, site: str) -> JobState:
        """Run one site and keep how it ended."""
        self._timetable.begin(site, self._clock())
        log.info("%s: begins", site, extra={"site": site})
        ended = self._children.run(site)
        for line in ended.lines:
            log.info("%s: %s", site, line.removeprefix(f"{site}: "), extra={"site": site})
        state = self._state(ended)
        self._timetable.end(site, self._clock(), state, ended.last_word if state is JobState.FAILED else "")
        log.info("%s: %s", site, state, extra={"site": site, "state": state})
        if state is JobState.FAILED and ended.fault:
            run_failed(self._data, site, ended.fault, self._ways)
        return state

    def _state(self, ended: Ended) -> JobState:
        if ended.code == 0:
            return JobState.DONE
        return JobState.STOPPED if self._children.stopped else JobState.FAILED

    @contextmanager
    def _alone(self) -> Iterator[None]:
        with held(self._data, "schedule", "another schedule"):
            self._timetable.bring_up_to_date(self._clock())
            yield


class _Queue(ThreadPoolExecutor):  # type: ignore[misc]
    """APScheduler's pool, which keeps in the timetable what waits for room: it is not forgotten by a restart."""

    def __init__(self, timetable: Timetable, crawls: int) -> None:
        super().__init__(crawls)
        self._timetable = timetable

    def _do_submit_job(self, job: Job, run_times: Sequence[datetime]) -> None:
        self._timetable.queue(job.id)
        super()._do_submit_job(job, run_times)


def _shut_down(scheduler: BlockingScheduler) -> None:
    """End the scheduler, which may be just about to start."""
    while True:
        try:
            scheduler.shutdown(wait=True)
        except SchedulerNotRunningError:
            time.sleep(_SOON)
        else:
            return


@contextmanager
def _ended_by_signals(stop: Callable[[], None]) -> Iterator[None]:
    """Let SIGTERM and SIGINT call ``stop`` once, in a thread: a handler may not wait."""
    begun: list[threading.Thread] = []

    def handle(_number: int, _frame: Any) -> None:
        if not begun:
            begun.append(threading.Thread(target=stop))
            begun[0].start()

    before = {number: signal.signal(number, handle) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield
    finally:
        for thread in begun:
            thread.join()
        for number, handler in before.items():
            signal.signal(number, handler)
