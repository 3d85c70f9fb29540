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
    live = bitslice.set_of(every, len(column))
    expected = Counter(value for document in hits for value in column[document])
    in_order = sorted(expected.items(), key=lambda item: (-item[1], item[0]))
    for limit in (1, 3, 10):
        assert list(FacetColumn(column, live).count(bitslice.set_of(hits, len(column)), limit)) == in_order[:limit]


@pytest.mark.parametrize("every", [2, 3])
def test_many_values_are_counted_as_few_are(monkeypatch: pytest.MonkeyPatch, every: int) -> None:
    column = [(f"v{number % 7}", f"w{number % 3}") for number in range(100)]
    live = bitslice.set_of(range(98), 100)
    for hits in (bitslice.set_of(range(0, 98, every), 100), bitslice.set_of(range(2, 98), 100)):
        with monkeypatch.context() as patched:
            by_sets = FacetColumn(column, live).count(hits, 20)
            patched.setattr("index.columns._FEW_VALUES", 0)
            assert FacetColumn(column, live).count(hits, 20) == by_sets


def test_only_live_documents_count() -> None:
    column = FacetColumn([("a",), ("a",), ("b",)], live=0b1)
    assert column.counts == {"a": 1}
    assert column.having(["a", "b", "c"]) == 0b1
