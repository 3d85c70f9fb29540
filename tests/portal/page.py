"""What pages of all families share: menus, the page's clock, related links, dates as portals print them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from tests.portal.news import News

SHORT_DAYS = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
LONG_DAYS = ("Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy", "Chủ nhật")
_MENU = ("Giới thiệu", "Bộ máy", "Liên hệ")


def month_first(day: date) -> str:
    """As Drupal's medium format: T3, 02/09/2021 - 17:58 is the 9th of February."""
    return f"{SHORT_DAYS[day.weekday()]}, {day:%m/%d/%Y} - 17:58"


def day_first(day: date) -> str:
    """As nearly everywhere else."""
    return f"{LONG_DAYS[day.weekday()]} - {day:%d/%m/%Y} 17:58"


def clock(today: date) -> str:
    """The page's own clock, which dates nothing."""
    return f'<div class="dong-ho" id="clock">Hôm nay: {LONG_DAYS[today.weekday()]}, {today:%d/%m/%Y}</div>'


def paragraphs(article: News) -> str:
    """The body's paragraphs, and links to its attachments."""
    text = "".join(f"<p>{paragraph}</p>\n" for paragraph in article.paragraphs)
    files = "".join(f'<p><a href="/tep/{name}">Tệp đính kèm</a></p>' for name in article.attachments)
    return text + files


def links(pairs: Iterable[tuple[str, str]], kind: str = "menu") -> str:
    """A list of links."""
    items = "".join(f'<li><a href="{href}">{text}</a></li>' for href, text in pairs)
    return f'<ul class="{kind}">{items}</ul>'


def menu(prefix: str = "") -> str:
    """The same links on every page."""
    return links((f"{prefix}/gioi-thieu-{number}", text) for number, text in enumerate(_MENU))


def whole(title: str, body: str, head: str = "", body_class: str = "") -> bytes:
    """A page."""
    start = f'<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
    return f'{start}<body class="{body_class}">{body}</body></html>'.encode()


def numbered(pages: Sequence[int], current: int, window: int = 5) -> list[int]:
    """The numbers of a pager around ``current``."""
    first = (current - 1) // window * window + 1
    return [page for page in pages if first <= page < first + window]
