"""Whom an award honours, where the text counts them ("04 tập thể, cá nhân") or says their kind ("các hộ gia đình")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extractor.counts import number_pattern, number_value
from extractor.facts import Recipients
from extractor.gazetteer import load
from extractor.vietnamese import key as key_of


@dataclass(frozen=True, slots=True)
class Recipient:
    """Recipients of one kind at ``start:end``. ``count`` None where the text gives none.

    ``counted``: by a number; ``named``: by names; ``share``: by a percentage; none of them: by a noun alone. ``goal``
    marks a range, a ceiling or a percentage to be reached, which only targets have. ``part``: said to be part of the
    recipients before. ``noun`` is the first noun's key.
    """

    start: int
    end: int
    kind: Recipients
    count: int | None = None
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
def _nouns() -> dict[str, Recipients]:
    return {key_of(noun): Recipients(kind) for kind, nouns in load("recipients")["nouns"].items() for noun in nouns}


@cache
def noun_pattern() -> str:
    """A pattern over keys that matches a noun for recipients."""
    longest_first = sorted(_nouns(), key=len, reverse=True)
    return rf"(?:{'|'.join(map(re.escape, longest_first))})(?!\w)"


# "4 tập thể và cá nhân ông …", "50 hộ nghèo, chị …": a person follows, not a second kind.
_PERSON = r"(?! (?:ông|bà|đồng chí|đ/c|anh|chị|cô|thầy)\b)"
_NO_PERSON = r"(?!(?:ông|bà|anh|chị|cô|em|cụ|mẹ|đồng chí|đ/c|thầy|bác sĩ|già làng)\b)"
_JOINED = r"(?:, ?| và |/| hoặc | & | - )"


@cache
def plain_noun() -> re.Pattern[str]:
    """Matches a row of joined nouns without a number."""
    noun = noun_pattern()
    return re.compile(rf"{noun}(?:{_JOINED}(?:các )?{_NO_PERSON}{noun}{_PERSON}){{0,4}}")


@cache
def joined_nouns() -> re.Pattern[str]:
    """Matches two or more joined nouns without a number: "tập thể, cá nhân"."""
    noun = noun_pattern()
    return re.compile(rf"(?<!\w){noun}(?:{_JOINED}(?:các )?{_NO_PERSON}{noun}{_PERSON}){{1,4}}")


@cache
def _counted() -> re.Pattern[str]:
    noun, number = noun_pattern(), number_pattern()
    nouns = rf"(?P<nouns>{noun}(?:{_JOINED}(?:các )?{_NO_PERSON}{noun}{_PERSON}){{0,4}})"
    share = (
        r"(?P<share>(?:(?P<least>trên|hơn|từ|ít nhất|tối thiểu|khoảng|gần|không quá|tối đa|dưới|đạt|có) )?\d{1,3}(?:[.,]\d{1,2})? ?%?"
        r"(?: ?(?:-|đến) ?\d{1,3}(?:[.,]\d{1,2})?)? ?%(?: trở lên| số| tổng số)?(?: các| số)?)"
    )
    span = rf"(?P<range>(?:từ )?(?P<low>{number}) ?(?:-|đến) ?(?P<high>{number}))"
    hedge = r"(?:(?P<hedge>không quá|tối đa|dưới|chưa đến) )?"
    one = rf"{hedge}(?P<number>{number})(?: ?\([^()\n]{{1,20}}\))?"
    tail = r"(?: lượt| cái)?(?: (?:nữ|nam|vị|bác|tân|chú))?"
    vague = "|".join(sorted(map(key_of, load("recipients")["vague"]["words"]), key=len, reverse=True))
    unknown = rf"(?P<vague>(?:(?:{vague})(?: lượt)?(?: đại diện)?(?: các)? )+)"
    return re.compile(
        rf"(?<![\w/.%-])(?:(?:{share}|{span}|{one}){tail} {nouns}|{unknown}{nouns.replace('nouns', 'kinds')}|{share.replace('share', 'alone').replace('least', 'most')}(?= (?:đạt|được)| ?$))"
    )


# "năm tập thể" is five of them, "trong năm đơn vị" is in the year; a number of a date or a rank counts nobody.
_NOT_COUNT = re.compile(
    r"(?:năm|ngày|tháng|số|điều|hạng|khóa|lần thứ|quý|cấp|bậc|khu vực|loại|thứ|nghị quyết|khoản|qk|quân khu|đường|mục|phụ lục|tổ|khối|cụm|phường|quận|ấp|khóm|khu phố|vùng|đội|thôn|buôn|lớp|khoản) $"
)
_YEAR_BEFORE = re.compile(r"(?:\d|trong|hằng|hàng|mỗi|nhiều|đầu|cuối|cả|một|từng|giữa|qua|hết|những|mấy|các|suốt) $")
_SLIP = re.compile(
    r"(?:nhầm(?: số liệu)?(?: thành| là| với)?|không phải(?: là)?|chứ không phải(?: là)?|thay vì|thay cho|in sai(?: thành| là)?|đưa sai(?: là)?|ghi sai(?: là)?) ?$"
)


def kind_of(nouns: str) -> Recipients:
    """The kind that a row of joined nouns names together."""
    found = [_nouns()[match[0]] for match in _noun().finditer(nouns)]
    kinds = set(found)
    if len(kinds) == 1:
        return found[0]
    return Recipients.MIXED if kinds else Recipients.OTHER


@cache
def _noun() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){noun_pattern()}")


def find_counted(key: str, start: int, end: int) -> list[Recipient]:
    """The recipients counted or told by their kind within ``start:end`` of ``key``, in order."""
    found, position = [], start
    pattern = _counted()
    while match := pattern.search(key, position, end):
        recipient = _read(key, match)
        if recipient:
            found.append(recipient)
            position = match.end()
        else:
            position = _next_word(key, match.start(), end)
    return found


def counted_at(key: str, position: int, end: int) -> Recipient | None:
    """The recipients counted or told by their kind that begin at ``position``."""
    match = _counted().match(key, position, end)
    return _read(key, match) if match else None


def _next_word(key: str, position: int, end: int) -> int:
    space = key.find(" ", position, end)
    return end if space < 0 else space + 1


def _read(key: str, match: re.Match[str]) -> Recipient | None:
    before = key[max(0, match.start() - 30) : match.start()]
    if _SLIP.search(before):
        return None
    if match["vague"]:
        nouns = match["kinds"]
        return Recipient(match.start(), match.end(), kind_of(nouns), noun=_first(nouns))
    if match["alone"]:
        return Recipient(match.start(), match.end(), Recipients.OTHER, share=True, goal=_is_goal(match["alone"]))
    nouns = match["nouns"]
    if match["share"]:
        goal = _is_goal(match["share"]) or _UPWARDS.match(key, match.end()) is not None
        return Recipient(match.start(), match.end(), kind_of(nouns), share=True, goal=goal, noun=_first(nouns))
    if match["range"]:
        if _NOT_COUNT.search(before):
            return None
        return Recipient(match.start(), match.end(), kind_of(nouns), goal=True, noun=_first(nouns))
    number = match["number"]
    if _NOT_COUNT.search(before) or (number.startswith("năm") and _YEAR_BEFORE.search(before)):
        return None
    value = number_value(number)
    if value is None or (number == "một" and nouns.startswith("số")):
        return None
    if match["hedge"]:
        return Recipient(match.start(), match.end(), kind_of(nouns), goal=True, noun=_first(nouns))
    return Recipient(match.start(), match.end(), kind_of(nouns), value, counted=True, noun=_first(nouns))


def _first(nouns: str) -> str:
    match = _noun().match(nouns)
    return match[0] if match else ""


_TARGET = re.compile(r"trở lên|trên|hơn|từ|ít nhất|tối thiểu|không quá|tối đa|dưới|\d ?(?:-|đến) ?\d")


_UPWARDS = re.compile(r"(?: \w+){0,3} trở lên(?!\w)")


def _is_goal(share: str) -> bool:
    return _TARGET.search(share) is not None
