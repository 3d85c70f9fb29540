"""The portal of five real articles: all of it is fetched once, and nothing that may not be."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from crawler.profile import load_profile
from tests.crawler.crawling import QUICK, Crawled, crawl_profile, crawl_seed, named
from tests.served import Served, served
from tests.shared_material import SHARED, needs_shared

pytestmark = [pytest.mark.slow, pytest.mark.shared, needs_shared]

ARTICLES = (
    "/langson-portal/Pages/phat-dong-thi-dua-truc-tuyen.html",
    "/thidua.langson/hoi-nghi-tong-ket-thi-dua-2020.html",
    "/langsoncity/van-ban/phat-dong-thi-dua-22-nam.html",
    "/langsoncity/tin-tuc/nam-2020-thanh-pho-lang-son.html",
    "/thidua.langson/phong-trao-thi-dua-chuyen-de-2022.html",
)
OTHERS = (
    "/",
    "/index.html",
    "/thidua.langson/index.html",
    "/thidua.langson/index.html?sort=ngay&order=asc",
    "/thidua.langson/page-1.html",
    "/thidua.langson/print-1.html",
    "/thidua.langson/chuyen-huong.html",
    "/thidua.langson/gioi-thieu.html",
    "/thidua.langson/canh-bao-ret-dam.html",
    "/langsoncity/index.html",
    "/langson-portal/index.html",
)
GONE = "/thidua.langson/khong-con.html"


@pytest.fixture(scope="module")
def portal() -> Iterator[Served]:
    with served(SHARED / "site") as log:
        yield log


@pytest.fixture(scope="module")
def first(portal: Served, tmp_path_factory: pytest.TempPathFactory) -> Crawled:
    return crawl_seed(f"{portal.base}/", tmp_path_factory.mktemp("portal") / "data")


def test_every_page_is_fetched_once(portal: Served, first: Crawled) -> None:
    assert first.had() == named(f"{portal.base}/", ARTICLES + OTHERS)
    asked = [path for path in portal.paths if path != GONE]
    assert len(asked) == len(set(asked)), "63 menu links are fragments of one page"


def test_nothing_private_nothing_off_site_no_image_no_style(portal: Served, first: Crawled) -> None:
    assert not [path for path in portal.paths if path.startswith(("/private", "/static"))]
    assert first.visits(f"{portal.base}/private/noi-bo.html") == [("dropped", "robots")]
    assert first.report.dropped["off-site"] == 1
    assert b"CANARY-PRIVATE" not in b"".join(path.read_bytes() for path in first.data.rglob("*") if path.is_file())


def test_the_only_page_that_is_gone(portal: Served, first: Crawled) -> None:
    assert [(failure.url, failure.reason) for failure in first.report.failures] == [(portal.base + GONE, "http-404")]


def test_a_feed_tells_when_its_pages_were_published(portal: Served, tmp_path: Path) -> None:
    # From the feed itself: of a page that is fetched before the feed nothing is told yet.
    crawled = crawl_seed(f"{portal.base}/rss.xml", tmp_path / "data")
    told = crawled.rows("SELECT url, detail FROM visit WHERE detail LIKE 'published %'")
    assert (portal.base + ARTICLES[1], "published 2021-02-09T17:58:00+07:00, says a feed") in told
    assert len(told) == 3


def test_a_second_crawl_asks_only_for_what_changed_and_finds_the_links_all_the_same(
    portal: Served, first: Crawled
) -> None:
    portal.forget()
    second = crawl_seed(f"{portal.base}/", first.data)
    assert second.had() == first.had()
    assert (second.report.fetched, second.report.unchanged) == (0, len(ARTICLES + OTHERS))
    assert set(portal.paths) - set(portal.conditional) == {GONE}
    assert second.rows(
        "SELECT COUNT(*) FROM capture WHERE crawl_id = ? AND status IN (200, 304) AND NOT is_revisit",
        second.report.crawl_id,
    ) == [(0,)]


@pytest.mark.parametrize(
    ("name", "section"),
    [("thidua-langson", "/thidua.langson/"), ("langsoncity", "/langsoncity/"), ("langson-portal", "/langson-portal/")],
)
def test_a_profile_fetches_its_section_and_no_more(portal: Served, tmp_path: Path, name: str, section: str) -> None:
    portal.forget()
    crawled = crawl_profile(load_profile(name).at(portal.base), tmp_path, QUICK)
    # Sorting makes no other page of a listing: the profile's family knows the parameters.
    pages = [path for path in ARTICLES + OTHERS if path.startswith(section) and "?sort" not in path]
    assert crawled.had() == named(f"{portal.base}/", pages)
    beside = {"/robots.txt", "/sitemap.xml", "/rss.xml", GONE}
    assert set(portal.paths) - beside == set(pages)
