"""From records to the search index."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import unquote, urlsplit

from archive.lookups import Lookups, Row
from index.article import FILE_CHARACTERS, File, IndexArticle

# So many files of an article are searched: as many as are fetched unless a site's profile asks for more.
_MOST_FILES = 10
# An ending of one to five letters and digits tells a file's name from a script's.
_LONGEST_ENDING = 5


def index_articles(lookups: Lookups, ids: Sequence[int] | None = None) -> Iterator[IndexArticle]:
    """The articles as the index takes them; all, or those asked for."""
    for article in lookups.articles(ids):
        yield _index_article(lookups, article)


def _index_article(lookups: Lookups, article: Row) -> IndexArticle:
    place = (article["id"],)
    awards = _column(lookups, "SELECT award, level FROM current_award WHERE article_id = ?", place)
    campaigns = _column(lookups, "SELECT name FROM current_campaign WHERE article_id = ?", place)
    officials = _column(lookups, "SELECT name FROM current_official WHERE article_id = ?", place)
    files = lookups.attached_texts(article["id"], _MOST_FILES, FILE_CHARACTERS)
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
        files=tuple(File(file_name(file["url"], file["title"]), file["text"]) for file in files),
    )


def file_name(url: str, title: str | None) -> str:
    """What readers know a file by: the last part of its address where that names a file, else its headline."""
    name = unquote(urlsplit(url).path.rsplit("/", 1)[-1])
    _, dot, ending = name.rpartition(".")
    if dot and ending.isalnum() and len(ending) <= _LONGEST_ENDING:
        return name
    return title or name or url


def _column(lookups: Lookups, query: str, values: tuple[Any, ...]) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in lookups.connection.execute(query, values)]
