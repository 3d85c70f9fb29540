"""Pages of makes that no family describes: what their titles, stamps, bylines and lists are like, one trait a test."""

from __future__ import annotations

import pytest

from extractor.extract import extract
from extractor.html import HtmlPage, read_html
from extractor.relevance import Reason, judge

TITLE = "Xã Nậm Khòa khen thưởng mười bốn hộ giữ rừng pơ mu"
FIRST = "Sáng 12/3, UBND xã Nậm Khòa tặng Giấy khen cho mười bốn hộ có thành tích giữ rừng pơ mu trong ba năm liền."
REST = (
    "Các hộ được khen đã cùng kiểm lâm đi hơn hai trăm chuyến tuần tra, không để mất một gốc gỗ nào trên đỉnh Khau Ca.",
    "Phong trào thi đua giữ rừng đầu nguồn của xã bước sang năm thứ tư, thêm hai thôn mới ghi tên tham gia đợt này.",
)
OTHERS = ("Giá chè búp tươi nhích lên sau rằm", "Khơi thông dòng suối trước mùa mưa", "Họp thôn bàn việc kéo nước sạch")
MENU = (
    "".join(f'<li><a href="/muc-{n}">Chuyên mục {n}</a></li>' for n in range(9)) + '<li><a href="/tin">Tin bài</a></li>'
)
SITE = "Cổng thông tin điện tử xã Nậm Khòa"
PARAGRAPHS = "".join(f"<p>{words}</p>" for words in (FIRST, *REST))


def related(heading: str = "Các tin khác") -> str:
    rows = "".join(f'<li><a href="/bai/{n}">{words}</a> (0{n + 1}/02/2023)</li>' for n, words in enumerate(OTHERS))
    return f"<div><b>{heading}</b><ul>{rows}</ul></div>"


def page(body: str, title: str = SITE) -> HtmlPage:
    whole = f"<title>{title}</title><body><ul>{MENU}</ul>{body}<div>Cơ quan chủ quản: UBND xã Nậm Khòa</div></body>"
    return read_html(whole.encode(), "text/html; charset=utf-8")


def reason(read: HtmlPage) -> Reason:
    return judge(read.page, extract(read.page), read.shape).reason


def body_of(read: HtmlPage) -> list[str]:
    lines = read.page.text.split("\n")
    return lines[1:] if read.page.title else lines


STAMP = "<p>Ngày đăng: 13/03/2023</p>"
HEADLINES = {
    "a heading linked to nowhere": f'<h2>Tin bài</h2><h3><a href="#">{TITLE}</a></h3>{STAMP}',
    "a span with an id": f'<span>Tin bài</span><div><span id="dnn_ctr9_lblTitle">{TITLE}</span><br>{STAMP}</div>',
    "a font called title": f"<font class=title size=3><b>{TITLE}</b></font><br><font>(04:03 PM 13/03/2023)</font>",
    "no mark but the stamp below": f"<div><span class=x9k>{TITLE}</span></div><div>13/03/2023 | 15:01</div>",
    "bold letters and no stamp": f"<div><b>{TITLE}</b></div>",
    "a paragraph called so in Vietnamese": f'<p class="tieudetin">{TITLE}</p>{STAMP}',
}


@pytest.mark.parametrize("head", HEADLINES.values(), ids=HEADLINES)
@pytest.mark.parametrize("title", [SITE, "Tin bài", "CONG THONG TIN DIEN TU XA", f"Tin bài - {SITE}"])
def test_a_headline_is_found_below_a_title_that_the_site_gives_every_page(head: str, title: str) -> None:
    read = page(f"<div>{head}<div>{PARAGRAPHS}</div></div>{related()}", title)
    assert read.page.title == TITLE
    assert body_of(read) == [FIRST, *REST]
    assert read.page.published == ("2023-03-13" if "2023" in head else None)


def test_the_sites_name_in_the_footer_is_no_headline() -> None:
    read = page(f"<div><span>{TITLE}</span></div><div>13/03/2023 | 15:01</div>{PARAGRAPHS}<div>{SITE.upper()}</div>")
    assert (read.page.title, read.page.published) == (TITLE, "2023-03-13")


@pytest.mark.parametrize(
    "headline",
    ["Sở Y tế đón nhận Cờ thi đua của Chính phủ", "Huyện Mù Cang phát động thi đua vụ đông", "UBND tỉnh khen 12 xã"],
)
def test_a_headline_that_begins_with_an_office_is_no_sites_name(headline: str) -> None:
    assert page(f"<h1>{headline}</h1>{PARAGRAPHS}", f"{headline} | {SITE}").page.title == headline


def test_a_page_that_only_the_site_gives_a_title_has_none() -> None:
    assert page(PARAGRAPHS).page.title is None


STAMPS = {
    "one line of columns": "Cập nhật: 13-03-2023 08:15:11 | Lượt xem: 3645 | Tác giả: Vàng Thu Sín | Nguồn: Báo xã",
    "a label on its own line": "<p>Ngày đăng</p><p>T2, 13/03/2023 - 08:00</p><p>Tác giả</p><p>Vàng Thu Sín</p>",
    "weekday, bar and zone": "Thứ Hai, 13/03/2023 | 14:35 GMT+7</div><div>Tác giả: Vàng Thu Sín",
}


@pytest.mark.parametrize("stamp", STAMPS.values(), ids=STAMPS)
def test_day_and_author_are_read_and_are_no_part_of_the_body(stamp: str) -> None:
    read = page(f"<div><h1>{TITLE}</h1><div>{stamp}</div><div>{PARAGRAPHS}</div></div>{related()}", TITLE)
    assert (read.page.published, read.page.author) == ("2023-03-13", "Vàng Thu Sín")
    assert body_of(read) == [FIRST, *REST]


FEET = {
    "in an element called so": '<div>TIN LIÊN QUAN</div><ul><li><a href="/1">Giá chè búp tươi nhích lên</a></li></ul>'
    "</div><div class=post-author><strong>THU SÍN</strong></div>",
    "alone": "</div><p>Thu Sín</p>",
    "behind a label on its own line": "</div><div>Tác giả</div><div>Thu Sín</div>",
}


@pytest.mark.parametrize("foot", FEET.values(), ids=FEET)
def test_the_name_below_the_article_is_its_authors(foot: str) -> None:
    read = page(f"<div><h1>{TITLE}</h1><div>{PARAGRAPHS}{foot}</div>{related()}", TITLE)
    assert (read.page.author or "").lower() == "thu sín"


@pytest.mark.parametrize("foot", ["Chia Sẻ", "Bình Luận", "Facebook Twitter", '<a href="/x">Thu Sín</a>'])
def test_buttons_and_links_below_the_article_are_no_authors(foot: str) -> None:
    assert page(f"<div><h1>{TITLE}</h1><div>{PARAGRAPHS}</div><p>{foot}</p></div>", TITLE).page.author is None


def test_prose_goes_on_below_a_link_to_another_article() -> None:
    aside = (
        '<p><strong>Xem thêm:</strong> <a href="/khac">Khơi thông dòng suối trước mùa mưa ở bốn thôn vùng thấp</a></p>'
    )
    last = "<p>Mùa này cả xã lên rừng.</p><p>Xã hẹn tổng kết phong trào vào tháng mười, mời đủ các hộ về dự.</p>"
    read = page(f"<h1>{TITLE}</h1><div>{PARAGRAPHS}{aside}{last}</div>", TITLE)
    assert body_of(read)[-1].startswith("Xã hẹn tổng kết")


def test_files_and_ratings_below_the_article_are_none_of_it() -> None:
    foot = (
        '<div class="dinhkem"><b>Tệp đính kèm:</b> <a href="/f.pdf">phu-luc.pdf</a> (245 KB)</div>'
        '<div class="danhgia"><span>Bạn thấy bài viết này thế nào?</span><label>Hài lòng</label></div>'
    )
    read = page(f"<div><h1>{TITLE}</h1><div>{PARAGRAPHS}</div>{foot}</div>", TITLE)
    assert body_of(read) == [FIRST, *REST]
    assert read.attachments == ("/f.pdf",)


@pytest.mark.parametrize("tag", ["h2", "h3", "div"])
def test_an_article_of_one_sentence_is_kept_whatever_tag_holds_it(tag: str) -> None:
    share = "".join(f'<a href="https://s{n}.example/">Chia sẻ {n}</a>' for n in range(5))
    read = page(f"<h1>{TITLE}</h1><div>{share}</div><{tag}>{FIRST}</{tag}>{related()}", f"{TITLE} - {SITE}")
    assert FIRST in body_of(read)
    assert reason(read) is Reason.EMULATION_NEWS


def teaser(number: int, *, onward: str = "") -> str:
    broken_off = f"{FIRST[:90]}..."
    return f'<div><h3><a href="/bai/{number}">{TITLE} lần {number}</a></h3><p>{broken_off}</p>{onward}</div>'


def read_on(number: int) -> str:
    table = f"<table><tr><td>{TITLE} {number}</td></tr><tr><td><p>{FIRST}</p></td></tr></table>"
    return f'{table}<a href="/{number}">Đọc thêm...</a>'


REGISTER = "".join(
    f'<tr><td>{n}/QĐ-UBND</td><td>0{n % 9 + 1}/03/2023</td><td><a href="/{n}.pdf">Tặng Bằng khen năm 2022</a></td></tr>'
    for n in range(31, 40)
)
NO_ARTICLES = {
    "the last page of a list, with one teaser": f"<h1>Tin bài</h1>{teaser(3)}",
    "a front page that breaks its articles off": "".join(map(read_on, range(3))),
    "a register of documents": f"<table><tr><th>Số</th><th>Ngày</th><th>Trích yếu</th></tr>{REGISTER}</table>",
    "a gallery": "".join(f"<div><img src=/{n}.jpg><p>Lễ trao Bằng khen năm 20{n}</p></div>" for n in range(12, 20)),
    "an introduction": "<h1>Giới thiệu Liên đoàn Lao động tỉnh</h1><p>Liên đoàn có ban lo thi đua, khen thưởng.</p>",
    "an office without headline and day": "<p>Xã lập năm 1954, được tặng Huân chương Lao động hạng Ba.</p>",
    "a paper's imprint": "<p>Báo được tặng Huân chương Độc lập. Điện thoại: 0219.000. Thư điện tử: bao@bao.example</p>",
}


@pytest.mark.parametrize("body", NO_ARTICLES.values(), ids=NO_ARTICLES)
def test_pages_that_tell_no_news_are_dropped(body: str) -> None:
    assert reason(page(body)) is not Reason.EMULATION_NEWS


def test_the_stamp_may_stand_below_the_lead() -> None:
    lead = f"<p class=lead><b>{FIRST}</b></p><p>Thứ hai - 13/03/2023 10:01</p>"
    read = page(f"<h1>Tin bài</h1><h4>{TITLE}</h4>{lead}<div>{''.join(f'<p>{words}</p>' for words in REST)}</div>")
    assert (read.page.title, read.page.published) == (TITLE, "2023-03-13")
    assert body_of(read) == [FIRST, *REST]


def test_a_name_beside_the_stamp_is_the_authors_and_a_section_is_none() -> None:
    stamp = "<div>13 tháng 3, 2023</div><div>5 phút đọc</div>"
    for name, author in (("Vàng Thu Sín", "Vàng Thu Sín"), ("Chính Trị", None)):
        read = page(f"<div>{TITLE}</div><div>{name}</div>{stamp}<div>{PARAGRAPHS}</div>", TITLE)
        assert (read.page.author, read.page.published) == (author, "2023-03-13")
        assert "5 phút đọc" not in read.page.text


def test_a_static_page_is_named_below_its_section_though_both_are_in_the_menu() -> None:
    entries = '<a href="/a">Thông tin hoạt động hội</a> <p><a href="/b">Giới thiệu chung</a></p>'
    said = "<p>Hội vận động bà con thi đua làm ăn giỏi.</p><p>Từ năm 1990 đến nay Hội được tặng hai Huân chương.</p>"
    read = page(f"<div>{entries}</div><h1>Thông tin hoạt động hội</h1><h4>GIỚI THIỆU CHUNG</h4>{said}")
    assert reason(read) is Reason.STATIC_PAGE
