"""The rules of campaigns hold on any text: spans fit and nothing raises."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from extractor.campaigns import find_campaigns
from extractor.page import Page
from extractor.reading import read
from extractor.vietnamese import nfc

PIECES = [
    "phong trào thi đua ",
    "Các phong trào: ",
    "đợt thi đua cao điểm ",
    "cuộc vận động ",
    "thi đua đặc biệt ",
    "“",
    "”",
    '"',
    "‘",
    "’",
    "«",
    "»",
    "Hai tốt",
    "Lạng Sơn chung sức xây dựng nông thôn mới",
    "; ",
    ", ",
    " và ",
    ".\n",
    "\n- ",
    "...",
    " (",
    ")",
    "năm 2020",
    "giai đoạn 2021-2025",
    "từ ngày 01/5/2020 đến ngày 30/9/2020",
    "từ nay đến hết ngày 31/12",
    " với chủ đề ",
    ": ",
    "do Hội Nông dân phát động",
    " đã ",
    "lập thành tích chào mừng ",
    "TĐQT",
    "thực hiện ",
    "hoà ",
    "Ð",
    "\u00a0",
    "\u200b",
    "*",
    "|",
    "500 ngày đêm ",
    "kỷ niệm 90 năm ",
    "(3/2/1930 - 3/2/2020)",
    "gọi tắt là ",
    "này ",
    "i\u0307",
]

texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=40).map("".join)


@given(texts, st.sampled_from(["NFC", "NFD", "NFKC"]))
def test_spans_hold_on_composed_decomposed_and_hostile_text(text: str, form: str) -> None:
    page = Page(nfc(unicodedata.normalize(form, text)), published="2020-05-05")
    for campaign in find_campaigns(read(page)):
        assert page.text[campaign.span.start : campaign.span.end] == campaign.surface
        assert campaign.name
        assert 0.0 <= campaign.confidence <= 1.0


@given(texts)
def test_the_same_text_gives_the_same_campaigns(text: str) -> None:
    reading = read(Page(nfc(text)))
    assert find_campaigns(reading) == find_campaigns(reading)


def test_decomposed_letters_old_tone_marks_and_foreign_d_give_the_same_names() -> None:
    text = "Phong trào thi đua “Toàn dân đoàn kết xây dựng đời sống văn hóa” và đợt thi đua chào mừng ngày hội toàn xã."
    plain = [campaign.name for campaign in find_campaigns(read(Page(text)))]
    assert len(plain) == 2
    decomposed = Page(nfc(unicodedata.normalize("NFD", text)))
    assert [campaign.name for campaign in find_campaigns(read(decomposed))] == plain
    other = Page(text.replace("hóa", "hoá").replace("đ", "ð").replace("Đ", "Ð").upper())
    assert len(find_campaigns(read(other))) == 2
