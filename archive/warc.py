"""Writing WARC 1.1 files (ISO 28500:2017): one gzip member a record, appended and never rewritten."""

from __future__ import annotations

import base64
import io
import os
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path
from types import TracebackType

from fastwarc.stream_io import GzipWriter
from fastwarc.warc import WarcRecord, WarcRecordType

from archive.capture import Capture, Exchange, Headers, Location, payload_digest
from archive.errors import FreeDiskSpace, MakeFolderWritable

# Measured on portal pages: level 6 costs no more than level 1 and halves the file.
_LEVEL = 6
_ROTATE_AT = 1 << 30
_REVISIT_PROFILE = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
_NOT_MODIFIED_PROFILE = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"


class WarcWriter:
    """Appends exchanges to the WARC files of one site under ``folder`` (``YYYY/MM/SITE-TIMESTAMP-NNNNN.warc.gz``).

    Raises MakeFolderWritable when the file cannot be made, FreeDiskSpace when the disk refuses a write; the
    file then ends with its last whole record.
    """

    def __init__(self, folder: Path, site: str, software: str, started: datetime) -> None:
        self._folder, self._site, self._software, self._started = folder, site, software, started
        self._serial = 0
        self._file: io.FileIO | None = None
        self._path = Path()

    def __enter__(self) -> WarcWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Flush to the disk and close the file."""
        if self._file is not None:
            self.sync()
            self._file.close()
            self._file = None

    def sync(self) -> None:
        """Force what was written to the disk itself."""
        if self._file is not None:
            os.fsync(self._file.fileno())

    def write(self, exchange: Exchange, digest: str | None = None) -> Location:
        """Append the response with its request and metadata; gives the response record's place.

        ``digest`` is the payload's, where the caller has it already.
        """
        response = _record(WarcRecordType.response, exchange)
        response.headers["Content-Type"] = "application/http; msgtype=response"
        response.headers["WARC-Payload-Digest"] = digest or payload_digest(exchange.body)
        response.set_bytes_content(_status_line(exchange) + _block(exchange.response_headers) + exchange.body)
        return self._append(response, exchange)

    def write_revisit(self, exchange: Exchange, original: Capture) -> Location:
        """Append a revisit: the payload is that of ``original``, and only the headers are kept."""
        revisit = _record(WarcRecordType.revisit, exchange)
        unmodified = exchange.status == HTTPStatus.NOT_MODIFIED
        revisit.headers["WARC-Profile"] = _NOT_MODIFIED_PROFILE if unmodified else _REVISIT_PROFILE
        revisit.headers["WARC-Refers-To-Target-URI"] = original.url
        revisit.headers["WARC-Refers-To-Date"] = warc_date(original.fetched_at)
        revisit.headers["WARC-Payload-Digest"] = original.digest
        revisit.headers["Content-Type"] = "application/http; msgtype=response"
        revisit.set_bytes_content(_status_line(exchange) + _block(exchange.response_headers))
        return self._append(revisit, exchange)

    def _append(self, response: WarcRecord, exchange: Exchange) -> Location:
        file = self._open()
        offset = file.tell()
        response_bytes = _compress(response)
        self._write(
            file, response_bytes + _compress(_request(exchange, response)) + _compress(_metadata(exchange, response))
        )
        return Location(self._path.relative_to(self._folder).as_posix(), offset, len(response_bytes))

    def take_back(self, last: Location) -> None:
        """Cut off the exchange that was appended ``last``, of which nobody was told."""
        if self._file is not None:
            _cut(self._file, last.offset)

    def _write(self, file: io.FileIO, records: bytes) -> None:
        offset, rest = file.tell(), memoryview(records)
        try:
            while rest:
                rest = rest[file.write(rest) or 0 :]
        except OSError as fault:
            # The cut record would hide all later ones from readers that stop at the first fault.
            _cut(file, offset)
            raise FreeDiskSpace(
                f"{self._path} could not be written ({fault.strerror}): free space or raise the quota, "
                "then run the crawl again; what was captured so far is kept."
            ) from fault

    def _open(self) -> io.FileIO:
        if self._file is not None and self._file.tell() >= _ROTATE_AT:
            self.close()
        if self._file is None:
            self._file = self._new_file()
            self._write(self._file, _compress(self._warcinfo()))
        return self._file

    def _new_file(self) -> io.FileIO:
        folder = self._folder / f"{self._started:%Y}" / f"{self._started:%m}"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            while True:
                self._serial += 1
                self._path = folder / f"{self._site}-{self._started:%Y%m%d%H%M%S}-{self._serial:05}.warc.gz"
                try:
                    # Without a buffer, which would be written when the file is closed, whatever was cut off before.
                    return io.FileIO(self._path, "x+")
                except FileExistsError:
                    continue
        except OSError as fault:
            raise MakeFolderWritable(
                f"No WARC file can be made in {folder} ({fault.strerror}): give --data a folder that you may write."
            ) from fault

    def _warcinfo(self) -> WarcRecord:
        record = WarcRecord()
        record.init_headers(record_type=WarcRecordType.warcinfo)
        record.headers["WARC-Date"] = warc_date(self._started)
        record.headers["WARC-Filename"] = self._path.name
        record.headers["Content-Type"] = "application/warc-fields"
        record.set_bytes_content(
            f"software: {self._software}\r\nformat: WARC File Format 1.1\r\nisPartOf: {self._site}\r\n".encode()
        )
        return record


def _cut(file: io.FileIO, offset: int) -> None:
    """End the file at ``offset``, and go on writing there."""
    file.truncate(offset)
    file.seek(offset)


def warc_date(moment: datetime) -> str:
    """``moment`` (aware) as WARC-Date: UTC, whole seconds (W3C-DTF)."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _record(kind: WarcRecordType, exchange: Exchange) -> WarcRecord:
    record = WarcRecord()
    record.init_headers(record_type=kind)
    record.headers["WARC-Date"] = warc_date(exchange.fetched_at)
    record.headers["WARC-Target-URI"] = exchange.url
    return record


def _status_line(exchange: Exchange) -> bytes:
    return f"HTTP/1.1 {exchange.status} {exchange.reason}\r\n".encode("latin-1", "replace")


def _block(headers: Headers) -> bytes:
    """The header block. Transfer coding was undone on receipt, so its header is kept under another name."""
    lines = []
    for name, value in headers:
        kept = f"X-Archive-Orig-{name}" if name.lower() == "transfer-encoding" else name
        lines.append(f"{kept}: {value}".replace("\r", " ").replace("\n", " "))
    return ("\r\n".join([*lines, "", ""])).encode("utf-8", "surrogateescape")


def _request(exchange: Exchange, response: WarcRecord) -> WarcRecord:
    record = _record(WarcRecordType.request, exchange)
    record.headers["WARC-Concurrent-To"] = response.record_id or ""
    record.headers["Content-Type"] = "application/http; msgtype=request"
    target = exchange.url.split("://", 1)[-1]
    path = target[target.find("/") :] if "/" in target else "/"
    record.set_bytes_content(
        f"{exchange.method} {path} HTTP/1.1\r\n".encode("utf-8", "replace")
        + _block(exchange.request_headers)
        + exchange.request_body
    )
    return record


def _metadata(exchange: Exchange, response: WarcRecord) -> WarcRecord:
    record = _record(WarcRecordType.metadata, exchange)
    record.headers["WARC-Refers-To"] = response.record_id or ""
    record.headers["Content-Type"] = "application/warc-fields"
    fields = f"canonicalUrl: {exchange.canonical_url}\r\n"
    if exchange.via is not None:
        fields += f"via: {exchange.via}\r\n"
    record.set_bytes_content(fields.encode())
    return record


def _compress(record: WarcRecord) -> bytes:
    buffer = io.BytesIO()
    stream = GzipWriter(buffer, compression_level=_LEVEL)
    record.write(stream, checksum_data=True, payload_digest=_digest_bytes(record))
    stream.finish()
    return buffer.getvalue()


def _digest_bytes(record: WarcRecord) -> bytes | None:
    digest = record.headers.get("WARC-Payload-Digest")
    return base64.b32decode(digest.removeprefix("sha1:")) if digest else None
