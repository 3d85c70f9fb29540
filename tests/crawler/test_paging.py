"""Listings without links to their further pages."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from crawler.paging import More, Postback, next_form

PAGER = Postback(target="(?i)pager|grv")
URL = "http://tinh.vn/tin/Default.aspx?tabid=7"


def listing(*controls: tuple[str, str, str], action: str = "Default.aspx?tabid=7") -> str:
    anchors = "".join(
        f"<a href=\"javascript:__doPostBack('{target}','{argument}')\">{label}</a>"
        for target, argument, label in controls
    )
    state = '<input type="hidden" name="__VIEWSTATE" value="/wEP+a=="><input type="hidden" name="x" value="ư">'
    return f'<form action="/tim"><input name="q"></form><form action="{action}">{state}{anchors}</form>'


def asked(body: str, number: int) -> str | None:
    form = next_form(URL, body, PAGER, number)
    return None if form is None else "/".join(dict(form.fields)[f"__EVENT{name}"] for name in ("TARGET", "ARGUMENT"))


def test_the_form_is_sent_as_it_stands_with_the_control_that_was_pressed() -> None:
    form = next_form(URL, listing(("ctl00$grvTin", "Page$2", "2")), PAGER, 1)
    assert form is not None
    assert form.action == URL
    assert form.fields == (
        ("__EVENTTARGET", "ctl00$grvTin"),
        ("__EVENTARGUMENT", "Page$2"),
        ("__VIEWSTATE", "/wEP+a=="),
        ("x", "ư"),
    )


@pytest.mark.parametrize(
    ("controls", "number", "pressed"),
    [
        ([("grv", "Page$1", "1"), ("grv", "Page$3", "3")], 2, "grv/Page$3"),
        ([("pager$ctl01", "", "1"), ("pager$ctl03", "", "3")], 2, "pager$ctl03/"),
        ([("pager$prev", "", "‹"), ("pager$next", "", "›")], 4, "pager$next/"),
        ([("pager$next", "", "Trang sau")], 1, "pager$next/"),
        ([("grv", "Page$1", "1"), ("grv", "Page$3", "...")], 2, "grv/Page$3"),
        ([("grv", "Page$2", "..."), ("grv", "Page$3", "3"), ("grv", "Page$5", "...")], 4, "grv/Page$5"),
        ([("grv", "Page$4", "...")], 5, None),
        ([("pager$a", "", "..."), ("pager$b", "", "3")], 4, None),
        ([("grv", "Page$1", "1"), ("grv", "Page$2", "2")], 3, None),
        ([("ctl00$lbtDangNhap", "", "2")], 1, None),
        ([], 1, None),
    ],
)
def test_pages_are_turned_one_after_the_other_and_never_back(
    controls: list[tuple[str, str, str]], number: int, pressed: str | None
) -> None:
    assert asked(listing(*controls), number) == pressed


def test_the_options_form_of_newer_controls_is_known() -> None:
    script = (
        "javascript:WebForm_DoPostBackWithOptions(new WebForm_PostBackOptions(&quot;pager$2&quot;, &quot;&quot;, true))"
    )
    body = f'<form><input type=hidden name="__VIEWSTATE" value=""><a href="{script}">2</a></form>'
    assert asked(body, 1) == "pager$2/"


def test_a_page_without_a_form_has_no_next() -> None:
    assert next_form(URL, "<a href=\"javascript:__doPostBack('grv','Page$2')\">2</a>", PAGER, 1) is None


@given(st.text(max_size=200), st.integers(1, 9))
def test_any_page_is_read(body: str, number: int) -> None:
    next_form(URL, body + listing(("grv", "", body[:20].replace("<", ""))), PAGER, number)


def test_a_load_more_names_its_pages_from_the_first_by_its_step() -> None:
    more = More(url="/api?tu={page}&so=20", first=0, step=20)
    assert [more.page(number) for number in range(3)] == ["/api?tu=0&so=20", "/api?tu=20&so=20", "/api?tu=40&so=20"]
    with pytest.raises(ValidationError, match=r"has no \{page\}"):
        More(url="/api?trang=2")


@pytest.mark.parametrize(
    ("ways", "answer", "hrefs"),
    [
        ({"items": "data.tin", "link": "a.url"}, {"data": {"tin": [{"a": {"url": "/1"}}, {"a": {}}]}}, ("/1",)),
        ({"items": "", "link": "/{slug}-{id}.html"}, [{"slug": "x", "id": 7}, {"slug": "y"}], ("/x-7.html",)),
        ({"html": "d"}, {"d": '<li><a href="/1">x</a><a>y</a><a href="/2">'}, ("/1", "/2")),
        ({"items": "data.tin"}, {"data": []}, None),
        ({"html": "d"}, {"d": 7}, None),
    ],
)
def test_addresses_are_taken_from_where_the_profile_says(
    ways: dict[str, str], answer: object, hrefs: tuple[str, ...] | None
) -> None:
    assert More.model_validate({"url": "/{page}", **ways}).hrefs(json.dumps(answer).encode()) == hrefs


def test_an_answer_of_html_is_read_as_html_and_what_is_no_json_is_told() -> None:
    assert More(url="/{page}").hrefs(b'<a href="/1">') == ("/1",)
    assert More(url="/{page}", items="a").hrefs(b"<html>") is None
    assert More(url="/{page}", items="a").hrefs(b"[" * 100_000) is None
