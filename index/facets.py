"""The facets: what articles are counted and filtered by."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from index.article import IndexArticle


def _one(value: str) -> tuple[str, ...]:
    return (value,) if value else ()


_VALUES: dict[str, Callable[[IndexArticle], tuple[str, ...]]] = {
    "province": lambda article: _one(article.province),
    "year": lambda article: article.years,
    "award": lambda article: article.awards,
    "level": lambda article: article.levels,
    "campaign": lambda article: article.campaigns,
    "official": lambda article: article.officials,
    "source": lambda article: _one(article.source),
    "kind": lambda article: _one(article.kind),
}

FACETS: tuple[str, ...] = tuple(_VALUES)

# The facets of which an article may have several values: of some few different ones, which come in the same sets again
# and again, and of so many that hardly two articles have the same.
FEW = ("award", "level")
MANY = ("campaign", "official")

Facets = Mapping[str, tuple[str, ...]]


def facets_of(article: IndexArticle) -> Facets:
    """The article's values by facet, each value once and in the order given."""
    return MappingProxyType({name: tuple(dict.fromkeys(get(article))) for name, get in _VALUES.items()})
