"""The pagers of ASP.NET WebForms: their state is in the form, and means something only there."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass

from tests.portal.page import numbered
from tests.portal.portal import Asking


@dataclass(frozen=True)
class Pager:
    """``target`` names the control, by page where ``is_by_argument`` is False; ``window`` numbers are shown at once."""

    target: str
    window: int
    is_by_argument: bool

    def asked(self, asking: Asking, pages: Sequence[int]) -> int | None:
        """The page asked for; None where the form could not have come from a page of ours, as real servers check."""
        if asking.form is None:
            return 1
        try:
            current = int(base64.b64decode(asking.form.get("__VIEWSTATE", "")).removeprefix(b"trang "))
        except ValueError:
            return None
        if asking.form.get("__EVENTVALIDATION") != f"cho phep {current}":
            return None
        for page, _ in self._shown(current, pages):
            if (self._target(page), self._argument(page)) == (
                asking.form.get("__EVENTTARGET"),
                asking.form.get("__EVENTARGUMENT"),
            ):
                return page
        return None

    def form(self, action: str, inner: str, page: int, pages: Sequence[int]) -> str:
        """The page's only form, with the pager below ``inner``."""
        state = base64.b64encode(f"trang {page}".encode()).decode()
        shown = "".join(
            f'<a href="javascript:__doPostBack(&#39;{self._target(number)}&#39;,&#39;{self._argument(number)}&#39;)">'
            f"{label}</a> "
            for number, label in self._shown(page, pages)
            if number != page
        )
        return (
            f'<form method="post" action="{action}" id="aspnetForm">'
            f'<input type="hidden" name="__VIEWSTATE" value="{state}" />'
            f'<input type="hidden" name="__EVENTVALIDATION" value="cho phep {page}" />'
            f'<a href="javascript:__doPostBack(&#39;ctl00$lbtDangNhap&#39;,&#39;&#39;)">2</a>{inner}'
            f'<div class="phan-trang"><span>{page}</span> {shown}</div></form>'
        )

    def _shown(self, page: int, pages: Sequence[int]) -> list[tuple[int, str]]:
        window = numbered(pages, page, self.window)
        before = [(window[0] - 1, "...")] if window[0] > 1 else []
        after = [(window[-1] + 1, "...")] if window[-1] < pages[-1] else []
        return [*before, *((number, str(number)) for number in window), *after]

    def _target(self, page: int) -> str:
        return self.target if self.is_by_argument else self.target.format(page=page)

    def _argument(self, page: int) -> str:
        return f"Page${page}" if self.is_by_argument else ""
