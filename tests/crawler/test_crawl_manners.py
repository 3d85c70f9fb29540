"""What the server sees: who asks, how often, and what is never asked for."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from crawler.options import CrawlOptions
from tests.crawler.crawling import QUICK, crawl_seed
from tests.crawler.misbehaving_server import Answer, Asked, Server, html, page, redirect, send, status

pytestmark = pytest.mark.slow

_PAGES = {f"/{n}.html": page() for n in range(5)}


def _robots(*lines: str) -> Answer:
    return send("\n".join(lines).encode(), content_type="text/plain")


def _pauses(asked: list[Asked]) -> list[float]:
    begun = sorted(one.begun for one in asked)
    return [later - earlier for earlier, later in itertools.pairwise(begun)]


def test_requests_keep_their_distance_and_come_one_at_a_time(tmp_path: Path) -> None:
    with Server({"/": page(*_PAGES), **_PAGES}).serve() as server:
        crawl_seed(server.base, tmp_path, CrawlOptions(delay=0.3))
    assert len(server.asked) == 8
    assert min(_pauses(server.asked)) >= 0.28, "the server's clock starts a little later than ours"
    in_order = sorted(server.asked, key=lambda one: one.begun)
    assert all(earlier.ended <= later.begun for earlier, later in itertools.pairwise(in_order))


def test_a_crawl_delay_of_robots_txt_is_kept(tmp_path: Path) -> None:
    robots = _robots("User-agent: *", "Crawl-delay: 0.5", "Sitemap: /khong.xml")
    with Server({"/robots.txt": robots, "/": page("/0.html", "/1.html"), **_PAGES}).serve() as server:
        crawl_seed(server.base, tmp_path)
    assert len(server.asked) == 5
    assert min(_pauses(server.asked)) >= 0.48


def test_every_request_says_who_asks_and_how_to_reach_them(tmp_path: Path) -> None:
    with Server({"/": page("/0.html"), **_PAGES}).serve() as server:
        crawl_seed(server.base, tmp_path, CrawlOptions(contact="ban-luu-tru@tinh.example"))
    for asked in server.asked:
        assert asked.headers["User-Agent"].startswith("thidua/")
        assert "ban-luu-tru@tinh.example" in asked.headers["User-Agent"]


def test_robots_txt_comes_first_and_is_obeyed_for_links_sitemaps_redirects_and_refreshes(tmp_path: Path) -> None:
    sitemap = b"<urlset><url><loc>/cam/so-do.html</loc></url><url><loc>/duoc.html</loc></url></urlset>"
    answers = {
        "/robots.txt": _robots("User-agent: *", "Disallow: /cam/", "Sitemap: /so-do.xml"),
        "/so-do.xml": send(sitemap, content_type="application/xml"),
        "/": page("/cam/lien-ket.html", "/chuyen", "/lam-moi.html"),
        "/duoc.html": page(),
        "/chuyen": redirect("/cam/dich.html"),
        "/lam-moi.html": send(html([], more='<meta http-equiv="refresh" content="0; url=/cam/moi.html">')),
        "/cam/lien-ket.html": page(),
    }
    with Server(answers).serve() as server:
        crawled = crawl_seed(server.base, tmp_path)
    assert server.paths()[0] == "/robots.txt"
    assert not [path for path in server.paths() if path.startswith("/cam/")]
    for path in ("/cam/so-do.html", "/cam/lien-ket.html", "/cam/dich.html", "/cam/moi.html"):
        assert crawled.visits(server.url(path)) == [("dropped", "robots")]
    assert server.url("/duoc.html") in crawled.had()


def test_rules_for_this_program_stand_before_rules_for_all(tmp_path: Path) -> None:
    robots = _robots("User-agent: *", "Disallow: /", "", "User-agent: thidua", "Disallow: /rieng/")
    with Server({"/robots.txt": robots, "/": page("/0.html", "/rieng/a.html"), **_PAGES}).serve() as server:
        crawled = crawl_seed(server.base, tmp_path)
    assert crawled.had() == {server.base, server.url("/0.html")}


def test_nothing_off_the_site_is_asked_for(tmp_path: Path) -> None:
    with Server({"/": page(), "/robots.txt": page()}).serve() as other:
        links = (other.base, "http://vi-du.invalid/", "//vi-du.invalid/a", "http://localhost/")
        answers = {"/": page(*links, "/chuyen", "/0.html"), "/chuyen": redirect(other.base), **_PAGES}
        with Server(answers).serve() as server:
            crawled = crawl_seed(server.base, tmp_path)
    assert other.asked == []
    assert crawled.had() == {server.base, server.url("/0.html")}
    assert crawled.report.dropped["off-site"] == len(links)


def test_images_styles_and_attachments_are_not_asked_for(tmp_path: Path) -> None:
    more = '<link rel="stylesheet" href="/kieu.css"><img src="/anh.png"><script src="/ma.js"></script>'
    front = send(html(["/anh.JPG", "/quyet-dinh.pdf", "/danh-sach.docx?tai=1", "/0.html"], more=more))
    with Server({"/": front, **_PAGES}).serve() as server:
        crawled = crawl_seed(server.base, tmp_path)
    assert set(server.paths()) == {"/robots.txt", "/sitemap.xml", "/", "/0.html"}
    assert (crawled.report.dropped["asset"], crawled.report.dropped["attachment"]) == (1, 2)


def test_an_hour_of_retry_after_does_not_hold_the_crawl_for_an_hour(tmp_path: Path) -> None:
    with Server({"/": status(503, Retry_After="3600")}).serve() as server:
        crawled = crawl_seed(server.base, tmp_path, CrawlOptions(retries=0))
    assert crawled.visits(server.base) == [("failed", "http-503")]


def test_a_page_without_robots_txt_may_be_fetched(tmp_path: Path) -> None:
    with Server({"/": page(), "/robots.txt": status(404)}).serve() as server:
        assert crawl_seed(server.base, tmp_path, QUICK).had() == {server.base}


def test_a_robots_txt_that_moved_on_the_site_is_followed(tmp_path: Path) -> None:
    answers = {
        "/robots.txt": redirect("/tep/robots.txt"),
        "/tep/robots.txt": _robots("User-agent: *", "Disallow: /0"),
        "/": page(*_PAGES),
        **_PAGES,
    }
    with Server(answers).serve() as server:
        crawled = crawl_seed(server.base, tmp_path)
    assert server.url("/0.html") not in crawled.had()
    assert server.url("/1.html") in crawled.had()
