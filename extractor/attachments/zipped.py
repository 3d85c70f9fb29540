"""A ZIP file that swells, looked at before anything unpacks it."""

from __future__ import annotations

import io
import zipfile

from extractor.attachments.limits import Limits
from extractor.errors import AttachmentUnread


def check_zipped(body: bytes, limits: Limits) -> None:
    """Raise AttachmentUnread where the ZIP file ``body`` is broken, encrypted, or holds more than the limits allow."""
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as fault:
        raise AttachmentUnread(f"the file is cut or damaged ({fault}); fetch it again", "broken") from fault
    if len(members) > limits.members:
        raise AttachmentUnread(f"the file packs {len(members)} files, as no document does; leave it out", "too-large")
    swollen = sum(member.file_size for member in members)
    if swollen > limits.unpacked:
        raise AttachmentUnread(
            f"the file unpacks to {swollen >> 20} MB, over {limits.unpacked >> 20} MB; open it by hand",
            "too-large",
        )
    if any(member.flag_bits & 1 for member in members):
        raise AttachmentUnread("the file is encrypted; ask its publisher for an open one", "encrypted")
