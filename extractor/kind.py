"""What kind of announcement an article is: launch, review, ceremony, decision, plan, example or other news."""

from __future__ import annotations

import re
from enum import StrEnum

from extractor.facts import AwardStatus, Facts
from extractor.page import Page
from extractor.vietnamese import key


class Kind(StrEnum):
    """The kinds of announcement that a portal's emulation section carries."""

    LAUNCH = "launch"
    REVIEW = "review"
    CEREMONY = "ceremony"
    DECISION = "decision"
    PLAN = "plan"
    EXAMPLE = "example"
    NEWS = "news"


# In order: the headline's own word decides, the more particular first.
_HEADLINE = (
    (Kind.DECISION, r"quyết định|tờ trình|danh sách|lấy ý kiến|đề nghị (?:tặng|khen|xét)"),
    (Kind.PLAN, r"kế hoạch|chỉ thị|hướng dẫn|công văn|thông báo|nghị quyết|quy chế"),
    (Kind.LAUNCH, r"phát động|ký (?:kết )?giao ước|hưởng ứng|ra quân|lễ phát động"),
    (Kind.REVIEW, r"sơ kết|tổng kết|đánh giá kết quả|bình xét"),
    (
        Kind.CEREMONY,
        r"trao tặng|đón nhận|công bố|lễ trao|trao (?:bằng|cờ|huân|giấy|kỉ)|vinh danh|tôn vinh|biểu dương|"
        r"khen thưởng|tuyên dương|tặng thưởng|truy tặng|thưởng nóng",
    ),
    (Kind.EXAMPLE, r"gương|điển hình|tấm gương|người tốt"),
)
_RULES = tuple((kind, re.compile(rf"(?<!\w)(?:{words})(?!\w)")) for kind, words in _HEADLINE)


def find_kind(page: Page, facts: Facts) -> Kind:
    """The kind of the announcement, by its headline, else by what it reports."""
    title = key(page.title or "")
    for kind, words in _RULES:
        if words.search(title):
            return kind
    if any(award.status is AwardStatus.GRANTED for award in facts.awards):
        return Kind.CEREMONY
    return Kind.NEWS
