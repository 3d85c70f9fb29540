"""The signature of an official document: the office in capitals, a list of receivers perhaps, the signer's name.

"KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nơi nhận: …", "Nguyễn Văn A": the office signed is the last one before the name
(Nghị định 30/2020/NĐ-CP, Phụ lục I, on the signature: TM., KT., TL., TUQ., Q. before the office).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.capitals import Capitals
from extractor.names import name_in_row
from extractor.office_tails import read_title
from extractor.offices import office_at, offices
from extractor.span import Span

_LONGEST = 110
_FARTHEST = 30
_CELL = re.compile(r"[^|\n\t]{1,400}")
_FOR = re.compile(r"(?:kt|tl|tuq|tm|q)\.?\s{0,3}")
_INSTEAD = re.compile(r"(?:kt|tl|tuq)\b")
_ASIDE = re.compile(
    r"\(?(?:đã ký|ký tên|chữ ký|đóng dấu|ký, đóng dấu|ký thay)|nơi nhận|như (?:điều|trên)|lưu|[-+•*–]"
    r"|(?:tm|kt|tl|tuq)\."
)
_ENDS = " \t.:()/,"


@dataclass(frozen=True, slots=True)
class Signature:
    """The signer's name and the office that was signed."""

    name: Span
    title: Span


def signatures(capitals: Capitals, lines: tuple[Span, ...]) -> Iterator[Signature]:
    """The signatures among ``lines``, the lines of the text in order."""
    pending: Span | None = None
    receivers, age = False, 0
    last_name: Span | None = None
    for line in lines:
        for cell in _cells(capitals.key, line):
            whole = _signed_at_once(capitals, cell)
            if whole:
                yield whole
                pending, last_name = None, None
                continue
            title = _whole_title(capitals, cell)
            name = None if title else _whole_name(capitals, cell)
            if title and last_name and not _printed_in_capitals(capitals, title):
                yield Signature(last_name, title)
                pending = None
            elif title:
                pending, receivers, age = title, False, 0
            elif name and pending:
                yield Signature(name, pending)
                pending = None
            else:
                aside = _ASIDE.match(capitals.key, cell.start) is not None
                receivers = receivers or capitals.key.startswith("nơi nhận", cell.start)
                age += 1
                if not (aside or receivers or _is_instead(capitals, cell)) or len(cell) > _LONGEST or age > _FARTHEST:
                    pending = None
            last_name = name


def _cells(key: str, line: Span) -> Iterator[Span]:
    for match in _CELL.finditer(key, line.start, line.end):
        stripped = match[0].strip()
        if stripped:
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            yield Span(start, start + len(stripped))


def _printed_in_capitals(capitals: Capitals, span: Span) -> bool:
    return span.of(capitals.text).isupper()


def _is_instead(capitals: Capitals, cell: Span) -> bool:
    return _INSTEAD.match(capitals.key, cell.start) is not None and cell.of(capitals.text)[:2].isupper()


def _whole_title(capitals: Capitals, cell: Span) -> Span | None:
    """The office that fills the cell, the last where it names two ("KT. CHỦ TỊCH PHÓ CHỦ TỊCH")."""
    if len(cell) > _LONGEST:
        return None
    found = None
    start = cell.start
    if prefix := _FOR.match(capitals.key, start):
        start = prefix.end()
    for office in offices(capitals.text, capitals.key, start, cell.end):
        if found and office.span.start < found.end and not _printed_in_capitals(capitals, cell):
            continue
        if found is None and capitals.key[start : office.span.start].strip(_ENDS):
            return None
        title = read_title(capitals, office, named=True)
        found = title.span
    if found is None or capitals.key[found.end : cell.end].strip(_ENDS):
        return None
    alone = _is_instead(capitals, cell) and len(list(offices(capitals.text, capitals.key, start, cell.end))) < 2
    return None if alone else found


def _whole_name(capitals: Capitals, cell: Span) -> Span | None:
    if len(cell) > 60:
        return None
    start = cell.start
    end = capitals.row_end(start)
    name = name_in_row(capitals.text, capitals.key, start, end) if end > start else capitals.titled_name(start)
    if name is None or capitals.key[name.end : cell.end].strip(_ENDS):
        return None
    return name


def _signed_at_once(capitals: Capitals, cell: Span) -> Signature | None:
    """ "KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Văn A": the office in capitals and the name on one line."""
    if len(cell) > _LONGEST:
        return None
    found = None
    for office in offices(capitals.text, capitals.key, cell.start, cell.end):
        if not office.core.of(capitals.text).isupper():
            return None
        found = office
    first = _FOR.match(capitals.key, cell.start) or office_at(capitals.text, capitals.key, cell.start)
    if found is None or first is None:
        return None
    title = read_title(capitals, found, named=False)
    if title.name is None or capitals.key[title.name.end : cell.end].strip(_ENDS):
        return None
    return Signature(title.name, title.span)
