"""The rules of awards hold on any text: spans fit, evidence holds the name, nothing raises, and time is linear."""

from __future__ import annotations

import unicodedata
from typing import Literal

from hypothesis import given
from hypothesis import strategies as st

from extractor.awards import find_awards
from extractor.page import Page
from extractor.reading import read
from extractor.vietnamese import nfc
from tests.extractor.award_cases import rows_in

PIECES = [
    *("tặng ", "được tặng ", "trao ", "đón nhận ", "đạt danh hiệu ", "đề nghị ", "sẽ ", "thu hồi ", "truy tặng "),
    *("Bằng khen", "Giấy khen ", "Cờ thi đua ", "Huân chương Lao động ", "CSTĐ cấp tỉnh", "Thư khen", "BẰNG KHEN"),
    *(
        "hạng Nhất",
        ", Nhì, Ba",
        "hạng I, II ",
        " các hạng",
        "Kỷ niệm chương “Vì sự nghiệp ",
        "Huy hiệu “",
        "danh hiệu “",
    ),
    *(" của UBND tỉnh", "UBND xã Yên Sơn ", "Thủ tướng Chính phủ ", "Chủ tịch nước ", "của Bộ Y tế ", "Giám đốc Sở "),
    *(" cho ", "tới ", "04 tập thể", "1.250 cá nhân", "hai hộ gia đình", "80% cán bộ", "từ 5 đến 7 xã", "các đơn vị"),
    *("ông Hà Văn Tố", "Công ty TNHH Đá Bạc", "gia đình bà Lò Thị Én", "nhà xe Tuấn Hưng", "giàn khoan 5"),
    *(", ", "; ", " và ", ".\n", ":\n", "\n- ", "\n1. ", " | ", "\n1 | ", "\n\n", "“", "”", '"', "(", ")", "..."),
    *(
        "năm 2020 ",
        "ngày 3/2/2020 ",
        "trong đó ",
        "gồm ",
        "Riêng ",
        "nếu ",
        "chưa ",
        "phải ",
        "theo Quyết định số 5 của ",
    ),
    *("Ð", "hoà", "\u00a0", "\u200b", "i\u0307", "\u0301", "%", "99999999999999", "một", "năm ", "mươi ", "linh "),
]

texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=40).map("".join)


@given(texts, st.sampled_from(["NFC", "NFD", "NFKC"]))
def test_spans_hold_on_composed_decomposed_and_hostile_text(text: str, form: Literal["NFC", "NFD", "NFKC"]) -> None:
    page = Page(nfc(unicodedata.normalize(form, text)), published="2020-05-05")
    for award in find_awards(read(page)):
        assert page.text[award.span.start : award.span.end] == award.surface
        assert award.evidence.start <= award.span.start < award.span.end <= award.evidence.end <= len(page.text)
        assert award.award
        assert award.count is None or award.count > 0
        assert 0.0 < award.confidence <= 1.0


@given(texts)
def test_the_same_text_gives_the_same_awards(text: str) -> None:
    page = Page(nfc(text))
    assert find_awards(read(page)) == find_awards(read(page))


STORY = (
    "Chủ tịch UBND tỉnh tặng Bằng khen cho 04 tập thể, 07 cá nhân; Cờ thi đua cho xã Hòa Sơn. "
    "Bà Đàm Thị Thúy được Chủ tịch nước tặng Huân chương Lao động hạng Ba."
)


def test_decomposed_letters_old_tone_marks_and_foreign_d_give_the_same_awards() -> None:
    plain = rows_in(STORY)
    assert len(plain) == 4
    assert rows_in(nfc(unicodedata.normalize("NFD", STORY))) == plain
    assert rows_in(STORY.replace("Hòa", "Hoà").replace("Thúy", "Thuý").replace("Đ", "Ð")) == plain


def test_capitals_and_hard_spaces_give_the_same_awards() -> None:
    assert len(rows_in(STORY.upper())) == 4
    assert rows_in(STORY.replace(" tập thể", "\u00a0tập thể").replace("UBND tỉnh", "UBND\u00a0tỉnh")) == rows_in(STORY)
