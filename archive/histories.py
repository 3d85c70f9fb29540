"""What articles say over time of one official, campaign, award or province; read-only."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from archive.facts import current
from archive.lookups import Lookups, Row
from extractor.vietnamese import key

_ARTICLE = "article.id AS article_id, article.title, article.url, article.published, article.year, article.province"


@dataclass(frozen=True, slots=True)
class History:
    """One subject's mentions, oldest first, and its numbers by year.

    ``mentions`` have article_id, title, url, published, year, province, sentence and the kind's own columns;
    ``years`` are (year, number), undated articles left out.
    """

    name: str
    mentions: tuple[Row, ...]
    years: tuple[tuple[int, int], ...]


class Histories:
    """Histories over the current versions of all articles."""

    def __init__(self, lookups: Lookups) -> None:
        self._connection: sqlite3.Connection = lookups.connection

    def official(self, name: str) -> History | None:
        """What is said of the person of that name (any spelling that the key unifies): a row a position."""
        mentions = self._rows(
            f"SELECT {_ARTICLE}, official.id, official.name, official.sentence, position.title AS position, "
            f"position.level FROM {current('official')} "
            "LEFT JOIN position ON position.official_id = official.id WHERE official.name_key = ? "
            "ORDER BY article.year, article.published, article.id, position.id",
            (key(name),),
        )
        return _history(mentions, lambda row: row["name"])

    def campaign(self, name: str) -> History | None:
        """What is said of the campaign of that name, and of those linked to the same national movement."""
        mentions = self._rows(
            f"SELECT {_ARTICLE}, campaign.id, campaign.name, campaign.theme, campaign.period, campaign.launcher, "
            f"campaign.status, campaign.movement_id, campaign.sentence FROM {current('campaign')} "
            "WHERE campaign.name_key = ? OR campaign.movement_id IN "
            "(SELECT movement_id FROM campaign WHERE name_key = ? AND movement_id IS NOT NULL) "
            "ORDER BY article.year, article.published, article.id, campaign.start",
            (key(name), key(name)),
        )
        return _history(mentions, lambda row: row["name"])

    def award(self, award: str) -> History | None:
        """Where the award of that name was given, proposed, planned or revoked."""
        mentions = self._rows(
            f"SELECT {_ARTICLE}, award.id, award.award AS name, award.rank, award.level, award.recipients, "
            f"award.count, award.status, award.sentence FROM {current('award')} WHERE award.award = ? "
            "ORDER BY article.year, article.published, article.id, award.start",
            (award,),
        )
        return _history(mentions, lambda row: row["name"])

    def province(self, slug: str) -> History | None:
        """The province's articles."""
        mentions = self._rows(
            f"SELECT {_ARTICLE}, article.kind, article.title AS sentence FROM article WHERE article.province = ? "
            "ORDER BY article.year, article.published, article.id",
            (slug,),
        )
        return _history(mentions, lambda _row: slug)

    def leading(self, kind: str, slug: str, limit: int = 20) -> list[tuple[str, int]]:
        """The names of that kind (official, campaign, award) most said in a province's articles, with their number."""
        column, table = _NAMES[kind]
        return [
            (row[0], row[1])
            for row in self._connection.execute(
                f"SELECT {column}, COUNT(DISTINCT article.id) AS articles FROM {current(table)} "
                f"WHERE article.province = ? GROUP BY {column} ORDER BY articles DESC, {column} LIMIT ?",
                (slug, limit),
            )
        ]

    def _rows(self, query: str, values: Sequence[object]) -> list[Row]:
        return [dict(row) for row in self._connection.execute(query, values)]


_NAMES = {"official": ("name", "official"), "campaign": ("name", "campaign"), "award": ("award", "award")}


def _history(mentions: list[Row], name_of: Any) -> History | None:
    if not mentions:
        return None
    articles: dict[int, set[int]] = {}
    for row in mentions:
        if row["year"] is not None:
            articles.setdefault(row["year"], set()).add(row["article_id"])
    years = tuple((year, len(articles[year])) for year in sorted(articles))
    return History(name_of(mentions[-1]), tuple(mentions), years)
