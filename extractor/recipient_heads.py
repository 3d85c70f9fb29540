"""What begins a recipient's name: a person's title, an office, a household, a place or a body."""

from __future__ import annotations

import re
from functools import cache

from extractor.facts import Recipients
from extractor.gazetteer import load
from extractor.names import is_place, name_in_row, reads_like_name, rows, surname, title_pattern, words_of
from extractor.patterns import any_word
from extractor.reading import Reading
from extractor.recipient_pieces import people
from extractor.recipients import kind_of, plain_noun
from extractor.vietnamese import key as key_of

# After these even one syllable is a person's name ("bác sĩ Phan").
_KIN = frozenset(
    (
        *(
            "anh",
            "chị",
            "ông",
            "bà",
            "cô",
            "thầy",
            "em",
            "cụ",
            "mẹ",
            "cháu",
            "bác",
            "chú",
            "dì",
            "thím",
            "má",
            "mế",
            "già",
            "bok",
        ),
        *("đồng chí", "bác sĩ", "thầy giáo", "cô giáo"),
    )
)
_PRONOUN = re.compile(
    r"(?:anh|chị|ông|bà|cô|thầy|em|cụ|mẹ|cháu|đồng chí|bác|chú|dì|má|tôi)(?:(?: (?:này|ấy|cũng|còn|vừa|đã))? *$|"
    r" (?:nếu|ngay|vì|khi|tại|trong|do|nhờ|sau|trước|để|lúc|ở|từ|với|hôm|sáng|chiều|vào|đã|sẽ|đang|vẫn)(?!\w))"
)
_ADVERBS = re.compile(
    r"(?: (?:này|ta|mình|ấy|cũng|còn|vừa|đã|đều|liên tục|vinh dự|nói trên|kể trên|trên|đó|nhiều (?:năm|"
    r"lần)(?: liền| liên tục)?|từng|lại|tiếp tục|"
    r"\d+ năm (?:liền|liên tục)|(?:có )?(?:\d+|hai|ba|bốn|năm|nhiều) lần))* *$"
)
PLACE_RANKS = {"tỉnh": 3, "thành phố": 3, "tp": 3, "huyện": 2, "quận": 2, "thị xã": 2, "tx": 2}
PLACE_RANKS |= {"xã": 1, "phường": 1, "thị trấn": 1, "đặc khu": 1}
"""How high a word for a place stands: a place after a comma that stands higher is where the one before lies."""
_WHICH = re.compile(r"(?<!\w)nào(?!\w)")
_GENERIC = frozenset(
    (
        *("đơn vị", "tập thể", "doanh nghiệp", "cơ quan", "hợp tác xã", "htx", "địa phương", "hộ", "gia đình"),
        *("hộ gia đình", "xã", "phường", "thôn", "bản", "ấp", "làng", "buôn", "huyện", "cơ sở", "tổ chức"),
        *("nhà thầu", "công ty", "trường"),
    )
)


# Meetings begin like bodies.
_NO_BODY = re.compile(
    r"hội (?:nghị|thi|thảo|diễn|trường|báo|chợ|xuân|đàm|họp)(?!\w)|đoàn (?:công tác|đại biểu|kiểm tra)"
)


# A row of capitals is never longer, a name much shorter.
_LONGEST_ROW = 100


@cache
def _heads(entry: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<head>{any_word(load('recipients')['heads'][entry])})(?!\w)")


def head(entry: str, key: str, start: int, end: int) -> str | None:
    """The word of the class ``entry`` (gazetteers/recipients.toml) that begins at ``start``."""
    match = _heads(entry).match(key, start, end)
    if match is None or (entry == "collective" and _NO_BODY.match(key, start, end)):
        return None
    return match["head"]


def places_within(key: str, start: int, end: int) -> list[str]:
    """The words for places within ``start:end``."""
    return [
        match["head"]
        for match in _heads("place").finditer(key, start, end)
        if match.start() and key[match.start() - 1] == " "
    ]


@cache
def _title() -> re.Pattern[str]:
    return re.compile(any_word(title for titles in load("names")["before"].values() for title in titles))


def is_person(reading: Reading, start: int, end: int) -> bool:
    """Whether a person's name, with or without titles, begins at ``start``."""
    key, text = reading.key, reading.text
    if not text[start].isupper() and not _title().match(key, start, end):
        return False
    title = title_pattern().match(key, start, end)
    begin = title.end() if title else start
    if begin >= end or not text[begin].isupper():
        return False
    if title is None and head("place", key, begin, end):
        return False
    row = next(iter(rows(text, begin, min(end, begin + _LONGEST_ROW))), None)
    if row is None or row[0] != begin:
        return False
    if title:
        return name_in_row(text, key, *row) is not None or title[0].strip() in _KIN
    if row[1] - row[0] < 12 and head("collective", key, begin, end):
        return False
    return name_in_row(text, key, *row) is not None


def ends_in_name(reading: Reading, start: int, end: int) -> bool:
    """Whether an office is followed by its bearer's name: "Giám đốc Công an tỉnh Cao Văn …"."""
    text, key = reading.text, reading.key
    found = rows(text, start, end)
    if not found or end - found[-1][1] > 12:
        return False
    row = found[-1]
    if name_in_row(text, key, *row):
        return True
    words = words_of(text, *row)
    if len(words) > 2 and not is_place(key[slice(*row)]) and reads_like_name(text, key, words, cued=True):
        return True
    # "nghệ nhân ca Huế Thân Thị …": another name runs into the person's.
    return any(
        surname(key[slice(*words[place])]) == 2 and name_in_row(text, key, words[place][0], row[1]) is not None
        for place in range(1, len(words) - 1)
    )


def is_bearer(reading: Reading, start: int, end: int) -> bool:
    """Whether a noun for persons is followed by one's name: "lái tàu Trần Văn …"."""
    noun = plain_noun().match(reading.key, start, end)
    if noun is None or kind_of(noun[0]) is not Recipients.INDIVIDUAL:
        return False
    return ends_in_name(reading, start, end)


def is_pronoun(key: str, start: int, end: int) -> bool:
    """Whether the piece is a person without a name: "ông", "chị ấy"."""
    return _PRONOUN.match(key, start, end) is not None


def is_one(key: str, start: int, end: int) -> bool:
    """Whether the piece is one collective without its name: "nhà trường", "đơn vị này"."""
    start += len("toàn ") if key.startswith("toàn ", start, end) else 0
    noun = plain_noun().match(key, start, end)
    if noun is None or kind_of(noun[0]) is not Recipients.COLLECTIVE:
        return False
    return _ADVERBS.match(key, noun.end(), end) is not None


def one_noun(key: str, start: int, end: int) -> str | None:
    """The noun of one collective described and not named: "phân đội thợ lặn"."""
    noun = plain_noun().match(key, start, end)
    return noun[0] if noun and kind_of(noun[0]) is Recipients.COLLECTIVE else None


def plain_kind(reading: Reading, start: int, end: int) -> tuple[Recipients, str] | None:
    """The kind that a noun with neither number nor name tells, with the noun: "cán bộ hội đủ thâm niên"."""
    key = reading.key
    noun = plain_noun().match(key, start, end)
    if noun is None:
        return None
    kind = kind_of(noun[0])
    if _WHICH.search(key, start, end):
        return kind, noun[0]
    if is_pronoun(key, start, end) or is_one(key, start, end):
        return None
    if kind in (Recipients.COLLECTIVE, Recipients.HOUSEHOLD) and not _of_any(reading.text, noun, end):
        return None
    if kind is Recipients.INDIVIDUAL and (
        people().match(key, start, end) or is_person(reading, start, end) or ends_in_name(reading, start, end)
    ):
        return None
    return kind, noun[0]


def _of_any(text: str, noun: re.Match[str], end: int) -> bool:
    """Whether words but no name follow the noun: "doanh nghiệp có từ 3 thí sinh trở lên"."""
    more = text[noun.end() : end]
    if not more.strip() or any(letter.isupper() for letter in more):
        return False
    return noun[0] in _GENERIC


@cache
def _wholes() -> dict[str, frozenset[str]]:
    return {key_of(part): frozenset(map(key_of, wholes)) for part, wholes in load("recipients")["parts"].items()}


def is_whole_of(part: str, whole: str) -> bool:
    """Whether a body ``whole`` after a comma is the parent of ``part`` ("Phòng …, Sở …")."""
    return whole in _wholes().get(part, frozenset())
