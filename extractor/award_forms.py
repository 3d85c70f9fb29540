"""What awards are called: the forms of commendation with their spellings, abbreviations and misprints."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from extractor.facts import Level, Recipients
from extractor.gazetteer import load
from extractor.patterns import Lexicon
from extractor.vietnamese import key as key_of

_ABBREVIATION = re.compile(r"[A-ZĐƯ]{2}")
# "danh hiệu ấy" points at the title named last.
POINTING = "pointing"
_POINTING = ("(?:danh hiệu|(?:tấm )?huân chương|giải thưởng)(?: cao quý)? (?:ấy|này|đó)",)
_VOWELS = ("aàảãáạăằẳẵắặâầẩẫấậ", "eèẻẽéẹêềểễếệ", "iìỉĩíị", "oòỏõóọôồổỗốộơờởỡớợ", "uùủũúụưừửữứự", "yỳỷỹýỵ", "dđ")
_ALIKE = {letter: f"[{row}]" for row in _VOWELS for letter in row}


@dataclass(frozen=True, slots=True)
class Form:
    """What an award is called, whoever grants it (see gazetteers/award_forms.toml for the fields)."""

    name: str
    level: Level | None = None
    to: Recipients | None = None
    subtitle: bool = False
    scope: bool = False
    bearer: bool = False
    cue: str | None = None


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way of printing a form: the name to record (None: as printed) and whether it is an abbreviation."""

    form: Form
    name: str | None
    short: bool = False


@cache
def forms() -> dict[str, Form]:
    """Every form by its name."""
    return {
        row["name"]: Form(
            row["name"],
            Level(row["level"]) if "level" in row else None,
            Recipients(row["to"]) if "to" in row else None,
            row.get("subtitle", False),
            row.get("scope", False),
            row.get("bearer", False),
            row.get("cue"),
        )
        for row in load("award_forms")["form"]
    }


@cache
def _spellings() -> tuple[tuple[Spelling, tuple[str, ...]], ...]:
    """Each spelling with the patterns that find it: as it is, and with quotation marks within."""
    found: list[tuple[Spelling, tuple[str, ...]]] = []
    printed_rows = [(row, printed) for row in load("award_forms")["form"] for printed in _printed(row)]
    known = {key_of(printed) for _, printed in printed_rows}
    for row, printed in printed_rows:
        form, short = forms()[row["name"]], _ABBREVIATION.search(printed) is not None
        found.append((Spelling(form, form.name if short else printed, short), _quoted(printed)))
        # News prints Huy chương for Huân chương.
        swapped = printed.replace("Huân chương ", "Huy chương ")
        if swapped != printed and key_of(swapped) not in known:
            found.append((Spelling(form, None), _quoted(swapped)))
    for row in load("award_forms")["form"]:
        form = forms()[row["name"]]
        if row.get("misprinted"):
            found.append((Spelling(form, None), (_unmarked(form.name),)))
        found += [(Spelling(form, None), (pattern,)) for pattern in row.get("misprints", ())]
    return tuple(found)


def _printed(row: dict[str, str]) -> list[str]:
    return [row["name"], *row.get("printed", ())]


def _quoted(printed: str) -> tuple[str, ...]:
    """Patterns of a name and of the same with its own part in quotation marks: Huân chương “Lao động”."""
    spaced = printed.replace(" ", " {1,3}")
    for first in ("Huân chương", "Huy chương", "Bằng", "Cờ", "Bảng"):
        if printed.startswith(first + " ") and printed not in ("Bằng khen",):
            start = first.replace(" ", " {1,3}") + " {1,3}"
            return (spaced, start + '"' + spaced.removeprefix(start))
    return (spaced,)


def _unmarked(name: str) -> str:
    """A pattern of a name whose marks are misprinted ("Bắng khen", "Huân chuơng Lao động")."""
    return "".join(_ALIKE.get(letter, letter) for letter in key_of(name))


@cache
def lexicon() -> Lexicon:
    """Finds the spellings, each of a class that ``spelling`` takes, and the words of the class ``POINTING``."""
    classes: dict[str, Iterable[str]] = {str(place): patterns for place, (_, patterns) in enumerate(_spellings())}
    return Lexicon({POINTING: _POINTING, **classes})


@cache
def spelling(kind: str) -> Spelling:
    """The spelling that ``lexicon`` found as ``kind``."""
    return _spellings()[int(kind)][0]
