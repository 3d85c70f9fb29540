"""Payloads are decoded within limits, or passed over with a reason."""

import gzip
import zlib

import pytest

from archive.payload import SkipPayload, decoded_body
from archive.warc_reader import StoredResponse

PLAIN = "Chiến sĩ thi đua cơ sở ".encode() * 50


def response(body: bytes, coding: str | None = None) -> StoredResponse:
    headers = (("content-encoding", coding),) if coding else ()
    return StoredResponse("http://a/", "2026-03-01T00:00:00Z", 200, headers, body)


def raw_deflate(content: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(content) + packer.flush()


@pytest.mark.parametrize(
    ("body", "coding"),
    [
        (PLAIN, None),
        (PLAIN, "identity"),
        (gzip.compress(PLAIN), "gzip"),
        (gzip.compress(PLAIN), "X-GZIP"),
        (zlib.compress(PLAIN), "deflate"),
        (raw_deflate(PLAIN), "deflate"),
        (gzip.compress(zlib.compress(PLAIN)), "deflate, gzip"),
    ],
    ids=["plain", "identity", "gzip", "x-gzip", "zlib", "raw-deflate", "twice"],
)
def test_every_coding_that_is_asked_for_is_undone(body: bytes, coding: str | None) -> None:
    assert decoded_body(response(body, coding)) == PLAIN


@pytest.mark.parametrize(
    ("body", "coding", "reason"),
    [
        (b"no gzip at all", "gzip", "broken"),
        (gzip.compress(PLAIN)[:-12], "gzip", "too early"),
        (gzip.compress(bytes(3_000_000)), "gzip", "swells beyond"),
        (b"x" * 2_000_001, None, "over the limit"),
        (b"??", "zstd", "zstd"),
    ],
    ids=["broken", "cut", "bomb", "large", "unknown"],
)
def test_what_cannot_be_decoded_is_passed_over_with_the_reason(body: bytes, coding: str | None, reason: str) -> None:
    with pytest.raises(SkipPayload, match=reason):
        decoded_body(response(body, coding), largest=2_000_000)
