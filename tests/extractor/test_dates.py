"""Which dates a text names, and in what precision (EDTF)."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.dates import find_dates
from extractor.facts import DateRole
from extractor.head import read_text
from extractor.page import Page
from extractor.reading import read

DAY = r"\d{4}-(?:\d\d-\d\d|\d\d|3[3-6])|\d{4}|\d{3}X"
EDTF = re.compile(rf"(?:{DAY})(?:/(?:{DAY}))?|\.\./(?:{DAY})")


def dates(text: str, published: str | None = None) -> set[str]:
    return {mention.value for mention in find_dates(read(Page(text, published=published)))}


def check(text: str, expected: str, published: str | None = None) -> None:
    assert dates(text, published) == set(expected.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sáng ngày 05/5/2020, huyện ra quân.", "2020-05-05"),
        ("Trường khai giảng ngày 5-9-2019.", "2019-09-05"),
        ("Lễ mở màn vào 18.8.2012.", "2012-08-18"),
        ("Nghị quyết ngày 30 tháng 12 năm 2014", "2014-12-30"),
        ("Huyện họp ngày 23 tháng\n4 năm 2018", "2018-04-23"),
        ("ngày 05 / 5 / 2020 và ngày15/3/2021.Ngành đã", "2020-05-05 2021-03-15"),
        ("Lễ diễn ra ngày mồng 2 tháng 9 năm 1945", "1945-09-02"),
        ("tháng 9/2025, tháng 9 năm 2026, tháng 8-2024, tháng 07.2023", "2025-09 2026-09 2024-08 2023-07"),
        ("Mùa thu tháng Tám năm 1945", "1945-08"),
        ("Bản dự thảo ghi ngày tháng 3 năm 2024", "2024-03"),
        ("quý III năm 2015; quý IV/2017; quý 2 năm 2020; Quý I-2021", "2015-35 2017-36 2020-34 2021-33"),
        ("quý I, II năm 2024", "2024-33 2024-34"),
        ("từ quý I đến quý III năm 2021", "2021-33/2021-35"),
        ("6 tháng đầu năm 2018; 9 tháng năm 2019; 3 tháng cuối năm 2020", "2018 2019 2020"),
        ("Trong năm 2020, xã về đích; 2021 là năm bản lề", "2020 2021"),
        ("khởi công cuối năm 2018, xong giữa năm 2023", "2018 2023"),
        ("so với năm 2019, kể từ năm 1996, tầm nhìn 2050, bà sinh năm 1975", "2019 1996 2050 1975"),
        ("những năm 1990", "199X"),
        ("Đại hội lần đầu (1952)", "1952"),
        ("Năm | Tập thể\n2016 | 2020\n2017 | 1999", "2016 2017"),
        ("mừng xuân Canh Tý 2020; năm Giáp Thìn", "2020 2024"),
    ],
)
def test_a_date_keeps_the_precision_it_is_given(text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("giai đoạn 2016 – 2020, nhiệm kỳ 2020 - 2025, năm học 2023-2024", "2016/2020 2020/2025 2023/2024"),
        ("năm học 2022/2023", "2022/2023"),
        ("Tổ chức phong trào thi đua giai đoạn 2021 - 2025\n\nCăn cứ Luật", "2021/2025"),
        ("Tuyên dương học sinh năm học 2016 - 2017\n\nNgày hội của trường", "2016/2017"),
        ("Tổng kết năm học 2019-2020\nHộ nghèo đã giảm", "2019/2020"),
        ("thành tích từ năm 2015 - 2019, từ năm 2012 đến năm 2016", "2015/2019 2012/2016"),
        ("Giai đoạn 2016 đến 2020, tỉnh có; kế hoạch 5 năm (2021 - 2025)", "2016/2020 2021/2025"),
        ("từ ngày 01/5/2020 đến ngày 30/9/2020", "2020-05-01/2020-09-30"),
        ("từ ngày 05/6 đến ngày 30/9/2020", "2020-06-05/2020-09-30"),
        ("từ ngày 25/12 đến 5/1/2022", "2021-12-25/2022-01-05"),
        ("từ 01/11/2021 đến hết ngày 31/3 năm sau", "2021-11-01/2022-03-31"),
        ("đợt thi đua từ 01/5 - 30/9/2020", "2020-05-01/2020-09-30"),
        ("từ ngày 12 đến 14/8/2022", "2022-08-12/2022-08-14"),
        ("trong 3 ngày 15-17/5/2021", "2021-05-15/2021-05-17"),
        ("từ ngày 01 tháng 5 đến ngày 30 tháng 9 năm 2020", "2020-05-01/2020-09-30"),
        ("từ tháng 11 đến tháng 3/2021", "2020-11/2021-03"),
        ("tháng 10/2020 - 3/2021", "2020-10/2021-03"),
        ("từ năm 2019 đến tháng 6/2020", "2019/2020-06"),
        ("từ đầu năm 2020 đến tháng 9/2021", "2020 2021-09"),
        ("kỷ niệm 22 năm (17/10/2002 - 17/10/2024) và 50 năm (1969-2019)", "2002-10-17/2024-10-17 1969/2019"),
        ("kỷ niệm 75 năm (11/1946 - 11/2021)", "1946-11/2021-11"),
        ("chào mừng 70 năm (11-3-1948/11-3-2018)", "1948-03-11/2018-03-11"),
        ("từ nay đến hết ngày 30/9/2024", "../2024-09-30"),
        ("Từ nay cho đến hết tháng 10/2024; từ nay đến năm 2030", "../2024-10 ../2030"),
        ("Từ khi ban hành kế hoạch này đến hết ngày 30/9/2024", "../2024-09-30"),
        ("từ ngày 01/7/2025 đến nay; từ năm 2010 đến nay", "2025-07-01 2010"),
        ("chậm nhất ngày 26/4/2024, đến ngày 30/9/2024", "2024-04-26 2024-09-30"),
    ],
)
def test_periods_are_intervals(text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trong hai ngày 17 và 18/9/2022", "2022-09-17 2022-09-18"),
        ("trong hai ngày 9 - 10.12.2020", "2020-12-09 2020-12-10"),
        ("trong hai ngày 5-6/9/2021", "2021-09-05 2021-09-06"),
        ("Ngày 14 và ngày 15 tháng 3 năm 2024", "2024-03-14 2024-03-15"),
        ("các ngày 5, 6 và 7/9/2021", "2021-09-05 2021-09-06 2021-09-07"),
        ("Kỳ họp thứ 5, ngày 8, 9 và 10/12/2021", "2021-12-08 2021-12-09 2021-12-10"),
        ("đêm 12 rạng sáng 13/9/2022", "2022-09-12 2022-09-13"),
        ("ngày 30/9 và 01/10/2020", "2020-09-30 2020-10-01"),
        ("tháng 10, 11 và 12/2020", "2020-10 2020-11 2020-12"),
        ("các năm 2018, 2019 và 2020", "2018 2019 2020"),
    ],
)
def test_days_said_together_are_days_of_their_own(text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(
    "text",
    [
        "Có 3/3 xã, 65/181 thôn, 9/9 trường, 8/10 điểm, 1/5 số hộ; thắng 3-1; thợ bậc 6/6; tỉ lệ 1/500.",
        "Đến nay, 3/3 xã đạt chuẩn; đến 2/3 số hộ; từ 1/2 đến 2/3 diện tích; từ 05-07 thành viên.",
        "đạt 11-12%, tăng 1.250 lượt, 30.9%, 7,89%, mỗi năm 2000 tấn, hơn 2020 hộ, năm 2.000 hộ",
        "đường 30/4, phố 19/8, đường 3 tháng 2, Quảng trường 2/4, Nông trường 19-5, ngõ 12/3, căn hộ 12-05",
        "Căn cứ Luật số 06/2022/QH15, Nghị định 91/2017/NĐ-CP, 12/2019/TT-BNV, Luật số 15/2003",
        "Ảnh: 20190531_le.jpg (nha_05-01-2024.heic), anh 05-01-2024.jpg, https://x.vn/2021/05/12/tin-12-5-2021.html",
        "Điện thoại 0238.3855.118, hotline 1900-1999; phục vụ 24/24h, 24/7; Covid-19; lúc 11 giờ 30 phút, 7h30",
        "năm nhóm nội dung; 5 năm liền; 22 năm thành lập; 50 năm tuổi Đảng; mỗi tháng 2 lần; 3 tháng 1 lần",
        "trước ngày 15/12 hằng năm; ngày 15 tháng 12 hàng năm; tháng 8 và tháng 12 hằng năm; ngày 20 hằng tháng",
        "mùng 10 tháng 3 âm lịch, ngày 15/8 âm lịch, ngày 5/5 (âm lịch), 23 tháng Chạp, mùng 6 Tết, Tết Mậu Tuất",
        "mừng Quốc khánh 2/9; nhân Ngày Nhà giáo Việt Nam 20/11; dịp 30/4 - 1/5; kỷ niệm ngày 22/12",
        "Ngày 11/6 là Ngày truyền thống; Cách mạng tháng 8; Tháng Thanh niên; ngày 31/02/2020, ngày 32/1",
        "Tặng hoa các cụ (ảnh tư liệu, tháng 6/2013)",
        "6 tháng đầu năm, phong trào 9 tháng, hội nghị sơ kết",
        "Hội đồng họp mỗi quý một lần, giao ban hằng quý hai buổi, kiểm tra hàng quý, từng quý ba đợt",
    ],
)
def test_what_is_no_date_is_left_out(text: str) -> None:
    check(text, "", published="2021-06-15")


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("Chiều 30.1, hội nghị họp.", "2013-01-31", "2013-01-30"),
        ("Sáng nay (2/10), đại hội mở màn.", "2025-10-02", "2025-10-02"),
        ("Chiều thứ Sáu (15/3), tổ họp.", "2024-03-16", "2024-03-15"),
        ("chiều mùng 9 tháng Giêng (06/02), xã gặp mặt", "2025-02-06", "2025-02-06"),
        ("Chiều nay, huyện trao thưởng.", "2024-03-16", "2024-03-16"),
        ("Ngày 28/12, huyện trao thưởng.", "2013-01-03", "2012-12-28"),
        ("Tính đến 31/12, toàn tỉnh có 5 xã.", "2021-01-15", "2020-12-31"),
        ("gửi hồ sơ trước ngày 15/01", "2025-12-20", "2026-01-15"),
        ("gửi hồ sơ trước ngày 30/11", "2021-01-15", "2021-11-30"),
        ("Hội thi sẽ diễn ra ngày 20/11.", "2021-06-15", "2021-11-20"),
        ("Bằng khen đợt 20-11 này", "2013-10-22", "2013-11-20"),
        ("ngày 15/12 năm ngoái", "2021-06-15", "2020-12-15"),
        ("hồi tháng 12 vừa qua, trong tháng 10 tới", "2019-01-20", "2018-12 2019-10"),
        ("kết quả quý IV, nhiệm vụ quý I", "2022-01-10", "2021-36 2022-33"),
        ("Tháng 10 năm 2020, lũ về. Rạng sáng 18/10, anh quay lại.", "2021-05-04", "2020-10 2020-10-18"),
        ("ngày 18.8, ngày 11.6.1948", "2021-08-20", "2021-08-18 1948-06-11"),
        ("từ nay đến 30/9", "2021-06-15", "../2021-09-30"),
    ],
)
def test_the_day_of_publication_completes_a_date(text: str, published: str, expected: str) -> None:
    check(text, expected, published)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sáng 26/9, tổ họp. Từ đầu năm 2018 đến nay, sản lượng tăng.", "2018-09-26 2018"),
        ("Ban họp sáng 9/10. Đây là phiên thứ ba của Ban trong năm 2015.", "2015-10-09 2015"),
        ("Năm 2020, xã về đích; ngày 15/3, thôn nhận bằng.", "2020 2020-03-15"),
        ("Sáng 30/12, huyện gặp mặt kỷ niệm 78 năm (06/01/1946 - 06/01/2024).", "2023-12-30 1946-01-06/2024-01-06"),
        ("Lễ mở ngày 5/3/2021. Trưa 5/3, đoàn về.", "2021-03-05"),
    ],
)
def test_the_text_itself_completes_a_date(text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chiều 20/10, đoàn lên huyện.", ""),
        ("Chiều 21/2, các đơn vị ký giao ước thi đua năm 2019.", "2019"),
        ("Ngày 12/9, cụm tổng kết năm học 2023 - 2024.", "2023/2024"),
        ("Ngày 9/10, tổ họp. Đây là lần đầu kể từ năm 2015.", "2015"),
        ("Sáng 5/3, phát động thi đua kỷ niệm 70 năm (10/10/1954 - 10/10/2024).", "1954-10-10/2024-10-10"),
    ],
)
def test_a_year_of_something_else_completes_nothing(text: str, expected: str) -> None:
    check(text, expected)


def test_stamps_clocks_and_links_to_other_articles_give_no_date() -> None:
    page = read_text(
        "Thứ Bảy, 03/05/2025 21:40:11\nTrao thưởng cho đội cứu hộ\nCập nhật: 16/03/2022 08:15\n"
        "Ngày 15/3, huyện trao thưởng cho đội cứu hộ.\n>> Xem thêm: Lễ ra quân ngày 12/3/2022\n"
        "Tin liên quan\n- Khen thưởng đợt hai (01/02/2022)"
    )
    assert page.published == "2022-03-16"
    assert [mention.value for mention in find_dates(read(page))] == ["2022-03-15"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Sáng 5/5/2020, huyện ra quân.", DateRole.EVENT),
        ("giai đoạn 2016 - 2020", DateRole.PERIOD),
        ("Quyết định số 12/QĐ-UBND ngày 05/5/2020", DateRole.DOCUMENT),
        ("Lạng Giang, ngày 05 tháng 5 năm 2020", DateRole.DOCUMENT),
        ("kỷ niệm 22 năm thành lập (17/10/2002 - 17/10/2024)", DateRole.ANNIVERSARY),
        ("gửi về trước ngày 05/5/2020", DateRole.DEADLINE),
        ("từ nay đến hết ngày 05/5/2020", DateRole.PERIOD),
    ],
)
def test_a_date_has_a_role(text: str, role: DateRole) -> None:
    assert [mention.role for mention in find_dates(read(Page(text)))] == [role]


def test_a_completed_date_is_less_sure_than_a_written_one() -> None:
    written, completed = find_dates(read(Page("Ngày 05/3/2021 và tháng 4 tới.", published="2021-03-06")))
    assert written.confidence > 0.9 > completed.confidence


PIECES = st.sampled_from(
    [
        "ngày ",
        "sáng ",
        "từ nay đến ",
        "tháng ",
        "năm ",
        "quý ",
        "5/3",
        "30.9",
        "26-2",
        "2020",
        "2021-2025",
        "05/5/2020",
        " và ",
        ", ",
        " đến ",
        " - ",
        "(",
        ")",
        ". ",
        "\n",
        "số ",
        "IV",
        "hằng năm",
        " âm lịch",
        "Canh Tý",
        "99/99/2020",
    ]
)
SCRAPS = st.one_of(PIECES, st.text(max_size=6), st.characters(categories=["Mn", "Nd", "Zs", "Pd"]))


@given(st.lists(SCRAPS, max_size=40), st.sampled_from(["NFC", "NFD", "NFKD"]), st.sampled_from([None, "2021-06-15"]))
def test_spans_and_values_hold_on_any_text(scraps: list[str], form: str, published: str | None) -> None:
    text = read_text(unicodedata.normalize(form, "".join(scraps))).text  # type: ignore[arg-type]
    mentions = find_dates(read(Page(text, published=published)))
    assert mentions == sorted(mentions, key=lambda mention: mention.span)
    for mention in mentions:
        assert mention.span.of(text) == mention.surface
        assert EDTF.fullmatch(mention.value), mention.value
        assert 0 < mention.confidence <= 1


def test_decomposed_text_says_the_same() -> None:
    text = "Sáng ngày 05/5/2020, giai đoạn 2016 - 2020, quý IV/2017, từ nay đến hết tháng 10/2024"
    page = read_text(unicodedata.normalize("NFD", text))
    assert {mention.value for mention in find_dates(read(page))} == dates(text)
