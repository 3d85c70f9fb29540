"""Awards told in whole articles: headings, several paragraphs, things said twice."""

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
        "Ninh Thuận trao thưởng những vườn nho vượt hạn\n"
        "\n"
        "Sáng 3/7/2020, Hội Nông dân tỉnh Ninh Thuận tổ chức hội nghị biểu dương nông dân sản xuất, kinh "
        "doanh giỏi. 215 hộ được công nhận danh hiệu “Nông dân sản xuất kinh doanh giỏi” cấp tỉnh. Trung "
        "ương Hội Nông dân Việt Nam tặng 3 Bằng khen, gồm 1 tập thể và 2 cá nhân.\n"
        "\n"
        "Phó Chủ tịch UBND tỉnh Phan Tấn Cảnh trao tận tay ông Đàng Năng Tom, bà Mấu Thị Bích Phượng "
        "Bằng khen của Chủ tịch UBND tỉnh; Chủ tịch Hội Nông dân tỉnh trao Giấy khen cho 30 hộ còn lại "
        "trong danh sách.\n"
        "\n"
        "Bên cạnh đó, Sở Nông nghiệp và Phát triển nông thôn cũng có Giấy khen dành cho 12 chủ trang "
        "trại. Ai chưa về kịp sẽ được gửi Giấy khen qua đường bưu điện.\n"
        "\n"
        "Đến năm 2025, Hội đặt chỉ tiêu mỗi năm có ít nhất 50 nông dân được tặng Kỷ niệm chương “Vì giai "
        "cấp nông dân Việt Nam”, 01 cá nhân được Chủ tịch nước tặng Huân chương Lao động hạng Ba.",
        [
            "Nông dân sản xuất kinh doanh giỏi, province, 215 household",
            "Bằng khen, ministry, 1 collective",
            "Bằng khen, ministry, 2 individual",
            "Bằng khen, province, 2 individual",
            "Giấy khen, province, 30 household",
            "Giấy khen, unit, 12 individual",
            "Kỷ niệm chương Vì giai cấp nông dân Việt Nam, -, 50 individual, planned",
            "Huân chương Lao động hạng 3, state, 1 individual, planned",
        ],
    ),
    (
        "Trường Đại học Quy Nhơn đón nhận Huân chương Lao động hạng Nhất\n"
        "\n"
        "Ngày 20/11/2017, Trường Đại học Quy Nhơn kỷ niệm 40 năm thành lập và đón nhận Huân chương Lao "
        "động hạng Nhất do Chủ tịch nước trao tặng. Trước đó, năm 2007 nhà trường đã được tặng Huân "
        "chương Lao động hạng Nhì, năm 2012 là Huân chương Độc lập hạng Ba.\n"
        "\n"
        "PGS.TS Lê Thanh Hòa cùng TS Phạm Quỳnh Như được phong tặng danh hiệu Nhà giáo Ưu tú. 8 tập thể, "
        "21 cán bộ, giảng viên có Bằng khen của Bộ trưởng Bộ Giáo dục và Đào tạo. Khoa Hóa và Khoa Sinh "
        "- KTNN nhận Bằng khen của UBND tỉnh, còn Đoàn Thanh niên nhà trường nhận Cờ thi đua của Trung "
        "ương Đoàn.\n"
        "\n"
        "Hiệu trưởng quyết định tặng Giấy khen cho 104 cựu sinh viên, đồng thời trao Kỷ niệm chương “Vì "
        "sự nghiệp giáo dục” của Bộ cho 16 nhà giáo.",
        [
            "Huân chương Lao động hạng 1, state, 1 collective",
            "Huân chương Lao động hạng 2, state, 1 collective",
            "Huân chương Độc lập hạng 3, state, 1 collective",
            "Nhà giáo ưu tú, state, 2 individual",
            "Bằng khen, ministry, 8 collective",
            "Bằng khen, ministry, 21 individual",
            "Bằng khen, province, 2 collective",
            "Cờ thi đua, ministry, 1 collective",
            "Giấy khen, unit, 104 individual",
            "Kỷ niệm chương Vì sự nghiệp giáo dục, ministry, 16 individual",
        ],
    ),
]


@pytest.mark.parametrize(("text", "rows"), CASES)
def test_each_award_with_its_recipients(text: str, rows: list[str]) -> None:
    assert rows_in(text) == rows
