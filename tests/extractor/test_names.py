"""Names of persons: of every people, without titles, and never a street's or a school's."""

import pytest

from extractor.names import person_names
from extractor.span import Span
from extractor.vietnamese import key, nfc


def names(text: str) -> list[str]:
    text = nfc(text)
    return [span.of(text) for span in person_names(text, key(text), Span(0, len(text)))]


@pytest.mark.parametrize(
    "name",
    [
        "Nguyễn Lam",
        "Hà Sỹ Vượng",
        "Trần Thị Ngọc Bảo Quyên",
        "Giàng A Sếnh",
        "Sùng Seo Dìn",
        "Hồ A Lưm",
        "Y Thuyên Mlô",
        "H’Nhin Êban",
        "K’Brẹo",
        "Rơ Chăm H’Lép",
        "Ksor Blin",
        "Alăng Thị Nhíp",
        "Danh Sa Rây",
        "Thạch Sô Phiên",
        "Pờ Xè Chừ",
        "Lỳ Phí Ma",
        "Đàng Năng Thọ",
        "NGUYỄN THỊ LỤA",
    ],
)
def test_a_name_of_any_people_is_found_whole(name: str) -> None:
    assert names(f"hội nghị nghe {name}, người dự họp, phát biểu") == [name]


def test_a_list_gives_each_of_its_persons() -> None:
    assert names("Kỷ niệm chương được trao cho các ông, bà: Lý A Páo, Đinh Thị Ớt, H’Lem Niê và K’Tiu.") == [
        "Lý A Páo",
        "Đinh Thị Ớt",
        "H’Lem Niê",
        "K’Tiu",
    ]


@pytest.mark.parametrize(
    "titled", ["Ông Tạ Quân", "BSCKII Tạ Quân", "PGS.TS Tạ Quân", "Đại tá, TS. Tạ Quân", "đ/c Tạ Quân", "Bà Tạ Quân"]
)
def test_titles_before_a_name_are_no_part_of_it(titled: str) -> None:
    assert names(f"Có mặt từ sớm là {titled}.") == ["Tạ Quân"]


def test_a_title_vouches_for_a_foreign_name() -> None:
    assert names("cùng ông Khăm-la Xỉ-vông-xay") == ["Khăm-la Xỉ-vông-xay"]
    assert names("cùng Khăm-la Xỉ-vông-xay") == []


@pytest.mark.parametrize(
    "place",
    [
        "đường Trần Khắc Chân",
        "Trường THCS Nguyễn Hiền",
        "phường Trần Phú",
        "xã Lê Minh Xuân",
        "tỉnh Hà Giang",
        "Quỹ học bổng Vũ Đình Liệu",
        "tư tưởng Hồ Chí Minh",
        "Đoàn Thanh niên",
        "Văn phòng Tỉnh ủy",
    ],
)
def test_a_place_or_a_namesake_is_no_person(place: str) -> None:
    assert names(f"tại {place} sáng nay") == []
