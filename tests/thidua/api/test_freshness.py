"""An answer that still holds is not sent again; one that does not, always is."""

import os
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from archive.articles import Articles
from archive.records import Records
from tests.thidua.records_of_our_own import FLAG, LAI_CHAU, NOON, draft, flag, keep, make_archive
from thidua.river import index_all
from thidua.searching import index_folder
from thidua.web.app import create_app

LISTS = ("/articles", "/articles/1", "/articles/1/facts", "/awards", "/awards/mentions", "/officials", "/campaigns",
         "/dates", "/documents", "/captures", "/captures/1", "/coverage")  # fmt: skip


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return make_archive(tmp_path)


@pytest.fixture
def client(data: Path) -> TestClient:
    return TestClient(create_app(data, "whoosh"), base_url="http://testserver/api/v1")


def settle(data: Path) -> None:
    """As if the index had last changed a minute ago."""
    file = index_folder(data, "whoosh") / "revision.json"
    os.utime(file, (file.stat().st_atime, file.stat().st_mtime - 60))


@pytest.mark.parametrize("address", LISTS)
def test_the_same_answer_is_not_sent_twice(client: TestClient, address: str) -> None:
    tag = client.get(address).headers["etag"]
    for known in (tag, f'"other", {tag}', tag.removeprefix("W/")):
        again = client.get(address, headers={"If-None-Match": known})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert client.get(address, headers={"If-None-Match": '"other"'}).status_code == 200


@pytest.mark.parametrize("address", LISTS)
def test_a_new_article_changes_every_tag(client: TestClient, data: Path, address: str) -> None:
    tag = client.get(address).headers["etag"]
    keep(data, LAI_CHAU, [("bai-9.html", draft("Tin khác\n" + FLAG, flag(FLAG), "lai-chau", "2025-01-01", "news"))])
    assert client.get(address, headers={"If-None-Match": tag}).status_code == 200


def test_taking_an_article_back_changes_the_tag_too(client: TestClient, data: Path) -> None:
    tag = client.get("/articles").headers["etag"]
    records = Records.open(data)
    capture = records.capture(2)
    assert capture is not None
    Articles(records).drop(capture, "2", "static-page", "")
    records.close()
    answer = client.get("/articles", headers={"If-None-Match": tag})
    assert answer.status_code == 200
    assert len(answer.json()["items"]) == 5


def test_a_search_has_a_tag_once_the_index_has_settled(client: TestClient, data: Path) -> None:
    index_all(data, "whoosh")
    assert "etag" not in client.get("/search", params={"q": "khen"}).headers
    settle(data)
    tag = client.get("/search", params={"q": "khen"}).headers["etag"]
    assert client.get("/search", params={"q": "khen"}, headers={"If-None-Match": tag}).status_code == 304
    assert client.get("/suggest", params={"q": "kh"}, headers={"If-None-Match": tag}).status_code == 304
    new = draft("Khen lần nữa\n" + FLAG, flag(FLAG), "lai-chau", "2025-01-01", "news")
    keep(data, LAI_CHAU, [("bai-9.html", new)], NOON)
    index_all(data, "whoosh")
    settle(data)
    assert client.get("/search", params={"q": "khen"}, headers={"If-None-Match": tag}).status_code == 200


def test_the_search_page_is_not_sent_twice_either(data: Path) -> None:
    index_all(data, "whoosh")
    settle(data)
    site = TestClient(create_app(data, "whoosh"))
    tag = site.get("/?q=khen").headers["etag"]
    assert site.get("/?q=khen", headers={"If-None-Match": tag}).status_code == 304
    keep(data, LAI_CHAU, [("bai-9.html", draft("Tin khác\n" + FLAG, flag(FLAG), "lai-chau", "2025-01-01", "news"))])
    assert site.get("/?q=khen", headers={"If-None-Match": tag}).status_code == 200
