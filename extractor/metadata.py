"""What a page says of itself to machines: meta tags, schema.org properties, JSON-LD.

Sources: the Open Graph protocol (article:published_time), schema.org (NewsArticle, datePublished, author), Dublin Core.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from extractor.stamps import publication_day
from extractor.vietnamese import nfc

_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "dc.date.issued",
    "dc.date.created",
    "dcterms.created",
    "article.published",
)
_TITLES = ("og:title", "twitter:title", "headline")
_MARKED = '[itemprop="datePublished" i], time[pubdate], time.published, time.entry-date'
_JSON_LD = 'script[type="application/ld+json" i]'
_MOST_JSON = 200_000  # characters
_MOST_NODES = 2_000


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that the page says of itself, and where."""

    text: str
    where: str


class Metadata:
    """The machine-readable head of one page."""

    def __init__(self, tree: LexborHTMLParser) -> None:
        self.tree = tree
        self.meta: dict[str, str] = {}
        for node in tree.css("meta[content]"):
            attributes = node.attributes
            name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
            if name and (content := " ".join(nfc(attributes.get("content") or "").split())):
                self.meta.setdefault(name.lower(), content)

    def titles(self) -> Iterator[Said]:
        """What the page is called, the share title first, since it seldom has the site's name in it."""
        for name in _TITLES:
            if name in self.meta:
                yield Said(self.meta[name], name)
        node = self.tree.css_first("head title") or self.tree.css_first("title")
        if node and (title := " ".join(nfc(node.text()).split())):
            yield Said(title, "<title>")

    def days(self) -> Iterator[Said]:
        """The ISO days on which the page says it was published, the best witness first."""
        for name in _PUBLISHED:
            if day := publication_day(self.meta.get(name, "")):
                yield Said(day, f"meta {name}")
        for article in self._articles():
            if isinstance(said := article.get("datePublished"), str) and (day := publication_day(said[:40])):
                yield Said(day, "JSON-LD datePublished")
        for node in self.tree.css(_MARKED)[:1]:
            said = node.attributes.get("content") or node.attributes.get("datetime") or node.text()
            if day := publication_day((said or "")[:80]):
                yield Said(day, "datePublished")

    def authors(self) -> Iterator[Said]:
        """The persons whom JSON-LD names as authors, as written; the names of offices may be among them."""
        for article in self._articles():
            listed = article.get("author")
            for author in listed if isinstance(listed, list) else [listed]:
                if isinstance(author, dict) and author.get("@type") == "Person" and isinstance(author.get("name"), str):
                    yield Said(" ".join(nfc(author["name"]).split()), "JSON-LD author")

    def _articles(self) -> Iterator[dict[str, Any]]:
        for script in self.tree.css(_JSON_LD):
            text = script.text()
            if len(text) > _MOST_JSON:
                continue
            try:
                data = json.loads(text)
            except (ValueError, RecursionError):  # of a page's making; it then says nothing
                continue
            yield from _articles_in(data)


def _articles_in(data: Any) -> Iterator[dict[str, Any]]:
    waiting, seen = [data], 0
    while waiting and seen < _MOST_NODES:
        node = waiting.pop(0)
        seen += 1
        if isinstance(node, list):
            waiting.extend(node)
        elif isinstance(node, dict):
            if "Article" in str(node.get("@type")) or "BlogPosting" in str(node.get("@type")):
                yield node
            waiting.extend(value for key, value in node.items() if key in ("@graph", "mainEntity"))
