"""Plain text to a page: headline, publication, byline, furniture, official documents."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.head import read_text
from extractor.page import Page
from extractor.vietnamese import nfc

TITLE = "Trao thưởng cho đội cứu hộ mùa lũ"
BODY = (
    "Ngày 15/3, huyện tổ chức lễ trao thưởng cho đội cứu hộ đã đưa hơn một trăm người dân ra khỏi vùng ngập trong đêm, "
    "dự lễ có đại diện các phòng, ban và đông đảo bà con các xã ven sông."
)


def furniture(page: Page) -> list[str]:
    return [span.of(page.text) for span in page.furniture]


@pytest.mark.parametrize(
    ("head", "title", "published"),
    [
        (TITLE, TITLE, None),
        (f"{TITLE}\n16/03/2022 08:30", TITLE, "2022-03-16"),
        (f"{TITLE}\n\n 165 lượt xem", TITLE, None),
        (f"{TITLE}\n(12:30 | 16/03/2022)", TITLE, "2022-03-16"),
        (f"{TITLE}\nCreate: T4, 03/16/2022 - 09:12\nAuthor: admin", TITLE, "2022-03-16"),
        (f"{TITLE}\nĐăng ngày 16/03/2022 - 14:20 bởi admin", TITLE, "2022-03-16"),
        (f"{TITLE}\n(Cổng TTĐT) Thứ tư, 16/03/2022 16:05", TITLE, "2022-03-16"),
        (f"{TITLE}\n16/03/2022 | 14:20 | Văn hóa - Xã hội", TITLE, "2022-03-16"),
        (f"{TITLE}\nTân Sơn, ngày 16/3/2022", TITLE, None),
        (f"{TITLE}\nNgười đăng: admin - Ngày đăng: 16/03/2022", TITLE, "2022-03-16"),
        (f"Hôm nay: Thứ bảy, 03/05/2025 21:40:11\n{TITLE}\nThứ tư, 16/03/2022 | 09:12", TITLE, "2022-03-16"),
        (f"Thứ Tư, 19/11/2025 08:15 | Đường dây nóng: 0238.xxx.118\n\nTrang chủ » Tin tức\n\n{TITLE}", TITLE, None),
        (f"16/03/2022 08:15\n{TITLE}", TITLE, "2022-03-16"),
        (f"16/09/2025 08:15\n{TITLE}", TITLE, None),
        (
            f"Nhảy đến nội dung\nThi đua lập thành tích chào mừng đại hội\nIn trang Xuất PDF\n-A A +A\n\n{TITLE}",
            TITLE,
            None,
        ),
        (f"THI ĐUA - KHEN THƯỞNG\n{TITLE}", TITLE, None),
        (f"BỆNH VIỆN - THẦY THUỐC\nThứ Tư, 16/03/2022 - 3:15 PM\n\n{TITLE}", TITLE, "2022-03-16"),
        (f"Bệnh viện - Thầy thuốc\n16/03/2022\n\n{TITLE}", TITLE, "2022-03-16"),
        (f"{TITLE}\n16/03/2022\n\nĐội cứu hộ nhận phần thưởng lớn nhất huyện năm nay", TITLE, "2022-03-16"),
        (f"Trang chủ > Tin tức > Thi đua\n{TITLE}\nĐăng lúc: 10:20 16/03/2022\nChia sẻ Facebook", TITLE, "2022-03-16"),
        (
            "HUYỆN TÂN SƠN TRAO THƯỞNG,\nTUYÊN DƯƠNG ĐỘI CỨU HỘ",
            "HUYỆN TÂN SƠN TRAO THƯỞNG, TUYÊN DƯƠNG ĐỘI CỨU HỘ",
            None,
        ),
        (f"{TITLE}\n16/03/2022 08:15 GMT+7 - Đời sống - Môi trường", TITLE, "2022-03-16"),
        (f"{TITLE}\nThứ Tư, 16/03/2022 08:15 Thi đua khen thưởng", TITLE, "2022-03-16"),
        (f"TIN TỨC & SỰ KIỆN\nTin chung 08:15:00 Ngày 16/03/2022 GMT+7\n{TITLE}", TITLE, "2022-03-16"),
        (f"Skip to main content\nQuyết tâm hoàn thành mọi nhiệm vụ\n\n{TITLE} ven sông\n", f"{TITLE} ven sông", None),
        (f"Nhảy đến nội dung\n{TITLE} ven sông\n16/03/2022", f"{TITLE} ven sông", "2022-03-16"),
        ("Chùm ảnh: Đội cứu hộ giữa mùa lũ\n16/03/2022", "Chùm ảnh: Đội cứu hộ giữa mùa lũ", "2022-03-16"),
        ("Phóng sự ảnh: Một đêm ở trạm cứu hộ\n16/03/2022", "Phóng sự ảnh: Một đêm ở trạm cứu hộ", "2022-03-16"),
        ("Huyện trao thưởng cho\ncác đội cứu hộ", "Huyện trao thưởng cho các đội cứu hộ", None),
        (f"UBND HUYỆN TÂN SƠN\nPHÒNG NỘI VỤ\n\n{TITLE.upper()}", TITLE.upper(), None),
        (f"{TITLE}\nĐội cứu hộ nhận thưởng lớn.\nNgày đăng: 16/03/2022", TITLE, "2022-03-16"),
        ("", None, None),
        ("(TSO) - Sáng nay, huyện họp bàn việc khen thưởng.", None, None),
    ],
)
def test_headline_and_stamp_are_found_above_the_text(head: str, title: str | None, published: str | None) -> None:
    page = read_text(f"{head}\n\n{BODY}\n{BODY}")
    assert (page.title, page.published) == (title, published)


@pytest.mark.parametrize(
    ("head", "author"),
    [
        (f"{TITLE}\nMAI PHƯƠNG |", "MAI PHƯƠNG"),
        (f"{TITLE}\nVăn Sơn - 16/03/2022 08:15", "Văn Sơn"),
        (f"{TITLE}\nTác giả: Lò Thị Mai | Ngày đăng: 16/03/2022 | Lượt xem: 55", "Lò Thị Mai"),
        (f"{TITLE}\nThứ tư, 16 Tháng 3 2022 09:12\nViết bởi Mai Phương", "Mai Phương"),
        (f"Author: Mai Phương\n{TITLE}", "Mai Phương"),
        (f"{TITLE}\nAuthor: admin", None),
    ],
)
def test_a_byline_may_stand_below_the_headline(head: str, author: str | None) -> None:
    assert read_text(f"{head}\n\n{BODY}").author == author


def test_the_signature_at_the_foot_goes_before_the_byline() -> None:
    assert read_text(f"{TITLE}\nVăn Sơn - 16/03/2022 08:15\n\n{BODY}\n\nTin, ảnh: Mai Phương").author == "Mai Phương"


def test_an_official_documents_subject_is_its_title_and_its_signer_the_author() -> None:
    page = read_text(
        "ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHUYỆN TÂN SƠN | Độc lập - Tự do - Hạnh phúc\n"
        "Số: 130/KH-UBND | Tân Sơn, ngày 27 tháng 6 năm 2025\n\nKẾ HOẠCH\nTriển khai phong trào thi đua\n"
        f"chuyển đổi số năm 2025\n\nCăn cứ tình hình của huyện;\n{BODY}\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn Hoan"
    )
    assert page.title == "Triển khai phong trào thi đua chuyển đổi số năm 2025"
    assert page.author == "Lê Văn Hoan"
    assert page.published is None
    assert page.furniture == ()


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            "SỞ NỘI VỤ\nSố: 12/TTr-SNV\nV/v trình khen thưởng\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            "Tân Sơn, ngày 05 tháng 3 năm 2024\n\nTỜ TRÌNH\nVề việc đề nghị khen thưởng năm 2023",
            "Về việc đề nghị khen thưởng năm 2023",
        ),
        (
            "SỞ NỘI VỤ\nSố: 12/SNV-TĐKT\nV/v tổng kết công tác thi đua\n\nKính gửi: Các sở, ngành.",
            "V/v tổng kết công tác thi đua",
        ),
        (
            "TỈNH ỦY TÂN SƠN\n*\nSố 15-KH/TU\nTân Sơn, ngày 05 tháng 3 năm 2024\nKẾ HOẠCH\nthi đua năm 2024\n-----",
            "thi đua năm 2024",
        ),
        (
            "CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN TÂN SƠN\nVăn bản | Ngày đăng: 06/03/2024\n\nỦY BAN NHÂN DÂN\nHUYỆN TÂN SƠN\n"
            "Số: 18/KH-UBND\n\nTân Sơn, ngày 05 tháng 3 năm 2024\n\nKẾ HOẠCH\nTổ chức hội thi cứu hộ năm 2024\n",
            "Tổ chức hội thi cứu hộ năm 2024",
        ),
        (
            "BAN CHẤP HÀNH TRUNG ƯƠNG                                                          HỘI CỨU HỘ\n"
            "***\nSố: 25 - KH/TWHCH                        Hà Nội, ngày 16 tháng 5 năm 2024\n\nKẾ HOẠCH\n"
            "Tổ chức các\nđội cứu hộ mùa hè\n",
            "Tổ chức các đội cứu hộ mùa hè",
        ),
        (
            "Thư viện văn bản\nĐang tải nội dung, vui lòng chờ...\n\nỦY BAN NHÂN DÂN\nHUYỆN TÂN SƠN\nSố: 18/KH-UBND\n"
            "KẾ HOẠCH\nTổ chức hội thi cứu hộ năm 2024\n",
            "Tổ chức hội thi cứu hộ năm 2024",
        ),
        ("QUYẾT ĐỊNH\nVề việc tặng Giấy khen\n\nCHỦ TỊCH UBND HUYỆN\n\nCăn cứ Luật;", "Về việc tặng Giấy khen"),
        (f"{TITLE}\n\nỦY BAN NHÂN DÂN\nHUYỆN TÂN SƠN\nSố: 130/KH-UBND\nTân Sơn, ngày 27 tháng 6 năm 2025", TITLE),
    ],
)
def test_official_heads_give_the_subject_or_the_portals_headline(head: str, title: str) -> None:
    assert read_text(f"{head}\n{BODY}").title == title


def test_furniture_is_marked_and_the_article_is_not() -> None:
    page = read_text(
        f"Trang chủ » Tin tức\n{TITLE}\nCập nhật: 16/03/2022\n{BODY}\n>> Đọc thêm: Lễ ra quân\n{BODY}\nMai Phương\n"
        "CÁC TIN KHÁC\n- Huyện họp cuối năm (01/02/2022)\n- Xã ra quân\n\nÝ kiến của bạn"
    )
    assert furniture(page) == [
        "Trang chủ » Tin tức",
        "Cập nhật: 16/03/2022",
        ">> Đọc thêm: Lễ ra quân",
        "CÁC TIN KHÁC",
        "- Huyện họp cuối năm (01/02/2022)",
        "- Xã ra quân",
        "Ý kiến của bạn",
    ]
    assert page.author == "Mai Phương"


@given(
    st.lists(
        st.one_of(
            st.sampled_from(
                [TITLE, BODY, "16/03/2022 08:15", "Số: 1/KH-UBND", "KẾ HOẠCH", "Tin khác", "- a", "Mai Phương", "\n"]
            ),
            st.sampled_from(
                ["\u00a0", "16/03/2022\u00a0|\u00a008:15", "Lượt\u00a0xem: 5", "Tin\u2003liên quan", "|", "Số:"]
            ),
            st.text(max_size=30),
        ),
        max_size=25,
    ),
    st.sampled_from(["NFC", "NFD"]),
)
def test_any_text_is_read(lines: list[str], form: str) -> None:
    text = unicodedata.normalize(form, "\n".join(lines))  # type: ignore[arg-type]
    page = read_text(text)
    assert page.text == nfc(text)
    assert list(page.furniture) == sorted(page.furniture)
    for span in page.furniture:
        assert span.end <= len(page.text)
        assert "\n" not in span.of(page.text)
