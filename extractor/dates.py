"""Dates and periods: text to mentions.

Numbers that may be dates are read as written (``date_forms``), kept where words around them say so (``date_cues``),
joined into lists and intervals (``date_joins``), completed with their year (``years``) and given a role.
"""

from __future__ import annotations

import datetime
import re

from extractor.date_forms import Part, find_parts
from extractor.date_joins import join
from extractor.date_roles import role_of
from extractor.facts import DateMention, DateRole
from extractor.reading import Reading
from extractor.span import Span
from extractor.years import Years

_CONFIDENCE = {
    "iso": 0.97,
    "dmy": 0.99,
    "dmyy": 0.7,
    "words": 0.99,
    "dm": 0.97,
    "day": 0.97,
    "my": 0.98,
    "month": 0.85,
    "quarter": 0.97,
    "years": 0.98,
    "year": 0.97,
    "lunar": 0.7,
    "decade": 0.7,
}
_SPOKEN_LEAD = re.compile(
    r"(?:sáng|trưa|chiều|tối|đêm) (?P<when>nay|qua)(?=\s?,|\s[^\d(])|hôm (?P<then>nay|qua)(?=\s?,)"
)
_LEAD_PARAGRAPHS = 4


def find_dates(reading: Reading) -> list[DateMention]:
    """The dates that the text names, in the order of the text; furniture and file names give none."""
    around = int(reading.published[:4]) if reading.published else 2020
    parts = join(reading.key, find_parts(reading.key, around))
    parts = [part for part in parts if len(reading.sentence_at(part.start))]
    years = Years(reading, parts)
    for part in reversed(parts):  # a member of a list has its year from the next one
        years.complete(part)
    mentions = [mention for part in parts if (mention := _mention(reading, part))]
    mentions += _spoken_lead(reading, mentions)
    return sorted(mentions, key=lambda mention: mention.span)


def _mention(reading: Reading, part: Part) -> DateMention | None:
    value = part.edtf()
    if value is None:
        return None
    span = Span(part.start, part.end)
    return DateMention(
        span=span,
        surface=span.of(reading.text),
        rule=f"date-{part.form}" + (f"-{part.rule}" if part.rule else ""),
        confidence=min(_CONFIDENCE[part.form], part.confidence or 1.0),
        value=value,
        role=role_of(reading.key, part),
    )


def _spoken_lead(reading: Reading, mentions: list[DateMention]) -> list[DateMention]:
    """ "Sáng nay" that opens one of the first paragraphs and is not followed by the day itself."""
    if reading.published is None:
        return []
    for paragraph in reading.paragraphs[:_LEAD_PARAGRAPHS]:
        match = _SPOKEN_LEAD.match(reading.key, paragraph.start)
        if match is None or any(0 <= mention.span.start - match.end() < 12 for mention in mentions):
            continue
        day = datetime.date.fromisoformat(reading.published)
        if "qua" in (match["when"], match["then"]):
            day -= datetime.timedelta(days=1)
        span = Span(*match.span())
        return [
            DateMention(
                span=span,
                surface=span.of(reading.text),
                rule="date-spoken-published",
                confidence=0.7,
                value=day.isoformat(),
                role=DateRole.EVENT,
            )
        ]
    return []
