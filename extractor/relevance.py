"""Is a page an article of ours: news on emulation and commendation? Each page that is none gets a reason.

The subject must be emulation or commendation: the headline says so, or the opening does, or the text is full of it. A
page's menus do not count, since they are no part of ``Page.text``; a body or a law named after emulation does not
either. Doubt keeps: a page that is dropped is still archived, and judged again by the next version.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from extractor.facts import Facts
from extractor.gazetteer import load
from extractor.page import Page
from extractor.page_shape import PageShape
from extractor.patterns import any_pattern
from extractor.reading import Reading, read
from extractor.span import Span
from extractor.vietnamese import key


class Reason(StrEnum):
    """Why a page is kept or dropped; the code in a crawl's report."""

    EMULATION_NEWS = "emulation-news"
    NO_TEXT = "no-text"
    MISSING_PAGE = "missing-page"
    SEARCH_PAGE = "search-page"
    LISTING = "listing"
    STATIC_PAGE = "static-page"
    LEGAL_TEXT = "legal-text"
    OTHER_GENRE = "other-genre"
    PASSING_MENTION = "passing-mention"
    OFF_TOPIC = "off-topic"


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether the page is kept, why in a code and in a sentence, and how much it speaks of emulation (0 to 1)."""

    keep: bool
    reason: Reason
    score: float
    detail: str
    detail_vi: str


# Below so many words under its headline a page holds no article …
_FEWEST_WORDS = 8
# … and so few may be a teaser where the page is full of links to other articles.
_TEASER_WORDS = 60
_LINKED = 0.5
_LITTLE_BODY = 0.35
_MANY_TITLES = 5
# A line this short with a date at either end, or one of the words for "more", is a teaser of a listing.
_LONGEST_TEASER = 260
_LEAST_TEASERS = 4
_LONGEST_HEADLINE = 180
_LONGEST_TITLE = 600
_OPENING = 700
_HEAD_OF_PAGE = 400
_MANY_MARKS = 3
# A page without a day that tells so little is its office's, where it has no headline or says how to reach the office.
_FEW_WORDS = 150
_CONTACTS = 2
_MANY_ARTICLES_OF_LAW = 4
# From this score on an article is ours without its headline; a headline on another matter asks for more.
_ENOUGH = 0.5
_ENOUGH_ELSEWHERE = 0.8

_WORD = re.compile(r"\w+")
_DATE = re.compile(r"(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d(?!\d)")
_NUMBER = re.compile(r"\d{1,5}/(?:\d{4}/)?[a-zđ]{2,6}(?:-[a-zđ]{2,8}){0,3}(?!\w)")
_TITLE_END = re.compile(r"\s(?:\||»|::|–|—|-)\s")
_TEASER = re.compile(
    r"^\W{0,4}\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d(?!\d)|\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d\W{0,3}"
    r"(?:\d{1,2}:\d\d)?\W{0,3}$"
)


class _Words:
    """The gazetteer's lists as expressions over the comparing key."""

    def __init__(self) -> None:
        table = load("relevance")

        def any_of(entries: list[str], before: str = r"(?<!\w)", after: str = r"(?!\w)") -> re.Pattern[str]:
            return re.compile(before + any_pattern(key(entry) for entry in entries) + after)

        self.strong = any_of(table["strong"], after=r"(?!\w)")
        self.headline = any_of(table["headline"])
        self.elsewhere = any_of(table["elsewhere"])
        self.bodies = any_of(table["bodies"])
        self.site_name = any_of(table["site_names"], before="")
        static, listing, law, other = table["static"], table["listing"], table["law"], table["other"]
        self.static_headline = any_of(static["headlines"], before=r"\W{0,3}", after=r"\W{0,3}\Z")
        self.static_opening = any_of(static["openings"], before=r"\W{0,3}")
        self.static_marks = any_of(static["marks"])
        self.contacts = any_of(static["contacts"])
        self.events = any_of(static["events"])
        self.section = any_of(listing["headlines"], before=r"\W{0,3}", after=r"\W{0,3}\Z")
        self.more = any_of(listing["more"], before=r"\W{0,3}", after=r"\W{0,5}\Z")
        self.search = any_of(table["search"]["words"])
        self.missing = any_of(table["missing"]["words"])
        self.law = any_of(law["headlines"], before=r"\W{0,3}")
        self.article_of_law = re.compile(key(law["article"]))
        self.other_headline = any_of(other["headlines"], before=r"\W{0,3}")
        self.other_marks = any_of(other["marks"])
        self.sentences = {row["id"]: (row["en"], row["vi"]) for row in table["reason"]}


@cache
def _words() -> _Words:
    return _Words()


def judge(page: Page, facts: Facts, shape: PageShape | None = None) -> Verdict:
    """The verdict on ``page`` with its ``facts``; ``shape`` are the figures of its HTML, None for plain text.

    Pure and linear in the text's length; raises nothing on any page.
    """
    seen = _Seen(read(page), facts, shape)
    reason = seen.reason()
    english, vietnamese = _words().sentences[reason]
    return Verdict(reason is Reason.EMULATION_NEWS, reason, seen.score, english, vietnamese)


class _Seen:
    """A page under judgement."""

    def __init__(self, reading: Reading, facts: Facts, shape: PageShape | None) -> None:
        self._words, self._reading, self._facts, self._shape = _words(), reading, facts, shape
        self._title = _headline(reading, self._words)
        self._body = _body(reading)
        text = reading.key
        self._count = sum(len(_WORD.findall(text, span.start, span.end)) for span in self._body)
        self._in_title = self._strong(self._title)
        self._opening = " ".join(span.of(text) for span in _first(self._body, _OPENING))
        told = [span for span in self._body if _is_told(span.of(text))]
        self._told = bool(told)
        self._in_opening = self._strong(" ".join(span.of(text) for span in _first(told, _OPENING)))
        self._in_body = sum(self._strong(span.of(text)) for span in told)
        self.score = self._scored()

    def reason(self) -> Reason:
        """The first reason to drop the page, else that it is ours."""
        if refused := self._no_article():
            return refused
        if self._is_ours():
            return Reason.EMULATION_NEWS
        return Reason.PASSING_MENTION if self._in_title or self._in_body else Reason.OFF_TOPIC

    def _no_article(self) -> Reason | None:
        words = self._words
        head = f"{self._title}\n{self._opening[:_HEAD_OF_PAGE]}"
        if words.missing.search(head) and self._count < _TEASER_WORDS:
            return Reason.MISSING_PAGE
        if words.search.search(head):
            return Reason.SEARCH_PAGE
        if self._is_listing():
            return Reason.LISTING
        if self._count < _FEWEST_WORDS:
            return Reason.NO_TEXT
        if self._is_static():
            return Reason.STATIC_PAGE
        if self._is_law():
            return Reason.LEGAL_TEXT
        if words.other_headline.match(self._title) or words.other_marks.search(self._opening):
            return Reason.OTHER_GENRE
        return None

    def _is_listing(self) -> bool:
        shape = self._shape
        if shape and not shape.by_layout and shape.titles >= _MANY_TITLES:
            little = shape.body_share < _LITTLE_BODY and shape.paragraphs <= 1
            if shape.link_share > _LINKED or (little and self._count < _FEWEST_WORDS):
                return True
            if little and self._count < _TEASER_WORDS and self._words.section.match(self._title):
                return True
        if shape and (shape.teasers > 1 or (shape.teasers and shape.paragraphs <= 1)):
            return True
        if shape and not shape.by_layout and (self._is_register() or not (self._told or self._facts.documents)):
            return True
        lines = [span.of(self._reading.key) for span in self._body if len(span) <= _LONGEST_TEASER]
        teasers = sum(1 for line in lines if _TEASER.search(line) or self._words.more.match(line))
        if teasers >= _LEAST_TEASERS and 2 * teasers >= len(self._body):
            return True
        if self._words.section.match(self._title) is None:
            return False
        entries = sum(1 for line in lines if _DATE.search(line) and not line.endswith("."))
        return teasers > 1 or entries > _LEAST_TEASERS or (teasers > 0 and self._count < _TEASER_WORDS)

    def _is_register(self) -> bool:
        """Whether the page is a table of documents, a row each with its number and its day."""
        rows = [span.of(self._reading.key) for span in self._body]
        listed = sum(1 for row in rows if "|" in row and _NUMBER.search(row) and _DATE.search(row))
        return listed >= _LEAST_TEASERS and 2 * listed >= len(rows)

    def _is_static(self) -> bool:
        words, text = self._words, f"{self._title}\n{self._reading.key}"
        events = len(set(words.events.findall(text)))
        named = words.static_headline.match(self._title) or words.static_opening.match(self._title)
        if named:
            return events < _MANY_MARKS or words.static_headline.match(self._title) is not None
        marks = len(set(words.static_marks.findall(text)))
        told_little = self._reading.published is None and events <= 1 and self._count < _FEW_WORDS
        nameless = self._reading.title is None and self._shape is not None and not self._shape.by_layout
        if told_little and (nameless or len(set(words.contacts.findall(text))) >= _CONTACTS):
            return True
        return marks >= _MANY_MARKS and events <= 1 and not self._facts.awards

    def _is_law(self) -> bool:
        articles = len(self._words.article_of_law.findall(self._reading.key))
        if articles < _MANY_ARTICLES_OF_LAW:
            return False
        recipients = any(award.count for award in self._facts.awards)
        return not (recipients or self._facts.campaigns) or self._words.law.match(self._title) is not None

    def _is_ours(self) -> bool:
        borne_out = self._words.headline.search(self._title) is not None and self._in_body > 0
        enough = _ENOUGH_ELSEWHERE if self._words.elsewhere.search(self._title) else _ENOUGH
        return self._in_title > 0 or borne_out or self.score >= enough

    def _scored(self) -> float:
        """The headline weighs most, then the opening, then how dense the whole is (hits a hundred words)."""
        density = 100 * self._in_body / max(self._count, 50)
        named = sum(1 for campaign in self._facts.campaigns if campaign.confidence >= 0.8)
        told = len(self._facts.awards) + named
        points = (
            3.0 * bool(self._in_title) + 0.8 * min(self._in_opening, 3) + 0.8 * min(density, 3) + 0.35 * min(told, 6)
        )
        return round(min(1.0, points / 5), 3)

    def _strong(self, text: str) -> int:
        """How often emulation or commendation is spoken of, bodies and laws of that name aside."""
        return len(self._words.strong.findall(self._words.bodies.sub(" ", text)))


def _is_told(line: str) -> bool:
    """Whether a line is prose or a row of a table; a headline of another article that strayed in is neither."""
    return len(line) > _LONGEST_HEADLINE or "|" in line or line.rstrip("\"'”’) ").endswith((".", ":", ";", "!", "…"))


def _headline(reading: Reading, words: _Words) -> str:
    """The key of the headline without the name of the site that a portal appends."""
    printed = reading.title or (reading.paragraphs[0].of(reading.text) if reading.paragraphs else "")
    title = key(printed[:_LONGEST_TITLE])
    for bar in reversed(list(_TITLE_END.finditer(title))):
        if words.site_name.match(title, bar.end()) and bar.start() > 0:
            title = title[: bar.start()]
    return title


def _body(reading: Reading) -> list[Span]:
    """The paragraphs below the headline."""
    first = reading.paragraphs[:1]
    if first and reading.title and key(reading.title) != first[0].of(reading.key):
        return list(reading.paragraphs)
    return list(reading.paragraphs[1:])


def _first(paragraphs: list[Span], length: int) -> list[Span]:
    found: list[Span] = []
    for span in paragraphs:
        found.append(Span(span.start, min(span.end, span.start + length)))
        length -= len(span)
        if length <= 0:
            break
    return found
