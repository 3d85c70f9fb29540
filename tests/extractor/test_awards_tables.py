"""Awards in tables, whose rows are lines with cells joined by " | "."""

from __future__ import annotations

import pytest

from tests.extractor.award_cases import rows_in

CASES = [
    (
        "Danh sách tập thể, cá nhân được Chủ tịch UBND huyện tặng Giấy khen\n"
        "\n"
        "STT | Họ và tên | Đơn vị\n"
        "1 | Nguyễn Văn Quý | Trường THCS Kim Nọi\n"
        "2 | Hờ A Chua | Công an xã Chế Cu Nha\n"
        "3 | Lý Thị Mảy | Hội LHPN xã La Pán Tẩn",
        ["Giấy khen, district, 3 individual"],
    ),
    (
        "Bảng tổng hợp:\n"
        "\n"
        "STT | Hình thức | Số lượng tập thể | Số lượng cá nhân\n"
        "1 | Cờ thi đua của Chính phủ | 4 | 0\n"
        "2 | Bằng khen của Thủ tướng Chính phủ | 11 | 16\n"
        "3 | Cờ thi đua của UBND tỉnh | 38 | 0\n"
        " | Tổng cộng | 53 | 16",
        [
            "Cờ thi đua, government, 4 collective",
            "Bằng khen, government, 11 collective",
            "Bằng khen, government, 16 individual",
            "Cờ thi đua, province, 38 collective",
        ],
    ),
    (
        "STT | Hình thức khen thưởng | Đối tượng | Số lượng\n"
        "1 | Huân chương Lao động hạng Ba | Tập thể | 2\n"
        "2 | Huân chương Lao động hạng Ba | Cá nhân | 1\n"
        "3 | Bằng khen của Bộ trưởng Bộ Y tế | Cá nhân | 9",
        [
            "Huân chương Lao động hạng 3, state, 2 collective",
            "Huân chương Lao động hạng 3, state, 1 individual",
            "Bằng khen, ministry, 9 individual",
        ],
    ),
    (
        "Họ và tên | Chức vụ | Danh hiệu\n"
        "Lê Văn Kỳ | Trưởng phòng | Chiến sĩ thi đua cơ sở\n"
        "Bùi Thị Mây | Chuyên viên | Lao động tiên tiến\n"
        "Phạm Văn Đồng | Lái xe | Lao động tiên tiến",
        ["Chiến sĩ thi đua, unit, 1 individual", "Lao động tiên tiến, -, 2 individual"],
    ),
    (
        "Danh sách đề nghị khen thưởng\n"
        "\n"
        "V. ĐỀ NGHỊ CHỦ TỊCH NƯỚC TẶNG HUÂN CHƯƠNG LAO ĐỘNG\n"
        "\n"
        "1 | Ông Lê Quốc Bảo | Chủ tịch Hội đồng quản trị Công ty CP Đường Sông Con | Hạng Nhất\n"
        "2 | Bệnh viện Phổi tỉnh | Hạng Ba\n"
        "3 | Trường Chính trị tỉnh | Hạng Ba\n"
        "\n"
        "VI. ĐỀ NGHỊ THỦ TƯỚNG CHÍNH PHỦ TẶNG BẰNG KHEN\n"
        "\n"
        "1 | Ban Dân tộc tỉnh\n"
        "2 | Bà Phùng Thị Nhài | Nông dân xã Tân Hương",
        [
            "Huân chương Lao động hạng 1, state, 1 individual, proposed",
            "Huân chương Lao động hạng 3, state, 2 collective, proposed",
            "Bằng khen, government, 1 collective, proposed",
            "Bằng khen, government, 1 individual, proposed",
        ],
    ),
    (
        "TẶNG HUÂN CHƯƠNG LAO ĐỘNG\n\nSTT | Tên | Hạng\n1 | Ông Lê Quốc Bảo | Nhất\n2 | Bệnh viện Phổi tỉnh | Ba",
        ["Huân chương Lao động hạng 1, state, 1 individual", "Huân chương Lao động hạng 3, state, 1 collective"],
    ),
    (
        "Lâm Đồng: Danh sách cá nhân được đề nghị tặng Bằng khen của Thủ tướng Chính phủ (lấy ý kiến "
        "nhân dân)\n"
        "\n"
        "STT | Họ và tên | Chức vụ, nơi công tác\n"
        "1 | Ông Cil Ha Giang | Bí thư Chi bộ thôn Đưng Trang, xã Đạ Nhim\n"
        "2 | Bà Touneh Nai Thủy Linh | Giáo viên Trường THPT Đạ Sar\n"
        "3 | Ông Vũ Văn Phấn | Giám đốc HTX Rau Anh Đào\n"
        "\n"
        "Ý kiến góp ý gửi về Ban Thi đua - Khen thưởng trước ngày 30/4/2021.",
        ["Bằng khen, government, 3 individual, proposed"],
    ),
]


@pytest.mark.parametrize(("text", "rows"), CASES)
def test_each_award_with_its_recipients(text: str, rows: list[str]) -> None:
    assert rows_in(text) == rows
