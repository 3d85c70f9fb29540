"""Fixity: what is whole is said to be whole, what is not is named, and lost rows come back from the files."""

from collections.abc import Callable
from pathlib import Path

from warcio.archiveiterator import ArchiveIterator

from archive.capture import Exchange
from archive.cdxj import FILE, surt, write_cdxj
from archive.fixity import Fault, check_captures
from archive.mending import mend_rows
from archive.records import Records
from archive.store import CAPTURES, CaptureStore

Make = Callable[..., Exchange]


def faults(data: Path, records: Records) -> list[Fault]:
    return list(check_captures(data, records, lambda _done, _total: None))


def test_a_whole_archive_has_no_fault(tmp_path: Path, store: CaptureStore, records: Records, exchange: Make) -> None:
    store.keep(exchange())
    store.keep(exchange())
    store.keep(exchange(status=304, body=b""))
    assert faults(tmp_path, records) == []


def test_a_cut_file_is_named_with_its_captures(
    tmp_path: Path, store: CaptureStore, records: Records, exchange: Make
) -> None:
    store.keep(exchange())
    last = store.keep(exchange("http://tinh.example/bai-2.html"))
    path = tmp_path / CAPTURES / last.warc_file
    path.write_bytes(path.read_bytes()[: last.warc_offset + 30])
    found = faults(tmp_path, records)
    assert [(fault.place, fault.fault) for fault in found] == [(last.url, "unreadable"), (last.warc_file, "cut")]


def test_a_record_without_a_row_is_named_and_mended(
    tmp_path: Path, store: CaptureStore, records: Records, exchange: Make
) -> None:
    kept = store.keep(exchange("http://tinh.example/bai-1.html?utm_source=x"))
    records.connection.execute("DELETE FROM capture")
    assert [fault.fault for fault in faults(tmp_path, records)] == ["unlisted"]
    assert mend_rows(tmp_path, records) == 1
    assert faults(tmp_path, records) == []
    again = records.latest_capture(kept.canonical_url)
    assert again is not None
    assert (again.url, again.digest, again.location) == (kept.url, kept.digest, kept.location)
    assert mend_rows(tmp_path, records) == 0


def test_the_cdxj_index_leads_another_tool_to_each_record(
    tmp_path: Path, store: CaptureStore, records: Records, exchange: Make
) -> None:
    capture = store.keep(exchange("http://www.tinh.example/Bai-1.html?b=2&a=1"))
    assert write_cdxj(tmp_path, records) == 1
    line = (tmp_path / FILE).read_text("utf-8")
    assert line.startswith("example,tinh)/bai-1.html?a=1&b=2 20260301050000 {")
    with (tmp_path / CAPTURES / capture.warc_file).open("rb") as file:
        file.seek(capture.warc_offset)
        record = next(iter(ArchiveIterator(file)))
        assert record.rec_headers.get_header("WARC-Target-URI") == capture.url


def test_surt_keys_sort_a_site_s_pages_together() -> None:
    assert surt("https://sonoivu.langson.gov.vn:443/") == "vn,gov,langson,sonoivu)/"
    assert surt("http://127.0.0.1:8000/a") == "1,0,0,127:8000)/a"
