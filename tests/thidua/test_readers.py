"""Worker processes: what a page can do to its reader costs that page, no other, and leaves no process behind."""

import os
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from archive.capture import Exchange, Location
from archive.draft import Entry
from archive.warc import WarcWriter
from tests.thidua.pages_of_our_own import page
from thidua import readers
from thidua.readers import Outcome, Readers, read_here
from thidua.reading import Refusal, Task

pytestmark = pytest.mark.slow
NOON = datetime(2026, 1, 5, 5, 0, tzinfo=UTC)


class EndsItsProcess:
    """Ends the process that unpickles it, as a page does that breaks a library in C."""

    def __reduce__(self) -> tuple[object, ...]:
        return os._exit, (9,)


class NeverEnds:
    """Takes longer than anybody waits."""

    def __reduce__(self) -> tuple[object, ...]:
        return time.sleep, (60,)


@pytest.fixture
def tasks(tmp_path: Path) -> list[Task]:
    """Twenty sound pages."""
    with WarcWriter(tmp_path, "mot", "thidua", NOON) as writer:
        return [task(tmp_path, writer.write(exchange(number)), number) for number in range(20)]


def exchange(number: int) -> Exchange:
    url = f"http://mot.example/bai-{number}.html"
    headers = (("Content-Type", "text/html; charset=utf-8"),)
    return Exchange(url, url, NOON, "GET", (), 200, "OK", headers, page(number))


def task(folder: Path, location: Location, number: int, layouts: object = ()) -> Task:
    url = f"http://mot.example/bai-{number}.html"
    return Task(number, folder, location, url, "text/html", date(2026, 1, 5), layouts, None)  # type: ignore[arg-type]


def spoilt(sound: Task, by: object) -> Task:
    return task(sound.captures, sound.location, sound.capture_id, by)


def kinds(outcomes: Iterator[Outcome]) -> list[str]:
    return [one.reason if isinstance(one, Refusal) else "article" for one in outcomes]


def test_workers_give_what_this_process_gives_in_the_same_order(tasks: list[Task]) -> None:
    with Readers(2) as pool:
        found = list(pool.read(iter(tasks)))
    assert found == list(read_here(tasks))
    assert [one.title for one in found if isinstance(one, Entry)] == [f"Trao Bằng khen số {n}" for n in range(20)]


def test_a_page_that_ends_its_process_is_refused_alone(tasks: list[Task]) -> None:
    tasks[3] = spoilt(tasks[3], EndsItsProcess())
    with Readers(2) as pool:
        found = kinds(pool.read(tasks))
    assert found == ["article"] * 3 + ["crash"] + ["article"] * 16


def test_a_page_that_never_ends_is_refused_alone(tasks: list[Task], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "_PATIENCE_SECONDS", 8.0)
    tasks[17] = spoilt(tasks[17], NeverEnds())
    with Readers(1) as pool:
        found = kinds(pool.read(tasks))
    assert found == ["article"] * 17 + ["hang"] + ["article"] * 2


def test_a_bug_met_on_a_page_says_where(tasks: list[Task]) -> None:
    (outcome,) = read_here([spoilt(tasks[0], [{"title": object()}])])
    assert isinstance(outcome, Refusal)
    assert (outcome.reason, outcome.failed) == ("bug", True)
    assert ".py:" in outcome.detail
