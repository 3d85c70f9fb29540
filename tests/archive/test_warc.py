"""WARC files: what is written is what other tools read, and a cut is found and named."""

import gzip
import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator

from archive.capture import Capture, Exchange, Location, payload_digest
from archive.errors import FreeDiskSpace, MakeFolderWritable, RestoreCapture
from archive.warc import WarcWriter
from archive.warc_reader import read_response, walk
from tests.archive.conftest import NOON

Make = Callable[..., Exchange]


def as_capture(exchange: Exchange, location: Location) -> Capture:
    digest = payload_digest(exchange.body)
    return Capture(1, 1, exchange.url, exchange.canonical_url, NOON, 200, None, digest, None, None, location)


def written(folder: Path, *exchanges: Exchange) -> list[Location]:
    with WarcWriter(folder, "tinh", "thidua test", NOON) as writer:
        return [writer.write(exchange) for exchange in exchanges]


def test_a_response_is_read_back_byte_for_byte(tmp_path: Path, exchange: Make) -> None:
    sent = exchange(body=bytes(range(256)) * 40)
    [location] = written(tmp_path, sent)
    stored = read_response(tmp_path, location)
    assert (stored.url, stored.status, stored.body) == (sent.url, 200, sent.body)
    assert stored.header("content-type") == "text/html; charset=utf-8"


def test_another_tool_reads_every_record_and_agrees_with_its_digests(tmp_path: Path, exchange: Make) -> None:
    [location, _] = written(tmp_path, exchange(), exchange("http://tinh.example/bai-2.html", "Bằng khen".encode()))
    with (tmp_path / location.file).open("rb") as file:
        records = [
            (record.rec_type, record.rec_headers.get_header("WARC-Target-URI"), record.content_stream().read())
            for record in ArchiveIterator(file, check_digests="raise")
        ]
    assert [kind for kind, _, _ in records] == ["warcinfo"] + ["response", "request", "metadata"] * 2
    assert records[4][2].decode() == "Bằng khen"
    assert b"via: http://tinh.example/" in records[3][2]


def test_each_record_is_a_gzip_member_of_its_own(tmp_path: Path, exchange: Make) -> None:
    [location] = written(tmp_path, exchange())
    compressed = (tmp_path / location.file).read_bytes()[location.offset : location.offset + location.length]
    assert gzip.decompress(compressed).startswith(b"WARC/1.1\r\n")


def test_a_revisit_names_the_capture_that_it_repeats(tmp_path: Path, exchange: Make) -> None:
    first, again = exchange(), exchange(status=304, body=b"")
    with WarcWriter(tmp_path, "tinh", "thidua test", NOON) as writer:
        location = writer.write(first)
        revisit = writer.write_revisit(again, as_capture(first, location))
    with (tmp_path / revisit.file).open("rb") as file:
        file.seek(revisit.offset)
        headers = next(iter(ArchiveIterator(file))).rec_headers
        assert headers.get_header("WARC-Profile").endswith("server-not-modified")
        assert headers.get_header("WARC-Refers-To-Target-URI") == first.url
        assert headers.get_header("WARC-Payload-Digest") == payload_digest(first.body)


def test_the_transfer_coding_that_was_undone_is_kept_under_another_name(tmp_path: Path) -> None:
    sent = Exchange("http://a/", "http://a/", NOON, "GET", (), 200, "OK", (("Transfer-Encoding", "chunked"),), b"x")
    [location] = written(tmp_path, sent)
    assert read_response(tmp_path, location).headers == (("X-Archive-Orig-Transfer-Encoding", "chunked"),)


def test_a_header_with_line_breaks_cannot_forge_another(tmp_path: Path) -> None:
    sent = Exchange("http://a/", "http://a/", NOON, "GET", (), 200, "OK", (("X", "1\r\nSet-Cookie: a"),), b"x")
    [location] = written(tmp_path, sent)
    assert [name for name, _ in read_response(tmp_path, location).headers] == ["X"]


def test_two_writers_of_one_moment_never_share_a_file(tmp_path: Path, exchange: Make) -> None:
    [one], [other] = written(tmp_path, exchange()), written(tmp_path, exchange())
    assert one.file != other.file


def test_walking_a_file_gives_every_record_as_sound(tmp_path: Path, exchange: Make) -> None:
    [location] = written(tmp_path, exchange())
    heads = list(walk(tmp_path, location.file))
    assert [head.type for head in heads] == ["warcinfo", "response", "request", "metadata"]
    assert all(head.sound for head in heads)
    assert heads[1].location == location


@pytest.mark.parametrize("missing", [1, 9, 200])
def test_a_file_cut_in_the_middle_is_walked_to_the_cut_and_then_named(
    tmp_path: Path, exchange: Make, missing: int
) -> None:
    [location] = written(tmp_path, exchange())
    path = tmp_path / location.file
    path.write_bytes(path.read_bytes()[:-missing])
    types: list[str] = []
    with pytest.raises(RestoreCapture, match="thidua verify"):
        types.extend(head.type for head in walk(tmp_path, location.file))
    assert "response" in types


def test_a_flipped_byte_is_found(tmp_path: Path, exchange: Make) -> None:
    [location] = written(tmp_path, exchange(body=bytes(range(256)) * 20))
    path = tmp_path / location.file
    damaged = bytearray(path.read_bytes())
    damaged[location.offset + location.length // 2] ^= 0xFF
    path.write_bytes(bytes(damaged))
    with pytest.raises(RestoreCapture):
        read_response(tmp_path, location)


def test_a_missing_file_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(RestoreCapture, match="restore it from a copy"):
        read_response(tmp_path, Location("2026/01/none.warc.gz", 0, 10))


@contextmanager
def no_file_longer_than(size: int) -> Iterator[None]:
    """As on a full disk: what is written beyond is written in part, and then refused."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_full_disk_leaves_only_whole_records_and_the_file_goes_on_after_it(tmp_path: Path, exchange: Make) -> None:
    with WarcWriter(tmp_path, "tinh", "thidua test", NOON) as writer:
        location = writer.write(exchange())
        path = tmp_path / location.file
        with no_file_longer_than(path.stat().st_size + 40), pytest.raises(FreeDiskSpace, match="free space"):
            writer.write(exchange("http://tinh.example/bai-2.html"))
        assert [head.type for head in walk(tmp_path, location.file)] == ["warcinfo", "response", "request", "metadata"]
        again = writer.write(exchange("http://tinh.example/bai-2.html"))
    assert read_response(tmp_path, again).url == "http://tinh.example/bai-2.html"


def test_an_exchange_that_nobody_was_told_of_is_taken_back(tmp_path: Path, exchange: Make) -> None:
    with WarcWriter(tmp_path, "tinh", "thidua test", NOON) as writer:
        writer.write(exchange())
        writer.take_back(writer.write(exchange("http://tinh.example/bai-2.html")))
        location = writer.write(exchange("http://tinh.example/bai-3.html"))
    urls = [head.url for head in walk(tmp_path, location.file) if head.type == "response"]
    assert urls == ["http://tinh.example/bai-1.html", "http://tinh.example/bai-3.html"]


def test_a_folder_that_is_a_file_is_refused_with_the_repair(tmp_path: Path, exchange: Make) -> None:
    blocked = tmp_path / "captures"
    blocked.write_text("not a folder")
    with pytest.raises(MakeFolderWritable, match="--data"):
        written(blocked, exchange())
