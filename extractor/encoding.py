"""Bytes of a page to text: the label where it tells the truth, the bytes themselves where it does not.

The order is the one of the HTML Standard's encoding sniffing (BOM, HTTP header, meta tag), with three departures
that Vietnamese portals ask for: bytes that are valid UTF-8 are UTF-8 whatever the label says; a Latin-1 or
windows-1252 label gives way to windows-1258 where the combining tones of that code page stand after vowels; and
UTF-8 text that a content management system has read as windows-1252 and encoded a second time is put right. Text for
fonts from before Unicode (TCVN3, VNI-Windows, VISCII), whatever its bytes are in, is put into Unicode.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from w3lib.encoding import html_body_declared_encoding, http_content_type_encoding, read_bom

from extractor.legacy_html import mend_source

_UNICODE = ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be")
# Labels that browsers know (WHATWG Encoding Standard); any other codec of Python's is no page's encoding.
_KNOWN = re.compile(
    r"utf-(?:8|16|32)(?:-[lb]e)?|cp125\d|cp874|cp866|iso8859-\d{1,2}|koi8-[ru]|mac-\w+|gb18030|gbk|big5|euc_\w+|shift_jis|ascii"
)
_WESTERN = ("cp1252", "iso8859-1", "iso8859-15", "ascii")
_NOT_UTF16 = 0.05  # of a western or UTF-8 page's bytes are zero; of a UTF-16 page's, a third and more
_MIN_TONES = 3
_MOST = 0.9

_TONE_BYTES = (b"\xcc", b"\xd2", b"\xde", b"\xec", b"\xf2")
_VOWEL_AND_TONE = re.compile("[aăâeêioôơuưyAĂÂEÊIOÔƠUƯY][\u0300\u0301\u0303\u0309\u0323]")

# What UTF-8's bytes look like when read as windows-1252, or as Latin-1 where that code page has a hole or the
# reader was strict: every Vietnamese letter of U+1E00 shows as one of two pairs and a third character.
_WINDOWS_1252 = {byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0x100)}
_FROM_LATIN = str.maketrans({chr(byte): character for byte, character in _WINDOWS_1252.items()})
_BACK = str.maketrans({character: chr(byte) for byte, character in _WINDOWS_1252.items()})
_SIGNS = ("á»".encode(), "áº".encode())
_SIGN_BEGINS = b"\xc3\xa1\xc2"
_LOST = "\ufffd".encode()
_MIN_SIGNS = 4


def _class(first: int, last: int) -> str:
    letters = {_WINDOWS_1252[byte] for byte in range(first, last)} | {chr(byte) for byte in range(first, last)}
    return "[" + "".join(map(re.escape, sorted(letters))) + "]"


_TWICE = re.compile(f"{_class(0xC2, 0xE0)}{_class(0x80, 0xC0)}|{_class(0xE0, 0xF0)}{_class(0x80, 0xC0)}{{2}}")
_DAMAGE = 0.005  # a page with more replacement characters among its letters has lost words


@dataclass(frozen=True, slots=True)
class Decoded:
    """A page's text, not yet NFC, and the same in UTF-8.

    ``encoding`` is Python's name of what it was in, ``how`` says what decided ("bom", "bytes", "header", "meta",
    "tones", "default"), ``repaired`` that doubly encoded text was put right, ``damaged`` that letters are lost,
    ``legacy`` for which fonts from before Unicode its text was written ("TCVN3", …), "" for none.
    """

    text: str
    utf8: bytes
    encoding: str
    how: str
    repaired: bool = False
    damaged: bool = False
    legacy: str = ""


def decode(body: bytes, content_type: str | None = None) -> Decoded:
    """``body`` as text, by its byte order mark, the ``Content-Type`` header, its meta tag and its own bytes.

    Never raises: bytes that nothing reads become U+FFFD, and the page is then ``damaged``.
    """
    text, encoding, how = _read(body, content_type)
    utf8 = body if encoding == "utf-8" and how == "bytes" else text.encode("utf-8", "replace")
    if b"\x00" in utf8:
        text, utf8 = text.replace("\x00", ""), utf8.replace(b"\x00", b"")
    repaired = _SIGN_BEGINS in utf8 and sum(map(utf8.count, _SIGNS)) >= _MIN_SIGNS
    if repaired:
        text = _TWICE.sub(lambda match: _once(match[0]), text)
        utf8 = text.encode("utf-8", "replace")
    text, legacy = mend_source(text, utf8)
    if legacy:
        utf8 = text.encode("utf-8", "replace")
    damaged = _LOST in utf8 and _is_damaged(text)
    return Decoded(text, utf8, encoding, how, repaired=repaired, damaged=damaged, legacy=legacy)


def _is_damaged(text: str) -> bool:
    return text.count("\ufffd") > _DAMAGE * sum(1 for letter in text if letter.isalpha())


def _read(body: bytes, content_type: str | None) -> tuple[str, str, str]:
    encoding, mark = read_bom(body)
    if encoding and mark:
        return body[len(mark) :].decode(encoding, "replace"), encoding, "bom"
    if b"\x00" in body and body.count(b"\x00") > _NOT_UTF16 * len(body):
        encoding = _utf16_by_zeros(body)
        return body.decode(encoding, "replace"), encoding, "bytes"
    try:
        return body.decode("utf-8"), "utf-8", "bytes"
    except UnicodeDecodeError:
        pass
    for label, how in (
        (http_content_type_encoding(content_type), "header"),
        (html_body_declared_encoding(body), "meta"),
    ):
        if label and _KNOWN.fullmatch(label) and (text := _as_labelled(body, label)) is not None:
            return text, label, how
    if (text := _windows_1258(body)) is not None:
        return text, "cp1258", "tones"
    utf8 = body.decode("utf-8", "replace")
    if _mostly_utf8(utf8):
        return utf8, "utf-8", "default"
    return _western(body), "cp1252", "default"


def _western(body: bytes) -> str:
    """``body`` in windows-1252, whose holes are the control characters of their number (WHATWG Encoding Standard)."""
    return body.decode("latin-1").translate(_FROM_LATIN)


def _utf16_by_zeros(body: bytes) -> str:
    """ASCII markup has its zero bytes at odd places in little-endian, at even places in big-endian order."""
    return "utf-16-le" if body[1::2].count(b"\x00") >= body[0::2].count(b"\x00") else "utf-16-be"


def _as_labelled(body: bytes, label: str) -> str | None:
    """The text under ``label``, or None where the bytes belie it."""
    if label in _WESTERN and _windows_1258(body) is not None:
        return None
    if label in _WESTERN:
        return _western(body)
    text = body.decode(label, "replace")
    if label in _UNICODE:
        return text if _mostly_utf8(text) else None
    return text


def _mostly_utf8(text: str) -> bool:
    """Whether few enough letters beyond ASCII are lost for the label to be true: a cut or a stray byte."""
    beyond = sum(1 for letter in text if letter > "\x7f")
    return text.count("\ufffd") <= (1 - _MOST) * beyond


def _windows_1258(body: bytes) -> str | None:
    """``body`` in windows-1258, where the tones of that code page stand after vowels as Vietnamese has them."""
    marks = sum(map(body.count, _TONE_BYTES))
    if marks < _MIN_TONES:
        return None
    text = body.decode("cp1258", "replace")
    return text if len(_VOWEL_AND_TONE.findall(text)) >= _MOST * marks else None


def _once(letters: str) -> str:
    try:
        return letters.translate(_BACK).encode("latin-1").decode("utf-8")
    except UnicodeDecodeError:
        return letters
