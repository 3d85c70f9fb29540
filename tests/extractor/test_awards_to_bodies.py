"""Awards given to collectives, named or counted."""

from __future__ import annotations

import pytest

from tests.extractor.award_cases import rows_in

CASES = [
    (
        "Năm 2021, Trường THPT Lê Hồng Phong vinh dự được Thủ tướng Chính phủ tặng Cờ thi đua.",
        ["Cờ thi đua, government, 1 collective"],
    ),
    (
        "Chủ tịch nước quyết định tặng thưởng Huân chương Độc lập hạng Nhì cho Đảng bộ, chính quyền và "
        "nhân dân huyện Bảo Lạc.",
        ["Huân chương Độc lập hạng 2, state, 1 collective"],
    ),
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
        "Chủ tịch UBND tỉnh gửi Thư khen Công an huyện Hòn Đất.",
        ["Thư khen, province, 1 collective"],
    ),
    (
        "Bộ trưởng Bộ Công an gửi thư khen lực lượng Công an tỉnh.",
        ["Thư khen, ministry, 1 collective"],
    ),
    (
        "Năm 2022, tập thể nhà trường được tặng Bằng khen của Bộ Giáo dục và Đào tạo; 3 năm liền đạt "
        "danh hiệu Tập thể lao động xuất sắc.",
        ["Bằng khen, ministry, 1 collective", "Tập thể lao động xuất sắc, -, 1 collective"],
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
        "Đây là lần thứ ba Bệnh viện Đa khoa tỉnh đón nhận Huân chương Lao động hạng Nhất.",
        ["Huân chương Lao động hạng 1, state, 1 collective"],
    ),
    (
        "Đồng chí Trần Quốc Toản gắn Huân chương Chiến công hạng Nhất lên lá cờ truyền thống của Công an tỉnh.",
        ["Huân chương Chiến công hạng 1, state, 1 collective"],
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
        "Trước đó, xã đã được công nhận danh hiệu Anh hùng LLVT nhân dân thời kỳ kháng chiến chống Pháp.",
        ["Anh hùng Lực lượng vũ trang nhân dân, state, 1 collective"],
    ),
    (
        "Đại hội vinh dự đón nhận Huân chương Lao động hạng Nhì do Chủ tịch nước trao tặng cho Hội Nông dân tỉnh.",
        ["Huân chương Lao động hạng 2, state, 1 collective"],
    ),
    (
        "Hội Liên hiệp Phụ nữ huyện tặng Giấy khen cho 8 chi hội.",
        ["Giấy khen, district, 8 collective"],
    ),
    (
        "Đồng bào các dân tộc xã Nậm Cắn được tặng Huân chương Bảo vệ Tổ quốc hạng Ba.",
        ["Huân chương Bảo vệ Tổ quốc hạng 3, state, 1 collective"],
    ),
    (
        "Phần thưởng dành cho 5 tập thể là Cờ thi đua của UBND tỉnh.",
        ["Cờ thi đua, province, 5 collective"],
    ),
    (
        "Tại buổi lễ, lãnh đạo Bộ Công an đã trao quyết định của Chủ tịch nước tặng Huân chương Chiến "
        "công hạng Nhì cho Công an tỉnh Gia Lai.",
        ["Huân chương Chiến công hạng 2, state, 1 collective"],
    ),
    (
        "Ban Chấp hành Đảng bộ tỉnh tặng Bằng khen cho 15 đảng bộ, chi bộ hoàn thành xuất sắc nhiệm vụ 5 năm liền.",
        ["Bằng khen, province, 15 collective"],
    ),
    (
        "Ngân hàng Nhà nước Việt Nam tặng Bằng khen cho chi nhánh Agribank Kon Tum.",
        ["Bằng khen, ministry, 1 collective"],
    ),
    (
        "Công an xã Nậm Pồ được Bộ trưởng Bộ Công an tặng Bằng khen vì thành tích bắt giữ 20 bánh heroin.",
        ["Bằng khen, ministry, 1 collective"],
    ),
    (
        "Bộ Văn hóa, Thể thao và Du lịch tặng Bằng khen cho 3 tập thể.",
        ["Bằng khen, ministry, 3 collective"],
    ),
    (
        "Ngay sau đó, Chủ tịch UBND tỉnh đã có Thư khen gửi Đội Cảnh sát giao thông số 2.",
        ["Thư khen, province, 1 collective"],
    ),
    (
        "Bộ Tư lệnh Quân khu 2 quyết định công nhận danh hiệu “Đơn vị quyết thắng” cho 12 tập thể, “Đơn "
        "vị tiên tiến” cho 40 tập thể.",
        ["Đơn vị quyết thắng, ministry, 12 collective", "Đơn vị tiên tiến, ministry, 40 collective"],
    ),
    (
        "Đây là năm thứ 5 liên tiếp Agribank Lào Cai được UBND tỉnh tặng Cờ thi đua.",
        ["Cờ thi đua, province, 1 collective"],
    ),
    (
        "Tỉnh được Chính phủ tặng Cờ thi đua đơn vị dẫn đầu phong trào thi đua yêu nước năm 2019.",
        ["Cờ thi đua, government, 1 collective"],
    ),
    (
        "Thủ tướng Chính phủ Phạm Minh Chính trao Huân chương Hồ Chí Minh tặng Đảng bộ, chính quyền và "
        "nhân dân tỉnh Thanh Hóa.",
        ["Huân chương Hồ Chí Minh, state, 1 collective"],
    ),
    (
        "Phó Thủ tướng Thường trực Chính phủ trao tặng danh hiệu Anh hùng Lao động cho Tập đoàn Hòa Phát.",
        ["Anh hùng Lao động, state, 1 collective"],
    ),
    (
        "Hội Luật gia Việt Nam tặng Bằng khen cho Hội Luật gia tỉnh.",
        ["Bằng khen, ministry, 1 collective"],
    ),
    (
        "Bảo hiểm xã hội Việt Nam tặng Giấy khen cho 3 tập thể thuộc Bảo hiểm xã hội tỉnh.",
        ["Giấy khen, ministry, 3 collective"],
    ),
    (
        "Trung đoàn 888 nhận Cờ thi đua của Quân khu, Đại đội 5 được tặng Bằng khen.",
        ["Cờ thi đua, ministry, 1 collective", "Bằng khen, -, 1 collective"],
    ),
    (
        "Từ năm 2018 đến nay, xã có 3 lần được tặng Cờ thi đua của UBND tỉnh.",
        ["Cờ thi đua, province, 1 collective"],
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
        "Tại lễ sơ kết, phần thưởng lớn nhất gọi tên Hợp tác xã Chè Tân Cương: Cờ thi đua của Chính phủ.",
        ["Cờ thi đua, government, 1 collective"],
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
        "Ngay tại hiện trường, Chủ tịch UBND tỉnh trao Bằng khen đột xuất cho Đội Cảnh sát PCCC và CNCH khu vực 2.",
        ["Bằng khen, province, 1 collective"],
    ),
    (
        "Công ty đạt Giải thưởng Chất lượng Quốc gia năm 2022.",
        ["Giải thưởng Chất lượng Quốc gia, -, 1 collective"],
    ),
    (
        "Liên đoàn Bóng đá Việt Nam tặng Bằng khen cho đội U19 tỉnh.",
        ["Bằng khen, ministry, 1 collective"],
    ),
    (
        "Số liệu in trên bản tin là 12 tập thể; đúng ra, Chủ tịch UBND tỉnh tặng Bằng khen cho 21 tập thể.",
        ["Bằng khen, province, 21 collective"],
    ),
    (
        "Thanh tra kiến nghị thu hồi Cờ thi đua mà Bộ Công Thương đã tặng công ty năm 2018.",
        ["Cờ thi đua, ministry, 1 collective"],
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
        "Bốn năm liền, Chi cục Kiểm lâm tỉnh đạt danh hiệu Tập thể lao động xuất sắc, năm 2021 được "
        "Chính phủ tặng Cờ thi đua.",
        ["Tập thể lao động xuất sắc, -, 1 collective", "Cờ thi đua, government, 1 collective"],
    ),
    (
        "Ngoài Huân chương Lao động hạng Ba, năm qua Trường Cao đẳng Y tế còn được UBND tỉnh tặng Cờ thi đua.",
        ["Cờ thi đua, province, 1 collective"],
    ),
    (
        "Cán bộ, chiến sĩ Đồn Biên phòng Lóng Sập được Bộ Tư lệnh Bộ đội Biên phòng tặng Bằng khen.",
        ["Bằng khen, ministry, 1 collective"],
    ),
    (
        "Lãnh đạo Sở trao Giấy khen cho 5 tập thể lao động tiên tiến xuất sắc.",
        ["Giấy khen, unit, 5 collective"],
    ),
    (
        "Bí thư Huyện ủy trao tặng Bằng khen của Ban Thường vụ Tỉnh ủy cho Đảng bộ xã Mường Giôn.",
        ["Bằng khen, province, 1 collective"],
    ),
    (
        "Bộ Xây dựng tặng Cờ thi đua cho hầm lò Mông Dương 4.",
        ["Cờ thi đua, ministry, 1 collective"],
    ),
    (
        "Tủ sách Ánh Sáng được Chủ tịch UBND tỉnh tặng Bằng khen.",
        ["Bằng khen, province, 1 collective"],
    ),
    (
        "Riêng Cờ luân lưu của Công ty năm nay trao cho tổ lái Yên Viên.",
        ["Cờ luân lưu, unit, 1 collective"],
    ),
    (
        "Chủ tịch UBND huyện tặng Giấy khen cho gia trại Đồi Thông, vườn ươm Suối Cát.",
        ["Giấy khen, district, 2 collective"],
    ),
    (
        "Xưởng phim Sao Mai được Bộ Văn hóa, Thể thao và Du lịch tặng Bằng khen.",
        ["Bằng khen, ministry, 1 collective"],
    ),
    (
        "Bộ Công Thương tặng Bằng khen cho 3 mỏ, 5 giàn khoan.",
        ["Bằng khen, ministry, 3 collective", "Bằng khen, ministry, 5 collective"],
    ),
    (
        "Tổ chức Tầm nhìn Thế giới được Chủ tịch UBND tỉnh tặng Bằng khen.",
        ["Bằng khen, province, 1 collective"],
    ),
    (
        "Giải thưởng luân lưu và Cờ thi đua của Công ty năm nay thuộc về phân xưởng Lò 3.",
        ["Cờ thi đua, unit, 1 collective"],
    ),
    (
        "Năm nay, Cờ thi đua của Tổng Giám đốc trao cho chi nhánh Gò Công.",
        ["Cờ thi đua, unit, 1 collective"],
    ),
    (
        "Liên đoàn Lao động TPHCM tặng Bằng khen cho 20 công đoàn cơ sở.",
        ["Bằng khen, province, 20 collective"],
    ),
    (
        "Đối với tập thể Trường Tiểu học Na Hối, Chủ tịch UBND huyện tặng Giấy khen.",
        ["Giấy khen, district, 1 collective"],
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
        "Đảng bộ và nhân dân xã Vĩnh Thạnh vinh dự được Chủ tịch nước tặng Huân chương Lao động hạng Ba "
        "trong xây dựng nông thôn mới.",
        ["Huân chương Lao động hạng 3, state, 1 collective"],
    ),
    (
        "Xã Vĩnh Thạnh đón Bằng công nhận xã đạt chuẩn nông thôn mới nâng cao và Bằng khen của Chủ tịch UBND tỉnh.",
        ["Bằng khen, province, 1 collective"],
    ),
    (
        "Có 12/15 phòng, ban đạt danh hiệu Tập thể lao động tiên tiến, chiếm 80%.",
        ["Tập thể lao động tiên tiến, -, 12 collective"],
    ),
    (
        "Trước đó, năm 2018 và 2021, Trường Mầm non Hoa Ban hai lần được UBND tỉnh tặng Bằng khen.",
        ["Bằng khen, province, 1 collective"],
    ),
    (
        "Chủ tịch UBND tỉnh tặng Bằng khen và thưởng 10 triệu đồng cho Đội tuyển Karate tỉnh.",
        ["Bằng khen, province, 1 collective"],
    ),
    (
        "Đồng chí Phan Văn Mãi, Chủ tịch UBND thành phố, trao Huân chương Lao động hạng Nhì của Chủ tịch "
        "nước cho Lực lượng Thanh niên xung phong thành phố.",
        ["Huân chương Lao động hạng 2, state, 1 collective"],
    ),
    (
        "Cờ thi đua của Bộ Công an: Phòng PC06. Bằng khen của Bộ Công an: Công an các huyện Ba Chẽ, Bình Liêu.",
        ["Cờ thi đua, ministry, 1 collective", "Bằng khen, ministry, 2 collective"],
    ),
    (
        "Công ty đã 5 lần được nhận Cờ thi đua của Chính phủ, 3 lần nhận Huân chương Lao động.",
        ["Cờ thi đua, government, 1 collective", "Huân chương Lao động, state, 1 collective"],
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
]


@pytest.mark.parametrize(("text", "rows"), CASES)
def test_each_award_with_its_recipients(text: str, rows: list[str]) -> None:
    assert rows_in(text) == rows
