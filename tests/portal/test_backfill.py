"""A walk through a site's whole history may be killed at any moment, and asks for no page twice."""

from __future__ import annotations

import dataclasses
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from archive.records import Records
from crawler.options import CrawlOptions
from crawler.outcome import Reason
from tests.crawler.crawling import QUICK, crawl_profile
from tests.crawler.misbehaving_server import status
from tests.portal.drupal7 import Drupal7
from tests.portal.families import FAMILIES
from tests.portal.portal import Portal

pytestmark = pytest.mark.portal

BACKFILL = dataclasses.replace(QUICK, backfill=True)
_ALONE = """
import sys
from pathlib import Path
from crawler.crawl import crawl
from crawler.options import CrawlOptions
from crawler.profile import read_profile
crawl(read_profile(Path(sys.argv[1])), Path(sys.argv[2]), CrawlOptions(delay=0.02, backfill=True))
"""


def _captured(data: Path) -> set[str]:
    connection = Records.open(data).connection
    return {row[0] for row in connection.execute("SELECT canonical_url FROM capture WHERE status = 200")}


def _kill_after(portal: Portal, folder: Path, requests: int) -> None:
    """Begin or go on, and kill -9 both processes after so many more requests."""
    asked = len(portal.server.asked)
    file = folder / f"mo-phong-{portal.family.name}.toml"
    process = subprocess.Popen(
        [sys.executable, "-c", _ALONE, str(file), str(folder / "data")], stdin=subprocess.DEVNULL
    )
    end = time.monotonic() + 30
    while len(portal.server.asked) < asked + requests:
        assert time.monotonic() < end
        time.sleep(0.01)
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    for pid in (*map(int, children), process.pid):
        os.kill(pid, signal.SIGKILL)
    process.wait()


@pytest.mark.parametrize("name", ["sharepoint", "newspaper"])
def test_a_backfill_that_is_killed_twice_asks_for_no_page_twice(name: str, tmp_path: Path) -> None:
    with Portal.of(FAMILIES[name](), 60).serve() as portal:
        profile = portal.profile(tmp_path)
        _kill_after(portal, tmp_path, 25)
        _kill_after(portal, tmp_path, 20)
        had = _captured(tmp_path / "data")
        assert len(had) > 20
        before = len(portal.server.asked)
        crawled = crawl_profile(profile, tmp_path / "data", BACKFILL)
        again = {portal.server.url(one.path).rstrip("/") for one in portal.server.asked[before:]}
    assert crawled.report.ended == "finished"
    assert crawled.report.dropped[Reason.HAD] >= len(had) - 2
    assert not {url.rstrip("/") for url in had if "robots.txt" not in url} & again
    counted = Counter(one.path for one in portal.server.asked if one.status == 200 and one.method == "GET")
    # What was on its way when the process was killed never came, and robots.txt is read by each crawl.
    twice = [path for path, times in counted.items() if times > 1 and path != "/robots.txt"]
    assert len(twice) <= 2
    assert portal.paths() <= {url.removeprefix(portal.server.base.rstrip("/")) for url in _captured(tmp_path / "data")}


def test_a_limit_of_pages_takes_a_history_piece_by_piece(tmp_path: Path) -> None:
    with Portal.of(Drupal7(), 30).serve() as portal:
        profile = portal.profile(tmp_path)
        ends = []
        for _ in range(6):
            piece = crawl_profile(profile, tmp_path / "data", dataclasses.replace(BACKFILL, pages=10))
            ends.append((piece.report.fetched, piece.report.ended))
    assert [ended for _, ended in ends[:3]] == ["page limit"] * 3
    assert "finished" in [ended for _, ended in ends]
    assert all(fetched > 0 for fetched, _ in ends[:3])
    (row,) = Records.open(tmp_path / "data").connection.execute(
        "SELECT first_crawl, finished IS NOT NULL FROM backfill WHERE id = 1"
    )
    assert row == (1, 1)


def test_failures_in_passing_are_made_up_for_when_the_backfill_goes_on(tmp_path: Path) -> None:
    with Portal.of(Drupal7(), 12).serve() as portal:
        profile = portal.profile(tmp_path)
        portal.misbehave("/vi/node/5", status(503), status(503))
        first = crawl_profile(profile, tmp_path / "data", dataclasses.replace(BACKFILL, retries=0))
        assert first.report.failed["http-503"] == 1
        portal.misbehave("/vi/node/6", *[status(404)] * 9)
        second = crawl_profile(profile, tmp_path / "data", BACKFILL)
    assert second.visits(portal.server.url("/vi/node/5")) == [("fetched", "page")]


def test_a_crawl_that_is_no_backfill_walks_on_until_a_crawl_came_to_its_end(tmp_path: Path) -> None:
    with Portal.of(Drupal7(), 40).serve() as portal:
        profile = portal.profile(tmp_path)
        crawl_profile(profile, tmp_path / "data", CrawlOptions(pages=15))
        second = crawl_profile(profile, tmp_path / "data", QUICK)
    assert second.report.ended == "finished"
    had = {url.removeprefix(portal.server.base.rstrip("/")) for url in _captured(tmp_path / "data")}
    assert portal.paths() <= had
