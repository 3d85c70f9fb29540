"""How the system behind a site is recognised by one of its pages."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pydantic import BaseModel, ConfigDict

from crawler.pattern import Pattern

_GENERATOR = 10
_MARKUP = 3
_HEAD = 400_000


class Signature(BaseModel):
    """What betrays a family: patterns of the generator tag, of the page's markup, of its links' addresses."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    generator: tuple[Pattern, ...] = ()
    markup: tuple[Pattern, ...] = ()
    addresses: tuple[Pattern, ...] = ()

    def weigh(self, generator: str, html: str, targets: Iterable[str]) -> tuple[int, tuple[str, ...]]:
        """How much speaks for the family, and what does. ``targets`` are links' paths with their queries."""
        found: list[str] = []
        weight = 0
        if any(re.search(pattern, generator) for pattern in self.generator):
            weight += _GENERATOR
            found.append(f"generator {generator!r}")
        for pattern in self.markup:
            if re.search(pattern, html[:_HEAD]):
                weight += _MARKUP
                found.append(f"markup {pattern!r}")
        links = list(targets)
        for pattern in self.addresses:
            if hits := sum(1 for target in links if re.search(pattern, target)):
                weight += 1 + min(hits, 4) // 2
                found.append(f"{hits} links like {pattern!r}")
        return weight, tuple(found)
