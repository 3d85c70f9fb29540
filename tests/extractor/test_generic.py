"""Pages of which no layout is known: floors of quality, and the traps that portals set."""

import statistics

import pytest

from benchmarks.bodies import nameless, sample, token_f1
from benchmarks.portal_pages import ORDINARY, PORTALS
from extractor.html import HtmlPage, read_html


def body_of(read: HtmlPage) -> str:
    page = read.page
    return page.text[len(page.title) + 1 :] if page.title else page.text


def page(body: str, title: str = "Trao cờ thi đua cho đội tuần rừng - Cổng thông tin") -> HtmlPage:
    return read_html(f"<html><head><title>{title}</title></head><body>{body}</body></html>".encode())


MENU = "<ul>" + "".join(f'<li><a href="/{n}">Chuyên mục số {n}</a></li>' for n in range(40)) + "</ul>"
PROSE = (
    "<p>Đội tuần rừng của bản Huổi Lóng gồm chín người, mỗi tuần thay nhau đi một vòng hai mươi cây số.</p>"
    "<p>Cuối năm, hạt kiểm lâm đề nghị tặng cờ thi đua cho cả đội, không nêu riêng tên ai.</p>"
)
HEADLINE = "<h1>Trao cờ thi đua cho đội tuần rừng</h1>"


@pytest.mark.parametrize("shape", PORTALS, ids=lambda shape: shape.__name__)
def test_on_portals_pages_the_body_is_found(shape):
    values = [token_f1(body_of(read_html(html.encode())), "\n".join(article.body)) for article, html in sample(shape)]
    assert statistics.mean(values) >= 0.985
    assert min(values) >= 0.95


@pytest.mark.parametrize("shape", ORDINARY, ids=lambda shape: shape.__name__)
def test_on_ordinary_pages_the_body_is_found_whole(shape):
    values = [token_f1(body_of(read_html(html.encode())), "\n".join(article.body)) for article, html in sample(shape)]
    assert statistics.mean(values) >= 0.995


@pytest.mark.slow
@pytest.mark.parametrize("shape", [*PORTALS, *ORDINARY], ids=lambda shape: shape.__name__)
def test_the_shape_alone_is_enough_where_no_class_and_no_title_says_anything(shape):
    values = [
        token_f1(body_of(read_html(nameless(html).encode())), "\n".join(article.body))
        for article, html in sample(shape)
    ]
    assert statistics.mean(values) >= 0.97


@pytest.mark.parametrize("shape", PORTALS, ids=lambda shape: shape.__name__)
def test_headline_and_day_are_found(shape):
    for article, html in sample(shape, 9):
        read = read_html(html.encode()).page
        assert read.title == article.title
        assert read.published == article.published.isoformat()


def test_the_headline_is_not_the_sites_name():
    read = page('<h2><a href="/">Cổng thông tin điện tử huyện Tủa Chùa</a></h2>' + MENU + "<h1>Giới thiệu</h1>" + PROSE,
                "Giới thiệu | Cổng thông tin điện tử huyện Tủa Chùa")  # fmt: skip
    assert read.page.title == "Giới thiệu"


def test_related_news_in_the_middle_of_the_text_are_left_out():
    inside = (
        '<div><p>Tin liên quan</p><ul><li><a href="/1">Đội tuần rừng năm ngoái được khen thế nào</a></li></ul></div>'
    )
    first, second = PROSE.split("</p>", 1)
    read = page(MENU + HEADLINE + first + "</p>" + inside + second)
    assert "năm ngoái" not in read.page.text
    assert "không nêu riêng tên ai" in read.page.text


def test_readers_comments_are_left_out_whatever_they_are_called():
    comments = (
        "<h3>Bình luận (2)</h3><div><p>Xin chúc mừng bản Huổi Lóng, mong đội có thêm giày và áo mưa tốt hơn!</p></div>"
    )
    read = page(MENU + f"<div>{HEADLINE}{PROSE}{comments}</div>")
    assert "Xin chúc mừng" not in read.page.text


@pytest.mark.parametrize("above", ["Hôm nay: 01/01/2001", "Thứ hai, 05/06/2023", "18:21:26 , 24/10/2014"])
def test_the_pages_clock_is_no_day_of_publication(above):
    assert page(f"<div>{above}</div>" + MENU + HEADLINE + PROSE).page.published is None


def test_a_sidebars_day_is_no_day_of_publication():
    assert (
        page(HEADLINE + PROSE + "<div><h4>Thời tiết</h4><p>Điện Biên: 18°C, ngày 01/12/2025</p></div>").page.published
        is None
    )


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("<div>Create: T3, 02/09/2021 - 17:58<br>Author: admin</div>", "2021-02-09"),
        ("<p>Ngày đăng: 12/11/2019 | Lượt xem: 1.204</p>", "2019-11-12"),
        ("<span>08:08, 19/08/2014</span>", "2014-08-19"),
    ],
)
def test_the_stamp_below_the_headline_is_the_day_and_no_line_of_the_text(stamp, day):
    read = page(MENU + HEADLINE + stamp + PROSE)
    assert read.page.published == day
    assert read.page.text.split("\n")[1].startswith("Đội tuần rừng của bản")


def test_a_list_of_names_alone_is_a_body():
    names = ["Sùng A Chống", "Thào Thị Dợ, bản Nà Hỳ", "Lường Văn Inh", "Cà Thị Hặc, bản Tông", "Giàng Seo Phử"]
    read = page(MENU + HEADLINE + "".join(f"<p>{number}. {name}</p>" for number, name in enumerate(names * 4, 1)))
    assert read.page.text.count("Lường Văn Inh") == 4
    assert read.page.text.endswith("20. Giàng Seo Phử")


def test_an_official_dateline_stays_in_the_text():
    read = page(HEADLINE + "<p>Huổi Lóng, ngày 05 tháng 6 năm 2020</p>" + PROSE)
    assert "Huổi Lóng, ngày 05 tháng 6 năm 2020" in read.page.text


def test_an_attached_decision_is_part_of_the_text():
    read = page(MENU + HEADLINE + PROSE + '<p><a href="/files/qd.pdf">Quyết định số 31/QĐ-UBND ngày 02/3/2021</a></p>')
    assert "Quyết định số 31/QĐ-UBND ngày 02/3/2021" in read.page.text


def test_a_listing_gives_no_body_and_a_shape_that_tells():
    teasers = "".join(
        f'<div><h3><a href="/{n}">Bản tin thi đua của huyện số {n}</a></h3><p>Tin hội nghị xã số {n} ...</p></div>'
        for n in range(12)
    )
    shape = page(MENU + teasers, "Tin tức").shape
    assert shape.titles >= 12
    assert shape.paragraphs == 0
    assert shape.body_share < 0.2


def test_an_articles_shape_tells_as_well():
    shape = page(MENU + HEADLINE + PROSE).shape
    assert shape.paragraphs == 2
    assert shape.link_share == 0
    assert shape.body_share > 0.7
