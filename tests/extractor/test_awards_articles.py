"""Awards told in whole articles: headings, several paragraphs, things said twice."""

from __future__ import annotations

import pytest

from tests.extractor.award_cases import rows_in

CASES = [
    (
        "Ninh Thuận trao thưởng những vườn nho vượt hạn\n"
        "\n"
        "Sáng 3/7/2020, Hội Nông dân tỉnh Ninh Thuận tổ chức hội nghị biểu dương nông dân sản xuất, kinh "
        "doanh giỏi. 215 hộ được công nhận danh hiệu “Nông dân sản xuất kinh doanh giỏi” cấp tỉnh. Trung "
        "ương Hội Nông dân Việt Nam tặng 3 Bằng khen, gồm 1 tập thể và 2 cá nhân.\n"
        "\n"
        "Phó Chủ tịch UBND tỉnh Phan Tấn Cảnh trao tận tay ông Đàng Năng Tom, bà Mấu Thị Bích Phượng "
        "Bằng khen của Chủ tịch UBND tỉnh; Chủ tịch Hội Nông dân tỉnh trao Giấy khen cho 30 hộ còn lại "
        "trong danh sách.\n"
        "\n"
        "Bên cạnh đó, Sở Nông nghiệp và Phát triển nông thôn cũng có Giấy khen dành cho 12 chủ trang "
        "trại. Ai chưa về kịp sẽ được gửi Giấy khen qua đường bưu điện.\n"
        "\n"
        "Đến năm 2025, Hội đặt chỉ tiêu mỗi năm có ít nhất 50 nông dân được tặng Kỷ niệm chương “Vì giai "
        "cấp nông dân Việt Nam”, 01 cá nhân được Chủ tịch nước tặng Huân chương Lao động hạng Ba.",
        [
            "Nông dân sản xuất kinh doanh giỏi, province, 215 household",
            "Bằng khen, ministry, 1 collective",
            "Bằng khen, ministry, 2 individual",
            "Bằng khen, province, 2 individual",
            "Giấy khen, province, 30 household",
            "Giấy khen, unit, 12 individual",
            "Kỷ niệm chương Vì giai cấp nông dân Việt Nam, -, 50 individual, planned",
            "Huân chương Lao động hạng 3, state, 1 individual, planned",
        ],
    ),
    (
        "Trường Đại học Quy Nhơn đón nhận Huân chương Lao động hạng Nhất\n"
        "\n"
        "Ngày 20/11/2017, Trường Đại học Quy Nhơn kỷ niệm 40 năm thành lập và đón nhận Huân chương Lao "
        "động hạng Nhất do Chủ tịch nước trao tặng. Trước đó, năm 2007 nhà trường đã được tặng Huân "
        "chương Lao động hạng Nhì, năm 2012 là Huân chương Độc lập hạng Ba.\n"
        "\n"
        "PGS.TS Lê Thanh Hòa cùng TS Phạm Quỳnh Như được phong tặng danh hiệu Nhà giáo Ưu tú. 8 tập thể, "
        "21 cán bộ, giảng viên có Bằng khen của Bộ trưởng Bộ Giáo dục và Đào tạo. Khoa Hóa và Khoa Sinh "
        "- KTNN nhận Bằng khen của UBND tỉnh, còn Đoàn Thanh niên nhà trường nhận Cờ thi đua của Trung "
        "ương Đoàn.\n"
        "\n"
        "Hiệu trưởng quyết định tặng Giấy khen cho 104 cựu sinh viên, đồng thời trao Kỷ niệm chương “Vì "
        "sự nghiệp giáo dục” của Bộ cho 16 nhà giáo.",
        [
            "Huân chương Lao động hạng 1, state, 1 collective",
            "Huân chương Lao động hạng 2, state, 1 collective",
            "Huân chương Độc lập hạng 3, state, 1 collective",
            "Nhà giáo ưu tú, state, 2 individual",
            "Bằng khen, ministry, 8 collective",
            "Bằng khen, ministry, 21 individual",
            "Bằng khen, province, 2 collective",
            "Cờ thi đua, ministry, 1 collective",
            "Giấy khen, unit, 104 individual",
            "Kỷ niệm chương Vì sự nghiệp giáo dục, ministry, 16 individual",
        ],
    ),
    (
        "Cục Thi hành án dân sự tỉnh Kiên Giang tổng kết công tác năm 2018\n"
        "\n"
        "Ngày 12/12/2018, Cục Thi hành án dân sự (THADS) tỉnh Kiên Giang tổ chức hội nghị tổng kết. Thừa "
        "ủy quyền của Bộ trưởng Bộ Tư pháp, Cục trưởng Cục THADS tỉnh Trần Minh Chiến đã trao Kỷ niệm "
        "chương “Vì sự nghiệp Tư pháp” cho 05 công chức; trao Bằng khen của Bộ trưởng cho Chi cục THADS "
        "huyện Giồng Riềng và đồng chí Danh Hải, chấp hành viên.\n"
        "\n"
        "Tại hội nghị, Cục trưởng Cục THADS tỉnh tặng Giấy khen cho 11 tập thể, 46 cá nhân; công nhận "
        "danh hiệu “Lao động tiên tiến” cho 142 công chức, người lao động; “Tập thể lao động tiên tiến” "
        "cho 14/16 đơn vị. Hội nghị cũng bình xét, suy tôn Chi cục THADS thành phố Rạch Giá đề nghị tặng "
        "Cờ thi đua ngành Tư pháp, 02 đồng chí đề nghị tặng danh hiệu Chiến sĩ thi đua ngành Tư pháp.\n"
        "\n"
        "Năm 2019, toàn ngành đăng ký 100% công chức đạt Lao động tiên tiến, ít nhất 20% đạt Chiến sĩ "
        "thi đua cơ sở.",
        [
            "Kỷ niệm chương Vì sự nghiệp Tư pháp, ministry, 5 individual",
            "Bằng khen, ministry, 1 collective",
            "Bằng khen, ministry, 1 individual",
            "Giấy khen, unit, 11 collective",
            "Giấy khen, unit, 46 individual",
            "Lao động tiên tiến, unit, 142 individual",
            "Tập thể lao động tiên tiến, unit, 14 collective",
            "Cờ thi đua, ministry, 1 collective, proposed",
            "Chiến sĩ thi đua, ministry, 2 individual, proposed",
            "Lao động tiên tiến, -, ? individual, planned",
            "Chiến sĩ thi đua, unit, ? individual, planned",
        ],
    ),
    (
        "Nam Định: Giáo xứ Phú Nhai có cả một bức tường Bằng khen\n"
        "\n"
        "(NĐO) - Về xã Xuân Phương (Xuân Trường) những ngày cuối năm 2014, khách thường được dẫn đến nhà "
        "xứ xem bức tường treo kín khung kính. Đó là Bằng khen của Thủ tướng Chính phủ tặng giáo xứ năm "
        "2010, 4 Bằng khen của UBND tỉnh và 11 Giấy khen của UBND huyện.\n"
        "\n"
        "Linh mục Giuse Đinh Quang Tường vừa được Ủy ban Trung ương MTTQ Việt Nam tặng Kỷ niệm chương "
        "“Vì sự nghiệp Đại đoàn kết toàn dân tộc”. Ông trùm xứ Vũ Văn Chỉnh thì nhận Giấy khen của Chủ "
        "tịch UBND xã.\n"
        "\n"
        "Ngày 18/12, UBND huyện Xuân Trường trao Giấy khen cho 3 họ đạo và 16 giáo dân hiến đất làm "
        "đường. Mỗi họ đạo được thưởng thêm 2 triệu đồng.",
        [
            "Bằng khen, government, 1 collective",
            "Bằng khen, province, 4 collective",
            "Giấy khen, district, 11 collective",
            "Kỷ niệm chương Vì sự nghiệp Đại đoàn kết toàn dân tộc, ministry, 1 individual",
            "Giấy khen, commune, 1 individual",
            "Giấy khen, district, 3 collective",
            "Giấy khen, district, 16 individual",
        ],
    ),
    (
        "Vĩnh Phúc: 15 năm phong trào bảo vệ an ninh Tổ quốc\n"
        "\n"
        "Tính từ năm 2005 đến nay, phong trào đã có 01 tập thể được tặng thưởng Huân chương Chiến công "
        "hạng Nhất; 05 tập thể, 03 cá nhân được tặng thưởng Huân chương Chiến công các hạng; 22 tập thể, "
        "31 cá nhân được Bộ trưởng Bộ Công an tặng Bằng khen; hàng nghìn lượt tập thể, cá nhân được các "
        "cấp, các ngành biểu dương, khen thưởng.\n"
        "\n"
        "Nhân dịp này, Chủ tịch nước truy tặng Huân chương Dũng cảm cho anh Phùng Văn Hợi, dân quân xã "
        "Đạo Trù, hy sinh khi cứu người trong lũ. Bộ Công an tặng Cờ thi đua “Đơn vị xuất sắc trong "
        "phong trào Toàn dân bảo vệ an ninh Tổ quốc” cho nhân dân và cán bộ 3 xã: Đại Đình, Hồ Sơn, Tam "
        "Quan.\n"
        "\n"
        "Giám đốc Công an tỉnh tặng Giấy khen cho 45 tổ an ninh nhân dân; gia đình các anh hùng liệt sĩ "
        "công an được tặng quà.",
        [
            "Huân chương Chiến công hạng 1, state, 1 collective",
            "Huân chương Chiến công, state, 5 collective",
            "Huân chương Chiến công, state, 3 individual",
            "Bằng khen, ministry, 22 collective",
            "Bằng khen, ministry, 31 individual",
            "Huân chương Dũng cảm, state, 1 individual",
            "Cờ thi đua, ministry, 3 collective",
            "Giấy khen, unit, 45 collective",
        ],
    ),
    (
        "Kon Tum gặp mặt, tri ân người có uy tín\n"
        "\n"
        "KTO - Ngày 20/11/2020, UBND tỉnh gặp mặt 180 già làng, người có uy tín. Trong số này, già A "
        "Blong ở làng Kon Klor, già Y Vêr ở làng Đăk Wơk và 7 người khác được Ủy ban Dân tộc tặng Bằng "
        "khen. 27 người nhận Bằng khen của Chủ tịch UBND tỉnh, số còn lại được Ban Dân tộc tỉnh tặng "
        "Giấy khen.\n"
        "\n"
        "Bok A Jar năm nay tròn trăm tuổi. Ông là người Xơ Đăng đầu tiên của huyện được Nhà nước tặng "
        "Huân chương Kháng chiến hạng Nhất (1985), sau đó là Huy hiệu 70 năm tuổi Đảng.\n"
        "\n"
        "Phát biểu tại buổi gặp, Phó Chủ tịch UBND tỉnh Y Ngọc mong mỗi già làng giữ vững danh hiệu gia "
        "đình văn hóa. Bà cũng cho biết đã có chủ trương đề nghị Thủ tướng Chính phủ tặng Bằng khen cho "
        "tập thể già làng huyện Tu Mơ Rông.",
        [
            "Bằng khen, ministry, 9 individual",
            "Bằng khen, province, 27 individual",
            "Huân chương Kháng chiến hạng 1, state, 1 individual",
            "Huy hiệu 70 năm tuổi Đảng, -, 1 individual",
            "Bằng khen, government, 1 collective, proposed",
        ],
    ),
    (
        "Sơ kết đợt thi đua 100 ngày đêm thông tuyến cao tốc\n"
        "\n"
        "Ban Quản lý dự án 85 (BGTVT) ngày 9/4/2025 sơ kết đợt thi đua. Kết quả, Bộ trưởng Bộ Xây dựng "
        "quyết định tặng Bằng khen cho 4 nhà thầu, 2 tư vấn giám sát và 12 kỹ sư, công nhân. Đợt này "
        "chưa có đơn vị nào được tặng Cờ thi đua.\n"
        "\n"
        "“Mũi thi công số 3 của Tập đoàn Sơn Hải vượt tiến độ 17 ngày, xứng đáng nhận Bằng khen”, ông "
        "Hoàng Quốc Vượng, Giám đốc Ban nói, rồi trao Giấy khen của Ban cho 6 lái máy của mũi này.\n"
        "\n"
        "UBND tỉnh Khánh Hòa tặng Bằng khen cho 3 xã giải phóng mặt bằng nhanh nhất, gồm Vạn Thắng, Vạn "
        "Bình, Vạn Thọ; tặng Bằng khen cho 58 hộ bàn giao đất trước hạn. Dự kiến ngày thông xe, Thủ "
        "tướng sẽ tặng Cờ thi đua cho gói thầu về đích đầu tiên, còn Ban sẽ thưởng nóng 1 tỷ đồng.",
        [
            "Bằng khen, ministry, 4 collective",
            "Bằng khen, ministry, 2 collective",
            "Bằng khen, ministry, 12 individual",
            "Giấy khen, unit, 6 individual",
            "Bằng khen, province, 3 collective",
            "Bằng khen, province, 58 household",
            "Cờ thi đua, government, 1 collective, planned",
        ],
    ),
    (
        "Thiếu tá Lường Văn Chuyên và chuyến tuần tra cuối\n"
        "\n"
        "Sinh năm 1982 ở bản Phúc, xã Mường Nhé, Thiếu tá Lường Văn Chuyên có 17 năm gắn với Đồn Biên "
        "phòng Leng Su Sìn. Năm 2012, anh được Bộ Tư lệnh Bộ đội Biên phòng tặng Bằng khen; năm 2016 "
        "nhận Bằng khen của Thủ tướng Chính phủ; ba năm liên tục là Chiến sĩ thi đua cơ sở.\n"
        "\n"
        "Đêm 11/7/2019, anh hy sinh khi đang làm nhiệm vụ. Chủ tịch nước đã truy tặng anh Huân chương "
        "Chiến công hạng Nhì, Thủ tướng Chính phủ cấp Bằng Tổ quốc ghi công.\n"
        "\n"
        "Đồng đội của anh, Đại úy Pờ Go Lóng cùng Trung úy Chang A Páo được Bộ Chỉ huy BĐBP tỉnh tặng "
        "Giấy khen. Trường Tiểu học Leng Su Sìn, nơi vợ anh dạy học, cũng vừa được UBND tỉnh tặng Cờ thi "
        "đua.",
        [
            "Bằng khen, ministry, 1 individual",
            "Bằng khen, government, 1 individual",
            "Chiến sĩ thi đua, unit, 1 individual",
            "Huân chương Chiến công hạng 2, state, 1 individual",
            "Giấy khen, unit, 2 individual",
            "Cờ thi đua, province, 1 collective",
        ],
    ),
    (
        "Về Đồng Tháp nghe chuyện “Bác sĩ của sếu”\n"
        "\n"
        "Chiều 2/2/2024, Vườn Quốc gia Tràm Chim tiếp nhận Bằng khen của Bộ Tài nguyên và Môi trường vì "
        "thành tích phục hồi đàn sếu. Tiến sĩ Nguyễn Văn Hoàng, người trọn đời với loài chim này, được "
        "Chủ tịch UBND tỉnh trao tặng danh hiệu “Công dân danh dự tỉnh Đồng Tháp”; hai cộng sự của ông "
        "được Bằng khen của Chủ tịch UBND tỉnh.\n"
        "\n"
        "Ông Đoàn Văn Nhanh - Giám đốc Vườn - xúc động: “Mười năm trước, tôi nhận Giấy khen của huyện vì "
        "bắt được nhóm giăng bẫy. Bây giờ, cả vườn được Bằng khen vì không còn ai giăng bẫy”.\n"
        "\n"
        "UBND huyện Tam Nông tặng Giấy khen cho 4 nông dân trồng lúa hữu cơ quanh vùng đệm, 1 tổ hợp tác.",
        [
            "Bằng khen, ministry, 1 collective",
            "Công dân danh dự tỉnh Đồng Tháp, province, 1 individual",
            "Bằng khen, province, 2 individual",
            "Giấy khen, district, 1 individual",
            "Giấy khen, district, 4 individual",
            "Giấy khen, district, 1 collective",
        ],
    ),
    (
        "Thừa Thiên Huế vinh danh 30 nghệ nhân\n"
        "\n"
        "Sáng 15.9.2022, tại Duyệt Thị Đường, Chủ tịch UBND tỉnh Nguyễn Văn Phương thừa ủy quyền của Chủ "
        "tịch nước trao tặng danh hiệu Nghệ nhân nhân dân cho bà Hồ Thị Xuân, danh hiệu Nghệ nhân ưu tú "
        "cho 8 nghệ nhân các làng nghề Phường Đúc, Thanh Tiên, Sình.\n"
        "\n"
        "Cũng trong dịp này, UBND thành phố Huế trao Giấy khen cho Hợp tác xã Mây tre đan Bao La, nhóm "
        "thợ đúc chùa Thiên Mụ và 21 thợ giỏi; Hiệp hội Du lịch tỉnh tặng Bằng khen hai khách sạn bày "
        "bán hàng lưu niệm của làng nghề.\n"
        "\n"
        "Nghệ nhân Trần Duy Mong, 68 tuổi, cười: “Giấy khen thì treo trong nhà, còn khách khen thì treo "
        "ngoài ngõ”.",
        [
            "Nghệ nhân nhân dân, state, 1 individual",
            "Nghệ nhân ưu tú, state, 8 individual",
            "Giấy khen, district, 2 collective",
            "Giấy khen, district, 21 individual",
            "Bằng khen, province, 2 collective",
        ],
    ),
    (
        "Bộ CHQS tỉnh An Giang: Gắn thi đua với huấn luyện giỏi\n"
        "\n"
        "QK9 - Ngày 29/11/2017, Bộ CHQS tỉnh tổng kết phong trào Thi đua Quyết thắng. Kết thúc năm, Bộ "
        "CHQS tỉnh được Bộ Quốc phòng tặng Cờ thi đua, UBND tỉnh tặng Cờ thi đua và Bằng khen. Trung "
        "đoàn 892 đạt danh hiệu Đơn vị Quyết thắng; 03 đồng chí đạt Chiến sĩ thi đua toàn quân, 65 đồng "
        "chí đạt Chiến sĩ thi đua cơ sở, 412 đồng chí là Chiến sĩ tiên tiến.\n"
        "\n"
        "Tại hội nghị, 12 tập thể, 28 cá nhân được khen thưởng; trong đó, Tư lệnh Quân khu 9 tặng Bằng "
        "khen 2 tập thể, 3 cá nhân; Chỉ huy trưởng Bộ CHQS tỉnh tặng Giấy khen 10 tập thể, 25 cá nhân.\n"
        "\n"
        "Đại tá Nguyễn Thượng Lễ giao chỉ tiêu năm 2018: 100% cơ quan, đơn vị đạt Đơn vị tiên tiến, "
        "trong đó 20 - 25% đạt Đơn vị Quyết thắng.",
        [
            "Cờ thi đua, ministry, 1 collective",
            "Cờ thi đua, province, 1 collective",
            "Bằng khen, province, 1 collective",
            "Đơn vị quyết thắng, -, 1 collective",
            "Chiến sĩ thi đua, ministry, 3 individual",
            "Chiến sĩ thi đua, unit, 65 individual",
            "Chiến sĩ tiên tiến, -, 412 individual",
            "Bằng khen, ministry, 2 collective",
            "Bằng khen, ministry, 3 individual",
            "Giấy khen, unit, 10 collective",
            "Giấy khen, unit, 25 individual",
            "Đơn vị tiên tiến, -, ? collective, planned",
            "Đơn vị quyết thắng, -, ? collective, planned",
        ],
    ),
    (
        "Kết nối những giọt máu hồng vùng cao\n"
        "\n"
        "Ngày 7/4/2024, Hội Chữ thập đỏ tỉnh Lai Châu tôn vinh người hiến máu. Ban Chỉ đạo quốc gia vận "
        "động hiến máu tình nguyện tặng Bằng khen cho anh Lò Văn Phanh (xã Mường So), chị Hảng Thị Xê và "
        "Đoàn Thanh niên Công an tỉnh. 5 tập thể, 20 cá nhân, 3 gia đình được Chủ tịch UBND tỉnh tặng "
        "Bằng khen; 18 cá nhân được Hội Chữ thập đỏ tỉnh tặng Giấy khen và 9 cá nhân được trao Kỷ niệm "
        "chương “Giọt hồng tri ân”.\n"
        "\n"
        "Cùng dịp, Hội đã trình Trung ương Hội Chữ thập đỏ Việt Nam xét tặng Huy hiệu “Hội viên Chữ thập "
        "đỏ xuất sắc” cho 6 hội viên; dự kiến tháng 6 tới, 2 cá nhân sẽ dự lễ tôn vinh toàn quốc.",
        [
            "Bằng khen, ministry, 2 individual",
            "Bằng khen, ministry, 1 collective",
            "Bằng khen, province, 5 collective",
            "Bằng khen, province, 20 individual",
            "Bằng khen, province, 3 household",
            "Giấy khen, province, 18 individual",
            "Kỷ niệm chương Giọt hồng tri ân, -, 9 individual",
            "Huy hiệu Hội viên Chữ thập đỏ xuất sắc, ministry, 6 individual, proposed",
        ],
    ),
    (
        "Tuyên Quang: Trao thưởng cuộc thi viết về gương điển hình\n"
        "\n"
        "Sáng 21/6/2018, Hội Nhà báo tỉnh tổng kết cuộc thi viết “Những bông hoa đẹp”. Ban Tổ chức trao "
        "1 giải Nhất, 2 giải Nhì, 3 giải Ba cho các tác giả; Chủ tịch UBND tỉnh tặng Bằng khen cho Báo "
        "Tuyên Quang, Đài PT-TH tỉnh và nhà báo Ma Thị Thuận.\n"
        "\n"
        "Hai nhân vật trong bài dự thi - chị Lý Thị Sếnh và cụ ông Hoàng Văn Tạo - được mời lên sân khấu "
        "nhận Giấy khen của Hội Nhà báo tỉnh. Hội Nhà báo Việt Nam tặng Kỷ niệm chương “Vì sự nghiệp Báo "
        "chí Việt Nam” cho 7 hội viên, trong đó có 2 hội viên của Chi hội Nhà báo Đài PT-TH tỉnh.",
        [
            "Bằng khen, province, 2 collective",
            "Bằng khen, province, 1 individual",
            "Giấy khen, province, 2 individual",
            "Kỷ niệm chương Vì sự nghiệp Báo chí Việt Nam, ministry, 7 individual",
        ],
    ),
]


@pytest.mark.parametrize(("text", "rows"), CASES)
def test_each_award_with_its_recipients(text: str, rows: list[str]) -> None:
    assert rows_in(text) == rows
