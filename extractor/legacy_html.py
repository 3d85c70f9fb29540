"""A page's source with the text in fonts from before Unicode put into Unicode; see ``extractor.legacy``."""

from __future__ import annotations

import re
from html.entities import name2codepoint

from extractor.legacy import Run, mend

# What such text is full of and other text is not, as UTF-8: đ and ư of TCVN3, of VNI-Windows and of VISCII.
_SIGNS = tuple(sign.encode() for sign in ("®", "\u00ad", "ñ", "ö", "ð", "ß"))
_FEW = 4
_FONT = re.compile(r"(?i)(?:\.vn|\bvni-|\bviscii)[a-z0-9 -]{0,30}")
# A search for these literals costs a tenth of that for the pattern, which few pages come to.
_FONT_BEGINNINGS = (b".Vn", b".vnt", b"VNI-", b"vni-")
_FONT_BYTES = re.compile(rb"\.Vn[A-Z][a-zA-Z]{2}|\.vntime|(?:VNI|vni)-[a-zA-Z]{3}")
_ENTITY_BYTES = re.compile(rb"&(?:reg|shy|ntilde|ouml|eth|szlig);|&#(?:17[34]|2(?:41|46|40|23));")
_LATIN = {name: chr(code) for name, code in name2codepoint.items() if 0xA0 < code < 0x100}
_ENTITY = re.compile(r"&(?:#(1[3-9]\d|12[89]|2[0-5]\d)|#[xX]([89a-fA-F][0-9a-fA-F])|(" + "|".join(_LATIN) + r"));?")
_NO_BREAK = "\u00a0"
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/<>]{0,40}|!)?([^<>]*)>")
_SETS_FONT = re.compile(r"(?i)\bface\s{0,3}=|font-family|font\s{0,3}:")
_VOID = frozenset(
    ("br", "img", "hr", "meta", "link", "input", "area", "base", "col", "embed", "param", "source", "track", "wbr", "!")
)
_RAW = frozenset(("script", "style"))
_DEEPEST = 200


def mend_source(source: str, utf8: bytes) -> tuple[str, str]:
    """``source`` (and the same in ``utf8``) in Unicode, with the name of the encoding mended, "" where none was.

    Plain text is mended line by line. Linear in the length.
    """
    if not _may_be(utf8):
        return source, ""
    if _TAG.search(source) is None:
        lines = source.split("\n")
        texts, name = mend([Run(line) for line in lines])
        return "\n".join(texts), name
    unescaped = _ENTITY.sub(_letter, source)
    pieces, runs, places = _runs(unescaped)
    texts, name = mend(runs, named=" ".join(font[0] for font in _FONT.finditer(unescaped)))
    if not name:
        return source, ""
    for place, text in zip(places, texts, strict=True):
        pieces[place] = text
    return "".join(pieces), name


def _may_be(utf8: bytes) -> bool:
    """Whether a closer look is worth its time; most pages cost a fraction of a millisecond here."""
    if sum(map(utf8.count, _SIGNS)) >= _FEW:
        return True
    if any(beginning in utf8 for beginning in _FONT_BEGINNINGS) and _FONT_BYTES.search(utf8):
        return True
    return sum(1 for _ in zip(_ENTITY_BYTES.finditer(utf8), range(_FEW), strict=False)) >= _FEW


def _letter(entity: re.Match[str]) -> str:
    decimal, hexadecimal, name = entity.groups()
    letter = _LATIN[name] if name else chr(int(decimal) if decimal else int(hexadecimal, 16))
    return entity[0] if letter == _NO_BREAK else letter


def _runs(source: str) -> tuple[list[str], list[Run], list[int]]:
    """The source in pieces, those of them that are text, and their places among the pieces."""
    pieces: list[str] = []
    runs: list[Run] = []
    places: list[int] = []
    opened: list[tuple[str, str]] = []
    end, raw = 0, ""

    def read(text: str, font: str) -> None:
        runs.append(Run(text, font))
        places.append(len(pieces))
        pieces.append(text)

    for tag in _TAG.finditer(source):
        name = (tag[2] or "!").lower()
        if raw and not (tag[1] and name == raw):
            continue
        if raw:
            pieces.append(source[end : tag.start()])
        else:
            read(source[end : tag.start()], opened[-1][1] if opened else "")
        if name == "meta":
            read(tag[0], "")
        else:
            pieces.append(tag[0])
        end = tag.end()
        raw = name if name in _RAW and not tag[1] else ""
        _turn(opened, name, tag)
    read(source[end:], opened[-1][1] if opened and not raw else "")
    return pieces, runs, places


def _turn(opened: list[tuple[str, str]], name: str, tag: re.Match[str]) -> None:
    """Keep account of the open elements and the font in each."""
    if tag[1]:
        for place in range(len(opened) - 1, max(-1, len(opened) - 20), -1):
            if opened[place][0] == name:
                del opened[place:]
                break
    elif name not in _VOID and name not in _RAW and len(opened) < _DEEPEST:
        font = opened[-1][1] if opened else ""
        if _SETS_FONT.search(tag[3]):
            named = _FONT.search(tag[3])
            font = named[0] if named else ""
        opened.append((name, font))
