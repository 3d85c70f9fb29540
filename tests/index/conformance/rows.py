"""The conformance suite: what a search must find in a few articles, row by row, with every engine."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from index import File, IndexArticle
from tests.index.articles import article


@dataclass(frozen=True)
class Row:
    """A question to a few articles.

    ``finds`` are the ids of all hits; a list gives their order too, a set does not.
    """

    name: str
    articles: tuple[IndexArticle, ...]
    query: str
    finds: list[int] | set[int]


def _texts(*texts: str) -> tuple[IndexArticle, ...]:
    return tuple(article(number, text) for number, text in enumerate(texts, 1))


_ROAD = _texts(
    "Xã mở đường liên thôn dài ba cây số.",
    "Cây dương xỉ mọc đầy vườn trường.",
    "Đoàn đến thăm nhà máy gạch.",
)
_AWARD = _texts(
    "Thủ tướng Chính phủ tặng Bằng khen cho hai tập thể ở Mường Lát.",
    "Khen bà con đã bằng lòng góp đất; thư của tướng về hưu đến thủ phủ.",
    "Giám đốc Sở tặng Giấy khen cho một cá nhân.",
)
_UBND = _texts(
    "UBND tỉnh họp giao ban đầu tháng.",
    "Ủy ban nhân dân tỉnh ban hành kế hoạch mới.",
    "Hội đồng nhân dân huyện khai mạc kỳ họp.",
)
_TRANSPORT = _texts(
    "TP Hội An đón khách đầu năm.",
    "Thành phố Hội An đón khách đầu năm.",
    "Hội An tp đón khách đầu năm.",
    "Hội chợ mở cửa đầu năm.",
)
_PARTY = _texts(
    "Nghị quyết của TU về cải cách.",
    "Nghị quyết của Tỉnh ủy về cải cách.",
    "Lớp tu dưỡng đạo đức về cải cách.",
)
_STEP = _texts(
    "Thủ tướng đến thăm bản; chiều, Chủ tịch xã trao Bằng khen của tỉnh cho trưởng bản và hai hộ nuôi trâu.",
    "Hai hộ nuôi trâu nhận Bằng khen của Thủ tướng, trưởng bản đứng bên đống lửa kể lại chuyện cũ cho khách.",
)
_DOCUMENTS = _texts(
    "Theo Quyết định số 486/QĐ-UBND ngày 08/3/2022, tỉnh khen ba hộ.",
    "Căn cứ Kế hoạch số 174/KH-UBND ngày 20 tháng 5, huyện mở hội thi.",
    "Chỉ thị số 34-CT/TW của Bộ Chính trị được quán triệt.",
    "Công văn 486 gửi xã; kèm 174 phiếu và 34 tờ in QĐ của UBND khác.",
)
_PHRASE = _texts(
    "Cụm trưởng trao Cờ thi đua cho đơn vị dẫn đầu.",
    "Ai cũng có thi đua mới thấy vui, treo cờ khắp phố.",
    "Thi đấu cờ tướng, rồi đua thuyền.",
    "Dòng đầu kết bằng chữ cờ.\nThi đua là dòng sau.",
)
_NEAR = _texts(
    "Đua thuyền xong thì đánh cờ rồi thi nấu cơm, cờ và đua.",
    "Huyện nhận Cờ thi đua của tỉnh sau một năm nhiều việc.",
    "Trường treo cờ, mở hội thi đua giữa các lớp.",
)
_PEOPLE = _texts(
    "Ông Lò Văn Pánh nhận kỷ niệm chương.",
    "Ông Lò Văn Thắng và bà Hà Thị Pánh nhận quà.",
    "Bà Vàng Thị Mỷ kể chuyện nuôi ong.",
)
_SPELLINGS = _texts(
    "Gia đình văn hoá ở khu phố.",
    "Gia đình văn hóa ở khu phố.",
    "Thường trực huyện uỷ làm việc.",
    "Thường trực huyện ủy làm việc.",
    "Kỷ niệm mười năm thành lập.",
    "Kỉ niệm mười năm thành lập.",
    "Quý I đạt kế hoạch.",
    "Quí I đạt kế hoạch.",
)
_D = _texts("Ðại hội điểm của phường.", "Đại hội điểm của phường.", "Dai hoi diem cua phuong.", "ĐẠI HỘI ĐIỂM")
_SYSTEM = tuple(
    article(
        number,
        text,
        published=published,
        province=province,
        source=source,
        kind=kind,
        awards=awards,
        levels=levels,
        officials=officials,
        campaigns=campaigns,
    )
    for number, text, published, province, source, kind, awards, levels, officials, campaigns in (
        (1, "Lễ tổng kết", "2020-12-30", "lang-son", "sonoivu", "review", ("Cờ thi đua",), ("province",),
         ("Hồ Tiến Thiệu",), ("Dân vận khéo",)),
        (2, "Lễ phát động", "2021-01-15", "lang-son", "baolangson", "launch", ("Bằng khen",), ("state",),
         ("Lâm Thị Phương Thanh",), ()),
        (3, "Lễ trao thưởng", "2021-06", "ha-giang", "baohagiang", "awards", ("Cờ thi đua của Chính phủ",),
         ("government",), ("Hồ Văn Thiệu",), ("Xóa nhà tạm",)),
        (4, "Lễ kỷ niệm", None, "ha-nam", "baohanam", "other", (), (), (), ()),
    )
)  # fmt: skip
_LISTS = (
    article(1, "Tỉnh trao bằng khen cho mười tập thể, có danh sách kèm theo.", published="2020-01-01",
            files=(File("danh-sach.pdf", "1 | Vừ A Dính | xã Pú Nhung\n2 | Quàng Văn Đường | UBND xã Mường Ảng"),)),
    article(2, "Ông Vừ A Dính nhận quà của xã.", published="2019-01-01"),
    article(3, "Anh Vừ Mí Già gặp anh Sùng A Dính ở bến; cây dương rợp bóng.", published="2021-01-01"),
    article(4, "Tin vắn trong tuần.", published="2022-01-01",
            files=(File("mot.docx", "Không có tên nào."), File("hai.xlsx", "Vừ A Dính\nMường Ảng"))),
)  # fmt: skip

_NAMES = (
    *_texts(*["Bà Nguyễn Thị Lan và các anh Hồng, Nhung, Hông. " * number for number in range(1, 7)]),
    article(7, "Chuyện làng. " * 40 + "Chị Nguyễn Thị Hồng Nhung. " + "Chuyện xã. " * 40),
)  # fmt: skip
_RANKS = _texts(
    "Huân chương Lao động hạng Ba.", "Huân chương hạng III.", "Huân chương Lao động hạng 3.",
    "Đại hội lần thứ XVII.", "Đại hội lần thứ 17.", "Hàng ba cây bàng.",
)  # fmt: skip
_CITY = (
    article(1, "TP.HCM khai hội.", province="ho-chi-minh"),
    article(2, "Thành phố Hồ Chí Minh khai hội.", province="da-nang"),
    article(3, "Tư tưởng Hồ Chí Minh.", province="hue"),
)
_MERGED = (
    article(1, "Lễ hội", province="ha-giang", published="2023-05-01"),
    article(2, "Lễ hội", province="tuyen-quang", published="2023-05-01"),
    article(3, "Lễ hội", province="tuyen-quang", published="2025-09-01"),
    article(4, "Lễ hội", province="phu-tho", published="2026-01-01"),
    article(5, "Lễ hội", province="phu-tho", published="2024-01-01"),
)


def _nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


ROWS = (
    # Diacritics
    Row("unaccented finds accented", _ROAD, "mo duong lien thon", {1}),
    Row("unaccented finds every accented form", _ROAD, "duong", {1, 2}),
    Row("the word just as typed comes first", _ROAD, "đường", [1, 2]),
    Row("the word just as typed comes first, the other way round", _ROAD, "dương", [2, 1]),
    Row("accented finds text without diacritics", _texts("Mo duong lien thon."), "mở đường", {1}),
    Row("unaccented words of an award", _AWARD, "bang khen thu tuong", {1, 2}),
    Row("an award as typed comes first", _AWARD, "Bằng khen Thủ tướng", [1, 2]),
    Row("capitals make no difference", _AWARD, "BẰNG KHEN THỦ TƯỚNG", [1, 2]),
    Row("NFD query", _AWARD, _nfd("Bằng khen Thủ tướng"), [1, 2]),
    Row("NFD text", _texts(_nfd("Thủ tướng tặng Bằng khen")), "bằng khen thủ tướng", {1}),
    Row("NFD query in quotes", _AWARD, _nfd('"Bằng khen"'), {1}),
    # Spellings
    Row("đ and d", _D, "dai hoi diem", {1, 2, 3, 4}),
    Row("đ for d typed", _D, "đại hội điểm", {1, 2, 3, 4}),
    Row("U+00D0 typed for đ", _D, "Ðại hội Ðiểm", {1, 2, 3, 4}),
    Row("U+00D0 in quotes", _D, '"Ðại hội"', {1, 2, 4}),
    Row("hoá for hóa", _SPELLINGS, '"văn hoá"', {1, 2}),
    Row("hóa for hoá", _SPELLINGS, '"văn hóa"', {1, 2}),
    Row("uỷ for ủy", _SPELLINGS, '"huyện uỷ"', {3, 4}),
    Row("ủy for uỷ", _SPELLINGS, '"huyện ủy"', {3, 4}),
    Row("kỉ for kỷ", _SPELLINGS, '"kỉ niệm"', {5, 6}),
    Row("kỷ for kỉ", _SPELLINGS, '"kỷ niệm"', {5, 6}),
    Row("quy finds quý and quí", _SPELLINGS, "quy", {7, 8}),
    Row("quí for quý", _SPELLINGS, '"quí I"', {7, 8}),
    # Abbreviations
    Row("an abbreviation finds its expansion", _UBND, "UBND tỉnh", {1, 2}),
    Row("an expansion finds its abbreviation", _UBND, "ủy ban nhân dân tỉnh", {1, 2}),
    Row("an expansion in the other spelling", _UBND, "uỷ ban nhân dân tỉnh", {1, 2}),
    Row("an expansion without diacritics", _UBND, "uy ban nhan dan tinh", {1, 2}),
    Row("an abbreviation in small letters", _UBND, "ubnd", {1, 2}),
    Row("an abbreviation without its đ", _UBND, "hdnd", {3}),
    Row(
        "an abbreviation is as good as what it stands for",
        _texts("Ủy ban nọ họp với nhân dân trong huyện.", "UBND huyện họp " + "x " * 9, "Uy ban nhan dan huyen hop"),
        "Ủy ban nhân dân huyện",
        [2, 3, 1],
    ),
    Row("an abbreviation within a phrase", _UBND, '"UBND tỉnh"', {1, 2}),
    Row("an expansion within a phrase", _UBND, '"ủy ban nhân dân tỉnh họp"', {1}),
    Row("an abbreviation cut in two", _texts("Hội đồng TĐ-KT họp.", "Thi đua, khen thưởng."), "TĐKT", {1, 2}),
    Row("an ambiguous abbreviation in capitals", _TRANSPORT, "TP", {1, 2, 3}),
    Row("an ambiguous abbreviation in small letters", _TRANSPORT, "tp hội", {1, 3}),
    Row("an expansion finds the ambiguous abbreviation in capitals", _TRANSPORT, "thành phố", {1, 2}),
    Row("a word is not an abbreviation", _PARTY, "tỉnh ủy", {1, 2}),
    Row("an abbreviation that is a word", _PARTY, '"TU"', {1, 2, 3}),
    # Documents
    Row("a decision's number", _DOCUMENTS, "486/QĐ-UBND", {1}),
    Row("a plan's number", _DOCUMENTS, "174/KH-UBND", {2}),
    Row("a directive's number", _DOCUMENTS, "34-CT/TW", {3}),
    Row("a number without đ", _DOCUMENTS, "486/qd-ubnd", {1}),
    Row("a part of a number", _DOCUMENTS, "QĐ-UBND", {1}),
    Row("the digits of a number", _DOCUMENTS, "174", {2, 4}),
    Row("the office of a number", _DOCUMENTS, "UBND", {1, 2, 4}),
    Row("a date within the text", _DOCUMENTS, "08/3/2022", {1}),
    # Phrases
    Row("a phrase is a phrase", _PHRASE, '"Cờ thi đua"', {1, 4}),
    Row("a phrase without diacritics", _PHRASE, '"co thi dua"', {1, 2, 4}),
    Row("its words anywhere", _PHRASE, "cờ thi đua", {1, 2, 3, 4}),
    Row("words a step apart come before words far apart", _STEP, "bằng khen thủ tướng", [2, 1]),
    Row("words in a row come before words apart", _NEAR, "cờ thi đua", [2, 3, 1]),
    Row("a phrase does not run from title to text", (article(1, "thi đua", title="Cờ"),), '"cờ thi đua"', set()),
    Row("a phrase in the title", (article(1, "Tin vắn", title="Trao Cờ thi đua"),), '"cờ thi đua"', {1}),
    Row("curly quotes", _PHRASE, "“Cờ thi đua”", {1, 4}),
    # Names
    Row("a name", _PEOPLE, '"Lò Văn Pánh"', {1}),
    Row("a name's words", _PEOPLE, "Lo Van Panh", {1, 2}),
    Row("a name with y and i", _PEOPLE, "Vàng Thị Mỉ", {3}),
    # Files that articles link to
    Row("the words of a file find its article, after the words of articles", _LISTS, "vừ a dính", [2, 4, 1, 3]),
    Row("a name in a file, without diacritics", _LISTS, "vu a dinh", [2, 4, 1, 3]),
    Row("a phrase in a file", _LISTS, '"Quàng Văn Đường"', {1}),
    Row("a phrase that is in an article and in files", _LISTS, '"Vừ A Dính"', [2, 4, 1]),
    Row("a word just as typed in a file comes before another word in a text", _LISTS, "đường", [1, 3]),
    Row("one word of the text, one of the file", _LISTS, "bằng khen quàng", {1}),
    Row("a phrase does not run from the text into a file", _LISTS, '"kèm theo vừ"', set()),
    Row("a phrase does not run from one file into another", _LISTS, '"tên nào vừ"', set()),
    Row("an abbreviation in a file", _LISTS, "ủy ban nhân dân", {1}),
    Row("a beginning in a file", _LISTS, "nhu*", {1}),
    Row("a slip in a word of a file", _LISTS, "quànng", {1}),
    Row("without a word of a file", _LISTS, "tin -dính", set()),
    Row("a file beside a filter", _LISTS, "năm:2022 mường", {4}),
    # Half remembered
    Row("a name in a row comes before its words anywhere", _NAMES, "nguyen thi hong nhung", [7, 6, 5, 4, 3, 2, 1]),
    Row("a name in a row with a tone that is wrong", _NAMES, "Nguyễn Thị Hông Nhung", [7, 6, 5, 4, 3, 2, 1]),
    Row("a name without its middle name", _PEOPLE, "lò pánh", {1, 2}),
    Row("the words of a number, apart", _DOCUMENTS, "kh 174", {2}),
    Row("a number with its parts changed about", _DOCUMENTS, "kh-174", set()),
    Row("a number with spaces", _DOCUMENTS, "qd ubnd 486", {1, 4}),
    Row("a number with spaces as it is comes first", _DOCUMENTS, "486 qd ubnd", [1, 4]),
    Row("a code and its number in one", _DOCUMENTS, "CT34", {3}),
    Row("a code written as one word", _DOCUMENTS, "486 qdubnd", {1}),
    Row("words written as one", _PHRASE, "thidua", {1, 2, 4}),
    Row("words written as one beside others", _AWARD, "bangkhen thủ tướng", {1}),
    Row("two slips in two words", _AWARD, "gaiy khne", {3}),
    Row("a word too many", _AWARD, "giám đốc Nguyễn tặng giấy", {3}),
    Row("two words too many", _AWARD, "giám đốc Nguyễn Văn tặng giấy", set()),
    Row("a rank in figures", _RANKS, "huan chuong hang 3", {1, 2, 3}),
    Row("a rank in Roman figures", _RANKS, "hạng III", {1, 2, 3}),
    Row("a congress in figures", _RANKS, "đại hội lần thứ 17", {4, 5}),
    Row("a year among the words", _texts("Tổng kết năm 2020.", "Tổng kết năm 2021."), "tong ket 2020", {1}),
    Row("a city in short", _CITY, "tphcm", {1, 2}),
    Row("a city in full", _CITY, "thành phố hồ chí minh", {1, 2}),
    Row("a city by its short name as a filter", _CITY, "tỉnh:tphcm", {1}),
    Row("a city by a name in use as a filter", _CITY, 'tỉnh:"Sài Gòn"', {1}),
    Row("a city by its full name as a filter", _CITY, 'tỉnh:"Thành phố Hồ Chí Minh"', {1}),
    Row("an old province and, since the merger, the new one", _MERGED, "tỉnh:hà-giang", {1, 3}),
    Row("the new province is the one of its name", _MERGED, "tỉnh:tuyên-quang", {2, 3}),
    Row("an old province that has no article", _MERGED, "tỉnh:hòa-bình", {4}),
    Row("not an old province", _MERGED, "-tỉnh:hà-giang", {2, 4, 5}),
    # Beginnings and slips
    Row("a beginning", _ROAD, "đươ*", {1, 2}),
    Row("a beginning without diacritics", _ROAD, "lie*", {1}),
    Row("a beginning that nothing has", _ROAD, "zzz*", set()),
    Row("two letters changed about", _AWARD, "gaiy khen", {3}),
    Row("a letter too much", _AWARD, "giayy khen", {3}),
    Row("a letter left out", _ROAD, "máy gch", {3}),
    Row("a letter changed", _ROAD, "máy gqch", {3}),
    Row("a word half typed", _ROAD, "dương xỉ tru", {2}),
    # Operators
    Row("without a word", _AWARD, "khen -thủ", {3}),
    Row("without a word, diacritics count", _ROAD, "-dương", {1, 3}),
    Row("without a phrase", _AWARD, 'khen -"Giấy khen"', {1, 2}),
    Row("one or the other", _ROAD, "xỉ OR gạch", {2, 3}),
    Row("one or the other, in Vietnamese", _ROAD, "xỉ HOẶC gạch", {2, 3}),
    Row("OR binds before the rest", _ROAD, "mọc OR máy vườn OR gạch", {2, 3}),
    Row("only without", _ROAD, "-đường -gạch", {2}),
    # Filters
    Row("a province", _SYSTEM, "tỉnh:lạng-sơn", {1, 2}),
    Row("a province by its English name, in quotes", _SYSTEM, 'province:"Lạng Sơn"', {1, 2}),
    Row("a part of two provinces' names", _SYSTEM, "tinh:ha", {3, 4}),
    Row("a year", _SYSTEM, "năm:2021 lễ", {2, 3}),
    Row("years", _SYSTEM, "nam:2019-2020", {1}),
    Row("an award, exactly", _SYSTEM, 'khen:"Cờ thi đua"', {1}),
    Row("an award in part", _SYSTEM, "khen:chính-phủ", {3}),
    Row("a person", _SYSTEM, 'người:"Hồ Tiến Thiệu"', {1}),
    Row("a part of a person's name", _SYSTEM, "nguoi:thieu", {1, 3}),
    Row("a level by its Vietnamese name", _SYSTEM, 'cấp:"nhà nước"', {2}),
    Row("a level by its code", _SYSTEM, "level:government", {3}),
    Row("a source", _SYSTEM, "nguồn:baohagiang", {3}),
    Row("a campaign", _SYSTEM, 'phong-trào:"xóa nhà tạm"', {3}),
    Row("a kind", _SYSTEM, "loại:review", {1}),
    Row("from a month on", _SYSTEM, "từ:2021-01", {2, 3}),
    Row("up to a year", _SYSTEM, "đến:2020", {1}),
    Row("between days", _SYSTEM, "từ:30/12/2020 đến:15/01/2021", {1, 2}),
    Row("a day within a month that is all that is known", _SYSTEM, "từ:2021-06-10 đến:2021-06-11", {3}),
    Row("not a province", _SYSTEM, "lễ -tỉnh:lạng-sơn", {3, 4}),
    Row("one province or another", _SYSTEM, "tỉnh:lang-son OR tỉnh:ha-nam", {1, 2, 4}),
    Row("a value that there is not", _SYSTEM, "tỉnh:cà-mau", set()),
    # Whatever is typed
    Row("a word that most articles have", _texts("của và các", "và những", "của ta"), "của và các", {1}),
    Row("emoji beside a word", _ROAD, "🎉 gạch 🎉", {3}),
    Row("only emoji", _ROAD, "🎉🇻🇳", set()),
    Row("control characters", _ROAD, "ga\x00ch\x07 má\u200by", {3}),
    Row("a quotation mark left open", _PHRASE, '"cờ tướng', {3}),
    Row("an unknown filter", _ROAD, "foo:gạch OR gạch", {3}),
    Row("a bad date", _texts("năm abc"), "năm:abc", {1}),
    Row("nothing but operators", _ROAD, 'OR - OR "" -', set()),
    Row("ten thousand characters", _ROAD, "gạch " * 2_000, {3}),
    Row("thousands of quotation marks", _ROAD, '"' * 5_000, set()),
    Row("nothing typed", _ROAD, "", {1, 2, 3}),
)
