"""A data directory with one crawl begun, and exchanges to put into it."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from archive.capture import Exchange
from archive.records import Records
from archive.store import CaptureStore

NOON = datetime(2026, 3, 1, 5, 0, tzinfo=UTC)


def make_exchange(
    url: str = "http://tinh.example/bai-1.html", body: bytes = b"<p>Xin ch\xc3\xa0o</p>", status: int = 200
) -> Exchange:
    return Exchange(
        url=url,
        canonical_url=url,
        fetched_at=NOON,
        method="GET",
        request_headers=(("Host", "tinh.example"), ("User-Agent", "thidua")),
        status=status,
        reason="OK" if status == 200 else "Not Modified",
        response_headers=(("Content-Type", "text/html; charset=utf-8"), ("ETag", '"v1"')),
        body=body,
        via="http://tinh.example/",
    )


@pytest.fixture
def exchange() -> Callable[..., Exchange]:
    return make_exchange


@pytest.fixture
def records(tmp_path: Path) -> Iterator[Records]:
    opened = Records.open(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def store(tmp_path: Path, records: Records) -> Iterator[CaptureStore]:
    crawl_id = records.begin_crawl("tinh", ["http://tinh.example/"], NOON)
    with CaptureStore(tmp_path, records, "tinh", crawl_id, NOON) as opened:
        yield opened
