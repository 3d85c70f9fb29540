"""The captures of one crawl: WARC first, then the row."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from http import HTTPStatus
from pathlib import Path
from types import TracebackType

from archive.capture import Capture, Exchange, payload_digest
from archive.errors import refused_write
from archive.records import Records
from archive.warc import WarcWriter

CAPTURES = "captures"
_SYNC_EVERY = 64


class CaptureStore:
    """Keeps the exchanges of the crawl ``crawl_id`` of ``site`` under the data directory ``data``.

    Raises what WarcWriter raises: MakeFolderWritable, FreeDiskSpace.
    """

    def __init__(self, data: Path, records: Records, site: str, crawl_id: int, started: datetime) -> None:
        self._records, self._crawl_id = records, crawl_id
        self._writer = WarcWriter(data / CAPTURES, site, "thidua", started)
        self._unsynced = 0

    def __enter__(self) -> CaptureStore:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._writer.close()

    def keep(self, exchange: Exchange) -> Capture:
        """Write the exchange, as a revisit where its payload is known, then its row."""
        original = self._records.latest_capture(exchange.canonical_url)
        digest = payload_digest(exchange.body)
        if original is not None and exchange.status == HTTPStatus.NOT_MODIFIED:
            digest = original.digest
        elif original is None or exchange.status != HTTPStatus.OK or original.digest != digest:
            original = None
        if original is None:
            location = self._writer.write(exchange, digest)
        else:
            location = self._writer.write_revisit(exchange, original)
        self._sync_now_and_then()
        try:
            return self._records.save_capture(self._crawl_id, exchange, digest, location, original)
        except sqlite3.OperationalError as fault:
            self._writer.take_back(location)
            raise refused_write(fault) or fault from fault

    def _sync_now_and_then(self) -> None:
        # A kill loses nothing that was written; only a power cut can, and then at most this many pages.
        self._unsynced += 1
        if self._unsynced >= _SYNC_EVERY:
            self._writer.sync()
            self._unsynced = 0
