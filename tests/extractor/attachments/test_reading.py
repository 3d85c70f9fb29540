"""Files of every kind give their paragraphs and rows, or the reason why they do not."""

import contextlib
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.attachments.kind import Kind, kind_of
from extractor.attachments.limits import Limits
from extractor.attachments.read import read_attachment
from extractor.errors import AttachmentUnread
from extractor.extract import extract
from tests.extractor.attachments.files_of_our_own import HEAD, PARAGRAPH, ROWS, docbook, docx, pdf, scan, xlsx, zipped
from tests.extractor.test_legacy import SMALL, typed

OLD_WORKBOOK = (Path(__file__).parent / "danh-sach.xls").read_bytes()
PRINTED = [" | ".join(row) for row in ROWS]


def own_pdf() -> bytes:
    halves = PARAGRAPH.split(" có thành tích ")
    lines = [(60, 60, HEAD), (80, 100, halves[0]), (60, 115, f"có thành tích {halves[1]}"), (500, 780, "1")]
    return pdf(lines, ROWS)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (own_pdf(), Kind.PDF),
        (docx([HEAD, PARAGRAPH], ROWS), Kind.DOCX),
        (xlsx([[HEAD], [PARAGRAPH], *ROWS]), Kind.XLSX),
        (OLD_WORKBOOK, Kind.XLS),
        (docbook(HEAD, PARAGRAPH, rows=ROWS).encode(), Kind.DOCBOOK),
    ],
    ids=["pdf", "docx", "xlsx", "xls", "docbook"],
)
def test_paragraphs_are_lines_and_rows_are_lines_of_cells(body, kind):
    attachment = read_attachment(body)
    assert attachment.kind is kind is kind_of(body)
    lines = attachment.page.text.split("\n")
    assert lines[0] == HEAD
    assert PARAGRAPH in lines
    assert lines[-3:] == PRINTED
    assert not attachment.cut


def test_facts_are_drawn_from_an_attachment_as_from_any_page():
    facts = extract(read_attachment(own_pdf()).page)
    assert "1234/QĐ-UBND" in {document.number for document in facts.documents}
    assert "Bằng khen" in {award.award for award in facts.awards}


def test_a_book_that_is_cut_gives_what_it_has_and_its_entities_are_never_filled_in():
    cut = docbook(HEAD, PARAGRAPH, rows=ROWS).partition("</tbody>")[0]
    assert read_attachment(cut.encode()).page.text.split("\n")[-3:] == PRINTED
    bomb = docbook(HEAD, "&tập;").replace('"docbookx.dtd">', '"docbookx.dtd" [<!ENTITY tập "tập thể">]>')
    bomb = bomb.replace("&amp;tập;", "&tập;" * 9)
    assert "tập thể" not in read_attachment(bomb.encode()).page.text


def test_whole_numbers_of_a_workbook_have_no_fraction():
    assert read_attachment(xlsx([["Tổng", 12.0, 3.5]])).page.text == "Tổng | 12 | 3.5"


def test_a_hidden_sheet_is_not_read():
    with pytest.raises(AttachmentUnread) as fault:
        read_attachment(xlsx([["ẩn"]], state="hidden"))
    assert fault.value.reason == "empty"


def test_a_page_saved_as_a_workbook_is_read():
    page = "<html><table><tr><td>1</td><td>Lê Thị Mận</td></tr><tr><td>2</td><td>Lê Văn Tư</td></tr></table></html>"
    assert "1 | Lê Thị Mận" in read_attachment(page.encode()).page.text


@pytest.mark.parametrize(
    "body",
    [
        docx([typed(SMALL, "TCVN3")], font=".VnTime"),
        docx([typed(SMALL, "TCVN3")]),
        docx([typed(SMALL, "VNI-Windows")], font="VNI-Times"),
        xlsx([[typed(SMALL, "TCVN3")]]),
        pdf([(60, 60, typed(SMALL, "TCVN3"))], font=".VnTime"),
    ],
    ids=["docx, named", "docx", "docx, VNI", "xlsx", "pdf"],
)
def test_text_from_before_unicode_is_put_into_unicode(body):
    attachment = read_attachment(body)
    assert attachment.legacy
    assert SMALL in attachment.page.text


BOMB = "<!DOCTYPE w [<!ENTITY a 'haha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]>"
ENTITY = "<w:p><w:r><w:t>&c;</w:t></w:r></w:p>"
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def with_document(xml: str) -> bytes:
    """A document whose main part is ``xml``."""
    with zipfile.ZipFile(io.BytesIO(docx(["a"]))) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    return zipped(members | {"word/document.xml": xml})


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "unknown-format"),
        (b"MZ\x90\x00", "unknown-format"),
        (b"%PDF-1.7\n", "broken"),
        (own_pdf()[:300], "broken"),
        (scan(), "scanned"),
        (b"PK\x03\x04 word/document.xml", "broken"),
        (docx(["a"])[:-200], "broken"),
        (xlsx([["a"]])[:-200], "broken"),
        (zipped({"word/document.xml": "<a/>"}), "broken"),
        (OLD_WORKBOOK[:2000], "unknown-format"),
        (OLD_WORKBOOK[:1024] + b"\xff" * 2000 + OLD_WORKBOOK[3024:], "broken"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "old-format"),
        (b"{\\rtf1 a}", "old-format"),
        (docx([]), "empty"),
        (zipped({"word/document.xml": b"0" * 300_000_000}), "too-large"),
        (zipped({"word/document.xml": "", **{f"x{number}": "" for number in range(6_000)}}), "too-large"),
        (with_document(f"{BOMB}<w:document {WORD}><w:body>{ENTITY}</w:body></w:document>"), "empty"),
        (with_document(f"<w:document {WORD}><w:body>{'<w:p>' * 5000}"), "broken"),
    ],
)
def test_what_cannot_be_read_has_a_reason(body, reason):
    with pytest.raises(AttachmentUnread) as fault:
        read_attachment(body)
    assert (fault.value.reason, bool(str(fault.value))) == (reason, True)


def test_a_file_over_the_limit_is_not_opened():
    with pytest.raises(AttachmentUnread) as fault:
        read_attachment(own_pdf(), Limits(size=100))
    assert fault.value.reason == "too-large"


@pytest.mark.parametrize(
    ("limits", "cut"), [(Limits(rows=2), "rows"), (Limits(characters=100), "characters"), (Limits(pages=0), None)]
)
def test_a_long_file_is_read_up_to_the_limit(limits, cut):
    if cut is None:
        with pytest.raises(AttachmentUnread):
            read_attachment(own_pdf(), limits)
        return
    for body in (own_pdf(), docx([HEAD, PARAGRAPH], ROWS), xlsx([[HEAD], [PARAGRAPH], *ROWS])):
        attachment = read_attachment(body, limits)
        assert attachment.cut == cut
        assert attachment.page.text.startswith(HEAD)


@settings(max_examples=60, deadline=None)
@given(data=st.data(), file=st.sampled_from([own_pdf(), docx([PARAGRAPH], ROWS), xlsx(ROWS), OLD_WORKBOOK]))
def test_a_damaged_file_is_read_or_refused(data, file):
    place = data.draw(st.integers(0, len(file) - 1))
    damaged = file[:place] + data.draw(st.binary(max_size=20)) + file[place + data.draw(st.integers(0, 40)) :]
    with contextlib.suppress(AttachmentUnread):
        assert read_attachment(damaged).page.text
