"""Awards given to collectives that are named."""

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
        "Đây là lần thứ ba Bệnh viện Đa khoa tỉnh đón nhận Huân chương Lao động hạng Nhất.",
        ["Huân chương Lao động hạng 1, state, 1 collective"],
    ),
    (
        "Đồng chí Trần Quốc Toản gắn Huân chương Chiến công hạng Nhất lên lá cờ truyền thống của Công an tỉnh.",
        ["Huân chương Chiến công hạng 1, state, 1 collective"],
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
        "Đồng bào các dân tộc xã Nậm Cắn được tặng Huân chương Bảo vệ Tổ quốc hạng Ba.",
        ["Huân chương Bảo vệ Tổ quốc hạng 3, state, 1 collective"],
    ),
    (
        "Tại buổi lễ, lãnh đạo Bộ Công an đã trao quyết định của Chủ tịch nước tặng Huân chương Chiến "
        "công hạng Nhì cho Công an tỉnh Gia Lai.",
        ["Huân chương Chiến công hạng 2, state, 1 collective"],
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
        "Ngay sau đó, Chủ tịch UBND tỉnh đã có Thư khen gửi Đội Cảnh sát giao thông số 2.",
        ["Thư khen, province, 1 collective"],
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
        "Trung đoàn 888 nhận Cờ thi đua của Quân khu, Đại đội 5 được tặng Bằng khen.",
        ["Cờ thi đua, ministry, 1 collective", "Bằng khen, -, 1 collective"],
    ),
    (
        "Từ năm 2018 đến nay, xã có 3 lần được tặng Cờ thi đua của UBND tỉnh.",
        ["Cờ thi đua, province, 1 collective"],
    ),
    (
        "Tại lễ sơ kết, phần thưởng lớn nhất gọi tên Hợp tác xã Chè Tân Cương: Cờ thi đua của Chính phủ.",
        ["Cờ thi đua, government, 1 collective"],
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
        "Thanh tra kiến nghị thu hồi Cờ thi đua mà Bộ Công Thương đã tặng công ty năm 2018.",
        ["Cờ thi đua, ministry, 1 collective"],
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
        "Xưởng phim Sao Mai được Bộ Văn hóa, Thể thao và Du lịch tặng Bằng khen.",
        ["Bằng khen, ministry, 1 collective"],
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
        "Đối với tập thể Trường Tiểu học Na Hối, Chủ tịch UBND huyện tặng Giấy khen.",
        ["Giấy khen, district, 1 collective"],
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
        "Công ty đã 5 lần được nhận Cờ thi đua của Chính phủ, 3 lần nhận Huân chương Lao động.",
        ["Cờ thi đua, government, 1 collective", "Huân chương Lao động, state, 1 collective"],
    ),
    (
        "Kết quả, đội tuyển giành 4 huy chương vàng, được Giám đốc Sở Văn hóa, Thể thao tặng Giấy khen.",
        ["Giấy khen, unit, 1 collective"],
    ),
    (
        "Bên cạnh 5 Bằng khen của tỉnh, xã còn được Bộ Nông nghiệp và PTNT tặng Cờ thi đua.",
        ["Cờ thi đua, ministry, 1 collective"],
    ),
    (
        "Năm 2019, 2020 và 2021, Đồn Biên phòng Nậm Nhừ đều đạt danh hiệu Đơn vị Quyết thắng.",
        ["Đơn vị quyết thắng, -, 1 collective"],
    ),
]


@pytest.mark.parametrize(("text", "rows"), CASES)
def test_each_award_with_its_recipients(text: str, rows: list[str]) -> None:
    assert rows_in(text) == rows
