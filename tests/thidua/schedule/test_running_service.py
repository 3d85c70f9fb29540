"""The service as a process: killed, started again, ended by SIGTERM, over the sample portal."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic, sleep

import pytest

from archive.crawl_reports import CrawlReports
from archive.jobs import Jobs, JobState
from archive.records import Records
from tests.served import Served, served

pytestmark = pytest.mark.slow
SAMPLE = Path(__file__).resolve().parents[3] / "crawler" / "sample"


@pytest.fixture(scope="module")
def portal() -> Iterator[Served]:
    with served(SAMPLE) as log:
        yield log


@pytest.fixture
def data(tmp_path: Path, portal: Served) -> Path:
    (tmp_path / "sites").mkdir()
    (tmp_path / "sites" / "mot.toml").write_text(
        f'base = "{portal.base}/"\nfamily = ["drupal7", "liferay", "wordpress", "nukeviet"]\n'
        'night = "00:00-00:00"\ndelay = 0.05\ntimetable = { every = "6h" }\n'
    )
    records = Records.open(tmp_path / "data")
    Jobs(records).plan("mot", datetime.now(UTC))
    records.close()
    return tmp_path / "data"


def schedule(data: Path, *arguments: str) -> subprocess.Popen[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("THIDUA_")}
    environment["THIDUA_SITES"] = str(data.parent / "sites")
    return subprocess.Popen(
        [sys.executable, "-m", "thidua.cli", "schedule", "--site", "mot", "--data", str(data), *arguments],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment,
    )  # fmt: skip


def state(data: Path) -> JobState:
    records = Records.open(data)
    try:
        job = Jobs(records).job("mot")
    finally:
        records.close()
    assert job is not None
    return job.state


def wait_for(condition: Callable[[], bool]) -> None:
    end = monotonic() + 40
    while not condition():
        assert monotonic() < end, "did not come about in time"
        sleep(0.1)


def test_a_killed_service_leaves_no_run_behind_and_goes_on_when_started_again(data: Path, portal: Served) -> None:
    asked = len(portal.paths)
    killed = schedule(data)
    wait_for(lambda: len(portal.paths) > asked + 2)
    killed.kill()
    killed.communicate()
    assert state(data) is JobState.RUNNING
    again = schedule(data, "--once", "--log", "json", "--format", "json")
    out, told = again.communicate(timeout=60)
    assert again.returncode == 0, told
    (row,) = json.loads(out)
    assert (row["site"], row["state"], row["detail"]) == ("mot", "done", "")
    lines = [json.loads(line) for line in told.splitlines()]
    assert [line["state"] for line in lines if "state" in line] == ["done"]
    assert all(datetime.fromisoformat(line["time"]).tzinfo for line in lines)
    records = Records.open(data)
    report, *_ = CrawlReports(records).of_site("mot", 5)
    records.close()
    assert report.ended == "finished"
    assert report.articles


def test_sigterm_ends_a_run_early_and_its_row_says_so(data: Path, portal: Served) -> None:
    asked = len(portal.paths)
    service = schedule(data)
    wait_for(lambda: len(portal.paths) > asked + 2)
    service.send_signal(signal.SIGTERM)
    service.communicate(timeout=40)
    assert service.returncode == 0
    assert state(data) is JobState.STOPPED
    listed = schedule(data, "--list", "--format", "csv").communicate(timeout=20)[0]
    assert listed.splitlines()[0] == "site,next_run,last_run,last_success,state,detail"
    records = Records.open(data)
    assert records.connection.execute("SELECT reason FROM crawl").fetchall() == [("stopped",)]
    records.close()
