"""The headline of a page of which no layout is known: the line that the page's own title repeats."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.metadata import Metadata
from extractor.stamps import read_stamp_line
from extractor.text_of import HtmlLine, Text
from extractor.vietnamese import key

_SHORTEST, _SHORTEST_HEADING = 12, 6
_LONGEST = 400
_SITE_NAME = re.compile(r"\s+(?:\||-|–|—|::|»|•|/)\s+")
_NAMED = re.compile(r"(?:^|[\W_])(?:title|tieu-?_?de|tieude|headline|heading|news-?name|td)", re.IGNORECASE)
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


def headline_above(text: Text, first: int) -> Headline | None:
    """The heading nearest above line ``first`` of ``text``, or that line itself, by its tag or class."""
    named = _named_lines(text)
    for place in range(first, max(-1, first - _BACK), -1):
        if place >= len(text.lines):
            continue
        line = text.lines[place]
        if _SHORTEST <= len(line.text) <= _LONGEST and not _is_link(line) and (line.heading or place in named):
            return Headline(line.text, place, "heading")
    return None


def headline_said(metadata: Metadata) -> Headline | None:
    """What the page's own title says, less the site's name; None where it says nothing longer than a section's name."""
    for title in metadata.titles():
        longest = max(_SITE_NAME.split(title.text), key=len).strip()
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


def _named_lines(text: Text) -> Sequence[int]:
    """The lines that fill a block whose class or id calls it a title."""
    return [block.first for block in text.blocks if block.last - block.first == 1 and _NAMED.search(block.named)]
