"""Whom an award honours, where the text counts them ("04 tập thể, cá nhân") or says their kind ("các hộ gia đình")."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from extractor.counts import number_pattern, number_value, number_words
from extractor.facts import Recipients
from extractor.gazetteer import load
from extractor.patterns import any_word, none_of
from extractor.vietnamese import key as key_of


class Recipient(NamedTuple):
    """Recipients of one kind at ``start:end``. ``number`` None where the text gives none.

    ``counted``: by a number; ``named``: by names; ``share``: by a percentage; none of them: by a noun alone. ``goal``
    marks a range, a ceiling or a percentage to be reached, which only targets have. ``part``: said to be part of the
    recipients before. ``noun`` is the first noun's key.
    """

    start: int
    end: int
    kind: Recipients
    number: int | None = None
    counted: bool = False
    named: bool = False
    share: bool = False
    goal: bool = False
    part: bool = False
    noun: str = ""

    @property
    def numbered(self) -> bool:
        """Whether a number or a percentage tells how many."""
        return self.counted or self.share or self.goal


@cache
def _kinds() -> dict[str, Recipients]:
    return {key_of(noun): Recipients(kind) for kind, nouns in load("recipients")["nouns"].items() for noun in nouns}


@cache
def _noun() -> re.Pattern[str]:
    # Whatever ends in "viên" is a person: kiểm sát viên, tuyên truyền viên.
    return re.compile(rf"(?:(?:{any_word(_kinds())})(?!\w)|[^\W\d_]+(?: [^\W\d_]+)? viên(?!\w))")


# "4 tập thể và cá nhân ông …", "50 hộ nghèo, chị …": a person follows, not a second kind.
_PERSON = r"(?! (?:ông|bà|đồng chí|đ/c|anh|chị|cô|thầy)\b)"
_JOINT = r"(?:, ?| và |/| hoặc | & | - )"


@cache
def _joined() -> str:
    """Two or more nouns of one family: "tập thể, cá nhân", "xã, phường", "sở, ngành"."""
    rows = []
    for family in load("recipients")["joined"].values():
        noun = rf"(?:{any_word(family)})(?!\w)"
        rows.append(rf"{noun}(?:{_JOINT}(?:các )?{noun}{_PERSON}){{1,4}}")
    return "|".join(rows)


@cache
def _nouns() -> str:
    return rf"(?:{_joined()}|{_noun().pattern})"


@cache
def plain_noun() -> re.Pattern[str]:
    """Matches a noun for recipients, or several joined, without a number."""
    return re.compile(_nouns())


@cache
def joined_nouns() -> re.Pattern[str]:
    """Matches two or more joined nouns without a number."""
    return re.compile(rf"(?<!\w)(?:{_joined()})")


# What may stand before a number that counts.
_HEDGES = (
    *(
        "trên",
        "hơn",
        "từ",
        "ít nhất",
        "tối thiểu",
        "khoảng",
        "gần",
        "không quá",
        "tối đa",
        "dưới",
        "đạt",
        "có",
        "chưa đến",
        "không dưới",
    ),
    *("thêm", "tổng số", "tổng cộng", "cả", "đủ"),
)
_PERCENT = (
    r"(?:(?:(?:trên|hơn|từ|ít nhất|tối thiểu|khoảng|gần|không quá|không dưới|tối đa|dưới|đạt|có) )?"
    r"\d{1,3}(?:[.,]\d{1,2})? ?%?"
    r"(?: ?(?:-|đến) ?\d{1,3}(?:[.,]\d{1,2})?)? ?%(?: trở lên| số| tổng số)?(?: các| số)?"
    r"|(?:một|hai|ba|bốn) phần (?:hai|ba|tư|năm)(?: số| các)?)"
)


@cache
def _counted_ahead() -> re.Pattern[str]:
    return re.compile(none_of("/.%-") + _counted().pattern)


@cache
def _counted() -> re.Pattern[str]:
    number, nouns = number_pattern(), _nouns()
    between = rf"(?P<range>(?:từ )?{number} ?(?:-|đến) ?{number})"
    ceiling = r"(?:(?P<ceiling>không quá|tối đa|dưới|chưa đến) )?"
    about = r"(?:(?:không dưới|ít nhất|tối thiểu|trên|hơn|gần|khoảng|thêm|tổng số|tổng cộng|cả|đủ) )?"
    one = rf"(?:{ceiling}|{about})(?P<number>{number})(?: ?\([^()\n]{{1,20}}\))?"
    tail = r"(?: lượt| cái)?(?: (?:nữ|nam|vị|bác|tân|chú))?"
    vague = rf"(?P<vague>(?:(?:{any_word(load('recipients')['vague']['words'])})(?: lượt)?(?: đại diện)?(?: các)? )+)"
    first = {word.split()[0] for word in (*load("recipients")["vague"]["words"], *number_words(), *_HEDGES)}
    return re.compile(
        rf"(?=\d|{any_word(first)}(?!\w))"
        rf"(?:(?:(?P<share>{_PERCENT})|{between}|{one}){tail} (?P<nouns>{nouns})|{vague}(?P<kinds>{nouns})"
        rf"|(?P<alone>{_PERCENT})(?= (?:(?:trong )?số (?:đó|này) )?(?:đạt|được)| ?$))"
    )


# A number of a date, a rank or a name counts nobody; "năm tập thể" is five of them, "trong năm đơn vị" is in the year.
@cache
def _not_count() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_word(load('recipients')['not_counted']['after'])}) $")


@cache
def _year_before() -> re.Pattern[str]:
    return re.compile(rf"(?:\d|(?<!\w)(?:{any_word(load('recipients')['not_counted']['year_after'])})) $")


@cache
def _doubts() -> tuple[str, ...]:
    """What ends the words after which a number counts nobody, for a first look."""
    words = load("recipients")["not_counted"]
    return tuple({key_of(word).split()[-1] for entry in ("after", "slips") for word in words[entry]})


@cache
def _slip() -> re.Pattern[str]:
    """Before a number that the text takes back: "in nhầm thành 286"."""
    return re.compile(rf"(?<!\w)(?:{any_word(load('recipients')['not_counted']['slips'])}) ?$")


@lru_cache(maxsize=1024)
def kind_of(nouns: str) -> Recipients:
    """The kind that a row of joined nouns names together."""
    found = [_kinds().get(match[0], Recipients.INDIVIDUAL) for match in _noun().finditer(nouns)]
    if not found:
        return Recipients.OTHER
    return found[0] if len(set(found)) == 1 else Recipients.MIXED


def find_counted(key: str, start: int, end: int) -> list[Recipient]:
    """The recipients counted or told by their kind within ``start:end`` of ``key``, in order."""
    found = [first] if start == 0 and (first := counted_at(key, 0, end)) else []
    position = found[0].end if found else max(0, start - 1)
    ahead = _counted_ahead()
    while match := ahead.search(key, position, end):
        if recipient := _read(key, match, match.start() + 1):
            found += _shared_out(recipient, match)
            position = match.end()
        else:
            space = key.find(" ", match.start() + 1, end)
            position = end if space < 0 else space
    return found


def _shared_out(recipient: Recipient, match: re.Match[str]) -> list[Recipient]:
    """Two kinds with a number each before them: "14/32 tập thể/cá nhân"."""
    numbers = (match["number"] or "").split("/")
    if recipient.kind is not Recipients.MIXED or len(numbers) != 2 or match["nouns"].count("/") != 1:
        return [recipient]
    left, right = match["nouns"].split("/")
    bound = match.end() - len(right)
    one = recipient._replace(end=bound - 1, kind=kind_of(left), number=number_value(numbers[0]))
    other = recipient._replace(start=bound, kind=kind_of(right), number=number_value(numbers[1]), noun=_first(right))
    return [one, other]


def counted_at(key: str, position: int, end: int) -> Recipient | None:
    """The recipients counted or told by their kind that begin at ``position``."""
    if position and (key[position - 1].isalnum() or key[position - 1] in "_/.%-"):
        return None
    match = _counted().match(key, position, end)
    return _read(key, match, position) if match else None


def _read(key: str, match: re.Match[str], start: int) -> Recipient | None:
    before, end = key[max(0, start - 30) : start], match.end()
    doubtful = before.rstrip().endswith(_doubts())
    if doubtful and _slip().search(before):
        return None
    if match["alone"]:
        return Recipient(start, end, Recipients.OTHER, share=True, goal=_is_target(match["alone"]))
    if match["vague"]:
        return Recipient(start, end, kind_of(match["kinds"]), noun=_first(match["kinds"]))
    kind, noun = kind_of(match["nouns"]), _first(match["nouns"])
    if match["share"]:
        goal = _is_target(match["share"]) or _UPWARDS.match(key, end) is not None
        return Recipient(start, end, kind, share=True, goal=goal, noun=noun)
    if doubtful and _not_count().search(before) and not before.endswith("trong số "):
        return None
    if match["range"] or match["ceiling"]:
        return Recipient(start, end, kind, goal=True, noun=noun)
    number = match["number"]
    if number.startswith("năm") and _year_before().search(before):
        return None
    value = number_value(number)
    return None if value is None else Recipient(start, end, kind, value, counted=True, noun=noun)


@lru_cache(maxsize=1024)
def _first(nouns: str) -> str:
    match = _noun().match(nouns)
    return match[0] if match else ""


_TARGET = re.compile(r"trở lên|trên|hơn|từ|ít nhất|tối thiểu|không quá|không dưới|tối đa|dưới|\d ?(?:-|đến) ?\d")
_UPWARDS = re.compile(r"(?: \w+){0,3} trở lên(?!\w)")


def _is_target(share: str) -> bool:
    return _TARGET.search(share) is not None
