"""Files that articles link to, from the records to the search: read later, linked to by several, no longer linked."""

import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from archive.attachments import AttachmentDraft, AttachmentOutcome, Attachments, link_attachments
from archive.records import Records
from extractor.facts import Facts
from index.request import SearchRequest
from tests.thidua.records_of_our_own import DRAFTS, LANG_SON, NOON, award, draft, keep, make_archive
from thidua.indexing import file_name
from thidua.river import index_all
from thidua.searching import Searcher

_URL = f"http://{LANG_SON}/tep/danh%20s%C3%A1ch.pdf"
_TEXT = "Tặng Kỷ niệm chương cho bà Hà Thị Khuyên, ông Vàng Mí Lử."


def _shown(data: Path, text: str) -> list[tuple[int, str]]:
    searcher = Searcher(data, "whoosh")
    try:
        return [(hit.id, hit.file) for hit in searcher.search(SearchRequest(text=text)).hits]
    finally:
        searcher.close()


def _read_file(data: Path, text: str = _TEXT) -> None:
    """A file that articles 3 and 4 link to, fetched and read: the oldest of them has it."""
    keep(data, LANG_SON, [("tep/x.pdf", draft("Trang khác\nTệp này là một trang.", Facts(), "lang-son", None, "news"))],
         NOON + timedelta(days=1))  # fmt: skip
    records = Records.open(data)
    try:
        capture = records.capture(max(row[0] for row in records.connection.execute("SELECT id FROM capture")))
        assert capture is not None
        records.connection.execute(
            "UPDATE capture SET url = ?, canonical_url = ? WHERE id = ?", (_URL, _URL, capture.id)
        )
        records.connection.commit()
        capture = records.capture(capture.id)
        assert capture is not None
        facts = Facts(awards=(award(text, "Kỷ niệm chương"),)) if "Kỷ niệm chương" in text else Facts()
        made = AttachmentDraft("pdf", "1", AttachmentOutcome.READ, title="Danh sách", text=text, facts=facts)
        Attachments(records).save(capture, 3, made)
    finally:
        records.close()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The archive of our own, two of whose articles link to one file, indexed before that file is read."""
    make_archive(tmp_path)
    records = Records.open(tmp_path)
    for article in (3, 4):
        link_attachments(records.connection, article, [_URL])
    records.connection.commit()
    records.close()
    assert index_all(tmp_path, "whoosh") == len(DRAFTS) - 1
    return tmp_path


def test_a_file_read_later_is_found_with_every_article_that_links_to_it(data: Path) -> None:
    assert _shown(data, '"vàng mí lử"') == []
    _read_file(data)
    index_all(data, "whoosh")
    assert sorted(_shown(data, '"vàng mí lử"')) == [(3, "danh sách.pdf"), (4, "danh sách.pdf")]


def test_what_a_file_tells_of_is_counted_with_the_article_that_has_it(data: Path) -> None:
    _read_file(data)
    index_all(data, "whoosh")
    assert [number for number, _ in _shown(data, 'khen:"Kỷ niệm chương"')] == [3]


def test_a_rebuild_finds_files_too(data: Path) -> None:
    _read_file(data)
    index_all(data, "whoosh", rebuild=True)
    assert {number for number, _ in _shown(data, '"Hà Thị Khuyên"')} == {3, 4}


def test_a_file_that_is_linked_no_more_is_found_no_more(data: Path) -> None:
    _read_file(data)
    index_all(data, "whoosh")
    connection = sqlite3.connect(data / "thidua.db")
    for article in (3, 4):
        link_attachments(connection, article, [])
        connection.execute(
            "UPDATE article SET revision = (SELECT revision + 1 FROM archive_state) WHERE id = ?", [article]
        )
    connection.commit()
    connection.close()
    index_all(data, "whoosh")
    assert _shown(data, '"Hà Thị Khuyên"') == []


@pytest.mark.parametrize(
    ("url", "title", "name"),
    [
        ("https://a.example/tep/QD%20174.pdf?x=1", "Quyết định", "QD 174.pdf"),
        ("https://a.example/download.aspx?id=7", "Quyết định", "download.aspx"),
        ("https://a.example/tai-ve/1234", "Quyết định", "Quyết định"),
        ("https://a.example/tai-ve/1234", None, "1234"),
        ("https://a.example/", None, "https://a.example/"),
        ("https://a.example/v1.2024-danh-sach", "Danh sách", "Danh sách"),
    ],
)
def test_a_file_is_known_by_its_name_else_by_its_headline(url: str, title: str | None, name: str) -> None:
    assert file_name(url, title) == name
