"""Bytes to text: labels that hold, labels that lie, and text that was encoded twice."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.encoding import decode

TEXT = "Ủy ban nhân dân thị xã tặng Giấy khen cho đội thủy lợi Đầm Hà; « Ấn tượng », “ngỡ ngàng”, ĐÃ NHẬN."
TONES = "\u0300\u0301\u0303\u0309\u0323"


def windows_1258(text: str) -> bytes:
    """As editors on Windows wrote it: the letter with its circumflex, breve or horn, then the tone."""
    written = bytearray()
    for letter in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", letter)
        tone = "".join(mark for mark in parts if mark in TONES)
        bare = unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in TONES))
        written += (bare + tone).encode("cp1258")
    return bytes(written)


def composed(body: bytes, content_type: str | None = None) -> str:
    return unicodedata.normalize("NFC", decode(body, content_type).text)


@pytest.mark.parametrize(
    ("body", "content_type", "encoding"),
    [
        (TEXT.encode(), None, "utf-8"),
        (TEXT.encode("utf-8-sig"), "text/html; charset=iso-8859-1", "utf-8"),
        (TEXT.encode("utf-16"), None, "utf-16-le"),
        (TEXT.encode("utf-16-le"), "text/html; charset=utf-8", "utf-16-le"),
        (b"<html><body>" + TEXT.encode(), "text/html; charset=windows-1258", "utf-8"),
        (windows_1258(TEXT), "text/html; charset=windows-1258", "cp1258"),
        (b'<meta charset="windows-1258">' + windows_1258(TEXT), None, "cp1258"),
        (windows_1258(TEXT), "text/html; charset=iso-8859-1", "cp1258"),
        (windows_1258(TEXT), None, "cp1258"),
        (windows_1258(TEXT), "text/html; charset=utf-8", "cp1258"),
        (windows_1258(TEXT), "text/html; charset=rot13", "cp1258"),
    ],
)
def test_the_text_is_read_whatever_the_label_says(body, content_type, encoding):
    assert composed(body, content_type).endswith(TEXT)
    assert decode(body, content_type).encoding == encoding


def test_big_endian_utf_16_without_a_mark_is_known_by_its_zero_bytes():
    page = f"<html><head><title>Tin</title></head><body>{TEXT}</body></html>"
    assert decode(page.encode("utf-16-be")).text == page


def test_utf_8_stays_utf_8_where_its_end_is_cut_off():
    cut = (TEXT * 20).encode()[:-2]
    assert decode(cut, "text/html; charset=utf-8").encoding == "utf-8"
    assert not decode(cut).damaged


def test_a_western_page_is_not_taken_for_vietnamese():
    page = "Les élèves méritants ont reçu un prix à Đà Lạt, où l’été est déjà là.".replace("Đ", "D").replace("ạ", "a")
    assert decode(page.encode("cp1252"), "text/html; charset=windows-1252").text == page


def test_text_that_was_encoded_twice_is_put_right_and_said_so():
    once = TEXT.encode()
    as_latin = once.decode("latin-1").encode()
    as_windows = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in once).encode()
    for body in (as_latin, as_windows):
        assert decode(body).text == TEXT
        assert decode(body).repaired
    assert not decode(once).repaired


def test_a_page_whose_letters_are_lost_is_damaged():
    page = TEXT.encode().replace("ủ".encode(), b"\xef\xbf\xbd").replace("ậ".encode(), b"\xef\xbf\xbd")
    assert decode(page).damaged
    assert not decode(TEXT.encode()).damaged


def test_zero_bytes_are_left_out():
    assert decode(b"Xin\x00 ch\xc3\xa0o" + b" " * 60).text.startswith("Xin chào")


@given(
    st.binary(max_size=400),
    st.sampled_from([None, "text/html; charset=utf-16", "text/html; charset=cp1258", "x;charset="]),
)
def test_no_bytes_and_no_label_raise(body, content_type):
    decoded = decode(body, content_type)
    assert decoded.utf8.decode("utf-8", "replace") == decoded.text.encode("utf-8", "replace").decode()


@given(st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậớờởỡợ ĐÂÊÔƠƯ«»“”", max_size=300))
def test_utf_8_text_comes_back_unchanged(text):
    assert decode(text.encode()).text == text


@given(st.text(alphabet="aăâeêoôơuưyđ áàảãạấầẩẫậớờởỡợứừửữựĐ", min_size=30, max_size=300))
def test_windows_1258_text_comes_back_under_its_label(text):
    assert composed(windows_1258(text), "text/html; charset=windows-1258") == unicodedata.normalize("NFC", text)
