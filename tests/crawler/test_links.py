"""Links of a page, as printed."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.links import find_links

PAGE = "http://tinh.vn/tin/"


def links(html: str | bytes, content_type: str | None = "text/html; charset=utf-8") -> tuple[str, ...]:
    return find_links(PAGE, content_type, html.encode() if isinstance(html, str) else html).hrefs


def test_anchors_areas_and_frames_are_links_and_comments_are_not() -> None:
    html = """<!-- <a href="/an"> --><A HREF=/a>x</A><map><area href='/b'></map><a name="khong">y</a>
    <iframe src="/c"></iframe><script>var x = '<a href="/d">';</script><a href="">z</a>"""
    assert links(html) == ("/a", "/b", "/c")


def test_references_in_addresses_are_undone() -> None:
    assert links('<a href="/?a=1&amp;b=2&#38;c=3">') == ("/?a=1&b=2&c=3",)


def test_a_base_tag_moves_relative_links() -> None:
    assert find_links(PAGE, None, b'<base href="/goc/"><a href="x">').base == "http://tinh.vn/goc/"
    assert find_links(PAGE, None, b'<base target="_blank"><a href="x">').base == PAGE
    assert find_links(PAGE, None, b'<base href="javascript:x">').base == PAGE


def test_feeds_in_the_head_are_told_apart_from_links() -> None:
    head = """<link rel="alternate" type="application/rss+xml" href="/rss"><link rel="stylesheet" href="/x.css">
    <link REL="Alternate" type="Application/Atom+XML" href="/atom"><link rel="alternate" hreflang="en" href="/en">"""
    found = find_links(PAGE, None, head.encode())
    assert (found.feeds, found.hrefs) == (("/rss", "/atom"), ())


@pytest.mark.parametrize(
    ("content", "target"),
    [
        ("0; url=/dich", "/dich"),
        ("5;URL='/dich'", "/dich"),
        ("0.5 , /dich", "/dich"),
        ("0;url=http://tinh.vn/a?b=1;c=2", "http://tinh.vn/a?b=1;c=2"),
        ("300", None),
        ("", None),
    ],
)
def test_a_meta_refresh_says_where_it_leads(content: str, target: str | None) -> None:
    page = f'<meta http-equiv="REFRESH" content="{content}">'.encode()
    assert find_links(PAGE, None, page).refresh == target


def test_a_refresh_for_browsers_without_scripts_is_not_followed() -> None:
    page = b'<body><noscript><meta http-equiv="refresh" content="0;url=/khong-script"></noscript>'
    assert find_links(PAGE, None, page).refresh is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1258"])
def test_letters_outside_ascii_are_read_in_the_page_s_encoding(encoding: str) -> None:
    href = "/thi-\u0111ua"
    page = f'<meta charset="{encoding}"><a href="{href}">Thi đua</a>'.encode(encoding, "replace")
    assert links(page, f"text/html; charset={encoding}") == (href,)


def test_an_old_page_after_a_long_ascii_head_is_read_in_its_encoding() -> None:
    page = b"<meta charset=windows-1258>" + b"<br>" * 5000 + '<a href="/đ">'.encode("cp1258")
    assert links(page, "text/html") == ("/đ",)


def test_decomposed_letters_stay_as_they_are_printed() -> None:
    href = unicodedata.normalize("NFD", "/khen-thưởng")
    assert links(f'<a href="{href}">') == (href,)


def test_bytes_outside_the_declared_encoding_are_noted() -> None:
    assert find_links(PAGE, "text/html; charset=utf-8", b"<p>\xd2\xec\xff").is_sound is False
    assert find_links(PAGE, "text/html; charset=utf-8", "<p>khen thưởng".encode()).is_sound is True


@given(st.binary(max_size=400))
def test_any_bytes_are_read(body: bytes) -> None:
    assert find_links(PAGE, "text/html", body + b"<a href='/x'>").base


def test_hundred_thousand_links_take_no_longer_than_they_must() -> None:
    assert len(links("".join(f'<a href="/{n}">' for n in range(100_000)))) == 100_000
