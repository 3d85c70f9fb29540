"""Fixity: that every capture's row leads to a sound record, and every record of the files is known."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from archive.capture import payload_digest
from archive.errors import RestoreCapture
from archive.records import Records
from archive.store import CAPTURES
from archive.warc_reader import StoredResponse, read_response, walk

OnProgress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is not as it was written: where, and what is the matter."""

    place: str
    fault: str
    detail: str


def check_captures(data: Path, records: Records, on_progress: OnProgress) -> Iterator[Fault]:
    """Read every capture back and compare its payload with its digest; then walk the files for unknown records."""
    ids = [row[0] for row in records.connection.execute("SELECT id FROM capture ORDER BY warc_file, warc_offset")]
    for done, number in enumerate(ids, start=1):
        capture = records.capture(number)
        if capture is None:
            continue
        try:
            stored = read_response(data / CAPTURES, capture.location)
        except RestoreCapture as fault:
            yield Fault(capture.url, "unreadable", str(fault))
        else:
            if not capture.is_revisit and payload_digest(stored.body) != capture.digest:
                yield Fault(capture.url, "digest", _differs(capture.location.file, stored))
        on_progress(done, len(ids))
    yield from _check_files(data, records)


def _differs(file: str, stored: StoredResponse) -> str:
    return f"{file} gives {payload_digest(stored.body)} for the capture of {stored.fetched_at}: restore it from a copy."


def _check_files(data: Path, records: Records) -> Iterator[Fault]:
    known = {tuple(row) for row in records.connection.execute("SELECT warc_file, warc_offset FROM capture")}
    folder = data / CAPTURES
    for path in sorted(folder.rglob("*.warc.gz")):
        file = path.relative_to(folder).as_posix()
        try:
            for head in walk(folder, file):
                if not head.sound:
                    yield Fault(
                        head.url or file, "damaged", f"{file} at byte {head.location.offset}: its digest differs."
                    )
                elif head.type in ("response", "revisit") and (file, head.location.offset) not in known:
                    yield Fault(head.url, "unlisted", f"{file} at byte {head.location.offset} has no row: see --mend.")
        except RestoreCapture as fault:
            yield Fault(file, "cut", str(fault))
