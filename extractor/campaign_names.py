"""Names of campaigns without quotation marks: whether one begins after a cue, and where it ends."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.campaign_cues import Cue
from extractor.campaign_words import expression, whole_words, words
from extractor.movements import movement_ending_at
from extractor.reading import UPPER
from extractor.span import Span

_LEAD = expression(r"(?:\s{0,2}[-:])?\s{1,3}")
_AFTER_THEME = expression(r"[\"'*]{0,2},?\s(?:(?:nhằm|để) )?")
_OCCASION = expression(rf"{words('name', 'occasions')}(?!\w)")
_TASK = expression(rf"{words('name', 'tasks')}(?!\w)")
_WEAK_TASK = expression(rf"{words('name', 'tasks_after_weak_cue')}(?!\w)")
_STATEMENT = expression(words("name", "statements"))
_DAYS = expression(r"\d{2,3} ngày(?:,? đêm)?(?!\w)")
_COUNTED = expression(rf"{words('name', 'counted')}(?!\w)")
_SUBJECT = expression(rf"{words('name', 'subjects')}(?!\w)")
_ANY_TASK = expression(whole_words("name", "tasks"))
_BODY = expression(rf"{words('name', 'bodies')}(?!\w)")
_ABBREVIATION = expression(r"[A-ZĐƠƯÔÊÂĂ]{3,}(?:[-,&][A-ZĐƠƯ]{2,})*(?!\w)")
_ENDS = expression(
    rf"[;:\n(\[|•\"…]|\.\.|\s[-–—]\s(?=(?:do|nhằm|của|với|theo)\s)|\s{{1,3}}{words('name', 'ends')}(?!\w)"
    rf"|,\s{{0,2}}(?=(?:{words('name', 'ends_after_comma')}|{words('name', 'ends')})(?!\w))"
)
# Dates in brackets within a name of several anniversaries.
_DATES_ASIDE = expression(rf"\([\d\s/.\-]{{4,40}}\)(?=,? (?:và )?(?:{words('name', 'occasions')}|\d{{1,3}} năm))")
_INTRODUCED = expression(rf"(?:[^.;\"\n]{{0,120}}?(?:{words('link', 'announcing')} ?:?|:))?\s{{1,3}}(?=\w)")
_SEMICOLONS = expression(r"\s?;\s{1,3}")
_COMMAS = expression(r",\s{1,3}(?:và )?(?=[A-ZĐÀ-Ỹ])|\s(?:và|hay)\s(?=[A-ZĐÀ-Ỹ])")
_COMMA = expression(r",\s{0,2}(?!\s|\d{1,3} năm)")
_CLAUSE_END = expression(r"[,.;:\n(]|\svà\s")
_NO_NAME = expression(rf"{words('name', 'no_names')}(?!\w)")
_STATED = expression(rf"{words('name', 'ends')}(?!\w)")
_GOVERNED = expression(rf"(?<!\w){words('name', 'governing')}(?: (?:một|thêm))?\s{{1,2}}$")
_STATED_AFTER = expression(rf",?\s{{1,2}}{words('name', 'stated_after')}(?!\w)|\s?;")
_GOVERNING_REACH = 24
_LEAST_OPEN_WORDS = 4
_WORD = expression(r"\w+")
_CONJUNCTION = expression(r"\s(?:và|cùng|các|hay|hoặc|cho|của|những)$")
_LONGEST_CONJUNCTION = 7
_TRAILING = " ,.-–—:;*'\"“”"
_AT_PLACE = re.compile(rf"\sở\s(?=[{UPPER}])")
_ARMY, _LENT = "quyết thắng", "thi đua "
# A rule's name and how surely it is right, as measured on the gold articles.
_NO_RULE, _COUNTED_RULE, _CAPITAL_RULE = ("", 0.0), ("counted", 0.8), ("capital", 0.85)
_LEAST_WORDS = {"capital": 2, "days": 2, "counted": 2}
# A part after a comma that is longer than this many words says something else.
_LONGEST_PART = 12
_LONGEST_NAME = 320
_LONGEST_LIST = 600


@dataclass(frozen=True, slots=True)
class Name:
    """A campaign's name in the text, the rule that found it and how surely."""

    span: Span
    rule: str
    confidence: float


def plain_name(text: str, key: str, cue: Cue, start: int, limit: int, *, listed: bool = False) -> Name | None:
    """The unquoted name that begins after a cue (from ``start``), else ``None``.

    ``listed`` says that the cue goes on a list of campaigns.
    """
    lead = _LEAD.match(key, start, limit)
    if lead is None or lead.end() >= limit:
        return None
    place = lead.end()
    shouted = text[cue.span.start : cue.span.end].isupper()
    abbreviated = None if shouted else _ABBREVIATION.match(text, place, limit)
    if abbreviated and not _BODY.match(key, place, limit) and not _SUBJECT.match(key, place, limit):
        followed = _is_followed_by_capital(text, abbreviated.end(), limit)
        return None if followed else Name(Span(*abbreviated.span()), "campaign.abbreviation", 0.9)
    if end := movement_ending_at(key, place, limit):
        return Name(Span(_with_army_s_word(key, cue, place), end), "campaign.movement", 0.93)
    rule, confidence = _COUNTED_RULE if _COUNTED.match(key, place, limit) else _NO_RULE
    if not rule and not _STATEMENT.match(key, place, limit):
        if text[place].isupper() and not shouted and not abbreviated:
            rule, confidence = _CAPITAL_RULE if _reads_as_name(text, key, place, limit, cue) else _NO_RULE
        else:
            rule, confidence = _uncapitalised(key, cue, place, limit, listed=listed)
    span = Span(place, _before_place(text, place, name_end(key, place, limit))) if rule else Span(place, place)
    if len(_WORD.findall(key, span.start, span.end)) < _LEAST_WORDS.get(rule, 3):
        return None
    return Name(span, f"campaign.{rule}", confidence)


def _before_place(text: str, start: int, end: int) -> int:
    """The end of a name without where it runs: "… bảo vệ an ninh Tổ quốc|ở Nghệ An"."""
    place = _AT_PLACE.search(text, start, end)
    return place.start() if place else end


def plain_items(text: str, key: str, start: int, limit: int) -> list[Name]:
    """The capitalised names of an unquoted list under a plural cue ("các phong trào: A; B"); one name is no list."""
    intro = _INTRODUCED.match(key, start, limit)
    if intro is None:
        return []
    place, items = intro.end(), []
    limit = min(limit, place + _LONGEST_LIST)
    between = _SEMICOLONS if ";" in key[place:limit] else _COMMAS
    while place < limit and text[place].isupper() and _reads_as_name(text, key, place, limit):
        separator = between.search(text, place, limit)
        end = name_end(key, place, separator.start() if separator else limit)
        items.append(Name(Span(place, end), "campaign.plain-item", 0.8))
        if separator is None or _WORD.search(key, end, separator.start()):
            break
        place = separator.end()
    return items if len(items) > 1 else []


def name_end(key: str, place: int, limit: int) -> int:
    """Where the words of a name that begin at ``place`` end."""
    limit = min(limit, place + _LONGEST_NAME)
    stop = _ENDS.search(key, place, limit)
    while stop and (aside := _DATES_ASIDE.match(key, stop.start(), limit)):
        stop = _ENDS.search(key, aside.end(), limit)
    end = stop.start() if stop else limit
    for comma in _COMMA.finditer(key, place, end):
        part = _CLAUSE_END.search(key, comma.end(), limit)
        part_end = min(part.start(), end) if part else end
        occasion = _OCCASION.search(key, comma.end(), part_end)
        part_end = occasion.start() if occasion else part_end
        if len(_WORD.findall(key, comma.end(), part_end)) > _LONGEST_PART:
            end = comma.start()
            break
    return _without_trail(key, place, end)


def _without_trail(key: str, place: int, end: int) -> int:
    """``end`` moved before the punctuation and the conjunction that lead on to what follows a name."""
    while end > place and key[end - 1] in _TRAILING:
        end -= 1
    conjunction = _CONJUNCTION.search(key, max(place, end - _LONGEST_CONJUNCTION), end)
    return _without_trail(key, place, conjunction.start()) if conjunction else end


def occasion_at(key: str, place: int, limit: int) -> Name | None:
    """The occasion that follows a theme: “…”, lập thành tích chào mừng …"""
    lead = _AFTER_THEME.match(key, place, limit)
    if lead is None or not _OCCASION.match(key, lead.end(), limit):
        return None
    return Name(Span(lead.end(), name_end(key, lead.end(), limit)), "campaign.occasion-after-theme", 0.8)


def _with_army_s_word(key: str, cue: Cue, place: int) -> int:
    """Where the army's movement begins: in "phong trào Thi đua Quyết thắng" the cue lends its last word."""
    lent = place - len(_LENT)
    return lent if key.startswith(_ARMY, place) and lent >= cue.span.start and key.startswith(_LENT, lent) else place


def _uncapitalised(key: str, cue: Cue, place: int, limit: int, *, listed: bool) -> tuple[str, float]:
    if cue.plural:
        return _NO_RULE
    if cue.strong and _OCCASION.match(key, place, limit):
        return "occasion", 0.9
    if cue.strong and _DAYS.match(key, place, limit):
        return "days", 0.9
    if cue.strong and _TASK.match(key, place, limit):
        return "task", 0.85
    if not cue.strong and _WEAK_TASK.match(key, place, limit):
        return "weak-task", 0.7
    if cue.strong and _is_open_name(key, cue, place, limit, listed=listed):
        return "open", 0.7
    subject = _SUBJECT.match(key, place, limit)
    if subject and _ANY_TASK.search(key, subject.end(), min(limit, subject.end() + 40)):
        return "subject", 0.75
    return _NO_RULE


def _is_open_name(key: str, cue: Cue, place: int, limit: int, *, listed: bool) -> bool:
    """Whether words of no known beginning are a name, by what governs the cue and what follows the words."""
    if _NO_NAME.match(key, place, limit) or _STATED.match(key, place, limit):
        return False
    end = name_end(key, place, limit)
    if len(_WORD.findall(key, place, end)) < _LEAST_OPEN_WORDS:
        return False
    governed = _GOVERNED.search(key, max(0, cue.span.start - _GOVERNING_REACH), cue.span.start)
    return listed or governed is not None or _STATED_AFTER.match(key, end, limit) is not None


def _reads_as_name(text: str, key: str, place: int, limit: int, cue: Cue | None = None) -> bool:
    """Whether capitals begin a movement's name and not a body's, a person's or a place's."""
    if _BODY.match(key, place, limit):
        return False
    first = _WORD.match(text, place, limit)
    second = _WORD.search(text, first.end(), limit) if first else None
    if second is None:
        return False
    if second[0][0].islower():
        # Two words alone, after "phong trào" alone, are rather a movement of history or of the arts.
        return cue is None or cue.strong or name_end(key, place, limit) > second.end()
    return _ANY_TASK.search(key, place, min(limit, place + 40)) is not None


def _is_followed_by_capital(text: str, place: int, limit: int) -> bool:
    """Whether capitals go on after an abbreviation ("CNVCLĐ Thủ đô"): then it is a body's."""
    word = _WORD.search(text, place, min(limit, place + 12))
    return word is not None and word[0][0].isupper() and text[place : word.start()] == " "
