"""Awards given to persons who are named."""

from __future__ import annotations

import pytest

from tests.extractor.award_cases import rows_in

CASES = [
    (
        "Ông Trần Văn Bình được Chủ tịch nước tặng thưởng Huân chương Lao động hạng Ba.",
        ["Huân chương Lao động hạng 3, state, 1 individual"],
    ),
    (
        "Thủ tướng Chính phủ truy tặng Bằng khen cho liệt sĩ Trần Văn Đông.",
        ["Bằng khen, government, 1 individual"],
    ),
    (
        "Bà Nguyễn Thị Hoa, Chủ tịch Hội Phụ nữ xã, nhận Kỷ niệm chương “Vì sự phát triển của phụ nữ Việt Nam”.",
        ["Kỷ niệm chương Vì sự phát triển của phụ nữ Việt Nam, -, 1 individual"],
    ),
    (
        "Với những đóng góp ấy, ông được tặng Huân chương Lao động hạng Nhì, Bằng khen của Thủ tướng Chính phủ.",
        ["Huân chương Lao động hạng 2, state, 1 individual", "Bằng khen, government, 1 individual"],
    ),
    (
        "Chị Lê Thị Nhàn, công nhân Công ty May Sông Hồng, được tặng Bằng Lao động sáng tạo.",
        ["Bằng Lao động sáng tạo, -, 1 individual"],
    ),
    (
        "Tặng Giải thưởng Hồ Chí Minh về văn học, nghệ thuật cho nhà văn Nguyễn Minh Châu.",
        ["Giải thưởng Hồ Chí Minh, state, 1 individual"],
    ),
    (
        "Trung úy Vàng A Chớ, cán bộ Công an huyện Mường Nhé, được truy thăng quân hàm và truy tặng Huân "
        "chương Chiến công hạng Nhất.",
        ["Huân chương Chiến công hạng 1, state, 1 individual"],
    ),
    (
        "Chủ tịch UBND phường Tân Phong tặng Giấy khen đột xuất cho anh Võ Văn Nhiên đã dũng cảm bắt cướp.",
        ["Giấy khen, commune, 1 individual"],
    ),
    (
        "Bà Y Nga vừa được trao tặng Huy hiệu “Vì sự nghiệp phụ nữ”; chồng bà là ông A Tuấn cũng nhận "
        "Bằng khen của UBND huyện.",
        ["Huy hiệu Vì sự nghiệp phụ nữ, -, 1 individual", "Bằng khen, district, 1 individual"],
    ),
    (
        "Tấm Bằng khen của Thủ tướng Chính phủ được trao tận tay bà Lường Thị Inh, 78 tuổi.",
        ["Bằng khen, government, 1 individual"],
    ),
    (
        "Trước khi nghỉ hưu, thầy Kiên đã hai lần được tặng Bằng khen của Bộ trưởng Bộ Giáo dục và Đào tạo.",
        ["Bằng khen, ministry, 1 individual"],
    ),
    (
        "Bằng khen và tiền thưởng 5 triệu đồng đã được Chủ tịch UBND tỉnh trao cho anh Lý A Chu.",
        ["Bằng khen, province, 1 individual"],
    ),
    (
        "Giải thưởng Lương Định Của năm 2023 được Trung ương Đoàn trao cho anh Hoàng Văn Quý, xã Bản Phố.",
        ["Giải thưởng Lương Định Của, ministry, 1 individual"],
    ),
    (
        "Một cá nhân được công nhận Chiến sĩ thi đua toàn quốc.",
        ["Chiến sĩ thi đua, government, 1 individual"],
    ),
    (
        "Mẹ Lường Thị Ánh được phong tặng danh hiệu cao quý Bà mẹ Việt Nam anh hùng năm 2014.",
        ["Bà mẹ Việt Nam anh hùng, state, 1 individual"],
    ),
    (
        "Bằng khen của UBND tỉnh vì 10 năm gắn bó với nghề được trao cho bà Lò Thị Pâng.",
        ["Bằng khen, province, 1 individual"],
    ),
    (
        "Người bạn Nhật của trẻ em miền núi, Yamada Kenji, được Chủ tịch nước tặng Huân chương Hữu nghị.",
        ["Huân chương Hữu nghị, state, 1 individual"],
    ),
    (
        "Chủ tịch nước tặng Huân chương Hữu nghị cho ông Peter Johansson, chuyên gia lâm nghiệp.",
        ["Huân chương Hữu nghị, state, 1 individual"],
    ),
    (
        "Vị kỹ sư già người Nga, Ivan Petrov, nhận Kỷ niệm chương “Vì sự nghiệp Xây dựng”.",
        ["Kỷ niệm chương Vì sự nghiệp Xây dựng, -, 1 individual"],
    ),
    (
        "Nhiều người rơi nước mắt khi má Trần Thị Bông, 91 tuổi, đón nhận danh hiệu Bà mẹ Việt Nam anh hùng.",
        ["Bà mẹ Việt Nam anh hùng, state, 1 individual"],
    ),
    (
        "Hội trường lặng đi lúc mẹ Hồ Thị Kan được phong tặng danh hiệu Bà mẹ Việt Nam anh hùng.",
        ["Bà mẹ Việt Nam anh hùng, state, 1 individual"],
    ),
    (
        "Dì Sáu Lành được Chủ tịch UBND xã tặng Giấy khen.",
        ["Giấy khen, commune, 1 individual"],
    ),
    (
        "Cảm phục, Chủ tịch UBND huyện tặng Giấy khen cho em ngay tại giường bệnh.",
        ["Giấy khen, district, 1 individual"],
    ),
    (
        "Còn em Lò Văn Păn, Chủ tịch UBND xã quyết định tặng Giấy khen.",
        ["Giấy khen, commune, 1 individual"],
    ),
    (
        "Người hiến máu nhiều nhất là anh Trần Hữu Phước (56 lần), được Thủ tướng Chính phủ tặng Bằng khen.",
        ["Bằng khen, government, 1 individual"],
    ),
    (
        "Ông K’Brểu, buôn Con Ó, nhận Bằng khen của Chủ tịch UBND tỉnh Lâm Đồng vì hiến 2.000 m2 đất làm đường.",
        ["Bằng khen, province, 1 individual"],
    ),
    (
        "Quyết định số 145/QĐ-UBND nêu: tặng Bằng khen cho bà Lò Thị Hặc, hội viên Hội Phụ nữ bản Nà "
        "Tấu, vì có thành tích phát triển kinh tế.",
        ["Bằng khen, -, 1 individual"],
    ),
    (
        "Với những nỗ lực không mệt mỏi, thầy Ksor Hnao được nhận Bằng khen của Bộ trưởng Bộ GD&ĐT, cô "
        "H’Bia được nhận Giấy khen của Giám đốc Sở.",
        ["Bằng khen, ministry, 1 individual", "Giấy khen, unit, 1 individual"],
    ),
    (
        "Không chỉ vậy, chị còn được tặng Kỷ niệm chương “Vì sự phát triển của phụ nữ Việt Nam” và hai "
        "Giấy khen của Hội LHPN tỉnh.",
        ["Kỷ niệm chương Vì sự phát triển của phụ nữ Việt Nam, -, 1 individual", "Giấy khen, province, 1 individual"],
    ),
    (
        "Ban Bí thư Trung ương Đoàn truy tặng Huy hiệu “Tuổi trẻ dũng cảm” cho em Nguyễn Văn Nhã.",
        ["Huy hiệu Tuổi trẻ dũng cảm, ministry, 1 individual"],
    ),
    (
        "Trao đổi với chúng tôi sau khi nhận Bằng khen của Chủ tịch UBND tỉnh, chị Đèo Thị Phương cho "
        "biết sẽ dùng tiền thưởng mua sách.",
        ["Bằng khen, province, 1 individual"],
    ),
]


@pytest.mark.parametrize(("text", "rows"), CASES)
def test_each_award_with_its_recipients(text: str, rows: list[str]) -> None:
    assert rows_in(text) == rows
