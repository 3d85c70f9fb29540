"""What a page looks like as a whole: figures that tell an article from a listing or an empty frame."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from extractor.text_of import HtmlLine

_PARAGRAPH = 80  # characters
_TITLE = 20  # characters of a link that names another article


@dataclass(frozen=True, slots=True)
class PageShape:
    """Figures of what was read: the body alone where a layout named it, else the whole page as well.

    ``length`` and ``linked`` are characters of the body and those of them in links, ``paragraphs`` its lines of 80 or
    more characters outside links, ``titles`` the lines of the page that are a link to another article (of the body
    alone where a layout named it), ``prose`` the characters of the page outside links, ``by_layout`` whether a
    layout's selectors held, ``teasers`` the links within the body that lead on to the rest of a text.
    """

    length: int
    linked: int
    paragraphs: int
    titles: int
    prose: int
    by_layout: bool
    teasers: int = 0

    @property
    def link_share(self) -> float:
        """How much of the body stands in links, 0 to 1."""
        return self.linked / self.length if self.length else 0.0

    @property
    def body_share(self) -> float:
        """How much of the page's prose is the body's, 0 to 1: little on a listing, much on an article's page."""
        return min(1.0, (self.length - self.linked) / self.prose) if self.prose else 0.0


def shape_of(body: Iterable[HtmlLine], page: Iterable[HtmlLine], *, by_layout: bool, teasers: int = 0) -> PageShape:
    """The figures of a ``body`` on its ``page``."""
    body, page = tuple(body), tuple(page)
    return PageShape(
        length=sum(len(line.text) for line in body),
        linked=sum(line.linked for line in body),
        paragraphs=sum(1 for line in body if len(line.text) - line.linked >= _PARAGRAPH),
        titles=sum(1 for line in page if len(line.text) >= _TITLE and line.linked > len(line.text) / 2),
        prose=sum(len(line.text) - line.linked for line in page),
        by_layout=by_layout,
        teasers=teasers,
    )
