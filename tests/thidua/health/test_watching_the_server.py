"""What a monitor reads of the server: /metrics, /healthz and its log."""

import json
import logging
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from prometheus_client.parser import text_string_to_metric_families

from archive.alerts import Alerts
from archive.database import FILE
from archive.records import Records
from index.errors import InstallEngine
from tests.thidua.records_of_our_own import LAI_CHAU, LANG_SON, NOON, make_archive
from thidua.logs import JsonLines, write_log
from thidua.searching import Searcher
from thidua.web.app import create_app


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return make_archive(tmp_path / "data")


@pytest.fixture
def site(data: Path) -> Iterator[TestClient]:
    with TestClient(create_app(data, "whoosh"), raise_server_exceptions=False) as client:
        yield client


def numbers(site: TestClient) -> dict[str, dict[tuple[str, ...], float]]:
    """Every series of /metrics: its name, its labels' values in the order of their names, its value."""
    found: dict[str, dict[tuple[str, ...], float]] = {}
    for family in text_string_to_metric_families(site.get("/metrics").text):
        for sample in family.samples:
            values = tuple(sample.labels[name] for name in sorted(sample.labels))
            found.setdefault(sample.name, {})[values] = sample.value
    return found


def test_metrics_tell_what_the_archive_holds_and_how_its_sites_stand(data: Path, site: TestClient) -> None:
    records = Records.open(data)
    Alerts(records).settle(LANG_SON, {"robots": "changed"}, NOON)
    records.close()
    told = numbers(site)
    assert told["thidua_articles"] == {(): 6}
    assert told["thidua_captures"] == {(): 7}
    assert told["thidua_facts"]["award",] == 8
    assert told["thidua_alerts_open"] == {(): 1}
    assert told["thidua_alert_open"] == {("robots", LANG_SON): 1}
    assert told["thidua_last_crawl_timestamp_seconds"][LAI_CHAU,] == NOON.timestamp()
    assert told["thidua_pages"]["fetched", LAI_CHAU] == 0
    assert told["thidua_disk_free_bytes"][()] > 0


def test_requests_are_counted_by_route_and_not_by_address(site: TestClient) -> None:
    for path in ("/article/1", "/article/2", "/article/77", "/api/v1/articles/1", "/data/thidua/article/1", "/x", "/y"):
        site.get(path)
    site.request("BREW", "/")
    routes = numbers(site)["thidua_request_seconds_count"]
    assert routes["GET", "/article/{article_id}", "200"] == 2
    assert routes["GET", "/article/{article_id}", "404"] == 1
    assert routes["GET", "none", "404"] == 2
    assert routes["GET", "/data", "200"] == 1
    assert [labels for labels in routes if labels[1].startswith("/api/v1/articles/{")]
    assert {labels[0] for labels in routes} == {"GET", "other"}


def test_a_healthy_server_says_so(site: TestClient) -> None:
    answer = site.get("/healthz")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok", "articles": 6})


def test_records_that_cannot_be_read_are_503_and_tell_no_path(data: Path, site: TestClient) -> None:
    for file in data.glob(f"{FILE}*"):
        file.unlink()
    (data / FILE).write_text("a letter" * 500)
    answer = site.get("/healthz")
    assert (answer.status_code, answer.json()) == (503, {"status": "ill", "reason": "records"})
    (data / FILE).unlink()
    assert site.get("/healthz").json()["reason"] == "records"
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(f"file:{data / FILE}?mode=ro", uri=True).execute("SELECT 1")


def test_an_index_that_cannot_be_searched_is_503(site: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise InstallEngine("the index is no index")

    monkeypatch.setattr(Searcher, "search", fail)
    answer = site.get("/healthz")
    assert (answer.status_code, answer.json()["reason"]) == (503, "index")


@pytest.fixture
def root_logger() -> Iterator[logging.Logger]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield root
    root.handlers[:], root.level = handlers, level


def test_the_log_in_json_has_a_line_an_event_with_its_fields(
    site: TestClient, root_logger: logging.Logger, capsys: pytest.CaptureFixture[str]
) -> None:
    write_log("json")
    site.get("/awards?year=2021")
    lines = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    (line,) = [line for line in lines if line["logger"] == "thidua.request"]
    assert (line["method"], line["path"], line["status"], line["level"]) == ("GET", "/awards", 200, "info")
    assert line["ms"] > 0


def test_a_fault_is_one_line_of_json_too() -> None:
    try:
        raise ValueError("Đã hỏng\nở dòng hai")
    except ValueError as fault:
        record = logging.LogRecord("x", logging.ERROR, "", 1, "lỗi %s", ("này",), (type(fault), fault, None))
    line = JsonLines().format(record)
    assert "\n" not in line
    assert json.loads(line)["message"] == "lỗi này"
    assert "Đã hỏng" in json.loads(line)["fault"]
