"""Files that articles link to: fetched, read, and counted where the article does not tell the same."""

import shutil
import sqlite3
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from crawler.crawl import crawl
from crawler.options import CrawlOptions
from crawler.profile import profile_for_seed
from tests.crawler.misbehaving_server import Server, html, send
from tests.extractor.attachments.files_of_our_own import HEAD, PARAGRAPH, ROWS, docbook, docx, pdf, scan
from thidua.file_reader import FileReader, OpenedFile, UnreadFile
from thidua.files import read_file
from thidua.river import extract_all, index_all
from thidua.web.app import create_app

BODY = (
    "Sáng 12/3/2019, Ủy ban nhân dân tỉnh tổ chức hội nghị tổng kết phong trào thi đua yêu nước. Tại hội nghị, Chủ "
    "tịch Ủy ban nhân dân tỉnh đã tặng Bằng khen cho 2 cá nhân có thành tích xuất sắc. Hội nghị thành công."
)
LIST = ["Danh sách kèm theo", "Tặng Cờ thi đua của Chính phủ cho 3 tập thể; tặng Bằng khen cho 2 cá nhân năm 2019."]


def article(links: str) -> str:
    return (
        f"<html><head><title>Hội nghị khen thưởng</title></head><body><h1>Hội nghị tổng kết khen thưởng năm 2019</h1>"
        f"<div class='content'><p>{BODY}</p><p>{BODY.replace('2019', '2018')}</p>{links}</div></body></html>"
    )


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> sqlite3.Connection:
    """A portal with one article that links to a document and a scan, crawled and read."""
    data = tmp_path_factory.mktemp("data")
    links = "<p><a href='/tep/danh-sach.docx'>Danh sách</a></p><p><a href='/tep/ban-quet.pdf'>Quyết định</a></p>"
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    pages = {
        "/": send(html(["/bai.html", "/tep/lich.pdf"])),
        "/bai.html": send(article(links).encode()),
        "/tep/danh-sach.docx": send(docx(LIST, ROWS), content_type=word),
        "/tep/ban-quet.pdf": send(scan(), content_type="application/pdf"),
    }
    with Server(pages).serve() as server:
        crawl(profile_for_seed(server.base), data, CrawlOptions())
        assert "/tep/lich.pdf" not in server.paths()
    extract_all(data, 1)
    index_all(data, "whoosh")
    return sqlite3.connect(data / "thidua.db")


def test_the_files_of_an_article_are_kept_with_it_and_say_whether_they_were_read(archive):
    rows = archive.execute("SELECT kind, outcome, reason, title FROM attachment ORDER BY kind").fetchall()
    assert rows == [("docx", "read", "", LIST[0]), ("pdf", "not-read", "scanned", None)]
    assert archive.execute("SELECT COUNT(DISTINCT article_id) FROM attachment").fetchone() == (1,)


def test_what_the_article_tells_is_not_counted_again(archive):
    counted = archive.execute("SELECT award, count FROM current_award ORDER BY award").fetchall()
    assert [award for award, _ in counted].count("Bằng khen") == archive.execute(
        "SELECT COUNT(*) FROM award JOIN article USING (capture_id) WHERE award = 'Bằng khen'"
    ).fetchone()[0]
    assert ("Cờ thi đua", 3) in counted


def test_a_file_on_disk_is_read(tmp_path: Path):
    path = tmp_path / "quyet-dinh.pdf"
    path.write_bytes(pdf([(60, 60, HEAD), (60, 100, PARAGRAPH)]))
    assert read_file(path).page.title == HEAD


def test_a_file_that_never_ends_and_one_that_needs_too_much_memory_are_refused():
    body = docx([PARAGRAPH])
    with FileReader(seconds=0.001) as reader:
        assert reader.read(body).reason == "hang"
    with FileReader(memory=1) as reader:
        assert isinstance(reader.read(body), UnreadFile)
    with FileReader() as reader:
        assert isinstance(reader.read(body), OpenedFile)


def test_old_word_is_read_where_a_program_can(tmp_path: Path, monkeypatch):
    body = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le")
    monkeypatch.setenv("PATH", str(tmp_path))
    with FileReader() as reader:
        assert reader.read(body).reason == "old-format"
        program = tmp_path / "antiword"
        program.write_text(f"#!/bin/sh\n/bin/cat <<END\n{docbook(HEAD, PARAGRAPH)}\nEND\n", encoding="utf-8")
        program.chmod(0o755)
        found = reader.read(body)
    assert (found.kind, found.page.title) == ("doc", HEAD)


@pytest.mark.skipif(shutil.which("antiword") is None, reason="antiword is not installed (apt-get install antiword)")
def test_antiword_reads_the_paragraphs_and_the_tables_of_old_word():
    body = Path(__file__).with_name("trong-rung.doc").read_bytes()
    with FileReader() as reader:
        found = reader.read(body)
    assert found.note == "read by another program"
    assert found.page.title == "Về việc tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"
    assert "2 | Đặng Quốc Thìn | Ban Quản lý rừng phòng hộ" in found.page.text.split("\n")
    assert [(award.award, award.recipients, award.count) for award in found.facts.awards] == [
        ("Bằng khen", "collective", 2),
        ("Bằng khen", "individual", 2),
    ]


def test_the_article_page_shows_the_files_with_what_they_say(archive):
    data = Path(archive.execute("PRAGMA database_list").fetchone()[2]).parent
    with TestClient(create_app(data, "whoosh")) as client:
        page = client.get("/article/1?lang=vi").text
    assert "Tệp đính kèm" in page
    assert LIST[0] in page
    assert "Cờ thi đua" in page
    assert "bản quét" in page
