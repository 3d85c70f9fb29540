"""The service: what is due is run once, bounded, apart; stops, crashes and downtime lose no run."""

import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic, sleep

import pytest

from archive.alerts import Alerts
from archive.jobs import Jobs, JobState
from archive.records import Records
from crawler.profile import Profile
from thidua.errors import WaitForRun
from thidua.health.telling import Notice
from thidua.locks import held
from thidua.schedule.child import Ended
from thidua.schedule.service import Service
from thidua.schedule.timetable import Timetable

NIGHT = datetime(2026, 3, 1, 16, 0, tzinfo=UTC)
BY_DAY = datetime(2026, 3, 1, 5, 0, tzinfo=UTC)


@dataclass
class Pretended:
    """Children that only say that they ran, or wait until they are let go."""

    ends: dict[str, Ended] = field(default_factory=dict)
    waits: bool = False
    ran: list[str] = field(default_factory=list)
    most: int = 0
    now: int = 0
    stopped: bool = False
    let_go: threading.Event = field(default_factory=threading.Event)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def run(self, site: str) -> Ended:
        with self.lock:
            self.ran.append(site)
            self.now += 1
            self.most = max(self.most, self.now)
        if self.waits:
            self.let_go.wait(20)
        with self.lock:
            self.now -= 1
        return self.ends.get(site, Ended(-2 if self.stopped else 0))

    def stop(self) -> None:
        self.stopped = True
        self.let_go.set()


def profile(name: str, night: str = "22:00-06:00") -> Profile:
    said = {"name": name, "base": f"https://{name}.example", "night": night, "timetable": {"every": "1d"}}
    return Profile.model_validate(said)


def timetable(data: Path, *names: str, night: str = "22:00-06:00") -> Timetable:
    return Timetable(data, [profile(name, night) for name in names])


def service(data: Path, table: Timetable, children: Pretended, now: datetime = NIGHT, crawls: int = 2,
            told: list[Notice] | None = None) -> Service:  # fmt: skip
    ways = [] if told is None else [told.append]
    return Service(data, table, children, crawls, ways, lambda: now)  # type: ignore[arg-type]


def states(table: Timetable) -> dict[str, JobState]:
    return {job.site: job.state for job in table.jobs()}


@pytest.fixture
def two(tmp_path: Path) -> Timetable:
    table = timetable(tmp_path, "mot", "hai")
    for site in ("mot", "hai"):
        table.plan(site, NIGHT - timedelta(days=3))
    return table


def test_a_new_site_waits_for_its_place_in_the_night(tmp_path: Path) -> None:
    table, children = timetable(tmp_path, "mot"), Pretended()
    assert service(tmp_path, table, children, BY_DAY).once() == {}
    assert table.jobs()[0].next_run > BY_DAY


def test_after_downtime_each_site_runs_once_and_then_keeps_its_place(tmp_path: Path, two: Timetable) -> None:
    children = Pretended()
    assert service(tmp_path, two, children).once() == {"mot": JobState.DONE, "hai": JobState.DONE}
    assert sorted(children.ran) == ["hai", "mot"]
    for job in two.jobs():
        assert job.next_run - NIGHT >= timedelta(hours=11)
        assert job.last_success == NIGHT
    assert service(tmp_path, two, children).once() == {}


def test_what_is_overdue_by_day_is_put_off_to_the_night(tmp_path: Path, two: Timetable) -> None:
    children = Pretended()
    assert service(tmp_path, two, children, BY_DAY).once() == {}
    assert all(BY_DAY < job.next_run < BY_DAY + timedelta(days=1) for job in two.jobs())
    assert children.ran == []


def test_no_more_sites_run_at_a_time_than_allowed(tmp_path: Path) -> None:
    names = [f"trang-{number}" for number in range(6)]
    table = timetable(tmp_path, *names)
    for name in names:
        table.plan(name, NIGHT)
    children = Pretended(waits=True)
    threading.Timer(0.3, children.let_go.set).start()
    service(tmp_path, table, children, crawls=2).once()
    assert children.most == 2
    assert sorted(children.ran) == names


def test_a_crash_is_kept_told_and_does_not_keep_the_others(tmp_path: Path, two: Timetable) -> None:
    children = Pretended({"mot": Ended(-11, ("Fatal Python error: Segmentation fault",))})
    told: list[Notice] = []
    ended = service(tmp_path, two, children, told=told).once()
    assert ended == {"mot": JobState.FAILED, "hai": JobState.DONE}
    (job,) = [job for job in two.jobs() if job.site == "mot"]
    assert "SIGSEGV" in job.detail
    assert job.last_success is None
    assert [(notice.site, notice.alerts[0][0]) for notice in told] == [("mot", "run")]


def test_a_fault_of_which_the_program_told_is_told_in_its_words() -> None:
    ended = Ended(1, ("some warning", "thidua: The disk is full: free some.", "mot: an alert of its own"))
    assert ended.fault == "The disk is full: free some."
    assert Ended(1, ("mot: an alert of its own",)).fault == ""
    assert Ended(2, ()).fault == "The run died (exit code 2): it said nothing"


@pytest.mark.parametrize("state", [JobState.QUEUED, JobState.RUNNING, JobState.STOPPED])
def test_a_run_that_was_cut_short_is_due_again(tmp_path: Path, two: Timetable, state: JobState) -> None:
    records = Records.open(tmp_path)
    two.plan("mot", NIGHT + timedelta(days=1))
    two.plan("hai", NIGHT + timedelta(days=1))
    records.connection.execute("UPDATE job SET state = ? WHERE site = 'mot'", (state,))
    records.close()
    assert service(tmp_path, two, Pretended()).once() == {"mot": JobState.DONE}


def test_two_services_in_one_data_directory_are_refused(tmp_path: Path, two: Timetable) -> None:
    with held(tmp_path, "schedule", "another schedule"), pytest.raises(WaitForRun, match="another schedule"):
        service(tmp_path, two, Pretended()).once()


def test_listing_writes_nothing_and_shows_sites_without_a_row(tmp_path: Path) -> None:
    table = timetable(tmp_path / "data", "mot")
    assert [job.site for job in table.listed(NIGHT)] == ["mot"]
    assert not (tmp_path / "data").exists()


def test_a_service_of_some_sites_leaves_the_places_of_others(tmp_path: Path, two: Timetable) -> None:
    service(tmp_path, timetable(tmp_path, "mot"), Pretended()).once()
    records = Records.open(tmp_path)
    assert Jobs(records).job("hai") is not None
    records.close()


class Serving:
    """A service that serves in a thread of its own, and is ended as SIGTERM does."""

    def __init__(self, data: Path, table: Timetable, children: Pretended, monkeypatch: pytest.MonkeyPatch) -> None:
        self.stops: list[threading.Thread] = []
        handlers: dict[int, object] = {}

        def keep(number: int, handler: object) -> None:
            handlers.setdefault(number, handler)

        monkeypatch.setattr("thidua.schedule.service.signal.signal", keep)
        served = Service(data, table, children, 1, [])  # type: ignore[arg-type]
        self._thread = threading.Thread(target=served.serve)
        self._thread.start()
        self._handlers = handlers

    def end(self) -> None:
        import signal

        self._handlers[signal.SIGTERM](signal.SIGTERM, None)  # type: ignore[operator]
        self._thread.join(20)
        assert not self._thread.is_alive()


def wait_for(condition: object) -> None:
    end = monotonic() + 15
    while not condition():  # type: ignore[operator]
        assert monotonic() < end, "did not come about in time"
        sleep(0.02)


@pytest.fixture
def always(tmp_path: Path) -> Timetable:
    table = timetable(tmp_path, "mot", "hai", night="00:00-00:00")
    now = datetime.now(UTC)
    table.plan("mot", now - timedelta(days=2))
    table.plan("hai", now - timedelta(days=1))
    return table


@pytest.mark.slow
def test_sigterm_ends_the_service_and_what_ran_and_waited_goes_on_at_the_next_start(
    tmp_path: Path, always: Timetable, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Pretended(waits=True)
    serving = Serving(tmp_path, always, first, monkeypatch)
    wait_for(lambda: first.ran == ["mot"] and states(always)["hai"] is JobState.QUEUED)
    assert states(always)["mot"] is JobState.RUNNING
    serving.end()
    assert states(always) == {"mot": JobState.STOPPED, "hai": JobState.STOPPED}
    second = Pretended()
    serving = Serving(tmp_path, always, second, monkeypatch)
    wait_for(lambda: set(states(always).values()) == {JobState.DONE})
    serving.end()
    assert sorted(second.ran) == ["hai", "mot"]


@pytest.mark.slow
def test_the_service_waits_for_a_site_whose_time_comes(
    tmp_path: Path, always: Timetable, monkeypatch: pytest.MonkeyPatch
) -> None:
    soon = datetime.now(UTC) + timedelta(seconds=2)
    always.plan("mot", soon)
    always.plan("hai", soon + timedelta(days=1))
    children = Pretended()
    serving = Serving(tmp_path, always, children, monkeypatch)
    wait_for(lambda: states(always)["mot"] is JobState.DONE)
    assert datetime.now(UTC) >= soon.replace(microsecond=0)
    serving.end()
    assert children.ran == ["mot"]
    records = Records.open(tmp_path)
    assert Alerts(records).open() == []
    records.close()
