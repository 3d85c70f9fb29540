"""The words of an index near a word that it does not have, and those that begin in a certain way."""

from __future__ import annotations

import re
import string
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property

from extractor.vietnamese import strip
from index.plan import Terms

_LETTERS = string.ascii_lowercase + string.digits
_LONGEST = 24
_SHORTEST_PREFIX = 2
_MOST_NEAR = 8
_RUNS = re.compile(r"\d+|\D+")
# A word put together of others: of how many at most, and how many ways to cut it are weighed up.
_MOST_PARTS, _MOST_WAYS = 4, 50


class Spelling:
    """Looks words up among the bare words of one snapshot, which are read when they are first needed."""

    def __init__(self, words: Callable[[Terms], Mapping[str, int]]) -> None:
        self._read = words

    @cached_property
    def _words(self) -> Mapping[str, int]:
        return self._read(Terms.BARE)

    @cached_property
    def _accented(self) -> dict[str, str]:
        """For a bare word, the commonest word with diacritics that it may stand for."""
        ascending = sorted(self._read(Terms.KEY).items(), key=lambda item: item[1])
        return {strip(word): word for word, count in ascending if count * 2 > self._words.get(strip(word), 0)}

    def accented(self, bare: str) -> str:
        """The word with its usual diacritics, as it is when it has none or no usual ones."""
        return self._accented.get(bare, bare)

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self._words)

    def beginning(self, start: str) -> Iterator[str]:
        """The words that begin so, the commonest first."""
        place = bisect_left(self._sorted, start)
        found = []
        while place < len(self._sorted) and self._sorted[place].startswith(start):
            found.append(self._sorted[place])
            place += 1
        found.sort(key=lambda word: (-self._words[word], word))
        return iter(found)

    def near(self, bare: str) -> list[str]:
        """The words one slip of the fingers away, the commonest first; else those that go on after it."""
        if len(bare) > _LONGEST or bare.isdigit():
            return []
        found = [word for word in _one_slip(bare) if word in self._words and not word.isdigit()]
        if not found and len(bare) >= _SHORTEST_PREFIX:
            found = list(self.beginning(bare))
        found.sort(key=lambda word: (-self._words[word], word))
        return found[:_MOST_NEAR]

    def count(self, bare: str) -> int:
        """At least as many articles as have the word."""
        return self._words.get(bare, 0)

    def parts(self, bare: str) -> list[tuple[str, ...]]:
        """The words of the index that a word is put together of (``thidua``, ``ct34``): a few ways, fewest parts first.

        Digits and letters are always parts of their own.
        """
        if len(bare) > _LONGEST:
            return []
        runs = _RUNS.findall(bare)
        ways: list[tuple[str, ...]] = [()]
        for run in runs:
            ways = [way + more for way in ways for more in self._cuts(run, _MOST_PARTS - len(way))][:_MOST_WAYS]
        ways = [way for way in ways if len(way) > 1]
        ways.sort(key=lambda way: (len(way), -min(self._words[word] for word in way), way))
        return ways[:_MOST_NEAR]

    def _cuts(self, run: str, most: int) -> list[tuple[str, ...]]:
        if most < 1:
            return []
        found: list[tuple[str, ...]] = [(run,)] if run in self._words else []
        if run.isdigit():
            return found
        for place in range(_SHORTEST_PREFIX, len(run) - _SHORTEST_PREFIX + 1):
            if run[:place] in self._words:
                found += [(run[:place], *more) for more in self._cuts(run[place:], most - 1)]
        return found[:_MOST_WAYS]


def _one_slip(word: str) -> set[str]:
    """Every word with one letter left out, put in, changed or changed with its neighbour (Damerau 1964)."""
    cuts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    found = {left + right[1:] for left, right in cuts if right}
    found |= {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    found |= {left + letter + right for left, right in cuts for letter in _LETTERS}
    found |= {left + letter + right[1:] for left, right in cuts if right for letter in _LETTERS}
    return found - {word, ""}
