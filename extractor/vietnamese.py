"""Vietnamese text normalisation: what is stored, and the keys that are derived from it.

Stored text is NFC, as printed. Two keys are derived and never stored over it:

- ``key``: case, tone-mark placement (uỷ = ủy, hoà = hòa), i/y (kỉ = kỷ, sĩ = sỹ), the letters that look
  like đ (U+00D0, U+0189), quotation marks, dashes and spaces unified. Same length as its NFC input, so that
  a span found in the key is a span of the text.
- ``bare``: the key without any diacritics (đ becomes d).

Source: the two placements of tone marks are those of Quyết định 240/QĐ (1984) and of older usage.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TONES = "\u0300\u0309\u0303\u0301\u0323"  # grave, hook, tilde, acute, dot below
_DASHES = "‐‑‒–—―−﹣－"
_DOUBLE_QUOTES = "“”„‟«»″〝〞＂"
_SINGLE_QUOTES = "‘’‚‛′´`ʼ"
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"
# NFC leaves text of these alone as it is; nearly all text is of these alone.
_UNCOMPOSED = re.compile("[^\u0000-\u02ff\u1e00-\u1eff\u2010-\u203f]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u0000-\u0008\u000b-\u001f\u007f]")

_UNIFY = (
    {"Ð": "đ", "ð": "đ", "Ɖ": "đ", "ɖ": "đ"}
    | dict.fromkeys(_DASHES, "-")
    | dict.fromkeys(_DOUBLE_QUOTES, '"')
    | dict.fromkeys(_SINGLE_QUOTES, "'")
    | dict.fromkeys(_SPACES, " ")
)
_TO_UNIFY = re.compile("[" + re.escape("".join(_UNIFY)) + "]")


def _compose(base: str, tone: str) -> str:
    return unicodedata.normalize("NFC", base + tone)


# At a syllable's end the tone mark of oa, oe and uy stands on either vowel; the key puts it on the first.
_TONE_PLACES = {
    _compose(first, "") + _compose(second, tone): _compose(first, tone) + second
    for first, second in ("oa", "oe", "uy")
    for tone in _TONES
}
_TONE_PLACE = re.compile("(?:" + "|".join(_TONE_PLACES) + r")(?!\w)")
# A syllable's lone y is written i as well, and so is that of "quý", whose mark strays onto the u. The patterns
# begin with the rare letter and look back from it: several times faster than looking back everywhere.
_LONE_Y = re.compile(r"[yỳỷỹýỵ](?!\w)(?<=(?<!\w)[hklmst].)")
_Y_TO_I = dict(zip("yỳỷỹýỵ", "iìỉĩíị", strict=True))
_QUY = {_compose("u", tone) + end: "u" + _compose("i", tone) for tone in _TONES for end in "iy"} | {"uy": "ui"}
_QUY_PLACE = re.compile("(?:" + "|".join(_QUY) + r")(?!\w)(?<=(?<!\w)q..)")


def nfc(text: str) -> str:
    """The text as it is stored: NFC, without invisible and control characters, line ends as ``\\n``."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    text = _INVISIBLE.sub("", text)
    return unicodedata.normalize("NFC", text) if _UNCOMPOSED.search(text) else text


def _lower(text: str) -> str:
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def key(text: str) -> str:
    """The comparing key of NFC ``text``: as long as the text, character for character."""
    folded = _TO_UNIFY.sub(lambda match: _UNIFY[match[0]], _lower(text))
    folded = _TONE_PLACE.sub(lambda match: _TONE_PLACES[match[0]], folded)
    folded = _QUY_PLACE.sub(lambda match: _QUY[match[0]], folded)
    return _LONE_Y.sub(lambda match: _Y_TO_I[match[0]], folded)


@lru_cache(maxsize=1)
def article_key(text: str) -> str:
    """The ``key`` of a whole article, which the rules of its head and those of its facts ask for in turn."""
    return key(text)


@lru_cache(maxsize=4096)
def _bare_letter(letter: str) -> str:
    if letter == "đ":
        return "d"
    return unicodedata.normalize("NFD", letter)[0]


class _BareLetters(dict[int, str]):
    def __missing__(self, code: int) -> str:
        self[code] = _bare_letter(chr(code))
        return self[code]


_BARE = _BareLetters()


def strip(keyed: str) -> str:
    """The weaker key of a text that is a ``key`` already, as long as it."""
    return keyed.translate(_BARE)


def bare(text: str) -> str:
    """The weaker key: ``key`` without diacritics, as long as the text."""
    return strip(key(text))
