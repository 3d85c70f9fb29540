"""Pages to articles: a golden page for each family's layout, hostile pages, and the test portal's five articles."""

import json
import tomllib
import unicodedata
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.bodies import token_f1
from extractor.errors import PageUnreadable
from extractor.html import HtmlPage, read_html
from extractor.layout import Layout, read_layouts
from tests.shared_material import SHARED, needs_shared

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden"


def family(name: str | None) -> tuple[Layout, ...]:
    if name is None:
        return ()
    with (ROOT / "crawler" / "families" / f"{name}.toml").open("rb") as file:
        return read_layouts(tomllib.load(file)["layout"], name)


@dataclass(frozen=True)
class Golden:
    """A golden page, what it says, and how it was read: with its family's layout, and without."""

    name: str
    wanted: dict
    with_layout: HtmlPage
    without: HtmlPage


def _golden(path: Path) -> Golden:
    wanted, body = json.loads(path.read_text("utf-8")), path.with_suffix(".html").read_bytes()
    return Golden(
        path.stem, wanted, read_html(body, "text/html", family(wanted["family"])), read_html(body, "text/html")
    )


@pytest.fixture(params=sorted(GOLDEN.glob("*.json")), ids=lambda path: path.stem)
def golden(request) -> Golden:
    return _golden(request.param)


def body_of(read: HtmlPage) -> str:
    return read.page.text.split("\n", 1)[1]


def test_a_layout_reads_its_familys_golden_page(golden):
    if golden.wanted["family"]:
        assert golden.with_layout.read_by.startswith(golden.wanted["family"] + "#")
        assert golden.with_layout.shape.by_layout


def test_title(golden):
    assert golden.with_layout.page.title == golden.without.page.title == golden.wanted["title"]


def test_author(golden):
    assert golden.with_layout.page.author == golden.without.page.author == golden.wanted["author"]


def test_published(golden):
    assert golden.with_layout.page.published == golden.without.page.published == golden.wanted["published"]


def test_body_by_layout(golden):
    assert body_of(golden.with_layout).split("\n") == golden.wanted["body"]


def test_body_without_a_layout(golden):
    assert token_f1(body_of(golden.without), "\n".join(golden.wanted["body"])) >= 0.97


def test_the_headline_is_the_texts_first_line_and_the_text_is_composed(golden):
    for page in (golden.with_layout.page, golden.without.page):
        assert page.text.split("\n", 1)[0] == page.title
        assert page.text == unicodedata.normalize("NFC", page.text)


def test_every_field_says_what_found_it(golden):
    page, rules = golden.with_layout.page, golden.with_layout.rules
    told = {"title": page.title, "published": page.published, "author": page.author, "body": page.text}
    assert set(rules) == {field for field, value in told.items() if value}


# What a page of ours looks like that has nothing but its parts.
PAGE = """<html><head><title>Khen thưởng thủ khoa</title>{head}</head><body><h1>Khen thưởng thủ khoa</h1>
<div class="ngay">{stamp}</div><div class="than"><p>Sáng nay huyện tặng Giấy khen cho ba thủ khoa của trường làng.</p>
{more}</div></body></html>"""


def read(head="", stamp="", more="", captured_on=None, **layout):
    layouts = [Layout.from_mapping({"body": ".than", **layout})] if layout else ()
    return read_html(PAGE.format(head=head, stamp=stamp, more=more).encode(), None, layouts, captured_on)


@pytest.mark.parametrize(("order", "day"), [("day-first", "2021-03-02"), ("month-first", "2021-02-03")])
def test_a_layout_says_the_order_of_day_and_month(order, day):
    assert read(stamp="02/03/2021 08:00", date=".ngay", date_order=order).page.published == day


def test_the_weekday_of_a_stamp_overrules_the_layouts_order():
    assert read(stamp="T3, 02/09/2021 - 17:58", date=".ngay", date_order="day-first").page.published == "2021-02-09"


def test_an_iso_time_in_a_meta_tag_is_the_day_in_vietnam():
    head = '<meta property="article:published_time" content="2021-02-08T20:30:00Z">'
    assert read(head).page.published == "2021-02-09"


def test_a_machines_day_that_is_the_day_of_the_fetch_yields_to_the_printed_one():
    head = '<meta property="article:published_time" content="2024-10-06T00:00:00+07:00">'
    assert read(head, "Đăng ngày 02/9/2019").page.published == "2024-10-06"
    assert read(head, "Đăng ngày 02/9/2019", captured_on=date(2024, 10, 6)).page.published == "2019-09-02"


def test_a_day_after_the_fetch_is_none():
    assert read(stamp="Đăng ngày 02/9/2029", captured_on=date(2024, 10, 6)).page.published is None


def test_a_layouts_byline_loses_its_label_and_an_uploader_is_no_author():
    assert read(more="<b class=ky>Tác giả: Vi Thị Nhình</b>", byline=".ky").page.author == "Vi Thị Nhình"
    assert read(more="<b class=ky>admin</b>", byline=".ky").page.author is None


def test_what_a_layout_drops_is_left_out():
    assert "Quảng cáo" not in read(more='<p class="qc">Quảng cáo phân bón</p>', drop=[".qc"]).page.text
    assert "Quảng cáo" in read(more='<p class="qc">Quảng cáo phân bón</p>', title="h1").page.text


def test_links_to_other_news_inside_the_body_are_left_out_and_furniture_is_marked():
    more = (
        '<p>Tin liên quan</p><p><a href="/1">Trường làng đón cờ thi đua của tỉnh</a></p><p>Ba em cùng học một lớp.</p>'
    )
    page = read(
        more=more + "<p>Chia sẻ</p>" + "<p>Lễ trao diễn ra ngay tại sân trường, dưới gốc bàng.</p>" * 4, title="h1"
    ).page
    assert "đón cờ thi đua" not in page.text
    assert "Ba em cùng học một lớp." in page.text
    assert [span.of(page.text) for span in page.furniture] == ["Chia sẻ"]


def test_a_layout_whose_headline_is_not_there_does_not_hold():
    found = read(title="h1.khac-han")
    assert found.read_by.startswith("generic")
    assert "ba thủ khoa" in found.page.text


def test_the_capture_s_day_chooses_the_layout():
    old = Layout.from_mapping({"body": ".than", "until": date(2020, 1, 1)}, "old")
    new = Layout.from_mapping({"body": ".moi"}, "new")
    page = PAGE.format(head="", stamp="", more="").encode()
    assert read_html(page, None, [new, old], date(2019, 5, 1)).read_by.startswith("old")
    assert read_html(page, None, [new, old], date(2021, 5, 1)).read_by.startswith("generic")


HOSTILE = {
    "nested divs": b"<div>" * 100_000 + b"Xin",
    "nested bold": b"<b>" * 100_000 + b"Xin",
    "nesting below the first bound": b"<div>" * 9_900 + b"Xin",
    "nested tables": b"<table><tr><td>" * 3_300 + b"Xin",
    "misnested formatting": b"<a><b><font>" * 5_000 + b"<p>" * 5_000,
    "fifty megabytes of one tag": b"<p " + b"a" * 50_000_000 + b">",
    "a million paragraphs": b"<p>x" * 1_000_000,
    "a huge attribute": b'<p class="' + b"a " * 4_000_000 + b'">Xin</p>',
    "a hundred thousand attributes": b"<p " + b" ".join(b"a%d=1" % n for n in range(100_000)) + b">Xin</p>",
    "attributes with brackets in them": b"<p " + b" ".join(b'a%d=">"' % n for n in range(19_000)) + b">Xin</p>",
    "zero bytes": b"<p\0>Xin\0 ch\xc3\xa0o</p>\0" * 1_000,
    "character references": b"&amp;&#0;&#x10FFFF;&#99999999999;&aacute" * 100_000,
    "an entity bomb": b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><p>&b;&b;</p>' * 1_000,
    "open brackets": b"<" * 1_000_000,
    "open comments": b"<!--" * 1_000_000,
    "spans of millions": b"<table>" + b"<tr><td rowspan=99999999 colspan=9999999>a<td>b</tr>" * 500 + b"</table>",
    "headings of comments": b"<div><p>B\xc3\xacnh lu\xe1\xba\xadn</p>" * 3_000,
    "nested json": b'<script type="application/ld+json">' + b"[" * 100_000 + b"</script><p>x",
    "broken tags": b'<p <b <i>><<td></p attr=<\'"><a href="x' * 2_000,
    "frames": b"<frameset><frame src=a></frameset>",
    "random bytes": bytes(range(256)) * 400,
}


@pytest.mark.slow
@pytest.mark.timeout(60)
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_comes_to_an_end_and_raises_nothing_but_that_it_is_unreadable(name):
    for layouts in ((), family("drupal7")):
        with suppress(PageUnreadable):
            read_html(HOSTILE[name], "text/html", layouts)


@pytest.mark.parametrize(
    ("body", "content_type", "reason"),
    [
        (b"", "text/html", "empty"),
        (b" \n ", "text/html", "empty"),
        (b"%PDF-1.4 ...", "text/html", "not-html"),
        (b"PK\x03\x04...", "text/html", "not-html"),
        (b"\x1f\x8b\x08...", "text/html", "not-html"),
        (b"<html>", "application/pdf", "not-html"),
    ],
)
def test_what_is_no_page_is_refused_with_its_address_and_what_to_do(body, content_type, reason):
    with pytest.raises(PageUnreadable) as fault:
        read_html(body, content_type, url="http://thidua.example.vn/tin/5")
    assert fault.value.reason == reason
    assert "http://thidua.example.vn/tin/5" in str(fault.value)


TAGS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<h1>",
        "<title>",
        "<table><tr>",
        "<td>",
        "<a href=x>",
        "<div class=comment>",
        "<br>",
        "<body>",
        "<meta content=x>",
    ]
)


@given(st.lists(st.one_of(TAGS, st.text(max_size=30), st.just("Ngày đăng: 31/02/2020 ")), max_size=40))
def test_any_soup_is_read_and_its_spans_lie_in_its_text(pieces):
    try:
        found = read_html("".join(pieces).encode("utf-8", "replace"))
    except PageUnreadable:
        return
    page = found.page
    assert page.text == unicodedata.normalize("NFC", page.text)
    assert all(span.end <= len(page.text) for span in page.furniture)
    assert page.title is None or page.text.startswith(page.title)


@given(st.binary(max_size=300))
def test_no_bytes_raise_anything_else(body):
    with suppress(PageUnreadable):
        assert read_html(body).encoding


SEEDS = {
    0: ("langson-portal/Pages/phat-dong-thi-dua-truc-tuyen.html", "sharepoint"),
    1: ("thidua.langson/hoi-nghi-tong-ket-thi-dua-2020.html", "drupal7"),
    2: ("langsoncity/van-ban/phat-dong-thi-dua-22-nam.html", "liferay"),
    3: ("langsoncity/tin-tuc/nam-2020-thanh-pho-lang-son.html", "liferay"),
    4: ("thidua.langson/phong-trao-thi-dua-chuyen-de-2022.html", "drupal7"),
}


def seed_text(number: int) -> str:
    """The article's own lines: headline and body, without the page's stamp, counter and buttons."""
    text = unicodedata.normalize("NFC", (SHARED / "gold" / "texts" / f"seed-{number}.txt").read_text("utf-8"))
    lines = [line.strip() for line in text.split("\n") if line.strip() and not line.strip().isdigit()]
    head = {0: [lines[0], *lines[2:-1]], 1: [lines[0], *lines[3:]], 3: lines[4:], 4: [lines[0], *lines[3:]]}
    return "\n".join(head.get(number, lines))


@needs_shared
@pytest.mark.parametrize("number", SEEDS)
@pytest.mark.parametrize("by_layout", [True, False])
def test_the_test_portals_articles(number, by_layout):
    path, name = SEEDS[number]
    gold = [json.loads(line) for line in (SHARED / "gold" / "seeds.jsonl").read_text("utf-8").splitlines()]
    found = read_html((SHARED / "site" / path).read_bytes(), "text/html", family(name) if by_layout else ())
    article = gold[number]["article"]
    assert found.page.title == unicodedata.normalize("NFC", article["title"])
    assert (found.page.author, found.page.published) == (article["author"], article["published"])
    assert token_f1(found.page.text, seed_text(number)) >= (0.99 if by_layout else 0.97)
    assert found.shape.by_layout is by_layout


@needs_shared
@pytest.mark.parametrize(
    "path", ["index.html", "thidua.langson/index.html", "langsoncity/index.html", "langson-portal/index.html"]
)
def test_the_test_portals_listings_have_no_body(path):
    found = read_html((SHARED / "site" / path).read_bytes(), "text/html", family("drupal7"))
    assert not found.shape.by_layout
    assert found.shape.paragraphs == 0
