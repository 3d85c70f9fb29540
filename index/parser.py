"""The query language, read forgivingly: whatever is typed is a query.

    bằng khen thủ tướng          all of the words, in any order, with or without diacritics
    "cờ thi đua"                 the phrase; with diacritics, exactly these
    174/KH-UBND                  words typed together stand together
    thưởng*                      any word that begins so
    -huyện  -"cấp huyện"         without it
    Sơn OR Bằng                  one of the two (a b OR c d: a, and b or c, and d)
    tỉnh:lạng-sơn  năm:2020      filters, with or without diacritics or in English (``index/fields.toml``)
    từ:2020-01  đến:30/6/2021    dates

What is broken (a quotation mark left open, an unknown filter, a bad date, an operator without its words) is
taken as plain words and noted.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

from extractor.vietnamese import bare, nfc
from index.article import Days, days
from index.notes import Note, NoteKind
from index.query import Among, Atom, Clause, Dated, Literal, Phrase, Plain, Query
from index.words import Row

MAX_CHARACTERS = 2_000
MAX_WORDS = 48

_PIECE = re.compile(
    r"(?P<minus>-?)(?:(?P<field>[^\W\d_][\w-]{0,30}):)?"
    r'(?:"(?P<quoted>[^"]*)"|(?P<open>")|(?P<typed>[^\s"]+))'
)
QUOTES = str.maketrans(dict.fromkeys("“”„‟«»″〝〞＂", '"'))
_JOINED = re.compile(r"[^\W_ʼ]+(?:[-/.&_:'’+–][^\W_ʼ]+){0,40}")
# Between two years.
_YEARS = re.compile(r"(?<=^\d{4})(?:-|–|\.\.)(?=\d{4}\Z)")
_SHOWN = 60


@cache
def fields() -> dict[str, Any]:
    """``index/fields.toml``: by facet (and ``since``, ``until``) the names of its filter and of its values."""
    return tomllib.loads(resources.files("index").joinpath("fields.toml").read_text("utf-8"))


@cache
def _field_names() -> dict[str, str]:
    return {name.replace("-", ""): facet for facet, entry in fields().items() for name in entry["names"]}


def facet_named(name: str) -> str | None:
    """The facet (or ``since``, ``until``) whose filter has that name, in any spelling that ``fields.toml`` tells."""
    return _field_names().get(re.sub(r"[-_]", "", bare(name)))


def read_days(text: str) -> Days | None:
    """The days of a date as typed: 2020, 2020-05, 5/2020, 05/5/2020 or EDTF."""
    parts = re.fullmatch(r"(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})", text)
    if parts is None:
        return days(text) if re.fullmatch(r"[\d/?~%-]{4,25}", text) else None
    day, month, year = parts.groups()
    return days("-".join(part for part in (year, month and month.zfill(2), day and day.zfill(2)) if part))


def parse(text: str) -> Query:
    """The query that ``text`` means. Never raises; linear in the text, of which the first part is read."""
    return _Reading(nfc(text[: MAX_CHARACTERS * 4]).translate(QUOTES)).query()


@dataclass
class _Reading:
    """The state of reading one query text."""

    text: str
    notes: list[Note] = field(default_factory=list)
    words: int = 0

    def query(self) -> Query:
        if len(self.text) > MAX_CHARACTERS:
            self.text = self.text[:MAX_CHARACTERS]
            self._note(NoteKind.CUT, self.text[-_SHOWN:])
        clauses: list[Clause] = []
        or_before = False
        for part in self._parts():
            if part is None:
                if or_before or not clauses:
                    self._note(NoteKind.LONE_OPERATOR, "OR")
                or_before = bool(clauses)
            elif or_before:
                clauses[-1] = Clause((*clauses[-1].literals, part))
                or_before = False
            else:
                clauses.append(Clause((part,)))
        if or_before:
            self._note(NoteKind.LONE_OPERATOR, "OR")
        if self.text.strip() and not clauses:
            self._note(NoteKind.NO_WORDS)
        return Query(tuple(clauses), tuple(dict.fromkeys(self.notes)))

    def _note(self, kind: NoteKind, about: str = "") -> None:
        about = " ".join(about.split())
        self.notes.append(Note(kind, about if len(about) <= _SHOWN else about[: _SHOWN - 1] + "…"))

    def _parts(self) -> Iterator[Literal | None]:
        """The literals in order, None for an OR."""
        for match in _PIECE.finditer(self.text):
            if self.words >= MAX_WORDS:
                self._note(NoteKind.CUT, self.text[: match.start()][-_SHOWN:])
                return
            if match[0] in ("OR", "HOẶC"):
                yield None
            elif match[0] != "AND":
                yield from self._literals(match)

    def _literals(self, match: re.Match[str]) -> Iterator[Literal]:
        if match["open"]:
            self._note(NoteKind.OPEN_QUOTE, self.text[match.end() :])
        for atom in self._atoms(match):
            self.words += len(atom.row) if isinstance(atom, Plain | Phrase) else 1
            yield Literal(atom, negated=match["minus"] == "-")

    def _atoms(self, match: re.Match[str]) -> Iterator[Atom]:
        name, quoted = match["field"], match["quoted"]
        filtered = self._filter(name, match) if name else None
        if filtered:
            yield filtered
        elif quoted is not None:
            yield from self._plain(name or "")
            if row := Row.of_text(quoted):
                yield Phrase(row.cut(0, MAX_WORDS), quoted=True)
        else:
            yield from self._plain(match[0])

    def _filter(self, name: str, match: re.Match[str]) -> Atom | None:
        value = match["quoted"] or match["typed"] or ""
        facet = facet_named(name)
        row = Row.of_text(value).cut(0, MAX_WORDS)
        if facet is None:
            if not value.startswith("//"):
                self._note(NoteKind.UNKNOWN_FIELD, name)
            return None
        if not row:
            self._note(NoteKind.EMPTY_FIELD, name)
            return None
        if facet in ("since", "until", "year"):
            return self._dated(facet, value.strip(), match[0])
        return Among(facet, row, f"{name}:{value}")

    def _dated(self, facet: str, value: str, typed: str) -> Atom | None:
        if facet == "year" and re.fullmatch(r"\d{4}", value):
            return Among(facet, Row.of_text(value), typed)
        if facet == "year":
            value = _YEARS.sub("/", value)
        found = read_days(value)
        if found is None:
            self._note(NoteKind.BAD_DATE, typed)
            return None
        since = None if facet == "until" else found.first
        until = None if facet == "since" else found.last
        return Dated(since, until)

    def _plain(self, typed: str) -> Iterator[Atom]:
        if typed.endswith(":") and bare(typed[:-1]).replace("-", "") in _field_names():
            self._note(NoteKind.EMPTY_FIELD, typed[:-1])
        for match in _JOINED.finditer(typed):
            row = Row.of_text(match[0]).cut(0, MAX_WORDS)
            if len(row) > 1:
                yield Phrase(row, quoted=False)
            elif row:
                yield Plain(row, starred=typed.startswith("*", match.end()))
