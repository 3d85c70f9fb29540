"""The pages as HTML: what they escape, what they forbid, what they say of addresses that lead nowhere."""

import re
from pathlib import Path
from unittest.mock import Mock

import pytest
from fastapi.testclient import TestClient
from starlette.datastructures import QueryParams

from archive.articles import Articles
from archive.draft import Draft
from archive.records import Records
from archive.store import CaptureStore
from extractor.facts import Facts
from extractor.page import Page
from index.errors import WaitForWriter
from tests.archive.conftest import NOON, make_exchange
from tests.thidua.records_of_our_own import make_archive
from thidua.web.app import create_app
from thidua.web.assets import address
from thidua.web.reader_dates import day, moment
from thidua.web.search_state import SearchState
from thidua.web.versions_page import Change, changed_lines

OURS = {f'<script src="{address(name)}" defer></script>' for name in ("search.js", "copy.js")}
EVIL = '<script>alert("x")</script>'


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    records = Records.open(tmp_path)
    crawl_id = records.begin_crawl("tinh", [], NOON)
    with CaptureStore(tmp_path, records, "tinh", crawl_id, NOON) as store:
        body = f"<title>{EVIL}</title><p>Bằng khen {EVIL}</p>".encode()
        capture = store.keep(make_exchange(body=body))
        page = Page(f"Bằng khen {EVIL}\nTrao Bằng khen {EVIL} & <b>chữ đậm</b>", title=f"Bằng khen {EVIL}", author=EVIL)
        Articles(records).save(capture, Draft(page, Facts(), "lai-chau", 2024, "news", "1", "by hand"))
        revisit = store.keep(make_exchange(body=body))
        assert revisit.is_revisit
        store.keep(make_exchange("http://tinh.example/x.pdf", b"%PDF"))
    records.close()
    return TestClient(create_app(tmp_path, "whoosh"))


@pytest.mark.parametrize("address", ["/", "/?q=bang+khen", f"/?q={EVIL}", "/article/1", "/province?name=lai-chau"])
def test_what_a_site_or_a_reader_sends_is_text_and_never_markup(client: TestClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 200
    assert set(re.findall(r"<script.*?</script>", answer.text)) <= OURS
    assert "<b>" not in answer.text


@pytest.mark.parametrize("address", ["/", "/article/1", "/awards", "/capture/1", "/nowhere"])
def test_every_page_forbids_inline_and_foreign_content(client: TestClient, address: str) -> None:
    policy = client.get(address).headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("number", [1, 2])
def test_an_archived_page_is_answered_in_a_sandbox_and_byte_for_byte(client: TestClient, number: int) -> None:
    answer = client.get(f"/capture/{number}/page")
    assert answer.headers["content-security-policy"].startswith("sandbox;")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert EVIL.encode() in answer.content


def test_an_archived_file_that_is_no_page_is_shown_as_text(client: TestClient) -> None:
    client_type = client.get("/capture/3/page").headers["content-type"]
    assert client_type.startswith("text/")


@pytest.mark.parametrize(
    "address",
    ["/article/999", "/article/999/versions", "/capture/999", "/capture/999/page", "/official?name=Không+Ai", "/x/y"],
)
def test_what_is_not_there_is_404_in_the_reader_s_language(client: TestClient, address: str) -> None:
    assert client.get(address).status_code == 404
    joined = "&" if "?" in address else "?"
    assert "There is no such page" in client.get(f"{address}{joined}lang=en").text


@pytest.mark.parametrize(
    "address",
    [
        "/?offset=-1",
        "/?offset=x",
        "/?offset=99999999999",
        "/?sort=best",
        "/?since=yesterday",
        "/?year=%00",
        "/?q=%22%22((",
    ],
)
def test_an_address_that_tells_nonsense_is_still_answered(client: TestClient, address: str) -> None:
    assert client.get(address).status_code == 200


def test_an_empty_result_says_whether_the_province_is_covered_at_all(client: TestClient) -> None:
    covered = client.get("/?q=khongcotunay&province=lai-chau").text
    assert "Kho có 1 bài của Lai Châu" in covered
    assert "Kho chưa có bài nào của Cà Mau" in client.get("/?q=khongcotunay&province=ca-mau").text


@pytest.mark.parametrize(
    ("fault", "status", "said"),
    [(KeyError("x"), 500, "đang có lỗi"), (WaitForWriter(Path("x")), 503, "đang được làm lại")],
)
def test_a_fault_of_ours_is_told_on_a_page_under_the_same_policy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: Exception, status: int, said: str
) -> None:
    app = create_app(make_archive(tmp_path), "whoosh")
    client = TestClient(app, raise_server_exceptions=False)
    monkeypatch.setattr(app.state.searcher, "search", Mock(side_effect=fault))
    answer = client.get("/?q=khen")
    assert answer.status_code == status
    assert said in answer.text
    assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_days_are_taken_as_people_type_them() -> None:
    state = SearchState.of(QueryParams("since=1/5/2020&until=06-2021"))
    assert (state.since, state.until) == ("2020-05-01", "2021-06")
    assert SearchState.of(QueryParams("since=2020-05&until=mai")).since == "2020-05"


@pytest.mark.parametrize(
    ("edtf", "read"),
    [
        ("2021-02-09", "9/2/2021"),
        ("2021-02", "2/2021"),
        ("2021", "2021"),
        ("2020/2025", "2020 – 2025"),
        ("201X", "201X"),
    ],
)
def test_dates_are_written_as_vietnamese_pages_do(edtf: str, read: str) -> None:
    assert day(edtf) == read


def test_moments_are_told_in_vietnam_s_time() -> None:
    assert moment("2026-03-01T18:30:00+00:00") == "2/3/2026 01:30 (GMT+7)"
    assert moment("hôm qua") == "hôm qua"


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("lo thi may", "/official?name=L%C3%B2+Th%E1%BB%8B+M%E1%BA%A9y"),
        ('khen:"cờ thi đua" năm:2023', "/award?name=C%E1%BB%9D+thi+%C4%91ua"),
        ("tỉnh:lạng-sơn chè", "/province?name=lang-son"),
        ("phong-trao:toan-dan-trong-rung", "/campaign?name=To%C3%A0n+d%C3%A2n+tr%E1%BB%93ng+r%E1%BB%ABng"),
    ],
)
def test_a_search_that_names_a_subject_leads_to_its_page(site: TestClient, query: str, address: str) -> None:
    assert f'href="{address}"' in site.get("/", params={"q": query}).text
    assert 'class="subject"' not in site.get("/", params={"q": "lo thi"}).text


def test_datasette_answers_beside_the_pages(client: TestClient) -> None:
    rows = client.get("/data/thidua/article.json?_shape=array").json()
    assert [row["province"] for row in rows] == ["lai-chau"]


def test_a_state_survives_the_address() -> None:
    state = SearchState(query="cờ", chosen={"year": ("2020", "2021")}, since="2020", offset=10)
    again = SearchState.of(QueryParams(state.parameters()))
    assert again == state
    assert state.without_value("year", "2020").chosen == {"year": ("2021",)}
    assert state.with_value("award", "Cờ thi đua").offset == 0


def test_a_correction_is_told_line_by_line() -> None:
    before, after = ["Tựa", "12 tập thể", ""], ["Tựa", "13 tập thể", "Đính chính"]
    assert changed_lines(before, after) == [
        Change("12 tập thể", False),
        Change("13 tập thể", True),
        Change("Đính chính", True),
    ]
