"""Who wrote an article."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.signature import find_author, person
from extractor.span import Span

BODY = "Sáng 5/5/2020, huyện trao thưởng cho các tập thể, cá nhân tiêu biểu.\n\n"


@pytest.mark.parametrize(
    ("foot", "author"),
    [
        ("Lò Thị Mai", "Lò Thị Mai"),
        ("MAI LAN", "MAI LAN"),
        ("Mai Phương - Văn Sơn", "Mai Phương - Văn Sơn"),
        ("Mai Phương, Văn Sơn", "Mai Phương, Văn Sơn"),
        ("Y Bhin Êban - H’Lan Niê", "Y Bhin Êban - H’Lan Niê"),
        ("Đ.S.C", "Đ.S.C"),
        ("T. Hà - M. Đức", "T. Hà - M. Đức"),
        ("Lò Thị Mai (Ban Thi đua - Khen thưởng tỉnh)", "Lò Thị Mai"),
        ("Lò Thị Mai\nBan Thi đua – Khen thưởng", "Lò Thị Mai"),
        ("Lò Thị Mai – VP UBND huyện", "Lò Thị Mai"),
        ("Lò Thị Mai/Báo Sông Mã", "Lò Thị Mai"),
        ("Mai Phương (t/h)", "Mai Phương"),
        ("Mai Phương - Phó Trưởng phòng Nội vụ", "Mai Phương"),
        ("Mai Phương, Giám đốc Sở Nội vụ", "Mai Phương"),
        ("Mai Phương\nPhó Trưởng Ban Thi đua - Khen thưởng tỉnh", "Mai Phương"),
        ("Mai Phương\n\nMột số hình ảnh tại buổi lễ:\nCác cháu múa hát\nĐoàn đại biểu huyện", "Mai Phương"),
        ("LƯU THẾ MẠNH", "LƯU THẾ MẠNH"),
        ("- Lưu: VT.\nCHỈ HUY TRƯỞNG\n(Đã ký)\nĐại tá Lê Văn Hoan", "Lê Văn Hoan"),
        ("- Lưu: VT.\nTRƯỞNG CÔNG AN HUYỆN\nThượng tá Lê Văn Hoan", "Lê Văn Hoan"),
        ("Mai Phương tổng hợp", "Mai Phương"),
        ("Tin, ảnh: Mai Phương", "Mai Phương"),
        ("Bài và ảnh: Mai Phương", "Mai Phương"),
        ("Bài: Mai Phương - Ảnh: Văn Sơn", "Mai Phương"),
        ("Thực hiện: Huyền", "Huyền"),
        ("Tác giả bài viết: Mai Phương\nNguồn tin: Sở Nội vụ", "Mai Phương"),
        ("Mai Phương\n\nẢnh: Văn Sơn", "Mai Phương"),
        ("Mai Phương\nCập nhật: 06/05/2020", "Mai Phương"),
        ("CHỦ TỊCH\n\nNơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.\n\nLê Văn Hoan", "Lê Văn Hoan"),
        (
            "Nơi nhận:\n- Như trên.\nCHỦ TỊCH\nLê Văn Hoan\n\nDANH SÁCH ĐƯỢC KHEN\n1. Đội số 1.\n2. Bà Hà Thị Tố.",
            "Lê Văn Hoan",
        ),
        (
            "Nơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\nLê Văn Hoan\n\nPHỤ LỤC 1\nChỉ tiêu thi đua\n1. Mỗi xã một đội.",
            "Lê Văn Hoan",
        ),
        ("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nLê Văn Hoan\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.", "Lê Văn Hoan"),
    ],
)
def test_a_person_signs(foot: str, author: str) -> None:
    assert find_author(BODY + foot) == author


@pytest.mark.parametrize(
    "foot",
    [
        "PV",
        "BBT",
        "Nhóm PV",
        "CTO",
        "BAN THI ĐUA - KHEN THƯỞNG TỈNH",
        "Báo Sông Mã",
        "Theo TTXVN",
        "Nguồn: songma.gov.vn",
        "Ảnh: Văn Sơn",
        "Quang cảnh buổi lễ. Ảnh: Văn Sơn",
        "Tác giả: admin",
        "Tin, ảnh: PV",
        "MỘT SỐ HÌNH ẢNH TẠI HỘI NGHỊ",
        "- Lưu: VT.",
        "CHỈ HUY TRƯỞNG",
        "Hiệu trưởng",
        "Lê Văn Hoan\n\nDANH SÁCH\n1. Đội cứu hộ số 1.\n2. Bà Hà Thị Tố.",
        "",
    ],
)
def test_editors_agencies_photographers_and_uploaders_do_not_sign(foot: str) -> None:
    assert find_author(BODY + foot) is None


def test_a_signature_is_not_looked_for_in_furniture() -> None:
    text = BODY + "Mai Phương\nVăn Sơn"
    assert find_author(text, [Span(len(text) - len("Văn Sơn"), len(text))]) == "Mai Phương"


@given(st.text(max_size=80))
def test_any_line_is_read_without_failing(text: str) -> None:
    printed = " ".join(text.split())
    assert (person(text) or "") in printed
    assert (find_author(text) or "") in printed
