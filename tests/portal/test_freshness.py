"""A crawl that is no backfill: it ends at what is known, and looks again at articles when their time has come."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from archive.records import Records
from crawler.outcome import Reason
from tests.crawler.crawling import QUICK, Crawled, crawl_profile
from tests.portal.drupal7 import Drupal7
from tests.portal.families import FAMILIES
from tests.portal.news import news
from tests.portal.portal import Portal
from tests.portal.wordpress import WordPress
from thidua.extraction import extract_captures

pytestmark = pytest.mark.portal

START = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)


def _crawl(portal: Portal, folder: Path, days: float) -> Crawled:
    """Crawl so many days after the first time."""
    portal.server.asked.clear()
    portal.server.begun.clear()
    options = dataclasses.replace(QUICK, now=START + timedelta(days=days))
    return crawl_profile(portal.profile(folder), folder / "data", options)


def _asked_articles(portal: Portal) -> set[str]:
    return {one.path for one in portal.server.asked} & portal.paths()


@pytest.mark.parametrize("name", ["drupal7", "vnpt", "newspaper"])
def test_a_second_crawl_stops_paging_at_what_is_known_and_finds_what_is_new(name: str, tmp_path: Path) -> None:
    with Portal.of(FAMILIES[name](), 45).serve() as portal:
        _crawl(portal, tmp_path, 0)
        first = len(portal.server.asked)
        portal.articles[46] = news(46)
        crawled = _crawl(portal, tmp_path, 0.5)
        asked = portal.server.paths()
    new = portal.family.path(portal.articles[46])
    assert crawled.report.fetched >= 1
    assert [path for path in asked if path.endswith(new)]
    assert len(asked) < first / 2
    assert crawled.report.dropped[Reason.KNOWN_FURTHER] >= 1


def test_articles_are_looked_at_again_at_growing_ages_and_not_between(tmp_path: Path) -> None:
    with Portal.of(Drupal7(), 12).serve() as portal:
        portal.has_validators = True
        asked = {}
        for day in (0, 0.5, 1.5, 2, 8, 366, 500):
            _crawl(portal, tmp_path, day)
            asked[day] = len(_asked_articles(portal))
    assert asked == {0: 12, 0.5: 0, 1.5: 12, 2: 0, 8: 12, 366: 12, 500: 0}


def test_a_look_again_asks_conditionally_and_adds_no_version(tmp_path: Path) -> None:
    with Portal.of(Drupal7(), 12).serve() as portal:
        portal.has_validators = True
        _crawl(portal, tmp_path, 0)
        crawled = _crawl(portal, tmp_path, 1.5)
        looked = [one for one in portal.server.asked if one.path in portal.paths()]
    assert {one.status for one in looked} == {304}
    assert crawled.report.fetched == 0


def test_articles_published_long_ago_are_not_looked_at_as_if_they_were_new(tmp_path: Path) -> None:
    with Portal.of(Drupal7(), 12).serve() as portal:
        _crawl(portal, tmp_path, 0)
        records = Records.open(tmp_path / "data")
        extract_captures(tmp_path / "data", records, lambda _: portal.profile(tmp_path).layout, lambda *_: None, 1)
        records.close()
        _crawl(portal, tmp_path, 1.5)
    assert _asked_articles(portal) == set()


def test_a_correction_becomes_a_new_version_with_the_old_one_kept(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with Portal.of(Drupal7(), 12).serve() as portal:
        portal.has_validators = True
        layouts = portal.profile(tmp_path).layout
        _crawl(portal, tmp_path, 0)
        old = portal.articles[7]
        corrected = "Danh sách có sửa: 21 tập thể được tặng Giấy khen, thêm tổ thợ mộc thôn Cuối."
        portal.articles[7] = old.corrected(corrected)
        crawled = _crawl(portal, tmp_path, 1.5)
        assert crawled.report.fetched == 1
        records = Records.open(data)
        extract_captures(data, records, lambda _: layouts, lambda *_: None, 1)
        article, version, text = records.connection.execute(
            "SELECT id, version, text FROM article WHERE canonical_url LIKE '%/vi/node/7'"
        ).fetchone()
        earlier = records.connection.execute(
            "SELECT version, text FROM article_version WHERE article_id = ?", (article,)
        ).fetchall()
        others = records.connection.execute("SELECT count(*) FROM article WHERE version > 1").fetchone()[0]
        records.close()
    assert (version, [number for number, _ in earlier], others) == (2, [1], 1)
    assert corrected in text
    assert old.paragraphs[-1] in earlier[0][1]


def test_a_sitemap_that_tells_of_a_change_is_believed_before_the_timetable(tmp_path: Path) -> None:
    family = WordPress()
    with Portal.of(family, 15).serve() as portal:
        _crawl(portal, tmp_path, 0)
        portal.articles[3] = portal.articles[3].corrected("Bổ sung một tập thể vào danh sách.")
        family.changed[3] = START + timedelta(hours=5)
        crawled = _crawl(portal, tmp_path, 0.5)
    assert _asked_articles(portal) == {family.path(portal.articles[3])}
    assert crawled.report.fetched >= 1
