"""Listings in pages: every row once, in an order that stays, from cursors that nobody needs to understand."""

import base64
import json
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive.listings import LISTINGS
from archive.lookups import Lookups
from thidua.api.paging import decode, encode

# Under which address each listing is answered.
ADDRESSES = {name: f"/{name}" for name in LISTINGS} | {"mentions": "/awards/mentions"}


def pages(api: TestClient, address: str, limit: int) -> list[dict]:
    found, cursor = [], None
    while True:
        parameters = {"limit": limit} | ({"cursor": cursor} if cursor else {})
        page = api.get(address, params=parameters).json()
        found += page["items"]
        cursor = page["next"]
        if cursor is None:
            return found
        assert len(page["items"]) == limit


@pytest.mark.parametrize("name", LISTINGS)
@pytest.mark.parametrize("limit", [1, 2, 1000])
def test_the_pages_together_are_the_rows_of_the_export(
    api: TestClient, our_archive: Path, name: str, limit: int
) -> None:
    lookups = Lookups.open(our_archive)
    rows = list(LISTINGS[name].rows(lookups.connection))
    lookups.close()
    answered = pages(api, ADDRESSES[name], limit)
    assert rows
    left_out = {"text"} if name == "articles" else set()
    assert [{column: item[column] for column in row if column not in left_out}
            for item, row in zip(answered, rows, strict=True)] == [
        {column: value for column, value in row.items() if column not in left_out} for row in rows
    ]  # fmt: skip


def test_an_item_tells_every_column_of_the_export_and_the_text_stands_with_the_article(api: TestClient) -> None:
    for name, listing in LISTINGS.items():
        [item, *_] = api.get(ADDRESSES[name]).json()["items"]
        missing = set(listing.column_names) - item.keys()
        assert missing == ({"text"} if name == "articles" else set()), name
    assert api.get("/articles/1").json()["text"].startswith("Bản Nà Đon")


@pytest.mark.parametrize("limit", [1, 2, 4])
def test_search_pages_have_every_hit_once(api: TestClient, limit: int) -> None:
    found, cursor, total = [], None, None
    while True:
        parameters = {"q": "khen", "limit": limit} | ({"cursor": cursor} if cursor else {})
        page = api.get("/search", params=parameters).json()
        found += [hit["id"] for hit in page["items"]]
        total, cursor = page["total"], page["next"]
        if cursor is None:
            break
    assert len(found) == len(set(found)) == total > 2


def test_a_cursor_of_another_search_or_listing_names_no_place(api: TestClient) -> None:
    cursor = api.get("/search", params={"q": "khen", "limit": 1}).json()["next"]
    assert api.get("/search", params={"q": "cờ", "limit": 1, "cursor": cursor}).status_code == 404
    assert api.get("/articles", params={"cursor": cursor}).status_code == 404
    cursor = api.get("/dates", params={"limit": 1}).json()["next"]
    assert api.get("/captures", params={"cursor": cursor}).status_code == 404


def test_a_cursor_from_before_a_change_of_the_index_is_told_so(api: TestClient) -> None:
    cursor = api.get("/search", params={"q": "khen", "limit": 1}).json()["next"]
    offset, digest, _ = decode("search", cursor)
    answer = api.get(
        "/search", params={"q": "khen", "limit": 1, "cursor": encode("search", (offset, digest, "whoosh-1"))}
    )
    assert answer.status_code == 409
    assert "without a cursor" in answer.json()["detail"]


@pytest.mark.parametrize(
    "told",
    [
        ["articles"],
        ["articles", "1"],
        ["articles", 1.5],
        ["articles", True],
        ["articles", None],
        ["articles", 2**63],
        ["articles", 1, 1],
        {"articles": 1},
        "articles",
    ],
)
def test_a_forged_cursor_is_refused_and_never_breaks(api: TestClient, told: object) -> None:
    forged = base64.urlsafe_b64encode(json.dumps(told).encode()).decode().rstrip("=")
    answer = api.get("/articles", params={"cursor": forged})
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")


@pytest.mark.parametrize("told", ['["coverage","\\ud800","",1]', "[" * 3000, '["coverage",' + "9" * 3000])
def test_a_cursor_that_hurts_a_reader_is_refused(api: TestClient, told: str) -> None:
    forged = base64.urlsafe_b64encode(told.encode()).decode().rstrip("=")
    assert api.get("/coverage", params={"cursor": forged}).status_code == 404


@given(st.lists(st.integers(-(2**63), 2**63 - 1) | st.text(st.characters(exclude_categories=["Cs"]))))
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_a_cursor_carries_any_place(place: list) -> None:
    assert decode("awards", encode("awards", place)) == tuple(place)
