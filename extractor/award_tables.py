"""Awards in tables, whose rows are lines with cells joined by " | ".

Two shapes: a row for each recipient with the award in a cell, and a row for each award with a number under each kind
of recipient.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.award_drafts import Context, Draft
from extractor.award_names import AwardName, NameIndex
from extractor.facts import AwardStatus, Recipients
from extractor.grantors import Grantor, Grantors
from extractor.recipient_guesses import UNKNOWN
from extractor.recipient_names import recipients_in
from extractor.recipient_phrases import Phrases
from extractor.recipients import Recipient, kind_of, plain_noun
from extractor.span import Span

_NUMBER = re.compile(r"(?:\d{1,3}(?:\.\d{3})+|\d{1,7})$")
_QUANTITY = re.compile(r"^(?:số lượng |số |tổng số )(?=\w)")
_TOTAL = re.compile(r"(?:tổng|cộng|toàn tỉnh|tỉ lệ)")
_COUNT_COLUMN = re.compile(r"(?:số lượng|sl|số|số quyết định tặng|kết quả|số được tặng)$")
_ORDINAL = re.compile(r"(?:\d{1,3}|[ivx]{1,5}|[a-zđ])[.)]?$")
_WIDEST = 60
"""Cells of the widest row that is read: each name looks through its row, which must not make the time quadratic."""


@dataclass(frozen=True, slots=True)
class _Cell:
    start: int
    end: int
    text: str


class TableReader:
    """Reads the tables of one article."""

    def __init__(self, phrases: Phrases, grantors: Grantors, names: NameIndex) -> None:
        self._phrases = phrases
        self._reading = phrases.reading
        self._grantors = grantors
        self._names = names

    def extent(self, place: int) -> int:
        """The paragraph after the table that begins at ``place``; ``place`` itself where none does."""
        paragraphs = self._reading.paragraphs
        end = place
        while end < len(paragraphs) and "|" in paragraphs[end].of(self._reading.text):
            end += 1
        return end

    def read(self, place: int, end: int, context: Context) -> list[Draft]:
        """The drafts that the rows ``place:end`` make."""
        rows = [self._cells(line) for line in self._reading.paragraphs[place:end]]
        rows = [cells for cells in rows if len(cells) <= _WIDEST]
        columns = self._kinds(rows)
        drafts: list[Draft] = []
        for cells in rows:
            for name in self._named(cells):
                draft = self._draft(name, cells, context)
                if columns:
                    draft.recipients = self._counted(name, cells, columns)
                else:
                    draft.recipients = self._recipient(name, cells)
                if draft.recipients:
                    drafts.append(draft)
        return drafts if columns else _gathered(drafts)

    def _cells(self, line: Span) -> list[_Cell]:
        key = self._reading.key
        cells, start = [], line.start
        while start <= line.end:
            bar = key.find("|", start, line.end)
            end = bar if bar >= 0 else line.end
            text = key[start:end]
            left = start + len(text) - len(text.lstrip())
            cells.append(_Cell(left, max(left, end - (len(text) - len(text.rstrip()))), text.strip()))
            if bar < 0:
                break
            start = bar + 1
        return cells

    def _named(self, cells: list[_Cell]) -> list[AwardName]:
        return self._names.within(cells[0].start, cells[-1].end)

    def _kinds(self, rows: list[list[_Cell]]) -> dict[int, Recipients | None]:
        """The columns that count, by the header row: the kind under each, None for recipients of any kind."""
        for cells in rows[:3]:
            columns: dict[int, Recipients | None] = {}
            for place, cell in enumerate(cells):
                noun = plain_noun().match(_QUANTITY.sub("", cell.text))
                if noun and len(cell.text) < 30 and place:
                    columns[place] = kind_of(noun[0])
                elif place and _COUNT_COLUMN.match(cell.text):
                    columns[place] = None
            if columns and not self._named(cells):
                only_text = all(not _NUMBER.match(cell.text) for cell in cells)
                counts = [r for row in rows for p in columns if p < len(row) for r in [_NUMBER.match(row[p].text)] if r]
                return columns if only_text and counts else {}
        return {}

    def _counted(self, name: AwardName, cells: list[_Cell], columns: dict[int, Recipients | None]) -> list[Recipient]:
        found = []
        for place, kind in columns.items():
            if place >= len(cells) or not (match := _NUMBER.match(cells[place].text)):
                continue
            count = int(match[0].replace(".", ""))
            if not count:
                continue
            told = kind or self._told_kind(cells) or name.form.to or Recipients.OTHER
            start, stop = cells[place].start, cells[place].end
            found.append(Recipient(start, stop, told, count, counted=True, noun="column" if kind else ""))
        return found

    def _told_kind(self, cells: list[_Cell]) -> Recipients | None:
        """The kind that a cell of the row alone says: "| Tập thể | 2"."""
        for cell in cells:
            noun = plain_noun().fullmatch(cell.text)
            if noun:
                return kind_of(noun[0])
        return None

    def _recipient(self, name: AwardName, cells: list[_Cell]) -> list[Recipient]:
        """The recipient that a row names in its first cell of words."""
        for cell in cells:
            if not cell.text or _ORDINAL.match(cell.text) or _NUMBER.match(cell.text) or _TOTAL.match(cell.text):
                continue
            if cell.start <= name.start < cell.end:
                return []
            found = recipients_in(self._phrases, cell.start, cell.end)
            if counted := [r for r in found if r.counted]:
                return counted
            known = found[0].kind if found and found[0].noun != UNKNOWN else None
            kind = known or name.form.to or (found[0].kind if found else None)
            if kind is None:
                return []
            return [Recipient(cell.start, cell.end, kind, 1, named=True, noun="line")]
        return []

    def _draft(self, name: AwardName, cells: list[_Cell], context: Context) -> Draft:
        own = self._own_grantor(name, cells)
        status = context.status or (AwardStatus.PLANNED if context.plan else AwardStatus.GRANTED)
        return Draft(
            name,
            grantor=own or context.grantor,
            status=status,
            evidence=(cells[0].start, cells[-1].end),
            rule="table",
        )

    def _own_grantor(self, name: AwardName, cells: list[_Cell]) -> Grantor | None:
        cell = next(cell for cell in cells if cell.start <= name.start <= cell.end)
        return next(iter(self._grantors.find(name.after, cell.end)), None)


def _gathered(drafts: list[Draft]) -> list[Draft]:
    """Rows of the same award put together."""
    gathered: list[Draft] = []
    for draft in drafts:
        same = next((other for other in gathered if _alike(other, draft)), None)
        if same is None:
            gathered.append(draft)
        else:
            same.recipients.extend(draft.recipients)
            same.evidence = (same.evidence[0], draft.evidence[1])
    return gathered


def _alike(left: Draft, right: Draft) -> bool:
    levels = [draft.grantor.level if draft.grantor else None for draft in (left, right)]
    return (
        left.name.name == right.name.name
        and left.name.rank == right.name.rank
        and left.name.scope == right.name.scope
        and levels[0] == levels[1]
    )
