"""Awards that a text names and gives to nobody: rules, files, ceremonies, titles of persons, denials."""

from __future__ import annotations

import pytest

from tests.extractor.award_cases import rows_in

CASES = [
    "Hội nghị đã biểu dương 45 điển hình tiên tiến.",
    "Ban tổ chức khen thưởng 6 tập thể và 10 cá nhân.",
    "Công ty sẽ tổ chức lễ đón nhận Huân chương Lao động hạng Ba vào tuần tới.",
    "Tiêu chuẩn tặng Bằng khen của Thủ tướng Chính phủ được quy định tại Điều 73 của Luật.",
    "Đến nay, xã chưa có tập thể nào được tặng Cờ thi đua của UBND tỉnh.",
    "Hồ sơ đề nghị tặng Huân chương Lao động phải gửi trước ngày 15/6.",
    "Đồng chí Bí thư Tỉnh ủy tặng hoa chúc mừng 5 Bà mẹ Việt Nam anh hùng.",
    "Anh hùng Lao động Hồ Giáo từng về thăm trại bò.",
    "Nghệ nhân ưu tú Y Sinh biểu diễn cồng chiêng tại lễ khai mạc.",
    "Dự hội nghị có 12 Anh hùng Lao động, 35 Chiến sĩ thi đua toàn quốc.",
    "Bằng khen của Thủ tướng là phần thưởng cao quý.",
    "Ông mong muốn sớm được tặng Bằng khen.",
    "Mỗi Bằng khen kèm theo 2 triệu đồng tiền thưởng.",
    "Bí thư Thành ủy Đà Nẵng thưởng nóng 50 triệu đồng cho Ban chuyên án.",
    "Hiện có 12 Bà mẹ Việt Nam anh hùng còn sống được các đơn vị nhận phụng dưỡng.",
    "Ông Nguyễn Văn Thành, Anh hùng Lực lượng vũ trang nhân dân, kể lại trận đánh năm xưa.",
    "Đại biểu là các Anh hùng Lao động, Chiến sĩ thi đua toàn quốc đã phát biểu.",
    "Phong trào “Phấn đấu đạt danh hiệu Chiến sĩ thi đua” được duy trì.",
    "Việc bình xét danh hiệu Lao động tiên tiến phải công khai.",
    "Sở Nội vụ hướng dẫn hồ sơ đề nghị tặng Kỷ niệm chương, Huy hiệu.",
    "UBND tỉnh ban hành quy chế xét tặng Giải thưởng Hồ Xuân Hương.",
    "Mức thưởng kèm theo Huân chương Lao động hạng Ba là 4,5 lần mức lương cơ sở.",
    "Trường chưa từng được tặng Cờ thi đua của Bộ.",
    "Chủ tịch UBND tỉnh đề nghị các sở, ngành sớm hoàn thiện hồ sơ khen thưởng.",
    "Đợt này có 2 hồ sơ đề nghị Chủ tịch nước tặng Huân chương Lao động hạng Ba, 9 hồ sơ đề nghị Thủ "
    "tướng tặng Bằng khen.",
    "Được biết, trường đang làm hồ sơ đề nghị Chủ tịch nước tặng Huân chương Lao động hạng Nhất.",
    "Đại tá Nguyễn Văn Núi, Anh hùng Lực lượng vũ trang nhân dân, trao quà cho 12 gia đình chính sách.",
    "Chiến sĩ thi đua toàn quốc duy nhất của tỉnh năm nay là bác sĩ Lê Hoài Thương.",
    "Cờ đầu phong trào năm nay thuộc về xã Chiềng Bằng.",
    "Số: 21/HD-HĐTĐKT\n"
    "\n"
    "HƯỚNG DẪN\n"
    "Bình xét khen thưởng năm 2020\n"
    "\n"
    "1. Số lượng: mỗi cụm được đề nghị 01 Cờ thi đua của UBND tỉnh và không quá 02 Bằng khen.\n"
    "2. Tiêu chuẩn xét tặng Bằng khen thực hiện theo Điều 74.",
    "Chương trình đã tôn vinh 100 người hiến máu tiêu biểu toàn quốc.",
    "Theo tờ trình, có 7 cá nhân đủ điều kiện đề nghị tặng Kỷ niệm chương “Vì sự nghiệp Dân tộc”.",
    "Sở đề nghị các đơn vị lập hồ sơ khen thưởng trước ngày 30/11; tập thể được đề nghị tặng Cờ thi đua "
    "phải dẫn đầu cụm.",
    "Bộ Chính trị, Ban Bí thư chỉ đạo xét tặng danh hiệu Anh hùng phải bảo đảm chặt chẽ.",
    "Theo Điều 72 Luật Thi đua, khen thưởng, Bằng khen của Bộ, ban, ngành, tỉnh để tặng cho cá nhân "
    "gương mẫu chấp hành chủ trương.",
    "Mức tiền thưởng kèm theo Bằng khen của Thủ tướng Chính phủ đối với tập thể là 7 lần mức lương cơ sở.",
    "Nghị định quy định hồ sơ đề nghị tặng Huân chương Lao động gồm tờ trình, báo cáo thành tích và biên bản họp.",
    "Sở Nội vụ hướng dẫn: tập thể có 70% cá nhân đạt danh hiệu Lao động tiên tiến mới được xét Tập thể "
    "lao động tiên tiến.",
    "Lễ trao tặng danh hiệu Bà mẹ Việt Nam anh hùng được tổ chức trang trọng tại hội trường UBND huyện.",
    "Nhà báo Chiến sĩ thi đua toàn quốc Lê Văn Ba dẫn chương trình.",
    "Tác giả bức ảnh là nghệ sĩ ưu tú Trần Lâm.",
    "Bảo tàng đang trưng bày tấm Huân chương Sao vàng đầu tiên và 200 hiện vật.",
    "Hội thảo bàn về cách bình xét danh hiệu Gia đình văn hóa, Khu dân cư văn hóa.",
    "Đoàn xe treo Cờ thi đua chạy dọc quốc lộ 1A.",
    "Đường Huân chương Lao động là tên người dân gọi vui con đường mới.",
    "UBND tỉnh yêu cầu các huyện báo cáo số lượng Bằng khen, Giấy khen đã tặng trước ngày 5/12.",
    "Các cá nhân được tặng Bằng khen của Thủ tướng Chính phủ đủ 5 năm mới được đề nghị tặng Huân chương "
    "Lao động hạng Ba.",
    "Chưa có ai trong đội được tặng Bằng khen.",
    "Nếu đội nào về đích trước Tết sẽ được Chủ tịch UBND tỉnh tặng Bằng khen.",
    "Bằng khen này là phần thưởng xứng đáng cho tập thể thầy và trò nhà trường.",
    "Tính đến tháng 6/2022, có 4/9 chỉ tiêu vượt kế hoạch, 7/7 chi bộ được công nhận Hoàn thành tốt nhiệm vụ.",
]


@pytest.mark.parametrize("text", CASES)
def test_an_award_given_to_nobody_makes_no_row(text: str) -> None:
    assert rows_in(text) == []
