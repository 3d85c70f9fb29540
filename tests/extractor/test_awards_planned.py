"""Awards still to come: promises, targets, plans."""

from __future__ import annotations

import pytest

from tests.extractor.award_cases import rows_in

CASES = [
    (
        "Giai đoạn 2021 - 2025, huyện phấn đấu 90% cán bộ, công chức đạt danh hiệu Lao động tiên tiến, "
        "15% đạt Chiến sĩ thi đua cơ sở.",
        ["Lao động tiên tiến, -, ? individual, planned", "Chiến sĩ thi đua, unit, ? individual, planned"],
    ),
    (
        "Kết thúc đợt thi đua, Chủ tịch UBND tỉnh sẽ tặng Bằng khen cho 10 tập thể, 15 cá nhân xuất sắc nhất.",
        ["Bằng khen, province, 10 collective, planned", "Bằng khen, province, 15 individual, planned"],
    ),
    (
        "Dự kiến tặng Cờ thi đua cho 8 đơn vị.",
        ["Cờ thi đua, -, 8 collective, planned"],
    ),
    (
        "Thành phố phấn đấu có ít nhất 5 tập thể được tặng Cờ thi đua của Chính phủ.",
        ["Cờ thi đua, government, 5 collective, planned"],
    ),
    (
        "Toàn tỉnh đăng ký 30 tập thể đạt danh hiệu Tập thể lao động xuất sắc.",
        ["Tập thể lao động xuất sắc, -, 30 collective, planned"],
    ),
    (
        "Đồng chí Chủ tịch UBND tỉnh đề nghị các đơn vị phấn đấu năm 2025 có thêm 3 tập thể được tặng Cờ "
        "thi đua của Chính phủ.",
        ["Cờ thi đua, government, 3 collective, planned"],
    ),
    (
        "Chỉ tiêu năm 2025: 5 tập thể được tặng Cờ thi đua của UBND tỉnh, 10 cá nhân được tặng Bằng khen.",
        ["Cờ thi đua, province, 5 collective, planned", "Bằng khen, -, 10 individual, planned"],
    ),
    (
        "Mục tiêu đến năm 2030, 100% thôn, bản đạt danh hiệu văn hóa, 85% hộ gia đình đạt danh hiệu Gia đình văn hóa.",
        ["Gia đình văn hóa, -, ? household, planned"],
    ),
    (
        "Nếu hoàn thành trước hạn, mỗi đội sẽ được tặng Bằng khen của UBND tỉnh.",
        ["Bằng khen, province, ? collective, planned"],
    ),
    (
        "Kế hoạch năm 2024: 2 tập thể được tặng Huân chương Lao động, 5 tập thể được tặng Cờ thi đua của "
        "Chính phủ, 100% phòng, ban đạt Tập thể lao động tiên tiến.",
        [
            "Huân chương Lao động, state, 2 collective, planned",
            "Cờ thi đua, government, 5 collective, planned",
            "Tập thể lao động tiên tiến, -, ? collective, planned",
        ],
    ),
    (
        "Phấn đấu đến năm 2030 có ít nhất 3 xã được tặng Huân chương Lao động, 70% hộ đạt danh hiệu Gia đình văn hóa.",
        ["Huân chương Lao động, state, 3 collective, planned", "Gia đình văn hóa, -, ? household, planned"],
    ),
    (
        "Theo đó, Bằng khen của Chủ tịch UBND tỉnh sẽ được trao cho 30 tập thể, 45 cá nhân vào dịp 19/5 tới.",
        ["Bằng khen, province, 30 collective, planned", "Bằng khen, province, 45 individual, planned"],
    ),
    (
        "Dự thảo Kế hoạch nêu: tặng Giấy khen cho 20 thôn, trong đó có ít nhất 5 thôn đồng bào dân tộc thiểu số.",
        ["Giấy khen, -, 20 collective, planned"],
    ),
]


@pytest.mark.parametrize(("text", "rows"), CASES)
def test_each_award_with_its_recipients(text: str, rows: list[str]) -> None:
    assert rows_in(text) == rows
