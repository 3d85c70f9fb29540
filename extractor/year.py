"""The year that an article's awards are counted under."""

from __future__ import annotations

import re
from collections import Counter

from extractor.facts import DateRole, Facts
from extractor.page import Page

_YEAR = re.compile(r"\d{4}")
_DAY = re.compile(r"(\d{4})-\d{2}-\d{2}")
# The place before the day that a document was signed on (Decree 30/2020/NĐ-CP, appendix I, II.4).
_SIGNED_AT = re.compile(r"[^\W\d_][^,\n\d]{1,60}, {0,2}ngày {0,2}$")


def find_year(page: Page, facts: Facts) -> int | None:
    """The year of publication, else of signing, of the first event, in the headline, else the one named most often."""
    if page.published:
        return int(page.published[:4])
    for date in facts.dates:
        if (
            date.role is DateRole.DOCUMENT
            and (day := _DAY.fullmatch(date.value))
            and _is_signing(page, date.span.start)
        ):
            return int(day[1])
    for date in facts.dates:
        if date.role is DateRole.EVENT and (day := _DAY.fullmatch(date.value)):
            return int(day[1])
    years = [date for date in facts.dates if _YEAR.fullmatch(date.value)]
    title_end = len(page.title or "")
    if told := [date.value for date in years if date.span.end <= title_end]:
        return int(told[0])
    most = Counter(date.value for date in years).most_common(1)
    return int(most[0][0]) if most else None


def _is_signing(page: Page, start: int) -> bool:
    """Whether a line up to ``start`` is the place of signing: "Vĩnh Long, ngày"."""
    line = page.text.rfind("\n", 0, start) + 1
    return start - line < 80 and _SIGNED_AT.fullmatch(page.text[line:start]) is not None
