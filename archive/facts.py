"""The rows of facts: each kind's mentions, with their place, sentence and rule."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from operator import attrgetter
from typing import Any

from extractor.facts import Facts, Mention, OfficialMention, PositionMention
from extractor.page import Page
from extractor.reading import Reading, read
from extractor.vietnamese import key

Row = tuple[object, ...]

_PLACE = ("article_id", "capture_id", "start", '"end"', "surface", "sentence", "rule", "confidence", "extractor")
# The columns that each kind has besides its place, named as the mentions' fields are.
_COLUMNS = {
    "date_mention": ("value", "role"),
    "official": ("name", "name_key"),
    "award": ("award", "award_id", "rank", "level", "grantor", "recipients", "count", "status"),
    "campaign": ("name", "name_key", "theme", "period", "launcher", "document", "status", "movement_id"),
    "document": ("number", "date", "type", "issuer"),
}
KINDS = tuple(_COLUMNS)
_POSITION = ("official_id", "start", '"end"', "surface", "title", "organisation", "level")
_LONGEST_SENTENCE = 2_000


def _insertion(table: str, columns: Sequence[str]) -> str:
    return f"INSERT INTO {table}({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"


_INSERTIONS = {table: _insertion(table, (*_PLACE, *columns)) for table, columns in _COLUMNS.items()}
_INSERT_OFFICIAL = _insertion("official", ("id", *_PLACE, *_COLUMNS["official"]))
_INSERT_POSITION = _insertion("position", _POSITION)
_DELETIONS = tuple(f"DELETE FROM {table} WHERE article_id = ? AND capture_id = ?" for table in KINDS)


@dataclass(frozen=True, slots=True)
class FactRows:
    """What a text says, as rows by table that lack only the numbers of article and capture.

    ``positions`` are those of each official, in the order of the officials.
    """

    by_kind: Mapping[str, Sequence[Row]]
    positions: Sequence[Sequence[Row]]

    @classmethod
    def of(cls, text: str, facts: Facts, extractor: str) -> FactRows:
        """The rows of ``facts``, found in ``text`` by that version of the extractor."""
        place = _places(read(Page(text)), extractor)
        by_kind = {
            table: [(*place(mention), *map(_plain, values(mention))) for mention in mentions]
            for table, mentions, values in _kinds(facts)
        }
        return cls(by_kind, [list(map(_position, official.positions)) for official in facts.officials])

    def insert(self, connection: sqlite3.Connection, article_id: int, capture_id: int) -> None:
        """Replace the facts of one capture. The caller holds the transaction."""
        remove_facts(connection, article_id, capture_id)
        for table, rows in self.by_kind.items():
            if rows and table != "official":
                connection.executemany(_INSERTIONS[table], ((article_id, capture_id, *row) for row in rows))
        if self.by_kind["official"]:
            self._insert_officials(connection, article_id, capture_id)

    def _insert_officials(self, connection: sqlite3.Connection, article_id: int, capture_id: int) -> None:
        # The numbers that SQLite would give, given here, so that the positions can be told theirs.
        first = connection.execute("SELECT coalesce(MAX(id), 0) + 1 FROM official").fetchone()[0]
        connection.executemany(
            _INSERT_OFFICIAL,
            ((number, article_id, capture_id, *row) for number, row in enumerate(self.by_kind["official"], first)),
        )
        connection.executemany(
            _INSERT_POSITION,
            ((number, *row) for number, rows in enumerate(self.positions, first) for row in rows),
        )


def _places(reading: Reading, extractor: str) -> Callable[[Mention], Row]:
    """How to give the columns that every kind has, without the numbers; one string for each sentence."""
    sentences: dict[int, str] = {}

    def place(mention: Mention) -> Row:
        span = reading.sentence_at(mention.span.start)
        if span.start not in sentences:
            sentences[span.start] = span.of(reading.text)[:_LONGEST_SENTENCE]
        return (
            mention.span.start,
            mention.span.end,
            mention.surface,
            sentences[span.start] or mention.surface,
            mention.rule,
            mention.confidence,
            extractor,
        )

    return place


def _kinds(facts: Facts) -> Iterator[tuple[str, Sequence[Mention], Callable[[Any], Row]]]:
    """Table, mentions, and what gives a mention's values."""
    yield "date_mention", facts.dates, attrgetter(*_COLUMNS["date_mention"])
    yield "official", facts.officials, _names
    yield "award", facts.awards, attrgetter(*_COLUMNS["award"])
    rest = attrgetter(*_COLUMNS["campaign"][2:])
    yield "campaign", facts.campaigns, lambda campaign: (campaign.name, key(campaign.name), *rest(campaign))
    yield "document", facts.documents, attrgetter(*_COLUMNS["document"])


def _names(official: OfficialMention) -> Row:
    return official.name, key(official.name)


def _position(position: PositionMention) -> Row:
    return (
        position.span.start,
        position.span.end,
        position.surface,
        position.title,
        position.organisation,
        _plain(position.level),
    )


def _plain(value: object) -> object:
    return value.value if isinstance(value, Enum) else value


def remove_facts(connection: sqlite3.Connection, article_id: int, capture_id: int) -> None:
    """Delete the facts of one capture. The caller holds the transaction."""
    for deletion in _DELETIONS:
        connection.execute(deletion, (article_id, capture_id))
    connection.execute("DELETE FROM attached_fact WHERE capture_id = ?", (capture_id,))


def current(table: str) -> str:
    """The facts of the kind ``table`` as they stand, joined with their articles: what FROM takes.

    They are those of articles' current versions, and of their attachments what the articles do not tell themselves.
    """
    return (
        f"{table} JOIN article ON article.id = {table}.article_id AND (article.capture_id = {table}.capture_id "
        f"OR EXISTS (SELECT 1 FROM attached_fact WHERE kind = '{table}' AND fact_id = {table}.id))"
    )
