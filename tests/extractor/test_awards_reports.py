"""Awards in reports, decisions and notices: numbered points, lists in whole documents."""

from __future__ import annotations

import pytest

from tests.extractor.award_cases import rows_in

CASES = [
    (
        "QUYẾT ĐỊNH:\n"
        "\n"
        "Điều 1. Tặng thưởng Cờ thi đua của UBND tỉnh cho 3 tập thể có tên sau:\n"
        "1. Sở Giao thông vận tải.\n"
        "2. UBND huyện Văn Chấn.\n"
        "3. Công ty CP Giấy Bãi Bằng.\n"
        "\n"
        "Điều 2. Tặng Bằng khen của Chủ tịch UBND tỉnh cho các tập thể, cá nhân có tên sau:\n"
        "I. Tập thể\n"
        "1. Phòng Kinh tế thị xã Nghĩa Lộ.\n"
        "2. Trường THPT Cảm Ân, huyện Yên Bình.\n"
        "II. Cá nhân\n"
        "1. Ông Lò Văn Hặc, Chủ tịch UBND xã Nậm Có.\n"
        "2. Bà Sùng Thị Ly, Bí thư Đoàn xã Púng Luông.\n"
        "3. Ông Trần Đức Hạnh, công nhân Công ty CP Giấy Bãi Bằng.\n"
        "\n"
        "Điều 3. Tiền thưởng thực hiện theo quy định.",
        [
            "Cờ thi đua, province, 3 collective",
            "Bằng khen, province, 2 collective",
            "Bằng khen, province, 3 individual",
        ],
    ),
    (
        "THÔNG BÁO\n"
        "Kết quả xét khen thưởng chuyên đề của Hội đồng Thi đua - Khen thưởng huyện Tuần Giáo\n"
        "\n"
        "Ngày 15/5/2023, Hội đồng Thi đua - Khen thưởng huyện họp xét khen thưởng chuyên đề “Xóa nhà "
        "tạm”. Hội đồng thống nhất:\n"
        "\n"
        "1. Trình Chủ tịch UBND tỉnh tặng Bằng khen:\n"
        "a) Tập thể (03): xã Quài Tở; xã Pú Nhung; Phòng Lao động - Thương binh và Xã hội.\n"
        "b) Cá nhân (02): ông Lò Văn Hoán, Bí thư Chi bộ bản Ngúa; bà Quàng Thị Xôm, bản Lạ.\n"
        "\n"
        "2. Chủ tịch UBND huyện tặng Giấy khen cho 12 tập thể, 30 cá nhân, 05 hộ gia đình.\n"
        "\n"
        "3. Không xét 04 trường hợp hồ sơ chưa đủ thành tích.\n"
        "\n"
        "4. Trưởng Phòng Nội vụ hoàn thiện hồ sơ, trình Chủ tịch UBND huyện ký quyết định tặng Giấy khen "
        "trước ngày 20/5/2023.",
        [
            "Bằng khen, province, 3 collective, proposed",
            "Bằng khen, province, 2 individual, proposed",
            "Giấy khen, district, 12 collective",
            "Giấy khen, district, 30 individual",
            "Giấy khen, district, 5 household",
        ],
    ),
    (
        "Quyết định khen thưởng thành tích phòng, chống dịch tả lợn châu Phi\n"
        "\n"
        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN\n"
        "\n"
        "Căn cứ Luật Thi đua, khen thưởng; xét đề nghị của Giám đốc Sở Nội vụ,\n"
        "\n"
        "QUYẾT ĐỊNH:\n"
        "\n"
        "Điều 1. Tặng Bằng khen cho 07 tập thể và 11 cá nhân có thành tích xuất sắc trong phòng, chống "
        "dịch tả lợn châu Phi năm 2019 (có danh sách kèm theo).\n"
        "\n"
        "Điều 2. Tặng thưởng kèm theo Bằng khen: tập thể 2,98 triệu đồng, cá nhân 1,49 triệu đồng.\n"
        "\n"
        "Điều 3. Truy tặng Bằng khen cho ông Đỗ Văn Xuyền, nguyên cán bộ thú y xã Minh Hoàng.\n"
        "\n"
        "Điều 4. Chánh Văn phòng UBND tỉnh, Giám đốc Sở Nội vụ và các tập thể, cá nhân có tên tại Điều "
        "1, Điều 3 chịu trách nhiệm thi hành Quyết định này.",
        [
            "Bằng khen, province, 7 collective",
            "Bằng khen, province, 11 individual",
            "Bằng khen, province, 1 individual",
        ],
    ),
    (
        "BÁO CÁO\n"
        "Kết quả công tác thi đua, khen thưởng 6 tháng đầu năm 2022 của tỉnh Bình Phước\n"
        "\n"
        "II. KẾT QUẢ KHEN THƯỞNG\n"
        "\n"
        "1. Khen thưởng cấp Nhà nước\n"
        "- Huân chương Lao động hạng Nhì: 01 tập thể, 02 cá nhân;\n"
        "- Huân chương Lao động hạng Ba: 04 tập thể;\n"
        "- Bằng khen của Thủ tướng Chính phủ: 05 tập thể, 09 cá nhân.\n"
        "\n"
        "2. Khen thưởng cấp tỉnh\n"
        "- Cờ thi đua của UBND tỉnh cho 22 tập thể;\n"
        "- Bằng khen của Chủ tịch UBND tỉnh cho 186 tập thể, 402 cá nhân và 11 hộ gia đình;\n"
        "- Chiến sĩ thi đua cấp tỉnh: 15 cá nhân;\n"
        "- Tập thể lao động xuất sắc: 98 tập thể.\n"
        "\n"
        "3. Đang trình Thủ tướng Chính phủ\n"
        "- Cờ thi đua của Chính phủ: 03 tập thể;\n"
        "- Bằng khen: 06 cá nhân.\n"
        "\n"
        "III. NHIỆM VỤ 6 THÁNG CUỐI NĂM\n"
        "- Tổ chức xét tặng Kỷ niệm chương “Vì sự nghiệp Thi đua, khen thưởng”.\n"
        "- Phấn đấu 85% hộ gia đình đạt danh hiệu Gia đình văn hóa.",
        [
            "Huân chương Lao động hạng 2, state, 1 collective",
            "Huân chương Lao động hạng 2, state, 2 individual",
            "Huân chương Lao động hạng 3, state, 4 collective",
            "Bằng khen, government, 5 collective",
            "Bằng khen, government, 9 individual",
            "Cờ thi đua, province, 22 collective",
            "Bằng khen, province, 186 collective",
            "Bằng khen, province, 402 individual",
            "Bằng khen, province, 11 household",
            "Chiến sĩ thi đua, province, 15 individual",
            "Tập thể lao động xuất sắc, province, 98 collective",
            "Cờ thi đua, government, 3 collective, proposed",
            "Bằng khen, government, 6 individual, proposed",
            "Gia đình văn hóa, -, ? household, planned",
        ],
    ),
]


@pytest.mark.parametrize(("text", "rows"), CASES)
def test_each_award_with_its_recipients(text: str, rows: list[str]) -> None:
    assert rows_in(text) == rows
