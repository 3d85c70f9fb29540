"""Reading WARC files back: one response by its place, or every record of a file, each checked."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from archive.capture import Headers, Location
from archive.errors import RestoreCapture

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class StoredResponse:
    """A response read back: ``body`` as it was received, content coding not undone."""

    url: str
    fetched_at: str
    status: int
    headers: Headers
    body: bytes

    def header(self, name: str) -> str | None:
        """The header of that name (any case), or None."""
        wanted = name.lower()
        return next((value for header, value in self.headers if header.lower() == wanted), None)


@dataclass(frozen=True, slots=True)
class RecordHead:
    """One record met when walking a file, and whether its block still has the digest that it was written with."""

    location: Location
    type: str
    url: str
    date: str
    digest: str | None
    sound: bool
    canonical_url: str | None = None


def read_response(folder: Path, location: Location) -> StoredResponse:
    """The response at ``location`` under the captures ``folder``.

    Raises RestoreCapture when the file is missing, cut there, or holds something else.
    """
    path = folder / location.file
    try:
        with path.open("rb") as file:
            file.seek(location.offset)
            compressed = file.read(location.length)
    except OSError as fault:
        raise _cut(path, location.offset) from fault
    record = _parse(compressed)
    if record is None or record.record_type not in (WarcRecordType.response, WarcRecordType.revisit):
        raise _cut(path, location.offset)
    return _stored(record)


def walk(folder: Path, file: str) -> Iterator[RecordHead]:
    """Every record of one WARC file, in order, each checked.

    Raises RestoreCapture after the last whole record when the file ends within one or holds something else.
    """
    path = folder / file
    for offset, compressed in _members(path):
        record = _parse(compressed)
        if record is None:
            raise _cut(path, offset)
        sound = record.verify_block_digest()
        yield RecordHead(
            location=Location(file, offset, len(compressed)),
            type=record.headers.get("WARC-Type") or "",
            url=record.headers.get("WARC-Target-URI") or "",
            date=record.headers.get("WARC-Date") or "",
            digest=record.headers.get("WARC-Payload-Digest"),
            canonical_url=_canonical_url(record),
            sound=sound,
        )


def _canonical_url(record: WarcRecord) -> str | None:
    """What our metadata records say of the address; None of any other record."""
    if record.record_type != WarcRecordType.metadata:
        return None
    record.freeze()
    fields = record.reader.read().decode("utf-8", "replace").splitlines()
    return next((line.partition(": ")[2] for line in fields if line.startswith("canonicalUrl: ")), None)


def _members(path: Path) -> Iterator[tuple[int, bytes]]:
    """The file's gzip members (RFC 1952, section 2.2) with their offsets."""
    with path.open("rb") as file:
        offset, rest = 0, file.read(_CHUNK)
        while rest:
            member, kept = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16), bytearray()
            while not member.eof:
                if not rest:
                    raise _cut(path, offset)
                try:
                    member.decompress(rest)
                except zlib.error as fault:
                    raise _cut(path, offset) from fault
                kept += rest[: len(rest) - len(member.unused_data)]
                rest = member.unused_data if member.eof else file.read(_CHUNK)
            yield offset, bytes(kept)
            offset += len(kept)
            rest = rest or file.read(_CHUNK)


def _parse(compressed: bytes) -> WarcRecord | None:
    """The record of one whole gzip member; None where the member is cut or is no record."""
    member = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    try:
        block = member.decompress(compressed)
    except zlib.error:
        return None
    if not member.eof or not block.startswith(b"WARC/1."):
        return None
    return next(iter(ArchiveIterator(io.BytesIO(block), parse_http=False)), None)


def _cut(path: Path, offset: int) -> RestoreCapture:
    return RestoreCapture(
        f"{path} holds no whole record at byte {offset}: the file was cut, moved or damaged; restore it from a "
        "copy, or go on without it: `thidua verify` lists every capture that cannot be read."
    )


def _stored(record: WarcRecord) -> StoredResponse:
    head, _, body = record.reader.read().partition(b"\r\n\r\n")
    status_line, *lines = head.split(b"\r\n")
    parts = status_line.split(b" ", 2)
    headers = []
    for line in lines:
        name, _, value = line.decode("utf-8", "surrogateescape").partition(":")
        headers.append((name.strip(), value.strip()))
    return StoredResponse(
        url=record.headers.get("WARC-Target-URI") or "",
        fetched_at=record.headers.get("WARC-Date") or "",
        status=int(parts[1]) if len(parts) > 1 and parts[1].isdigit() else 0,
        headers=tuple(headers),
        body=body,
    )
