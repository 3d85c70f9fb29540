"""Which campaign a theme belongs to: the one that the text says it of, in the theme's own sentence."""

from __future__ import annotations

from bisect import bisect_left

from extractor.campaign_finds import Find, Paragraph
from extractor.campaign_names import occasion_at
from extractor.campaign_words import expression, whole_words
from extractor.themes import Theme, find_themes

_OTHER_BEARER = expression(whole_words("theme", "other_bearers"))
_AFTER = expression(r"[\"'*]?\s?, (?:[^.;\"]{0,60} )?")
# "Năm 2023, với chủ đề “…”, phong trào …": the year is when, not whose theme it is.
_OPENING_YEAR = expression(r"(?:trong )?năm \d{4},")
_OWN_SENTENCE = expression(r"[^\w]{0,4}chủ đề")
# An item of a plan: what it says is said of the plan's own campaign, the first one named.
_OWN_ITEM = expression(r"[^\w]{0,3}(?:\d{1,2}|[a-zđ]|[ivx]{1,4})[.)]\s{0,3}chủ đề")
_LONGEST_AFTER = 90
_LONGEST_STEP = 12
_LONGEST_GAP = 300
_LONGEST_OPENING = 4
_LONGEST_BACK = 600


def give_themes(paragraph: Paragraph, earlier: list[Find]) -> None:
    """Set the themes of a paragraph's finds. ``earlier`` are the finds of the paragraphs before it."""
    for theme in find_themes(paragraph.reading, paragraph.span, paragraph.quotations):
        owner = _within(paragraph, theme) or _before(paragraph, theme) or _after(paragraph, theme)
        owner = owner or _preceding(paragraph, theme, earlier)
        if owner is None or owner.theme is not None or (owner.name is None and owner.cue.plural):
            continue
        owner.theme = theme.span
        if owner.name is None:
            owner.name = occasion_at(paragraph.reading.key, theme.end, owner.sentence.end)


def _within(paragraph: Paragraph, theme: Theme) -> Find | None:
    """The campaign named between "chủ đề" and the theme: "Chủ đề của phong trào thi đua “A” là “B”"."""
    number = bisect_left(paragraph.finds, theme.place, key=lambda find: find.cue.span.start)
    find = paragraph.finds[number] if number < len(paragraph.finds) else None
    return find if find and find.name and find.name.span.end <= theme.span.start else None


def _before(paragraph: Paragraph, theme: Theme) -> Find | None:
    """The last campaign before the theme in its sentence, unless something else there bears a theme."""
    find = _last_of(paragraph.finds, theme.place)
    if find is None or not find.sentence.start <= theme.place <= find.sentence.end:
        return None
    reached = find.end if find.end <= theme.place else find.name.span.end if find.name else find.cue.span.end
    if not reached <= theme.place <= reached + _LONGEST_GAP:
        return None
    aside, comma, gap = paragraph.reading.key[reached : theme.place].rpartition(",")
    if _OTHER_BEARER.search(gap) or (comma and len(gap) > _LONGEST_STEP and aside.strip()):
        return None
    return find


def _after(paragraph: Paragraph, theme: Theme) -> Find | None:
    """With the theme first: “Với chủ đề “…”, phong trào thi đua …”."""
    number = bisect_left(paragraph.finds, theme.end, key=lambda find: find.cue.span.start)
    if number == len(paragraph.finds):
        return None
    find = paragraph.finds[number]
    start = find.cue.span.start
    sentence = paragraph.sentence_at(theme.place)
    if start > theme.end + _LONGEST_AFTER or start >= sentence.end:
        return None
    year = _OPENING_YEAR.match(paragraph.reading.key, sentence.start, theme.place)
    if _OTHER_BEARER.search(paragraph.reading.key, year.end() if year else sentence.start, theme.place):
        return None
    return find if _AFTER.fullmatch(paragraph.reading.key, theme.end, start) else None


def _preceding(paragraph: Paragraph, theme: Theme, earlier: list[Find]) -> Find | None:
    """A sentence of its own, "Chủ đề thi đua là …", speaks of the campaign just before it; an item of the first."""
    if earlier and _OWN_ITEM.match(paragraph.reading.key, paragraph.span.start):
        return earlier[0]
    sentence = paragraph.sentence_at(theme.place)
    if (
        not _OWN_SENTENCE.match(paragraph.reading.key, sentence.start)
        or theme.place - sentence.start > _LONGEST_OPENING
    ):
        return None
    find = _last_of(paragraph.finds, theme.place) or (earlier[-1] if earlier else None)
    return find if find and theme.place - find.start < _LONGEST_BACK else None


def _last_of(finds: list[Find], place: int) -> Find | None:
    number = bisect_left(finds, place, key=lambda find: find.start)
    return finds[number - 1] if number else None
