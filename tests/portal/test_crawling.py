"""Every family's portal is crawled whole, each article once, whatever its addresses and pagers are like."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.crawler.crawling import Crawled, crawl_profile
from tests.portal.families import FAMILIES
from tests.portal.portal import Portal

pytestmark = pytest.mark.portal


def _articles(crawled: Crawled, portal: Portal) -> list[str]:
    """The paths of the articles captured, as often as they were."""
    base = portal.server.base.rstrip("/")
    rows = crawled.rows(
        "SELECT canonical_url FROM capture WHERE status = 200 AND canonical_url NOT LIKE '%\\_\\_page=%'"
    )
    return sorted(path for (url,) in rows if (path := str(url).removeprefix(base)) in portal.paths())


@pytest.mark.parametrize("name", FAMILIES)
def test_every_article_of_every_listing_page_is_fetched_once(name: str, tmp_path: Path) -> None:
    with Portal.of(FAMILIES[name](), 45).serve() as portal:
        crawled = crawl_profile(portal.profile(tmp_path), tmp_path / "data")
    assert _articles(crawled, portal) == sorted(portal.paths())
    assert crawled.report.ended == "finished"
    assert set(crawled.report.failed) <= {"http-404"}, "the menus lead nowhere"
    turned = [one for one in portal.server.asked if one.method == "POST"]
    assert [one.status for one in turned] == [200] * (4 if name in ("sharepoint", "vnpt") else 0)
    copies = ("print", "savefile", "calendar", "replytocom")
    assert not [path for path in portal.server.paths() if any(copy in path for copy in copies)]
