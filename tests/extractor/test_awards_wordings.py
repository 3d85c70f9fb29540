"""Wordings of the news: abbreviated recipients, two numbers before two nouns, floors, rules, names with commas."""

from __future__ import annotations

import pytest

from tests.extractor.award_cases import rows_in

CASES = [
    # abbreviations for those who work
    (
        "LĐLĐ tỉnh tặng Bằng khen cho 16 tập thể, 45 CNVCLĐ.",
        ["Bằng khen, province, 16 collective", "Bằng khen, province, 45 individual"],
    ),
    (
        "LĐLĐ thành phố Vinh tặng Giấy khen cho 12 CĐCS, 30 NLĐ tiêu biểu.",
        ["Giấy khen, district, 12 collective", "Giấy khen, district, 30 individual"],
    ),
    ("Công an tỉnh tặng Giấy khen cho 08 CBCS có thành tích.", ["Giấy khen, unit, 8 individual"]),
    # houses of worship and their people
    (
        "UBND huyện tặng Giấy khen cho chùa Linh Quang và Thiền viện Trúc Lâm.",
        ["Giấy khen, district, 2 collective"],
    ),
    (
        "UBND tỉnh tặng Bằng khen cho 4 tự viện, 7 Tăng Ni, Phật tử.",
        ["Bằng khen, province, 4 collective", "Bằng khen, province, 7 individual"],
    ),
    (
        "Hội đồng Trị sự GHPGVN tặng Bằng Tuyên dương công đức cho 12 tự viện.",
        ["Bằng Tuyên dương công đức, ministry, 12 collective"],
    ),
    # two numbers before two nouns
    (
        "UBND tỉnh tặng Bằng khen cho 9/21 tập thể/cá nhân.",
        ["Bằng khen, province, 9 collective", "Bằng khen, province, 21 individual"],
    ),
    (
        "LĐLĐ tỉnh tặng Bằng khen cho 102/1.340 lượt tập thể/cá nhân.",
        ["Bằng khen, province, 102 collective", "Bằng khen, province, 1340 individual"],
    ),
    (
        "Trong năm, 3/5 tập thể/hộ gia đình được Chủ tịch UBND xã tặng Giấy khen.",
        ["Giấy khen, commune, 3 collective", "Giấy khen, commune, 5 household"],
    ),
    ("UBND xã tặng Giấy khen cho 7/7 thôn.", ["Giấy khen, commune, 7 collective"]),
    # floors are targets, not denials
    (
        "Nhà trường phấn đấu không dưới 80% giáo viên đạt danh hiệu Lao động tiên tiến.",
        ["Lao động tiên tiến, -, ? individual, planned"],
    ),
    (
        "Phấn đấu 90% viên chức đạt danh hiệu Lao động tiên tiến, không quá 15% trong số đó đạt danh hiệu "
        "Chiến sĩ thi đua cơ sở.",
        ["Lao động tiên tiến, -, ? individual, planned", "Chiến sĩ thi đua, unit, ? individual, planned"],
    ),
    # rules of who may be honoured give nothing
    ("Điều kiện: cá nhân được giới thiệu là người đã có 03 Giấy khen của Giám đốc Sở.", []),
    ("Tiêu chuẩn xét: tập thể có 02 Bằng khen của UBND tỉnh.", []),
    ("Cá nhân đạt danh hiệu Chiến sĩ thi đua cơ sở được thưởng 1,0 lần mức lương cơ sở.", []),
    ("Tập thể được tặng Cờ thi đua được hưởng mức thưởng gấp đôi.", []),
    # bodies whose names hold a comma or a dash
    (
        "Bà Lê Thị Hạnh trao Bằng khen của Bộ Lao động - Thương binh và Xã hội cho 02 tập thể, 06 cá nhân.",
        ["Bằng khen, ministry, 2 collective", "Bằng khen, ministry, 6 individual"],
    ),
    (
        "- Bằng khen của Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch: 5 nghệ nhân;",
        ["Bằng khen, ministry, 5 individual"],
    ),
    (
        "Giám đốc Sở Văn hóa, Thể thao và Du lịch tặng Giấy khen cho 14 vận động viên.",
        ["Giấy khen, unit, 14 individual"],
    ),
    (
        "- Bằng khen của UBND tỉnh (theo Quyết định số 45/QĐ-UBND): 3 tập thể, 11 cá nhân;",
        ["Bằng khen, province, 3 collective", "Bằng khen, province, 11 individual"],
    ),
    # a branch is no grantor
    (
        "Hội Nông dân tỉnh tặng Bằng khen cho 6 chi hội, 9 hội viên.",
        ["Bằng khen, province, 6 collective", "Bằng khen, province, 9 individual"],
    ),
    # numbers with a decimal comma
    (
        "Dịp này, 28 sinh viên có điểm rèn luyện từ 8,5 trở lên được Hiệu trưởng tặng Giấy khen.",
        ["Giấy khen, unit, 28 individual"],
    ),
    # the person whom "người được" points at
    (
        "Tràng pháo tay vang lên khi thợ điện Hà Văn Lượng, người được UBND tỉnh tặng Bằng khen, bước lên.",
        ["Bằng khen, province, 1 individual"],
    ),
    (
        "Anh Vàng A Tủa, chị Sùng Thị Dợ mỗi người được Huyện đoàn tặng một Giấy khen.",
        ["Giấy khen, district, 2 individual"],
    ),
    # titles of learning
    ("Trong năm, 320 gia đình đạt danh hiệu Gia đình hiếu học.", ["Gia đình hiếu học, -, 320 household"]),
    ("Toàn xã có 14 dòng họ được công nhận danh hiệu Dòng họ học tập.", ["Dòng họ học tập, -, 14 collective"]),
    # a title's abbreviation, then its level; what a number of titles counts
    (
        "Năm qua có 6 giáo viên đạt danh hiệu Chiến sĩ thi đua (CSTĐ) cấp tỉnh.",
        ["Chiến sĩ thi đua, province, 6 individual"],
    ),
    (
        "UBND tỉnh tặng Cờ thi đua cho Sở Y tế và công nhận 05 Chiến sĩ thi đua cấp tỉnh.",
        ["Cờ thi đua, province, 1 collective", "Chiến sĩ thi đua, province, 5 individual"],
    ),
    # a list headed by the last sentence of a paragraph
    (
        "UBND huyện tặng Giấy khen cho 12 học sinh. Các em đoạt giải tỉnh được Giám đốc Sở GD&ĐT tặng Giấy khen gồm:\n"
        "1. Trần Thị Hoài Thu - lớp 9A\n2. Lê Minh Quân - lớp 9B",
        ["Giấy khen, district, 12 individual", "Giấy khen, unit, 2 individual"],
    ),
]


@pytest.mark.parametrize(("text", "rows"), CASES)
def test_each_award_with_its_recipients(text: str, rows: list[str]) -> None:
    assert rows_in(text) == rows
