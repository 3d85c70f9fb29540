"""Plain text to a Page: headline, publication stamp, byline and the furniture around them."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field
from enum import Enum, auto

from extractor import official_head as official
from extractor.furniture import furniture_lines, has_portals_words, is_masthead, is_toolbar
from extractor.lines import Line, one_line, read_lines
from extractor.page import Page
from extractor.signature import author_at_foot, labelled_author, person, signs_for_nobody
from extractor.stamps import Stamp, StampKind, StampLine, best_day, read_stamp_line
from extractor.vietnamese import nfc

_ZONE = 30
_OFFICIAL_ZONE = 15
_LINES_INTO_PROSE = 3
_LONGEST_TITLE = 300
_PROSE_BEGINS = re.compile(r"\(?[A-ZĐ][A-Za-zĐđ.]{1,10}(?:\.vn)?\)?\s?[-–]\s")
_OPEN_ENDED = re.compile(r"(?:[,:–-]|\s(?:và|của|trong|về|cho|tại|với|đến|theo|do|các|những|là|ở|giai đoạn|năm))$")
_CODE = re.compile(r"[A-ZĐ]{2,6}")
# A day beside a document's number is the document's.
_DOCUMENT = re.compile(r"(?<!\w)số\s{0,2}:?\s{0,2}\d|\d/[a-zđ]{1,6}-")
_LONGEST_SECTION = 50
_WORDS = re.compile(r"[^\W\d_]{2,}")
_SECTION_WORDS = 5
_SKIP_LINKS = ("skip to main content", "skip to content", "nhảy đến nội dung", "bỏ qua nội dung")
_CREDIT = re.compile(r"(?<!chùm )(?<!phóng sự )(?<!bộ )ảnh(?: minh họa)?\s?:")
_CLOCK_DRIFT = datetime.timedelta(days=7)
_DAY_IN_BODY = re.compile(r"(?<![\d/.,-])(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?(?![\d/])")


class _Kind(Enum):
    PLAIN = auto()
    PROSE = auto()
    STAMP = auto()
    MASTHEAD = auto()
    TOOLBAR = auto()
    BYLINE = auto()
    CREDIT = auto()
    OFFICIAL = auto()


@dataclass(slots=True)
class _Head:
    """What the first lines say. ``title`` are the numbers of its lines."""

    title: list[int] = field(default_factory=list)
    author: str | None = None
    stamps: list[tuple[int, Stamp]] = field(default_factory=list)
    furniture: list[int] = field(default_factory=list)


def read_text(text: str) -> Page:
    """The article in plain ``text``, in any normal form; its Page's text is NFC, as long as given.

    Usually the first line is the headline; skip links, a reader's clock, menus and slogans may stand above it, and an
    official document has its subject there. ``title`` is None where no line is a headline.
    """
    text = nfc(text)
    lines = read_lines(text)
    head = _read_head(lines)
    furniture = {lines[place].span for place in head.furniture}
    title = {lines[place].span for place in head.title}
    furniture |= {line.span for line in furniture_lines(lines)} - title
    foot = [line for line in lines[max(head.title, default=-1) + 1 :] if line.span not in furniture]
    foot_stamps = _foot_stamps(foot)
    furniture |= {line.span for line, _ in foot_stamps}
    return Page(
        text,
        title=" ".join(" ".join(lines[place].text.split()) for place in head.title) or None,
        author=author_at_foot(foot) or head.author,
        published=_published(lines, head, [stamp for _, line in foot_stamps for stamp in line.stamps]),
        furniture=tuple(sorted(furniture)),
    )


def _read_head(lines: list[Line]) -> _Head:
    in_office = official.has_official_head(lines[:_OFFICIAL_ZONE])
    kinds = _kinds(lines[:_ZONE], in_office)
    zone = lines[: len(kinds)]
    head = _Head(title=_title(zone, kinds, in_office))
    first = head.title[0] if head.title else 0
    last = head.title[-1] if head.title else -1
    prose = next((place for place, kind in enumerate(kinds) if kind is _Kind.PROSE and place > last), len(zone))
    for place, (line, kind) in enumerate(zip(zone, kinds, strict=True)):
        if kind is _Kind.STAMP and (stamp_line := read_stamp_line(line.text, line.key)):
            labelled = any(stamp.kind is not StampKind.BARE for stamp in stamp_line.stamps)
            if place > prose and not (stamp_line.timed or labelled):
                continue
            head.stamps += [(place, stamp) for stamp in stamp_line.stamps]
            head.author = head.author or _author_beside(stamp_line)
            head.furniture.append(place)
        elif kind is _Kind.BYLINE and place < prose:
            head.author = head.author or labelled_author(line)
            head.furniture.append(place)
        elif (place < first and kind not in (_Kind.OFFICIAL, _Kind.PROSE)) or (kind is _Kind.TOOLBAR and place < prose):
            head.furniture.append(place)
        elif last < place <= last + 3 and place < prose and kind is _Kind.PLAIN and len(line.text) < 60:
            head.author = head.author or person(line.text)
    return head


def _kinds(lines: list[Line], in_office: bool) -> list[_Kind]:
    """The kinds of the first lines, a few beyond the first line of prose."""
    kinds: list[_Kind] = []
    for line in lines:
        kinds.append(_kind(line, in_office))
        if _Kind.PROSE in kinds[:-_LINES_INTO_PROSE]:
            break
    return kinds


def _kind(line: Line, in_office: bool) -> _Kind:
    stamp_line = read_stamp_line(line.text, line.key)
    if in_office and _is_official(line):
        return _Kind.OFFICIAL
    if stamp_line and all(stamp.kind is StampKind.CLOCK for stamp in stamp_line.stamps):
        return _Kind.MASTHEAD
    if stamp_line and _is_stamp(stamp_line, line):
        return _Kind.STAMP
    if is_toolbar(line):
        return _Kind.TOOLBAR
    if labelled_author(line) or line.key.startswith(("author:", "tác giả:", "đăng bởi:", "người đăng:")):
        return _Kind.BYLINE
    if _CREDIT.search(line.key) or not _WORDS.search(line.text):
        return _Kind.CREDIT
    if len(line.text) > _LONGEST_TITLE or _ends_prose(line.text) or _PROSE_BEGINS.match(line.text):
        return _Kind.PROSE
    return _Kind.MASTHEAD if is_masthead(line) else _Kind.PLAIN


def _ends_prose(text: str) -> bool:
    """Whether the line ends as a sentence does; a headline may end in three dots."""
    return text.endswith((".", ";", ":")) and not text.endswith("..", 0, -1)


def _is_official(line: Line) -> bool:
    return any(
        test(line)
        for test in (
            official.is_motto,
            official.is_number,
            official.is_dateline,
            official.is_kind,
            official.is_body,
            official.is_rule,
        )
    )


def _is_stamp(line: StampLine, printed: Line) -> bool:
    """Whether the line says nothing but when, how often read, and by whom."""
    if not line.rest:
        return True
    rest = one_line(line.rest)
    published = any(stamp.kind is not StampKind.BARE for stamp in line.stamps)
    if not published and _DOCUMENT.search(rest.key):
        return False
    if has_portals_words(rest) and not published:
        return False
    if is_toolbar(rest) or signs_for_nobody(rest) or _CODE.fullmatch(line.rest):
        return True
    if _author_beside(line):
        return line.timed or "|" in printed.text or published
    if line.timed and (line.zoned or printed.text.endswith(line.rest)) and not _ends_prose(line.rest):
        return len(line.rest) <= _LONGEST_SECTION
    return "|" in printed.text and len(line.rest) <= _LONGEST_SECTION


def _author_beside(line: StampLine) -> str | None:
    if not line.rest:
        return None
    return labelled_author(one_line(line.rest)) or person(line.rest)


def _title(zone: list[Line], kinds: list[_Kind], in_office: bool) -> list[int]:
    """The numbers of the headline's lines: the last row of plain lines that stands above stamp and text.

    An official document's short "V/v …" beside its number gives way to the subject below its kind, and a section's
    name above the stamp to a headline below it.
    """
    rows: list[list[int]] = []
    row: list[int] = []
    section: list[int] = []
    after_kind = False
    for place, kind in enumerate(kinds):
        if kind is _Kind.PLAIN:
            row.append(place)
        elif kind is _Kind.PROSE or (row and kind in (_Kind.BYLINE, _Kind.CREDIT)):
            break
        elif row and kind is _Kind.OFFICIAL and place > 1 and official.is_abstract(zone[row[0]]):
            section, row = row, []
        elif row and kind in (_Kind.STAMP, _Kind.OFFICIAL):
            above_document = in_office and kind is _Kind.STAMP and not after_kind
            if not above_document and (section or not _is_short_heading(zone[row[0]]) or len(row) > 1):
                break
            section, row = row, []
        elif kind in (_Kind.MASTHEAD, _Kind.TOOLBAR) and row:
            rows.append(row)
            row = []
        after_kind = after_kind or (kind is _Kind.OFFICIAL and official.is_kind(zone[place]))
    rows += [row] if row else []
    if section and not (rows and (_outweighs(zone[rows[-1][0]], zone[section[0]]) or (in_office and after_kind))):
        rows = [section]
    if not rows:
        return []
    return _subject(zone, rows[-1]) if in_office and after_kind else _headline(zone, rows[-1])


def _is_short_heading(line: Line) -> bool:
    return len(_WORDS.findall(line.text)) <= (_SECTION_WORDS if line.text.isupper() else _SECTION_WORDS - 1)


def _outweighs(line: Line, heading: Line) -> bool:
    """Whether ``line``, below the stamp, is the headline and ``heading``, above it, a section's name."""
    if official.is_abstract(heading):
        return official.is_subject(line)
    return line.apart and not line.text.isupper() and len(_WORDS.findall(line.text)) > _SECTION_WORDS


def _subject(zone: list[Line], row: list[int]) -> list[int]:
    """The lines that say what an official document is about: up to a blank line or its own text."""
    lines = [row[0]]
    for place in row[1:]:
        if place != lines[-1] + 1 or zone[place].apart or official.opens_text(zone[place]):
            break
        lines.append(place)
    return lines


def _headline(zone: list[Line], row: list[int]) -> list[int]:
    """The lines of the headline in ``row``: it may run over several, and a section's name may stand above it."""
    block = next((number for number, place in enumerate(row) if number and zone[place].apart), 0)
    if all(official.is_body(zone[place]) for place in row[:block]):
        row = row[block:]
    if len(row) > 1 and _is_slogan(zone, row):
        row = row[1:]
    while len(row) > 1 and _is_kicker(zone[row[0]], zone[row[1]]):
        row = row[1:]
    lines = [row[0]]
    for place in row[1:]:
        last, line = zone[lines[-1]], zone[place]
        if place != lines[-1] + 1 or line.apart or "|" in line.text:
            break
        capitals = last.text.isupper() and line.text.isupper() and person(line.text) is None
        if not (capitals or line.text[0].islower() or _OPEN_ENDED.search(last.text)):
            break
        lines.append(place)
    return lines


def _is_slogan(zone: list[Line], row: list[int]) -> bool:
    """Whether the first line of ``row`` is the site's own: below its skip link, apart from the headline."""
    line, below = zone[row[0]], zone[row[1]]
    above = zone[row[0] - 1].key if row[0] else ""
    return above in _SKIP_LINKS and not line.apart and below.apart and len(_WORDS.findall(below.text)) > _SECTION_WORDS


def _is_kicker(line: Line, below: Line) -> bool:
    return len(line.text.split()) <= 4 < len(below.text.split()) and line.text.isupper() > below.text.isupper()


def _foot_stamps(foot: list[Line]) -> list[tuple[Line, StampLine]]:
    """The labelled stamps below the text ("Cập nhật: …")."""
    found = []
    for line in foot[-8:]:
        stamp_line = read_stamp_line(line.text, line.key)
        if stamp_line and stamp_line.stamps[0].kind is not StampKind.BARE and _is_stamp(stamp_line, line):
            found.append((line, stamp_line))
    return found


def _published(lines: list[Line], head: _Head, at_foot: list[Stamp]) -> str | None:
    """The day of publication: by the stamp below the headline, by a labelled one, by a bare one that fits the text.

    A bare day above the headline is mostly the reader's clock; it counts only where the text reports on a day of the
    week before.
    """
    first = head.title[0] if head.title else -1
    below = [stamp for place, stamp in head.stamps if place > first]
    above = [stamp for place, stamp in head.stamps if place < first]
    labelled = [stamp for stamp in above if stamp.kind is not StampKind.BARE]
    fitting = [stamp for stamp in above if _fits(stamp, lines)]
    return best_day(below) or best_day(labelled) or best_day(at_foot) or best_day(fitting)


def _fits(stamp: Stamp, lines: list[Line]) -> bool:
    day = datetime.date.fromisoformat(stamp.day)
    days = {(day - datetime.timedelta(days=back)) for back in range(_CLOCK_DRIFT.days)}
    for line in lines[:_ZONE]:
        stamp_line = read_stamp_line(line.text, line.key)
        if stamp_line and _is_stamp(stamp_line, line):
            continue
        for found in _DAY_IN_BODY.finditer(line.text[:400]):
            if any(
                (d.day, d.month) == (int(found[1]), int(found[2])) and found[3] in (None, str(d.year)) for d in days
            ):
                return True
    return False
