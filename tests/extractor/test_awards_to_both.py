"""Awards given to collectives and persons together."""

from __future__ import annotations

import pytest

from tests.extractor.award_cases import rows_in

CASES = [
    (
        "Nhân dịp này, Chủ tịch UBND tỉnh đã tặng Bằng khen cho 07 tập thể, 12 cá nhân có thành tích "
        "xuất sắc trong công tác phòng chống thiên tai.",
        ["Bằng khen, province, 7 collective", "Bằng khen, province, 12 individual"],
    ),
    (
        "Tại buổi lễ, thừa ủy quyền của Thủ tướng Chính phủ, đồng chí Nguyễn Văn Nam, Chủ tịch UBND tỉnh "
        "trao Bằng khen cho 3 tập thể và 2 cá nhân.",
        ["Bằng khen, government, 3 collective", "Bằng khen, government, 2 individual"],
    ),
    (
        "Bộ Chỉ huy Quân sự tỉnh tặng Giấy khen cho 6 tập thể, 11 cá nhân.",
        ["Giấy khen, unit, 6 collective", "Giấy khen, unit, 11 individual"],
    ),
    (
        "Hai cá nhân được tặng Huân chương Lao động hạng Ba, mười lăm tập thể nhận Bằng khen của Thủ tướng.",
        ["Huân chương Lao động hạng 3, state, 2 individual", "Bằng khen, government, 15 collective"],
    ),
    (
        "UBND tỉnh quyết định thưởng đột xuất cho 3 tập thể, 5 cá nhân.",
        ["Thưởng đột xuất, province, 3 collective", "Thưởng đột xuất, province, 5 individual"],
    ),
    (
        "Tổng kết phong trào, UBND huyện tặng Giấy khen cho 20 tập thể, cá nhân, trong đó có 8 tập thể và 12 cá nhân.",
        ["Giấy khen, district, 8 collective", "Giấy khen, district, 12 individual"],
    ),
    (
        "Tập thể Phòng Cảnh sát hình sự và 4 cá nhân được Giám đốc Công an tỉnh tặng Giấy khen.",
        ["Giấy khen, unit, 1 collective", "Giấy khen, unit, 4 individual"],
    ),
    (
        "UBND thành phố Đà Nẵng tặng Bằng khen cho 14 tập thể, 25 cá nhân.",
        ["Bằng khen, province, 14 collective", "Bằng khen, province, 25 individual"],
    ),
    (
        "Ngoài ra, 5 cá nhân được tặng Bằng khen của Bộ trưởng Bộ Y tế, 2 tập thể được Tổng Liên đoàn "
        "Lao động Việt Nam tặng Cờ thi đua toàn diện.",
        ["Bằng khen, ministry, 5 individual", "Cờ thi đua, ministry, 2 collective"],
    ),
    (
        "Chủ tịch UBND tỉnh vừa ban hành Quyết định số 55/QĐ-UBND về việc tặng Bằng khen cho 11 tập thể và 9 cá nhân.",
        ["Bằng khen, province, 11 collective", "Bằng khen, province, 9 individual"],
    ),
    (
        "Chủ tịch UBND xã tặng Giấy khen cho 04 (bốn) tập thể, 10 (mười) cá nhân.",
        ["Giấy khen, commune, 4 collective", "Giấy khen, commune, 10 individual"],
    ),
    (
        "Đảng ủy xã tặng Giấy khen cho 3 chi bộ; Đảng ủy Công an tỉnh tặng Giấy khen cho 5 đảng viên.",
        ["Giấy khen, commune, 3 collective", "Giấy khen, unit, 5 individual"],
    ),
    (
        "Chủ tịch UBND tỉnh tặng Bằng khen cho: Công ty TNHH Minh Phú; Hợp tác xã Rau sạch; ông Lê Văn "
        "Út, nông dân xã Tân Thuận.",
        ["Bằng khen, province, 2 collective", "Bằng khen, province, 1 individual"],
    ),
    (
        "(Báo) - Sáng 5-3, tại hội nghị tổng kết, 14 tập thể và 32 cá nhân đã được UBND huyện trao Giấy khen.",
        ["Giấy khen, district, 14 collective", "Giấy khen, district, 32 individual"],
    ),
    (
        "Chủ tịch nước Tô Lâm ký Quyết định tặng thưởng Huân chương Lao động hạng Ba cho 3 tập thể và 5 "
        "cá nhân thuộc tỉnh Bắc Kạn.",
        ["Huân chương Lao động hạng 3, state, 3 collective", "Huân chương Lao động hạng 3, state, 5 individual"],
    ),
    (
        "Hội Khuyến học Việt Nam tặng Bằng khen cho dòng họ Nguyễn Đình và ông Nguyễn Đình Thắng.",
        ["Bằng khen, ministry, 1 collective", "Bằng khen, ministry, 1 individual"],
    ),
    (
        "Đại diện 6 tập thể lên nhận Cờ thi đua của UBND tỉnh, 12 cá nhân nhận Bằng khen.",
        ["Cờ thi đua, province, 6 collective", "Bằng khen, -, 12 individual"],
    ),
    (
        "Năm 2024 có 45 tập thể, 60 cá nhân được các cấp khen thưởng, trong đó 3 tập thể được tặng Cờ "
        "thi đua của Chính phủ, 6 cá nhân được tặng Bằng khen của Thủ tướng Chính phủ.",
        ["Cờ thi đua, government, 3 collective", "Bằng khen, government, 6 individual"],
    ),
    (
        "UBND tỉnh Lào Cai tặng Cờ thi đua cho 10 tập thể. Đồng thời, tặng Bằng khen cho 8 cá nhân.",
        ["Cờ thi đua, province, 10 collective", "Bằng khen, province, 8 individual"],
    ),
    (
        "Hội nghị công bố các quyết định khen thưởng, theo đó có 2 tập thể và 3 cá nhân nhận Bằng khen "
        "của Bộ trưởng Bộ Nội vụ.",
        ["Bằng khen, ministry, 2 collective", "Bằng khen, ministry, 3 individual"],
    ),
    (
        "Chủ tịch UBND tỉnh tặng Bằng khen cho 12 tập thể, 20 cá nhân, mỗi tập thể 5 triệu đồng, mỗi cá "
        "nhân 2 triệu đồng.",
        ["Bằng khen, province, 12 collective", "Bằng khen, province, 20 individual"],
    ),
    (
        "Chủ tịch UBND tỉnh tặng Bằng khen cho kíp trực ca 3 và lái tàu Trần Văn Mão.",
        ["Bằng khen, province, 1 collective", "Bằng khen, province, 1 individual"],
    ),
    (
        "Nhân dịp này, 3 tập thể và 5 cá nhân vinh dự được Chủ tịch UBND thành phố Hải Phòng tặng Bằng khen.",
        ["Bằng khen, province, 3 collective", "Bằng khen, province, 5 individual"],
    ),
    (
        "Thay mặt UBND tỉnh, ông Lò Văn Hịa trao Cờ thi đua của UBND tỉnh cho 5 xã dẫn đầu; bà Cầm Thị "
        "Chiêu trao Bằng khen cho 11 cá nhân.",
        ["Cờ thi đua, province, 5 collective", "Bằng khen, -, 11 individual"],
    ),
    (
        "Đoàn Thanh niên Công an tỉnh được Trung ương Đoàn tặng Cờ thi đua; Bí thư Đoàn Hoàng Văn Núi nhận Bằng khen.",
        ["Cờ thi đua, ministry, 1 collective", "Bằng khen, -, 1 individual"],
    ),
    (
        "Ban Tuyên giáo Trung ương tặng Bằng khen cho Đài Phát thanh và Truyền hình tỉnh và nhà báo Lò Văn Chiến.",
        ["Bằng khen, ministry, 1 collective", "Bằng khen, ministry, 1 individual"],
    ),
    (
        "Bằng khen của Tỉnh đoàn lần này về với 4 cơ sở Đoàn, 9 đoàn viên.",
        ["Bằng khen, province, 4 collective", "Bằng khen, province, 9 individual"],
    ),
    (
        "Công nhận danh hiệu “Chiến sĩ thi đua cấp tỉnh” cho 18 cá nhân; “Tập thể lao động xuất sắc” cho 42 tập thể.",
        ["Chiến sĩ thi đua, province, 18 individual", "Tập thể lao động xuất sắc, -, 42 collective"],
    ),
    (
        "Đồng chí Chủ tịch UBND huyện trao các quyết định khen thưởng, theo đó 4 tập thể, 6 cá nhân được "
        "tặng Giấy khen.",
        ["Giấy khen, -, 4 collective", "Giấy khen, -, 6 individual"],
    ),
    (
        "Bộ trưởng Bộ Quốc phòng tặng Bằng khen cho cán bộ, chiến sĩ Trung đoàn 82 và Đại úy Lò Văn Thoa.",
        ["Bằng khen, ministry, 1 collective", "Bằng khen, ministry, 1 individual"],
    ),
    (
        "Thủ tướng Chính phủ tặng Bằng khen cho 3 tập thể; 5 cá nhân của ngành Y tế.",
        ["Bằng khen, government, 3 collective", "Bằng khen, government, 5 individual"],
    ),
    (
        "Lò gốm Phù Lãng 2, Trạm tăng áp và 04 cá nhân được tặng Huân chương Lao động hạng Ba.",
        ["Huân chương Lao động hạng 3, state, 2 collective", "Huân chương Lao động hạng 3, state, 4 individual"],
    ),
    (
        "Chủ tịch UBND tỉnh tặng Bằng khen cho bếp ăn thiện nguyện Sen Hồng và ông Trần Văn Tý.",
        ["Bằng khen, province, 1 collective", "Bằng khen, province, 1 individual"],
    ),
    (
        "Bằng khen của Chủ tịch UBND tỉnh được trao cho cô Hà Thị Mây, giáo viên điểm trường Nậm Pọng và "
        "cho nhà xe Tuấn Hưng.",
        ["Bằng khen, province, 1 individual", "Bằng khen, province, 1 collective"],
    ),
    (
        "Giám đốc Sở Y tế tặng Giấy khen cho 12 hộ sinh và 3 kíp mổ.",
        ["Giấy khen, unit, 12 individual", "Giấy khen, unit, 3 collective"],
    ),
    (
        "Chủ tịch UBND tỉnh tặng Bằng khen cho 04 bếp ăn, 06 mạnh thường quân.",
        ["Bằng khen, province, 4 collective", "Bằng khen, province, 6 individual"],
    ),
    (
        "UBND tỉnh tặng Bằng khen kèm 5 triệu đồng cho 3 cửa hàng và 11 chủ vựa.",
        ["Bằng khen, province, 3 collective", "Bằng khen, province, 11 individual"],
    ),
    (
        "Sau 5 năm phát động, Tỉnh đoàn tặng Bằng khen cho 7 đội hình, 12 thủ lĩnh.",
        ["Bằng khen, province, 7 collective", "Bằng khen, province, 12 individual"],
    ),
    (
        "Trung ương Hội Nông dân Việt Nam tặng Bằng khen cho Hội Nông dân huyện Sơn Động, Hội Nông dân "
        "thị xã Chũ và tặng Kỷ niệm chương “Vì giai cấp nông dân Việt Nam” cho 15 hội viên.",
        ["Bằng khen, ministry, 2 collective", "Kỷ niệm chương Vì giai cấp nông dân Việt Nam, ministry, 15 individual"],
    ),
    (
        "Bộ Công an tặng Cờ thi đua cho Công an huyện Mai Châu và tặng Bằng khen cho 5 cán bộ.",
        ["Cờ thi đua, ministry, 1 collective", "Bằng khen, ministry, 5 individual"],
    ),
    (
        "Bộ Quốc phòng tặng Bằng khen cho Ban CHQS huyện Tân Sơn, đồng thời tặng Kỷ niệm chương “Vì sự "
        "nghiệp Quốc phòng” cho 4 cá nhân.",
        ["Bằng khen, ministry, 1 collective", "Kỷ niệm chương Vì sự nghiệp Quốc phòng, ministry, 4 individual"],
    ),
    (
        "UBND TPHCM tặng Bằng khen cho 5 tập thể và 21 cá nhân.",
        ["Bằng khen, province, 5 collective", "Bằng khen, province, 21 individual"],
    ),
    (
        "Trung tâm Phục vụ hành chính công tỉnh nhận Bằng khen của Bộ trưởng Bộ Nội vụ; 5 công chức bộ "
        "phận một cửa được Giám đốc Trung tâm tặng Giấy khen.",
        ["Bằng khen, ministry, 1 collective", "Giấy khen, unit, 5 individual"],
    ),
    (
        "Cán bộ và nhân dân thôn Khe Sâu được Chủ tịch UBND tỉnh tặng Bằng khen, Trưởng thôn Chíu Sáng "
        "Phú được Chủ tịch UBND huyện tặng Giấy khen.",
        ["Bằng khen, province, 1 collective", "Giấy khen, district, 1 individual"],
    ),
    (
        "Thừa lệnh Tư lệnh Quân khu 9, Đại tá Lê Văn Sáng trao Bằng khen của Quân khu cho 3 tập thể; "
        "Giấy khen của Bộ CHQS tỉnh cho 6 cá nhân.",
        ["Bằng khen, ministry, 3 collective", "Giấy khen, unit, 6 individual"],
    ),
    (
        "Chủ tịch UBND huyện đã ký 14 quyết định tặng Giấy khen cho 42 tập thể và 120 cá nhân.",
        ["Giấy khen, district, 42 collective", "Giấy khen, district, 120 individual"],
    ),
    (
        "Bộ trưởng Bộ Y tế đã đồng ý tặng Bằng khen cho 6 bệnh viện, 11 thầy thuốc của tỉnh.",
        ["Bằng khen, ministry, 6 collective", "Bằng khen, ministry, 11 individual"],
    ),
    (
        "Với sự đóng góp ấy, năm 2020, HTX Nông nghiệp Tân Tiến được tặng Giấy khen của Liên minh HTX "
        "tỉnh, riêng anh Vàng được nhận Bằng khen của Liên minh HTX Việt Nam.",
        ["Giấy khen, province, 1 collective", "Bằng khen, ministry, 1 individual"],
    ),
]


@pytest.mark.parametrize(("text", "rows"), CASES)
def test_each_award_with_its_recipients(text: str, rows: list[str]) -> None:
    assert rows_in(text) == rows
