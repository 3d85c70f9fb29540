"""Text cut into words: the one place that says what a word of the index is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from extractor.vietnamese import bare, key

# Letters and digits of any script; U+02BC is an apostrophe here. What is longer than 40 is cut, in texts and in
# queries alike.
WORD = re.compile(r"[^\W_ʼ]{1,40}")

_REMEMBERED = 200_000


class _Remembered(dict[str, str]):
    """Remembers each word's key: ten times quicker than the keys of whole texts, which repeat themselves."""

    def __init__(self, derive: Callable[[str], str]) -> None:
        super().__init__()
        self._derive = derive

    def __missing__(self, surface: str) -> str:
        if len(self) >= _REMEMBERED:
            self.clear()
        self[surface] = derived = self._derive(surface)
        return derived


_KEYS = _Remembered(key)
_BARES = _Remembered(bare)


@dataclass(frozen=True, slots=True)
class Row:
    """The words of a text in three parallel rows."""

    surfaces: tuple[str, ...]
    keys: tuple[str, ...]
    bares: tuple[str, ...]

    @classmethod
    def of(cls, surfaces: list[str]) -> Row:
        """The row of the words printed as ``surfaces``."""
        return cls(tuple(surfaces), tuple(map(_KEYS.__getitem__, surfaces)), tuple(map(_BARES.__getitem__, surfaces)))

    @classmethod
    def of_text(cls, text: str) -> Row:
        """The row of an NFC text."""
        return cls.of(WORD.findall(text))

    @classmethod
    def joined(cls, rows: Iterable[Row]) -> Row:
        """The words of several rows in one."""
        parts = list(rows)
        return cls(
            tuple(word for part in parts for word in part.surfaces),
            tuple(word for part in parts for word in part.keys),
            tuple(word for part in parts for word in part.bares),
        )

    def __len__(self) -> int:
        return len(self.keys)

    def cut(self, start: int, end: int) -> Row:
        """The words from ``start`` to ``end``."""
        return Row(self.surfaces[start:end], self.keys[start:end], self.bares[start:end])

    @property
    def accented(self) -> bool:
        """Whether any of the words bears a diacritic, đ included."""
        return self.keys != self.bares
