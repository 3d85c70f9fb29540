"""Officials: every named person who bears an office, with every office that the text gives, and nobody else."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.facts import OfficialMention
from extractor.officials import find_officials
from extractor.page import Page
from extractor.reading import read
from extractor.span import Span
from extractor.vietnamese import nfc


def officials(text: str) -> list[OfficialMention]:
    return find_officials(read(Page(nfc(text))))


def offices(text: str) -> dict[str, list[str]]:
    return {official.name: [position.title for position in official.positions] for official in officials(text)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Đồng chí Lò Văn Inh, Trưởng Ban Dân tộc tỉnh dự họp.",
        "Đ/c Lò Văn Inh - Trưởng Ban Dân tộc tỉnh - chủ trì.",
        "Lò Văn Inh-Trưởng Ban Dân tộc tỉnh trao cờ.",
        "Ông Lò Văn Inh (Trưởng Ban Dân tộc tỉnh) vắng mặt.",
        "Ông Lò Văn Inh, 61 tuổi, dân tộc Khơ Mú, Trưởng Ban Dân tộc tỉnh nói.",
        "Ông Lò Văn Inh (thứ hai từ trái sang), Trưởng Ban Dân tộc tỉnh trao quà.",
        "Ông Lò Văn Inh “Ba Lò”, Trưởng Ban Dân tộc tỉnh cười.",
        "Đại tá, TS. Lò Văn Inh, Trưởng Ban Dân tộc tỉnh đọc báo cáo.",
        "Trưởng Ban Dân tộc tỉnh Lò Văn Inh đọc báo cáo.",
        "Đồng chí Trưởng Ban Dân tộc tỉnh Lò Văn Inh đọc báo cáo.",
        "Trưởng Ban Dân tộc tỉnh, ông Lò Văn Inh, đọc báo cáo.",
        "Có đại diện các xã; Trưởng Ban Dân tộc tỉnh, ông Lò Văn Inh; các già làng.",
        "Trưởng Ban Dân tộc tỉnh Đại tá Lò Văn Inh đọc báo cáo.",
        "Ông Lò Văn Inh hiện là Trưởng Ban Dân tộc tỉnh.",
        "Hội nghị bầu ông Lò Văn Inh giữ chức Trưởng Ban Dân tộc tỉnh.",
        "Có ông Lò Văn Inh từ bản Pọng. Ông là Trưởng Ban Dân tộc tỉnh.",
        "4 | Lò Văn Inh | 1971 | Trưởng Ban Dân tộc tỉnh",
        "- Lò Văn Inh: Trưởng Ban Dân tộc tỉnh",
        "Tác giả:\nLò Văn Inh\nTrưởng Ban Dân tộc tỉnh",
        "Ông Lò Văn Inh,\n\nTrưởng Ban Dân tộc tỉnh tại buổi lễ",
    ],
)
def test_the_office_stands_before_the_name_or_after_it(sentence: str) -> None:
    assert offices(sentence) == {"Lò Văn Inh": ["Trưởng Ban Dân tộc tỉnh"]}


@pytest.mark.parametrize(
    "sentence",
    [
        "Được bầu làm Trưởng bản Pọng, ông Lò Văn Inh đi từng nhà vận động.",
        "Hơn mười năm được tín nhiệm bầu làm Trưởng bản Pọng (Sơn La), ông Lò Văn Inh ít khi nghỉ.",
        "Với vai trò là Trưởng bản Pọng, người có uy tín, ông Lò Văn Inh luôn đi đầu.",
        "Trên cương vị Trưởng bản Pọng, người uy tín của xã, anh Lò Văn Inh hiến 200 m2 đất.",
    ],
)
def test_a_clause_says_the_office_of_the_subject_behind_it(sentence: str) -> None:
    assert offices(sentence) == {"Lò Văn Inh": ["Trưởng bản Pọng"]}


@pytest.mark.parametrize(
    "sentence",
    [
        "Bà Tạ Thị Na được bầu làm Trưởng bản Pọng, ông Lò Văn Inh vui mừng nói.",
        "Nghe tin vợ là Trưởng bản Pọng, ông Lò Văn Inh vui mừng.",
    ],
)
def test_an_office_said_of_somebody_else_is_not_the_subjects(sentence: str) -> None:
    assert "Lò Văn Inh" not in offices(sentence)


def test_offices_on_both_sides_are_one_persons() -> None:
    text = (
        "Phó Bí thư Huyện ủy Vi Thị Nọi, Trưởng Ban Chỉ đạo xóa đói, giảm nghèo huyện; Quyền Giám đốc Sở Y tế Lê Phan."
    )
    assert offices(text) == {
        "Vi Thị Nọi": ["Phó Bí thư Huyện ủy", "Trưởng Ban Chỉ đạo xóa đói, giảm nghèo huyện"],
        "Lê Phan": ["Quyền Giám đốc Sở Y tế"],
    }


def test_each_office_before_a_name_goes_to_that_name() -> None:
    text = "Dự lễ có Bí thư Tỉnh ủy Ngô Quang Sáng, Chủ tịch UBND tỉnh Trần Lực và Giám đốc Sở Tài chính Lê Thị Mơ."
    assert offices(text) == {
        "Ngô Quang Sáng": ["Bí thư Tỉnh ủy"],
        "Trần Lực": ["Chủ tịch UBND tỉnh"],
        "Lê Thị Mơ": ["Giám đốc Sở Tài chính"],
    }


def test_persons_of_a_list_may_be_parted_by_commas() -> None:
    text = "Có mặt: Lê Đàm - Phó Chủ tịch UBND tỉnh, Vũ Thị Quế - Bí thư Tỉnh đoàn, Tạ Khôi, Chánh án TAND tỉnh."
    assert offices(text) == {
        "Lê Đàm": ["Phó Chủ tịch UBND tỉnh"],
        "Vũ Thị Quế": ["Bí thư Tỉnh đoàn"],
        "Tạ Khôi": ["Chánh án TAND tỉnh"],
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "các đ/c Uỷ viên BTV Tỉnh uỷ: Hà Văn Lữ, Trưởng Ban Nội chính; Cầm Thị Ên, Bí thư Đoàn; Đại tá Tòng Xoan.",
            {
                "Hà Văn Lữ": ["Uỷ viên BTV Tỉnh uỷ", "Trưởng Ban Nội chính"],
                "Cầm Thị Ên": ["Uỷ viên BTV Tỉnh uỷ", "Bí thư Đoàn"],
                "Tòng Xoan": ["Uỷ viên BTV Tỉnh uỷ"],
            },
        ),
        (
            "các Phó Chủ tịch UBND tỉnh: Lê Đàm, Vũ Thị Quế; kỹ sư Đỗ Lương, nguyên Giám đốc Nông trường 26-3.",
            {
                "Lê Đàm": ["Phó Chủ tịch UBND tỉnh"],
                "Vũ Thị Quế": ["Phó Chủ tịch UBND tỉnh"],
                "Đỗ Lương": ["nguyên Giám đốc Nông trường 26-3"],
            },
        ),
        (
            "các Chủ tịch UBND xã: Lê Đàm (Tân Phú), Vũ Thị Quế (An Lạc) ký giao ước.",
            {"Lê Đàm": ["Chủ tịch UBND xã"], "Vũ Thị Quế": ["Chủ tịch UBND xã"]},
        ),
        (
            "Hai Phó Giám đốc Sở là Lê Đàm và Vũ Thị Quế.",
            {"Lê Đàm": ["Phó Giám đốc Sở"], "Vũ Thị Quế": ["Phó Giám đốc Sở"]},
        ),
        (
            "ông Lê Đàm, bà Vũ Thị Quế, các Phó Giám đốc Sở, cùng dự.",
            {"Lê Đàm": ["Phó Giám đốc Sở"], "Vũ Thị Quế": ["Phó Giám đốc Sở"]},
        ),
    ],
)
def test_an_office_that_leads_a_list_is_shared(text: str, expected: dict[str, list[str]]) -> None:
    assert offices(f"Cùng dự có {text}") == expected


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("Chủ tịch UBND huyện Krông Bông Y Ngọc Byă nói.", "Y Ngọc Byă", "Chủ tịch UBND huyện Krông Bông"),
        ("Bí thư Thành ủy Buôn Ma Thuột Lê Đức Toại nói.", "Lê Đức Toại", "Bí thư Thành ủy Buôn Ma Thuột"),
        ("Chủ tịch UBND xã Sín Chéng Giàng Seo Pao nói.", "Giàng Seo Pao", "Chủ tịch UBND xã Sín Chéng"),
        ("Hiệu trưởng Trường THPT Trần Phú Lê Thị Mây nói.", "Lê Thị Mây", "Hiệu trưởng Trường THPT Trần Phú"),
        ("Giám đốc Sở Y tế Hà Tĩnh Lê Ngọc Lam nói.", "Lê Ngọc Lam", "Giám đốc Sở Y tế Hà Tĩnh"),
        ("Bí thư Tỉnh ủy Lò Thị Mai Sinh nói.", "Lò Thị Mai Sinh", "Bí thư Tỉnh ủy"),
        ("Bí thư Huyện ủy Di Linh K’Brẻo nói.", "K’Brẻo", "Bí thư Huyện ủy Di Linh"),
        ("Giám đốc Công ty Than Quảng Ninh Ngô Tất Viễn nói.", "Ngô Tất Viễn", "Giám đốc Công ty Than Quảng Ninh"),
    ],
)
def test_a_place_before_a_name_belongs_to_the_office(text: str, name: str, title: str) -> None:
    assert offices(text) == {name: [title]}


@pytest.mark.parametrize(
    ("signed", "expected"),
    [
        ("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nĐỗ Văn Hinh", {"Đỗ Văn Hinh": ["Phó Chủ tịch"]}),
        (
            "CHỦ TỊCH\n\nNơi nhận:\n- Sở Nội vụ;\n- CT, các PCT;\n- Lưu: VT.\n\nĐỗ Văn Hinh",
            {"Đỗ Văn Hinh": ["Chủ tịch"]},
        ),
        ("TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n(Đã ký)\nĐại tá Đỗ Văn Hinh", {"Đỗ Văn Hinh": ["Chánh Văn phòng"]}),
        ("- Lưu: VT. | KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Đỗ Văn Hinh", {"Đỗ Văn Hinh": ["Phó Giám đốc"]}),
        ("PHÓ BÍ THƯ\n\nĐỖ VĂN HINH", {"Đỗ Văn Hinh": ["Phó Bí thư"]}),
        ("- Lưu: VT.\tCHỈ HUY TRƯỞNG\n(Đã ký)\nĐại tá Đỗ Văn Hinh", {"Đỗ Văn Hinh": ["Chỉ huy trưởng"]}),
        ("CHỦ TỊCH UBND TỈNH TẶNG BẰNG KHEN CHO ÔNG ĐỖ VĂN HINH", {}),
        ("CHỦ TỊCH\nHội nghị kết thúc sau hai giờ làm việc.\nĐỗ Văn Hinh", {}),
    ],
)
def test_a_signature_gives_the_office_signed(signed: str, expected: dict[str, list[str]]) -> None:
    assert offices(signed) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ông Tạ Văn Bình, nông dân ấp Hai; bà Lê Thị Cúc, công nhân; thầy Vũ Duy, giáo viên Trường THPT Trần Phú.",
        "Kỷ niệm 110 năm ngày sinh đồng chí Hoàng Văn Thụ, Bí thư Xứ ủy.",
        "Làm theo lời Chủ tịch Hồ Chí Minh, trên đường Lê Lợi, phường Phan Đình Phùng.",
        "Tưởng nhớ cố Tổng Bí thư Tạ Quang Bính.",
        "Em Tạ Thị Na, Bí thư Chi đoàn lớp 12A2, nhận học bổng.",
        "Già Ama Rơi và ông Vừ Lìa, người có uy tín bản Pa Tết, được mời.",
        "Ảnh: Tạ Quang Bính. Đại diện Sở Nội vụ, Chủ tịch các xã dự.",
        "Cán bộ Phòng Nội vụ Lê Thị Ngà; phóng viên Trần Mơ; chuyên viên Vũ Hải.",
    ],
)
def test_people_without_an_office_and_namesakes_are_none(text: str) -> None:
    assert offices(text) == {}


def test_an_authority_that_delegates_is_not_the_delegates_office() -> None:
    text = "Thừa ủy quyền của Chủ tịch nước, Bí thư Tỉnh ủy Lê Hữu Tỵ trao Huân chương."
    assert offices(text) == {"Lê Hữu Tỵ": ["Bí thư Tỉnh ủy"]}


def test_recipients_who_hold_a_post_are_officials() -> None:
    text = "Bằng khen trao cho bà Lý Mỹ Hà, Kế toán trưởng Hợp tác xã Sen Hồng và ông Hồ A Rin, Trưởng thôn Tà Long."
    assert offices(text) == {
        "Lý Mỹ Hà": ["Kế toán trưởng Hợp tác xã Sen Hồng"],
        "Hồ A Rin": ["Trưởng thôn Tà Long"],
    }


def test_a_later_mention_by_given_name_adds_to_the_same_person() -> None:
    text = "Kỷ niệm chương tặng các ông: Lê Văn Sơn, Hồ Văn Tám. Ông Tám, Chủ tịch Hội Nông dân xã, xúc động."
    assert offices(text) == {"Hồ Văn Tám": ["Chủ tịch Hội Nông dân xã"]}


def test_further_places_of_a_name_are_told() -> None:
    text = "Ông Lê Văn Sơn, Trưởng bản, đi trước. Dân bản theo ông Lê Văn Sơn làm đường."
    (official,) = officials(text)
    assert [place.of(text) for place in (official.span, *official.places)] == ["Lê Văn Sơn", "Lê Văn Sơn"]


def test_furniture_is_not_read() -> None:
    text = "Xem thêm: Giám đốc Sở Y tế Lê Văn Sơn thăm bản\nÔng Vũ Lực, Trưởng bản, dự."
    page = Page(text, furniture=(Span(0, text.index("\n")),))
    assert [official.name for official in find_officials(read(page))] == ["Vũ Lực"]


ARTICLE = (
    "Đ/c Hoà Thị Thuý Uyên, Phó Bí thư Tỉnh uỷ, Quyền Chủ tịch UBND tỉnh; các Phó Giám đốc Sở Y tế: Lê Kỷ, H’Wen Mlô.\n"
    "Ông Y Thoa Niê (63 tuổi, Trưởng buôn Ea Bông) và Giám đốc Công an tỉnh, Đại tá Đỗ Mỹ dự.\n"
    "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nTẠ QUỲ\n"
)


@pytest.mark.parametrize(
    "written",
    [
        ARTICLE,
        unicodedata.normalize("NFD", ARTICLE),
        ARTICLE.replace("Đ", "\u00d0"),
        ARTICLE.replace(" ", "\u00a0"),
        ARTICLE.replace(" ", "  "),
        ARTICLE.replace("uỷ", "ủy").replace("Hoà", "Hòa").replace("Thuý", "Thúy"),
    ],
)
def test_the_way_of_writing_does_not_matter(written: str) -> None:
    assert [len(official.positions) for official in officials(written)] == [2, 1, 1, 1, 1, 1]


WORDS = ARTICLE.replace("\n", " \n ").split(" ")
SIGNS = [",", ";", ":", "-", "(", ")", "“", "”", "|", "\n", "Trưởng", "phó", "là", "H’", "xã", "K’Brẻo", "\u0301"]
PIECES = st.sampled_from(WORDS + SIGNS)
HOSTILE = st.one_of(
    st.lists(PIECES, max_size=60).map(" ".join),
    st.lists(PIECES, max_size=60).map("".join),
    st.text(max_size=200),
    st.tuples(st.sampled_from([ARTICLE, unicodedata.normalize("NFD", ARTICLE)]), st.text(max_size=30)).map("".join),
)


@given(HOSTILE)
def test_spans_hold_on_any_text(text: str) -> None:
    text = nfc(text)
    for official in officials(text):
        assert official.span.of(text) == official.surface
        assert all(place.of(text).casefold() == official.surface.casefold() for place in official.places)
        assert official.positions
        assert 0 <= official.confidence <= 1
        for position in official.positions:
            assert position.span.of(text) == position.surface
            assert not position.span.meets(official.span)
