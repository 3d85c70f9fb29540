"""Months without an article, as intervals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.health.gaps import gaps

MONTHS = st.builds("{:04d}-{:02d}".format, st.integers(1990, 2030), st.integers(1, 12))


@pytest.mark.parametrize(
    ("months", "missing"),
    [
        ([], []),
        (["2021-03"], []),
        (["2021-03", "2021-04"], []),
        (["2021-03", "2021-05"], ["2021-04"]),
        (["2020-11", "2021-03", "2021-05"], ["2020-12/2021-02", "2021-04"]),
        (["2021-05", "2021-03", "2021-03"], ["2021-04"]),
    ],
)
def test_gaps_lie_between_the_first_month_and_the_last(months: list[str], missing: list[str]) -> None:
    assert gaps(months) == missing


def test_bounds_widen_the_search() -> None:
    assert gaps(["2021-03"], "2021-01", "2021-04") == ["2021-01/2021-02", "2021-04"]
    assert gaps([], "2021-01", "2021-01") == ["2021-01"]


def _months(interval: str) -> list[str]:
    first, _, last = interval.partition("/")
    spell = (f"{year:04d}-{month:02d}" for year in range(1990, 2031) for month in range(1, 13))
    return [month for month in spell if first <= month <= (last or first)]


@given(st.lists(MONTHS, min_size=1, max_size=30))
def test_what_was_had_and_what_is_missing_are_all_months_once(months: list[str]) -> None:
    missing = [month for interval in gaps(months) for month in _months(interval)]
    assert sorted({*months, *missing}) == _months(f"{min(months)}/{max(months)}")
    assert not set(missing) & set(months)
    assert len(missing) == len(set(missing))
