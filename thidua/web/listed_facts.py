"""What the article page shows of the facts: marks in the text and the list beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from archive.lookups import Passage
from thidua.web.marks import Mark
from thidua.web.reader_dates import day
from thidua.web.words import Words

_GROUPS = (
    ("award", "awards_found"),
    ("official", "officials"),
    ("campaign", "campaigns"),
    ("document", "documents"),
    ("date_mention", "dates"),
)


@dataclass(frozen=True, slots=True)
class ListedFact:
    """One line of the list: ``anchor`` is the id of its first mark, ``subject`` the name that has a page of its own."""

    anchor: str
    title: str
    detail: str
    subject: str | None


@dataclass(frozen=True, slots=True)
class FactGroup:
    """The facts of one kind under their heading (a name in words.toml)."""

    kind: str
    word: str
    facts: tuple[ListedFact, ...]


def anchor(passage: Passage) -> str:
    """The fact's id on the page, the same for the same row."""
    return f"{passage.kind}-{passage.row['id']}"


def marks(passages: Sequence[Passage]) -> list[Mark]:
    """A mark for each fact's span, and for each position of an official."""
    found = [Mark(passage.start, passage.end, passage.kind, anchor(passage)) for passage in passages]
    for passage in passages:
        for position in passage.row.get("positions", ()):
            found.append(Mark(position["start"], position["end"], "official"))
    return found


def fact_groups(passages: Sequence[Passage], words: Words) -> list[FactGroup]:
    """The facts by kind, in the order of the list; a value that is said often is listed once."""
    groups = []
    for kind, word in _GROUPS:
        listed: dict[tuple[str, str], ListedFact] = {}
        for passage in passages:
            if passage.kind == kind:
                title, detail = _DESCRIBE[kind](passage.row, words)
                listed.setdefault((title, detail), ListedFact(anchor(passage), title, detail, _subject(passage)))
        if listed:
            groups.append(FactGroup(kind, word, tuple(listed.values())))
    return groups


_SUBJECT = {"award": "award", "official": "name", "campaign": "name"}


def _subject(passage: Passage) -> str | None:
    column = _SUBJECT.get(passage.kind)
    return passage.row[column] if column else None


def _award(row: Mapping[str, Any], words: Words) -> tuple[str, str]:
    rank = f" ({words('rank').lower()} {row['rank']})" if row["rank"] else ""
    count = "" if row["count"] is None else f"{row['count']} "
    level = words.value(row["level"]) if row["level"] else ""
    parts = (count + words.value(row["recipients"]), level, words.value(row["status"]))
    return row["award"] + rank, " · ".join(part for part in parts if part)


def _official(row: Mapping[str, Any], _words: Words) -> tuple[str, str]:
    return row["name"], "; ".join(position["title"] for position in row["positions"])


def _campaign(row: Mapping[str, Any], _words: Words) -> tuple[str, str]:
    return row["name"], " · ".join(part for part in (day(row["period"] or ""), row["theme"]) if part)


def _document(row: Mapping[str, Any], _words: Words) -> tuple[str, str]:
    return row["number"], day(row["date"] or "")


def _date(row: Mapping[str, Any], words: Words) -> tuple[str, str]:
    return day(row["value"]), words.value(row["role"])


_DESCRIBE = {
    "award": _award,
    "official": _official,
    "campaign": _campaign,
    "document": _document,
    "date_mention": _date,
}
