from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import bitslice
from index.columns import FacetColumn

_VALUES = st.sets(st.sampled_from("abcde")).map(lambda values: tuple(sorted(values)))


@given(st.lists(_VALUES, min_size=1), st.data())
def test_counts_are_those_of_the_hits(column: list[tuple[str, ...]], data: st.DataObject) -> None:
    every = range(len(column))
    hits = data.draw(st.sets(st.sampled_from(every)))
    expected = Counter(value for document in hits for value in column[document])
    in_order = sorted(expected.items(), key=lambda item: (-item[1], item[0]))
    for limit in (1, 3, 10):
        assert list(FacetColumn(column, every).count(bitslice.set_of(hits, len(column)), limit)) == in_order[:limit]


def test_many_values_are_counted_as_few_are(monkeypatch: pytest.MonkeyPatch) -> None:
    column = [(f"v{number % 7}", f"w{number % 3}") for number in range(100)]
    hits = bitslice.set_of(range(0, 100, 3), 100)
    by_sets = FacetColumn(column, range(100)).count(hits, 20)
    monkeypatch.setattr("index.columns._FEW_VALUES", 0)
    assert FacetColumn(column, range(100)).count(hits, 20) == by_sets


def test_only_live_documents_count() -> None:
    column = FacetColumn([("a",), ("a",), ("b",)], live=[0])
    assert column.counts == {"a": 1}
    assert column.having(["a", "b", "c"]) == 0b1
