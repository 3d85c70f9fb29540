"""Rows made again from WARC files: what a kill between record and row left behind, or a lost database."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from http.client import responses
from pathlib import Path

from archive.capture import Exchange, payload_digest
from archive.errors import RestoreCapture
from archive.records import Records
from archive.store import CAPTURES
from archive.warc_reader import RecordHead, read_response, walk


def mend_rows(data: Path, records: Records) -> int:
    """Give every response and revisit record without a row its row; gives how many there were.

    Canonical addresses come from the metadata record beside it; a record in a damaged file is passed over.
    """
    folder, mended = data / CAPTURES, 0
    for path in sorted(folder.rglob("*.warc.gz")):
        mended += _mend_file(folder, path.relative_to(folder).as_posix(), records)
    return mended


def _mend_file(folder: Path, file: str, records: Records) -> int:
    known = {
        row[0] for row in records.connection.execute("SELECT warc_offset FROM capture WHERE warc_file = ?", (file,))
    }
    heads: list[RecordHead] = []
    # The whole records before a cut are collected; `thidua verify` names the cut itself.
    with suppress(RestoreCapture):
        heads.extend(walk(folder, file))
    missing = [
        head
        for head in heads
        if head.type in ("response", "revisit") and head.location.offset not in known and head.sound
    ]
    if not missing:
        return 0
    canonical = {(head.url, head.date): head.canonical_url for head in heads if head.canonical_url}
    site = file.rsplit("/", 1)[-1].rsplit("-", 2)[0]
    crawl_id = records.begin_crawl(site, [], datetime.fromisoformat(missing[0].date))
    for head in missing:
        _mend_row(folder, head, canonical.get((head.url, head.date), head.url), records, crawl_id)
    return len(missing)


def _mend_row(folder: Path, head: RecordHead, canonical_url: str, records: Records, crawl_id: int) -> None:
    stored = read_response(folder, head.location)
    exchange = Exchange(
        url=head.url,
        canonical_url=canonical_url,
        fetched_at=datetime.fromisoformat(head.date),
        method="GET",
        request_headers=(),
        status=stored.status,
        reason=responses.get(stored.status, ""),
        response_headers=stored.headers,
        body=stored.body,
    )
    original = records.latest_capture(exchange.canonical_url) if head.type == "revisit" else None
    records.save_capture(crawl_id, exchange, head.digest or payload_digest(stored.body), head.location, original)
