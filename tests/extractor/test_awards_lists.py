"""Awards in lists: a heading or a lead-in, and a line for each recipient or each award."""

from __future__ import annotations

import pytest

from tests.extractor.award_cases import rows_in

CASES = [
    (
        "Kết quả khen thưởng năm 2022:\n"
        "\n"
        "* Khen thưởng cấp Nhà nước:\n"
        "- Huân chương Lao động hạng Nhì: 02 tập thể;\n"
        "- Huân chương Lao động hạng Ba: 05 tập thể, 04 cá nhân;\n"
        "- Bằng khen của Thủ tướng Chính phủ: 12 tập thể, 15 cá nhân.\n"
        "\n"
        "* Khen thưởng cấp tỉnh:\n"
        "- Cờ thi đua: 35 tập thể;\n"
        "- Bằng khen: 210 tập thể, 415 cá nhân, 12 hộ gia đình;\n"
        "- Tập thể lao động xuất sắc: 145 tập thể;\n"
        "- Chiến sĩ thi đua cấp tỉnh: 41 cá nhân.",
        [
            "Huân chương Lao động hạng 2, state, 2 collective",
            "Huân chương Lao động hạng 3, state, 5 collective",
            "Huân chương Lao động hạng 3, state, 4 individual",
            "Bằng khen, government, 12 collective",
            "Bằng khen, government, 15 individual",
            "Cờ thi đua, province, 35 collective",
            "Bằng khen, province, 210 collective",
            "Bằng khen, province, 415 individual",
            "Bằng khen, province, 12 household",
            "Tập thể lao động xuất sắc, province, 145 collective",
            "Chiến sĩ thi đua, province, 41 individual",
        ],
    ),
    (
        "Hội đồng thống nhất đề nghị:\n"
        "\n"
        "- Chủ tịch nước tặng Huân chương Lao động hạng Nhì cho 02 tập thể;\n"
        "- Thủ tướng Chính phủ tặng Bằng khen cho 09 tập thể, 14 cá nhân;\n"
        "- Chính phủ tặng Cờ thi đua cho 05 tập thể.",
        [
            "Huân chương Lao động hạng 2, state, 2 collective, proposed",
            "Bằng khen, government, 9 collective, proposed",
            "Bằng khen, government, 14 individual, proposed",
            "Cờ thi đua, government, 5 collective, proposed",
        ],
    ),
    (
        "III. CHỈ TIÊU THI ĐUA\n"
        "\n"
        "1. 100% cán bộ đạt danh hiệu Lao động tiên tiến.\n"
        "2. Có ít nhất 2 tập thể được tặng Cờ thi đua của UBND tỉnh.\n"
        "3. 90% trở lên hộ gia đình đạt danh hiệu Gia đình văn hóa.",
        [
            "Lao động tiên tiến, -, ? individual, planned",
            "Cờ thi đua, province, 2 collective, planned",
            "Gia đình văn hóa, -, ? household, planned",
        ],
    ),
    (
        "Tặng Bằng khen của Chủ tịch UBND tỉnh cho các ông, bà:\n"
        "\n"
        "- Vàng A Tủa, Trưởng bản Háng Đề Chua;\n"
        "- Giàng Thị Mo, giáo viên Trường Mầm non Púng Luông;\n"
        "- Lò Văn Inh, Phó Bí thư Đảng ủy xã Nậm Búng.",
        ["Bằng khen, province, 3 individual"],
    ),
    (
        "1. Chính phủ tặng:\n"
        "\n"
        "+ Cờ thi đua cho 3 tập thể.\n"
        "+ Bằng khen của Thủ tướng cho 5 cá nhân.\n"
        "\n"
        "2. Bộ Quốc phòng tặng:\n"
        "\n"
        "+ Cờ thi đua cho 2 tập thể.\n"
        "+ Bằng khen cho 11 tập thể, 19 cá nhân.",
        [
            "Cờ thi đua, government, 3 collective",
            "Bằng khen, government, 5 individual",
            "Cờ thi đua, ministry, 2 collective",
            "Bằng khen, ministry, 11 collective",
            "Bằng khen, ministry, 19 individual",
        ],
    ),
    (
        "KẾ HOẠCH\n"
        "Tổ chức đợt thi đua cao điểm\n"
        "\n"
        "IV. KHEN THƯỞNG\n"
        "\n"
        "- Cờ thi đua của UBND tỉnh: 5 tập thể;\n"
        "- Bằng khen của Chủ tịch UBND tỉnh: 10 tập thể, 20 cá nhân.",
        [
            "Cờ thi đua, province, 5 collective, planned",
            "Bằng khen, province, 10 collective, planned",
            "Bằng khen, province, 20 individual, planned",
        ],
    ),
    (
        "TẶNG DANH HIỆU “CHIẾN SĨ THI ĐUA CƠ SỞ”\n"
        "\n"
        "1. Nguyễn Thị Bích\n"
        "2. Trần Văn Mạnh\n"
        "3. Lò Thị Phương\n"
        "\n"
        "TẶNG DANH HIỆU “LAO ĐỘNG TIÊN TIẾN”\n"
        "\n"
        "1. Hoàng Văn Sáu\n"
        "2. Lý A Dế",
        ["Chiến sĩ thi đua, unit, 3 individual", "Lao động tiên tiến, -, 2 individual"],
    ),
    (
        "Sau đây là danh sách được tặng Cờ thi đua của Chính phủ:\n"
        "Sở Nông nghiệp và Phát triển nông thôn\n"
        "UBND huyện Mù Cang Chải\n"
        "Bệnh viện Đa khoa tỉnh\n"
        "\n"
        "Hội nghị bế mạc lúc 17 giờ cùng ngày.",
        ["Cờ thi đua, government, 3 collective"],
    ),
    (
        "Các hình thức khen thưởng đã trao gồm:\n"
        "a) 5 Cờ thi đua của UBND tỉnh cho 5 tập thể;\n"
        "b) 12 Bằng khen của Chủ tịch UBND tỉnh cho 4 tập thể và 8 cá nhân;\n"
        "c) 20 Giấy khen của Giám đốc Sở cho 20 cá nhân.",
        [
            "Cờ thi đua, province, 5 collective",
            "Bằng khen, province, 4 collective",
            "Bằng khen, province, 8 individual",
            "Giấy khen, unit, 20 individual",
        ],
    ),
    (
        "Đề nghị Chủ tịch nước tặng Huân chương Lao động:\n"
        "- Hạng Nhất: Bệnh viện Đa khoa tỉnh;\n"
        "- Hạng Nhì: Trường THPT Chuyên, Công an huyện Trạm Tấu;\n"
        "- Hạng Ba: 5 tập thể, 7 cá nhân.",
        [
            "Huân chương Lao động hạng 1, state, 1 collective, proposed",
            "Huân chương Lao động hạng 2, state, 2 collective, proposed",
            "Huân chương Lao động hạng 3, state, 5 collective, proposed",
            "Huân chương Lao động hạng 3, state, 7 individual, proposed",
        ],
    ),
    (
        "Trình Chủ tịch nước tặng Huân chương Lao động hạng Ba:\n1. Sở Y tế\n2. Bà Nông Thị Pủ, Chủ tịch Hội LHPN tỉnh",
        [
            "Huân chương Lao động hạng 3, state, 1 collective, proposed",
            "Huân chương Lao động hạng 3, state, 1 individual, proposed",
        ],
    ),
    (
        "Ngày hội non sông của phụ nữ Hậu Giang\n"
        "\n"
        "Ngày 20-10-2015, Hội LHPN tỉnh Hậu Giang họp mặt 85 năm Ngày thành lập Hội. Chủ tịch Hội LHPN "
        "tỉnh Nguyễn Thị Bé Bảy thông tin: nhiệm kỳ qua, Hội được Chính phủ tặng 01 Cờ thi đua; Trung "
        "ương Hội tặng 02 Cờ thi đua, 05 Bằng khen; UBND tỉnh tặng 03 Bằng khen.\n"
        "\n"
        "Tại buổi họp mặt, 17 chị được trao Kỷ niệm chương “Vì sự phát triển của phụ nữ Việt Nam”. UBND "
        "tỉnh khen 6 tập thể, 10 cá nhân (Bằng khen); Tỉnh Hội khen 20 tập thể, 35 cá nhân (Giấy khen).",
        [
            "Cờ thi đua, government, 1 collective",
            "Cờ thi đua, ministry, 2 collective",
            "Bằng khen, ministry, 5 collective",
            "Bằng khen, province, 3 collective",
            "Kỷ niệm chương Vì sự phát triển của phụ nữ Việt Nam, -, 17 individual",
            "Bằng khen, province, 6 collective",
            "Bằng khen, province, 10 individual",
            "Giấy khen, province, 20 collective",
            "Giấy khen, province, 35 individual",
        ],
    ),
    (
        "Đính chính\n"
        "\n"
        "Trong bản tin ngày 10/10/2019 về lễ tổng kết phong trào của ngành Nông nghiệp tỉnh Sóc Trăng, "
        "chúng tôi đã đưa “Bộ Nông nghiệp và PTNT tặng Bằng khen cho 6 tập thể, 12 cá nhân”. Nay xin sửa "
        "lại là: Bộ Nông nghiệp và PTNT tặng Bằng khen cho 5 tập thể, 13 cá nhân. Các số liệu khác không "
        "thay đổi: Cờ thi đua của UBND tỉnh tặng Chi cục Thủy sản; Bằng khen của Chủ tịch UBND tỉnh tặng "
        "9 tập thể, 17 cá nhân. Thành thật xin lỗi bạn đọc.",
        [
            "Bằng khen, ministry, 5 collective",
            "Bằng khen, ministry, 13 individual",
            "Cờ thi đua, province, 1 collective",
            "Bằng khen, province, 9 collective",
            "Bằng khen, province, 17 individual",
        ],
    ),
]


@pytest.mark.parametrize(("text", "rows"), CASES)
def test_each_award_with_its_recipients(text: str, rows: list[str]) -> None:
    assert rows_in(text) == rows
