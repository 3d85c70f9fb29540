"""Portals that misbehave: nothing is lost that comes on a second try, and no trap holds the crawl."""

from __future__ import annotations

import itertools
import time
from pathlib import Path

import pytest

from crawler.options import CrawlOptions
from tests.crawler.crawling import crawl_profile
from tests.crawler.misbehaving_server import declared, garbage, redirect, status
from tests.portal.drupal7 import Drupal7
from tests.portal.newspaper import Newspaper
from tests.portal.portal import Portal

pytestmark = pytest.mark.portal

STEADY = CrawlOptions(timeout=6.0, retries=2, delay=0.02)


def test_errors_in_passing_cost_no_article(tmp_path: Path) -> None:
    with Portal.of(Drupal7(), 20).serve() as portal:
        for number, answer in enumerate(
            (
                status(503),
                status(500),
                garbage(b""),
                garbage(b"xin chao\r\n"),
                declared(900, b"<p>"),
            ),
            start=3,
        ):
            portal.misbehave(f"/vi/node/{number}", answer)
        crawled = crawl_profile(portal.profile(tmp_path), tmp_path / "data", STEADY)
    base = portal.server.base.rstrip("/")
    lost = portal.paths() - {url.removeprefix(base) for url in crawled.had()}
    assert lost <= {"/vi/node/6"}, "what is no HTTP at all is not asked for twice"


def test_a_server_that_asks_to_wait_is_left_alone_for_so_long(tmp_path: Path) -> None:
    with Portal.of(Drupal7(), 12).serve() as portal:
        portal.misbehave("/vi/node/9", status(429, Retry_After="2"))
        crawled = crawl_profile(portal.profile(tmp_path), tmp_path / "data", STEADY)
        asked = sorted(portal.server.asked, key=lambda one: one.begun)
    (place,) = [number for number, one in enumerate(asked) if one.status == 429]
    assert asked[place + 1].begun - asked[place].ended >= 1.9, "not even another page"
    assert portal.server.url("/vi/node/9") in crawled.had()


def test_a_long_wait_ends_the_crawl_and_a_backfill_goes_on_later(tmp_path: Path) -> None:
    backfill = CrawlOptions(timeout=6.0, retries=1, delay=0.02, backfill=True)
    with Portal.of(Drupal7(), 30).serve() as portal:
        portal.misbehave("/vi/node/25", status(429, Retry_After="3600"))
        begun = time.monotonic()
        first = crawl_profile(portal.profile(tmp_path), tmp_path / "data", backfill)
        assert time.monotonic() - begun < 15
        assert first.report.ended == "asked to wait"
        assert "3600 s" in " ".join(failure.detail for failure in first.report.failures)
        after = [one for one in portal.server.asked if one.begun > begun]
        refused = next(number for number, one in enumerate(after) if one.status == 429)
        assert len(after) - refused <= 3, "what was on its way may come"
        portal.server.asked.clear()
        portal.server.begun.clear()
        second = crawl_profile(portal.profile(tmp_path), tmp_path / "data", backfill)
    assert second.report.ended == "finished"
    again = {portal.server.url(one.path) for one in portal.server.asked}
    assert not first.had() & again
    assert {url.removeprefix(portal.server.base.rstrip("/")) for url in first.had() | second.had()} >= portal.paths()


def test_the_distance_between_requests_holds_through_pages_forms_and_errors(tmp_path: Path) -> None:
    with Portal.of(Newspaper(), 15).serve() as portal:
        portal.misbehave("/thi-dua", status(503))
        crawl_profile(portal.profile(tmp_path), tmp_path / "data", CrawlOptions(delay=0.15, retries=1))
        begun = sorted(one.begun for one in portal.server.asked)
    assert len(begun) > 15
    assert min(later - earlier for earlier, later in itertools.pairwise(begun)) >= 0.13


def test_redirect_loops_and_endless_calendars_end(tmp_path: Path) -> None:
    with Portal.of(Drupal7(), 10).serve() as portal:
        portal.server.answers["/gioi-thieu-0"] = redirect("/vong-1")
        portal.server.answers["/vong-1"] = redirect("/vong-2")
        portal.server.answers["/vong-2"] = redirect("/vong-1")
        profile = portal.profile(tmp_path).model_copy(update={"exclude": ()})
        crawled = crawl_profile(profile, tmp_path / "data", CrawlOptions(timeout=2.0, pattern_budget=20))
    assert crawled.report.failed["redirect-loop"] >= 1
    assert crawled.report.dropped["pattern-budget"] >= 1
    assert len([path for path in portal.server.paths() if path.startswith("/calendar/")]) <= 20


def test_a_redesign_is_crawled_and_its_pages_kept(tmp_path: Path) -> None:
    with Portal.of(Drupal7(), 10).serve() as portal:
        portal.is_redesigned = True
        crawled = crawl_profile(portal.profile(tmp_path), tmp_path / "data", STEADY)
    assert {portal.server.url(path) for path in portal.paths()} <= crawled.had(), crawled.report


def test_a_load_more_that_answers_otherwise_is_told_and_ends(tmp_path: Path) -> None:
    with Portal.of(Newspaper(), 30).serve() as portal:
        portal.misbehave("/api/more", status(200))
        crawled = crawl_profile(portal.profile(tmp_path), tmp_path / "data", STEADY)
    assert crawled.report.dropped["broken-listing"] == 1
    assert len([path for path in portal.server.paths() if path.startswith("/api/more")]) == 1
