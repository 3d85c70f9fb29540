"""An address that can be no page's is answered as one, whatever stands in it."""

import pytest
from fastapi.testclient import TestClient

HUGE = "9" * 30


@pytest.mark.parametrize(
    "address",
    [
        f"/article/{HUGE}",
        f"/article/{HUGE}/versions",
        f"/capture/{HUGE}",
        f"/capture/{HUGE}/page",
        "/article/0",
        "/article/x",
        "/article/999",
        "/capture/999",
        "/official",
        "/official?name=",
        "/nothing",
    ],
)
def test_what_is_nowhere_is_a_page_that_says_so(site: TestClient, address: str) -> None:
    answer = site.get(address)
    assert (answer.status_code, answer.headers["content-type"]) == (404, "text/html; charset=utf-8")
    assert "Không có trang này." in answer.text


@pytest.mark.parametrize(
    "address",
    [
        f"/?offset={HUGE}",
        "/?since=%00&until=9999-99",
        f"/awards?year={HUGE}",
        "/awards?province=%00",
        "/?q=%F0%9F%8F%86",
    ],
)
def test_what_an_address_asks_wrongly_is_passed_over(site: TestClient, address: str) -> None:
    assert site.get(address).status_code == 200
