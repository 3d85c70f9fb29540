"""Awards taken back."""

from __future__ import annotations

import pytest

from tests.extractor.award_cases import rows_in

CASES = [
    (
        "Ông Lê Văn Tám, Giám đốc Sở Y tế, bị Chủ tịch UBND tỉnh thu hồi Bằng khen đã tặng năm 2020.",
        ["Bằng khen, province, 1 individual, revoked"],
    ),
    (
        "Chủ tịch nước đã ký quyết định hủy bỏ danh hiệu Anh hùng Lao động đối với ông Phạm Văn Quế.",
        ["Anh hùng Lao động, state, 1 individual, revoked"],
    ),
    (
        "Chủ tịch UBND tỉnh đã thu hồi Giấy khen tặng Công ty An Phú.",
        ["Giấy khen, province, 1 collective, revoked"],
    ),
    (
        "UBND tỉnh hủy bỏ quyết định tặng Bằng khen cho 2 cá nhân khai man thành tích.",
        ["Bằng khen, province, 2 individual, revoked"],
    ),
    (
        "Thu hồi Giấy khen đã tặng bà Lê Thị Rớt, ngụ xã Phước Bình, tại Quyết định số 118/QĐ-UBND ngày "
        "3/3/2024 của Chủ tịch UBND huyện.",
        ["Giấy khen, district, 1 individual, revoked"],
    ),
    (
        "Hủy bỏ Bằng khen đã tặng Công ty TNHH Hòa Phú theo Quyết định số 77/QĐ-UBND của Chủ tịch UBND tỉnh.",
        ["Bằng khen, province, 1 collective, revoked"],
    ),
]


@pytest.mark.parametrize(("text", "rows"), CASES)
def test_each_award_with_its_recipients(text: str, rows: list[str]) -> None:
    assert rows_in(text) == rows
