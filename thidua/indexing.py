"""From records to the search index."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from archive.lookups import Lookups, Row
from index.article import IndexArticle


def index_articles(lookups: Lookups, ids: Sequence[int] | None = None) -> Iterator[IndexArticle]:
    """The articles as the index takes them; all, or those asked for."""
    for article in lookups.articles(ids):
        yield _index_article(lookups, article)


def _index_article(lookups: Lookups, article: Row) -> IndexArticle:
    place = (article["id"], article["capture_id"])
    awards = _column(lookups, "SELECT award, level FROM award WHERE article_id = ? AND capture_id = ?", place)
    campaigns = _column(lookups, "SELECT name FROM campaign WHERE article_id = ? AND capture_id = ?", place)
    officials = _column(lookups, "SELECT name FROM official WHERE article_id = ? AND capture_id = ?", place)
    return IndexArticle(
        id=article["id"],
        url=article["url"],
        title=article["title"] or "",
        text=article["text"],
        published=article["published"] or (str(article["year"]) if article["year"] else None),
        province=article["province"] or "",
        source=article["site_title"] or article["site"],
        kind=article["kind"] or "",
        awards=tuple(dict.fromkeys(row[0] for row in awards)),
        levels=tuple(dict.fromkeys(row[1] for row in awards if row[1])),
        campaigns=tuple(dict.fromkeys(row[0] for row in campaigns)),
        officials=tuple(dict.fromkeys(row[0] for row in officials)),
    )


def _column(lookups: Lookups, query: str, values: tuple[Any, ...]) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in lookups.connection.execute(query, values)]
