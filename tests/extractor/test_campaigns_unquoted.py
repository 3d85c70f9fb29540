"""Campaigns without quotation marks: occasions, tasks, national movements, abbreviations, lists of plain names."""

from __future__ import annotations

import pytest

from tests.extractor.campaign_cases import names_in

CASES = [
    (
        "Cuộc vận động ủng hộ đồng bào vùng lũ do Mặt trận tỉnh phát động đã nhận 12 tỷ đồng.",
        ["ủng hộ đồng bào vùng lũ"],
    ),
    (
        "Lễ phát động đợt thi đua cao điểm lập thành tích chào mừng kỷ niệm 80 năm Ngày truyền thống lực "
        "lượng (19/8/1945 - 19/8/2025).",
        ["lập thành tích chào mừng kỷ niệm 80 năm Ngày truyền thống lực lượng"],
    ),
    (
        "Xí nghiệp phát động đợt thi đua tăng tốc may đồng phục, đóng gói hàng xuất bến chào mừng kỷ niệm "
        "30 năm Ngày mở xưởng (1/6/1993 - 1/6/2023).",
        ["tăng tốc may đồng phục, đóng gói hàng xuất bến chào mừng kỷ niệm 30 năm Ngày mở xưởng"],
    ),
    (
        "Phong trào thi đua lập thành tích chào mừng 50 năm giải phóng quê hương đã tạo khí thế mới.",
        ["lập thành tích chào mừng 50 năm giải phóng quê hương"],
    ),
    (
        "Phong trào toàn dân bảo vệ an ninh Tổ quốc ở Hậu Lộc được giữ vững.",
        ["toàn dân bảo vệ an ninh Tổ quốc"],
    ),
    (
        "UBND huyện phát động thi đua chào mừng Đại hội Đảng các cấp.",
        ["chào mừng Đại hội Đảng các cấp"],
    ),
    (
        "Đẩy mạnh phong trào thi đua cải cách hành chính, nâng cao chỉ số PAPI; tăng cường tiếp dân.",
        ["cải cách hành chính, nâng cao chỉ số PAPI"],
    ),
    (
        "Phong trào thi đua giải phóng mặt bằng các dự án trọng điểm đã về đích.",
        ["giải phóng mặt bằng các dự án trọng điểm"],
    ),
    (
        "Phong trào thi đua xây dựng nông thôn mới đã làm thay đổi diện mạo thôn bản.",
        ["xây dựng nông thôn mới"],
    ),
    (
        "Phong trào toàn dân bảo vệ an ninh Tổ quốc phát triển sâu rộng.",
        ["toàn dân bảo vệ an ninh Tổ quốc"],
    ),
    (
        "Cuộc vận động Người Việt Nam ưu tiên dùng hàng Việt Nam được duy trì.",
        ["Người Việt Nam ưu tiên dùng hàng Việt Nam"],
    ),
    (
        "Cuộc vận động Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh đã lan đến từng hộ.",
        ["Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh"],
    ),
    (
        "Phong trào Đền ơn đáp nghĩa, phong trào Hiến máu tình nguyện được duy trì.",
        ["Đền ơn đáp nghĩa", "Hiến máu tình nguyện"],
    ),
    (
        "Các phong trào: Thanh niên tình nguyện, Tuổi trẻ sáng tạo và Sinh viên 5 tốt thu hút đông đảo đoàn viên.",
        ["Thanh niên tình nguyện", "Tuổi trẻ sáng tạo", "Sinh viên 5 tốt"],
    ),
    (
        "Các phong trào thi đua: Dạy tốt - Học tốt; Xây dựng trường học hạnh phúc; Giữ trường sạch đẹp.",
        ["Dạy tốt - Học tốt", "Xây dựng trường học hạnh phúc", "Giữ trường sạch đẹp"],
    ),
    (
        "phong trào CNVCLĐ năm 2020; phong trào CCB gương mẫu.",
        ["CCB gương mẫu"],
    ),
    (
        "Hội Nông dân tỉnh với phong trào nông dân thi đua sản xuất, kinh doanh giỏi, đoàn kết giúp nhau làm giàu.",
        ["nông dân thi đua sản xuất, kinh doanh giỏi, đoàn kết giúp nhau làm giàu"],
    ),
    (
        "PHÁT ĐỘNG PHONG TRÀO THI ĐUA CHÀO MỪNG ĐẠI HỘI ĐẢNG BỘ XÃ\nUBND xã phát động phong trào thi đua "
        "chào mừng Đại hội Đảng bộ xã lần thứ I.",
        ["chào mừng Đại hội Đảng bộ xã lần thứ I"],
    ),
    (
        "Huyện phát động đợt thi đua lập thành tích chào mừng các ngày lễ lớn, các sự kiện chính trị trọng "
        "đại của đất nước.",
        ["lập thành tích chào mừng các ngày lễ lớn, các sự kiện chính trị trọng đại của đất nước"],
    ),
    (
        "Huyện phát động đợt thi đua đặc biệt chào mừng đại hội đảng bộ các cấp, tiến tới Đại hội đại biểu "
        "toàn quốc lần thứ XIV của Đảng.",
        ["chào mừng đại hội đảng bộ các cấp, tiến tới Đại hội đại biểu toàn quốc lần thứ XIV của Đảng"],
    ),
    (
        "Đợt thi đua cao điểm 50 ngày đêm hoàn thành giải phóng mặt bằng dự án đường ven biển kết thúc sớm 3 ngày.",
        ["50 ngày đêm hoàn thành giải phóng mặt bằng dự án đường ven biển"],
    ),
    (
        "phong trào thi đua lập thành tích chào mừng 93 năm Ngày thành lập Đảng (3/2/1930 - 3/2/2023), "
        "mừng xuân Quý Mão.",
        ["lập thành tích chào mừng 93 năm Ngày thành lập Đảng (3/2/1930 - 3/2/2023), mừng xuân Quý Mão"],
    ),
    (
        "Thực hiện phong trào Nông dân thi đua sản xuất, kinh doanh giỏi, đoàn kết giúp nhau làm giàu và "
        "giảm nghèo bền vững, toàn xã có 300 hộ đăng ký.",
        ["Nông dân thi đua sản xuất, kinh doanh giỏi, đoàn kết giúp nhau làm giàu và giảm nghèo bền vững"],
    ),
    (
        "Các phong trào, cuộc vận động lớn như: Toàn dân đoàn kết xây dựng đời sống văn hóa; Đền ơn đáp "
        "nghĩa; Ngày vì người nghèo được nhân dân hưởng ứng.",
        ["Toàn dân đoàn kết xây dựng đời sống văn hóa", "Đền ơn đáp nghĩa", "Ngày vì người nghèo"],
    ),
    (
        "Công đoàn tổ chức phong trào thi đua hai giỏi trong nữ công nhân.",
        ["hai giỏi"],
    ),
]


@pytest.mark.parametrize(("text", "names"), CASES)
def test_unquoted_names_end_where_the_name_ends(text: str, names: list[str]) -> None:
    assert sorted(names_in(text)) == sorted(names)
