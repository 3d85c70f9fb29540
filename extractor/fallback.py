"""A page read without a layout: by its own title, the weight of its lines, and a second opinion where those say little.

The second opinion is trafilatura's. ``benchmarks/bodies.py`` measures this reading beside trafilatura, readability,
justext and resiliparse; ``docs/decisions/0034-body-without-a-layout.md`` says what came of it.
"""

from __future__ import annotations

import trafilatura
from lxml import etree
from selectolax.lexbor import LexborHTMLParser

from extractor.article_parts import Parts, is_linked, without_furniture
from extractor.generic import Stretch, find_stretch
from extractor.headline import Headline, find_headline, headline_above, headline_said
from extractor.lines import read_lines
from extractor.metadata import Metadata
from extractor.signature import labelled_author
from extractor.stamps import Stamp, StampKind, best_day, read_stamp_line
from extractor.text_of import HtmlLine, Text, hidden_in, text_of
from extractor.vietnamese import key, nfc

_DOUBTFUL = 250  # of weight: less may be a teaser's
_AROUND = 3  # lines above a headline and below an article that may hold its stamp
_LONGEST_HEADLINE = 250
_MOST_ASKED = 400_000  # characters of HTML for which a second opinion is asked
# What a page may make another's code raise; it then has no opinion, and the page is read all the same.
_FOREIGN_FAULTS = (ValueError, TypeError, LookupError, AttributeError, RecursionError, etree.LxmlError)
_START = 60  # characters of a line by which it is known again


def read_without_layout(tree: LexborHTMLParser, metadata: Metadata) -> Parts:
    """The parts of the article on a page of which no layout is known; its ``body`` is empty where there is none."""
    root = tree.body or tree.root
    if root is None:
        return Parts([], [])
    text = text_of(root, hidden_in(root))
    headline = find_headline(metadata, text)
    stretch, how = _stretch(tree, text, headline)
    if headline is None and stretch.places:
        headline = headline_above(text, stretch.places[0])
        if headline is not None:
            stretch, how = _stretch(tree, text, headline)
    headline = headline or headline_said(metadata) or _first_line(text, stretch)
    body = [text.lines[place] for place in stretch.places if headline is None or place != headline.place]
    parts = Parts(without_furniture(body), text.lines, seen=True)
    parts.rules["body"] = how
    if headline:
        parts.title = headline.text
        parts.rules["title"] = headline.how
    _read_surroundings(text, headline, stretch, parts)
    return parts


def _stretch(tree: LexborHTMLParser, text: Text, headline: Headline | None) -> tuple[Stretch, str]:
    place = headline.place if headline else None
    stretch = find_stretch(text, place)
    if place is not None and stretch.weight >= _DOUBTFUL:
        return stretch, "generic"
    told = _second_opinion(tree)
    if not told:
        return stretch, "generic"
    return find_stretch(text, place, told), "generic, with trafilatura"


def _second_opinion(tree: LexborHTMLParser) -> frozenset[str]:
    """The beginnings of the lines that trafilatura takes for the article, as keys; none where it cannot say.

    Tables are left out: it lays out every column that a cell claims to span, be it millions.
    """
    html = tree.html or ""
    if len(html) > _MOST_ASKED:
        return frozenset()
    try:
        text = trafilatura.extract(html, include_comments=False, include_tables=False) or ""
    except _FOREIGN_FAULTS:
        return frozenset()
    return frozenset(key(line.strip())[:_START] for line in nfc(text).split("\n") if line.strip())


def _first_line(text: Text, stretch: Stretch) -> Headline | None:
    """An article's first line, where it reads like a headline and nothing else does."""
    if len(stretch.places) < 2:
        return None
    line = text.lines[stretch.places[0]]
    if len(line.text) > _LONGEST_HEADLINE or line.text.endswith((".", ":", ";", ",")) or line.row:
        return None
    return Headline(line.text, stretch.places[0], "first line")


def _read_surroundings(text: Text, headline: Headline | None, stretch: Stretch, parts: Parts) -> None:
    """The stamp and the byline that stand by the headline, or the stamp below the article."""
    if headline is None or headline.place is None or not stretch.places:
        return
    place, kept = headline.place, set(stretch.places)
    first = next((line for line in stretch.places if len(text.lines[line].text) > _START), stretch.places[0])
    below = [text.lines[line] for line in range(place + 1, first) if line not in kept]
    foot = text.lines[stretch.places[-1] + 1 :][:_AROUND]
    above = text.lines[max(0, place - _AROUND) : place]
    beside = text.lines[place].text[len(headline.text) :]
    stamps = [*_stamps([HtmlLine(beside)]), *_stamps(below)] or _labelled([*above, *foot])
    parts.published = best_day(stamps)
    if parts.published:
        parts.rules["published"] = "stamp by the headline"
    for line in below:
        if not is_linked(line) and (name := labelled_author(read_lines(line.text)[0])):
            parts.byline = name
            parts.rules["author"] = "byline below the headline"
            break


def _stamps(lines: list[HtmlLine]) -> list[Stamp]:
    found = (read_stamp_line(line.text) for line in lines if not is_linked(line))
    return [stamp for line in found if line for stamp in line.stamps if stamp.kind is not StampKind.CLOCK]


def _labelled(lines: list[HtmlLine]) -> list[Stamp]:
    """The stamps that say what they are: a bare day away from the headline is mostly the reader's clock."""
    return [stamp for stamp in _stamps(lines) if stamp.kind is not StampKind.BARE]
