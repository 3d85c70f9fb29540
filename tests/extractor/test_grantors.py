"""Who grants an award and at what level: by the body's name, and for cities by the day."""

from __future__ import annotations

import pytest

from extractor.facts import Level
from extractor.grantors import Grantors
from extractor.page import Page
from extractor.reading import read


def levels_in(text: str, published: str | None = None) -> list[Level | None]:
    reading = read(Page(text, published=published))
    return [grantor.level for grantor in Grantors(reading).find(0, len(text))]


@pytest.mark.parametrize(
    ("body", "level"),
    [
        ("Chủ tịch nước", "state"),
        ("Đảng và Nhà nước", "state"),
        ("Thủ tướng Chính phủ", "government"),
        ("Bộ trưởng Bộ Tài chính", "ministry"),
        ("Trung ương Hội Nông dân Việt Nam", "ministry"),
        ("Tổng Liên đoàn Lao động Việt Nam", "ministry"),
        ("Bảo hiểm xã hội Việt Nam", "ministry"),
        ("Quân khu 5", "ministry"),
        ("Chủ tịch UBND tỉnh", "province"),
        ("Ban Thường vụ Tỉnh ủy", "province"),
        ("Hội Nông dân tỉnh", "province"),
        ("Liên đoàn Lao động tỉnh", "province"),
        ("Tỉnh đoàn", "province"),
        ("UBND TPHCM", "province"),
        ("UBND TP. Hồ Chí Minh", "province"),
        ("Chủ tịch UBND huyện Đông Sơn", "district"),
        ("Quận ủy", "district"),
        ("Thị đoàn", "district"),
        ("UBND xã", "commune"),
        ("Đảng ủy phường Trần Phú", "commune"),
        ("Chủ tịch UBND đặc khu Vân Đồn", "commune"),
        ("Giám đốc Sở Y tế", "unit"),
        ("Công an tỉnh", "unit"),
        ("Bộ Chỉ huy Quân sự tỉnh", "unit"),
        ("Cục Thuế tỉnh", "unit"),
        ("Hiệu trưởng Trường Đại học Nha Trang", "unit"),
        ("Công ty Cổ phần Giấy", "unit"),
    ],
)
def test_the_level_that_a_body_stands_at(body: str, level: str) -> None:
    assert levels_in(f"{body} tặng") == [Level(level)]


@pytest.mark.parametrize(
    ("text", "published", "level"),
    [
        ("UBND thành phố Đà Nẵng tặng", "2020-01-01", "province"),
        ("UBND thành phố Nam Định tặng", "2020-01-01", "district"),
        ("UBND thành phố Huế tặng", "2020-01-01", "district"),
        ("UBND thành phố Huế tặng", "2025-02-01", "province"),
        ("Hội nghị của UBND tỉnh. UBND thành phố tặng", "2020-01-01", "district"),
        ("UBND thành phố tặng", "2026-01-01", "province"),
    ],
)
def test_a_citys_level_is_by_its_name_and_the_day(text: str, published: str, level: str) -> None:
    assert levels_in(text, published)[-1] is Level(level)


def test_a_body_whose_place_is_not_told_has_no_level() -> None:
    assert levels_in("Hội Nông dân tặng") == [None]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Chủ tịch UBND tỉnh Lê Thị Hạnh tặng 4 xã", "Chủ tịch UBND tỉnh"),
        ("UBND phường Tân Phong tặng 4 hộ", "UBND phường Tân Phong"),
        ("Bộ Giáo dục và Đào tạo tặng 4 trường", "Bộ Giáo dục và Đào tạo"),
        ("Sở Văn hóa, Thể thao và Du lịch tặng", "Sở Văn hóa, Thể thao và Du lịch"),
        ("UBND huyện 12 xã", "UBND huyện"),
    ],
)
def test_a_grantors_name_ends_where_something_else_is_said(text: str, printed: str) -> None:
    reading = read(Page(text))
    grantors = Grantors(reading)
    assert grantors.text(grantors.find(0, len(text))[0]) == printed
