"""Which pages are ours: news on emulation and commendation is kept, all else is dropped with a reason."""

from __future__ import annotations

import tomllib
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.extract import extract
from extractor.facts import Facts
from extractor.head import read_text
from extractor.html import read_html
from extractor.page import Page
from extractor.page_shape import PageShape
from extractor.relevance import Reason, Verdict, judge
from extractor.vietnamese import nfc
from tests.shared_material import SHARED, needs_shared

PAGES: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "relevance_pages.toml").read_text("utf-8"))["page"]
LINKED = PageShape(length=900, linked=700, paragraphs=0, titles=14, prose=1000, by_layout=False)
ARTICLE = PageShape(length=900, linked=20, paragraphs=4, titles=24, prose=1600, by_layout=False)


def verdict_on(title: str, *lines: str, shape: PageShape | None = None) -> Verdict:
    page = Page("\n".join((title, *lines)), title=title)
    return judge(page, extract(page), shape)


@pytest.mark.parametrize("page", PAGES, ids=[page["title"] for page in PAGES])
def test_a_page_gets_the_reason_that_fits_it(page: dict[str, Any]) -> None:
    assert verdict_on(page["title"], *page["lines"]).reason == page["reason"]


def test_every_reason_has_a_sentence_in_both_languages() -> None:
    for reason in Reason:
        page = next((page for page in PAGES if page["reason"] == reason), None)
        assert page is not None, f"no page is written for {reason}"
        verdict = verdict_on(page["title"], *page["lines"])
        assert verdict.keep is (reason is Reason.EMULATION_NEWS)
        assert verdict.detail.endswith(".")
        assert verdict.detail_vi.endswith(".")


def test_the_name_of_the_site_behind_a_headline_does_not_count() -> None:
    line = "Lớp học mở vào buổi tối, có bốn mươi học viên là cán bộ xã."
    assert verdict_on("Khai giảng lớp tiếng Mông | Ban Thi đua - Khen thưởng tỉnh", line).reason == Reason.OFF_TOPIC
    assert verdict_on("Trao Bằng khen cho lớp tiếng Mông | Cổng thông tin tỉnh", line).keep


def test_a_page_mostly_of_links_is_a_listing_whatever_they_say() -> None:
    lines = ["Tổng kết phong trào thi đua của tỉnh và trao Bằng khen cho các tập thể dẫn đầu."] * 3
    assert verdict_on("Tin thi đua trong tháng", *lines, shape=LINKED).reason == Reason.LISTING
    assert verdict_on("Tin thi đua trong tháng", *lines, shape=ARTICLE).keep


def test_headlines_of_other_articles_that_strayed_in_do_not_make_a_page_ours() -> None:
    strayed = ["Trao Bằng khen cho 36 tập thể", "Phát động đợt thi đua đặc biệt", "Khen thưởng đột xuất tổ tuần tra"]
    page = ("Nước hồ thủy điện về nhiều sau bão", "Mực nước hồ dâng thêm hai mét trong đêm, nhà máy mở một cửa xả đáy.")
    assert not verdict_on(*page, *strayed).keep


def test_capitals_and_decomposed_letters_change_nothing() -> None:
    page = next(page for page in PAGES if page["reason"] == "emulation-news")
    shouted = verdict_on(page["title"].upper(), *page["lines"])
    decomposed = verdict_on(*(nfc(unicodedata.normalize("NFD", line)) for line in (page["title"], *page["lines"])))
    assert shouted.keep
    assert decomposed.keep


@given(st.text(max_size=400), st.text(max_size=60))
def test_any_text_gets_a_verdict(text: str, title: str) -> None:
    verdict = judge(Page(nfc(text), title=nfc(title) or None), Facts(), None)
    assert 0.0 <= verdict.score <= 1.0


@needs_shared
def test_every_gold_article_is_kept() -> None:
    dropped = []
    for path in sorted((SHARED / "gold" / "texts").glob("*.txt")):
        page = read_text(path.read_text("utf-8"))
        if not (verdict := judge(page, extract(page))).keep:
            dropped.append((path.stem, verdict.reason))
    assert dropped == []


@needs_shared
def test_of_the_small_site_the_five_articles_are_kept_and_the_rest_is_dropped_with_its_reason() -> None:
    site = SHARED / "site"
    told = {}
    for path in sorted(site.rglob("*.html")):
        if "private" not in path.parts:
            found = read_html(path.read_bytes(), "text/html")
            told[str(path.relative_to(site))] = judge(found.page, extract(found.page), found.shape).reason
    assert {path for path, reason in told.items() if reason is Reason.EMULATION_NEWS} == {
        "langson-portal/Pages/phat-dong-thi-dua-truc-tuyen.html",
        "langsoncity/tin-tuc/nam-2020-thanh-pho-lang-son.html",
        "langsoncity/van-ban/phat-dong-thi-dua-22-nam.html",
        "thidua.langson/hoi-nghi-tong-ket-thi-dua-2020.html",
        "thidua.langson/phong-trao-thi-dua-chuyen-de-2022.html",
        "thidua.langson/print-1.html",
    }
    assert told["thidua.langson/gioi-thieu.html"] is Reason.STATIC_PAGE
    assert told["thidua.langson/canh-bao-ret-dam.html"] is Reason.OFF_TOPIC
    assert told["thidua.langson/page-1.html"] is Reason.LISTING
