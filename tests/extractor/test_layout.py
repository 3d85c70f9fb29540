"""A profile's [[layout]] tables: what they may say, and which of them holds on what day."""

from datetime import date

import pytest

from extractor.errors import LayoutNeedsMending
from extractor.layout import DateOrder, Layout, in_force, read_layouts


def test_a_selector_may_be_one_or_a_list_of_them():
    layout = Layout.from_mapping({"body": ".than-bai", "title": ["h1.tua", "h2.tua"]})
    assert layout.body == (".than-bai",)
    assert layout.title == ("h1.tua", "h2.tua")
    assert layout.date_order is DateOrder.DAY_FIRST


@pytest.mark.parametrize(
    ("table", "named"),
    [
        ({"body": ".a", "titel": "h1"}, "'titel'"),
        ({"title": "h1"}, "'body'"),
        ({"body": "div[class="}, "'div[class='"),
        ({"body": ".a", "drop": [".b", "p::nowhere("]}, "'p::nowhere('"),
        ({"body": ".a", "drop": [3]}, "'drop'"),
        ({"body": ".a", "byline": " "}, "'byline'"),
        ({"body": ".a", "date_order": "year-last"}, "'year-last'"),
        ({"body": ".a", "until": "2023-06-01"}, "'until'"),
    ],
)
def test_a_faulty_table_is_refused_with_the_key_and_the_layout_named(table, named):
    with pytest.raises(LayoutNeedsMending) as fault:
        Layout.from_mapping(table, "cong-tinh#2")
    assert named in str(fault.value)
    assert "cong-tinh#2" in str(fault.value)


def test_layouts_are_named_after_their_profile_in_order():
    assert [layout.name for layout in read_layouts([{"body": "a"}, {"body": "b"}], "cong-tinh")] == [
        "cong-tinh#1",
        "cong-tinh#2",
    ]


OLD = Layout(body=("a",), until=date(2016, 5, 1), name="old")
MIDDLE = Layout(body=("b",), until=date(2021, 1, 1), name="middle")
NEW = Layout(body=("c",), name="new")


@pytest.mark.parametrize(
    ("day", "names"),
    [
        (date(2016, 4, 30), ["old", "middle", "new"]),
        (date(2016, 5, 1), ["middle", "new"]),
        (date(2024, 1, 1), ["new"]),
        (None, ["new", "middle", "old"]),
    ],
)
def test_the_day_of_the_capture_chooses_among_looks(day, names):
    assert [layout.name for layout in in_force([NEW, OLD, MIDDLE], day)] == names
