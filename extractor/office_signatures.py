"""The signature of an official document: the office in capitals, a list of receivers perhaps, the signer's name.

"KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nơi nhận: …", "Nguyễn Văn A": the office signed is the last one before the name
(Nghị định 30/2020/NĐ-CP, Phụ lục I, on the signature: TM., KT., TL., TUQ., Q. before the office).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.capitals import Capitals
from extractor.names import name_in_row
from extractor.office_tails import Title, read_title
from extractor.offices import Office
from extractor.span import Span

_LONGEST = 110
_FARTHEST = 30
_MOST_SIGNED_WORDS = 9
_CELL = re.compile(r"[^|\n\t]{1,400}")
_FOR = re.compile(r"(?:kt|tl|tuq|tm|q)\.?\s{0,3}")
_INSTEAD = re.compile(r"(?:kt|tl|tuq)\b")
_ASIDE = re.compile(
    r"\(?(?:đã kí|kí tên|chữ kí|đóng dấu|kí, đóng dấu|kí thay)|nơi nhận|như (?:điều|trên)|lưu|[-+•*–]"
    r"|(?:tm|kt|tl|tuq)\."
)
_ENDS = " \t.:()/,"


@dataclass(frozen=True, slots=True)
class Signature:
    """The signer's name and the office that was signed."""

    name: Span
    title: Title


def signatures(capitals: Capitals, lines: Sequence[Span], found: Sequence[Office]) -> Iterator[Signature]:
    """The signatures among ``lines``, the lines of the text in order; ``found`` are the offices that it names."""
    starts = [office.start for office in found]
    waiting: _Waiting | None = None
    above: Span | None = None
    for cell in (cell for line in lines for cell in _cells(capitals.text, line)):
        inside = found[bisect_left(starts, cell.start) : bisect_left(starts, cell.end)]
        if inside and len(cell) <= _LONGEST:
            signature, title = _signed_at_once(capitals, cell, inside), None
            if signature is None and (title := _whole_title(capitals, cell, inside)):
                name = _whole_name(capitals, above) if above and not _in_capitals(capitals, title.span) else None
                signature = Signature(name, title) if name else None
            if signature:
                yield signature
            if title or signature:
                waiting = _Waiting(title) if title and not signature else None
            elif waiting and not (_is_instead(capitals, cell) or waiting.goes_on(capitals.key, cell)):
                waiting = None
        elif waiting and (name := _whole_name(capitals, cell)):
            yield Signature(name, waiting.title)
            waiting = None
        elif waiting and not waiting.goes_on(capitals.key, cell):
            waiting = None
        above = cell


class _Waiting:
    """An office signed whose signer's name is yet to come, behind a list of receivers perhaps."""

    def __init__(self, title: Title) -> None:
        self.title = title
        self._receivers = False
        self._passed = 0

    def goes_on(self, key: str, cell: Span) -> bool:
        """Whether ``cell`` may stand between an office and the name."""
        self._receivers = self._receivers or key.startswith("nơi nhận", cell.start)
        self._passed += 1
        aside = self._receivers or _ASIDE.match(key, cell.start) is not None
        return aside and len(cell) <= _LONGEST and self._passed <= _FARTHEST


def _cells(text: str, line: Span) -> Iterator[Span]:
    if text.find("|", line.start, line.end) < 0 and text.find("\t", line.start, line.end) < 0:
        yield line
        return
    for match in _CELL.finditer(text, line.start, line.end):
        stripped = match[0].strip()
        if stripped:
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            yield Span(start, start + len(stripped))


def _in_capitals(capitals: Capitals, span: Span) -> bool:
    return span.of(capitals.text).isupper()


def _is_instead(capitals: Capitals, cell: Span) -> bool:
    return _INSTEAD.match(capitals.key, cell.start) is not None and cell.of(capitals.text)[:2].isupper()


def _fills(key: str, end: int, cell: Span) -> bool:
    return not key[end : cell.end].strip(_ENDS)


def _whole_title(capitals: Capitals, cell: Span, inside: Sequence[Office]) -> Title | None:
    """The office that fills the cell, the last where it names two ("KT. CHỦ TỊCH PHÓ CHỦ TỊCH")."""
    prefix = _FOR.match(capitals.key, cell.start)
    start = prefix.end() if prefix else cell.start
    if capitals.key[start : inside[0].start].strip(_ENDS) or (_is_instead(capitals, cell) and len(inside) < 2):
        return None
    title = read_title(capitals, inside[0], named=True)
    if len(inside) > 1 and _in_capitals(capitals, cell):
        title = read_title(capitals, inside[-1], named=True)
    return title if _fills(capitals.key, title.span.end, cell) else None


def _whole_name(capitals: Capitals, cell: Span) -> Span | None:
    if len(cell) > 60:
        return None
    start = cell.start
    end = capitals.row_end(start)
    name = capitals.titled_name(start)
    if name is None and end > start:
        name = name_in_row(capitals.text, capitals.key, start, end)
    return name if name and _fills(capitals.key, name.end, cell) else None


def _signed_at_once(capitals: Capitals, cell: Span, inside: Sequence[Office]) -> Signature | None:
    """ "KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Văn A": the office in capitals and the name on one line."""
    prefix = _FOR.match(capitals.key, cell.start)
    begins = inside[0].start == (prefix.end() if prefix else cell.start)
    if not begins or _in_capitals(capitals, cell):
        return None
    if not all(capitals.text[office.core : office.end].isupper() for office in inside):
        return None
    title = read_title(capitals, inside[-1], named=False)
    if title.name is None or not _fills(capitals.key, title.name.end, cell):
        return None
    if len(title.span.of(capitals.key).split()) > _MOST_SIGNED_WORDS:
        return None
    return Signature(title.name, title)
