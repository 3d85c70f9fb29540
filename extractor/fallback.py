"""A page read without a layout: by its own title, the weight of its lines, and a second opinion where those say little.

The second opinion is trafilatura's. ``benchmarks/bodies.py`` measures this reading beside trafilatura, readability,
justext and resiliparse; ``docs/decisions/0034-body-without-a-layout.md`` says what came of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

import trafilatura
from lxml import etree
from selectolax.lexbor import LexborHTMLParser

from extractor.article_parts import (
    Parts,
    heads_comments,
    heads_links,
    is_linked,
    is_page_s_own,
    reads_on,
    without_furniture,
)
from extractor.gazetteer import load
from extractor.generic import Stretch, find_stretch
from extractor.headline import (
    Headline,
    find_headline,
    headline_above,
    headline_said,
    menu_entries,
    names_no_article,
    sections_named,
)
from extractor.lines import one_line, read_lines
from extractor.metadata import Metadata
from extractor.signature import labelled_author, person
from extractor.stamps import Stamp, StampKind, best_day, read_stamp_line
from extractor.text_of import HtmlLine, Text, hidden_in, text_of
from extractor.vietnamese import key, nfc

_DOUBTFUL = 250  # of weight: less may be a teaser's
_AROUND = 3  # lines above a headline and below an article that may hold its stamp
_LONGEST_LABEL = 20
_FOOT = 12  # lines below an article in which its author's own element may stand
_LONGEST_HEADLINE = 250
_AUTHOR = re.compile(
    r"(?:^|[\W_]|(?<=[a-z])(?=[A-Z])|lbl|post|news|art|detail)(?i:author|tac-?_?gia|but-?_?danh|nguoi-?_?viet|byline)"
)
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
    if headline is not None and names_no_article(headline, text):
        headline = None
    stretch, how = _stretch(tree, text, headline)
    if headline is None and stretch.places:
        headline = headline_above(text, _first_prose(text, stretch.places))
        if headline is not None:
            stretch, how = _stretch(tree, text, headline)
    headline = headline or headline_said(metadata, menu_entries(text)) or _first_line(text, stretch)
    body = [text.lines[place] for place in stretch.places if headline is None or place != headline.place]
    parts = Parts(without_furniture(body), text.lines, seen=True)
    if stretch.places:
        parts.teasers = sum(map(reads_on, text.lines[stretch.places[0] : stretch.places[-1] + 2]))
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
    other = find_stretch(text, place, told) if told else stretch
    if not told or (place is not None and stretch.places and not other.places):
        return stretch, "generic"
    return other, "generic, with trafilatura"


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
    menu = menu_entries(text)
    first, *others = stretch.places
    for place in others:  # below a section's name stands that of the page, though both are in the menu
        if key(text.lines[place].text) not in menu:
            break
        first = place
    line = text.lines[first]
    if len(line.text) > _LONGEST_HEADLINE or line.text.endswith((".", ":", ";", ",")) or line.row:
        return None
    return Headline(line.text, first, "first line")


def _read_surroundings(text: Text, headline: Headline | None, stretch: Stretch, parts: Parts) -> None:
    """The stamp and the byline that stand by the headline, or the stamp below the article."""
    if headline is None or headline.place is None or not stretch.places:
        return
    place, kept = headline.place, set(stretch.places)
    first = _first_prose(text, [line for line in stretch.places if line > place] or stretch.places)
    head = text.lines[place + 1 : first]
    below = [text.lines[line] for line in range(place + 1, first) if line not in kept]
    foot = text.lines[stretch.places[-1] + 1 :][:_AROUND]
    above = text.lines[max(0, place - _AROUND) : place]
    beside = text.lines[place].text[len(headline.text) :]
    lead = [text.lines[line] for line in range(first, min(first + _AROUND, len(text.lines))) if line not in kept]
    own = list(filter(is_page_s_own, lead))
    stamps = [*_stamps([HtmlLine(beside)]), *_stamps(below)] or _labelled([*above, *foot]) or _stamps(own)
    parts.published = best_day(stamps)
    if parts.published:
        parts.rules["published"] = "stamp by the headline"
    if name := _labelled_name(head) or (_name_by_the_stamp(head) if stamps else None):
        parts.byline = name
        parts.rules["author"] = "byline below the headline"
        parts.body = [line for line in parts.body if not line.text.endswith(name) or line not in head]
    elif name := _called_author(text, stretch) or _signed_below(text.lines[stretch.places[-1] + 1 :][:_AROUND]):
        parts.byline = name
        parts.rules["author"] = "name below the article"


def _first_prose(text: Text, places: Sequence[int]) -> int:
    """The first of ``places`` that holds a sentence, else the first of them."""
    return next(
        (place for place in places if len(text.lines[place].text) > _START and _is_sentence(text, place)), places[0]
    )


def _is_sentence(text: Text, place: int) -> bool:
    return text.lines[place].text.rstrip(" \"'”’)]").endswith((".", "!", "?", "…", ":", ";"))


def _labelled_name(lines: list[HtmlLine]) -> str | None:
    """The name behind a label for the author, on its line or on the line below the label."""
    before = ""
    for line in lines:
        if is_linked(line):
            before = ""
            continue
        told = [line.text, f"{before}: {line.text}"] if before else [line.text]
        if name := next(filter(None, (labelled_author(one_line(words)) for words in told)), None):
            return name
        before = line.text.rstrip(" :") if len(line.text) <= _LONGEST_LABEL else ""
    return None


def _name_by_the_stamp(head: list[HtmlLine]) -> str | None:
    """A name alone on its line, right above or below the stamp."""
    for above, below in pairwise(head):
        for line, other in ((above, below), (below, above)):
            if _stamps([other]) and not (is_linked(line) or line.heading or is_page_s_own(line)):
                name = person(line.text)
                if name and key(line.text) not in sections_named():
                    return name
    return None


def _called_author(text: Text, stretch: Stretch) -> str | None:
    """The author below the article: behind a label, or in an element whose class or id says that it holds the name."""
    foot = range(stretch.places[-1] + 1, min(stretch.places[-1] + 1 + _FOOT, len(text.lines)))
    if name := _labelled_name(text.lines[foot.start : foot.start + _AROUND]):
        return name
    called = {block.first for block in text.blocks if block.last - block.first == 1 and _AUTHOR.search(block.named)}
    for place in foot:
        line = text.lines[place]
        if heads_comments(read_lines(line.text)[0]):
            return None
        if (place in called or _AUTHOR.search(line.held)) and (name := person(line.text, labelled=True)):
            return name
    return None


def _signed_below(foot: list[HtmlLine]) -> str | None:
    """The name that stands alone below the article, before other articles and readers' comments begin."""
    for line in foot:
        plain = read_lines(line.text)[0]
        if is_linked(line) or line.heading or heads_links(plain) or heads_comments(plain):
            return None
        if name := labelled_author(plain) or person(line.text):
            return None if _services() & set(plain.key.split()) else name
        if not is_page_s_own(line):
            return None
    return None


@cache
def _services() -> frozenset[str]:
    return frozenset(load("page_furniture")["services"]["names"])


def _stamps(lines: list[HtmlLine]) -> list[Stamp]:
    found = (read_stamp_line(line.text) for line in lines if not is_linked(line))
    return [stamp for line in found if line for stamp in line.stamps if stamp.kind is not StampKind.CLOCK]


def _labelled(lines: list[HtmlLine]) -> list[Stamp]:
    """The stamps that say what they are: a bare day away from the headline is mostly the reader's clock."""
    return [stamp for stamp in _stamps(lines) if stamp.kind is not StampKind.BARE]
