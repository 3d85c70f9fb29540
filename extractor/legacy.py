"""Vietnamese text written for fonts from before Unicode (TCVN3, VNI-Windows, VISCII), recognised and put into Unicode.

Such text comes as Latin letters and signs ("Uû ban nh©n d©n tØnh"), in pages that say they are UTF-8 as well. It is
told from other text by evidence: put into Unicode, nearly all its words are spelt as Vietnamese syllables, which
they were not before; a font named in the markup lowers how many words that takes. The tables and their sources are
in ``gazetteers/legacy.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from extractor.gazetteer import load
from extractor.syllable import is_syllable

# Letters that only Unicode has, and tones that stand by themselves: such text needs no mending.
_UNICODE = re.compile("[ĂăĐđĨĩŨũƠơƯưẠ-ỹ\u0300\u0301\u0303\u0309\u0323]")
_BEYOND_ASCII = re.compile("[\x01-\x08\x14\x19\x1e\x80-\U0010ffff]")
_MOST = 0.85  # of the words beyond ASCII are syllables once they are mended
_GAIN = 0.4  # of the words beyond ASCII are syllables only then
_WORDS, _DIFFERENT = 8, 6
_WORDS_NAMED = 3  # where a style sheet names a font; text in the font itself needs but one
_ENOUGH = 4_000  # words that are looked at
_WINDOWS = {chr(byte): bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0xA0)}


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one font, which is "" where it is not known."""

    text: str
    font: str = ""


@dataclass(frozen=True, slots=True)
class Legacy:
    """One encoding: ``letters`` are what stands for letters, and those; ``fonts`` beginnings of its fonts' names."""

    name: str
    fonts: tuple[str, ...]
    letters: dict[str, str]
    written: re.Pattern[str]
    word: re.Pattern[str]

    def has_font(self, font: str) -> bool:
        """Whether ``font``, as named in markup, is one of this encoding's."""
        return font.strip(" \"'").lower().startswith(self.fonts)

    def converted(self, text: str, font: str = "") -> str:
        """``text`` in Unicode. Signs that stand alone are left; TCVN3's fonts in H have capitals only."""
        mended = self.word.sub(lambda word: self._word(word[0]), text)
        return mended.upper() if self.has_font(font) and font.strip(" \"'").endswith("H") else mended

    def _word(self, word: str) -> str:
        if not any(letter.isalnum() or letter < " " for letter in word):
            return word
        return self.written.sub(lambda sign: self.letters[sign[0]], word)

    def tally(self, text: str) -> list[tuple[str, bool, bool]]:
        """Of the words of ``text`` beyond ASCII: the word, whether it is a syllable mended, and as it stands."""
        told = []
        for word in self.word.findall(text):
            if not _BEYOND_ASCII.search(word) or not any(letter.isalnum() or letter < " " for letter in word):
                continue
            mended = self._word(word)
            if not (mended.isupper() and len(mended) > 1 and not is_syllable(mended)):  # an abbreviation says nothing
                told.append((word, is_syllable(mended), is_syllable(word)))
        return told


@cache
def encodings() -> tuple[Legacy, ...]:
    """All encodings that are known."""
    return tuple(_encoding(table) for table in load("legacy").values())


def _encoding(table: dict[str, object]) -> Legacy:
    rows: Iterable[tuple[str, str]] = table["rows"]  # type: ignore[assignment]
    letters: dict[str, str] = {}
    for said, printed in rows:
        for letter, written in zip(said.split(" "), printed.split(" "), strict=True):
            letters[written] = letter
            letters[_WINDOWS.get(written, written)] = letter
    # A capital with a small mark, as in "Toå" spelt "TOå": VNI's marks have no case of their own.
    for written, letter in list(letters.items()):
        if len(written) > 1:
            letters.setdefault(written[0].upper() + written[1:], letter.upper())
    longest_first = sorted(map(re.escape, letters), key=len, reverse=True)
    signs = re.escape("".join(dict.fromkeys("".join(letters))))
    return Legacy(
        name=str(table["name"]),
        fonts=tuple(table["fonts"]),  # type: ignore[arg-type]
        letters=letters,
        written=re.compile("|".join(longest_first)),
        word=re.compile(f"[A-Za-zÀ-ÖØ-öø-ÿ{signs}]+"),
    )


def recognise(runs: Sequence[Run], named: str = "") -> Legacy | None:
    """The encoding in which the ``runs`` without Unicode's own Vietnamese letters are, or None.

    ``named`` is text that may name fonts, as a style sheet.
    """
    candidates = [run for run in runs if _BEYOND_ASCII.search(run.text) and not _UNICODE.search(run.text)]
    if not candidates:
        return None
    best: tuple[float, Legacy] | None = None
    for legacy in encodings():
        share = _share(legacy, candidates, named.lower())
        if share and (best is None or share > best[0]):
            best = share, legacy
    return best[1] if best else None


def _share(legacy: Legacy, runs: Sequence[Run], named: str) -> float:
    """How many of the words are syllables in ``legacy``; 0 where that is not enough to say so."""
    own = [run for run in runs if run.font and legacy.has_font(run.font)]
    told: list[tuple[str, bool, bool]] = []
    for run in own or runs:
        told += legacy.tally(run.text[: 8 * _ENOUGH])
        if len(told) > _ENOUGH:
            break
    named_at_all = any(font in named for font in legacy.fonts)
    mended, before = sum(word[1] for word in told), sum(word[2] for word in told)
    if mended < _MOST * len(told) or mended - before < _GAIN * len(told):
        return 0.0
    enough = 1 if own else _WORDS_NAMED if named_at_all else _WORDS
    if len(told) < enough or len({word[0] for word in told}) < min(enough, _DIFFERENT):
        return 0.0
    return mended / len(told)


def mend(runs: Sequence[Run], named: str = "") -> tuple[list[str], str]:
    """The texts of ``runs`` in Unicode, and the name of the encoding that they were in ("" where nothing was mended).

    Runs that hold Unicode's own letters, or that read better as they stand, are left as they are.
    """
    legacy = recognise(runs, named)
    if legacy is None:
        return [run.text for run in runs], ""
    alone = not any(_UNICODE.search(run.text) for run in runs)
    return [_mended(legacy, run, alone) for run in runs], legacy.name


def _mended(legacy: Legacy, run: Run, alone: bool) -> str:
    if _UNICODE.search(run.text):
        return run.text
    if not legacy.has_font(run.font):
        if not _BEYOND_ASCII.search(run.text):
            return run.text
        told = legacy.tally(run.text)
        gain = sum(word[1] for word in told) - sum(word[2] for word in told)
        if gain < 0 or (gain == 0 and not alone):
            return run.text
    return legacy.converted(run.text, run.font)
