"""How sites and coverage stand: as rows, as a command, as a page in two languages."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from archive.alerts import Alerts
from archive.jobs import Jobs, JobState
from archive.lookups import Lookups
from archive.records import CrawlCounts, Records
from archive.site_states import SiteState
from tests.thidua.command import thidua
from tests.thidua.records_of_our_own import LAI_CHAU, LANG_SON, NOON, make_archive
from thidua.health.status import Health, Standing, health_of
from thidua.web.app import create_app

DAY = timedelta(days=1)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One site that was crawled whole and has an open alert, one that never was."""
    made = make_archive(tmp_path_factory.mktemp("standing"))
    records = Records.open(made)
    records.finish_crawl(1, NOON, "finished", CrawlCounts(fetched=4))
    Alerts(records).settle(LAI_CHAU, {"robots": "changed", "yield": "", "layout": "8 of 8"}, NOON)
    jobs = Jobs(records)
    jobs.plan(LAI_CHAU, NOON + DAY)
    jobs.begin(LAI_CHAU, NOON)
    jobs.end(LAI_CHAU, NOON, JobState.DONE)
    records.close()
    return made


@pytest.mark.parametrize(
    ("days", "alerts", "scheduled", "health"),
    [
        (1, (), True, Health.WELL),
        (1, ("robots",), True, Health.ALERT),
        (5, (), True, Health.LATE),
        (5, (), False, Health.WELL),
        (None, ("robots",), True, Health.NEVER),
    ],
)
def test_the_health_of_a_site(days: int | None, alerts: tuple[str, ...], scheduled: bool, health: Health) -> None:
    success = None if days is None else NOON - days * DAY
    run = NOON - DAY if scheduled else None
    state = SiteState("mot", None, None, run, success, run, run and run + DAY, alerts)
    assert health_of(state, NOON) is health


def test_a_weekly_site_is_not_late_after_five_days() -> None:
    state = SiteState("mot", None, None, None, NOON - 5 * DAY, NOON - 5 * DAY, NOON + 2 * DAY, ())
    assert health_of(state, NOON) is Health.WELL


def test_coverage_has_a_row_a_province_and_year_with_its_gaps(data: Path) -> None:
    lookups = Lookups.open(data)
    standing = Standing.read(lookups, NOON)
    rows, sites = standing.coverage, {row.state.name: row for row in standing.sites}
    lookups.close()
    assert [(row.province, row.year, row.articles) for row in rows] == [
        ("lai-chau", 2024, 1), ("lai-chau", 2023, 1), ("lai-chau", None, 1),
        ("lang-son", 2021, 2), ("lang-son", 2020, 1),
    ]  # fmt: skip
    assert [row.gaps for row in rows] == [
        ("2024-01/2024-02",), ("2023-12",), (), ("2021-01/2021-07", "2021-09/2021-11"), ("2020-02/2020-12",)
    ]  # fmt: skip
    assert {row.health for row in rows if row.province == "lai-chau"} == {Health.ALERT}
    assert {row.last_success for row in rows if row.province == "lai-chau"} == {NOON}
    assert (sites[LANG_SON].articles, sites[LANG_SON].health) == (3, Health.NEVER)
    assert sites[LAI_CHAU].state.alerts == ("layout", "robots")


def test_counting_does_not_read_the_articles_texts(data: Path) -> None:
    lookups = Lookups.open(data)
    plan = lookups.connection.execute(
        "EXPLAIN QUERY PLAN SELECT site_id, province, year, substr(published, 1, 7) AS month, COUNT(*) FROM article "
        "GROUP BY site_id, province, year, month"
    ).fetchall()
    lookups.close()
    assert any("COVERING INDEX article_coverage" in step[3] for step in plan)


def test_the_command_prints_sites_and_profiles_never_crawled(data: Path) -> None:
    rows = {
        row["site"]: row for row in json.loads(thidua("sites", "status", "--data", data, "--format", "json").stdout)
    }
    assert rows[LAI_CHAU]["alerts"] == "layout, robots"
    assert rows[LAI_CHAU]["last_success"] == NOON.isoformat()
    assert rows[LAI_CHAU]["next_run"] == (NOON + DAY).isoformat()
    assert (rows["sample"]["articles"], rows["sample"]["health"]) == (0, "never")
    assert list(rows["sample"]) == [
        "site", "province", "articles", "last_success", "health", "alerts", "gaps", "next_run"
    ]  # fmt: skip


def test_the_page_tells_it_in_both_languages(data: Path) -> None:
    with TestClient(create_app(data, "whoosh")) as site:
        vietnamese, english = site.get("/coverage"), site.get("/coverage?lang=en")
    assert vietnamese.status_code == 200
    assert "có cảnh báo: giao diện đã đổi, robots.txt đã đổi" in vietnamese.text
    assert "alert: the layout changed, robots.txt changed" in english.text
    assert "1/2021–7/2021, 9/2021–11/2021" in vietnamese.text
    assert f'<time datetime="{NOON.isoformat()}">1/3/2026</time>' in vietnamese.text
    assert 'href="/coverage?lang=en"' in english.text


def test_an_empty_archive_has_a_page_too(tmp_path: Path) -> None:
    Records.open(tmp_path).close()
    with TestClient(create_app(tmp_path, "whoosh")) as site:
        assert "Kho chưa có bài nào." in site.get("/coverage").text


def test_a_time_is_shown_as_the_day_in_vietnam(tmp_path: Path) -> None:
    records = Records.open(tmp_path)
    crawl_id = records.begin_crawl("mot", [], NOON)
    records.finish_crawl(crawl_id, datetime(2026, 2, 28, 18, 0, tzinfo=UTC), "finished", CrawlCounts(fetched=1))
    records.close()
    with TestClient(create_app(tmp_path, "whoosh")) as site:
        assert "1/3/2026</time>" in site.get("/coverage").text
