"""Which campaign a theme belongs to: the one that the text says it of, in the theme's own sentence."""

from __future__ import annotations

from extractor.campaign_names import occasion_at
from extractor.campaign_scan import Find, Paragraph
from extractor.campaign_words import expression, whole_words
from extractor.themes import Theme, find_themes

_OTHER_BEARER = expression(whole_words("theme", "other_bearers"))
_AFTER = expression(r"[\"'*]?\s?, (?:[^.;\"]{0,60} )?")
_OWN_SENTENCE = expression(r"[^\w]{0,4}chủ đề")
_LONGEST_AFTER = 90
_LONGEST_STEP = 12
_LONGEST_BACK = 600


def give_themes(paragraph: Paragraph, earlier: list[Find]) -> None:
    """Set the themes of a paragraph's finds. ``earlier`` are the finds of the paragraphs before it."""
    for theme in find_themes(paragraph.reading, paragraph.span, paragraph.quotations):
        owner = _before(paragraph, theme) or _after(paragraph, theme) or _preceding(paragraph, theme, earlier)
        if owner is None or owner.theme is not None or (owner.name is None and owner.cue.plural):
            continue
        owner.theme = theme.span
        if owner.name is None:
            owner.name = occasion_at(paragraph.reading.key, theme.end, owner.sentence.end)


def _before(paragraph: Paragraph, theme: Theme) -> Find | None:
    """The last campaign before the theme in its sentence, unless something else there bears a theme."""
    key = paragraph.reading.key
    for find in reversed(paragraph.finds):
        if not find.sentence.start <= theme.place <= find.sentence.end or find.start > theme.place:
            continue
        named = find.name.span.end if find.name else find.cue.span.end
        reached = find.end if find.end <= theme.place else named
        if reached > theme.place:
            return None
        aside, comma, gap = key[reached : theme.place].rpartition(",")
        if _OTHER_BEARER.search(gap) or (comma and len(gap) > _LONGEST_STEP and aside.strip()):
            return None
        return find
    return None


def _after(paragraph: Paragraph, theme: Theme) -> Find | None:
    """With the theme first: “Với chủ đề “…”, phong trào thi đua …”."""
    key = paragraph.reading.key
    for find in paragraph.finds:
        start = find.cue.span.start
        if theme.end <= start <= theme.end + _LONGEST_AFTER and start < paragraph.sentence_at(theme.place).end:
            return find if _AFTER.fullmatch(key, theme.end, start) else None
    return None


def _preceding(paragraph: Paragraph, theme: Theme, earlier: list[Find]) -> Find | None:
    """A sentence of its own, "Chủ đề thi đua là …", speaks of the campaign just before it."""
    sentence = paragraph.sentence_at(theme.place)
    if not _OWN_SENTENCE.match(paragraph.reading.key, sentence.start) or theme.place - sentence.start > 4:
        return None
    finds = [find for find in (*earlier, *paragraph.finds) if find.start < theme.place]
    if finds and theme.place - finds[-1].start < _LONGEST_BACK:
        return finds[-1]
    return None
