"""Many phrases as one regular expression that the engine walks letter by letter instead of one phrase at a time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from extractor.vietnamese import key as key_of

_END = ""


def one_of(phrases: Iterable[str], letter: Callable[[str, str], str] | None = None) -> str:
    """The source of a pattern for keys that matches the longest of ``phrases``.

    A space matches one to three spaces. ``letter(phrase_so_far, letter)`` may give another source for a letter.
    Put boundaries around it; the pattern holds no group that captures and runs in time linear in the match.
    """
    tree: dict[str, Any] = {}
    for phrase in phrases:
        node = tree
        for sign in key_of(phrase):
            node = node.setdefault(sign, {})
        node[_END] = {}
    return _source(tree, letter or (lambda _, sign: re.escape(sign)), "")


def _source(node: dict[str, Any], letter: Callable[[str, str], str], path: str) -> str:
    branches = [
        (" {1,3}" if sign == " " else letter(path, sign)) + _source(below, letter, path + sign)
        for sign, below in sorted(node.items(), reverse=True)
        if sign != _END
    ]
    if not branches:
        return ""
    source = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    if _END not in node:
        return source
    return f"(?:{source})?"
