"""A kind of rows: its columns, what it can be narrowed by, and its order, from which pages go on."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from archive.errors import BeginAgain
from extractor.vietnamese import key, nfc

Row = dict[str, Any]
Place = tuple[str | int, ...]
# As a filter's value: rows that leave it unsaid.
UNSAID = "-"
_SURROGATE = re.compile("[\ud800-\udfff]")


class Type(StrEnum):
    """The type of a column, by SQLite's name; each may be NULL."""

    TEXT = "text"
    INTEGER = "integer"
    REAL = "real"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, its SQL and its type."""

    name: str
    sql: str
    type: Type = Type.TEXT


@dataclass(frozen=True, slots=True)
class Filter:
    """What rows can be narrowed by: ``sql`` equals the value asked for.

    ``values`` are all that there can be, where they are known; ``is_key`` says that a comparing key stands there.
    """

    sql: str
    values: tuple[str, ...] = ()
    is_key: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """One kind of rows.

    ``source`` is what FROM takes, ``group`` what GROUP BY takes. ``order`` are expressions that are never NULL,
    tell any two rows apart and sort ascending; their values are a row's place, from which a later page goes on.
    """

    name: str
    columns: tuple[Column, ...]
    source: str
    filters: Mapping[str, Filter]
    order: tuple[Column, ...]
    group: str = ""

    @property
    def column_names(self) -> tuple[str, ...]:
        """The columns' names, in order."""
        return tuple(column.name for column in self.columns)

    def rows(self, connection: sqlite3.Connection, filters: Mapping[str, object] | None = None) -> Iterator[Row]:
        """All rows that pass ``filters``, in order, read as they are taken; None leaves a filter out.

        Raises ValueError for a filter that there is not.
        """
        width = len(self.columns)
        for row in self._select(connection, filters or {}, None, None):
            yield dict(zip(self.column_names, row[:width], strict=True))

    def page(
        self, connection: sqlite3.Connection, filters: Mapping[str, object], after: Place | None, limit: int
    ) -> tuple[list[Row], Place | None]:
        """At most ``limit`` rows behind the place ``after``, and the place to go on from if there are more.

        Raises ValueError for a filter that there is not, BeginAgain for a place that is not of this listing.
        """
        width = len(self.columns)
        found = list(self._select(connection, filters, after, limit + 1))
        rows = [dict(zip(self.column_names, row[:width], strict=True)) for row in found[:limit]]
        return rows, tuple(found[limit - 1][width:]) if len(found) > limit else None

    def _select(
        self, connection: sqlite3.Connection, filters: Mapping[str, object], after: Place | None, limit: int | None
    ) -> sqlite3.Cursor:
        conditions, values = self._conditions(filters)
        if after is not None:
            self._check(after)
            conditions.append(f"({', '.join(column.sql for column in self.order)}) > ({', '.join('?' * len(after))})")
            values += after
        selected = [f'{column.sql} AS "{column.name}"' for column in self.columns]
        selected += [f"{column.sql} AS place_{number}" for number, column in enumerate(self.order)]
        statement = f"SELECT {', '.join(selected)} FROM {self.source}"
        if conditions:
            statement += " WHERE " + " AND ".join(conditions)
        if self.group:
            statement += f" GROUP BY {self.group}"
        statement += " ORDER BY " + ", ".join(column.sql for column in self.order)
        if limit is not None:
            statement += " LIMIT ?"
            values.append(limit)
        return connection.execute(statement, values)

    def _conditions(self, filters: Mapping[str, object]) -> tuple[list[str], list[object]]:
        conditions: list[str] = []
        values: list[object] = []
        for name, value in filters.items():
            if value is None:
                continue
            if name not in self.filters:
                raise ValueError(f"{self.name} cannot be narrowed by {name}; they can by {', '.join(self.filters)}")
            condition = self.filters[name]
            if value == UNSAID:
                conditions.append(f"{condition.sql} IS NULL")
            else:
                conditions.append(f"{condition.sql} = ?")
                values.append(_compared(condition, value))
        return conditions, values

    def _check(self, place: Place) -> None:
        if len(place) != len(self.order) or not all(map(_fits, place, self.order)):
            raise BeginAgain(f"The cursor names no place among the {self.name}: begin again without one.")


def _fits(value: object, column: Column) -> bool:
    """Whether SQLite can compare the value with the column: no wider integer, no lone surrogate."""
    if column.type is Type.INTEGER:
        return type(value) is int and -(2**63) <= value < 2**63
    return isinstance(value, str) and not _SURROGATE.search(value)


def _compared(condition: Filter, value: object) -> object:
    if isinstance(value, str):
        return key(nfc(value)) if condition.is_key else nfc(value)
    return value
