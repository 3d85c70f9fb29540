from hypothesis import given
from hypothesis import strategies as st

from index import bitslice

_SIZE = 70
_SETS = st.sets(st.integers(0, _SIZE - 1))
_NUMBERS = st.lists(st.integers(0, 300), min_size=_SIZE, max_size=_SIZE)


@given(_SETS)
def test_a_set_gives_its_members_back(documents: set[int]) -> None:
    packed = bitslice.set_of(documents, _SIZE)
    assert list(bitslice.members(packed)) == sorted(documents)
    assert packed.bit_count() == len(documents)


@given(_NUMBERS)
def test_planes_give_their_numbers_back(numbers: list[int]) -> None:
    assert bitslice.numbers_at(bitslice.planes_of(numbers), range(_SIZE)) == numbers


@given(_NUMBERS, _NUMBERS)
def test_add(left: list[int], right: list[int]) -> None:
    total = bitslice.add(bitslice.planes_of(left), bitslice.planes_of(right))
    assert bitslice.numbers_at(total, range(_SIZE)) == [a + b for a, b in zip(left, right, strict=True)]


@given(_NUMBERS, st.integers(0, 20))
def test_times(numbers: list[int], factor: int) -> None:
    product = bitslice.times(bitslice.planes_of(numbers), factor)
    assert bitslice.numbers_at(product, range(_SIZE)) == [number * factor for number in numbers]


@given(_NUMBERS, st.integers(-2, 400), _SETS)
def test_at_least(numbers: list[int], bound: int, among: set[int]) -> None:
    found = bitslice.at_least(bitslice.planes_of(numbers), bound, bitslice.set_of(among, _SIZE))
    assert set(bitslice.members(found)) == {document for document in among if numbers[document] >= bound}


@given(_NUMBERS, st.integers(0, _SIZE + 5), _SETS)
def test_greatest(numbers: list[int], count: int, among: set[int]) -> None:
    found = bitslice.greatest(bitslice.planes_of(numbers), bitslice.set_of(among, _SIZE), count)
    in_order = sorted(among, key=lambda document: (numbers[document], document), reverse=True)
    assert set(bitslice.members(found)) == set(in_order[:count])
