"""Sentences of many awards: which recipients, giver and rank each one has."""

from __future__ import annotations

import pytest

from tests.extractor.award_cases import rows_in

CASES = [
    (
        "Có 5 tập thể được tặng Cờ thi đua của UBND tỉnh, 15 tập thể và 20 cá nhân được tặng Bằng khen "
        "của Chủ tịch UBND tỉnh.",
        [
            "Cờ thi đua, province, 5 collective",
            "Bằng khen, province, 15 collective",
            "Bằng khen, province, 20 individual",
        ],
    ),
    (
        "Trong 5 năm, toàn huyện có 2 tập thể, 3 cá nhân được tặng Huân chương Lao động hạng Nhì; 10 tập "
        "thể được tặng Bằng khen của Thủ tướng Chính phủ.",
        [
            "Huân chương Lao động hạng 2, state, 2 collective",
            "Huân chương Lao động hạng 2, state, 3 individual",
            "Bằng khen, government, 10 collective",
        ],
    ),
    (
        "Liên đoàn Lao động tỉnh tặng Cờ thi đua cho 5 công đoàn cơ sở; Bằng khen cho 12 tập thể, 20 cá nhân.",
        [
            "Cờ thi đua, province, 5 collective",
            "Bằng khen, province, 12 collective",
            "Bằng khen, province, 20 individual",
        ],
    ),
    (
        "Kết quả: Huân chương Lao động hạng Nhất: 01 tập thể; Huân chương Lao động hạng Nhì: 02 tập thể, "
        "01 cá nhân; Bằng khen của Thủ tướng Chính phủ: 07 tập thể.",
        [
            "Huân chương Lao động hạng 1, state, 1 collective",
            "Huân chương Lao động hạng 2, state, 2 collective",
            "Huân chương Lao động hạng 2, state, 1 individual",
            "Bằng khen, government, 7 collective",
        ],
    ),
    (
        "Quân khu 9 tặng Bằng khen cho 3 tập thể, 5 cá nhân; Bộ Tư lệnh Quân khu tặng Cờ thi đua cho Sư đoàn 8.",
        [
            "Bằng khen, ministry, 3 collective",
            "Bằng khen, ministry, 5 individual",
            "Cờ thi đua, ministry, 1 collective",
        ],
    ),
    (
        "Ghi nhận những đóng góp đó, Nhà nước đã tặng thưởng Công ty Huân chương Lao động hạng Nhất (năm "
        "2018), hạng Nhì (năm 2012), hạng Ba (năm 2005).",
        [
            "Huân chương Lao động hạng 1, state, 1 collective",
            "Huân chương Lao động hạng 2, state, 1 collective",
            "Huân chương Lao động hạng 3, state, 1 collective",
        ],
    ),
    (
        "Công ty CP Mía đường Lam Sơn đã được tặng 2 Huân chương Lao động hạng Nhì, 1 Huân chương Lao "
        "động hạng Ba và nhiều Bằng khen của Bộ, tỉnh.",
        [
            "Huân chương Lao động hạng 2, state, 1 collective",
            "Huân chương Lao động hạng 3, state, 1 collective",
            "Bằng khen, ministry, 1 collective",
        ],
    ),
    (
        "Tổng cục Thuế tặng Giấy khen cho 12 doanh nghiệp; Cục Thuế tỉnh tặng Giấy khen cho 40 doanh "
        "nghiệp, 15 hộ kinh doanh.",
        ["Giấy khen, ministry, 12 collective", "Giấy khen, unit, 40 collective", "Giấy khen, unit, 15 household"],
    ),
    (
        "Năm học 2022 - 2023, toàn ngành có 5 trường được tặng Cờ thi đua của UBND tỉnh, 2 trường nhận "
        "Cờ thi đua của Bộ Giáo dục và Đào tạo; 12 nhà giáo đạt Chiến sĩ thi đua cấp tỉnh.",
        [
            "Cờ thi đua, province, 5 collective",
            "Cờ thi đua, ministry, 2 collective",
            "Chiến sĩ thi đua, province, 12 individual",
        ],
    ),
    (
        "Toàn quân khu có 2 đồng chí được công nhận Chiến sĩ thi đua toàn quốc, 19 đồng chí đạt Chiến sĩ "
        "thi đua toàn quân, 84 tập thể đạt Đơn vị quyết thắng.",
        [
            "Chiến sĩ thi đua, government, 2 individual",
            "Chiến sĩ thi đua, ministry, 19 individual",
            "Đơn vị quyết thắng, -, 84 collective",
        ],
    ),
    (
        "Chủ tịch UBND tỉnh công nhận danh hiệu Tập thể lao động xuất sắc cho 56 tập thể; tặng Bằng khen "
        "cho 123 tập thể và 245 cá nhân.",
        [
            "Tập thể lao động xuất sắc, province, 56 collective",
            "Bằng khen, province, 123 collective",
            "Bằng khen, province, 245 individual",
        ],
    ),
    (
        "Giấy khen của Chủ tịch UBND huyện được trao cho 10 tập thể và 15 cá nhân; 5 hộ gia đình nhận "
        "Giấy khen của UBND xã.",
        ["Giấy khen, district, 10 collective", "Giấy khen, district, 15 individual", "Giấy khen, commune, 5 household"],
    ),
    (
        "Các hình thức khen thưởng gồm: 5 Huân chương Lao động, 12 Bằng khen của Thủ tướng Chính phủ, 45 "
        "Cờ thi đua của UBND tỉnh.",
        [
            "Huân chương Lao động, state, 5 other",
            "Bằng khen, government, 12 other",
            "Cờ thi đua, province, 45 collective",
        ],
    ),
    (
        "Tại đại hội, 5 tập thể, 7 cá nhân được trao Huân chương Lao động hạng Nhì, hạng Ba; 9 tập thể "
        "được trao Cờ thi đua của Chính phủ.",
        [
            "Huân chương Lao động hạng 2,3, state, 5 collective",
            "Huân chương Lao động hạng 2,3, state, 7 individual",
            "Cờ thi đua, government, 9 collective",
        ],
    ),
    (
        "Về tập thể: 05 đơn vị được tặng Cờ thi đua, 12 đơn vị được tặng Bằng khen. Về cá nhân: 30 đồng "
        "chí được tặng Bằng khen.",
        ["Cờ thi đua, -, 5 collective", "Bằng khen, -, 12 collective", "Bằng khen, -, 30 individual"],
    ),
    (
        "UBND tỉnh khen: Cờ thi đua cho 10 tập thể; Bằng khen cho 25 tập thể, 40 cá nhân; công nhận 12 "
        "Chiến sĩ thi đua cấp tỉnh.",
        [
            "Cờ thi đua, province, 10 collective",
            "Bằng khen, province, 25 collective",
            "Bằng khen, province, 40 individual",
            "Chiến sĩ thi đua, province, 12 individual",
        ],
    ),
    (
        "Tổng kết đợt thi đua, có 215 tập thể, cá nhân được khen thưởng; trong đó Chủ tịch UBND tỉnh "
        "tặng Bằng khen 15 tập thể, 20 cá nhân, Chủ tịch UBND các huyện tặng Giấy khen 80 tập thể, 100 "
        "cá nhân.",
        [
            "Bằng khen, province, 15 collective",
            "Bằng khen, province, 20 individual",
            "Giấy khen, district, 80 collective",
            "Giấy khen, district, 100 individual",
        ],
    ),
    (
        "Phần khen thưởng có: 2 Cờ thi đua của UBND tỉnh, 5 Bằng khen của Chủ tịch UBND tỉnh cho các tập "
        "thể; 12 Giấy khen cho cá nhân.",
        ["Cờ thi đua, province, 2 collective", "Bằng khen, province, 5 collective", "Giấy khen, -, 12 individual"],
    ),
    (
        "Năm 2022, tỉnh có 01 tập thể, 02 cá nhân được tặng thưởng Huân chương Lao động hạng Nhất, 03 "
        "tập thể hạng Nhì, 08 tập thể và 10 cá nhân hạng Ba.",
        [
            "Huân chương Lao động hạng 1, state, 1 collective",
            "Huân chương Lao động hạng 1, state, 2 individual",
            "Huân chương Lao động hạng 2, state, 3 collective",
            "Huân chương Lao động hạng 3, state, 8 collective",
            "Huân chương Lao động hạng 3, state, 10 individual",
        ],
    ),
    (
        "Huân chương Lao động: 15 trường hợp, trong đó hạng Nhất 2, hạng Nhì 5, hạng Ba 8.",
        [
            "Huân chương Lao động hạng 1, state, 2 mixed",
            "Huân chương Lao động hạng 2, state, 5 mixed",
            "Huân chương Lao động hạng 3, state, 8 mixed",
        ],
    ),
    (
        "UBND huyện tặng Giấy khen cho 5 già làng, 7 bóng thôn, 9 thầy mo.",
        ["Giấy khen, district, 5 individual", "Giấy khen, district, 7 individual", "Giấy khen, district, 9 individual"],
    ),
    (
        "Chủ tịch UBND tỉnh tặng Bằng khen cho 9 võ sĩ, 4 kình ngư và 2 cua-rơ.",
        ["Bằng khen, province, 9 individual", "Bằng khen, province, 4 individual", "Bằng khen, province, 2 individual"],
    ),
    (
        "Thủ tướng Chính phủ tặng Bằng khen cho UBND huyện Lâm Bình; Chủ tịch UBND tỉnh tặng Bằng khen "
        "cho UBND xã Khuôn Hà, trao Cờ thi đua cho 3 xã.",
        [
            "Bằng khen, government, 1 collective",
            "Bằng khen, province, 1 collective",
            "Cờ thi đua, province, 3 collective",
        ],
    ),
    (
        "Ban Tổ chức đã trao Bằng khen của Trung ương Hội Chữ thập đỏ Việt Nam cho 3 tập thể, 5 cá nhân; "
        "Bằng khen của UBND tỉnh cho 8 tập thể, 12 cá nhân, 4 gia đình có thành tích trong phong trào "
        "hiến máu tình nguyện.",
        [
            "Bằng khen, ministry, 3 collective",
            "Bằng khen, ministry, 5 individual",
            "Bằng khen, province, 8 collective",
            "Bằng khen, province, 12 individual",
            "Bằng khen, province, 4 household",
        ],
    ),
    (
        "Đội Thuế liên huyện số 2 được Bộ Tài chính tặng Cờ thi đua, Cục Thuế tỉnh tặng Giấy khen cho 55 "
        "doanh nghiệp, 20 hộ kinh doanh.",
        ["Cờ thi đua, ministry, 1 collective", "Giấy khen, unit, 55 collective", "Giấy khen, unit, 20 household"],
    ),
    (
        "Cũng tại hội nghị, đồng chí Chủ tịch Ủy ban MTTQ Việt Nam tỉnh đã trao Bằng khen của Đoàn Chủ "
        "tịch Ủy ban Trung ương MTTQ Việt Nam cho 1 tập thể, 3 cá nhân và Bằng khen của Ban Thường trực "
        "Ủy ban MTTQ Việt Nam tỉnh cho 10 khu dân cư.",
        [
            "Bằng khen, ministry, 1 collective",
            "Bằng khen, ministry, 3 individual",
            "Bằng khen, province, 10 collective",
        ],
    ),
    (
        "Nhân dịp này, Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch tặng Bằng khen cho 2 câu lạc bộ đờn ca "
        "tài tử; 9 nghệ nhân được Chủ tịch nước phong tặng danh hiệu Nghệ nhân ưu tú, 1 nghệ nhân được "
        "truy tặng danh hiệu Nghệ nhân nhân dân.",
        [
            "Bằng khen, ministry, 2 collective",
            "Nghệ nhân ưu tú, state, 9 individual",
            "Nghệ nhân nhân dân, state, 1 individual",
        ],
    ),
    (
        "Năm 2022, toàn ngành có 1 tập thể được tặng Cờ thi đua của Chính phủ, 3 tập thể được tặng Cờ "
        "thi đua của Bộ Tư pháp, 2 cá nhân đạt danh hiệu Chiến sĩ thi đua ngành Tư pháp.",
        [
            "Cờ thi đua, government, 1 collective",
            "Cờ thi đua, ministry, 3 collective",
            "Chiến sĩ thi đua, ministry, 2 individual",
        ],
    ),
]


@pytest.mark.parametrize(("text", "rows"), CASES)
def test_each_award_with_its_recipients(text: str, rows: list[str]) -> None:
    assert rows_in(text) == rows
