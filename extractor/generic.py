"""Where the article stands on a page of which no layout is known.

Each line of the page is weighed: prose for the article, links and what stands in a sidebar, a footer or among
readers' comments against it. The article is the stretch of lines after the headline that weighs most, sought first
among the blocks of the tree, then within the best of them (a maximum subsequence, after Pasternack and Roth,
"Extracting article text from the web with maximum subsequence segmentation", WWW 2009).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from extractor.article_parts import heads_comments, heads_links, is_linked, is_page_s_own, line_starts, links_from
from extractor.gazetteer import load
from extractor.lines import one_line, read_lines
from extractor.signature import labelled_author, person
from extractor.text_of import Block, HtmlLine, Text
from extractor.vietnamese import key

_SHORT = 25  # characters: a shorter line is a label, a date or a name
_SHORTEST = 12  # characters: a longer line may be a name in a list of names
_LONGEST_HEADING = 60
_ITEM_TITLE = 15  # characters of a link that names another article
_BROKEN_OFF = ("...", "…")
_ASIDE = 8  # lines of links within an article that its prose may go on below
_SENTENCE_ENDS = (".", "!", "?", "…", ";", ":", ".”", '."')
_MOST_IN_AN_ITEM = 4  # lines: title, day, excerpt, "read more"
_MINOR = 0.4  # of a page's prose: what holds more is no sidebar, whatever its class says
_WIDER = 1.3
_NAME, _LABEL, _LINK, _END = 1, -5, -30, -200


@dataclass(frozen=True, slots=True)
class Stretch:
    """The article: its lines' places in the page's text, in order, and how much speaks for them."""

    places: tuple[int, ...]
    weight: int


def find_stretch(text: Text, headline: int | None, told: Collection[str] = ()) -> Stretch:
    """The stretch of ``text``'s lines that is the article; ``headline`` is the place of its headline among them.

    ``told`` are the keys of the beginnings of lines that another reader takes for the article: where there are any,
    the prose of the other lines speaks half as much for it.
    """
    start = 0 if headline is None else headline + 1
    weights, outside = weigh(text, headline)
    if told:
        longest = max(map(len, told))
        weights = [
            weight // 2 if weight > 0 and key(line.text)[:longest] not in told else weight
            for weight, line in zip(weights, text.lines, strict=True)
        ]
    block = _best_block(text.blocks, weights, start)
    if block is None:
        return Stretch((), 0)
    first, last, weight = _heaviest(weights, max(block.first, start), block.last)
    lines = text.lines

    def belongs(place: int) -> bool:
        return not (outside[place] or is_linked(lines[place]) or is_page_s_own(lines[place]))

    around = _blocks_around(text)
    last = _extended(text, around, first, last, block.last, belongs)
    while first > start and weights[first - 1] > _LINK:
        first -= 1
    return Stretch(tuple(filter(belongs, range(first, last))), weight)


def _extended(
    text: Text, around: Sequence[Block], first: int, last: int, end: int, belongs: Callable[[int], bool]
) -> int:
    """Where the article that weighs most from ``first`` to ``last`` ends, its last lines among the lighter ones.

    Below the block that holds its paragraphs only prose and signatures are the article's; within it, prose below a
    few links to other articles is.
    """
    if last <= first:
        return last
    inside = around[last - 1]
    while last < end:
        within = last < inside.last
        if not (within and belongs(last)):
            ahead = range(last, min(last + _ASIDE, inside.last if within else end))
            told = (place for place in ahead if belongs(place) and (within or belongs(last)))
            found = next((place for place in told if _is_told(text.lines[place], within)), None)
            if found is None:
                return last
            last = found
        last += 1
    return last


def _is_told(line: HtmlLine, within: bool) -> bool:
    """Whether the line is prose or, below the article's own block, who signs it."""
    return _is_prose(line) or (not within and (person(line.text) or labelled_author(one_line(line.text))) is not None)


def _is_prose(line: HtmlLine) -> bool:
    return len(line.text) > _LONGEST_HEADING and line.text.endswith(_SENTENCE_ENDS) and not is_linked(line)


def weigh(text: Text, headline: int | None) -> tuple[list[int], list[bool]]:
    """For each line, how much it speaks for being the article's, and whether its surroundings say that it is not.

    A line speaks for it with its prose in characters, and against it with less than nothing.
    """
    weights = [_weight(line) for line in text.lines]
    outside = [False] * len(weights)
    for first, last in (*_items(text), *_signed(text, weights, headline)):
        outside[first:last] = [True] * (last - first)
    weights = [-abs(weight) if out else weight for weight, out in zip(weights, outside, strict=True)]
    for first, last, ends in _below_headings(text, 0 if headline is None else headline):
        outside[first:last] = [True] * (last - first)
        weights[first:last] = [_END if ends else _LABEL] * (last - first)
    return weights, outside


def _weight(line: HtmlLine) -> int:
    size = len(line.text)
    if is_linked(line):
        return _LINK - size
    heading = line.heading and not (size > _LONGEST_HEADING and line.text.endswith("."))
    if heading or (size < _SHORT and not line.row):
        return _NAME if size >= _SHORTEST and not heading else _LABEL
    if is_page_s_own(line):
        return _LABEL
    if key(line.text).startswith(line_starts("imprint")):
        return _END
    return size - 2 * line.linked


def _items(text: Text) -> list[tuple[int, int]]:
    """The entries of lists of other articles: blocks that begin with a link and go on with a teaser.

    They stand side by side; one alone is known by a teaser that breaks off.
    """
    entries: dict[int, list[tuple[int, int]]] = defaultdict(list)
    alone = []
    for block in text.blocks:
        if 2 <= block.last - block.first <= _MOST_IN_AN_ITEM:
            title = text.lines[block.first]
            if is_linked(title) and len(title.text) >= _ITEM_TITLE:
                entries[block.parent].append((block.first, block.last))
                if text.lines[block.last - 1].text.rstrip(" ])").endswith(_BROKEN_OFF):
                    alone.append((block.first, block.last))
    return alone + [place for siblings in entries.values() if len(siblings) > 1 for place in siblings]


@cache
def _signs(kind: str) -> re.Pattern[str]:
    words = "|".join(map(re.escape, load("page_furniture")["signs"][kind]))
    return re.compile(rf"(?:^|[\W_]|(?<=[a-z])(?=[A-Z]))(?i:{words})")


def _signed(text: Text, weights: Sequence[int], headline: int | None) -> list[tuple[int, int]]:
    """The blocks whose tag, role, class or id says that they are none of the article."""
    signs = load("page_furniture")["signs"]
    minor = _MINOR * _prose(weights)
    found = []
    for block in text.blocks:
        if block.first == block.last or (headline is not None and block.first <= headline < block.last):
            continue
        named, role = block.named, block.node.attributes.get("role")
        sure = block.node.tag in signs["tags"] or role in signs["roles"] or _is(named, "sure")
        if (sure and headline is not None) or (
            (sure or _is(named, "unsure")) and _prose(weights[block.first : block.last]) < minor
        ):
            found.append((block.first, block.last))
    return found


def _prose(weights: Sequence[int]) -> int:
    return sum(weight for weight in weights if weight > 0)


def _is(named: str, kind: str) -> bool:
    return named != "" and _signs(kind).search(named) is not None


def _below_headings(text: Text, start: int) -> list[tuple[int, int, bool]]:
    """What stands below "Bình luận" or "Tin liên quan", as far as the block around that heading reaches.

    Below a heading of links the first line that is none takes the article up again; readers' comments end it (True).
    """
    found = []
    around = _blocks_around(text)
    for place, line in enumerate(text.lines[start:], start):
        if len(line.text) >= _LONGEST_HEADING:
            continue
        plain = read_lines(line.text)[0]
        if heads_comments(plain):
            found.append((place, around[place].last, True))
        elif heads_links(plain):
            links = links_from(text.lines, place + 1)
            found.append((place, min(place + 1 + links, around[place].last), False))
    return found


def _blocks_around(text: Text) -> list[Block]:
    """For each line, the smallest block that holds it and another line."""
    around: list[Block] = [Block(text.blocks[0].node, -1, 0, len(text.lines))] * len(text.lines) if text.blocks else []
    for block in text.blocks:  # an outer block comes before those within it
        if block.last - block.first > 1:
            around[block.first : block.last] = [block] * (block.last - block.first)
    return around


def _best_block(blocks: Sequence[Block], weights: Sequence[int], start: int) -> Block | None:
    """The block whose lines from ``start`` on weigh most, less the links between the headline and its first line.

    Of the blocks around the headline a wider one counts only if it holds a good deal more than the one within it:
    a headline and its article share a block, and beyond that come columns and footers.
    """
    sums = [0, *accumulate(weights)]
    links = [0, *accumulate(min(weight, 0) * (start > 0) for weight in weights)]
    best, most = None, 0
    around, held = None, 0
    for block in reversed(blocks):  # an inner block comes before those around it
        first = max(block.first, start)
        if first >= block.last:
            continue
        weight = sums[block.last] - sums[first] + links[first] - links[start]
        if block.first < start:
            if weight > _WIDER * held:
                around, held = block, weight
        elif weight > most:
            best, most = block, weight
    return around if held > most else best


def _heaviest(weights: Sequence[int], first: int, last: int) -> tuple[int, int, int]:
    """The heaviest stretch of ``weights[first:last]`` and its weight."""
    best = (first, first, 0)
    weight, begin = 0, first
    for place in range(first, last):
        if weight <= 0:
            weight, begin = 0, place
        weight += weights[place]
        if weight > best[2]:
            best = (begin, place + 1, weight)
    return best
