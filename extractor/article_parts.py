"""The parts of an article as they stand on its page, before they are put together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from extractor.furniture import LONGEST_POINTER, is_heading_of_links, is_pointer, is_toolbar
from extractor.gazetteer import load
from extractor.lines import Line, read_lines
from extractor.official_head import is_dateline
from extractor.signature import labelled_author, signs_for_nobody
from extractor.stamps import is_counter, read_stamp_line
from extractor.text_of import HtmlLine
from extractor.vietnamese import key

_LONGEST_FURNITURE = 150  # characters
_EDGE = 3  # lines of a body's beginning and end where the page's own lines stand
_SHORT = 25
_AGO = re.compile(
    r"(?:cách đây )?\d{1,3} (?:giây|phút|giờ|ngày|tuần|tháng|năm) trước|(?:thời gian đọc:? )?\d{1,3} phút đọc"
)
_COLUMNS = re.compile(r"\s*(?:[|•·;]|\s[-–—]\s)\s*")
_SENTENCE_ENDS = (".", ";", "!", "?", "…", ",")


@dataclass(slots=True)
class Parts:
    """What a page's markup says of its article. ``rules`` says of each field what found it.

    ``body`` are the lines without the headline; ``published`` is an ISO day, ``byline`` the words that name the
    author, as printed; ``seen``: both were seen by the headline, and no layout named their place. ``teasers`` are the
    links within the body that lead on to the rest of a text.
    """

    body: list[HtmlLine]
    page: list[HtmlLine]
    title: str | None = None
    published: str | None = None
    byline: str | None = None
    seen: bool = False
    teasers: int = 0
    rules: dict[str, str] = field(default_factory=dict)


def is_linked(line: HtmlLine) -> bool:
    """Whether most of the line leads to other pages."""
    return line.linked > 0.5 * len(line.text)


def is_page_s_own(line: HtmlLine) -> bool:
    """Whether the line is a button, a counter, a stamp of the page, or names who put the page up."""
    if len(line.text) > _LONGEST_FURNITURE or line.text.endswith(_SENTENCE_ENDS):
        return False
    plain = read_lines(line.text)
    if not plain or is_toolbar(plain[0]) or is_counter(line.text):
        return True
    words = plain[0].key
    if words.startswith(line_starts("uploader")) or words.strip(" :") in _said_of_the_page() or _AGO.fullmatch(words):
        return True
    stamp = read_stamp_line(line.text)
    if stamp is None or is_dateline(plain[0]):
        return False
    rest = key(stamp.rest)
    if not rest or (stamp.timed and len(rest) < _SHORT) or rest.startswith(line_starts("uploader")):
        return True
    return all(map(_names_its_maker, _COLUMNS.split(stamp.rest)))


def _names_its_maker(part: str) -> bool:
    """Whether a part of a stamp's line names its writer or its source ("Tác giả: …", "Nguồn: …")."""
    lines = read_lines(part)
    return not lines or labelled_author(lines[0]) is not None or signs_for_nobody(lines[0])


def reads_on(line: HtmlLine) -> bool:
    """Whether the line is a link to the rest of a text ("Đọc thêm", "Xem chi tiết »")."""
    return is_linked(line) and key(line.text).strip(" .…»>[]()-→") in _leads_on()


@cache
def _leads_on() -> frozenset[str]:
    return frozenset(map(key, load("page_furniture")["reads_on"]["whole"]))


@cache
def _said_of_the_page() -> frozenset[str]:
    return frozenset(map(key, load("page_furniture")["head"]["whole"]))


@cache
def line_starts(table: str) -> tuple[str, ...]:
    """The keys of the beginnings of lines in the table ``table`` of the page furniture."""
    return tuple(map(key, load("page_furniture")[table]["start"]))


def heads_links(plain: Line) -> bool:
    """Whether the line heads a list of other articles, or the page's buttons."""
    words = plain.key.strip(" :.»>-")
    return words in _headings("links") or is_heading_of_links(plain)


def heads_comments(plain: Line) -> bool:
    """Whether the line heads what readers wrote."""
    return plain.key.split("(")[0].strip(" :.»>-") in _headings("comments")


@cache
def _headings(kind: str) -> frozenset[str]:
    return frozenset(key(words).strip(" :") for words in load("page_furniture")["headings"][kind])


def without_furniture(lines: Sequence[HtmlLine]) -> list[HtmlLine]:
    """A body's ``lines`` without its links to other articles, counters, and buttons and stamps at its edges.

    What reads like furniture, but is no link and stands within the text, is kept and marked.
    """
    kept = []
    place, inside = 0, range(_EDGE, len(lines) - _EDGE)
    while place < len(lines):
        line = lines[place]
        place += 1
        if line.row or len(line.text) > LONGEST_POINTER:
            kept.append(line)
            continue
        plain = read_lines(line.text)[0]
        button = not line.text.endswith(_SENTENCE_ENDS) and is_toolbar(plain)
        if heads_links(plain) and (links := links_from(lines, place)):
            place += links
        elif is_counter(line.text) or (is_linked(line) and (button or is_pointer(plain))):
            continue
        elif place - 1 in inside or not is_page_s_own(line):
            kept.append(replace(line, furniture=True) if button or is_pointer(plain) else line)
    return kept


def links_from(lines: Sequence[HtmlLine], start: int) -> int:
    """How many lines from ``start`` on are links to other articles, with their days between and below them."""
    last = place = start
    while place < len(lines) and (is_linked(lines[place]) or (place > start and len(lines[place].text) < _SHORT)):
        place += 1
        if is_linked(lines[place - 1]) or read_stamp_line(lines[place - 1].text):
            last = place
    return last - start
