"""What is no campaign: emulation as a whole, fields, bodies, slogans, models, congresses, movements of history."""

from __future__ import annotations

import pytest

from tests.extractor.campaign_cases import names_in

TEXTS = [
    "Các phong trào thi đua, như người xưa dạy: “Một cây làm chẳng nên non”, đều cần sự chung lòng.",
    "Nói về phong trào thi đua của tỉnh: “Chúng tôi không chạy theo số lượng”, ông Sáu chia sẻ.",
    "Từ phong trào thi đua đã xuất hiện nhiều gương như ông Lò Văn Tấm với mô hình “Vườn đồi”.",
    "Nhiều phong trào thi đua đã xuất hiện mô hình hay như “Ánh sáng vùng biên”, “Camera an ninh”.",
    "Phong trào thi đua với tinh thần “Vượt nắng thắng mưa” diễn ra sôi nổi.",
    "Phong trào thi đua với khẩu hiệu hành động “Mỗi người làm việc bằng hai” diễn ra sôi nổi.",
    "Phát động phong trào thi đua theo phương châm “4 tại chỗ”.",
    "Phong trào thi đua thực hiện có hiệu quả ở cơ sở.",
    "Phong trào thi đua phát triển mạnh mẽ ở khắp nơi.",
    "Tỉnh khuyến khích phong trào khởi nghiệp trong sinh viên.",
    "Phong trào Đoàn và phong trào thanh thiếu nhi trường học khởi sắc.",
    "phong trào văn hóa, văn nghệ, thể dục thể thao quần chúng phát triển.",
    "Phong trào thi đua UBND tỉnh giao năm 2020.",
    "Đẩy mạnh các phong trào thi đua yêu nước hướng tới kỷ niệm 75 năm ngày giải phóng huyện.",
    "Nhiều đợt thi đua chào mừng các ngày lễ lớn được tổ chức.",
    "Đại hội Thi đua yêu nước lần thứ V; Lễ hội “Hoa ban”; Hội thi “Cán bộ giỏi”.",
    "Các phong trào thi đua yêu nước tiếp tục phát triển; phong trào thi đua, công tác khen thưởng năm "
    "2020 đạt kết quả tốt.",
    "Phong trào thi đua yêu nước giai đoạn 2020 - 2025 với chủ đề “Đoàn kết, sáng tạo” đã được phát động.",
    "Phong trào thi đua trên các lĩnh vực kinh tế, giáo dục, y tế được duy trì.",
    "phong trào thi đua lao động sản xuất, học tập, công tác diễn ra sôi nổi.",
    "Trong phong trào thi đua, nhiều cá nhân tiêu biểu được biểu dương.",
    "Chủ đề thi đua là nhanh tay, chắc việc, gọn lời.",
    "Phong trào TDTT, phong trào TĐYN, phong trào VHVN của huyện phát triển.",
    "Phong trào Thơ mới, phong trào Cần Vương, phong trào Xô Viết Nghệ Tĩnh là đề tài của hội thảo.",
    "Nói đến “phong trào” nhiều người nghĩ ngay tới hình thức; không chạy theo phong trào.",
    "Phong trào thi đua khối các cơ quan Đảng năm 2022; phong trào thi đua cụm số 3; phong trào thi "
    "đua ngành giao thông.",
    "Phát huy kết quả phong trào thi đua năm 2022, các địa phương đăng ký thi đua.",
    "Phong trào thi đua được chú trọng, gắn với các phong trào, cuộc vận động lớn của Trung ương.",
    "Trong đợt thi đua này, có 12 tập thể được tặng cờ.",
    "Kết thúc đợt thi đua, 12 tập thể được tặng cờ từ ngày 01/3/2023 đến ngày 05/3/2023.",
    "Các phong trào thi đua với chủ đề “Năm kỷ cương” được triển khai.",
    "Năm 2023, huyện chọn chủ đề thi đua “Vượt khó, bứt phá”; phong trào thi đua diễn ra rộng khắp.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_what_names_no_campaign_gives_none(text: str) -> None:
    assert names_in(text) == []
