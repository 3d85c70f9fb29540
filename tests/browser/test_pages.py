"""The pages in a real browser: an editor searches, narrows, reads, cites; on a phone, without script, by keyboard."""

import os
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

PAGES = (
    "/",
    "/?q=bang+khen",
    "/?q=khongcotunaynhuvay",
    "/?q=bang+khen&lang=en",
    "/article/1",
    "/awards",
    "/awards/mentions?award=B%E1%BA%B1ng+khen",
    "/province?name=hoa-binh",
    "/award?name=B%E1%BA%B1ng+khen",
    "/capture/1",
    "/coverage",
    "/coverage?lang=en",
)
DOCS = Path(__file__).resolve().parents[2] / "docs"


def picture(page: Page, name: str) -> None:
    """Keep the page as a picture for the docs, when asked to (make screenshots)."""
    if os.environ.get("THIDUA_SCREENSHOTS"):
        page.screenshot(path=DOCS / f"{name}.png")


def test_a_search_without_accents_finds_and_marks_the_accented_words(page: Page) -> None:
    page.goto("/")
    page.get_by_role("combobox").fill("bang khen thu tuong")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("kết quả")
    first = page.locator(".hits li").first
    assert {mark.lower() for mark in first.locator("mark").all_inner_texts()} >= {"bằng", "khen"}
    picture(page, "search")


def test_a_facet_narrows_and_its_state_stands_in_the_address(page: Page) -> None:
    page.goto("/?q=bang+khen")
    before = int(page.get_by_role("status").inner_text().split()[0])
    page.locator("aside").get_by_role("link", name="Hòa Bình").click()
    expect(page.locator("aside a.chosen")).to_contain_text("Hòa Bình")
    expect(page.locator(".chips")).to_contain_text("Hòa Bình")
    assert "province=hoa-binh" in page.url
    after = int(page.get_by_role("status").inner_text().split()[0])
    assert 0 < after < before
    page.reload()
    assert int(page.get_by_role("status").inner_text().split()[0]) == after


def test_an_article_shows_its_facts_and_leads_back_to_the_results(page: Page) -> None:
    page.goto("/?q=bang+khen")
    page.locator(".hits a").first.click()
    page.get_by_role("heading", name="Dữ kiện trong bài").wait_for()
    fact = page.locator("aside section.award li a").first
    fact.click()
    target = page.locator(page.url[page.url.index("#") :])
    expect(target).to_be_visible()
    expect(target).to_have_class("award")
    expect(page.locator(".citation")).to_contain_text("sha1:")
    picture(page, "article")
    page.get_by_role("link", name="Quay lại kết quả").click()
    assert "q=bang+khen" in page.url


def test_the_citation_is_copied_by_a_button(page: Page, context: BrowserContext) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/article/1")
    page.get_by_role("button", name="Chép trích dẫn").click()
    expect(page.get_by_role("status")).to_have_text("Đã chép.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator("#citation").inner_text()
    assert "sha1:" in copied


def test_a_search_for_a_name_leads_to_its_history(page: Page) -> None:
    page.goto("/?q=co+thi+dua")
    page.get_by_role("link", name="Lịch sử của Cờ thi đua").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Cờ thi đua")
    expect(page.locator("img.chart")).to_be_visible()


def test_the_archived_page_is_shown_in_a_frame_that_runs_nothing(page: Page) -> None:
    page.goto("/article/1")
    page.get_by_role("link", name="lưu lúc").click()
    frame = page.frame_locator("iframe")
    expect(frame.locator("body")).to_contain_text("thi đua", ignore_case=True)
    assert page.locator("iframe").get_attribute("sandbox") == ""


def test_the_language_switches_and_keeps_the_search(page: Page) -> None:
    page.goto("/?q=bang+khen&province=hoa-binh")
    page.get_by_role("link", name="English").click()
    expect(page.get_by_role("button", name="Search")).to_be_visible()
    assert "province=hoa-binh" in page.url
    assert page.locator("html").get_attribute("lang") == "en"
    page.locator(".hits a").first.click()
    expect(page.get_by_role("heading", name="Facts in this article")).to_be_visible()


def test_a_number_of_the_award_history_opens_its_sentences(page: Page) -> None:
    page.goto("/awards")
    expect(page.locator("img.chart")).to_be_visible()
    assert page.evaluate("document.querySelector('img.chart').naturalWidth") > 100
    picture(page, "awards")
    page.locator("tbody a").first.click()
    expect(page.locator("blockquote").first).to_be_visible()


@pytest.mark.parametrize("address", PAGES)
def test_a_phone_needs_no_sideways_scrolling(chromium: Browser, base: str, address: str) -> None:
    context = chromium.new_context(base_url=base, viewport={"width": 360, "height": 740}, is_mobile=True)
    page = context.new_page()
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    if address == "/?q=bang+khen":
        picture(page, "phone")
    context.close()


def test_everything_works_without_script(chromium: Browser, base: str) -> None:
    context = chromium.new_context(base_url=base, java_script_enabled=False)
    page = context.new_page()
    page.goto("/")
    page.locator("#q").fill("bằng khen")
    page.locator("form.search button").click()
    page.locator(".hits a").first.click()
    expect(page.locator("aside h2").first).to_be_visible()
    expect(page.locator("#citation")).to_be_visible()
    expect(page.locator("#copy")).to_be_hidden()
    context.close()


def test_the_keyboard_alone_reaches_the_first_hit(page: Page) -> None:
    page.goto("/?q=bang+khen")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.hits') !== null"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/article/**")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing_serious(chromium: Browser, base: str, axe: str, address: str, scheme: Any) -> None:
    # The policy forbids foreign script, so axe is let in past it, for the test alone.
    context = chromium.new_context(base_url=base, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.goto(address)
    page.evaluate(axe)
    found = page.evaluate("axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})")
    serious = [rule for rule in found["violations"] if rule["impact"] in ("serious", "critical")]
    assert [(rule["id"], rule["nodes"][0]["html"]) for rule in serious] == []
    context.close()


def test_the_first_page_is_light(page: Page) -> None:
    sizes: list[int] = []
    page.on("response", lambda answer: sizes.append(len(answer.body())))
    page.goto("/")
    page.wait_for_load_state("networkidle")
    assert sum(sizes) <= 100_000
