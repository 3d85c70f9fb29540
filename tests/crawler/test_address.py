"""Addresses: which spellings are one page, and which are none."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.address import Addresses, absolute, host_of, repeats, shape

PAGE = "https://www.tinh.vn/tin-tuc/bai-1.html"
ADDRESSES = Addresses(["utm_*", "phpsessid", "sort"])


def key(url: str) -> str:
    cleaned = ADDRESSES.clean(url)
    assert cleaned is not None
    return ADDRESSES.key(cleaned)


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("bai-2.html", "https://www.tinh.vn/tin-tuc/bai-2.html"),
        ("/a b.html ", "https://www.tinh.vn/a b.html"),
        ("?trang=2", "https://www.tinh.vn/tin-tuc/bai-1.html?trang=2"),
        ("#muc-7", PAGE),
        ("//khac.vn/x", "https://khac.vn/x"),
        ("..\\van-ban\\b.aspx?p=a\\b", "https://www.tinh.vn/van-ban/b.aspx?p=a\\b"),
        ("/tin\n-tuc/\tx", "https://www.tinh.vn/tin-tuc/x"),
        ("HTTP://TINH.VN/X", "HTTP://TINH.VN/X"),
    ],
)
def test_a_link_is_read_as_a_browser_reads_it(href: str, expected: str) -> None:
    assert absolute(PAGE, href) == expected


@pytest.mark.parametrize(
    "href", ["javascript:void(0)", "mailto:a@b.vn", "tel:113", "data:text/html,x", "JavaScript:x()", "http://[x"]
)
def test_what_is_no_web_link_is_none(href: str) -> None:
    assert absolute(PAGE, href) is None


@pytest.mark.parametrize(
    "spelling",
    [
        "https://tinh.vn/tin?a=1&b=2",
        "http://www.tinh.vn:80/tin?b=2&a=1",
        "https://TINH.vn:443/tin?a=1&b=2#dau-trang",
        "http://tinh.vn/x/../tin?a=1&b=2",
        "http://tinh.vn/tin;jsessionid=0AB1.node2?a=1&b=2",
        "http://tinh.vn/(X(1)S(2vx5ys45))/tin?a=1&b=2",
        "http://tinh.vn/tin?a=1&b=2&utm_source=zalo&PHPSESSID=9f&sort=ngay",
        "http://tinh.vn/tin?a=1&b=2+++",
        "http://ten:mat-khau@tinh.vn/%74in?a=1&b=2",
    ],
)
def test_spellings_of_one_page_have_one_key(spelling: str) -> None:
    assert key(spelling) == "http://tinh.vn/tin?a=1&b=2"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://tinh.vn/tin", "http://tinh.vn/tin/"),
        ("http://tinh.vn/Tin", "http://tinh.vn/tin"),
        ("http://tinh.vn/tin?a=1", "http://tinh.vn/tin?a=2"),
        ("http://tinh.vn:8080/tin", "http://tinh.vn/tin"),
        ("http://tinh.vn/a%2Fb", "http://tinh.vn/a/b"),
        ("http://xa.tinh.vn/tin", "http://tinh.vn/tin"),
    ],
)
def test_different_pages_have_different_keys(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_what_is_asked_for_keeps_the_order_and_spelling_of_its_parameters() -> None:
    assert (
        ADDRESSES.clean("http://www.tinh.vn/tin?b=2&utm_medium=x&a=%C3%A1#x") == "http://www.tinh.vn/tin?b=2&a=%C3%A1"
    )


def test_vietnamese_letters_are_written_as_utf_8() -> None:
    assert ADDRESSES.clean("http://tinh.vn/thi-đua?q=khen thưởng") == (
        "http://tinh.vn/thi-%C4%91ua?q=khen%20th%C6%B0%E1%BB%9Fng"
    )
    assert host_of(ADDRESSES.clean("http://lạngsơn.vn/") or "")[0].startswith("xn--")


@pytest.mark.parametrize(
    "url",
    ["", "tinh.vn", "ftp://tinh.vn/", "http://", "http:///x", "http://tinh.vn:99999/", "http://a b/", "http://[1"],
)
def test_what_cannot_be_asked_for_is_none(url: str) -> None:
    assert ADDRESSES.clean(url) is None


def test_a_site_that_moved_to_https_is_asked_there() -> None:
    addresses = Addresses(())
    addresses.learn_move("http://tinh.vn/a", "https://www.tinh.vn/a")
    assert addresses.clean("http://tinh.vn/b") == "https://www.tinh.vn/b"
    addresses.learn_move("https://www.tinh.vn/b", "http://tinh.vn/b")
    assert addresses.clean("http://tinh.vn/c") == "https://www.tinh.vn/c", (
        "a site that sends round and round is no move"
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://a.vn/lich?thang=5&nam=2031", "http://a.vn/lich?thang=12&nam=1999"),
        ("http://a.vn/node/7", "http://a.vn/node/123456"),
        ("http://a.vn/2024/01/bai", "http://a.vn/2025/11/bai"),
    ],
)
def test_addresses_of_one_pattern_have_one_shape(one: str, other: str) -> None:
    assert shape(one) == shape(other) is not None


def test_an_address_that_cannot_vary_has_no_shape() -> None:
    assert shape("http://a.vn/gioi-thieu.html") is None
    assert shape("http://a.vn/gioi-thieu.html?muc=1") is not None


def test_paths_that_go_round_in_circles_are_known() -> None:
    assert repeats("/tin/bai/tin/bai/tin/bai/tin/bai")
    assert repeats("/x" * 26)
    assert not repeats("/tin/2024/tin/2024/tin")


@given(st.text(max_size=80))
def test_any_text_is_cleaned_or_refused_and_cleaning_twice_changes_nothing(text: str) -> None:
    for url in (text, f"http://{text}", f"http://tinh.vn/{text}", absolute(PAGE, text) or ""):
        cleaned = ADDRESSES.clean(url)
        if cleaned is not None:
            assert cleaned.isascii()
            assert ADDRESSES.clean(cleaned) == cleaned
            assert ADDRESSES.key(cleaned).isascii()
            assert urlsplit(cleaned).fragment == ""
