"""Awards given to collectives that are counted, or named one after another."""

from __future__ import annotations

import pytest

from tests.extractor.award_cases import rows_in

CASES = [
    (
        "Chủ tịch UBND tỉnh khen thưởng 8 tập thể bằng hình thức Bằng khen.",
        ["Bằng khen, province, 8 collective"],
    ),
    (
        "Bộ Quốc phòng tặng Cờ thi đua cho Bộ CHQS tỉnh, Trung đoàn 750 và Tiểu đoàn 1.",
        ["Cờ thi đua, ministry, 3 collective"],
    ),
    (
        "Chủ tịch UBND tỉnh Trần Văn Sơn trao Cờ thi đua của Chính phủ cho Sở Tài chính, Sở Y tế và UBND "
        "huyện Đồng Văn.",
        ["Cờ thi đua, government, 3 collective"],
    ),
    (
        "Phòng Giáo dục và Đào tạo huyện, Trường Mầm non Hoa Sen, Trường Tiểu học Kim Đồng được UBND "
        "tỉnh tặng Cờ thi đua.",
        ["Cờ thi đua, province, 3 collective"],
    ),
    (
        "Thay mặt Ban Thường vụ Tỉnh ủy, đồng chí Phó Bí thư Thường trực Tỉnh ủy trao Bằng khen cho 10 "
        "tổ chức cơ sở đảng tiêu biểu.",
        ["Bằng khen, province, 10 collective"],
    ),
    (
        "Tại lễ tổng kết, 3 xã: Tân Hòa, Bình Minh, Long Thới được tặng Cờ thi đua của UBND tỉnh.",
        ["Cờ thi đua, province, 3 collective"],
    ),
    (
        "Các xã Tân Hòa, Bình Minh và Long Thới được Chủ tịch UBND tỉnh tặng Bằng khen.",
        ["Bằng khen, province, 3 collective"],
    ),
    (
        "Bản tin trước ghi nhầm là 34 tập thể được tặng Bằng khen, nay sửa lại: Chủ tịch UBND tỉnh tặng "
        "Bằng khen cho 43 tập thể.",
        ["Bằng khen, province, 43 collective"],
    ),
    (
        "Huyện có 9/12 xã đạt danh hiệu Tập thể lao động tiên tiến.",
        ["Tập thể lao động tiên tiến, -, 9 collective"],
    ),
    (
        "Hội Chữ thập đỏ tỉnh có 2 tập thể được Trung ương Hội tặng Bằng khen.",
        ["Bằng khen, ministry, 2 collective"],
    ),
    (
        "Cờ thi đua của Chính phủ và Bằng khen của Thủ tướng Chính phủ được trao cho 8 tập thể.",
        ["Cờ thi đua, government, 8 collective", "Bằng khen, government, 8 collective"],
    ),
    (
        "Hội Liên hiệp Phụ nữ huyện tặng Giấy khen cho 8 chi hội.",
        ["Giấy khen, district, 8 collective"],
    ),
    (
        "Phần thưởng dành cho 5 tập thể là Cờ thi đua của UBND tỉnh.",
        ["Cờ thi đua, province, 5 collective"],
    ),
    (
        "Ban Chấp hành Đảng bộ tỉnh tặng Bằng khen cho 15 đảng bộ, chi bộ hoàn thành xuất sắc nhiệm vụ 5 năm liền.",
        ["Bằng khen, province, 15 collective"],
    ),
    (
        "Bộ Văn hóa, Thể thao và Du lịch tặng Bằng khen cho 3 tập thể.",
        ["Bằng khen, ministry, 3 collective"],
    ),
    (
        "Bộ Tư lệnh Quân khu 2 quyết định công nhận danh hiệu “Đơn vị quyết thắng” cho 12 tập thể, “Đơn "
        "vị tiên tiến” cho 40 tập thể.",
        ["Đơn vị quyết thắng, ministry, 12 collective", "Đơn vị tiên tiến, ministry, 40 collective"],
    ),
    (
        "Bảo hiểm xã hội Việt Nam tặng Giấy khen cho 3 tập thể thuộc Bảo hiểm xã hội tỉnh.",
        ["Giấy khen, ministry, 3 collective"],
    ),
    (
        "Các tập thể được tặng Bằng khen gồm: Sở Y tế, Sở Xây dựng, Công an tỉnh.",
        ["Bằng khen, -, 3 collective"],
    ),
    (
        "10 tập thể được Chủ tịch UBND tỉnh tặng Bằng khen: 1. Sở Y tế; 2. Sở Xây dựng; 3. Công an tỉnh.",
        ["Bằng khen, province, 10 collective"],
    ),
    (
        "Ba bản Nà Lốc, Huổi Lót, Pá Vạt cùng nhận Giấy khen của Chủ tịch UBND huyện Sốp Cộp.",
        ["Giấy khen, district, 3 collective"],
    ),
    (
        "Danh hiệu Tập thể lao động xuất sắc thuộc về Phòng Tài chính - Kế hoạch, Phòng Nội vụ và Thanh tra huyện.",
        ["Tập thể lao động xuất sắc, -, 3 collective"],
    ),
    (
        "Đến nay huyện có 2 xã được tặng Huân chương Lao động hạng Ba, 1 xã được phong tặng danh hiệu "
        "Anh hùng Lực lượng vũ trang nhân dân.",
        [
            "Huân chương Lao động hạng 3, state, 2 collective",
            "Anh hùng Lực lượng vũ trang nhân dân, state, 1 collective",
        ],
    ),
    (
        "Bộ Công an tặng Cờ thi đua cho Công an tỉnh và công nhận 4 tập thể đạt danh hiệu Đơn vị quyết thắng.",
        ["Cờ thi đua, ministry, 1 collective", "Đơn vị quyết thắng, ministry, 4 collective"],
    ),
    (
        "Số liệu in trên bản tin là 12 tập thể; đúng ra, Chủ tịch UBND tỉnh tặng Bằng khen cho 21 tập thể.",
        ["Bằng khen, province, 21 collective"],
    ),
    (
        "Tỉnh ủy tặng Bằng khen cho 8 đảng bộ cơ sở; Thành ủy Lào Cai tặng Giấy khen cho 15 chi bộ.",
        ["Bằng khen, province, 8 collective", "Giấy khen, district, 15 collective"],
    ),
    (
        "Nối tiếp, Phó Chủ tịch UBND huyện trao Giấy khen của Chủ tịch UBND huyện tặng 8 tổ an ninh nhân dân.",
        ["Giấy khen, district, 8 collective"],
    ),
    (
        "Lãnh đạo Sở trao Giấy khen cho 5 tập thể lao động tiên tiến xuất sắc.",
        ["Giấy khen, unit, 5 collective"],
    ),
    (
        "Chủ tịch UBND huyện tặng Giấy khen cho gia trại Đồi Thông, vườn ươm Suối Cát.",
        ["Giấy khen, district, 2 collective"],
    ),
    (
        "Bộ Công Thương tặng Bằng khen cho 3 mỏ, 5 giàn khoan.",
        ["Bằng khen, ministry, 3 collective", "Bằng khen, ministry, 5 collective"],
    ),
    (
        "Liên đoàn Lao động TPHCM tặng Bằng khen cho 20 công đoàn cơ sở.",
        ["Bằng khen, province, 20 collective"],
    ),
    (
        "Tại Quyết định số 90/QĐ-TTg ngày 5/5/2023 của Thủ tướng Chính phủ, 4 tập thể được tặng Cờ thi đua.",
        ["Cờ thi đua, government, 4 collective"],
    ),
    (
        "Theo Quyết định số 1201/QĐ-UBND của Chủ tịch UBND tỉnh, tặng Bằng khen cho 8 tập thể.",
        ["Bằng khen, province, 8 collective"],
    ),
    (
        "Liên danh Thành Đạt - Phú Cường và Ban Quản lý dự án đầu tư xây dựng tỉnh được Chủ tịch UBND "
        "tỉnh tặng Bằng khen vì đưa cầu Bến Tượng về đích sớm 4 tháng.",
        ["Bằng khen, province, 2 collective"],
    ),
    (
        "Có 12/15 phòng, ban đạt danh hiệu Tập thể lao động tiên tiến, chiếm 80%.",
        ["Tập thể lao động tiên tiến, -, 12 collective"],
    ),
    (
        "Cờ thi đua của Bộ Công an: Phòng PC06. Bằng khen của Bộ Công an: Công an các huyện Ba Chẽ, Bình Liêu.",
        ["Cờ thi đua, ministry, 1 collective", "Bằng khen, ministry, 2 collective"],
    ),
    (
        "Tại đây, Bộ CHQS tỉnh công bố quyết định của Bộ trưởng Bộ Quốc phòng tặng Bằng khen cho Ban "
        "CHQS phường Thới Thuận và Trung đội Dân quân thường trực.",
        ["Bằng khen, ministry, 2 collective"],
    ),
    (
        "Bí thư Đảng ủy đặc khu Cô Tô trao Giấy khen của Đảng ủy cho 6 chi bộ hoàn thành xuất sắc nhiệm vụ 5 năm liền.",
        ["Giấy khen, commune, 6 collective"],
    ),
    (
        "Không có đơn vị nào bị cắt thi đua; 27/30 chi đoàn đạt danh hiệu “Chi đoàn vững mạnh”.",
        ["Chi đoàn vững mạnh, -, 27 collective"],
    ),
    (
        "Sáng nay, 3 đội được trao cờ lưu niệm, 2 đội được trao Cờ thi đua của Liên đoàn Lao động tỉnh.",
        ["Cờ thi đua, province, 2 collective"],
    ),
    (
        "Chủ tịch Hội đồng quản trị Công ty Hoàng Gia Lê Văn Kết trao Giấy khen của Công ty cho 5 tổ đội "
        "xuất sắc nhất tháng.",
        ["Giấy khen, unit, 5 collective"],
    ),
    (
        "UBND thị xã Nghĩa Lộ thưởng Giấy khen cho 3 thôn, thưởng 10 triệu đồng cho mỗi thôn.",
        ["Giấy khen, district, 3 collective"],
    ),
]


@pytest.mark.parametrize(("text", "rows"), CASES)
def test_each_award_with_its_recipients(text: str, rows: list[str]) -> None:
    assert rows_in(text) == rows
