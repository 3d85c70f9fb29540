"""A page read by the selectors of its site's layout."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from selectolax.lexbor import LexborHTMLParser, LexborNode

from extractor.article_parts import Parts, without_furniture
from extractor.gazetteer import load
from extractor.layout import DateOrder, Layout
from extractor.stamps import Order, publication_day
from extractor.text_of import HtmlLine, hidden_in, text_of

_ORDERS: dict[DateOrder, Order] = {
    DateOrder.DAY_FIRST: "dmy",
    DateOrder.MONTH_FIRST: "mdy",
    DateOrder.YEAR_FIRST: "dmy",
}
_LONGEST_FIELD = 500  # characters: a longer date or byline is not one


def read_by_layout(tree: LexborHTMLParser, layouts: Sequence[Layout]) -> Parts | None:
    """The parts that the first of ``layouts`` that holds finds; None where none does.

    A layout holds where its body is on the page, and its headline as well if it names one: a listing has none.
    """
    for layout in layouts:
        title = next(iter(_fields(tree, layout.title)), None)
        if layout.title and title is None:
            continue
        for selector in layout.body:
            lines = _lines(_outermost(tree.css(selector)), layout)
            if lines:
                parts = Parts(without_furniture(lines), lines)
                parts.rules["body"] = f"{layout.name} {selector}"
                if title:
                    parts.title = " ".join(title[0].split())
                    parts.rules["title"] = f"{layout.name} {title[1]}"
                _read_stamp(tree, layout, parts)
                return parts
    return None


def _read_stamp(tree: LexborHTMLParser, layout: Layout, parts: Parts) -> None:
    for text, selector in _fields(tree, layout.date):
        if len(text) < _LONGEST_FIELD and (day := publication_day(text, _ORDERS[layout.date_order])):
            parts.published = day
            parts.rules["published"] = f"{layout.name} {selector}: {' '.join(text.split())}"
            break
    for text, selector in _fields(tree, layout.byline):
        if len(text) < _LONGEST_FIELD:
            parts.byline = " ".join(text.split())
            parts.rules["author"] = f"{layout.name} {selector}"
            break


def _fields(tree: LexborHTMLParser, selectors: Iterable[str]) -> Iterable[tuple[str, str]]:
    """The words of each selector's first element that has any, in the order of the selectors."""
    for selector in selectors:
        first = tree.css_first(selector)
        if first is None:
            continue
        if text := _words(first) or next(filter(None, map(_words, tree.css(selector))), ""):
            yield text, selector


def _words(node: LexborNode) -> str:
    if node.tag == "meta":
        return (node.attributes.get("content") or "").strip()
    return "\n".join(line.text for line in text_of(node).lines) or (node.attributes.get("datetime") or "").strip()


def _outermost(nodes: Sequence[LexborNode]) -> list[LexborNode]:
    """``nodes`` without those that stand within another of them; they come in the order of the document."""
    if len(nodes) < 2:
        return list(nodes)
    matched = {node.mem_id for node in nodes}
    outer = []
    for node in nodes:
        above = node.parent
        while above is not None and above.mem_id not in matched:
            above = above.parent
        if above is None:
            outer.append(node)
    return outer


def _lines(nodes: Iterable[LexborNode], layout: Layout) -> list[HtmlLine]:
    lines: list[HtmlLine] = []
    drop = ", ".join((*layout.drop, *_furniture()))
    for node in nodes:
        out = hidden_in(node) | {part.mem_id for part in node.css(drop)}
        lines += text_of(node, out - {node.mem_id}).lines
    return lines


@cache
def _furniture() -> tuple[str, ...]:
    return tuple(load("page_furniture")["inside"]["drop"])
