"""A part of a page as lines: what breaks a line, what does not, and which tables give rows."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.parsing import parse
from extractor.text_of import hidden_in, text_of


def lines(html: str) -> list[str]:
    body = parse(html.encode()).body
    assert body is not None
    return [line.text for line in text_of(body, hidden_in(body)).lines]


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("<p>Một</p><p>Hai</p>", ["Một", "Hai"]),
        ("<p>T<b>ập</b> thể <i>lao</i><span> động</span></p>", ["Tập thể lao động"]),
        ("Một<br>Hai<br/><br />Ba", ["Một", "Hai", "Ba"]),
        ("<p>Huyện\n   Mường&nbsp;Tè\t &#160;</p>", ["Huyện Mường Tè"]),
        ("<p>&Aacute;nh h&agrave;o quang, 30 m<sup>2</sup></p>", ["Ánh hào quang, 30 m2"]),
        ("<ul><li>Một</li><li>Hai<ol><li>Ba</li></ol></li></ul>", ["Một", "Hai", "Ba"]),
        ("<figure><img alt='số 1'><figcaption>Trao <em>cờ</em></figcaption></figure>Sau", ["Trao cờ", "Sau"]),
        ("<p><img src=a><br><em>Dưới ảnh</em></p>", ["Dưới ảnh"]),
        ("<div>Trước<div>Trong</div>Sau</div>", ["Trước", "Trong", "Sau"]),
        ("<p>a&#8203;b&shy;c</p>", ["abc"]),
        ("<p> </p><div><br></div>", []),
        ("<pre>Điều 1.\n  Khen\n\nĐiều 2.</pre>", ["Điều 1.", "Khen", "Điều 2."]),
    ],
)
def test_lines_break_where_a_reader_sees_them_break(html, wanted):
    assert lines(html) == wanted


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>var khen = 99</script>",
        "<style>p {}</style>",
        "<noscript>Bật JavaScript</noscript>",
        "<nav><a href=/>Trang chủ</a></nav>",
        "<button>In trang</button>",
        "<select><option>Sở Nội vụ</select>",
        "<textarea>Nội dung</textarea>",
        "<template><p>Mẫu</p></template>",
        "<p hidden>Ẩn</p>",
        '<p style="display: none">Ẩn</p>',
        '<span class="sr-only">Ẩn</span>',
        "<!-- Ẩn -->",
        "<svg><title>Biểu tượng</title></svg>",
    ],
)
def test_what_a_browser_hides_or_nobody_reads_is_left_out(hidden):
    assert lines(f"<p>Trước</p>{hidden}<p>Sau</p>") == ["Trước", "Sau"]


def test_decomposed_letters_are_composed():
    assert lines(unicodedata.normalize("NFD", "<p>Thưởng nóng ở xã Ỷ La</p>")) == ["Thưởng nóng ở xã Ỷ La"]


def test_a_line_knows_its_links_and_reads_attached_documents_as_text():
    body = parse(
        '<p>Xem <a href="/tin/5">tin khác</a></p><p><a href="/qd-12.PDF?x=1">Quyết định 12</a></p>'.encode()
    ).body
    assert body is not None
    assert [(line.text, line.linked) for line in text_of(body).lines] == [("Xem tin khác", 8), ("Quyết định 12", 0)]


def test_a_data_table_gives_a_line_a_row():
    table = (
        "<table><tr><th>TT<th>Họ tên<th>Khen<tr><td>1<td><p>Lý A Tủa</p><td>Giấy<br>khen<tr><td>2<td>H’Nhi<td></table>"
    )
    assert lines(table) == ["TT | Họ tên | Khen", "1 | Lý A Tủa | Giấy khen", "2 | H’Nhi"]


def test_a_cell_that_spans_rows_stands_in_each_of_them_unless_it_is_a_number():
    table = (
        '<table><tr><td>Sìn Hồ<td rowspan="3">Cờ thi đua<td rowspan="2">15'
        "<tr><td>Tủa Chùa<tr><td>Nậm Pồ<td>7<tr><td colspan=3>Tổng cộng</table>"
    )
    assert lines(table) == ["Sìn Hồ | Cờ thi đua | 15", "Tủa Chùa | Cờ thi đua", "Nậm Pồ | Cờ thi đua | 7", "Tổng cộng"]


@pytest.mark.parametrize(
    ("table", "wanted"),
    [
        (
            "<table><tr><td>X<br>Số: 4/QĐ<td>Độc lập - Tự do - Hạnh phúc<tr><td>V/v khen<td>Bản Lầu, 1/2/2020</table>",
            ["X", "Số: 4/QĐ", "Độc lập - Tự do - Hạnh phúc", "V/v khen", "Bản Lầu, 1/2/2020"],
        ),
        (
            "<table><tr><td><i>Nơi nhận:</i><br>- Lưu.<td>KT. CHỦ TỊCH<tr><td>&nbsp;<td>Lù Thị Mẩy</table>",
            ["Nơi nhận:", "- Lưu.", "KT. CHỦ TỊCH", "Lù Thị Mẩy"],
        ),
        ("<table><tr><td><img><tr><td>Chú thích ảnh</table>", ["Chú thích ảnh"]),
        ("<table><tr><td><table><tr><td>Trong<td>Cùng</table><td>Ngoài</table>", ["Trong", "Cùng", "Ngoài"]),
        (
            "<table><tr><td>Cột trái<td><h2>Tiêu đề</h2><p>Thân<tr><td>Chân<td>Trang</table>",
            ["Cột trái", "Tiêu đề", "Thân", "Chân", "Trang"],
        ),
    ],
)
def test_a_table_that_only_places_things_is_read_cell_by_cell(table, wanted):
    assert lines(table) == wanted


_TAGS = (
    "<p>|</p>|<b>|</b>|<table>|<tr>|<td>|<td rowspan=3>|</table>|<ul><li>|<br>|<div>|</div>|<a href=x>|</a>|<!-- -->"
)
MARKUP = st.sampled_from(_TAGS.split("|"))


@given(st.lists(st.one_of(MARKUP, st.text(alphabet="aăđ ̣̉ộ|<>&;\n", max_size=8)), max_size=60))
def test_any_soup_gives_composed_lines_without_stray_blanks(pieces):
    for line in lines("<p>x</p>" + " ".join(pieces)):
        assert line == unicodedata.normalize("NFC", line)
        assert line.strip() == line
        assert "\n" not in line
        assert line
