"""Charts drawn on the server as SVG; the same numbers stand in a table under each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

import altair
import vl_convert

_RED = "#b3262a"


@lru_cache(maxsize=256)
def bars(years: tuple[tuple[int, int], ...], years_title: str, numbers_title: str) -> str:
    """A bar a year as an SVG document; ``years`` are (year, number), gaps in between count as none."""
    filled = dict(_without_gaps(years))
    rows = [{"year": str(year), "number": number} for year, number in filled.items()]
    chart = (
        altair.Chart({"values": rows})
        .mark_bar(color=_RED)
        .encode(
            x=altair.X("year:O", title=years_title, axis=altair.Axis(labelAngle=0)),
            y=altair.Y("number:Q", title=numbers_title, axis=altair.Axis(values=_ticks(filled.values()), format="d")),
        )
        .properties(width=560, height=180, background="white")
    )
    svg: str = vl_convert.vegalite_to_svg(chart.to_json())
    return svg


def _ticks(numbers: Iterable[int]) -> list[int]:
    """Whole numbers from none to the most, five steps or fewer."""
    most = max(numbers, default=0)
    step = max(1, -(-most // 5))
    return list(range(0, most + step, step))


def _without_gaps(years: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    numbers = dict(years)
    if not numbers or max(numbers) - min(numbers) > 80:
        return list(years)
    return [(year, numbers.get(year, 0)) for year in range(min(numbers), max(numbers) + 1)]
