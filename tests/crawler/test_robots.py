"""robots.txt, as RFC 9309 reads it."""

from __future__ import annotations

import pytest

from crawler.outcome import Reason
from crawler.robots import Robots

URL = "http://tinh.vn/robots.txt"


def rules(text: str) -> Robots:
    return Robots.parse(URL, text.encode())


def test_the_most_specific_rule_wins() -> None:
    robots = rules("User-agent: *\nDisallow: /tin\nAllow: /tin/thi-dua\nDisallow: /*.aspx$")
    assert not robots.allows("http://tinh.vn/tin/khac")
    assert robots.allows("http://tinh.vn/tin/thi-dua/1")
    assert not robots.allows("http://tinh.vn/a.aspx")
    assert robots.allows("http://tinh.vn/a.aspx?x=1")


def test_our_own_group_stands_before_that_of_all() -> None:
    robots = rules("User-agent: thidua\nDisallow: /a\n\nUser-agent: *\nDisallow: /")
    assert robots.allows("http://tinh.vn/b")
    assert not robots.allows("http://tinh.vn/a")


def test_a_group_for_another_whose_name_is_part_of_ours_is_not_ours() -> None:
    assert rules("User-agent: duabot\nDisallow: /").allows("http://tinh.vn/")


def test_bytes_that_are_no_rules_allow_all() -> None:
    for body in (b"", b"<html><body>404", b"\xff\xfe\0\0", b"\xef\xbb\xbfUser-agent: *"):
        assert Robots.parse(URL, body).allows("http://tinh.vn/a")


def test_a_byte_order_mark_does_not_hide_the_first_group() -> None:
    assert not Robots.parse(URL, b"\xef\xbb\xbfUser-agent: *\nDisallow: /").allows("http://tinh.vn/a")


def test_no_more_than_500_kib_are_read() -> None:
    body = b"User-agent: *\n" + b"# \n" * 200_000 + b"Disallow: /"
    assert Robots.parse(URL, body).allows("http://tinh.vn/a")


def test_an_absent_one_allows_and_one_out_of_reach_forbids() -> None:
    assert Robots.absent(URL).allows("http://tinh.vn/a")
    unreachable = Robots.out_of_reach(URL, Reason.TIMEOUT, "quá hạn")
    assert not unreachable.allows("http://tinh.vn/a")
    assert unreachable.unreachable is Reason.TIMEOUT


@pytest.mark.parametrize(
    ("lines", "seconds"),
    [
        ("Crawl-delay: 10", 10.0),
        ("Crawl-delay: 0.5", 0.5),
        ("Crawl-delay: 86400", 300.0),
        ("Crawl-delay: nhieu", 0.0),
        ("Request-rate: 1/5", 5.0),
        ("Disallow: /a", 0.0),
    ],
)
def test_the_delay_that_is_asked_for_is_known_within_reason(lines: str, seconds: float) -> None:
    assert rules(f"User-agent: *\n{lines}").delay == seconds


def test_sitemaps_may_be_relative() -> None:
    robots = rules("Sitemap: /so-do.xml\nSitemap: https://tinh.vn/so-do-2.xml.gz")
    assert robots.sitemaps == ["http://tinh.vn/so-do.xml", "https://tinh.vn/so-do-2.xml.gz"]
