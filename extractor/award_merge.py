"""Repeated tellings of one award taken into the fuller one: captions, headlines, leads, totals of what is itemised."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations

from extractor.award_rows import CAPTION, HEADLINE, TOLD, Row
from extractor.facts import AwardMention, Recipients

# An article tells one award a few dozen times at most; beyond, only equal rows are taken together.
_MOST = 150


def merged(rows: Iterable[Row]) -> list[AwardMention]:
    """The mentions of ``rows``, in the text's order, each award told once. Linear in the number of rows."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.award, []).append(row)
    _take_in_captions(groups)
    mentions = [row.mention for group in groups.values() for row in _merged_group(group)]
    return sorted(mentions, key=lambda mention: (mention.span.start, mention.evidence.start))


def _take_in_captions(groups: dict[str, list[Row]]) -> None:
    """A caption may tell a medal without its own name: "Kỷ niệm chương" is the one "Vì …" of the text."""
    for award in list(groups):
        if all(row.place == CAPTION for row in groups[award]):
            full = [name for name in groups if name.startswith(f"{award} vì ")]
            if len(full) == 1:
                groups[full[0]] += groups.pop(award)


def _distinct(rows: list[Row]) -> list[Row]:
    """The rows without those that say the same in every field."""
    seen: dict[tuple[object, ...], Row] = {}
    for row in rows:
        m = row.mention
        seen.setdefault(
            (row.award, m.rank, m.level, m.recipients, m.count, m.status, row.place, row.names, m.rule), row
        )
    return list(seen.values())


def _merged_group(rows: list[Row]) -> list[Row]:
    kept = _without_headline(rows)
    if len(kept) < 2:
        return kept
    if len(kept) > _MOST and len(kept := _distinct(kept)) > _MOST:
        return kept
    kept = _without_sums(kept)
    dropped: set[int] = set()
    for left, right in combinations(range(len(kept)), 2):
        if left in dropped or right in dropped:
            continue
        if (loser := _repeated(kept, left, right)) is not None:
            winner = right if loser == left else left
            kept[winner] = _filled(kept[winner], kept[loser])
            dropped.add(loser)
    return [row for place, row in enumerate(kept) if place not in dropped]


def _without_headline(rows: list[Row]) -> list[Row]:
    """A headline tells in short what the body tells in full."""
    body = [row for row in rows if row.place != HEADLINE]
    return body or rows


def _alike(one: AwardMention, other: AwardMention) -> bool:
    return one.status is other.status and (one.level is other.level or one.level is None or other.level is None)


def _without_sums(rows: list[Row]) -> list[Row]:
    """A total whose parts are told as rows of their own is none."""
    if len(rows) < 3 or not any(row.mention.rank or row.mention.recipients is Recipients.MIXED for row in rows):
        return rows
    return [row for row in rows if not _is_sum(row, rows)]


def _is_sum(row: Row, rows: list[Row]) -> bool:
    total = row.mention
    if total.count is None or (total.recipients is not Recipients.MIXED and total.rank is not None):
        return False
    parts = [other.mention.count or 0 for other in rows if other is not row and _is_part(other.mention, total)]
    return len(parts) > 1 and _sums_to(total.count, parts)


def _is_part(part: AwardMention, total: AwardMention) -> bool:
    if part.count is None or part.span.start < total.span.start or not _alike(part, total):
        return False
    if total.recipients is Recipients.MIXED and part.recipients is not Recipients.MIXED:
        return part.rank == total.rank
    return total.rank is None and part.rank is not None and part.recipients is total.recipients


def _sums_to(total: int, parts: list[int]) -> bool:
    """Whether the parts, or the first few of them, make the total."""
    running = 0
    for count in parts:
        running += count
        if running >= total:
            return running == total
    return False


def _repeated(rows: list[Row], left: int, right: int) -> int | None:
    """Which of two rows only repeats the other; None where each tells something of its own."""
    one, other = rows[left].mention, rows[right].mention
    if not _alike(one, other) or (one.rank != other.rank and one.rank and other.rank):
        return None
    kinds_match = one.recipients is other.recipients
    if one.count is not None and one.count == other.count and kinds_match and one.rank == other.rank:
        return _poorer(rows, left, right) if _may_be_same(rows[left], rows[right]) else None
    for loser, winner in ((right, left), (left, right)):
        if _only_repeats(rows[loser], rows[winner]):
            return loser
    if kinds_match and one.count is None and other.count is None and one.rank == other.rank:
        return right
    return None


def _only_repeats(lost: Row, won: Row) -> bool:
    """Whether ``lost`` tells of ``won`` without its number, or shows one of those that ``won`` counts."""
    less, more = lost.mention, won.mention
    if less.rank is None and more.rank is not None and less.count is not None:
        return False
    if less.rank is not None and more.rank is None:
        return False
    kinds_match = less.recipients is more.recipients
    vague = less.count is None and not less.rule.endswith("goal")
    if vague and (kinds_match or less.recipients in (Recipients.MIXED, Recipients.OTHER)):
        return True
    if vague and lost.place == CAPTION and more.recipients is Recipients.MIXED:
        return True
    return lost.place == CAPTION and bool(lost.names) and kinds_match and (more.count or 0) > (less.count or 0)


def _may_be_same(left: Row, right: Row) -> bool:
    if not left.names or not right.names or CAPTION in (left.place, right.place):
        return True
    return bool(left.names & right.names)


def _poorer(rows: list[Row], left: int, right: int) -> int:
    return left if _fullness(rows[right]) > _fullness(rows[left]) else right


def _fullness(row: Row) -> tuple[bool, bool, bool]:
    return (row.place == TOLD, row.mention.level is not None, row.mention.grantor is not None)


def _filled(row: Row, other: Row) -> Row:
    """The row with what only the other telling says."""
    mention, more = row.mention, other.mention
    if mention.level is None and more.level is not None:
        mention = replace(mention, level=more.level, award_id=more.award_id or mention.award_id)
    if mention.grantor is None and more.grantor is not None:
        mention = replace(mention, grantor=more.grantor)
    return row._replace(mention=mention)
