"""An article whose page prints no day has the one that its site's own feed gives it, and this is told."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from archive.capture import Exchange
from archive.records import Records
from archive.store import CaptureStore
from tests.thidua.pages_of_our_own import page
from thidua.extraction import extract_captures

NOON = datetime(2026, 1, 5, 5, 0, tzinfo=UTC)
SITE = "http://xa.example"
FEED = f"{SITE}/rss.xml"


def exchange(url: str, body: bytes, content_type: str) -> Exchange:
    return Exchange(url, url, NOON, "GET", (), 200, "OK", (("Content-Type", content_type),), body)


def feed(*moments: str) -> bytes:
    items = "".join(
        f"<item><link>/tin/{number}</link><pubDate>{moment}</pubDate></item>" for number, moment in enumerate(moments)
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{items}</channel></rss>'.encode()


def published(data: Path, told: bytes, pages: list[bytes]) -> list[tuple[str | None, str]]:
    """Each article's day and what read it, the pages captured before the feed."""
    with closing(Records.open(data)) as records:
        with CaptureStore(data, records, "xa", records.begin_crawl("xa", [], NOON), NOON) as store:
            for number, body in enumerate(pages):
                store.keep(exchange(f"{SITE}/tin/{number}", body, "text/html"))
            store.keep(exchange(FEED, told, "text/xml"))
        extract_captures(data, records, lambda _site: (), lambda _done, _all: None, 1)
        return records.connection.execute(
            "SELECT published, read_by FROM article JOIN extraction USING (capture_id) ORDER BY article.id"
        ).fetchall()


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("Wed, 13 Mar 2024 01:30:00 GMT", "2024-03-13"),
        ("Tue, 12 Mar 2024 22:00:00 GMT", "2024-03-13"),
        ("Wed, 13 Mar 2024 08:30:00 GMT+7", "2024-03-13"),
        ("hôm kia", None),
        ("Wed, 13 Mar 2030 01:30:00 GMT", None),
    ],
)
def test_the_feed_dates_what_its_page_does_not(tmp_path: Path, moment: str, day: str | None) -> None:
    ((found, read_by),) = published(tmp_path, feed(moment), [page(0)])
    assert found == day
    assert ("by the feed" in read_by) == (day is not None)


def test_a_day_that_the_page_prints_stands(tmp_path: Path) -> None:
    dated = page(0).replace(b"</h1>", "</h1><p>Ngày đăng: 14/03/2024</p>".encode())
    ((found, read_by),) = published(tmp_path, feed("Wed, 13 Mar 2024 01:30:00 GMT"), [dated])
    assert (found, "by the feed" in read_by) == ("2024-03-14", False)


def test_a_feed_that_dates_all_by_the_fetch_says_nothing(tmp_path: Path) -> None:
    now = NOON.strftime("%a, %d %b %Y %H:%M:%S GMT")
    assert [day for day, _ in published(tmp_path, feed(now, now, now), [page(number) for number in range(3)])] == [
        None
    ] * 3
