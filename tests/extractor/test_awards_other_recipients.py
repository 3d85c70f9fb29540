"""Households, recipients of several kinds, and recipients without a number."""

from __future__ import annotations

import pytest

from tests.extractor.award_cases import rows_in

CASES = [
    (
        "Hội Nông dân tỉnh trao Bằng khen cho 22 hộ nông dân.",
        ["Bằng khen, province, 22 household"],
    ),
    (
        "Dịp này, UBND thị xã Sa Pa tặng Giấy khen cho 9 tập thể; UBND phường Cầu Mây tặng Giấy khen cho "
        "14 hộ gia đình.",
        ["Giấy khen, district, 9 collective", "Giấy khen, commune, 14 household"],
    ),
    (
        "Trong năm, tỉnh đã tặng 1.250 Bằng khen cho các tập thể, cá nhân.",
        ["Bằng khen, province, 1250 mixed"],
    ),
    (
        "Huân chương Kháng chiến hạng Nhất được trao cho gia đình bà Hồ Thị Nhung.",
        ["Huân chương Kháng chiến hạng 1, state, 1 household"],
    ),
    (
        "Chủ tịch UBND huyện tặng Giấy khen cho các tập thể và cá nhân có thành tích.",
        ["Giấy khen, district, ? mixed"],
    ),
    (
        "UBND tỉnh tặng Bằng khen cho một số doanh nghiệp nộp thuế tốt.",
        ["Bằng khen, province, ? collective"],
    ),
    (
        "UBND tỉnh tặng Bằng khen cho gia đình các ông: Lò Văn Pánh, Quàng Văn Xôm.",
        ["Bằng khen, province, 2 household"],
    ),
    (
        "Nhà trường có 4 thầy giáo đạt danh hiệu Chiến sĩ thi đua cấp tỉnh, 100% giáo viên đạt Lao động tiên tiến.",
        ["Chiến sĩ thi đua, province, 4 individual", "Lao động tiên tiến, -, ? individual"],
    ),
    (
        "Các đồng chí lãnh đạo tỉnh trao Bằng khen của Chủ tịch UBND tỉnh tặng các tập thể, cá nhân.",
        ["Bằng khen, province, ? mixed"],
    ),
    (
        "Đã có 3.148 trường hợp được Chủ tịch UBND tỉnh tặng Bằng khen.",
        ["Bằng khen, province, 3148 mixed"],
    ),
    (
        "Năm 2023 có 85% số hộ đạt danh hiệu Gia đình văn hóa.",
        ["Gia đình văn hóa, -, ? household"],
    ),
    (
        "Ủy ban MTTQ Việt Nam tỉnh tặng Bằng khen cho 20 khu dân cư; Ủy ban MTTQ Việt Nam huyện tặng "
        "Giấy khen cho 35 hộ.",
        ["Bằng khen, province, 20 collective", "Giấy khen, district, 35 household"],
    ),
    (
        "Nhiều cá nhân được tặng Bằng khen, Giấy khen các cấp.",
        ["Bằng khen, -, ? individual", "Giấy khen, -, ? individual"],
    ),
    (
        "Có 25 gia đình được công nhận danh hiệu “Gia đình hiếu học tiêu biểu”.",
        ["Gia đình hiếu học tiêu biểu, -, 25 household"],
    ),
    (
        "Hội Nông dân tỉnh quyết định tặng Bằng khen cho 12 chi hội, Hội Nông dân huyện tặng Giấy khen cho 30 hộ.",
        ["Bằng khen, province, 12 collective", "Giấy khen, district, 30 household"],
    ),
    (
        "Hơn 40 tập thể, cá nhân được UBND huyện Quỳnh Nhai tặng Giấy khen.",
        ["Giấy khen, district, 40 mixed"],
    ),
    (
        "Huyện tặng Giấy khen cho 12 gia đình văn hóa tiêu biểu.",
        ["Giấy khen, district, 12 household"],
    ),
    (
        "Chủ tịch UBND TP Hà Nội tặng Bằng khen cho 5 hộ; UBND TPHN trao Cờ thi đua cho 2 quận.",
        ["Bằng khen, province, 5 household", "Cờ thi đua, province, 2 collective"],
    ),
    (
        "Gia đình ông Nguyễn Văn Ba hiến 500 m2 đất mở đường được Chủ tịch UBND huyện tặng Giấy khen.",
        ["Giấy khen, district, 1 household"],
    ),
    (
        "Các hộ ông Lê Văn Tư, bà Trần Thị Sáu và ông Phan Bảy được UBND xã tặng Giấy khen.",
        ["Giấy khen, commune, 3 household"],
    ),
    (
        "Đây là lần đầu tiên xã có người được tặng Huân chương Dũng cảm.",
        ["Huân chương Dũng cảm, state, ? individual"],
    ),
    (
        "Không ít hộ nghèo từng nhận Giấy khen của xã vì tự viết đơn xin thoát nghèo.",
        ["Giấy khen, commune, ? household"],
    ),
    (
        "Hội nghị đã trao 12 Bằng khen của UBND tỉnh và 30 Giấy khen của Sở cho các tập thể, cá nhân.",
        ["Bằng khen, province, 12 mixed", "Giấy khen, unit, 30 mixed"],
    ),
    (
        "Tiêu biểu là gia đình ông Lò Văn Pọm, gia đình bà Cà Thị Sướng được Chủ tịch UBND tỉnh tặng Bằng khen.",
        ["Bằng khen, province, 2 household"],
    ),
]


@pytest.mark.parametrize(("text", "rows"), CASES)
def test_each_award_with_its_recipients(text: str, rows: list[str]) -> None:
    assert rows_in(text) == rows
