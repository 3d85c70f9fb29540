"""A stored response's payload with its content coding undone (RFC 9110, section 8.4), within limits."""

from __future__ import annotations

import zlib

from archive.errors import ArchiveError
from archive.warc_reader import StoredResponse

LARGEST = 32 * 1024 * 1024


class SkipPayload(ArchiveError):
    """The payload cannot be decoded; the capture stays as it is and is passed over."""


def decoded_body(response: StoredResponse, largest: int = LARGEST) -> bytes:
    """The body as a reader sees it, at most ``largest`` bytes.

    Raises SkipPayload for a broken or unknown coding, and for a body that swells beyond the limit.
    """
    body = response.body
    codings = [coding.strip().lower() for coding in (response.header("Content-Encoding") or "").split(",")]
    for coding in reversed(codings):
        if coding in ("gzip", "x-gzip"):
            body = _inflate(body, zlib.MAX_WBITS | 16, largest)
        elif coding == "deflate":
            body = _inflate(body, zlib.MAX_WBITS if body[:1] == b"\x78" else -zlib.MAX_WBITS, largest)
        elif coding not in ("", "identity"):
            raise SkipPayload(f"{response.url} came in the content coding {coding!r}, which is not asked for or read.")
    if len(body) > largest:
        raise SkipPayload(f"{response.url} has {len(body)} bytes, over the limit of {largest}.")
    return body


def _inflate(body: bytes, window: int, largest: int) -> bytes:
    inflater = zlib.decompressobj(wbits=window)
    try:
        plain = inflater.decompress(body, largest + 1)
    except zlib.error as fault:
        raise SkipPayload(f"The compressed payload is broken ({fault}); the server sent it so.") from fault
    if len(plain) > largest:
        raise SkipPayload(f"The compressed payload swells beyond {largest} bytes; it is kept but not read.")
    if not inflater.eof:
        raise SkipPayload("The compressed payload ends too early; the server or the line cut it.")
    return plain
