"""Patterns and words of the gazetteers, put together into one pattern over comparing keys.

Alternatives that begin alike are told apart letter by letter, as a trie, so that a text is searched for hundreds of
words in one pass whose cost hardly depends on their number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from extractor.vietnamese import key as key_of

_CLASS = "[^\\W\\d_]"
_QUANTIFIER = re.compile(r"[?*+]\??|\{\d+(?:,\d*)?\}\??")
_MOST = 4000


def pattern_key(pattern: str) -> str:
    r"""The key of a pattern. The class of letters ``[^\W\d_]`` is kept: a key has no capitals, ``\W`` has one."""
    return _CLASS.join(key_of(part) for part in pattern.split(_CLASS))


def any_word(words: Iterable[str]) -> str:
    """A pattern that matches any of ``words`` as they stand, the longest first."""
    trie = _Trie()
    for word in words:
        trie.add([re.escape(letter) for letter in key_of(word)])
    return trie.pattern()


def any_phrase(phrases: Iterable[str], letter: Callable[[str], str] = re.escape) -> str:
    """A pattern that matches the longest of ``phrases``; each of their spaces matches one to three.

    ``letter`` may give another source for a letter. Put boundaries around it; no group in it captures.
    """
    trie = _Trie()
    for phrase in phrases:
        trie.add([" {1,3}" if sign == " " else letter(sign) for sign in key_of(phrase)])
    return trie.pattern()


def any_pattern(patterns: Iterable[str]) -> str:
    """One uncapturing group that matches any of ``patterns``, which are in the key's spelling already.

    Where several match, the longest of those of equal beginnings does. Raises ValueError on unbalanced brackets.
    """
    trie = _Trie()
    for pattern in patterns:
        for tokens in _expanded(pattern):
            trie.add(tokens)
    return f"(?:{trie.pattern()})"


class Word(NamedTuple):
    """A word of the class ``kind`` at ``start:end``."""

    kind: str
    start: int
    end: int


class Lexicon:
    """Classes of words and patterns that are searched for together, at the beginnings of words only."""

    def __init__(self, classes: Mapping[str, Iterable[str]]) -> None:
        """Of words that begin alike the longest is found; of equal ones that of the class named first."""
        trie = _Trie()
        for kind, patterns in classes.items():
            for pattern in patterns:
                for tokens in _expanded(pattern_key(pattern)):
                    trie.add(tokens, kind)
        words = rf"{trie.pattern()}(?!\w)"
        self._here = re.compile(words)
        self._ahead = re.compile(f"{none_of('-')}{words}")
        self._kinds = trie.marked

    def find(self, key: str, start: int, end: int) -> list[Word]:
        """The words within ``start:end`` of ``key``, in order and without overlap."""
        kinds = self._kinds
        first = self.match(key, 0, end) if start == 0 else None
        found = [first] if first else []
        for match in self._ahead.finditer(key, first.end if first else max(0, start - 1), end):
            found.append(Word(kinds[(match.lastindex or 1) - 1], match.start() + 1, match.end()))
        return found

    def search(self, key: str, start: int, end: int) -> Word | None:
        """The first word within ``start:end`` of ``key``."""
        if start == 0 and (first := self.match(key, 0, end)):
            return first
        match = self._ahead.search(key, max(0, start - 1), end)
        return Word(self._kinds[(match.lastindex or 1) - 1], match.start() + 1, match.end()) if match else None

    def match(self, key: str, start: int, end: int) -> Word | None:
        """The word that begins at ``start``."""
        if start and _is_inner(key[start - 1]):
            return None
        match = self._here.match(key, start, end)
        return Word(self._kinds[(match.lastindex or 1) - 1], start, match.end()) if match else None


def _is_inner(sign: str) -> bool:
    """Whether no word begins after ``sign``: a letter, a digit or a hyphen."""
    return sign.isalnum() or sign in "_-"


@cache
def none_of(signs: str) -> str:
    r"""A class of all that is neither ``\w`` nor one of ``signs``, written out.

    A pattern that begins with it is searched for several times faster than one that begins with looking back.
    """
    inner = "".join(chr(code) if chr(code).isalnum() or chr(code) == "_" else " " for code in range(0x10000))
    runs = (re.escape(run[0]) + "-" + re.escape(run[-1]) for run in inner.split())
    return f"[^{''.join(runs)}{re.escape(signs)}]"


@dataclass(slots=True)
class _Node:
    """``kinds`` are the classes of all that goes on from here, ``ends`` that of what ends here."""

    children: dict[str, _Node] = field(default_factory=dict)
    kinds: set[str] = field(default_factory=set)
    ends: str | None = None


class _Trie:
    def __init__(self) -> None:
        self._root = _Node()
        self.marked: list[str] = []
        """The classes of the pattern's groups, in their order."""

    def add(self, tokens: list[str], kind: str = "") -> None:
        """Add the row ``tokens`` of the class ``kind``, unless another class has it already."""
        path = [self._root]
        for token in tokens:
            path.append(path[-1].children.setdefault(token, _Node()))
        if path[-1].ends is None:
            path[-1].ends = kind
            for node in path:
                node.kinds.add(kind)

    def pattern(self) -> str:
        """The pattern of all rows. Where only one class is left, an empty group tells which.

        A match takes time and room for every group of its pattern, so that there are no more than are needed.
        """
        self.marked = []
        return self._of(self._root, told=self._root.kinds == {""})

    def _of(self, node: _Node, *, told: bool) -> str:
        mark = ""
        if not told and len(node.kinds) == 1:
            told, mark = True, self._mark(*node.kinds)
        # Letters before classes and lookarounds, longer before shorter.
        tokens = sorted(node.children, key=_is_opaque)
        rows = [token + self._of(node.children[token], told=told) for token in tokens]
        if node.ends is not None:
            rows.append("" if told else self._mark(node.ends))
        return (rows[0] if len(rows) == 1 else f"(?:{'|'.join(rows)})") + mark

    def _mark(self, kind: str) -> str:
        self.marked.append(kind)
        return "()"


def _is_opaque(token: str) -> bool:
    return len(token) > 2 or (len(token) == 2 and token[1].isalnum())


def _expanded(pattern: str) -> list[list[str]]:
    """The rows of tokens that a pattern stands for: its optional parts and alternatives written out."""
    rows, end = _alternatives(pattern, 0)
    if end != len(pattern):
        raise ValueError(f"unbalanced brackets in the pattern {pattern!r} of a gazetteer: write them in pairs")
    if len(rows) > _MOST:
        raise ValueError(f"the pattern {pattern!r} of a gazetteer stands for {len(rows)} rows of words: split it")
    return rows


def _alternatives(pattern: str, position: int) -> tuple[list[list[str]], int]:
    rows: list[list[str]] = []
    current: list[list[str]] = [[]]
    while position < len(pattern) and pattern[position] != ")":
        if pattern[position] == "|":
            rows += current
            current, position = [[]], position + 1
            continue
        choices, position = _item(pattern, position)
        current = [row + choice for row in current for choice in choices]
    return rows + current, position


def _item(pattern: str, position: int) -> tuple[list[list[str]], int]:
    """The choices that one item of a pattern gives, its quantifier included."""
    if pattern.startswith("(?:", position):
        choices, end = _alternatives(pattern, position + 3)
        end += 1
        literal = True
    else:
        end = _end_of_item(pattern, position)
        literal = pattern[position] not in "([\\." or pattern[position : position + 2] == "\\."
        choices = [[pattern[position:end]]]
    quantifier = _QUANTIFIER.match(pattern, end)
    if quantifier is None:
        return choices, end
    if quantifier[0] == "?" and literal:
        return [*choices, []], quantifier.end()
    return [[pattern[position : quantifier.end()]]], quantifier.end()


def _end_of_item(pattern: str, position: int) -> int:
    if pattern[position] == "\\":
        return position + 2
    if pattern[position] == "[":
        return pattern.index("]", position + 2) + 1
    if pattern[position] != "(":
        return position + 1
    depth = 0
    for place in range(position, len(pattern)):
        if pattern[place] == "(" and pattern[place - 1] != "\\":
            depth += 1
        elif pattern[place] == ")" and pattern[place - 1] != "\\":
            depth -= 1
            if depth == 0:
                return place + 1
    raise ValueError(f"an open bracket in the pattern {pattern!r} of a gazetteer: close it")
