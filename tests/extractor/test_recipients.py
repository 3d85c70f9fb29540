"""Whom a noun phrase counts or names, and how many."""

from __future__ import annotations

import pytest

from extractor.page import Page
from extractor.reading import read
from extractor.recipient_names import recipients_in
from extractor.recipient_phrases import Phrases


def told(text: str, *, subject: bool = False) -> list[str]:
    found = recipients_in(Phrases(read(Page(text)), []), 0, len(text), subject=subject)
    return [f"{'?' if one.number is None else one.number} {one.kind.value}" for one in found]


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        ("04 tập thể", ["4 collective"]),
        ("1.250 hội viên", ["1250 individual"]),
        ("mười hai hộ dân", ["12 household"]),
        ("ba mươi lăm đoàn viên", ["35 individual"]),
        ("07 (bảy) cá nhân", ["7 individual"]),
        ("9/9 phường", ["9 collective"]),
        ("33 lượt cá nhân", ["33 individual"]),
        ("16 tập thể, cá nhân", ["16 mixed"]),
        ("5 tập thể, 8 cá nhân và 2 hộ gia đình", ["5 collective", "8 individual", "2 household"]),
        ("các tập thể tiêu biểu", ["? collective"]),
        ("6 tuyên truyền viên", ["6 individual"]),
        ("trường hợp ông Đinh Văn Tá", ["1 individual"]),
    ],
)
def test_recipients_that_are_counted(phrase: str, found: list[str]) -> None:
    assert told(phrase) == found


@pytest.mark.parametrize("phrase", ["năm 2020", "5 triệu đồng", "12 năm công tác", "3 lĩnh vực", "một bức tranh thêu"])
def test_numbers_of_things_time_and_money_count_nobody(phrase: str) -> None:
    assert told(phrase) in ([], ["? other"])


@pytest.mark.parametrize(
    ("phrase", "number"),
    [
        ("Công an huyện Gia Bình", 1),
        ("Công an huyện Gia Bình, Trường THPT Lương Tài số 2 và xã Trung Kênh", 3),
        ("Phòng Nghiệp vụ, Sở Nội vụ", 1),
        ("Khoa Nội, Khoa Ngoại, Bệnh viện Đa khoa khu vực", 2),
        ("cán bộ, chiến sĩ và nhân dân xã Nậm Cắn", 1),
        ("các xã: Bản Mế, Sán Chải, Lùng Sui", 3),
        ("nhà trường", 1),
    ],
)
def test_collectives_that_are_named(phrase: str, number: int) -> None:
    found = recipients_in(Phrases(read(Page(phrase)), []), 0, len(phrase))
    assert {one.kind.value for one in found} == {"collective"}
    assert sum(one.number or 0 for one in found) == number


@pytest.mark.parametrize(
    ("phrase", "number"),
    [
        ("ông Lý A Sình", 1),
        ("ông Lý A Sình, Trưởng bản Pá Hu", 1),
        ("ông Lý A Sình và bà Mùa Thị Dế", 2),
        ("các đồng chí: Trần Đình Khoa, Lê Thị Nhàn, Hoàng Văn Bách", 3),
        ("bác sĩ Phan", 1),
        ("chị", 1),
        ("nghệ nhân ca trù Ngô Thị Thìn", 1),
    ],
)
def test_persons_that_are_named(phrase: str, number: int) -> None:
    found = recipients_in(Phrases(read(Page(phrase)), []), 0, len(phrase))
    assert {one.kind.value for one in found} == {"individual"}
    assert sum(one.number or 0 for one in found) == number


def test_a_household_is_counted_once_with_whom_it_is_of() -> None:
    assert told("gia đình ông Tẩn Láo Tả") == ["1 household"]
    assert told("hộ bà Lý Mẩy Chạn, thôn Can Hồ") == ["1 household"]


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        ("Với những nỗ lực ấy, Trạm Y tế xã Phú Nhuận", ["1 collective"]),
        ("Trong số đó có 3 nhà giáo", ["3 individual"]),
        ("Cả sân trường lặng đi khi cụ Đinh Thị Mùi, 90 tuổi,", ["1 individual"]),
        ("Người bạn Pháp của làng trẻ, Anne Durand,", ["? individual", "1 individual"]),
    ],
)
def test_subjects_behind_circumstances(phrase: str, found: list[str]) -> None:
    assert told(phrase, subject=True) == found


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        ("6 kình ngư", ["6 individual"]),
        ("lò gốm Hương Canh", ["1 collective"]),
        ("nhà bè Sông Trà 4", ["1 collective"]),
        ("ngày hội Đại đoàn kết", []),
        ("3 công trình", ["3 other"]),
    ],
)
def test_nouns_of_no_list_are_guessed_by_what_stands_beside_them(phrase: str, found: list[str]) -> None:
    assert told(phrase) == found
