"""Patterns and words of the gazetteers, put together into one pattern over comparing keys.

Alternatives that begin alike are told apart letter by letter, as a trie, so that a text is searched for hundreds of
words in one pass whose cost hardly depends on their number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

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
        trie.add([re.escape(letter) for letter in key_of(word)], "")
    return trie.pattern()


def any_phrase(phrases: Iterable[str], letter: Callable[[str], str] = re.escape) -> str:
    """A pattern that matches the longest of ``phrases``; each of their spaces matches one to three.

    ``letter`` may give another source for a letter. Put boundaries around it; no group in it captures.
    """
    trie = _Trie()
    for phrase in phrases:
        trie.add([" {1,3}" if sign == " " else letter(sign) for sign in key_of(phrase)], "")
    return trie.pattern()


def any_pattern(patterns: Iterable[str]) -> str:
    """One uncapturing group that matches any of ``patterns``, which are in the key's spelling already.

    Where several match, the longest of those of equal beginnings does. Raises ValueError on unbalanced brackets.
    """
    trie = _Trie()
    for pattern in patterns:
        for tokens in _expanded(pattern):
            trie.add(tokens, "")
    return f"(?:{trie.pattern()})"


class Lexicon:
    """Classes of words and patterns that are searched for together, at the beginnings of words only."""

    def __init__(self, classes: Mapping[str, Iterable[str]]) -> None:
        """Of words that begin alike the longest is found; of equal ones that of the class named first."""
        self._kinds: list[str] = []
        trie = _Trie()
        for kind, patterns in classes.items():
            for pattern in patterns:
                for tokens in _expanded(pattern_key(pattern)):
                    if trie.add(tokens, "()"):
                        self._kinds.append(kind)
        self._pattern = re.compile(rf"(?<![\w-]){trie.pattern()}(?!\w)")
        self._kinds = [self._kinds[place] for place in trie.order()]

    def find(self, key: str, start: int, end: int) -> list[tuple[str, re.Match[str]]]:
        """The words within ``start:end`` of ``key`` with their classes, in order and without overlap."""
        kinds = self._kinds
        return [(kinds[(match.lastindex or 1) - 1], match) for match in self._pattern.finditer(key, start, end)]

    def search(self, key: str, start: int, end: int) -> tuple[str, re.Match[str]] | None:
        """The first word within ``start:end`` of ``key``."""
        match = self._pattern.search(key, start, end)
        return (self._kinds[(match.lastindex or 1) - 1], match) if match else None

    def match(self, key: str, start: int, end: int) -> tuple[str, re.Match[str]] | None:
        """The word that begins at ``start``."""
        match = self._pattern.match(key, start, end)
        return (self._kinds[(match.lastindex or 1) - 1], match) if match else None


@dataclass(slots=True)
class _Node:
    children: dict[str, _Node] = field(default_factory=dict)
    leaf: int = -1
    mark: str = ""


class _Trie:
    def __init__(self) -> None:
        self._root = _Node()
        self._leaves = 0
        self._order: list[int] = []

    def add(self, tokens: list[str], mark: str) -> bool:
        """Whether the tokens were new; ``mark`` is put where they end."""
        node = self._root
        for token in tokens:
            node = node.children.setdefault(token, _Node())
        if node.leaf >= 0:
            return False
        node.leaf, node.mark = self._leaves, mark
        self._leaves += 1
        return True

    def order(self) -> list[int]:
        """The leaves in the order of their marks in the pattern."""
        return self._order

    def pattern(self) -> str:
        self._order = []
        return self._of(self._root)

    def _of(self, node: _Node) -> str:
        # Letters before classes and lookarounds, longer before shorter.
        tokens = sorted(node.children, key=_is_opaque)
        rows = [token + self._of(node.children[token]) for token in tokens]
        if node.leaf >= 0:
            self._order.append(node.leaf)
            rows.append(node.mark)
        if len(rows) == 1:
            return rows[0]
        return f"(?:{'|'.join(rows)})"


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
