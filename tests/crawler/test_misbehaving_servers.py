"""Servers send what they like: the crawl goes on, and every failure has a row with a reason."""

from __future__ import annotations

import gzip
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from crawler.options import CrawlOptions
from tests.crawler.crawling import Crawled, crawl_seed
from tests.crawler.misbehaving_server import (
    Server,
    bomb,
    compressed,
    declared,
    endless,
    garbage,
    html,
    in_turn,
    page,
    page_by,
    redirect,
    redirect_by,
    send,
    status,
)

pytestmark = pytest.mark.slow

_MEGABYTE = 1 << 20
_OPTIONS = CrawlOptions(timeout=2.0, retries=1, largest=4 * _MEGABYTE, concurrency=4)
# Path, what is sent, the outcome and reason expected.
_CASES = {
    "/tot.html": (page("/tot-2.html"), "fetched", "page"),
    "/tot-2.html": (page(), "fetched", "page"),
    "/500.html": (status(500), "failed", "http-500"),
    "/403.html": (status(403), "failed", "http-403"),
    "/410.html": (status(410), "failed", "http-410"),
    "/vong.html": (redirect("/vong-b.html"), "dropped", "redirect"),
    "/vong-b.html": (redirect("/vong.html"), "failed", "redirect-loop"),
    "/chinh-no.html": (redirect("/chinh-no.html"), "failed", "redirect-loop"),
    "/khong-dich.html": (send(b"", 302), "failed", "http-302"),
    "/ra-ngoai.html": (redirect("http://vi-du.invalid/tin.html"), "dropped", "redirect-off-site"),
    "/cong-khac.html": (redirect("http://127.0.0.1:9/tin.html"), "dropped", "redirect-off-site"),
    "/200mb.html": (declared(200 * _MEGABYTE, b"x" * 1000), "failed", "too-large"),
    "/khong-het.html": (endless(b"x" * _MEGABYTE, 0, 40), "failed", "too-large"),
    "/bom.html": (compressed(bomb(64 * _MEGABYTE)), "failed", "unreadable-payload"),
    "/gzip-hong.html": (compressed(b"\x1f\x8b\x08\0khong phai gzip"), "failed", "unreadable-payload"),
    "/gzip-cut.html": (compressed(gzip.compress(html(["/x.html"]))[:-20]), "failed", "unreadable-payload"),
    "/gzip.html": (compressed(gzip.compress(html(["/trong-gzip.html"]))), "fetched", "page"),
    "/trong-gzip.html": (page(), "fetched", "page"),
    "/van-ban.html": (send(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj"), "dropped", "not-a-page"),
    "/phim.html": (send(b"\0" * 9000, content_type="video/mp4"), "dropped", "not-a-page"),
    "/rong.html": (send(b""), "failed", "empty-body"),
    "/trang.html": (send(b" \r\n \n"), "failed", "empty-body"),
    "/loi-font.html": (send("<a href='/sau-loi-font.html'>Thi đua</a>".encode("cp1258", "replace")), "fetched", "page"),
    "/sau-loi-font.html": (page(), "fetched", "page"),
    "/nho-giot.html": (endless(b"<p>", 0.4, 40), "failed", "timeout"),
    "/cut.html": (declared(5000, b"<p>mot phan"), "failed", "truncated"),
    "/rac.html": (garbage(b"\x16\x03\x01 khong phai HTTP\r\n\r\n"), "failed", "broken-response"),
    "/dut.html": (garbage(b""), "failed", "connection-lost"),
    "/lan-hai.html": (in_turn(status(503), page()), "fetched", "page"),
    "/cho.html": (in_turn(status(429, Retry_After="1"), page()), "fetched", "page"),
}


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    server = Server({path: answer for path, (answer, _, _) in _CASES.items()})
    server.answers["/robots.txt"] = send(b"User-agent: *\nSitemap: /sitemap.xml\n", content_type="text/plain")
    server.answers["/sitemap.xml"] = send(b"<urlset><url><loc>/tot.html</loc></url><url><loc>", content_type="text/xml")
    linked_elsewhere = ("/tot-2.html", "/vong-b.html", "/trong-gzip.html", "/sau-loi-font.html")
    server.answers["/"] = page(*(path for path in _CASES if path not in linked_elsewhere))
    with server.serve():
        yield server


@pytest.fixture(scope="module")
def crawled(server: Server, tmp_path_factory: pytest.TempPathFactory) -> Crawled:
    return crawl_seed(server.base, tmp_path_factory.mktemp("data"), _OPTIONS)


@pytest.mark.parametrize("path", _CASES)
def test_each_answer_gets_its_row(crawled: Crawled, server: Server, path: str) -> None:
    _, outcome, reason = _CASES[path]
    assert crawled.visits(server.url(path)) == [(outcome, reason)]


def test_the_run_goes_on_to_its_end(crawled: Crawled) -> None:
    assert crawled.report.ended == "finished"
    assert crawled.report.fetched == 1 + sum(outcome == "fetched" for _, outcome, _ in _CASES.values())


def test_the_report_lists_the_failures_with_sentences(crawled: Crawled, server: Server) -> None:
    failures = {failure.url: failure for failure in crawled.report.failures}
    assert len(failures) == sum(crawled.report.failed.values()) == sum(o == "failed" for _, o, _ in _CASES.values())
    assert failures[server.url("/500.html")].detail == "the server answered 500"
    assert all(failure.detail for failure in failures.values())


def test_passing_failures_are_tried_once_more_and_others_not(crawled: Crawled, server: Server) -> None:
    paths = server.paths()
    assert paths.count("/500.html") == paths.count("/cut.html") == paths.count("/nho-giot.html") == 2
    assert paths.count("/403.html") == paths.count("/bom.html") == paths.count("/200mb.html") == 1


def test_a_server_that_asks_to_wait_is_waited_for(crawled: Crawled, server: Server) -> None:
    first, second = (asked for asked in server.asked if asked.path == "/cho.html")
    assert second.begun - first.ended >= 1.0


def test_raw_bytes_are_archived_before_anything_is_parsed(crawled: Crawled, server: Server) -> None:
    kept = {str(url) for (url,) in crawled.rows("SELECT url FROM capture")}
    for path in ("/gzip-hong.html", "/bom.html", "/van-ban.html", "/rong.html", "/410.html", "/vong.html"):
        assert server.url(path) in kept
    assert server.url("/500.html") not in kept, "errors that pass are no state of the page"


def test_an_encoding_that_does_not_hold_is_noted(crawled: Crawled, server: Server) -> None:
    details = crawled.rows("SELECT detail FROM visit WHERE url = ?", server.url("/loi-font.html"))
    assert details == [("bytes that are not in the declared encoding",)]


def test_a_start_that_does_not_resolve_fails_with_a_reason(tmp_path: Path) -> None:
    crawled = crawl_seed("http://khong-co.invalid/", tmp_path, CrawlOptions(timeout=3.0, retries=0))
    assert crawled.visits("http://khong-co.invalid/") == [("failed", "unresolved")]
    assert crawled.report.got_nothing


def test_a_start_that_refuses_fails_with_a_reason(tmp_path: Path) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{unused.getsockname()[1]}/"
        crawled = crawl_seed(url, tmp_path)
    assert crawled.visits(url) == [("failed", "refused")]
    assert crawled.report.got_nothing


def test_a_start_that_answers_500_to_all_fails_with_a_reason(tmp_path: Path) -> None:
    with Server({"/": status(500), "/robots.txt": status(500)}).serve() as server:
        crawled = crawl_seed(server.base, tmp_path)
    assert crawled.visits(server.base) == [("failed", "robots-unreachable")]
    assert "500" in crawled.report.failures[0].detail
    assert set(server.paths()) == {"/robots.txt"}, "nothing may be fetched where robots.txt fails (RFC 9309)"


def test_a_start_that_leads_elsewhere_says_where(tmp_path: Path) -> None:
    with Server({"/": redirect("https://cong-moi.invalid/")}).serve() as server:
        crawled = crawl_seed(server.base, tmp_path)
    assert crawled.visits(server.base) == [("failed", "redirect-off-site")]
    assert "https://cong-moi.invalid/" in crawled.report.failures[0].detail


def test_redirects_that_never_come_back_end_after_five(tmp_path: Path) -> None:
    answers = {f"/{n}": redirect_by(lambda path: f"/{int(path[1:]) + 1}") for n in range(1, 100)}
    with Server({"/": page("/1"), **answers}).serve() as server:
        crawled = crawl_seed(server.base, tmp_path)
    assert dict(crawled.report.failed) == {"redirect-loop": 1}
    assert len([path for path in server.paths() if path[1:].isdigit()]) == 6


def test_an_endless_calendar_ends_at_the_depth(tmp_path: Path) -> None:
    def months(path: str) -> list[str]:
        month = int(path.partition("thang=")[2] or 0)
        return [f"/lich?thang={month + 1}", f"/lich?thang={month - 1}"]

    with Server({"/": page("/lich"), "/lich": page_by(months)}).serve() as server:
        crawled = crawl_seed(server.base, tmp_path, CrawlOptions(depth=4))
    assert len(crawled.had()) == 1 + 1 + 2 + 3 + 2
    assert crawled.report.dropped["too-deep"] == 2


def test_a_pattern_without_end_gets_its_budget_and_the_rest_its_turn(tmp_path: Path) -> None:
    def days(path: str) -> list[str]:
        return [f"/lich/{len(path)}/{n}" for n in range(200)] + [path + "0"]

    answers = {f"/lich/{a}/{b}": page_by(days) for a in range(3, 40) for b in range(200)}
    with Server({"/": page("/lich/5/1", "/gioi-thieu.html"), "/gioi-thieu.html": page(), **answers}).serve() as server:
        crawled = crawl_seed(server.base, tmp_path, CrawlOptions(pattern_budget=40))
    assert len([url for url in crawled.had() if "/lich/" in url]) == 40
    assert server.url("/gioi-thieu.html") in crawled.had()
    assert crawled.report.dropped["pattern-budget"] >= 100


def test_a_page_of_a_hundred_thousand_links_is_cut_short(tmp_path: Path) -> None:
    crowd = page(*(f"/tin-{n}.html" for n in range(100_000)))
    with Server({"/": page("/dong.html"), "/dong.html": crowd}).serve() as server:
        crawled = crawl_seed(server.base, tmp_path, CrawlOptions(pages=20))
    assert crawled.visits(server.url("/dong.html"))[-1] == ("fetched", "page")
    assert crawled.report.dropped["too-many-links"] == 1
    assert crawled.report.ended == "page limit"
    assert len(server.paths()) == 20 + 2, "pages, robots.txt and sitemap.xml"
