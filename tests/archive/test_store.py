"""Captures: WARC first, then the row; what is unchanged becomes a revisit."""

from collections.abc import Callable
from pathlib import Path

import pytest

from archive.capture import Exchange
from archive.errors import FreeDiskSpace
from archive.records import CrawlCounts, Outcome, Records
from archive.store import CAPTURES, CaptureStore
from archive.warc_reader import read_response, walk
from tests.archive.conftest import NOON

Make = Callable[..., Exchange]


def test_a_capture_s_row_leads_to_its_payload(tmp_path: Path, store: CaptureStore, exchange: Make) -> None:
    capture = store.keep(exchange())
    assert read_response(tmp_path / CAPTURES, capture.location).body == exchange().body
    assert (capture.etag, capture.content_type, capture.is_revisit) == ('"v1"', "text/html; charset=utf-8", False)


def test_the_same_payload_again_is_a_revisit_of_the_first(store: CaptureStore, exchange: Make) -> None:
    first, again = store.keep(exchange()), store.keep(exchange())
    assert (again.is_revisit, again.revisit_of, again.digest) == (True, first.id, first.digest)


def test_not_modified_is_a_revisit_with_the_first_one_s_digest(store: CaptureStore, exchange: Make) -> None:
    first = store.keep(exchange())
    again = store.keep(exchange(status=304, body=b""))
    assert (again.status, again.revisit_of, again.digest) == (304, first.id, first.digest)


def test_another_payload_is_a_new_capture(store: CaptureStore, exchange: Make) -> None:
    store.keep(exchange())
    assert not store.keep(exchange(body=b"<p>changed</p>")).is_revisit


def test_the_latest_capture_is_the_newest_whole_payload(store: CaptureStore, records: Records, exchange: Make) -> None:
    store.keep(exchange())
    changed = store.keep(exchange(body=b"<p>changed</p>"))
    store.keep(exchange(status=500, body=b"oops"))
    assert records.latest_capture(exchange().canonical_url) == changed


def test_a_crawl_s_row_holds_its_sums_and_every_address_its_reason(store: CaptureStore, records: Records) -> None:
    records.save_visit(1, "http://tinh.example/khong-con", Outcome.FAILED, "http-404", "404 Not Found")
    records.finish_crawl(1, NOON, "finished", CrawlCounts(fetched=3, failed=1))
    assert records.connection.execute("SELECT reason, fetched, failed FROM crawl").fetchone() == ("finished", 3, 1)
    visit = records.connection.execute("SELECT outcome, reason, detail FROM visit").fetchone()
    assert visit == ("failed", "http-404", "404 Not Found")


def test_a_capture_whose_row_the_disk_refuses_leaves_nothing_behind(
    tmp_path: Path, store: CaptureStore, records: Records, exchange: Make
) -> None:
    kept = store.keep(exchange())
    pages = records.connection.execute("PRAGMA page_count").fetchone()[0]
    records.connection.execute(f"PRAGMA max_page_count = {pages}")
    more = (exchange(f"http://tinh.example/bai-{number}.html") for number in range(2, 200))
    with pytest.raises(FreeDiskSpace, match="free space"):
        list(map(store.keep, more))
    listed = {row[0] for row in records.connection.execute("SELECT url FROM capture")}
    heads = walk(tmp_path / CAPTURES, kept.warc_file)
    assert {head.url for head in heads if head.type == "response"} == listed
