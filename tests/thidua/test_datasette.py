"""Datasette under /data: the tables and the questions ready to ask, read-only and within bounds."""

import re
import tomllib
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from archive.lookups import Lookups
from archive.records import Records
from tests.thidua.records_of_our_own import make_archive
from thidua.web.app import create_app

METADATA = tomllib.loads(resources.files("thidua.datasette").joinpath("metadata.toml").read_text("utf-8"))
QUERIES = METADATA["databases"]["thidua"]["queries"]
ENDLESS = "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n"


def rows(site: TestClient, question: str, **parameters: str) -> list[dict[str, Any]]:
    asked = dict.fromkeys(re.findall(r":(\w+)", QUERIES[question]["sql"]), "") | parameters
    answer = site.get(f"/data/thidua/{question}.json", params={"_shape": "array", **asked})
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()
    return found


def test_the_address_without_a_slash_leads_in_and_links_stay_below_the_mount(site: TestClient) -> None:
    page = site.get("/data")
    assert (page.status_code, page.url.path) == (200, "/data/")
    links = set(re.findall(r'(?:href|src)="(/[^"]*)"', page.text))
    assert links
    assert all(link.startswith("/data/") for link in links)
    for link in links:
        assert site.get(link.replace("&amp;", "&")).status_code == 200, link


def test_redirects_stay_below_the_mount(site: TestClient) -> None:
    answer = site.get("/data/thidua/article/", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (302, "/data/thidua/article")
    filtered = site.get("/data/thidua/article?_filter_column=province&_filter_op=exact&_filter_value=lai-chau")
    assert (filtered.status_code, filtered.url.path) == (200, "/data/thidua/article")
    assert "province__exact=lai-chau" in str(filtered.url)


def test_a_table_is_shown_with_its_facets_and_its_rows_lead_to_each_other(site: TestClient) -> None:
    page = site.get("/data/thidua/article")
    assert page.status_code == 200
    assert "Bản Nà Đon" in page.text
    assert "http://testserver/data/thidua/article?province=lang-son" in page.text
    assert site.get("/data/thidua/article/1").status_code == 200
    found = site.get("/data/thidua/article.json", params={"_shape": "array", "year": "2021"}).json()
    assert {row["province"] for row in found} == {"lang-son"}


def test_it_speaks_vietnamese_and_english_of_every_table_and_view(our_archive: Path, site: TestClient) -> None:
    lookups = Lookups.open(our_archive)
    query = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"
    names = {row[0] for row in lookups.connection.execute(query)}
    lookups.close()
    told = METADATA["databases"]["thidua"]["tables"]
    assert set(told) == names, "describe every table and view in thidua/datasette/metadata.toml, or hide it there"
    for name, about in told.items():
        if not about.get("hidden") and about.get("allow") is not False:
            assert re.search("[ăâđêôơưàáảãạ]", about["description"]), name
            assert re.search(r"\. [A-Z][a-z]+", about["description"]), name
            assert about["description"] in site.get(f"/data/thidua/{name}").text.replace("&#39;", "'")


def test_the_columns_that_are_described_are_there(our_archive: Path) -> None:
    lookups = Lookups.open(our_archive)
    for name, about in METADATA["databases"]["thidua"]["tables"].items():
        columns = {row[1] for row in lookups.connection.execute(f"PRAGMA table_info({name})")}
        assert set(about.get("columns", {})) | set(about.get("facets", [])) <= columns
    lookups.close()


def test_no_question_hides_a_table_or_a_view() -> None:
    assert not QUERIES.keys() & METADATA["databases"]["thidua"]["tables"].keys()


@pytest.mark.parametrize("question", QUERIES)
def test_a_question_is_answered_on_its_page_with_all_parameters_empty(site: TestClient, question: str) -> None:
    assert rows(site, question)
    page = site.get(f"/data/thidua/{question}")
    assert page.status_code == 200
    assert QUERIES[question]["title"] in page.text


def test_the_award_history_of_a_province_and_year(site: TestClient) -> None:
    found = rows(site, "award_history_by_province", province="lai-chau", year="2024")
    assert [(row["award"], row["recipients"], row["count"]) for row in found] == [
        ("Bằng khen", "collective", 13),
        ("Bằng khen", "individual", 30),
    ]
    assert {row["province"] for row in rows(site, "award_history_by_province", award="Bằng khen")} == {"lai-chau"}


def test_officials_by_year(site: TestClient) -> None:
    assert [row["year"] for row in rows(site, "officials_by_year", name="Mẩy")] == [2024, 2023]
    assert [row["name"] for row in rows(site, "officials_by_year", year="2020")] == ["Vi Văn Khoát"]


def test_campaigns_by_period(site: TestClient) -> None:
    for year, names in (
        ("2019", []),
        ("2020", ["Toàn dân trồng rừng"]),
        ("2025", ["Toàn dân trồng rừng"]),
        ("2026", []),
    ):
        assert [row["name"] for row in rows(site, "campaigns_by_period", year=year)] == names


def test_coverage(site: TestClient) -> None:
    assert sum(row["articles"] for row in rows(site, "coverage_by_province")) == 6
    assert [row["year"] for row in rows(site, "coverage_by_province", province="lang-son")] == [2020, 2021]


def test_questions_give_csv_too(site: TestClient) -> None:
    answer = site.get("/data/thidua/coverage_by_province.csv", params={"province": "lang-son"})
    assert answer.text.splitlines()[0] == "site,province,year,articles,first_published,last_published"


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO site(name) VALUES ('x')",
        "UPDATE article SET title = 'x'",
        "DELETE FROM article",
        "DROP TABLE article",
        "WITH x AS (SELECT 1) DELETE FROM article",
        "ATTACH DATABASE '/tmp/x.db' AS x",
        "PRAGMA journal_mode = DELETE",
    ],
)
def test_nothing_can_be_written(site: TestClient, our_archive: Path, statement: str) -> None:
    for ending in ("", ".json"):
        assert site.get(f"/data/thidua{ending}", params={"sql": statement}).status_code == 400
    lookups = Lookups.open(our_archive)
    assert (lookups.counts()["article"], lookups.counts()["site"]) == (6, 2)
    lookups.close()


@pytest.mark.slow
@pytest.mark.timeout(60)
def test_a_query_that_does_not_end_is_cut_off(site: TestClient, capfd: pytest.CaptureFixture[str]) -> None:
    for ending in ("", ".json"):
        answer = site.get(f"/data/thidua{ending}", params={"sql": ENDLESS})
        assert (answer.status_code, "too long" in answer.text) == (400, True)
    assert "Traceback" not in capfd.readouterr().err


def test_a_value_that_would_fill_the_memory_is_refused(site: TestClient) -> None:
    for made in ("zeroblob(900000000)", "printf('%.*c', 900000000, 'x')", "randomblob(900000000)"):
        answer = site.get("/data/thidua.json", params={"sql": f"select length({made})"})
        assert answer.status_code == 400, made
        assert answer.json()["error"]


def test_a_slip_in_sql_is_told_to_the_asker_and_not_as_a_traceback(
    site: TestClient, capfd: pytest.CaptureFixture[str]
) -> None:
    for sql in ("select nothing", "insert into site values (1)"):
        assert site.get("/data/thidua", params={"sql": sql}).status_code == 400
    shown = capfd.readouterr()
    assert "Traceback" not in shown.err + shown.out
    assert site.get("/data/thidua/no_such_table.json").json()["ok"] is False


def test_the_file_is_not_given_away_nor_where_it_lies(site: TestClient, our_archive: Path) -> None:
    assert site.get("/data/thidua.db").status_code == 403
    for name in ("databases", "threads"):
        for ending in ("", ".json"):
            assert site.get(f"/data/-/{name}{ending}").status_code == 404
    for page in ("", "thidua", "-/metadata.json", "-/settings.json", "-/plugins.json", "-/versions.json"):
        assert str(our_archive) not in site.get(f"/data/{page}").text


def test_where_saved_searches_go_cannot_be_read(tmp_path: Path) -> None:
    records = Records.open(make_archive(tmp_path))
    records.connection.execute(
        "INSERT INTO watch(name, query, target, allow_private, added, after_article) "
        "VALUES ('ours', 'q=khen', 'https://hook.example/secret', 0, '2026-01-01', 0)"
    )
    records.close()
    site = TestClient(create_app(tmp_path, "whoosh"))
    assert site.get("/data/thidua/watch").status_code == 403
    assert "watch" not in site.get("/data/thidua").text
    for sql in ("select * from watch", "select group_concat(target || name) as x from (select * from watch)"):
        answer = site.get("/data/thidua.json", params={"sql": sql})
        assert (answer.status_code, "secret" in answer.text) == (200, False)
