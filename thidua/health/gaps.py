"""Months without an article, as intervals of EDTF. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_A_YEAR = 12


def gaps(months: Iterable[str], first: str | None = None, last: str | None = None) -> list[str]:
    """The months (``2021-03``) between ``first`` and ``last`` that are not among ``months``, in order.

    Months that follow each other are one interval: ``2021-03/2021-05``. Where no bounds are given, ``months`` are
    their own; no months and no bounds have no gap.
    """
    had = {_number(month) for month in months}
    if not had and (first is None or last is None):
        return []
    begin = _number(first) if first is not None else min(had)
    end = _number(last) if last is not None else max(had)
    return list(_intervals([month for month in range(begin, end + 1) if month not in had]))


def _intervals(missing: list[int]) -> Iterator[str]:
    start = None
    for position, month in enumerate(missing):
        start = month if start is None else start
        if position + 1 == len(missing) or missing[position + 1] != month + 1:
            yield _month(start) if start == month else f"{_month(start)}/{_month(month)}"
            start = None


def _number(month: str) -> int:
    return int(month[:4]) * _A_YEAR + int(month[5:7]) - 1


def _month(number: int) -> str:
    return f"{number // _A_YEAR:04d}-{number % _A_YEAR + 1:02d}"
