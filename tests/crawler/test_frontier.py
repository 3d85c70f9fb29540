"""The frontier: each page once, nearest first, and no further than the limits."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.address import Addresses
from crawler.frontier import Frontier, Limits, Link, Role
from crawler.outcome import Reason
from crawler.scope import Scope

BASE = "http://tinh.vn/"


def frontier(limits: Limits | None = None, left: list[tuple[str, Reason]] | None = None) -> Frontier:
    kept = [] if left is None else left
    return Frontier(
        Addresses(["sid"]),
        Scope([BASE], exclude=["^/cam"], assets=["jpg"]),
        limits or Limits(),
        pagers=[r"[?&]trang=\d+$"],
        leave=lambda url, reason: kept.append((url, reason)),
    )


def start(made: Frontier, path: str = "") -> Link:
    assert made.seed(BASE + path)
    link = made.next()
    assert link is not None
    return link


def drain(made: Frontier) -> list[Link]:
    links = []
    while (link := made.next()) is not None:
        links.append(link)
    return links


def test_links_come_nearest_first_in_the_order_of_the_page() -> None:
    made = frontier()
    front = start(made)
    made.discover(front, front.url, ["/a", "/b"])
    first = made.next()
    assert first is not None
    made.discover(first, first.url, ["/c"])
    assert [(link.url, link.depth, link.via) for link in drain(made)] == [
        (BASE + "b", 1, BASE),
        (BASE + "c", 2, BASE + "a"),
    ]


def test_sixty_three_fragments_are_one_page() -> None:
    made = frontier()
    front = start(made)
    made.discover(front, front.url, [f"/muc-luc.html#muc-{n}" for n in range(63)])
    assert [link.url for link in drain(made)] == [BASE + "muc-luc.html"]


def test_what_was_seen_once_never_comes_again_however_it_is_printed() -> None:
    made = frontier()
    front = start(made)
    for hrefs in (["/a?x=1&y=2"], ["/a?y=2&x=1", "a?x=1&y=2"], ["/a?x=1&y=2&sid=7", "http://www.tinh.vn/a?x=1&y=2"]):
        made.discover(front, front.url, hrefs)
    assert len(drain(made)) == 1


def test_rooted_links_of_another_host_are_judged_anew() -> None:
    made = Frontier(Addresses(()), Scope([BASE, "http://xa.vn/"]), Limits())
    front = start(made)
    made.discover(front, BASE, ["/tin"])
    made.discover(front, "http://xa.vn/", ["/tin"])
    assert [link.url for link in drain(made)] == [BASE + "tin", "http://xa.vn/tin"]


def test_what_is_left_alone_is_told_once_with_its_reason() -> None:
    left: list[tuple[str, Reason]] = []
    made = frontier(left=left)
    front = start(made)
    for _ in range(3):
        made.discover(front, front.url, ["http://khac.vn/", "/cam/x", "/anh.jpg", "mailto:a@b.vn", "/tin"])
    assert left == [
        ("http://khac.vn/", Reason.OFF_SITE),
        (BASE + "cam/x", Reason.EXCLUDED),
        (BASE + "anh.jpg", Reason.ASSET),
    ]


def test_depth_ends_the_way_down_but_not_along_a_listing_s_pages() -> None:
    left: list[tuple[str, Reason]] = []
    made = frontier(Limits(depth=1), left)
    page = start(made)
    for number in range(2, 30):
        made.discover(page, page.url, [f"/tin?trang={number}"])
        following = made.next()
        assert following is not None
        page = following
    made.discover(page, page.url, ["/bai-cuoi.html"])
    bottom = made.next()
    assert bottom is not None
    made.discover(bottom, bottom.url, ["/sau-hon.html"])
    assert made.next() is None
    assert left == [(BASE + "sau-hon.html", Reason.TOO_DEEP)]


def test_a_pattern_has_its_budget_and_leaves_other_pages_alone() -> None:
    left: list[tuple[str, Reason]] = []
    made = frontier(Limits(pattern=10), left)
    front = start(made)
    made.discover(front, front.url, [f"/lich?thang={n}" for n in range(50)] + ["/gioi-thieu", "/tin/a", "/tin/b"])
    assert len(drain(made)) == 13
    assert Counter(reason for _, reason in left) == {Reason.PATTERN_BUDGET: 40}


def test_a_limit_of_pages_counts_pages_and_not_sitemaps() -> None:
    left: list[tuple[str, Reason]] = []
    made = frontier(Limits(pages=2), left)
    made.seed(BASE)
    made.seed(BASE + "sitemap.xml", Role.SITEMAP)
    front = made.next()
    assert front is not None
    made.discover(front, front.url, ["/a", "/b", "/c"])
    assert [link.role for link in drain(made)] == [Role.SITEMAP, Role.PAGE]
    assert left == [(BASE + "b", Reason.PAGE_LIMIT), (BASE + "c", Reason.PAGE_LIMIT)]


def test_a_page_of_too_many_links_is_cut_and_told() -> None:
    left: list[tuple[str, Reason]] = []
    made = frontier(Limits(links=100), left)
    front = start(made)
    made.discover(front, front.url, [f"/bai-{n}.html" for n in range(500)])
    assert (len(drain(made)), left) == (100, [(BASE, Reason.TOO_MANY_LINKS)])


def test_redirects_are_followed_on_the_site_and_no_further() -> None:
    made = frontier()
    link = start(made, "a")
    assert made.redirect(link, "http://khac.vn/") is Reason.REDIRECT_OFF_SITE
    assert made.redirect(link, BASE + "a") is Reason.REDIRECT_LOOP
    assert made.redirect(link, BASE + "b") is Reason.REDIRECT
    (followed,) = drain(made)
    assert (followed.url, followed.chain) == (BASE + "b", (BASE + "a",))
    assert made.redirect(followed, BASE + "a") is Reason.REDIRECT_LOOP


def test_a_redirect_to_what_is_known_or_forbidden_adds_nothing() -> None:
    left: list[tuple[str, Reason]] = []
    made = frontier(left=left)
    link = start(made, "a")
    made.discover(link, link.url, ["/b"])
    drain(made)
    assert made.redirect(link, BASE + "b") is Reason.REDIRECT
    assert made.redirect(link, BASE + "cam/x") is Reason.REDIRECT
    assert drain(made) == []
    assert left == [(BASE + "cam/x", Reason.EXCLUDED)]


def test_a_site_that_moves_to_https_is_followed_page_by_page_only_once() -> None:
    made = frontier()
    link = start(made, "a")
    made.discover(link, link.url, ["/b", "/c"])
    assert made.redirect(link, "https://www.tinh.vn/a") is Reason.REDIRECT
    assert [one.url for one in drain(made)] == [f"https://www.tinh.vn/{path}" for path in "abc"]


@pytest.mark.parametrize(("role", "most"), [(Role.SITEMAP, 500), (Role.FEED, 50)])
def test_sitemaps_and_feeds_are_not_without_end(role: Role, most: int) -> None:
    made = frontier()
    assert sum(made.seed(f"{BASE}{n}.xml", role) for n in range(600)) == most


def test_feeds_of_single_articles_are_not_taken() -> None:
    made = frontier()
    front = start(made)
    made.discover_feed(front, front.url, "/rss.xml")
    made.discover_feed(Link(BASE + "bai", BASE + "bai", depth=2), BASE, "/bai/feed/")
    made.discover_feed(front, front.url, "http://khac.vn/rss")
    assert [(link.url, link.role) for link in drain(made)] == [(BASE + "rss.xml", Role.FEED)]


@given(st.lists(st.text(max_size=40), max_size=60))
def test_any_links_are_taken_and_nothing_leaves_the_site(hrefs: list[str]) -> None:
    made = frontier()
    front = start(made)
    made.discover(front, front.url, hrefs)
    links = drain(made)
    assert all(link.url.startswith(BASE) or link.url.startswith("https://tinh.vn/") for link in links)
    assert len({link.key for link in links}) == len(links)
