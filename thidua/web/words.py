"""The pages' words in Vietnamese and English."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Literal

from extractor.provinces import province_name

Language = Literal["vi", "en"]


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(resources.files("thidua.web").joinpath("words.toml").read_text("utf-8"))


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language."""

    language: Language

    def __call__(self, word: str, **fields: object) -> str:
        """The text named ``word`` with its fields filled in. Raises KeyError for a name not in words.toml."""
        text: str = _table()[word][self._column]
        return text.format(**fields) if fields else text

    def value(self, value: object) -> str:
        """A stored value (level, status, kind, province's slug …) as a reader's word; itself where there is none."""
        if value is None:
            return self("unknown")
        name = str(value)
        pair = _table()["value"].get(name)
        if pair is not None:
            return str(pair[self._column])
        return province_name(name) or name

    @property
    def _column(self) -> int:
        return 0 if self.language == "vi" else 1
