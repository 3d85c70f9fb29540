"""The files that articles link to: read one by one in a process of their own, kept with their articles."""

from __future__ import annotations

from pathlib import Path

from archive.attachments import AttachmentDraft, AttachmentOutcome, Attachments
from archive.capture import Capture
from archive.errors import ArchiveError
from archive.payload import decoded_body
from archive.records import Records
from archive.store import CAPTURES
from archive.warc_reader import read_response
from extractor.attachments.kind import Kind
from extractor.version import extractor_version
from thidua.file_reader import FileReader, UnreadFile


def read_attachments(data: Path, records: Records) -> int:
    """Read the captured files that articles link to and that this version has not read; gives their number.

    One transaction a file: stopped at any point, it goes on where it was.
    """
    attachments = Attachments(records)
    pending = attachments.pending(extractor_version())
    with FileReader() as reader:
        for capture_id, article_id in pending:
            capture = records.capture(capture_id)
            if capture is not None:
                attachments.save(capture, article_id, _draft(data, capture, reader))
    return len(pending)


def _draft(data: Path, capture: Capture, reader: FileReader) -> AttachmentDraft:
    version = extractor_version()
    try:
        body = decoded_body(read_response(data / CAPTURES, capture.location))
    except ArchiveError as fault:
        return AttachmentDraft(Kind.OTHER, version, AttachmentOutcome.NOT_READ, type(fault).__name__, str(fault))
    found = reader.read(body)
    if isinstance(found, UnreadFile):
        return AttachmentDraft(found.kind, version, AttachmentOutcome.NOT_READ, found.reason, found.detail)
    return AttachmentDraft(
        kind=found.kind,
        extractor=version,
        outcome=AttachmentOutcome.READ,
        detail=found.note,
        title=found.page.title,
        text=found.page.text,
        pages=found.pages,
        facts=found.facts,
    )
