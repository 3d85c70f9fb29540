"""A text's paragraphs and sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.page import Page
from extractor.reading import read
from extractor.span import Span


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in read(Page(text)).sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lễ bế mạc. Đoàn ra về! Ổn cả chứ? Ừ.", ["Lễ bế mạc.", "Đoàn ra về!", "Ổn cả chứ?", "Ừ."]),
        ("Xã ở vùng biên.Ngành giáo dục lo đủ lớp.", ["Xã ở vùng biên.", "Ngành giáo dục lo đủ lớp."]),
        ("Năm nay là 2020. 16 tập thể được khen.", ["Năm nay là 2020.", "16 tập thể được khen."]),
        ("“Vui lắm.” Ông cười.", ["“Vui lắm.”", "Ông cười."]),
        ("Sáng 30.1, tại TP. Buôn Hồ, Đ/c. Mai và TS. Sơn nhận 1.250 suất.", None),
        ("Họp ở Q. Ba Đình do ThS. Lan chủ trì", None),
        ("1. Tập thể dẫn đầu", None),
        ("II. Nội dung thi đua", None),
        ("các nhóm việc... rồi tới việc khác", None),
    ],
)
def test_a_stop_ends_a_sentence_unless_it_closes_an_abbreviation(text: str, expected: list[str] | None) -> None:
    assert sentences(text) == (expected or [text])


def test_lines_are_paragraphs_without_the_blanks_at_their_ends() -> None:
    text = "  Một dòng. Hai câu.  \n\n\tDòng nữa\n   \n"
    assert [span.of(text) for span in read(Page(text)).paragraphs] == ["Một dòng. Hai câu.", "Dòng nữa"]


def test_furniture_is_cut_out_of_its_line() -> None:
    text = "Mở đầu. [In trang] Tiếp theo.\nChia sẻ"
    spans = (Span(8, 18), Span(30, 37))
    reading = read(Page(text, furniture=spans))
    assert [span.of(text) for span in reading.paragraphs] == ["Mở đầu.", "Tiếp theo."]
    assert len(reading.sentence_at(10)) == 0
    assert reading.sentence_at(20).of(text) == "Tiếp theo."
    assert reading.paragraph_at(2).of(text) == "Mở đầu."


@given(st.text(alphabet=st.sampled_from("aĐẠọ. !?…\n\t“”TP1"), max_size=60))
def test_sentences_cover_every_letter_once(text: str) -> None:
    reading = read(Page(text))
    assert "".join("".join(span.of(text).split()) for span in reading.sentences) == "".join(text.split())
    assert all(any(paragraph.holds(span) for paragraph in reading.paragraphs) for span in reading.sentences)
