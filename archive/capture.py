"""What went over the wire, and where it is kept.

Terms of ISO 28500:2017 (WARC 1.1): payload digest, revisit, target URI.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from datetime import datetime

Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and its response, as they went over the wire.

    ``fetched_at`` is aware, UTC. ``body`` is the response's body as received: transfer coding undone,
    content coding (gzip, br) not. ``via`` is the page whose link led here.
    """

    url: str
    canonical_url: str
    fetched_at: datetime
    method: str
    request_headers: Headers
    status: int
    reason: str
    response_headers: Headers
    body: bytes
    via: str | None = None
    request_body: bytes = b""

    def header(self, name: str) -> str | None:
        """The response header of that name (any case), or None."""
        wanted = name.lower()
        return next((value for header, value in self.response_headers if header.lower() == wanted), None)


@dataclass(frozen=True, slots=True)
class Location:
    """Where a record lies: ``file`` relative to the captures folder, ``offset`` and ``length`` in bytes."""

    file: str
    offset: int
    length: int


@dataclass(frozen=True, slots=True)
class Capture:
    """The row of one exchange. ``digest`` is the payload's, ``sha1:`` and base32.

    A revisit (``is_revisit``) says that the payload was the same as that of the capture ``revisit_of``.
    """

    id: int
    crawl_id: int
    url: str
    canonical_url: str
    fetched_at: datetime
    status: int
    content_type: str | None
    digest: str
    etag: str | None
    last_modified: str | None
    location: Location
    is_revisit: bool = False
    revisit_of: int | None = None

    @property
    def warc_file(self) -> str:
        """The WARC file's path below the captures folder."""
        return self.location.file

    @property
    def warc_offset(self) -> int:
        """The record's first byte in its file."""
        return self.location.offset

    @property
    def warc_length(self) -> int:
        """The record's compressed length in bytes."""
        return self.location.length


def payload_digest(body: bytes) -> str:
    """The payload digest of ISO 28500 as web archives write it: ``sha1:`` and 32 base32 letters."""
    return "sha1:" + base64.b32encode(hashlib.sha1(body, usedforsecurity=False).digest()).decode("ascii")
