"""Where a site's pages keep their parts: CSS selectors, valid until a redesign.

A profile writes one ``[[layout]]`` table for each look that the site has had::

    [[layout]]
    title = "h1#page-title"
    body = [".field-name-body .field-item", ".node .content"]
    date = ".submitted"
    date_order = "month-first"
    byline = ".field-name-field-author"
    drop = [".print_html", ".addtoany"]
    until = 2023-06-01

A selector is a string, or a list of strings of which the first that matches something wins. ``drop`` names what
stands inside the body and is none of it: all of its selectors hold.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import cache
from typing import Any

from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from extractor.errors import LayoutNeedsMending

_MOST_SELECTORS = 40
_LONGEST_SELECTOR = 500  # characters


class DateOrder(StrEnum):
    """The order of day and month in the site's own stamp."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"
    YEAR_FIRST = "year-first"


@dataclass(frozen=True, slots=True)
class Layout:
    """The selectors of one look of a site; ``until`` is the first day of the next look, ``name`` for reports."""

    body: tuple[str, ...]
    title: tuple[str, ...] = ()
    date: tuple[str, ...] = ()
    byline: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    date_order: DateOrder = DateOrder.DAY_FIRST
    until: dt.date | None = None
    name: str = "layout"

    @classmethod
    def from_mapping(cls, table: Mapping[str, Any], name: str = "layout") -> Layout:
        """The layout that a profile's ``[[layout]]`` table describes.

        Raises LayoutNeedsMending for an unknown key, a selector that is no CSS, or a value of the wrong kind.
        """
        known = {field.name for field in fields(cls)} - {"name"}
        for key in table:
            if key not in known:
                raise LayoutNeedsMending(
                    f"{name}: unknown key {key!r}, perhaps a misspelling; a layout has {', '.join(sorted(known))}"
                )
        if not table.get("body"):
            raise LayoutNeedsMending(f"{name}: key 'body' is missing; give the CSS selector of the article's text")
        selectors = {key: _selectors(table.get(key, ()), key, name) for key in _SELECTOR_KEYS}
        return cls(
            **selectors,
            date_order=_date_order(table.get("date_order", DateOrder.DAY_FIRST), name),
            until=_until(table.get("until"), name),
            name=name,
        )


_SELECTOR_KEYS = ("body", "title", "date", "byline", "drop")


def read_layouts(tables: Iterable[Mapping[str, Any]], name: str) -> tuple[Layout, ...]:
    """A profile's ``[[layout]]`` tables in order, named ``NAME#1``, ``NAME#2``, …"""
    return tuple(Layout.from_mapping(table, f"{name}#{number}") for number, table in enumerate(tables, 1))


def in_force(layouts: Sequence[Layout], captured_on: dt.date | None) -> tuple[Layout, ...]:
    """The layouts to try on a page captured that day, the likeliest first.

    Those that a redesign had ended by then are left out; of the others the one that ended soonest comes first,
    and those without an end come last. Without a day all are tried, the present ones first.
    """
    if captured_on is None:
        return tuple(sorted(layouts, key=lambda layout: -_end(layout).toordinal()))
    held = (layout for layout in layouts if captured_on < _end(layout))
    return tuple(sorted(held, key=_end))


def _end(layout: Layout) -> dt.date:
    return layout.until or dt.date.max


def _selectors(value: Any, key: str, name: str) -> tuple[str, ...]:
    listed = (value,) if isinstance(value, str) else value
    if not isinstance(listed, list | tuple) or not all(isinstance(selector, str) for selector in listed):
        raise LayoutNeedsMending(f"{name}: key {key!r} is {value!r}; give a CSS selector or a list of them")
    if len(listed) > _MOST_SELECTORS:
        raise LayoutNeedsMending(f"{name}: key {key!r} lists {len(listed)} selectors; keep to {_MOST_SELECTORS}")
    for selector in listed:
        _check(selector, key, name)
    return tuple(listed)


def _check(selector: str, key: str, name: str) -> None:
    if not selector.strip() or len(selector) > _LONGEST_SELECTOR:
        raise LayoutNeedsMending(f"{name}: key {key!r} has an empty or overlong selector; mend or remove it")
    if not _is_selector(selector):
        raise LayoutNeedsMending(
            f"{name}: key {key!r} has {selector!r}, which is no CSS selector; "
            "check its brackets and colons in a browser's inspector"
        )


@cache
def _is_selector(selector: str) -> bool:
    try:
        LexborHTMLParser("<p>").css_first(selector)
    except SelectolaxError:
        return False
    return True


def _date_order(value: Any, name: str) -> DateOrder:
    try:
        return DateOrder(value)
    except ValueError as error:
        raise LayoutNeedsMending(
            f"{name}: key 'date_order' is {value!r}; give {', '.join(repr(order.value) for order in DateOrder)}"
        ) from error


def _until(value: Any, name: str) -> dt.date | None:
    if value is None or (isinstance(value, dt.date) and not isinstance(value, dt.datetime)):
        return value
    raise LayoutNeedsMending(f"{name}: key 'until' is {value!r}; give a day without quotes, as 2023-06-01")
