"""Which numbered documents a text cites, each with its date, type and issuer."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.documents import find_documents
from extractor.head import read_text
from extractor.page import Page
from extractor.reading import read


def documents(text: str, published: str | None = None) -> set[tuple[str, str | None]]:
    return {(mention.number, mention.date) for mention in find_documents(read(Page(text, published=published)))}


@pytest.mark.parametrize(
    "number",
    [
        "174/KH-UBND",
        "19/CT-TTg",
        "98/2023/NĐ-CP",
        "12/2013/TTLT-BNV-BTC",
        "06/2022/QH15",
        "76/2025/UBTVQH15",
        "34-CT/TW",
        "765-NQ/QUTW",
        "18-NQ/TƯ",
        "77-KH/TĐTN-PT",
        "1364-QĐKT/TWĐTN-VP",
        "238/UBND-KGVX",
        "112/KH-CAT-PX03",
        "16/VBHN-VPQH",
        "6b/NQ-BCH",
        "2026/QĐ-UBND",
        "12/QĐ-UBND.HC",
        "123/QĐ-BNN&PTNT",
        "58/SL",
        "240/QĐ",
        "34 - CT/TW",
        "12 /KH-UBND",
        "174/KH - UBND",
        "98/2023/NĐ–CP",
        "497/QÐ-UBND",
        "22/CT-TW",
        "06/2022-QH15",
        "05VBHN-VPQH",
    ],
)
def test_a_number_is_kept_as_printed(number: str) -> None:
    assert documents(f"Thực hiện văn bản số {number} vừa ban hành.") == {(number, None)}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Nghị quyết số 20 của Tỉnh ủy; Nghị quyết 33 của Bộ Chính trị, Chỉ thị 05", {"20", "33", "05"}),
        ("Nghị định 91/2017; Nghị định số 145/2013 của Chính phủ", {"91/2017", "145/2013"}),
        ("Nghị quyết 57, 59 và 66 của Bộ Chính trị", {"57", "59", "66"}),
        ("Nghị quyết số 20-NQ/TW. Sau đó, học Nghị quyết số 20 và Nghị quyết 20", {"20-NQ/TW"}),
        ("theo Luật mới (06/2022/QH15)", {"06/2022/QH15"}),
    ],
)
def test_a_number_without_a_code_counts_behind_its_type(text: str, numbers: set[str]) -> None:
    assert {number for number, _ in documents(text)} == numbers


@pytest.mark.parametrize(
    "text",
    [
        "Số: /PD-UBND; số .../QĐ-UBND; số      /KH-UBND",
        "ban hành 3 Nghị quyết 5 Chỉ thị; Quyết định 12 cá nhân; Nghị quyết 10 điểm; Kế hoạch 5 năm",
        "Chương trình 135; Đề án 06; Nghị quyết Trung ương 4 khóa XII; Thông báo 3 nội dung",
        "Tiểu đoàn 2/BCHQS, 5/QK7, 24/24h, 4G/5G, số 12/A đường Lê Lợi, 29A-123.45, F0/F1, tổ 3/KP5",
    ],
)
def test_blank_numbers_counts_and_addresses_are_none(text: str) -> None:
    assert documents(text) == set()


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Chỉ thị số 34-CT/TW, ngày 07/4/2014 của Bộ Chính trị", "2014-04-07"),
        ("Quyết định số 497/QĐ-UBND ngày 15 tháng 3 năm 2024", "2024-03-15"),
        ("Quyết định số 12/QĐ-UBND của Chủ tịch UBND tỉnh ngày 15/3/2022", "2022-03-15"),
        ("Quyết định số 12/QĐ-UBND được Chủ tịch UBND tỉnh ký ngày 15/3/2022", "2022-03-15"),
        ("Quyết định số 12/QĐ-UBND (ban hành ngày 15/3/2022)", "2022-03-15"),
        ("Quyết định số 12/QĐ-UBND ký ngay ngày 15/3 của Chủ tịch UBND tỉnh", "2022-03-15"),
        ("Nghị quyết số 29-NQ/TW tháng 11/2013", "2013-11"),
        ("Quyết định số 65/QĐ-UBND ngày    tháng 3 năm 2024", "2024-03"),
        ("Ngày 18/3/2021, UBND tỉnh đã ban hành Kế hoạch số 42/KH-UBND.", "2021-03-18"),
        ("Ngày 18/3/2021, UBND tỉnh ban hành Kế hoạch phát động thi đua (số 42/KH-UBND).", "2021-03-18"),
        ("Quyết định số 12/QĐ-UBND ngày 15/3 của UBND tỉnh", "2022-03-15"),
        ("Hôm qua 12.5, tỉnh đã ban hành Quyết định số 1436/QĐ-UBND.", "2022-05-12"),
        ("Thực hiện Kế hoạch số 12/KH-UBND, ngày 15/3, huyện tổ chức lễ.", None),
        ("Theo Quyết định số 29/QĐ-UBND của UBND tỉnh, ngày 15/3 tỉnh tổ chức lễ.", None),
        ("Chiều 12/5, tỉnh công bố Quyết định số 55/QĐ-UBND.", None),
        ("Số ký hiệu: 163/QĐ-UBND\nNgày ban hành: 05/02/2022", "2022-02-05"),
        ("Nghị định số 42/2010/NĐ-CP ngày 15/4/2010. Mức thưởng theo Nghị định số 42/2010/NĐ-CP.", "2010-04-15"),
    ],
)
def test_a_document_has_its_own_date(text: str, date: str | None) -> None:
    assert {given for _, given in documents(text, published="2022-05-13")} == {date}


@pytest.mark.parametrize(
    "text",
    [
        "Tờ trình số 96/TTr-SNV và Báo cáo số 97/BC-SNV cùng ngày 06/5/2022",
        "Tờ trình số 96/TTr-SNV của Sở Nội vụ và Báo cáo số 97/BC-SNV cùng ngày 06/5/2022",
        "Kế hoạch số 96/KH-HND, Kế hoạch số 97/KH-HND ký cùng ngày 06/5/2022",
        "Theo Tờ trình số 96/TTr-STP và của Trưởng Ban Dân tộc tại Báo cáo số 97/BC-BDT cùng ngày 06/5/2022",
        "tại Công văn số 96/SNV-TĐKT, của Công an tỉnh tại Tờ trình số 97/TTr-CAT cùng ngày 06/5/2022",
        "Kế hoạch số 96/KH-HND và Hướng dẫn số 97/HD-HND, cùng ban hành ngày 06/5/2022",
        "các Quyết định số 12/QĐ-UBND, 13/QĐ-UBND và 14/QĐ-UBND ngày 06/5/2022",
        "Quyết định số 12/QĐ-UBND và số 13/QĐ-UBND ngày 06/5/2022",
        "Quyết định số 12/QĐ-UBND ngày 06/5/2022 và Quyết định số 13/QĐ-UBND cùng ngày",
        "Ngày 06/5/2022, Chủ tịch UBND tỉnh ký Quyết định số 55/QĐ-UBND và Quyết định số 56/QĐ-UBND.",
    ],
)
def test_joined_documents_share_a_date(text: str) -> None:
    found = documents(text)
    assert len(found) > 1
    assert {date for _, date in found} == {"2022-05-06"}


def test_a_document_of_another_type_does_not_take_its_neighbours_date() -> None:
    assert documents("Luật số 15/2003/QH11 và Luật sửa đổi số 39/2013/QH13 ngày 16 tháng 11 năm 2013") == {
        ("15/2003/QH11", None),
        ("39/2013/QH13", "2013-11-16"),
    }


def test_number_and_date_may_share_a_line_of_two_columns() -> None:
    head = "HỘI CỨU HỘ\nSố: 25 - KH/TWHCH                        Hà Nội, ngày 16 tháng 5 năm 2024\n\nKẾ HOẠCH"
    assert documents(head) == {("25 - KH/TWHCH", "2024-05-16")}


def test_an_official_documents_own_number_has_the_date_of_its_head() -> None:
    page = read_text(
        "ỦY BAN NHÂN DÂN\nTỈNH HÒA AN\nSố: 12/KH-UBND\nHòa An, ngày 05 tháng 3 năm 2024\nKẾ HOẠCH\nTổ chức hội thi"
    )
    assert documents(page.text) == {("12/KH-UBND", "2024-03-05")}


@pytest.mark.parametrize(
    ("text", "kind", "issuer"),
    [
        ("Chỉ thị số 34-CT/TW, ngày 07/4/2014 của Bộ Chính trị về đổi mới", "Chỉ thị", "Bộ Chính trị"),
        ("Quyết định 318/QĐ-TTg", "Quyết định", "Thủ tướng Chính phủ"),
        ("Công văn số 238/UBND-KGVX", "Công văn", "Ủy ban nhân dân"),
        ("Nghị quyết số 20 của Tỉnh ủy khóa XXII", "Nghị quyết", "Tỉnh ủy"),
        ("Luật số 06/2022/QH15", "Luật", "Quốc hội"),
    ],
)
def test_type_and_issuer_are_told_by_words_or_codes(text: str, kind: str, issuer: str) -> None:
    [mention] = find_documents(read(Page(text)))
    assert (mention.type, mention.issuer) == (kind, issuer)


PIECES = st.sampled_from(
    [
        "Quyết định ",
        "số ",
        "Nghị quyết ",
        "12",
        "12/QĐ-UBND",
        "34-CT/TW",
        " ngày ",
        "05/5/2020",
        " và ",
        ", ",
        "cùng ngày ",
        "Ngày 5/3/2020, UBND tỉnh ký ",
        " của UBND tỉnh",
        "\n",
        ". ",
        "Số: /PD-UBND",
        "57, 59",
        "(",
        ")",
    ]
)


@given(st.lists(st.one_of(PIECES, st.text(max_size=5)), max_size=40), st.sampled_from(["NFC", "NFD"]))
def test_spans_hold_on_any_text(scraps: list[str], form: str) -> None:
    text = read_text(unicodedata.normalize(form, "".join(scraps))).text  # type: ignore[arg-type]
    for mention in find_documents(read(Page(text))):
        assert mention.span.of(text) == mention.surface == mention.number
        assert 0 < mention.confidence <= 1
