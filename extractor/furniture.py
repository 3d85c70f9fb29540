"""The parts of a page's text that speak of the page and not of the event: toolbars, counters, links to others."""

from __future__ import annotations

import re
from functools import cache

from extractor.gazetteer import load
from extractor.lines import Line
from extractor.patterns import any_word
from extractor.stamps import is_counter
from extractor.vietnamese import key as key_of

_EDGES = " \t:.|*-–—_»«>‹›•+[](){}/\\#=~"
_ARROWS = ("»", ">>", "=>", "->", "›", "→", "►", "▶", "☞", ">")
_BULLETS = ("-", "•", "+", "*", "»", ">", "·", "◦", "▪", "●", "○", "›", "→", "►", "–")
_BREADCRUMB = re.compile(r"\s(?:»|›|>|→|/|\|)\s")
_CLOSING_DAY = re.compile(r"\(\s?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}[^)]{0,20}\)$")
LONGEST_POINTER = 300
_LONGEST_TITLE = 250


@cache
def _phrases(table: str, entry: str) -> frozenset[str]:
    return frozenset(key_of(phrase).strip(_EDGES) for phrase in load("language")[table][entry])


@cache
def _toolbar() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_word(load('language')['furniture']['whole'])}(?!\w)")


@cache
def _starts(table: str) -> re.Pattern[str]:
    return re.compile(any_word(load("language")[table]["start"]))


@cache
def _signs() -> re.Pattern[str]:
    return re.compile(any_word(load("language")["furniture"]["any"]))


def is_toolbar(line: Line) -> bool:
    """Whether the line is made of the page's own buttons, section names or counters alone."""
    if len(line.key) > 150:
        return False
    if line.key.strip(_EDGES) in _phrases("furniture", "whole") or is_counter(line.text, line.key):
        return True
    if _starts("furniture").match(line.key):
        return True
    bare = line.key.lstrip(_EDGES)
    return bool(_toolbar().match(bare)) and not _toolbar().sub("", bare).strip(_EDGES + "0123456789,")


def is_masthead(line: Line) -> bool:
    """Whether a line above the headline that is no toolbar belongs to the site: breadcrumbs, hotline."""
    if line.key.startswith(_ARROWS) or has_portals_words(line):
        return True
    return len(line.key) < 120 and _BREADCRUMB.search(line.text) is not None


def has_portals_words(line: Line) -> bool:
    """Whether the line holds what only a site's head says: hotline, login, sitemap."""
    return _signs().search(line.key) is not None


def is_pointer(line: Line) -> bool:
    """Whether the line leads to another article ("Xem thêm: …", ">> …")."""
    if len(line.key) > LONGEST_POINTER:
        return False
    if line.key.startswith(_ARROWS):
        return True
    bare = line.key.lstrip(_EDGES)
    start = _starts("related").match(bare)
    return start is not None and bare[start.end() :].lstrip().startswith((":", ">", "»", "-"))


def is_heading_of_links(line: Line) -> bool:
    """Whether the line heads a list of other articles ("CÁC TIN KHÁC")."""
    return len(line.key) < 60 and line.key.strip(_EDGES) in _phrases("related", "headings")


def furniture_lines(lines: list[Line]) -> list[Line]:
    """Those of ``lines`` that are furniture, wherever on the page they stand."""
    found: list[Line] = []
    place = 0
    while place < len(lines):
        line = lines[place]
        place += 1
        if is_heading_of_links(line):
            links = _links_after(lines, place)
            found += [line, *lines[place : place + links]]
            place += links
        elif is_toolbar(line) or is_pointer(line):
            found.append(line)
    return found


def _links_after(lines: list[Line], start: int) -> int:
    """How many lines after a heading of links are such links: as long as they look like the first of them."""
    if start == len(lines):
        return 0
    bulleted = lines[start].text.startswith(_BULLETS)
    count = 0
    for line in lines[start:]:
        if bulleted != line.text.startswith(_BULLETS) or len(line.text) > _LONGEST_TITLE:
            break
        if not bulleted and line.text.endswith((".", ";")) and not _CLOSING_DAY.search(line.text):
            break
        count += 1
    return count
