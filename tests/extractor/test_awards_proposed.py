"""Awards proposed to whoever grants them."""

from __future__ import annotations

import pytest

from tests.extractor.award_cases import rows_in

CASES = [
    (
        "UBND tỉnh đề nghị Thủ tướng Chính phủ tặng Bằng khen cho 3 tập thể, Cờ thi đua cho 5 tập thể.",
        ["Bằng khen, government, 3 collective, proposed", "Cờ thi đua, government, 5 collective, proposed"],
    ),
    (
        "Sở Nội vụ đã trình UBND tỉnh tặng Cờ thi đua cho 12 đơn vị dẫn đầu các cụm, khối.",
        ["Cờ thi đua, province, 12 collective, proposed"],
    ),
    (
        "Tỉnh đoàn đề nghị Trung ương Đoàn tặng Bằng khen cho 4 tập thể, 6 cá nhân.",
        ["Bằng khen, ministry, 4 collective, proposed", "Bằng khen, ministry, 6 individual, proposed"],
    ),
    (
        "Hội đồng đã xét, đề nghị công nhận 25 Chiến sĩ thi đua cấp tỉnh, 60 Tập thể lao động xuất sắc.",
        [
            "Chiến sĩ thi đua, province, 25 individual, proposed",
            "Tập thể lao động xuất sắc, -, 60 collective, proposed",
        ],
    ),
    (
        "Thường trực Hội đồng TĐKT tỉnh thống nhất đề nghị Chủ tịch nước tặng Huân chương Lao động hạng "
        "Ba cho 4 tập thể. Thủ tướng Chính phủ tặng Bằng khen cho 9 tập thể, 12 cá nhân.",
        [
            "Huân chương Lao động hạng 3, state, 4 collective, proposed",
            "Bằng khen, government, 9 collective, proposed",
            "Bằng khen, government, 12 individual, proposed",
        ],
    ),
    (
        "Ông Hà Sỹ Đồng, Phó Chủ tịch UBND tỉnh cho biết, tỉnh sẽ đề nghị Chủ tịch nước truy tặng Huân "
        "chương Dũng cảm cho em Nguyễn Văn Nhã.",
        ["Huân chương Dũng cảm, state, 1 individual, proposed"],
    ),
    (
        "Đơn vị nào đạt thành tích cao nhất sẽ được đề nghị tặng Cờ thi đua của UBND tỉnh.",
        ["Cờ thi đua, province, ? collective, proposed"],
    ),
    (
        "Kết quả, Hội đồng thống nhất suy tôn 5 đơn vị đề nghị UBND tỉnh tặng Cờ thi đua, 9 đơn vị đề "
        "nghị tặng Bằng khen.",
        ["Cờ thi đua, province, 5 collective, proposed", "Bằng khen, province, 9 collective, proposed"],
    ),
    (
        "Cụm thống nhất đề nghị tặng Cờ thi đua của UBND tỉnh cho huyện Si Ma Cai; Bằng khen của Chủ "
        "tịch UBND tỉnh cho huyện Bắc Hà, Mường Khương.",
        ["Cờ thi đua, province, 1 collective, proposed", "Bằng khen, province, 2 collective, proposed"],
    ),
    (
        "Xét thành tích, Sở trình Chủ tịch UBND tỉnh công nhận 7 cá nhân là Chiến sĩ thi đua cấp tỉnh.",
        ["Chiến sĩ thi đua, province, 7 individual, proposed"],
    ),
    (
        "Bộ Quốc phòng đề nghị Chủ tịch nước phong tặng danh hiệu Anh hùng LLVTND cho Trung đoàn 174.",
        ["Anh hùng Lực lượng vũ trang nhân dân, state, 1 collective, proposed"],
    ),
    (
        "Ông A Xô được đề nghị Chủ tịch nước phong tặng danh hiệu Nghệ nhân nhân dân.",
        ["Nghệ nhân nhân dân, state, 1 individual, proposed"],
    ),
    (
        "Cụm thi đua số 2 bình xét, đề nghị UBND tỉnh tặng Cờ thi đua cho xã Bản Lầu, tặng Bằng khen cho "
        "xã Lùng Vai và xã Bản Sen.",
        ["Cờ thi đua, province, 1 collective, proposed", "Bằng khen, province, 2 collective, proposed"],
    ),
    (
        "Ông Tẩn A Páo, người Dao đỏ ở bản Tả Phìn, được cả bản góp ý đề nghị huyện tặng Giấy khen.",
        ["Giấy khen, district, 1 individual, proposed"],
    ),
    (
        "Sau khi nghe báo cáo, Hội đồng nhất trí trình Chủ tịch UBND tỉnh quyết định tặng Cờ thi đua cho "
        "15 tập thể; trình Bộ Nội vụ tặng Kỷ niệm chương cho 4 cá nhân.",
        ["Cờ thi đua, province, 15 collective, proposed", "Kỷ niệm chương, ministry, 4 individual, proposed"],
    ),
    (
        "Chủ tịch UBND tỉnh hứa sẽ đề nghị Thủ tướng tặng Bằng khen cho chị nếu mô hình thành công.",
        ["Bằng khen, government, 1 individual, proposed"],
    ),
    (
        "Tỉnh đã đề nghị Chủ tịch nước truy tặng Huân chương Dũng cảm cho anh, người thợ lặn trẻ.",
        ["Huân chương Dũng cảm, state, 1 individual, proposed"],
    ),
    (
        "Chủ tịch UBND TP.HCM tặng Bằng khen cho 5 hộ; hai phường sẽ được đề nghị UBND Tp. Hồ Chí Minh tặng Bằng khen.",
        ["Bằng khen, province, 5 household", "Bằng khen, province, 2 collective, proposed"],
    ),
    (
        "Riêng chị Giàng Thị Sua, cô nuôi bị bỏng nặng khi cứu trẻ, huyện và Sở Giáo dục và Đào tạo đã "
        "lập hồ sơ đề nghị Chủ tịch nước tặng Huân chương Dũng cảm.",
        ["Huân chương Dũng cảm, state, 1 individual, proposed"],
    ),
    (
        "Với ông Y Bham Niê, tỉnh đã trình Thủ tướng Chính phủ tặng Bằng khen.",
        ["Bằng khen, government, 1 individual, proposed"],
    ),
    (
        "Đối với 3 chiến sĩ hy sinh, Bộ Công an đã đề nghị Chủ tịch nước truy tặng Huân chương Chiến công hạng Nhất.",
        ["Huân chương Chiến công hạng 1, state, 3 individual, proposed"],
    ),
    (
        "Chọn 03 tập thể, 05 cá nhân tiêu biểu nhất để đề nghị Chủ tịch UBND tỉnh tặng Bằng khen, hoàn "
        "thành trong tháng 6.",
        ["Bằng khen, province, 3 collective, proposed", "Bằng khen, province, 5 individual, proposed"],
    ),
    (
        "Lựa chọn 10 tập thể và 15 cá nhân xuất sắc trình Chủ tịch UBND huyện tặng Giấy khen.",
        ["Giấy khen, district, 10 collective, proposed", "Giấy khen, district, 15 individual, proposed"],
    ),
    (
        "Hội đồng đã bỏ phiếu, thống nhất chọn 2 xã, 4 hộ đề nghị UBND tỉnh tặng Bằng khen.",
        ["Bằng khen, province, 2 collective, proposed", "Bằng khen, province, 4 household, proposed"],
    ),
    (
        "Hội đồng Thi đua - Khen thưởng tỉnh họp xét, thống nhất trình Chủ tịch nước tặng thưởng Huân "
        "chương Độc lập hạng Nhì cho 1 cá nhân, Huân chương Lao động các hạng cho 9 tập thể, 14 cá nhân; "
        "trình Thủ tướng Chính phủ tặng Bằng khen cho 6 tập thể.",
        [
            "Huân chương Độc lập hạng 2, state, 1 individual, proposed",
            "Huân chương Lao động, state, 9 collective, proposed",
            "Huân chương Lao động, state, 14 individual, proposed",
            "Bằng khen, government, 6 collective, proposed",
        ],
    ),
    (
        "Kết quả bỏ phiếu: 15/15 thành viên đồng ý đề nghị Thủ tướng Chính phủ tặng Bằng khen cho ông Đinh Công Sứ.",
        ["Bằng khen, government, 1 individual, proposed"],
    ),
    (
        "Đề nghị UBND tỉnh xem xét, sớm trình Thủ tướng Chính phủ tặng Bằng khen cho cán bộ và nhân dân xã Trà Linh.",
        ["Bằng khen, government, 1 collective, proposed"],
    ),
    (
        "Huyện đoàn Ba Bể vừa giới thiệu 2 thanh niên để Tỉnh đoàn xem xét tặng Bằng khen.",
        ["Bằng khen, province, 2 individual, proposed"],
    ),
]


@pytest.mark.parametrize(("text", "rows"), CASES)
def test_each_award_with_its_recipients(text: str, rows: list[str]) -> None:
    assert rows_in(text) == rows
