"""The year that an article's awards are counted under."""

from __future__ import annotations

import re
from collections import Counter

from extractor.facts import DateRole, Facts
from extractor.page import Page

_YEAR = re.compile(r"\d{4}")
_DAY = re.compile(r"(\d{4})-\d{2}-\d{2}")


def find_year(page: Page, facts: Facts) -> int | None:
    """The year of publication, else of the first dated event, else in the headline, else the one named most often."""
    if page.published:
        return int(page.published[:4])
    for date in facts.dates:
        if date.role is DateRole.EVENT and (day := _DAY.fullmatch(date.value)):
            return int(day[1])
    years = [date for date in facts.dates if _YEAR.fullmatch(date.value)]
    title_end = len(page.title or "")
    if told := [date.value for date in years if date.span.end <= title_end]:
        return int(told[0])
    most = Counter(date.value for date in years).most_common(1)
    return int(most[0][0]) if most else None
