"""The headline of a page of which no layout is known: the line that the page's own title repeats.

Many portals give every page one title, the site's or the section's; the headline is then the line that markup calls
one, or the line right above the stamp.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from extractor.article_parts import is_linked, is_page_s_own, line_starts
from extractor.gazetteer import load
from extractor.metadata import Metadata
from extractor.patterns import any_word
from extractor.stamps import StampKind, read_stamp_line
from extractor.text_of import HtmlLine, Text
from extractor.vietnamese import bare, key

_SHORTEST, _SHORTEST_HEADING = 12, 6
_LONGEST = 400
_BAR = re.compile(r"\s+(?:\||::|»|•)\s+")
_SITE_NAME = re.compile(r"\s+(?:\||-|–|—|::|»|•|/|>)\s+")
_NAMED = re.compile(
    r"(?:^|[\W_])(?:lbl?|lit|ltr|txt|news|art|post|detail|bai|tin)?[-_]?(?:title|tieu-?_?de|headline|heading|news-?name|td(?![\w-]))",
    re.IGNORECASE,
)
_BOLD = re.compile(r"(?:^| )(?:b|strong|big) ")
_SENTENCE_ENDS = (".", ";", ":", ",")
_LONGEST_SECTION = 8  # words
_FEWEST_WORDS = 4
_LONGEST_ENTRY = 5  # words
_HEADING_BONUS = 40
_BACK = 15  # lines above the article in which its headline is looked for


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline as printed, the place of its line (None: only the page's own title has it), and how it was found."""

    text: str
    place: int | None
    how: str


def find_headline(metadata: Metadata, text: Text) -> Headline | None:
    """The line of ``text`` that repeats the page's title in its ``<title>`` or ``<meta>``; None where none does."""
    best: tuple[int, Headline] | None = None
    said = [(key(title.text), title.where) for title in metadata.titles()]
    for place, line in enumerate(text.lines):
        if not (_SHORTEST_HEADING if line.heading else _SHORTEST) <= len(line.text) <= _LONGEST:
            continue
        words = key(line.text)
        for title, how in said:
            size = _repeated(words, line, title)
            weight = size + _HEADING_BONUS * line.heading
            if size and (best is None or weight > best[0]):
                best = weight, Headline(line.text[:size], place, how)
    return best[1] if best else None


def headline_above(text: Text, first: int, after: int = -1) -> Headline | None:
    """The headline of the article that begins at line ``first`` of ``text``, sought from there up to line ``after``.

    It is the nearest line that is a heading or is called a title by its class, else the line right above the stamp,
    else the nearest line in bold.
    """
    named = _named_lines(text)
    menu = menu_entries(text)
    near = range(min(first, len(text.lines) - 1), max(after, first - _BACK), -1)
    lines = text.lines
    for place in near:
        if (lines[place].heading or place in named) and _may_be_headline(lines[place], menu):
            return Headline(lines[place].text, place, "heading")
    for place in near:
        if place > 0 and _is_publication(lines[place]) and _may_be_headline(lines[place - 1], menu):
            return Headline(lines[place - 1].text, place - 1, "line above the stamp")
    for place in near:
        if _BOLD.search(lines[place].held) and _may_be_headline(lines[place], menu):
            return Headline(lines[place].text, place, "line in bold")
    return None


def names_no_article(headline: Headline, text: Text) -> bool:
    """Whether ``headline`` is the site's name or a section's, which the page's own title gives every page."""
    words = key(headline.text)
    return is_site_s(headline.text) or words in sections_named() or words in menu_entries(text)


def is_site_s(words: str) -> bool:
    """Whether ``words`` are the name of a site, or of the office whose site it is, and nothing more."""
    plain = f"{bare(words).strip()} "
    count = len(plain.split())
    if ":" in plain or count > 2 * _LONGEST_SECTION:
        return False
    if plain.startswith(_of_site("start")):
        return True
    return count <= _LONGEST_SECTION and plain.startswith(_of_site("offices")) and not _tells_a_deed(key(words))


@cache
def _of_site(entry: str) -> tuple[str, ...]:
    return tuple(bare(words) + " " for words in load("page_furniture")["site"][entry])


def _tells_a_deed(words: str) -> bool:
    return any(char.isdigit() for char in words) or _deeds().search(words) is not None


@cache
def _deeds() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_word(load('page_furniture')['site']['deeds'])}(?!\w)")


@cache
def sections_named() -> frozenset[str]:
    """The keys of what sections are called everywhere."""
    return frozenset(map(key, load("page_furniture")["site"]["sections"]))


def menu_entries(text: Text) -> frozenset[str]:
    """The keys of the short lines that are links: menus' entries, of which some are the names of sections."""
    short = (line for line in text.lines if is_linked(line) and len(line.text.split()) <= _LONGEST_ENTRY)
    return frozenset(key(line.text) for line in short)


def headline_said(metadata: Metadata, sections: Collection[str] = ()) -> Headline | None:
    """What the page's own title says, less the site's name; None where it says nothing but a section's name.

    ``sections`` are the keys of the page's own menu.
    """
    for title in metadata.titles():
        bars = _BAR.split(title.text)
        pieces = [piece.strip() for piece in (bars if len(bars) > 1 else _SITE_NAME.split(title.text))]
        named = [piece for piece in pieces if not is_site_s(piece) and key(piece) not in {*sections_named(), *sections}]
        longest = max(named, key=len, default="")
        if len(longest) >= _SHORTEST:
            return Headline(longest, None, title.where)
    return None


def _repeated(words: str, line: HtmlLine, title: str) -> int:
    """How many of the line's first characters are the headline that ``title`` names, 0 for none.

    A line that is a link counts only for the title's beginning: the site's name, at its end, links to the front page.
    """
    pieces = _SITE_NAME.split(title)
    if _is_link(line):
        return len(words) if line.heading and words in (title, pieces[0]) else 0
    if words == title or words in pieces or title.startswith(words + " ") or title.endswith(" " + words):
        return len(words)
    for piece in (title, *pieces):
        rest = line.text[len(piece) :]
        if len(piece) >= _SHORTEST and words.startswith(piece) and (not rest.strip() or _is_stamp(rest)):
            return len(piece)
    return 0


def _is_stamp(rest: str) -> bool:
    stamp = read_stamp_line(rest)
    return stamp is not None and len(stamp.rest) < _SHORTEST


def _is_link(line: HtmlLine) -> bool:
    return line.linked > 0.5 * len(line.text)


def _may_be_headline(line: HtmlLine, menu: Collection[str]) -> bool:
    words = line.text
    if not _SHORTEST <= len(words) <= _LONGEST or len(words.split()) < _FEWEST_WORDS or _is_link(line) or line.row:
        return False
    plain = key(words)
    if plain in sections_named() or plain in menu or plain.startswith(line_starts("imprint")) or is_site_s(words):
        return False
    return not (words.endswith(_SENTENCE_ENDS) or is_page_s_own(line))


def _is_publication(line: HtmlLine) -> bool:
    """Whether the line is an article's stamp and no reader's clock."""
    stamp = read_stamp_line(line.text)
    return stamp is not None and stamp.stamps[0].kind is not StampKind.CLOCK and is_page_s_own(line)


def _named_lines(text: Text) -> frozenset[int]:
    """The lines that fill an element whose class or id calls it a title."""
    blocks = (block.first for block in text.blocks if block.last - block.first == 1 and _NAMED.search(block.named))
    return frozenset(blocks) | {place for place, line in enumerate(text.lines) if _NAMED.search(line.held)}
