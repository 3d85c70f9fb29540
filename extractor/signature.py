"""Who wrote the article: the byline under its headline or the signature at its foot.

Writers sign with their name ("Lò Thị Mai"), a pen name in capitals, initials with dots, or several names joined by
a dash; a label may stand before ("Tin, ảnh:") and an office behind ("(Sở Nội vụ)"). Editors' offices, agencies'
codes, uploaders ("admin") and photographers are no authors.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from extractor.gazetteer import load
from extractor.lines import Line, read_lines
from extractor.names import rank_pattern
from extractor.patterns import any_phrase
from extractor.reading import UPPER
from extractor.span import Span
from extractor.stamps import is_counter, read_stamp_line
from extractor.vietnamese import key as key_of

TAIL = 25
"""So many lines at the foot may hold the signature; an official document's list of receivers stands below it."""
_LONGEST = 120
_LONGEST_CREDIT = 59
_EDGES = " \t|,;:.*_-–—•·\"“”'"
_BULLETS = ("-", "+", "•", "*")
_SYLLABLE = rf"[{UPPER}](?:[^\W\d_]|['’‘](?=[^\W\d_])){{0,12}}(?:-[^\W\d_]{{1,10}}){{0,2}}"
_INITIALS = rf"(?:[{UPPER}][a-zđ]?\.\s?){{1,4}}(?:[{UPPER}][^\W\d_]{{0,8}}\.?)?"
_NAME = re.compile(rf"{_SYLLABLE}(?:\s{{1,3}}{_SYLLABLE}){{1,5}}|{_INITIALS}")
_ONE_WORD = re.compile(rf"[{UPPER}][^\W\d_{UPPER}]{{1,10}}")
_JOINT = re.compile(r"\s+[-–—]\s+|\s*[,;&/|]\s*|\s+và\s+|\s*[–—]\s*")
_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]{0,80})[)\]]\s*$")
_UPLOADED_BY = ("bởi ", "by ", "đăng bởi ", "posted by ", "post by", "người đăng", "theo ")
_ANNEXES = ("phụ lục", "danh sách")
_GLUED = re.compile(r"\./\.\s{0,200}([^.\n]{3,60})$")


@cache
def _words(entry: str) -> tuple[str, ...]:
    return tuple(sorted((key_of(word) for word in load("language")["byline"][entry]), key=len, reverse=True))


@cache
def _written_by() -> re.Pattern[str]:
    return re.compile(any_phrase(_words("of")).replace(" ", r"\s") + r"[\s:]+")


@cache
def _label(entry: str) -> re.Pattern[str]:
    words = any_phrase(_words(entry)).replace(" ", r"\s")
    return re.compile(rf"(?:^|(?<=[\s(.;,|/–-])){words}\s?:\s*")


def find_author(text: str, furniture: Sequence[Span] = ()) -> str | None:
    """The personal byline or signature of NFC ``text`` as printed, without its office; None where none signs."""
    lines = [line for line in read_lines(text) if not any(part.meets(line.span) for part in furniture)]
    return author_at_foot(lines)


def author_at_foot(lines: Sequence[Line]) -> str | None:
    """The author whom the last of ``lines`` name, or those above a document's annex: by a label first, else by the
    signature nearest the end."""
    annex = _annex(lines)
    return _author_of(lines) or (_author_of(lines[:annex]) if annex else None)


def _annex(lines: Sequence[Line]) -> int | None:
    """The number of the line that heads the list below an official document's signature."""
    for place, line in enumerate(lines):
        if line.text.isupper() and line.key.startswith(_ANNEXES):
            above = lines[max(0, place - TAIL) : place]
            return place if any(one.key.startswith("nơi nhận") for one in above) else None
    return None


def _author_of(lines: Sequence[Line]) -> str | None:
    tail = _above_pictures(lines[-TAIL:])
    for line in reversed(tail[-8:]):
        if author := labelled_author(line):
            return author
    receivers = any(line.key.startswith("nơi nhận") for line in tail)
    for line in reversed(tail):
        if author := _signature(line):
            return author
        if not _may_stand_below(line, receivers):
            glued = _GLUED.search(line.text)
            return person(glued[1]) if glued else None
    return None


def _above_pictures(tail: Sequence[Line]) -> Sequence[Line]:
    """The lines above a closing row of pictures with their captions, if there is one."""
    for place, line in enumerate(tail):
        if place and len(line.text) < _LONGEST and line.key.strip(_EDGES).startswith(_words("pictures")):
            return tail[:place]
    return tail


def labelled_author(line: Line) -> str | None:
    """The name after "Tác giả:", "Tin, ảnh:" and their like; such a label may also close a paragraph."""
    if by := _written_by().match(line.key):
        return person(line.text[by.end() :], labelled=True)
    offset = max(0, len(line.text) - _LONGEST)
    if line.key.find(":", offset) < 0:
        return None
    for label in _label("text").finditer(line.key, offset):
        if len(line.text) - label.end() <= 80 and (author := person(line.text[label.end() :], labelled=True)):
            return author
    return None


def _signature(line: Line) -> str | None:
    if len(line.text) > _LONGEST or _label("photo").match(line.key) or _label("source").match(line.key):
        return None
    rank = rank_pattern().match(line.key)
    return person(line.text[rank.end() :] if rank else line.text)


def _may_stand_below(line: Line, receivers: bool) -> bool:
    """Whether the line may stand between a signature and the end: an office, a credit, a stamp, receivers."""
    if len(line.text) > _LONGEST or (line.text.endswith((".", ";")) and not receivers):
        return _is_caption(line)
    if receivers and (line.text.startswith(_BULLETS) or line.key.startswith("nơi nhận")):
        return True
    key = line.key.strip(_EDGES + "()[]")
    if signs_for_nobody(line) or _is_caption(line) or _begins(key, "office"):
        return True
    if _label("photo").match(line.key) or _label("source").match(line.key) or key.startswith("theo "):
        return True
    return "@" in key or is_counter(line.text, line.key) or read_stamp_line(line.text, line.key) is not None


def signs_for_nobody(line: Line) -> bool:
    """Whether the line names an office, an agency or an uploader instead of a writer."""
    key = line.key.strip(_EDGES + "()[]")
    last = key.rsplit(":", 1)[-1].strip()
    if key.startswith(_UPLOADED_BY) or _label("source").match(key):
        return True
    return key in _words("nobody") or last in _words("nobody") or _begins(key, "body")


def _is_caption(line: Line) -> bool:
    offset = max(0, len(line.text) - _LONGEST_CREDIT)
    return line.key.find(":", offset) >= 0 and _label("photo").search(line.key, offset) is not None


def person(text: str, *, labelled: bool = False) -> str | None:
    """``text`` as the name or names of writers, as printed but single-spaced; None where it is no personal name.

    A name of one word counts only behind a label.
    """
    text = text.strip(_EDGES + " ")
    if text.startswith("(") and text.endswith(")"):
        text = text[1:-1].strip()
    while bracket := _BRACKET.search(text):
        text = text[: bracket.start()]
    text = _without_suffix(text)
    end, start = 0, 0
    for joint in [*_JOINT.finditer(text), None]:
        part = text[start : joint.start() if joint else len(text)]
        if _is_name(part.strip(), labelled):
            end = start + len(part.rstrip())
        elif not end or not _is_aside(part.strip()):
            return None
        else:
            break
        start = joint.end() if joint else 0
    return " ".join(text[:end].split()) or None


def _without_suffix(text: str) -> str:
    key = key_of(text)
    for suffix in _words("suffix"):
        if key.endswith(" " + suffix):
            return text[: -len(suffix)].rstrip(_EDGES)
    return text


def _is_name(part: str, labelled: bool) -> bool:
    key = key_of(part)
    if key in _words("nobody") or _begins(key, "body") or _begins(key, "words"):
        return False
    if _NAME.fullmatch(part):
        return not any(" " in word and word in key for word in _words("words"))
    return labelled and _ONE_WORD.fullmatch(part) is not None


def _is_aside(part: str) -> bool:
    """Whether ``part`` may follow a name without being one: an office, a credit, a function."""
    key = key_of(part)
    if _label("photo").match(key) or _label("source").match(key):
        return True
    if _begins(key, "body") or _begins(key, "office"):
        return True
    return key in _words("suffix") or key in _words("nobody") or key.split(" ", 1)[0] in _words("photo")


def _begins(key: str, entry: str) -> bool:
    words = _words(entry)
    if not key.startswith(words):
        return False
    return any(key.startswith(word) and not key[len(word) : len(word) + 1].isalpha() for word in words)
