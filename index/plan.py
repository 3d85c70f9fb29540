"""A search as every engine understands it: a tree over terms, and what the order of hits rests on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from extractor.vietnamese import strip
from index.article import File
from index.query import Dated
from index.request import Sort


class Terms(StrEnum):
    """The kinds of terms: words with diacritics, words without, names of meanings."""

    KEY = "key"
    BARE = "bare"
    MEANING = "meaning"


@dataclass(frozen=True, slots=True)
class Term:
    """Articles that have the term."""

    kind: Terms
    text: str


def word_term(kind: Terms, text: str) -> Term:
    """The term of a word with its diacritics (KEY) or without (BARE); only words that bear any have a KEY."""
    return Term(kind if strip(text) != text else Terms.BARE, text)


@dataclass(frozen=True, slots=True)
class InRow:
    """Articles that have the terms in a row, two at least, all of one kind (KEY or BARE)."""

    kind: Terms
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OneOf:
    """Articles that have one of the facet's values, or are published from the day ``since`` on and have one of
    ``later``. No values: no articles."""

    facet: str
    values: tuple[str, ...]
    later: tuple[str, ...] = ()
    since: int = 0


@dataclass(frozen=True, slots=True)
class AllOf:
    """Articles that all nodes give. No nodes: every article."""

    nodes: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Articles that one of the nodes gives. No nodes: no article."""

    nodes: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Without:
    """Articles that the node does not give."""

    node: Node


Node = Term | InRow | OneOf | Dated | AllOf | AnyOf | Without


NEAR_HITS = 100
NEAR_GAP = 2


@dataclass(frozen=True, slots=True)
class Plan:
    """What an engine is to find, order and count.

    ``match`` is the query proper, ``narrow`` the filters by facet that all hits must pass too; they are kept
    apart so that a facet can be counted without its own filter. By relevance, hits that match more of the
    nodes of ``exact`` (the words just as typed) come before the others, and among equals BM25 over ``weigh``
    decides, then the newer article. Of the first ``NEAR_HITS``, among those equally exact, the ones that have
    more of the pairs ``near`` (words typed one after the other) then come first: a pair in a row counts 2, one
    with up to ``NEAR_GAP`` words between ("Bằng khen của Thủ tướng") counts 1.

    ``row`` is what has all the words typed in a row: who types a name or a title wants the articles that have it so,
    even if a tone is wrong. Such an article counts as if ``row_worth`` more words were just as typed.

    A term that only an article's files have is matched, is exact and is near like one of its text, but weighs less
    than any that its title or text has.
    """

    match: Node
    narrow: tuple[OneOf, ...] = ()
    exact: tuple[Node, ...] = ()
    weigh: tuple[Term, ...] = ()
    near: tuple[InRow, ...] = ()
    row: Node | None = None
    row_worth: int = 0
    sort: Sort = Sort.RELEVANCE
    offset: int = 0
    limit: int = 20
    facets: tuple[str, ...] = ()
    facet_values: int = 20


@dataclass(frozen=True, slots=True)
class Stored:
    """What an engine keeps of an article to show it."""

    id: int
    url: str
    title: str
    text: str
    published: str | None
    province: str
    source: str
    files: Callable[[], tuple[File, ...]]  # read when asked for: they may be long


Counts = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """How many articles a plan finds, and the counts of its facets."""

    total: int
    facets: Mapping[str, Counts]


@dataclass(frozen=True, slots=True)
class FoundArticles:
    """An engine's answer: the asked page of articles with their scores, and what was counted.

    ``counted`` waits for the counts, which an engine may be making meanwhile.
    """

    page: tuple[tuple[Stored, float], ...]
    counted: Callable[[], Counted]
