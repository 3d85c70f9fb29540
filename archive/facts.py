"""The rows of facts: each kind's mentions, with their place, sentence and rule."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from extractor.facts import Facts, Mention, OfficialMention
from extractor.page import Page
from extractor.reading import Reading, read
from extractor.vietnamese import key

M = TypeVar("M", bound=Mention)

KINDS = ("date_mention", "official", "award", "campaign", "document")
_PLACE = "article_id, capture_id, start, end, surface, sentence, rule, confidence, extractor"
_LONGEST_SENTENCE = 2_000


@dataclass(frozen=True, slots=True)
class _Source:
    """What all fact rows of one capture share."""

    connection: sqlite3.Connection
    article_id: int
    capture_id: int
    reading: Reading
    extractor: str

    def place(self, mention: Mention) -> tuple[object, ...]:
        """The columns that every kind has."""
        sentence = self.reading.sentence_at(mention.span.start).of(self.reading.text)
        return (
            self.article_id,
            self.capture_id,
            mention.span.start,
            mention.span.end,
            mention.surface,
            sentence[:_LONGEST_SENTENCE] or mention.surface,
            mention.rule,
            mention.confidence,
            self.extractor,
        )

    def insert(
        self, table: str, columns: Sequence[str], mentions: Iterable[M], values: Callable[[M], tuple[object, ...]]
    ) -> list[int]:
        """Insert a row for each mention and give their ids."""
        names = ", ".join([_PLACE.replace("end", '"end"'), *columns])
        marks = ", ".join("?" * (_PLACE.count(",") + 1 + len(columns)))
        statement = f"INSERT INTO {table}({names}) VALUES ({marks})"
        return [
            int(self.connection.execute(statement, self.place(mention) + values(mention)).lastrowid or 0)
            for mention in mentions
        ]


def insert_facts(
    connection: sqlite3.Connection, article_id: int, capture_id: int, text: str, facts: Facts, extractor: str
) -> None:
    """Replace the facts of one capture. The caller holds the transaction."""
    remove_facts(connection, capture_id)
    source = _Source(connection, article_id, capture_id, read(Page(text)), extractor)
    source.insert("date_mention", ("value", "role"), facts.dates, lambda date: (date.value, date.role))
    source.insert(
        "award",
        ("award", "award_id", "rank", "level", "grantor", "recipients", "count", "status"),
        facts.awards,
        lambda award: (
            award.award,
            award.award_id,
            award.rank,
            award.level,
            award.grantor,
            award.recipients,
            award.count,
            award.status,
        ),
    )
    source.insert(
        "campaign",
        ("name", "name_key", "theme", "period", "launcher", "document", "status", "movement_id"),
        facts.campaigns,
        lambda campaign: (
            campaign.name,
            key(campaign.name),
            campaign.theme,
            campaign.period,
            campaign.launcher,
            campaign.document,
            campaign.status,
            campaign.movement_id,
        ),
    )
    source.insert(
        "document",
        ("number", "date", "type", "issuer"),
        facts.documents,
        lambda document: (document.number, document.date, document.type, document.issuer),
    )
    _insert_officials(source, facts.officials)


def _insert_officials(source: _Source, officials: Sequence[OfficialMention]) -> None:
    numbers = source.insert("official", ("name", "name_key"), officials, lambda person: (person.name, key(person.name)))
    for number, official in zip(numbers, officials, strict=True):
        source.connection.executemany(
            'INSERT INTO position(official_id, start, "end", surface, title, organisation, level) '
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    number,
                    position.span.start,
                    position.span.end,
                    position.surface,
                    position.title,
                    position.organisation,
                    position.level,
                )
                for position in official.positions
            ],
        )


def remove_facts(connection: sqlite3.Connection, capture_id: int) -> None:
    """Delete the facts of one capture. The caller holds the transaction."""
    for table in KINDS:
        connection.execute(f"DELETE FROM {table} WHERE capture_id = ?", (capture_id,))
    connection.execute("DELETE FROM attached_fact WHERE capture_id = ?", (capture_id,))


def current(table: str) -> str:
    """The facts of the kind ``table`` as they stand, joined with their articles: what FROM takes.

    They are those of articles' current versions, and of their attachments what the articles do not tell themselves.
    """
    return (
        f"{table} JOIN article ON article.id = {table}.article_id AND (article.capture_id = {table}.capture_id "
        f"OR EXISTS (SELECT 1 FROM attached_fact WHERE kind = '{table}' AND fact_id = {table}.id))"
    )
