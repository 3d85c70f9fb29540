"""What a site's archive says of the next crawl; hours of the night."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from archive.capture import Exchange
from archive.records import Records
from archive.sightings import Backfill, Sightings
from archive.store import CaptureStore
from crawler.hours import Hours
from crawler.known import Known
from crawler.outcome import Reason

BASE = "http://tinh.vn"
START = datetime(2026, 1, 5, tzinfo=UTC)


def capture(data: Path, records: Records, path: str, moment: datetime) -> int:
    crawl = records.begin_crawl("tinh", [], moment)
    with CaptureStore(data, records, "tinh", crawl, moment) as store:
        url = BASE + path
        store.keep(Exchange(url, url, moment, "GET", (), 200, "OK", (), f"{path} {moment}".encode()))
    return crawl


def known(records: Records, now: datetime, *, walks_all: bool = False) -> Known:
    crawl = records.begin_crawl("tinh", [], now)
    return Known(Sightings(records, "tinh", crawl), [r"^/bai-\d+$"], [1, 7], now, walks_all=walks_all)


@pytest.mark.parametrize(
    ("seen", "age", "is_due"),
    [
        ((0,), 0.5, False),
        ((0,), 1, True),
        ((0, 1.2), 3, False),
        ((0, 1.2), 7, True),
        ((0,), 300, True),
        ((0, 8), 300, False),
    ],
)
def test_an_article_is_due_once_for_each_age(tmp_path: Path, seen: tuple[float, ...], age: float, is_due: bool) -> None:
    records = Records.open(tmp_path)
    for days in seen:
        capture(tmp_path, records, "/bai-1", START + timedelta(days=days))
    capture(tmp_path, records, "/muc-luc", START)
    now = START + timedelta(days=age)
    expected = [f"{BASE}/bai-1"] if is_due and age < 60 else []
    assert known(records, now).due() == expected


def test_known_articles_are_spared_and_listings_are_not(tmp_path: Path) -> None:
    records = Records.open(tmp_path)
    for path in ("/bai-1", "/bai-2", "/muc-luc"):
        capture(tmp_path, records, path, START)
    site = known(records, START + timedelta(hours=3))
    assert site.spare(f"{BASE}/bai-1") is Reason.NOT_DUE
    assert site.spare(f"{BASE}/bai-3") is None
    assert site.spare(f"{BASE}/muc-luc") is None
    assert site.is_changed(f"{BASE}/bai-1", START + timedelta(hours=2))
    assert site.spare(f"{BASE}/bai-1") is None
    assert not site.is_changed(f"{BASE}/bai-2", START - timedelta(days=9))
    assert not site.is_changed(f"{BASE}/bai-2", None)


def test_a_listing_is_known_when_all_its_articles_are(tmp_path: Path) -> None:
    records = Records.open(tmp_path)
    capture(tmp_path, records, "/bai-1", START)
    site = known(records, START)
    assert site.knows_all([f"{BASE}/bai-1", f"{BASE}/lien-he"])
    assert not site.knows_all([f"{BASE}/bai-1", f"{BASE}/bai-2"])
    assert not site.knows_all([f"{BASE}/lien-he"])
    assert not known(records, START, walks_all=True).knows_all([f"{BASE}/bai-1"])


def test_a_backfill_goes_on_until_it_is_finished_and_knows_what_it_had(tmp_path: Path) -> None:
    records = Records.open(tmp_path)
    capture(tmp_path, records, "/truoc", START)
    first = records.begin_crawl("tinh", [], START)
    assert Backfill.go_on(records, "tinh", first, START).first_crawl == first
    capture(tmp_path, records, "/bai-1", START)
    second = Backfill.go_on(records, "tinh", records.begin_crawl("tinh", [], START), START)
    assert second.first_crawl == first
    had = second.had(f"{BASE}/bai-1")
    assert had is not None
    assert second.had(f"{BASE}/truoc") is None
    assert second.had_ever(f"{BASE}/truoc") is not None
    second.finish(START)
    third = records.begin_crawl("tinh", [], START)
    assert Backfill.go_on(records, "tinh", third, START).first_crawl == third


@pytest.mark.parametrize(
    ("hours", "hour", "is_within"),
    [
        ("22:00-06:00", 23, True),
        ("22:00-06:00", 5, True),
        ("22:00-06:00", 6, False),
        ("01:00–05:30", 3, True),
        ("01:00-05:30", 23, False),
    ],
)
def test_hours_are_vietnam_s_and_may_pass_midnight(hours: str, hour: int, is_within: bool) -> None:
    moment = datetime(2026, 5, 1, hour, tzinfo=UTC) - timedelta(hours=7)
    assert Hours.parse(hours).contains(moment) is is_within


@pytest.mark.parametrize("text", ["đêm", "25:00-06:00", "22-6", ""])
def test_what_are_no_hours_is_told(text: str) -> None:
    with pytest.raises(ValueError, match="write them as 22:00-06:00"):
        Hours.parse(text)
