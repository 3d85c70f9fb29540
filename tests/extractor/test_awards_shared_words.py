"""What one clause lends another: those represented, one of several, a total and its parts, who gives."""

from __future__ import annotations

import pytest

from tests.extractor.award_cases import rows_in

CASES = [
    # on whose behalf it is taken
    (
        "Đại tá Lê Hồng Phúc thay mặt Trung đoàn 6 đón nhận Huân chương Bảo vệ Tổ quốc hạng Nhì.",
        ["Huân chương Bảo vệ Tổ quốc hạng 2, state, 1 collective"],
    ),
    (
        "Bà Trịnh Thị Vui thay mặt Hội Phụ nữ xã Nghĩa Lộ nhận Bằng khen của UBND tỉnh.",
        ["Bằng khen, province, 1 collective"],
    ),
    # one of several counted is no further recipient
    (
        "Chị là một trong 15 giáo viên được Bộ trưởng Bộ Giáo dục và Đào tạo tặng Bằng khen.",
        ["Bằng khen, ministry, 15 individual"],
    ),
    (
        "Anh Y Bhim, thợ hồ, có tên trong số 9 cá nhân được UBND huyện tặng Giấy khen.",
        ["Giấy khen, district, 9 individual"],
    ),
    # a family takes it for the one who died
    (
        "Gia đình liệt sĩ Cầm Văn Thoa nhận Huân chương Dũng cảm do Chủ tịch nước truy tặng.",
        ["Huân chương Dũng cảm, state, 1 individual"],
    ),
    (
        "Ông Mai Xuân Trực trao Bằng khen của Thủ tướng Chính phủ truy tặng anh Lê Văn Sáu cho gia đình.",
        ["Bằng khen, government, 1 individual"],
    ),
    # whoever reaches the goal is told anew
    (
        "Với 12 thôn còn lại, thôn nào về đích trong quý I sẽ được Chủ tịch UBND huyện tặng Giấy khen.",
        ["Giấy khen, district, ? collective, planned"],
    ),
    # the parts of a total have awards of their own
    (
        "Dịp 3/2, 20 đảng viên được Ban Thường vụ Tỉnh ủy tặng Huy hiệu Đảng, gồm: 5 đảng viên được tặng Huy hiệu "
        "60 năm tuổi Đảng, 15 đảng viên được tặng Huy hiệu 45 năm tuổi Đảng.",
        [
            "Huy hiệu 60 năm tuổi Đảng, province, 5 individual",
            "Huy hiệu 45 năm tuổi Đảng, province, 15 individual",
        ],
    ),
    (
        "Dịp 3/2, 20 đảng viên được Tỉnh ủy tặng Huy hiệu Đảng; 3 đồng chí được Huyện ủy tặng Giấy khen, 2 đồng chí "
        "được UBND huyện tặng Giấy khen.",
        [
            "Huy hiệu Đảng, province, 20 individual",
            "Giấy khen, district, 3 individual",
            "Giấy khen, district, 2 individual",
        ],
    ),
    # who gave the one before gives this too
    (
        "UBND tỉnh công nhận 11 tập thể đạt danh hiệu Tập thể lao động xuất sắc, tặng Bằng khen cho 4 cá nhân.",
        ["Tập thể lao động xuất sắc, province, 11 collective", "Bằng khen, province, 4 individual"],
    ),
    # a movement's name tells nothing of how many
    (
        "UBND tỉnh tặng Cờ thi đua cho 3 xã dẫn đầu phong trào “Mỗi nhà một vườn cây”; công nhận 14 Tập thể lao động "
        "xuất sắc.",
        ["Cờ thi đua, province, 3 collective", "Tập thể lao động xuất sắc, province, 14 collective"],
    ),
    # decisions told in a list
    (
        "Chủ tịch UBND tỉnh vừa ký các quyết định khen thưởng sau:\n"
        "- Quyết định số 77/QĐ-UBND ngày 02/4/2019 tặng Bằng khen cho 06 tập thể, 09 cá nhân.\n"
        "- Quyết định số 81/QĐ-UBND ngày 03 tháng 4 năm 2019 tặng Bằng khen cho bà Phùng Thị Lụa.",
        ["Bằng khen, province, 6 collective", "Bằng khen, province, 9 individual", "Bằng khen, province, 1 individual"],
    ),
    # those who are chosen, without a number
    (
        "Sau hội thi, Ban Tổ chức chọn đơn vị xuất sắc để đề nghị Bộ Công an tặng Bằng khen.",
        ["Bằng khen, ministry, ? collective, proposed"],
    ),
    (
        "Hội đồng Trị sự GHPGVN tặng Bằng Tuyên dương công đức tới 30 Phật tử.",
        ["Bằng Tuyên dương công đức, ministry, 30 individual"],
    ),
    # the award that is its own verb
    (
        "UBND tỉnh quyết định thưởng đột xuất Đội Cảnh sát giao thông 20 triệu đồng.",
        ["Thưởng đột xuất, province, 1 collective"],
    ),
    ("Bộ Công an thưởng đột xuất 50 triệu đồng cho Ban chuyên án.", ["Thưởng đột xuất, ministry, 1 collective"]),
    # a person told before a circumstance
    (
        "Ông Lò Văn Chựa ở bản Pá Hốc, xã Mường Giàng, năm ngoái được Chủ tịch UBND huyện tặng Giấy khen.",
        ["Giấy khen, district, 1 individual"],
    ),
    # by the given name alone
    (
        "Em Lê Quốc Thắng cứu bạn khỏi chết đuối. Hiệu trưởng đã tặng Giấy khen cho Thắng ngay hôm sau.",
        ["Giấy khen, unit, 1 individual"],
    ),
    (
        "Bạn bè kể nhiều về em Đào Thị Mai Lan. Hôm qua, Lan được Chủ tịch UBND xã tặng Giấy khen.",
        ["Giấy khen, commune, 1 individual"],
    ),
    # by a pronoun, with what the clause says next
    (
        "Anh Sơn vốn là thợ lặn. Hồ sơ đề nghị UBND tỉnh tặng Bằng khen cho anh đã gửi đi.",
        ["Bằng khen, province, 1 individual, proposed"],
    ),
    # a part of a total goes on after "và"
    (
        "Toàn ngành có 120 lượt tập thể, 800 lượt cá nhân được khen, trong đó có 3 tập thể và 5 cá nhân được tặng "
        "Bằng khen của Bộ trưởng Bộ Y tế.",
        ["Bằng khen, ministry, 3 collective", "Bằng khen, ministry, 5 individual"],
    ),
    # whose name and what award, in full
    (
        "Huyện ủy trao Huy hiệu 55 năm, 40 năm và 30 năm tuổi Đảng cho 26 đảng viên.",
        ["Huy hiệu 55 năm, 40 năm và 30 năm tuổi Đảng, district, 26 individual"],
    ),
    (
        "Công an phường dự lễ trao Giấy khen đột xuất của Giám đốc Công an tỉnh cho 02 dân phòng.",
        ["Giấy khen, unit, 2 individual"],
    ),
    ("Hội đồng Thi đua - Khen thưởng huyện tặng Giấy khen cho 4 tập thể.", ["Giấy khen, district, 4 collective"]),
    # a caption leaves out what its medal is for
    (
        "Hội Khuyến học tỉnh trao Kỷ niệm chương “Vì sự nghiệp khuyến học” cho các ông: Vũ Đình Nam, Lê Quang Hợp.\n"
        "Ông Trần Đức Thọ trao Kỷ niệm chương cho 2 hội viên. Ảnh: Thu Hà",
        ["Kỷ niệm chương Vì sự nghiệp khuyến học, province, 2 individual"],
    ),
]


@pytest.mark.parametrize(("text", "rows"), CASES)
def test_each_award_with_its_recipients(text: str, rows: list[str]) -> None:
    assert rows_in(text) == rows


def test_no_award_is_drawn_from_what_is_said_of_titles_in_general() -> None:
    assert rows_in("Có cơ quan năm nào danh hiệu Chiến sĩ thi đua cũng “chia” hết cho lãnh đạo.") == []
