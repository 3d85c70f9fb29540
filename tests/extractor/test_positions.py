"""Offices: where a title ends, the body and the level of it, and the words that are no office."""

import pytest

from extractor.facts import Level, PositionMention
from extractor.officials import find_officials
from extractor.page import Page
from extractor.reading import read
from extractor.vietnamese import nfc


def positions(title: str, after: str = "; các đại biểu.") -> list[PositionMention]:
    officials = find_officials(read(Page(nfc(f"Dự họp có ông Tạ Quang Bính, {title}{after}"))))
    return list(officials[0].positions) if officials else []


def titles(title: str, after: str = "; các đại biểu.") -> list[str]:
    return [position.title for position in positions(title, after)]


WHOLE = [
    "Phó Bí thư Thường trực Tỉnh ủy",
    "Ủy viên Ban Chấp hành Trung ương Đảng",
    "Ủy viên dự khuyết Trung ương Đảng",
    "Phó Chủ tịch phụ trách UBND tỉnh",
    "Quyền Giám đốc Sở Giáo dục và Đào tạo tỉnh Kon Tum",
    "nguyên Phó Chủ tịch HĐND thành phố Hải Phòng",
    "Q. Viện trưởng Viện KSND tỉnh",
    "Phó Chủ tịch thứ nhất Hội đồng Thi đua - Khen thưởng tỉnh",
    "Phó Trưởng Đoàn chuyên trách Đoàn đại biểu Quốc hội tỉnh",
    "Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy",
    "Giám đốc Sở Văn hóa, Thể thao và Du lịch",
    "Phó Giám đốc Sở Lao động - Thương binh và Xã hội",
    "Chánh Văn phòng Đoàn ĐBQH và HĐND tỉnh",
    "Chánh Văn phòng HĐND - UBND huyện",
    "Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Cà Mau",
    "Phó Chủ tịch Trung ương Hội Chữ thập đỏ Việt Nam",
    "Bí thư Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh",
    "Trưởng Ban Chỉ đạo phòng, chống thiên tai, tìm kiếm cứu nạn và phòng thủ dân sự huyện",
    "Trưởng Ban Chỉ đạo phòng, chống thiên tai, tìm kiếm cứu nạn",
    "Phó Trưởng Ban Vì sự tiến bộ của phụ nữ, gia đình và trẻ em tỉnh",
    "Phó Trưởng Ban Chỉ đạo các chương trình mục tiêu quốc gia giai đoạn 2021 - 2025 tỉnh",
    "Trưởng Ban Chỉ đạo phong trào “Cả xã làm đường” huyện",
    "Phó Chủ tịch UBND tỉnh phụ trách văn hóa, xã hội",
    "Phó Chủ tịch UBND huyện, phụ trách khối nội chính",
    "Phó Trưởng phòng, phụ trách Phòng Tư pháp",
    "Đội trưởng Đội Cảnh sát giao thông, Công an huyện Đầm Dơi",
    "Trưởng phòng Cảnh sát quản lý hành chính về trật tự xã hội",
    "Trưởng Ban Dân tộc, Sở Nội vụ",
    "Phó Trưởng Ban Thi đua - Khen thưởng, Sở Nội vụ tỉnh",
    "Giàn trưởng giàn Sông Hồng 1",
    "Giám đốc Hợp tác xã nông nghiệp Sông Tranh",
    "Giám đốc HTX dịch vụ nông nghiệp Bình Đào",
    "Chủ nhiệm HTX nông nghiệp hữu cơ Phú Xuân",
    "Phó Chủ tịch Hội Văn học nghệ thuật các dân tộc thiểu số Việt Nam",
    "Chủ tịch Hội Văn học nghệ thuật các DTTS tỉnh",
    "Phân đội trưởng Phân đội 3",
    "Trưởng Phân ban Hướng dẫn Phật tử",
    "Tổ trưởng Tổ Công nghệ số cộng đồng khu phố 2",
    "Phó Trưởng Ban Chỉ đạo Chuyển đổi số tỉnh",
    "Bí thư Chi bộ 7 phường Hải Tân",
    "Chi hội trưởng Chi hội Phụ nữ thôn 5 xã Ia Hrú",
    "Tổ trưởng Tổ dân phố 9 thị trấn Yên Bình",
    "Trưởng Ban Chỉ đạo chống buôn lậu, gian lận thương mại và hàng giả tỉnh",
    "Đội trưởng Đội Kiểm soát chống buôn lậu",
    "Hiệu trưởng Trường Cao đẳng nghề Bắc Sơn",
    "Hiệu trưởng Trường Trung cấp nghề số 4",
    "Điều dưỡng trưởng khoa Hồi sức tích cực - chống độc",
    "Trưởng khoa Hồi sức tích cực",
    "Trưởng khoa Ngoại chấn thương Bệnh viện Đa khoa tỉnh",
    "Trưởng thôn Pa Lin, xã Mường Và, huyện Sốp Cộp",
    "Tổ trưởng Tổ dân phố số 6, phường Thắng Lợi",
    "Trưởng Ban Nhân dân ấp 4, xã Vĩnh Hòa Hưng Nam",
    "Chính trị viên phó Đồn Biên phòng Cửa khẩu Na Mèo",
    "Tổng Giám đốc Tổng Công ty Xây dựng Sông Lam",
    "Giám đốc, Công ty TNHH Dệt Bình An",
    "Chủ tịch UBND tỉnh Bà Rịa - Vũng Tàu",
    "Chủ tịch UBND huyện Châu Thành A",
    "Phó Tư lệnh Quân khu 7",
    "Đại biểu Quốc hội khóa XV",
    "Đại sứ Hàn Quốc tại Việt Nam",
    "Chủ tịch Hội Nạn nhân chất độc da cam/dioxin tỉnh",
    "PCT UBND xã",
    "UVBTV Tỉnh ủy",
]


@pytest.mark.parametrize("title", WHOLE)
def test_a_title_is_read_to_its_end(title: str) -> None:
    assert titles(title) == [title]


@pytest.mark.parametrize(
    "after", [" phát biểu.", " trao cờ.", " và bà con dự.", ", cho biết.", " được tặng quà.", " nói."]
)
@pytest.mark.parametrize(
    "title",
    [
        "Chủ tịch UBND tỉnh",
        "Giám đốc Sở Nội vụ",
        "Hiệu trưởng Trường Tiểu học Hoa Mai",
        "Trưởng phòng Kế hoạch",
        "Giám đốc Công ty Cà phê Bình Minh",
        "Trưởng Ban Chỉ đạo phòng, chống dịch bệnh tỉnh",
    ],
)
def test_what_follows_a_title_is_no_part_of_it(title: str, after: str) -> None:
    assert titles(title, after) == [title]


def test_a_place_after_a_comma_goes_on_with_a_title_only_above_the_one_before() -> None:
    assert titles("Chủ tịch UBND xã Tân Hà, huyện Hàm Tân, tỉnh Bình Thuận") == [
        "Chủ tịch UBND xã Tân Hà, huyện Hàm Tân, tỉnh Bình Thuận"
    ]
    assert titles("Chủ tịch UBND tỉnh", ", huyện Hàm Tân cùng dự.") == ["Chủ tịch UBND tỉnh"]


@pytest.mark.parametrize(
    ("several", "apart"),
    [
        ("Bí thư Huyện ủy, Chủ tịch HĐND huyện", ["Bí thư Huyện ủy", "Chủ tịch HĐND huyện"]),
        ("Bí thư Đảng ủy - Chính ủy Bộ CHQS tỉnh", ["Bí thư Đảng ủy", "Chính ủy Bộ CHQS tỉnh"]),
        ("Giám đốc Sở kiêm Trưởng Ban Dân tộc", ["Giám đốc Sở", "Trưởng Ban Dân tộc"]),
        ("Phó Giám đốc, đồng thời là Chủ tịch Công đoàn", ["Phó Giám đốc", "Chủ tịch Công đoàn"]),
        ("Trưởng bản (Bí thư Chi bộ)", ["Trưởng bản", "Bí thư Chi bộ"]),
    ],
)
def test_offices_joined_are_apart(several: str, apart: list[str]) -> None:
    assert titles(several) == apart


@pytest.mark.parametrize(
    "said_twice",
    [
        "Chủ tịch UBND tỉnh, Chủ tịch Ủy ban nhân dân tỉnh",
        "Chủ tịch UBND, Chủ tịch UBND tỉnh Lai Châu",
        "Phó Hiệu trưởng, Phó Hiệu trưởng Trường THPT Ba Chẽ",
    ],
)
def test_of_a_short_and_a_long_form_stays_the_longer(said_twice: str) -> None:
    assert len(titles(said_twice)) == 1


def test_deputy_and_former_offices_are_others() -> None:
    assert len(titles("nguyên Chủ tịch UBND tỉnh, Chủ tịch UBND tỉnh, Phó Chủ tịch UBND tỉnh")) == 3


@pytest.mark.parametrize(
    ("title", "body", "level"),
    [
        ("Phó Chủ tịch UBND tỉnh phụ trách kinh tế", "UBND tỉnh", Level.PROVINCE),
        ("Giám đốc Sở Y tế", "Sở Y tế", Level.PROVINCE),
        ("Bí thư Thành ủy", "Thành ủy", None),
        ("Bí thư Thành ủy Hà Nội", "Thành ủy Hà Nội", Level.PROVINCE),
        ("Chủ tịch UBND thành phố Vinh", "UBND thành phố Vinh", Level.DISTRICT),
        ("Trưởng Công an huyện Ba Bể", "Công an huyện Ba Bể", Level.DISTRICT),
        ("Bí thư Đảng ủy phường 3", "Đảng ủy phường 3", Level.COMMUNE),
        ("Trưởng thôn Hạ", "thôn Hạ", Level.UNIT),
        ("Giám đốc Bệnh viện Đa khoa tỉnh", "Bệnh viện Đa khoa tỉnh", Level.UNIT),
        ("Thứ trưởng Bộ Nội vụ", "Bộ Nội vụ", Level.MINISTRY),
        ("Thủ tướng Chính phủ", None, Level.GOVERNMENT),
        ("Phó Chủ tịch nước", None, Level.STATE),
        ("Giám đốc", None, None),
    ],
)
def test_body_and_level_stand_apart(title: str, body: str | None, level: Level | None) -> None:
    (position,) = positions(title)
    assert (position.organisation, position.level) == (body, level)


@pytest.mark.parametrize(
    "printed", ["Phó Giám đôc Sở Y tế", "Chủ tich UBND xã", "Hiệu trường Trường THCS Ba Sao", "Bí thứ Chi bộ thôn 2"]
)
def test_misprints_stay_as_printed(printed: str) -> None:
    assert titles(printed) == [printed]


@pytest.mark.parametrize(
    "text",
    [
        "Ban Bí thư, Đoàn Chủ tịch và Ban Giám đốc họp với ông Tạ Quang Bính.",
        "Chủ tịch UBND tỉnh tặng Bằng khen cho ông Tạ Quang Bính, nông dân xã Ba Vinh.",
        "Bí thư Huyện ủy các huyện, chủ tịch 9 xã cùng dự.",
        "Cô giáo chủ nhiệm Tạ Thị Bính; em Lê Văn Tú, lớp trưởng lớp 9A.",
        "Hiệu trưởng Trường THPT Nguyễn Huệ được khen.",
        "Ông Tạ Quang Bính làm thư ký phiên họp; bà Hà Thị Tố là thư ký cuộc họp.",
        "Bí thư Chi bộ và 12 phường cùng dự, chủ tịch 3 xã vắng mặt.",
        "Bị thu hồi Bằng khen là ông Tạ Quang Bính.",
        "Trưởng thôn Hà Trung Nam và bí thư Chi bộ thôn Đoàn Kết vắng mặt.",
    ],
)
def test_an_office_without_its_bearer_is_no_official(text: str) -> None:
    assert find_officials(read(Page(nfc(text)))) == []
