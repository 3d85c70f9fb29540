"""What a text says of a campaign: its theme and its period, at its name or by a word that refers back."""

from __future__ import annotations

import pytest

from tests.extractor.campaign_cases import told_in

CASES = [
    (
        "Phong trào “Đêm sáng” và phong trào “Đêm ấm” cùng tồn tại ở xã. Phong trào trước do Huyện đoàn đề "
        "ra, kéo dài từ ngày 01/2/2023 đến ngày 30/4/2023; phong trào sau kéo dài từ ngày 01/5/2023 đến "
        "ngày 30/6/2023.",
        [("Đêm sáng", None, "2023-02-01/2023-04-30"), ("Đêm ấm", None, "2023-05-01/2023-06-30")],
    ),
    (
        "Phong trào thi đua được đặt tên “Nhà ấm”, chủ đề năm nay là “Tường chắc, mái bền”.",
        [("Nhà ấm", "Tường chắc, mái bền", None)],
    ),
    (
        "Đợt thi đua “Nhà ấm” diễn ra trong 100 ngày, kể từ ngày 20/5 đến 28/8/2023.",
        [("Nhà ấm", None, "2023-05-20/2023-08-28")],
    ),
    (
        "Đợt thi đua “Nhà ấm” kéo dài suốt năm 2024.",
        [("Nhà ấm", None, "2024")],
    ),
    (
        "Đợt thi đua “Nhà ấm” từ 0 giờ ngày 1/6 đến 24 giờ ngày 30/6/2023.",
        [("Nhà ấm", None, "2023-06-01/2023-06-30")],
    ),
    (
        "Đợt thi đua “Nhà ấm” từ 1-6 đến hết 31-8-2023.",
        [("Nhà ấm", None, "2023-06-01/2023-08-31")],
    ),
    (
        "Huyện phát động đợt thi đua chào mừng 60 năm Ngày thành lập huyện (1963 - 2023), chủ đề “Nhớ nguồn”.",
        [("chào mừng 60 năm Ngày thành lập huyện", "Nhớ nguồn", None)],
    ),
    (
        "Thị trấn phát động phong trào thi đua “Phố hoa”.\nThời gian: từ ngày 01/3/2023 đến ngày "
        "30/11/2023.\nNội dung: trồng hoa.",
        [("Phố hoa", None, "2023-03-01/2023-11-30")],
    ),
    (
        "Hội Người cao tuổi phát động phong trào thi đua Tuổi cao - Gương sáng giai đoạn 2018-2023.",
        [("Tuổi cao - Gương sáng", None, "2018/2023")],
    ),
    (
        "Phong trào thi đua “Phố hoa” năm 2021, năm 2022 đều có giải. Phong trào “Ngõ tự quản” giai đoạn I "
        "(2020 - 2022) vượt kế hoạch.",
        [("Phố hoa", None, "2021"), ("Ngõ tự quản", None, "2020/2022")],
    ),
    (
        "Giải chạy “Vì biển xanh” là hoạt động hưởng ứng phong trào thi đua “Bờ biển không rác” năm 2022 "
        "của thành phố.",
        [("Bờ biển không rác", None, "2022")],
    ),
    (
        "Sở phát động đợt thi đua “60 ngày đêm số hóa” (từ ngày 01/10/2022 đến ngày 30/11/2022) trong toàn ngành.",
        [("60 ngày đêm số hóa", None, "2022-10-01/2022-11-30")],
    ),
    (
        "Đợt thi đua đặc biệt lập thành tích chào mừng 30 năm tái lập tỉnh (01/01/1992 - 01/01/2022) diễn "
        "ra từ ngày 01/7/2021 đến ngày 31/12/2021 với chủ đề “Tự hào đất núi”.",
        [("lập thành tích chào mừng 30 năm tái lập tỉnh", "Tự hào đất núi", "2021-07-01/2021-12-31")],
    ),
    (
        "Thành tích trong phong trào “Nuôi heo đất” (2019 - 2021) và phong trào thi đua “Tấm lưới nghĩa "
        "tình” (Công văn số 15/HND ngày 2/3/2020).",
        [("Nuôi heo đất", None, "2019/2021"), ("Tấm lưới nghĩa tình", None, None)],
    ),
    (
        "Từ ngày 01/7/2023 đến ngày 30/9/2023, huyện mở đợt thi đua nước rút “Trăm ngày đắp đê”.",
        [("Trăm ngày đắp đê", None, "2023-07-01/2023-09-30")],
    ),
    (
        "Từ ngày 01/7/2023 đến ngày 30/9/2023, trời mưa to, phong trào “Trăm ngày đắp đê” phải dừng.",
        [("Trăm ngày đắp đê", None, None)],
    ),
    (
        "Công đoàn dẫn đầu phong trào thi đua “Ít rác, nhiều cây” 2018 - 2022.",
        [("Ít rác, nhiều cây", None, "2018/2022")],
    ),
    (
        "Sở Y tế phát động phong trào thi đua “Thầy thuốc trẻ làm theo lời Bác” giai đoạn 2021 - 2025.",
        [("Thầy thuốc trẻ làm theo lời Bác", None, "2021/2025")],
    ),
    (
        "Phong trào thi đua “Doanh nghiệp đồng hành cùng nông dân” trên địa bàn tỉnh giai đoạn 2022-2025 "
        "được đông đảo doanh nghiệp hưởng ứng.",
        [("Doanh nghiệp đồng hành cùng nông dân", None, "2022/2025")],
    ),
    (
        "Phong trào thi đua năm 2023 của ngành mang tên “Kỷ cương, sáng tạo, hiệu quả”.",
        [("Kỷ cương, sáng tạo, hiệu quả", None, "2023")],
    ),
    (
        "Đợt thi đua cao điểm “Thắp đèn bến cảng” diễn ra từ ngày 01/8 đến hết ngày 02/9/2023.",
        [("Thắp đèn bến cảng", None, "2023-08-01/2023-09-02")],
    ),
    (
        "Phong trào thi đua “Xây dựng cơ quan “Xanh - sạch - đẹp” đạt chuẩn” năm 2022.",
        [("Xây dựng cơ quan Xanh - sạch - đẹp đạt chuẩn", None, "2022")],
    ),
    (
        "Phong trào thi đua “Cả nước chung sức xây dựng nông thôn mới giai đoạn 2021 - 2025” được sơ kết.",
        [("Cả nước chung sức xây dựng nông thôn mới", None, "2021/2025")],
    ),
    (
        "Phong trào thi đua “Hoàn thành xuất sắc nhiệm vụ năm 2024”.",
        [("Hoàn thành xuất sắc nhiệm vụ", None, "2024")],
    ),
    (
        "phong trào thi đua “A b c” (2021 - 2025) và “D e f” (Kế hoạch số 12/KH-UBND ngày 01/3/2021)",
        [("A b c", None, "2021/2025"), ("D e f", None, None)],
    ),
    (
        "tổng kết “Phong trào thi đua Xây dựng chính quyền thân thiện” năm 2022.",
        [("Xây dựng chính quyền thân thiện", None, "2022")],
    ),
    (
        "Huyện ủy phát động đợt thi đua đặc biệt chào mừng Đại hội đại biểu Đảng bộ huyện lần thứ XX, "
        "nhiệm kỳ 2025 - 2030 với chủ đề “Đoàn kết - Bứt phá”.",
        [("chào mừng Đại hội đại biểu Đảng bộ huyện lần thứ XX, nhiệm kỳ 2025 - 2030", "Đoàn kết - Bứt phá", None)],
    ),
    (
        "Đợt thi đua đặc biệt kỷ niệm 40 năm Ngày mở trường kéo dài từ ngày 01/4 đến ngày 11/6/2023.",
        [("kỷ niệm 40 năm Ngày mở trường", None, "2023-04-01/2023-06-11")],
    ),
    (
        'Công an tỉnh phát động đợt thi đua với chủ đề: "Bản lĩnh, nhân văn, vì dân”, lập thành tích chào '
        "mừng 70 năm Ngày Bác Hồ gửi thư.",
        [("lập thành tích chào mừng 70 năm Ngày Bác Hồ gửi thư", "Bản lĩnh, nhân văn, vì dân", None)],
    ),
    (
        "Đợt thi đua 90 ngày đêm làm sạch dữ liệu đất đai từ nay đến hết ngày 30/9/2023.",
        [("90 ngày đêm làm sạch dữ liệu đất đai", None, "../2023-09-30")],
    ),
    (
        "Phong trào thi đua thực hiện thắng lợi Nghị quyết Đại hội Đảng bộ huyện năm 2023 được triển khai sớm.",
        [("thực hiện thắng lợi Nghị quyết Đại hội Đảng bộ huyện", None, "2023")],
    ),
    (
        "Phong trào thi đua xây dựng nông thôn mới, đô thị văn minh giai đoạn 2021-2025 có nhiều điểm sáng.",
        [("xây dựng nông thôn mới, đô thị văn minh", None, "2021/2025")],
    ),
    (
        "Phong trào Toàn dân bảo vệ an ninh Tổ quốc năm 2022 có nhiều đổi mới.",
        [("Toàn dân bảo vệ an ninh Tổ quốc", None, "2022")],
    ),
    (
        "Phong trào Thi đua Quyết thắng của trung đoàn năm 2021 có ba điểm mới.",
        [("Thi đua Quyết thắng", None, "2021")],
    ),
    (
        "Với chủ đề “Rèn quân, giữ đảo”, phong trào thi đua quyết thắng của tiểu đoàn đảo năm 2021 được "
        "chấm điểm từng tháng.",
        [("thi đua quyết thắng", "Rèn quân, giữ đảo", "2021")],
    ),
    (
        "UBND xã phát động phong trào thi đua hiến đất mở đường, xây dựng nhà văn hóa thôn trong năm 2023.",
        [("hiến đất mở đường, xây dựng nhà văn hóa thôn", None, "2023")],
    ),
    (
        "UBND tỉnh phát động phong trào thi đua “Chung tay chuyển đổi số”. Thời gian thực hiện từ ngày "
        "01/7/2023 đến ngày 31/12/2025.",
        [("Chung tay chuyển đổi số", None, "2023-07-01/2025-12-31")],
    ),
    (
        "UBND tỉnh phát động phong trào thi đua “Chung tay chuyển đổi số”. Phong trào được triển khai từ "
        "nay đến hết năm 2025.",
        [("Chung tay chuyển đổi số", None, "../2025")],
    ),
    (
        "Phong trào “Sửa cầu tre” trong cả huyện từ nay đến năm 2025.",
        [("Sửa cầu tre", None, "../2025")],
    ),
    (
        "Công ty phát động đợt thi đua nước rút hoàn thành kế hoạch quý IV/2023.",
        [("hoàn thành kế hoạch", None, "2023-36")],
    ),
    (
        "Phong trào thi đua “Vì biển đảo quê hương”, thực hiện từ tháng 5 đến tháng 12/2023, có chủ đề “Biển gọi”.",
        [("Vì biển đảo quê hương", "Biển gọi", "2023-05/2023-12")],
    ),
    (
        "Phong trào thi đua “Vì biển đảo quê hương” năm học 2022-2023 gắn với Tuần lễ biển đảo có chủ đề "
        "“Đại dương xanh”.",
        [("Vì biển đảo quê hương", None, "2022/2023")],
    ),
    (
        "Xưởng gốm phát động đợt thi đua đặc biệt chào mừng hội thợ lần thứ hai. Chủ đề thi đua là nhanh "
        "tay, chắc việc, gọn lời.",
        [("chào mừng hội thợ lần thứ hai", "nhanh tay, chắc việc, gọn lời", None)],
    ),
    (
        "Các phong trào thi đua:\n1. Phong trào thi đua “Ba cải cách” giai đoạn 2021 - 2025.\n2. Phong trào "
        "thi đua “Hai giảm” năm 2022.",
        [("Ba cải cách", None, "2021/2025"), ("Hai giảm", None, "2022")],
    ),
    (
        "1 | Phong trào thi đua “Ba cải cách” | giai đoạn 2021 - 2025 | UBND tỉnh",
        [("Ba cải cách", None, "2021/2025")],
    ),
    (
        "Phong trào thi đua “Lao động giỏi, lao động sáng tạo” trong công nhân, viên chức, lao động giai "
        "đoạn 2021-2025.",
        [("Lao động giỏi, lao động sáng tạo", None, "2021/2025")],
    ),
    (
        "PHÁT ĐỘNG PHONG TRÀO THI ĐUA “CHUNG TAY LÀM SẠCH BIỂN” NĂM 2023\nSáng 5/6, huyện phát động phong "
        "trào thi đua “Chung tay làm sạch biển” năm 2023.",
        [("Chung tay làm sạch biển", None, "2023")],
    ),
    (
        "Phong trào thi đua “Mỗi cán bộ một việc tốt”, do Công đoàn Viên chức tỉnh phát động, kéo dài từ "
        "ngày 20/10 đến 20/12/2023.",
        [("Mỗi cán bộ một việc tốt", None, "2023-10-20/2023-12-20")],
    ),
    (
        "Ngành phát động phong trào thi đua với chủ đề “Vững tay lái, chắc niềm tin” trong toàn thể lái xe.",
        [("Vững tay lái, chắc niềm tin", "Vững tay lái, chắc niềm tin", None)],
    ),
    (
        "Phong trào thi đua xây dựng nếp sống văn minh đô thị do UBND thành phố phát động, thực hiện từ "
        "ngày 01/01/2022 đến 31/12/2022.",
        [("xây dựng nếp sống văn minh đô thị", None, "2022-01-01/2022-12-31")],
    ),
    (
        "Tổng kết 10 năm thực hiện phong trào thi đua “Bảo vệ rừng tận gốc” (2013 - 2023), 20 tập thể được khen.",
        [("Bảo vệ rừng tận gốc", None, "2013/2023")],
    ),
    (
        "Hưởng ứng phong trào thi đua “Cả nước chung sức xây dựng nông thôn mới” giai đoạn 2021 - 2025, "
        "thực hiện phương châm “dân biết, dân bàn”, nhân dân đã hiến 2.000 m2 đất; “Sáng từ trong ngõ” là "
        "tên một con đường.",
        [("Cả nước chung sức xây dựng nông thôn mới", None, "2021/2025")],
    ),
    (
        "UBND tỉnh ban hành Kế hoạch số 55/KH-UBND về triển khai phong trào thi đua “Xứ Thanh xanh” trên "
        "địa bàn tỉnh, giai đoạn 2023 - 2025.",
        [("Xứ Thanh xanh", None, "2023/2025")],
    ),
    (
        "Hội Cựu chiến binh phát động phong trào Cựu chiến binh giúp nhau làm kinh tế giỏi giai đoạn 2022 - 2027.",
        [("Cựu chiến binh giúp nhau làm kinh tế giỏi", None, "2022/2027")],
    ),
    (
        "Cụm phát động phong trào thi đua “Đổi mới, sáng tạo trong quản lý, giảng dạy và học tập” năm học "
        "2022 - 2023; chủ đề “Trường học hạnh phúc”.",
        [("Đổi mới, sáng tạo trong quản lý, giảng dạy và học tập", "Trường học hạnh phúc", "2022/2023")],
    ),
    (
        "Chủ đề của phong trào thi đua “Phố không rác” là “Mỗi nhà một thùng phân loại”.",
        [("Phố không rác", "Mỗi nhà một thùng phân loại", None)],
    ),
    (
        "Huyện mở đợt thi đua “100 ngày về đích”.\n1. Chủ đề của đợt thi đua “100 ngày về đích”: “Nhanh, gọn, chắc”.",
        [("100 ngày về đích", "Nhanh, gọn, chắc", None)],
    ),
    (
        "Năm 2024, với chủ đề 'Chắc, đều, bền', phong trào thi đua “Đêm không tiếng còi” đã vào từng ngõ.",
        [("Đêm không tiếng còi", "Chắc, đều, bền", None)],
    ),
    (
        "Năm 2024 của huyện mang chủ đề “Chắc, đều, bền”; phong trào thi đua “Đêm không tiếng còi” đã vào từng ngõ.",
        [("Đêm không tiếng còi", None, None)],
    ),
    (
        "Chủ đề của phong trào thi đua “Phố không rác” gắn với từng tháng.",
        [("Phố không rác", None, None)],
    ),
]


@pytest.mark.parametrize(("text", "told"), CASES)
def test_themes_and_periods_belong_to_the_campaign_they_are_said_of(
    text: str, told: list[tuple[str, str | None, str | None]]
) -> None:
    assert sorted(map(str, told_in(text))) == sorted(map(str, told))
