"""Many expressions as one, in which the first letter of a word rules most of them out."""

from __future__ import annotations

from collections.abc import Iterable


def alternatives(entries: Iterable[str]) -> str:
    """One uncapturing group of ``entries``, those of one first letter together, so that a letter rules out many."""
    by_letter: dict[str, list[str]] = {}
    others = []
    for entry in entries:
        if entry[0].isalnum() and entry[1:2] not in ("?", "*", "+", "{"):
            by_letter.setdefault(entry[0], []).append(entry[1:])
        else:
            others.append(entry)
    grouped = [f"{letter}(?:{'|'.join(rests)})" for letter, rests in by_letter.items()]
    return "(?:" + "|".join(grouped + others) + ")"
