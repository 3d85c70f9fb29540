"""The year that an article's awards are counted under."""

from __future__ import annotations

import re
from collections import Counter

from extractor.facts import DateRole, Facts
from extractor.page import Page

_DAY = re.compile(r"(\d{4})-\d{2}-\d{2}")


def find_year(page: Page, facts: Facts) -> int | None:
    """The year of publication, else that of the first dated event, else the year named most often; None without."""
    if page.published:
        return int(page.published[:4])
    for date in facts.dates:
        if date.role is DateRole.EVENT and (day := _DAY.fullmatch(date.value)):
            return int(day[1])
    years = Counter(date.value for date in facts.dates if re.fullmatch(r"\d{4}", date.value))
    return int(years.most_common(1)[0][0]) if years else None
