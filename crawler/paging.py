"""Listings whose further pages are no plain links: postbacks of ASP.NET, and endpoints behind "load more" buttons."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from selectolax.lexbor import LexborHTMLParser, LexborNode

from crawler.address import absolute
from crawler.pattern import Pattern

_CALLS = (
    re.compile(r"""__doPostBack\(\s{0,5}['"]([^'"]{1,300})['"]\s{0,5},\s{0,5}['"]([^'"]{0,300})['"]"""),
    re.compile(r"""WebForm_PostBackOptions\(\s{0,5}['"]([^'"]{1,300})['"]\s{0,5},\s{0,5}['"]([^'"]{0,300})['"]"""),
)
_NEXT_WORDS = frozenset(
    {">", "»", "›", ">>", "next", "sau", "tiếp", "trang sau", "trang tiếp", "tiếp theo", "tiếp >", "sau >"}
)
_GAP = frozenset({"...", "…"})
_LARGEST_FORM = 4_000_000
_SECOND = 2
_LAST_NUMBER = re.compile(r"\d{1,6}$")
_PLACE = re.compile(r"\{([A-Za-z_]\w{0,40})\}")


def _with_page(url: str) -> str:
    if "{page}" not in url:
        raise ValueError(f"{url!r} has no {{page}}; write {{page}} where the page's number stands")
    return url


class Postback(BaseModel):
    """A pager that posts its form back. ``target`` is searched in the control's name; ``pages`` is the last one."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    target: Pattern
    pages: int = Field(default=500, ge=1, le=10_000)


class More(BaseModel):
    """An endpoint that gives a listing's pages. ``url`` has ``{page}``: ``first``, ``first + step`` and so on.

    In the JSON answered, ``items`` is the dotted path of the list, and ``link`` that of an item's address, or a
    template of its fields as ``/tin/{slug}-{id}.html``. ``html`` is the path of a string of HTML instead; without
    any of them the answer itself is HTML. ``pages`` is how many are asked for at most.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    url: Annotated[str, AfterValidator(_with_page)]
    first: int = Field(default=1, ge=0)
    step: int = Field(default=1, ge=1)
    pages: int = Field(default=1_000, ge=1, le=100_000)
    items: str | None = None
    link: str = "url"
    html: str | None = None

    def page(self, number: int) -> str:
        """The address of the ``number``-th page, counted from 0."""
        return self.url.replace("{page}", str(self.first + number * self.step))

    def hrefs(self, body: bytes) -> tuple[str, ...] | None:
        """The addresses that an answer holds, as printed; None where it is not what the profile says."""
        if self.items is None and self.html is None:
            return _hrefs(body.decode("utf-8", "replace"))
        try:
            answer = json.loads(body)
        except (ValueError, RecursionError):
            return None
        if self.html is not None:
            fragment = _at(answer, self.html)
            return _hrefs(fragment) if isinstance(fragment, str) else None
        items = _at(answer, self.items or "")
        if not isinstance(items, list):
            return None
        return tuple(href for item in items if (href := self._href(item)))

    def _href(self, item: Any) -> str | None:
        if "{" not in self.link:
            found = _at(item, self.link)
            return found if isinstance(found, str) else None
        names = _PLACE.findall(self.link)
        if not isinstance(item, dict) or any(name not in item for name in names):
            return None
        return _PLACE.sub(lambda place: str(item[place[1]]), self.link)


@dataclass(frozen=True, slots=True)
class Form:
    """What to post where: ``action`` is absolute, ``fields`` in the order of the page."""

    action: str
    fields: tuple[tuple[str, str], ...]


def next_form(url: str, body: bytes | str, postback: Postback, number: int) -> Form | None:
    """The form that asks for the page after the ``number``-th (from 1) of the listing at ``url``; None on the last.

    Pages are walked one after the other: a pager's controls mean something only on the page on which they stand.
    """
    tree = LexborHTMLParser(body)
    form = next((one for one in tree.css("form") if one.css_first('input[name="__VIEWSTATE"]') is not None), None)
    control = _next_control(list(_controls(tree, postback)), number + 1)
    if form is None or control is None:
        return None
    action = absolute(url, form.attributes.get("action") or url)
    fields = [
        (name, field.attributes.get("value") or "")
        for field in form.css("input[type=hidden]")
        if (name := field.attributes.get("name")) and name not in ("__EVENTTARGET", "__EVENTARGUMENT")
    ]
    if action is None or sum(len(value) for _, value in fields) > _LARGEST_FORM:
        return None
    return Form(action, (("__EVENTTARGET", control[0]), ("__EVENTARGUMENT", control[1]), *fields))


def _controls(tree: LexborHTMLParser, postback: Postback) -> Iterator[tuple[str, str, str]]:
    target = re.compile(postback.target)
    for anchor in tree.css("a[href], input[onclick]"):
        script = anchor.attributes.get("href") or anchor.attributes.get("onclick") or ""
        for call in _CALLS:
            if (found := call.search(script)) and target.search(found[1]):
                yield found[1], found[2], _label(anchor)


def _label(anchor: LexborNode) -> str:
    return " ".join((anchor.text() or anchor.attributes.get("value") or "").split()).lower()


def _next_control(controls: Sequence[tuple[str, str, str]], wanted: int) -> tuple[str, str] | None:
    number = str(wanted)
    for target, argument, label in controls:
        if label == number or argument in (number, f"Page${number}"):
            return target, argument
    for target, argument, label in controls:
        if label in _NEXT_WORDS or argument == "Page$Next":
            return target, argument
    return _next_window(controls, wanted)


def _next_window(controls: Sequence[tuple[str, str, str]], wanted: int) -> tuple[str, str] | None:
    """The gap at the end of "… 3 4 …", which leads on; one that stands first, or alone, leads back."""
    shown = [control for control in controls if control[2] in _GAP or control[2].isdigit()]
    if not shown or shown[-1][2] not in _GAP or (len(shown) == 1 and wanted > _SECOND):
        return None
    target, argument, _ = shown[-1]
    told = _LAST_NUMBER.search(argument)
    return None if told and int(told[0]) < wanted else (target, argument)


def _at(answer: Any, path: str) -> Any:
    for name in path.split(".") if path else ():
        if not isinstance(answer, dict):
            return None
        answer = answer.get(name)
    return answer


def _hrefs(fragment: str) -> tuple[str, ...]:
    nodes = LexborHTMLParser(fragment).css("a[href]")
    return tuple(href for node in nodes if (href := node.attributes["href"]))
