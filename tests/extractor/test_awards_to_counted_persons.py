"""Awards given to persons who are counted, or named one after another."""

from __future__ import annotations

import pytest

from tests.extractor.award_cases import rows_in

CASES = [
    (
        "Trung ương Hội Cựu chiến binh Việt Nam tặng Kỷ niệm chương “Cựu chiến binh Việt Nam” cho 15 hội viên.",
        ["Kỷ niệm chương Cựu chiến binh Việt Nam, ministry, 15 individual"],
    ),
    (
        "Cô giáo Lò Thị Mai và thầy giáo Nguyễn Văn Hùng được phong tặng danh hiệu Nhà giáo Ưu tú.",
        ["Nhà giáo ưu tú, state, 2 individual"],
    ),
    (
        "Đồng chí Lê Minh Hoan trao Huy hiệu 50 năm tuổi Đảng cho 12 đảng viên.",
        ["Huy hiệu 50 năm tuổi Đảng, -, 12 individual"],
    ),
    (
        "Toàn ngành có 12 CSTĐ cấp tỉnh, 135 CSTĐ cơ sở được công nhận trong năm.",
        ["Chiến sĩ thi đua, province, 12 individual", "Chiến sĩ thi đua, unit, 135 individual"],
    ),
    (
        "Chương trình tôn vinh 30 Nghệ nhân ưu tú của vùng cao nguyên.",
        ["Nghệ nhân ưu tú, state, 30 individual"],
    ),
    (
        "Hội nghị tôn vinh 50 Công dân ưu tú, vinh danh 20 Nhà giáo ưu tú.",
        ["Công dân ưu tú, -, 50 individual", "Nhà giáo ưu tú, state, 20 individual"],
    ),
    (
        "Bộ Nội vụ tặng Kỷ niệm chương Vì sự nghiệp ngành Nội vụ cho 16 cá nhân.",
        ["Kỷ niệm chương Vì sự nghiệp ngành Nội vụ, ministry, 16 individual"],
    ),
    (
        "Giám đốc Sở Giáo dục và Đào tạo tặng Giấy khen cho 30 học sinh; nhà trường tặng Giấy khen cho 120 em.",
        ["Giấy khen, unit, 30 individual", "Giấy khen, unit, 120 individual"],
    ),
    (
        "Thủ trưởng các đơn vị đã tặng Giấy khen cho 1.045 lượt cá nhân.",
        ["Giấy khen, unit, 1045 individual"],
    ),
    (
        "Tỉnh Hà Giang có 6 Nhà giáo ưu tú và 2 Thầy thuốc nhân dân được phong tặng năm 2020.",
        ["Nhà giáo ưu tú, state, 6 individual", "Thầy thuốc nhân dân, state, 2 individual"],
    ),
    (
        "Đoàn viên Nguyễn Thị Lan và 4 học sinh Trường THCS Ba Đình nhận Bằng khen của Trung ương Đoàn.",
        ["Bằng khen, ministry, 1 individual", "Bằng khen, ministry, 4 individual"],
    ),
    (
        "Đài Tiếng nói Việt Nam tặng Kỷ niệm chương cho 4 phóng viên.",
        ["Kỷ niệm chương, ministry, 4 individual"],
    ),
    (
        "Chi bộ có 3 đồng chí được tặng Huy hiệu 30 năm tuổi Đảng.",
        ["Huy hiệu 30 năm tuổi Đảng, -, 3 individual"],
    ),
    (
        "Huyện ủy Bắc Hà tổ chức lễ trao tặng Huy hiệu Đảng đợt 7/11 cho 36 đảng viên.",
        ["Huy hiệu Đảng, district, 36 individual"],
    ),
    (
        "Trong dịp này, 6 cá nhân được Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch tặng Kỷ niệm chương “Vì "
        "sự nghiệp Văn hóa, Thể thao và Du lịch”.",
        ["Kỷ niệm chương Vì sự nghiệp Văn hóa, Thể thao và Du lịch, ministry, 6 individual"],
    ),
    (
        "Tính đến nay, toàn tỉnh có 1.024 Bà mẹ Việt Nam anh hùng được phong tặng, truy tặng.",
        ["Bà mẹ Việt Nam anh hùng, state, 1024 individual"],
    ),
    (
        "Cùng với đó, tặng Bằng khen cho 8 cá nhân.",
        ["Bằng khen, -, 8 individual"],
    ),
    (
        "Thừa ủy quyền của Chủ tịch nước, Phó Chủ tịch UBND tỉnh trao Huân chương Lao động hạng Ba cho "
        "ông Hoàng Văn Thắng - Giám đốc Sở Tài chính và bà Lương Thị Hồng - Trưởng ban Dân vận Huyện ủy.",
        ["Huân chương Lao động hạng 3, state, 2 individual"],
    ),
    (
        "14 giờ chiều, Trưởng Công an xã trao Giấy khen của Giám đốc Công an tỉnh cho hai em Vừ A Sình và Thào Thị Dợ.",
        ["Giấy khen, unit, 2 individual"],
    ),
    (
        "Chủ tịch nước truy tặng danh hiệu Bà mẹ Việt Nam anh hùng cho 5 mẹ trên địa bàn tỉnh.",
        ["Bà mẹ Việt Nam anh hùng, state, 5 individual"],
    ),
    (
        "Năm học này nhà trường có 3 học sinh nhận Bằng khen của Chủ tịch UBND tỉnh, 45 em được Phòng "
        "GD&ĐT tặng Giấy khen.",
        ["Bằng khen, province, 3 individual", "Giấy khen, unit, 45 individual"],
    ),
    (
        "Trong tổng số 120 cá nhân được đề nghị, có 15 người được Thủ tướng Chính phủ tặng Bằng khen.",
        ["Bằng khen, government, 15 individual"],
    ),
    (
        "Bệnh viện có 3 Thầy thuốc nhân dân, 15 Thầy thuốc ưu tú.",
        ["Thầy thuốc nhân dân, state, 3 individual", "Thầy thuốc ưu tú, state, 15 individual"],
    ),
    (
        "Cùng đợt, có 6 nghệ nhân của tỉnh được phong tặng Nghệ nhân ưu tú, 1 nghệ nhân được truy tặng "
        "Nghệ nhân nhân dân.",
        ["Nghệ nhân ưu tú, state, 6 individual", "Nghệ nhân nhân dân, state, 1 individual"],
    ),
    (
        "Được sự ủy quyền của Chủ tịch nước, đồng chí Bí thư Tỉnh ủy trao Huân chương Độc lập hạng Ba "
        "cho đồng chí Hà Văn Khoát, nguyên Bí thư Tỉnh ủy và đồng chí Lù Thị Lừu, nguyên Chủ tịch Hội "
        "LHPN tỉnh.",
        ["Huân chương Độc lập hạng 3, state, 2 individual"],
    ),
    (
        "Ủy ban Kiểm tra Trung ương tặng Kỷ niệm chương “Vì sự nghiệp kiểm tra của Đảng” cho 11 đồng chí.",
        ["Kỷ niệm chương Vì sự nghiệp kiểm tra của Đảng, ministry, 11 individual"],
    ),
    (
        "Anh Giàng A Sử, chị Thào Thị Mỷ mỗi người được Tỉnh đoàn tặng một Bằng khen.",
        ["Bằng khen, province, 2 individual"],
    ),
    (
        "Chủ tịch Hội đồng quản trị Công ty tặng Giấy khen cho 45 công nhân giỏi nghề.",
        ["Giấy khen, unit, 45 individual"],
    ),
    (
        "Nghệ sĩ ưu tú Lò Thị Banh và Nghệ nhân ưu tú Cầm Vui được UBND tỉnh tặng Bằng khen.",
        ["Bằng khen, province, 2 individual"],
    ),
    (
        "18 quần chúng được Giám đốc Công an tỉnh tặng Giấy khen.",
        ["Giấy khen, unit, 18 individual"],
    ),
    (
        "Chủ tịch UBND xã tặng Giấy khen cho 6 hảo hán giữ rừng.",
        ["Giấy khen, commune, 6 individual"],
    ),
    (
        "Sáu phi công, tám thợ lặn được Chủ tịch nước tặng Huân chương Chiến công hạng Nhì.",
        ["Huân chương Chiến công hạng 2, state, 6 individual", "Huân chương Chiến công hạng 2, state, 8 individual"],
    ),
    (
        "Bộ Y tế tặng Kỷ niệm chương “Vì sức khỏe nhân dân” cho tiến sĩ Marie Dupont và bác sĩ Kim Sung Ho.",
        ["Kỷ niệm chương Vì sức khỏe nhân dân, ministry, 2 individual"],
    ),
    (
        "Chú Tư Kiểng và thím Bảy Nhàn được UBND xã tặng Giấy khen.",
        ["Giấy khen, commune, 2 individual"],
    ),
    (
        "Tặng Bằng khen theo Quyết định số 55/QĐ-UBND ngày 1/2/2024 của Chủ tịch UBND tỉnh cho 12 cá nhân.",
        ["Bằng khen, province, 12 individual"],
    ),
    (
        "12 cá nhân được tặng Bằng khen theo Quyết định số 55/QĐ-UBND ngày 1/2/2024 của Chủ tịch UBND tỉnh.",
        ["Bằng khen, province, 12 individual"],
    ),
    (
        "78 lượt người hiến máu từ 40 lần trở lên được nhận Kỷ niệm chương “Vì sự nghiệp Nhân đạo”.",
        ["Kỷ niệm chương Vì sự nghiệp Nhân đạo, -, 78 individual"],
    ),
    (
        "Ngay sau khi nghe báo cáo, Chủ tịch UBND thành phố Cần Thơ ký quyết định khen thưởng đột xuất, "
        "tặng Bằng khen cho 2 em học sinh Trường THCS An Thới cứu bạn đuối nước.",
        ["Bằng khen, province, 2 individual"],
    ),
    (
        "Liên đoàn Lao động tỉnh đã tuyên dương, khen thưởng 50 công nhân tiêu biểu, trong đó 12 người "
        "nhận Bằng khen của Tổng Liên đoàn Lao động Việt Nam, 38 người nhận Bằng khen của Liên đoàn Lao "
        "động tỉnh.",
        ["Bằng khen, ministry, 12 individual", "Bằng khen, province, 38 individual"],
    ),
    (
        "Dịp này có 2 đồng chí được trao tặng Huy hiệu 55 năm tuổi Đảng, 8 đồng chí được trao Huy hiệu "
        "30 năm tuổi Đảng.",
        ["Huy hiệu 55 năm tuổi Đảng, -, 2 individual", "Huy hiệu 30 năm tuổi Đảng, -, 8 individual"],
    ),
    (
        "Ủy ban nhân dân phường Bồ Đề ban hành quyết định tặng Giấy khen cho 16 cán bộ làm việc xuyên "
        "trưa để trả hồ sơ cho dân.",
        ["Giấy khen, commune, 16 individual"],
    ),
    (
        "Thượng tá Hà Văn Tuyên trao quyết định tặng thưởng Huân chương Chiến sĩ vẻ vang hạng Nhất, Nhì "
        "cho 9 sĩ quan; Huy chương Vì an ninh Tổ quốc cho 4 đồng chí.",
        [
            "Huân chương Chiến sĩ vẻ vang hạng 1,2, state, 9 individual",
            "Huy chương Vì an ninh Tổ quốc, state, 4 individual",
        ],
    ),
]


@pytest.mark.parametrize(("text", "rows"), CASES)
def test_each_award_with_its_recipients(text: str, rows: list[str]) -> None:
    assert rows_in(text) == rows
