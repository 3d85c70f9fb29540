"""Campaigns whose name stands in quotation marks: directly after the cue, in lists, nested, broken, in one clause."""

from __future__ import annotations

import pytest

from tests.extractor.campaign_cases import names_in

CASES = [
    (
        "Đợt thi đua cao điểm, “nước rút” “Vượt sông” được mở ra.",
        ["Vượt sông"],
    ),
    (
        "Công ty mở đợt thi đua ‘nước rút’ hoàn thành móng trụ trước mùa lũ.",
        ["hoàn thành móng trụ trước mùa lũ"],
    ),
    (
        "Phong trào thi đua “Nhà ấm” được phát động năm 2019.",
        ["Nhà ấm"],
    ),
    (
        "Tên của phong trào là “Phố hoa”.",
        ["Phố hoa"],
    ),
    (
        "Phong trào “Phố hoa” hay “Phố xanh” vẫn đang được bàn.",
        ["Phố hoa", "Phố xanh"],
    ),
    (
        "Tại Đại hội có chủ đề “Nối vòng tay lớn”, phong trào thi đua “Phố hoa” được khen.",
        ["Phố hoa"],
    ),
    (
        "Hội nghị với chủ đề “Nối vòng tay lớn” đã tổng kết phong trào thi đua “Phố hoa”.",
        ["Phố hoa"],
    ),
    (
        "Phong trào thi đua “Phố hoa” được tổng kết tại hội nghị với chủ đề “Nối vòng tay lớn”.",
        ["Phố hoa"],
    ),
    (
        "Công an xã đẩy mạnh phong trào BVANTQ, phong trào PCCC, phong trào “Camera nhân dân”.",
        ["BVANTQ", "PCCC", "Camera nhân dân"],
    ),
    (
        "Các đơn vị hưởng ứng phong trào “Nghĩa tình đồng đội” trong Cựu chiến binh, “Áo ấm mùa đông” "
        "trong thanh niên, “Tiết học ngoài trời” ở các trường.",
        ["Nghĩa tình đồng đội", "Áo ấm mùa đông", "Tiết học ngoài trời"],
    ),
    (
        "Phong trào thi đua xây dựng “Bản làng không khói thuốc” do Trạm Y tế khởi xướng có 40 hộ tham "
        "gia, trong đó có hộ đạt danh hiệu “Nhà không khói”.",
        ["xây dựng Bản làng không khói thuốc"],
    ),
    (
        "phong trào thi đua “Ruộng bậc thang, nghìn bậc thang” từ nay đến hết năm; phong trào “Bếp lửa” "
        "đến hết ngày 20/12.",
        ["Ruộng bậc thang, nghìn bậc thang", "Bếp lửa"],
    ),
    (
        "Hội đồng Thi đua - Khen thưởng huyện phát động phong trào thi đua với tên gọi “Con đường mơ ước” "
        "và đợt cao điểm “30 ngày rải đá”.",
        ["Con đường mơ ước", "30 ngày rải đá"],
    ),
    (
        "Huyện tổ chức lễ sơ kết phong trào thi đua “Sáng - xanh - sạch - đẹp - an toàn” gắn với công bố "
        "xã nông thôn mới và lễ hội “Sắc chàm”.",
        ["Sáng - xanh - sạch - đẹp - an toàn"],
    ),
    (
        'Hội đã triển khai phong trào thi đua: “Cựu giáo chức gương mẫu” và cuộc vận động "Tuổi cao chí càng cao".',
        ["Cựu giáo chức gương mẫu", "Tuổi cao chí càng cao"],
    ),
    (
        "Các phong trào như “Ngày chủ nhật xanh”, “Đường hoa phụ nữ”, “Nhà sạch vườn đẹp”... được nhân rộng.",
        ["Ngày chủ nhật xanh", "Đường hoa phụ nữ", "Nhà sạch vườn đẹp"],
    ),
    (
        "Tiêu biểu là các phong trào thi đua do Thủ tướng Chính phủ phát động: “Cả nước chung sức xây dựng "
        "nông thôn mới”; “Cả nước chung tay vì người nghèo - Không để ai bị bỏ lại phía sau”.",
        [
            "Cả nước chung sức xây dựng nông thôn mới",
            "Cả nước chung tay vì người nghèo - Không để ai bị bỏ lại phía sau",
        ],
    ),
    (
        "Tỉnh đoàn tổng kết phong trào “Tuổi trẻ giữ nước” và thực hiện “Ngày thứ bảy tình nguyện”; “Trang sách hồng”.",
        ["Tuổi trẻ giữ nước", "Trang sách hồng"],
    ),
    (
        "Ngành tiếp tục đẩy mạnh phong trào thi đua “Đổi mới; sáng tạo” với khẩu hiệu “Không ngừng vươn lên”.",
        ["Đổi mới; sáng tạo"],
    ),
    (
        "Trong phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa”, danh hiệu “Gia đình văn hóa” được "
        "công nhận cho 120 hộ.",
        ["Toàn dân đoàn kết xây dựng đời sống văn hóa"],
    ),
    (
        "Cuộc vận động “Mỗi thầy cô giáo là một tấm gương” (gọi tắt là cuộc vận động “Tấm gương”) lan rộng.",
        ["Mỗi thầy cô giáo là một tấm gương"],
    ),
    (
        "Thị đội phát động thi đua “Giữ sáng ngọn đèn gác",
        ["Giữ sáng ngọn đèn gác"],
    ),
    (
        "Phong trào thi đua do Liên đoàn Lao động tỉnh phát động mang tên “Một triệu sáng kiến” thu hút "
        "300 công đoàn cơ sở.",
        ["Một triệu sáng kiến"],
    ),
    (
        "“Xanh hóa trường học” tiếp tục là phong trào thi đua nổi bật của ngành.",
        ["Xanh hóa trường học"],
    ),
    (
        "Hưởng ứng phong trào thi đua ‘Ba nhất’ của tuổi trẻ Công an.",
        ["Ba nhất"],
    ),
    (
        "Phong trào thi đua yêu nước «Hai giỏi» và «Ba đảm đang» ra đời từ ngày ấy.",
        ["Hai giỏi", "Ba đảm đang"],
    ),
    (
        "Các phong trào thi đua: Phong trào “Dạy tốt - Học tốt”; phong trào “Trường học hạnh phúc”; cuộc "
        "vận động “Dân chủ - Kỷ cương”.",
        ["Dạy tốt - Học tốt", "Trường học hạnh phúc", "Dân chủ - Kỷ cương"],
    ),
    (
        "Ông Nam kể: “Hồi ấy chúng tôi làm phong trào ‘Ba sẵn sàng’ rất hăng”.",
        ["Ba sẵn sàng"],
    ),
    (
        "Chỉ thị về việc “Phát động phong trào thi đua “Cả tỉnh chung tay chuyển đổi số”” đã được ban hành.",
        ["Cả tỉnh chung tay chuyển đổi số"],
    ),
    (
        "Phong trào thi đua xây dựng gia đình “Ấm no, tiến bộ, hạnh phúc” được 9.000 hộ đăng ký.",
        ["xây dựng gia đình Ấm no, tiến bộ, hạnh phúc"],
    ),
    (
        "Phong trào thi đua ngành Y tế “Nụ cười blouse trắng”",
        ["Nụ cười blouse trắng"],
    ),
    (
        "Phong trào thi đua của lực lượng vũ trang tỉnh “Đoàn kết lập công”",
        ["Đoàn kết lập công"],
    ),
    (
        "phong trào Thanh niên “Tình nguyện vì cộng đồng”",
        ["Thanh niên Tình nguyện vì cộng đồng"],
    ),
    (
        "Phong trào TĐQT gắn với mô hình “Vườn rau thanh niên”.",
        ["TĐQT"],
    ),
    (
        "PTTĐ “Hai giỏi” và các PTTĐ do Bộ phát động.",
        ["Hai giỏi"],
    ),
    (
        "Các phong trào thi đua nổi bật gồm:\n- “Cả nước chung sức xây dựng nông thôn mới”;\n- “Cán bộ, công "
        "chức, viên chức thi đua thực hiện văn hóa công sở”;\nKết quả đạt được rất đáng mừng.",
        ["Cả nước chung sức xây dựng nông thôn mới", "Cán bộ, công chức, viên chức thi đua thực hiện văn hóa công sở"],
    ),
    (
        "Với chủ đề “Kỷ cương”, phong trào thi đua của tỉnh đã có bước tiến. Trước đó, phong trào “Hai "
        "tốt” được sơ kết.",
        ["Hai tốt"],
    ),
    (
        "Phong trào “Hai tốt” được sơ kết. Phong trào thi đua của tỉnh với chủ đề “Kỷ cương” đi vào nền nếp.",
        ["Hai tốt"],
    ),
    (
        "Phong trào thi đua “Vì biên cương” do Bộ Tư lệnh phát động năm 2011 đã đi vào đời sống.",
        ["Vì biên cương"],
    ),
    (
        "Phong trào thi đua “Vì biên cương” được phát động từ năm 2016 đã đi vào đời sống.",
        ["Vì biên cương"],
    ),
    (
        "Đơn vị giữ vững phong trào 3 đảm đang, phong trào hai giỏi và CVĐ “Ngày vì người nghèo”.",
        ["3 đảm đang", "hai giỏi", "Ngày vì người nghèo"],
    ),
    (
        "Phong trào “Thanh niên xung kích giữ gìn trật tự an toàn giao thông” (TNXKGGTTATGT). Phong trào "
        "TNXKGGTTATGT có 30 đội.",
        ["Thanh niên xung kích giữ gìn trật tự an toàn giao thông"],
    ),
    (
        "Phong trào “Phụ nữ khởi nghiệp” của Hội, mô hình “Biến rác thành tiền”, câu lạc bộ “Gia đình hạnh "
        "phúc” được nhân rộng.",
        ["Phụ nữ khởi nghiệp"],
    ),
    (
        "Phong trào thi đua “Ba không” với các tiêu chí “Không rác”, “Không khói”, “Không ồn”.",
        ["Ba không"],
    ),
    (
        "Hội Liên hiệp Phụ nữ tỉnh phát động phong trào với tên gọi “Mái ấm tình thương”.",
        ["Mái ấm tình thương"],
    ),
    (
        "Phong trào “Quân đội chung sức xây dựng nông thôn mới” và “Quân đội chung tay vì người nghèo - "
        "Không để ai bị bỏ lại phía sau” gắn với thực hiện Cuộc vận động “Phát huy truyền thống, cống hiến "
        "tài năng, xứng danh Bộ đội Cụ Hồ” thời kỳ mới.",
        [
            "Quân đội chung sức xây dựng nông thôn mới",
            "Quân đội chung tay vì người nghèo - Không để ai bị bỏ lại phía sau",
            "Phát huy truyền thống, cống hiến tài năng, xứng danh Bộ đội Cụ Hồ",
        ],
    ),
    (
        "Đồng chí đề nghị đẩy mạnh phong trào thi đua “Dân vận khéo”, nhân rộng mô hình “Dân vận khéo” trong đồng bào.",
        ["Dân vận khéo"],
    ),
    (
        "Phong trào thi đua “Dạy tốt, học tốt” được duy trì. Cùng với đó, các phong trào “Nghìn việc tốt”, "
        "“Kế hoạch nhỏ” của Đội cũng sôi nổi.",
        ["Dạy tốt, học tốt", "Nghìn việc tốt", "Kế hoạch nhỏ"],
    ),
    (
        "phong trào thi đua xây dựng “Cơ quan văn hóa”, “Đơn vị văn hóa” và phong trào “Người tốt, việc tốt”.",
        ["xây dựng Cơ quan văn hóa", "Đơn vị văn hóa", "Người tốt, việc tốt"],
    ),
    (
        "Sau 2 năm phát động, phong trào “Thắp sáng đường quê” đã lan tỏa đến 100% thôn, bản; phong trào "
        "không chỉ mang lại ánh sáng mà còn gắn kết cộng đồng.",
        ["Thắp sáng đường quê"],
    ),
]


@pytest.mark.parametrize(("text", "names"), CASES)
def test_quoted_names_are_found(text: str, names: list[str]) -> None:
    assert sorted(names_in(text)) == sorted(names)
