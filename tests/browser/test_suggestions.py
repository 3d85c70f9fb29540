"""Suggestions under the search box: an editor types a few letters without accents and takes one by key or finger."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.browser.test_pages import picture


def box(page: Page) -> Locator:
    return page.get_by_role("combobox", name="Tìm kiếm")


def type_in(page: Page, text: str) -> Locator:
    """Type letter by letter; gives the list, opened."""
    box(page).press_sequentially(text, delay=20)
    expect(page.get_by_role("option").first).to_be_visible()
    return page.get_by_role("listbox")


def test_unaccented_letters_arrow_and_enter_lead_to_results(page: Page) -> None:
    page.goto("/")
    options = type_in(page, "co thi d").get_by_role("option")
    expect(options.first).to_contain_text("Cờ thi đua")
    expect(box(page)).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    assert box(page).get_attribute("aria-activedescendant") == options.first.get_attribute("id")
    page.keyboard.press("Enter")
    page.wait_for_url("**/?q=khen*")
    expect(box(page)).to_have_value('khen:"Cờ thi đua" ')
    expect(page.get_by_role("status")).to_contain_text("kết quả")


def test_the_words_before_are_kept(page: Page) -> None:
    page.goto("/")
    type_in(page, "bang khen dinh thi kh").get_by_role("option", name="Đinh Thị Khuyên").click()
    page.wait_for_url("**/?q=bang*")
    expect(box(page)).to_have_value('bang khen người:"Đinh Thị Khuyên" ')


def test_options_stand_in_groups_named_by_kind(page: Page) -> None:
    page.goto("/?lang=en")
    page.get_by_role("combobox").press_sequentially("thi")
    listed = page.get_by_role("listbox", name="Suggestions")
    expect(listed.get_by_role("group", name="Award").get_by_role("option").first).to_contain_text("Cờ thi đua")
    expect(listed.get_by_role("group", name="Person").get_by_role("option").first).to_be_visible()


def test_escape_closes_the_list_and_keeps_the_words(page: Page) -> None:
    page.goto("/")
    listed = type_in(page, "thi d")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(listed).to_be_hidden()
    expect(box(page)).to_have_value("thi d")
    expect(box(page)).to_have_attribute("aria-expanded", "false")
    expect(box(page)).not_to_have_attribute("aria-activedescendant", "suggestion-0")
    page.keyboard.press("ArrowDown")
    expect(listed).to_be_visible()


def test_arrows_go_round_through_the_box_and_home_returns_to_it(page: Page) -> None:
    page.goto("/")
    options = type_in(page, "thi d").get_by_role("option")
    page.keyboard.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    expect(page.locator("[role=option][aria-selected=true]")).to_have_count(0)
    page.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Home")
    expect(page.locator("[role=option][aria-selected=true]")).to_have_count(0)
    assert page.evaluate("document.getElementById('q').selectionStart") == 0


def test_enter_without_a_choice_searches_for_what_was_typed(page: Page) -> None:
    page.goto("/")
    type_in(page, "thi dua")
    page.keyboard.press("Enter")
    page.wait_for_url("**/?q=thi+dua*")


def test_one_letter_asks_nothing_and_quick_letters_ask_once(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/suggest" in request.url else None)
    page.goto("/")
    box(page).press_sequentially("t")
    page.wait_for_timeout(300)
    assert asked == []
    type_in(page, "hi dua")
    page.wait_for_timeout(300)
    assert len(asked) == 1


def test_a_slow_answer_that_was_overtaken_is_not_shown(page: Page) -> None:
    def delay(route: Route) -> None:
        page.wait_for_timeout(600)
        route.continue_()

    page.route("**/suggest?q=dinh", delay)
    page.goto("/")
    with page.expect_request("**/suggest?q=dinh"):
        box(page).fill("dinh")
    box(page).fill("co thi")
    expect(page.get_by_role("option").first).to_contain_text("Cờ thi đua")
    page.wait_for_timeout(800)
    expect(page.get_by_role("option").first).to_contain_text("Cờ thi đua")


def test_on_a_phone_the_list_leaves_the_button_free(chromium: Browser, base: str) -> None:
    context = chromium.new_context(
        base_url=base, viewport={"width": 360, "height": 740}, is_mobile=True, has_touch=True
    )
    page = context.new_page()
    page.goto("/")
    listed = type_in(page, "thi d")
    picture(page, "suggestions-phone")
    button = page.get_by_role("button", name="Tìm kiếm").bounding_box()
    under = listed.bounding_box()
    assert button is not None
    assert under is not None
    assert button["y"] + button["height"] <= under["y"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    listed.get_by_role("option").first.tap()
    page.wait_for_url("**/?q=khen*")
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_open_list(chromium: Browser, base: str, axe: str, scheme: Any) -> None:
    context = chromium.new_context(
        base_url=base, color_scheme=scheme, bypass_csp=True, viewport={"width": 1280, "height": 800}
    )
    page = context.new_page()
    page.goto("/")
    type_in(page, "thi d")
    page.keyboard.press("ArrowDown")
    if scheme == "light":
        picture(page, "suggestions")
    page.evaluate(axe)
    found = page.evaluate("axe.run(document)")
    assert [(rule["id"], rule["nodes"][0]["html"]) for rule in found["violations"]] == []
    context.close()


def test_without_script_the_box_is_a_plain_one(chromium: Browser, base: str) -> None:
    context = chromium.new_context(base_url=base, java_script_enabled=False)
    page = context.new_page()
    page.goto("/")
    page.get_by_role("searchbox").fill("co thi dua")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("kết quả")
    expect(page.locator("#suggestions")).to_be_hidden()
    context.close()
