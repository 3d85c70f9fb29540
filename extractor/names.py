"""Names of persons of all of Vietnam's peoples: where they stand in a text, without the titles before them.

A name is a row of two to six capitalised syllables that begins with a family name ("Hà Sỹ Đồng", "Giàng A Páo",
"Hồ A Roi"), with Y, H' or K' ("Y Thanh Niê", "H'Wen Mlô", "K'Brêu"), or that follows a title which only persons
bear ("ông", "đồng chí", "Đại tá", "TS."). Streets, schools, communes and heroes that are named alike are none.
"""

from __future__ import annotations

import re
import sys
from functools import cache, lru_cache

from extractor.gazetteer import load
from extractor.patterns import any_phrase
from extractor.span import Span
from extractor.vietnamese import bare
from extractor.vietnamese import key as key_of

_LATIN = [chr(code) for code in (*range(0x41, 0x250), *range(0x1E00, 0x1F00))]
_UPPER = "".join(letter for letter in _LATIN if letter.isupper())
_LOWER = "".join(letter for letter in _LATIN if letter.islower())
_MARKS = "\u0300-\u036f"
_APOSTROPHE = "['’‘ʼ`´]"
_LETTER = f"[{_UPPER}{_LOWER}{_MARKS}]"
# A capital, its letters, an apostrophe's second half ("H’Wen", "K’ Mák"), lower-case syllables joined by hyphens.
_REST = (
    rf"(?:{_APOSTROPHE}\s?{_LETTER}{{1,12}}|{_LETTER}{{0,12}}(?:{_APOSTROPHE}{_LETTER}{{1,12}})?)"
    rf"(?:-[{_LOWER}]{_LETTER}{{0,12}}){{0,2}}(?![\w&/{_MARKS}])"
)
_SYLLABLE = rf"[{_UPPER}]{_REST}"
# The look behind stands after the first capital, so that the engine runs from capital to capital.
_ROW = re.compile(rf"[{_UPPER}](?<![\w&/].){_REST}(?:[ \u00a0]{{1,3}}{_SYLLABLE}){{0,11}}")
_WORD = re.compile(rf"{_SYLLABLE}")
_NEXT_WORD = re.compile(r"\s{1,3}([^\W\d_]{1,8})")

_VOWELS = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ"
_KINH_SYLLABLE = re.compile(
    rf"(?:ngh?|gh?|gi|kh|ch|ph|qu|th|tr|nh|[bcdđhklmnprstvx])?[{_VOWELS}]{{1,3}}(?:ng|nh|ch|[cmnpt])?"
)
_OWN_INITIAL = re.compile(r"[hk]'\s?\w")

MOST_SYLLABLES = 6


@cache
def _set(table: str, entry: str) -> frozenset[str]:
    return frozenset(key_of(word) for word in load("names")[table][entry])


@cache
def _places() -> frozenset[str]:
    provinces = (name for row in load("provinces")["province"] for name in (row["name"], *row["aliases"]))
    places = load("places")
    return frozenset(key_of(name) for name in (*provinces, *places["districts"], *places["communes"]))


@cache
def _titles() -> frozenset[str]:
    return _set("before", "honorifics") | _set("before", "ranks") | _set("before", "degrees")


@cache
def title_pattern() -> re.Pattern[str]:
    """Matches, in a key, the titles that stand before a person's name, with the space after them."""
    titles = any_phrase(_titles()).replace(" ", r"\s")
    return re.compile(rf"(?:{titles}(?!\w)(?:\s?\([^()]{{1,12}}\))?[.,\s/&-]{{0,4}}){{1,5}}")


@cache
def title_first_words() -> frozenset[str]:
    """The first words of the titles that stand before a person's name, as keys."""
    return frozenset(title.split()[0].split(".")[0] for title in _titles())


def place_cues() -> frozenset[str]:
    """The words, as keys, after which a row of capitals is a proper name of a place, a house or a thing."""
    return _set("unlike", "after")


@cache
def rank_pattern() -> re.Pattern[str]:
    """Matches, in a key, a rank of the army or the police: "Đại tá"."""
    return re.compile(any_phrase(_set("before", "ranks")).replace(" ", r"\s") + r"(?!\w)")


def surname(word: str) -> int:
    """How surely a name begins with ``word``, a key: 2 a family name, 1 one that is also another word, else 0."""
    if word in _set("surnames", "common"):
        return 2
    return 1 if word in _set("surnames", "rare") else 0


def words_of(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The places of the capitalised syllables of the row ``text[start:end]``."""
    return [match.span() for match in _WORD.finditer(text, start, end)]


def rows(text: str, start: int = 0, end: int = sys.maxsize) -> list[tuple[int, int]]:
    """The rows of capitalised syllables in ``text[start:end]``."""
    return [match.span() for match in _ROW.finditer(text, start, min(end, len(text)))]


def is_place(name: str) -> bool:
    """Whether ``name``, a key, is a province, a district or a commune that reads like a person's name."""
    return name in _places()


@lru_cache(maxsize=4096)
def is_acronym(word: str) -> bool:
    """Whether the capitalised ``word``, as printed, is spelt in capitals and cannot be read as a syllable."""
    return len(word) > 1 and word.isupper() and not _KINH_SYLLABLE.fullmatch(key_of(word)) and "'" not in key_of(word)


def titled(key: str, start: int) -> bool:
    """Whether a title that only persons bear stands directly before ``start``."""
    return _ends_in(key[max(0, start - 26) : start].rstrip(" .,-/&)"), _titles(), _last_words("titles"))


def _after_unlike(key: str, start: int) -> bool:
    return _ends_in(key[max(0, start - 24) : start].rstrip(' ."('), place_cues(), _last_words("places"))


@cache
def _last_words(kind: str) -> frozenset[str]:
    return frozenset(phrase.split()[-1] for phrase in (_titles() if kind == "titles" else place_cues()))


def _ends_in(before: str, phrases: frozenset[str], last_words: frozenset[str]) -> bool:
    """Whether ``before`` ends in one of ``phrases``, of one to three words."""
    words = before.rsplit(None, 3)[-3:]
    if not words or words[-1].lstrip('("/') not in last_words:
        return False
    return any(" ".join(words[place:]).lstrip('("/') in phrases for place in range(len(words)))


def stands_as_place(key: str, words: list[tuple[int, int]]) -> bool:
    """Whether a row that reads like a name is as likely a village's after "thôn" ("Hà Trung Nam")."""
    if len(words) < 2:
        return False
    first, second = (key[slice(*word)] for word in words[:2])
    return first in _set("doubtful", "surnames") and second not in _set("doubtful", "middles")


def reads_like_name(text: str, key: str, words: list[tuple[int, int]], *, cued: bool) -> bool:
    """Whether the syllables ``words`` may be one person's whole name; ``cued``: a title stands before them."""
    if not words:
        return False
    first = key[slice(*words[0])]
    own = _OWN_INITIAL.match(first) is not None
    if not (2 <= len(words) <= MOST_SYLLABLES or (own and len(first) > 3)):
        return False
    whole = " ".join(key[slice(*word)] for word in words)
    if whole in _set("unlike", "leaders") or (not cued and whole in _set("unlike", "namesakes")):
        return False
    if not cued and whole in _places():
        return False
    printed = [text[slice(*word)] for word in words]
    capitals = [word for word in printed if len(word) > 1 and word.isupper()]
    if capitals and not all(word.isupper() for word in printed) and any(map(is_acronym, capitals)):
        return False
    if _ends_within_word(key, words):
        return False
    if first == "y" or own or surname(first) == 2:
        return True
    if len(words) > 2 and key[slice(*words[1])] in ("thị", "văn") and first not in _set("unlike", "heads"):
        return True
    if surname(first):
        return cued or len(words) in (3, 4)
    return cued and first not in _set("unlike", "heads")


def _ends_within_word(key: str, words: list[tuple[int, int]]) -> bool:
    """Whether a common noun begins the row or is cut by its end: "Văn Phòng", "Đoàn Thanh|niên"."""
    compounds = _set("unlike", "compounds")
    after = _NEXT_WORD.match(key, words[-1][1])
    if after and f"{key[slice(*words[-1])]} {after[1]}" in compounds:
        return True
    return len(words) > 1 and f"{key[slice(*words[0])]} {key[slice(*words[1])]}" in compounds


def name_in_row(text: str, key: str, start: int, end: int) -> Span | None:
    """The person's name that ends the row ``text[start:end]``, without titles; None where the row is none."""
    words = words_of(text, start, end)
    cued = False
    while words and (taken := _title_length(key, words)):
        words, cued = words[taken:], True
    if len(words) > 2 and words[0][1] - words[0][0] == 1 and key[max(0, words[0][0] - 3) : words[0][0]] == "th.":
        words, cued = words[1:], True  # "Th.S Lê Văn Tám"
    if not words:
        return None
    if not cued:
        cued = titled(key, words[0][0])
    if not cued and _after_unlike(key, words[0][0]):
        return None
    if not reads_like_name(text, key, words, cued=cued):
        return None
    return Span(words[0][0], words[-1][1])


def _title_length(key: str, words: list[tuple[int, int]]) -> int:
    """How many of the first syllables of a row are a title ("Ông", "Bà", "BSCKII", "Thầy Giáo")."""
    for length in (3, 2, 1):
        if len(words) > length and key[words[0][0] : words[length - 1][1]] in _titles():
            return length
    return 0


def person_names(text: str, key: str, span: Span) -> list[Span]:
    """The names of persons within ``span`` of NFC ``text``, whose key is ``key``, in order and without titles.

    Fits lists of names ("các ông, bà: A, B và C"). Linear in the span's length.
    """
    found = (name_in_row(text, key, start, end) for start, end in rows(text, span.start, span.end))
    return [name for name in found if name]


def looks_misprinted(text: str, key: str, start: int, end: int) -> bool:
    """Whether the row is like a Kinh name whose family name has lost or changed its marks ("Nguyển Văn A")."""
    words = words_of(text, start, end)
    if not 3 <= len(words) <= 4 or _after_unlike(key, start) or _ends_within_word(key, words):
        return False
    if is_place(key[start:end]) or not all(_KINH_SYLLABLE.fullmatch(key[slice(*word)]) for word in words):
        return False
    return bare(key[slice(*words[0])]) in _bare_surnames() and key[slice(*words[0])] not in _set("unlike", "heads")


@cache
def _bare_surnames() -> frozenset[str]:
    return frozenset(map(bare, _set("surnames", "common")))
