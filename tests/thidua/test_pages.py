"""The pages as HTML: what they escape, what they forbid, what they say of addresses that lead nowhere."""

import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from starlette.datastructures import QueryParams

from archive.articles import Articles
from archive.draft import Draft
from archive.records import Records
from archive.store import CaptureStore
from extractor.facts import Facts
from extractor.page import Page
from tests.archive.conftest import NOON, make_exchange
from thidua.web.app import create_app
from thidua.web.assets import address
from thidua.web.search_state import SearchState
from thidua.web.versions_page import Change, changed_lines

OURS = f'<script src="{address("search.js")}" defer></script>'
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
    assert set(re.findall(r"<script.*?</script>", answer.text)) <= {OURS}
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
