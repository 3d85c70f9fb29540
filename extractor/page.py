"""An article's page as read: its text and what its head says of it."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.span import Span


@dataclass(frozen=True, slots=True)
class Page:
    """One article.

    ``text`` is NFC: the headline's line first (where there is one), then a line for each paragraph, caption
    and table row (cells joined by `` | ``), blank lines between paragraphs being optional.
    ``furniture`` are the parts of the text that speak of the page and not of the event (publication stamps,
    view counters, toolbars): no fact is drawn from them.
    ``published`` is an ISO day. ``None`` stands for what the page does not say.
    """

    text: str
    title: str | None = None
    author: str | None = None
    published: str | None = None
    furniture: tuple[Span, ...] = ()
