"""Sets of articles and numbers of articles as Python integers, so that a whole index is scored at a stroke.

A set is an int whose bit ``d`` says whether document ``d`` is in it. Small numbers, one a document, are kept in
planes: bit ``d`` of plane ``p`` is bit ``p`` of document ``d``'s number. Sums, comparisons and the greatest k
then cost a few operations on whole sets, whatever the number of hits.

Sources: O'Neil and Quass, "Improved query performance with variant indexes" (SIGMOD 1997); Rinfret, O'Neil and
O'Neil, "Bit-sliced index arithmetic" (SIGMOD 2001).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import compress

Planes = list[int]

_DIGIT_TO_FLAG = bytes.maketrans(b"01", b"\0\1")
# For each bit of a byte: the translation of that byte to the digit of its plane.
_DIGITS = [bytes(b"01"[byte >> bit & 1] for byte in range(256)) for bit in range(8)]


def set_of(documents: Iterable[int], size: int) -> int:
    """The set of these documents, each below ``size``."""
    packed = bytearray((size >> 3) + 1)
    for document in documents:
        packed[document >> 3] |= 1 << (document & 7)
    return int.from_bytes(packed, "little")


def flags(documents: int) -> bytes:
    """A byte for each document up to the last of the set: 1 for those in it, 0 for the others."""
    return f"{documents:b}".encode().translate(_DIGIT_TO_FLAG)[::-1]


def members(documents: int) -> Iterator[int]:
    """The documents of a set, ascending."""
    marked = flags(documents)
    return compress(range(len(marked)), marked)


def planes_of_bytes(numbers: bytes | bytearray, bits: int = 8) -> Planes:
    """The planes of numbers of so many bits, at most 8, one for each document in turn; the lowest plane first."""
    turned = numbers[::-1] or b"\0"
    return [int(turned.translate(_DIGITS[bit]), 2) for bit in range(bits)]


def planes_of(numbers: Sequence[int]) -> Planes:
    """The planes of numbers of any size, none negative."""
    planes: Planes = []
    bits = max(numbers, default=0).bit_length()
    for shift in range(0, bits, 8):
        planes += planes_of_bytes(bytes(number >> shift & 255 for number in numbers), min(8, bits - shift))
    return planes


def add(left: Planes, right: Planes) -> Planes:
    """The planes of the sums, document by document."""
    total, carry = [], 0
    if len(left) < len(right):
        left, right = right, left
    for place, plane in enumerate(left):
        other = right[place] if place < len(right) else 0
        half = plane ^ other
        total.append(half ^ carry)
        carry = (plane & other) | (half & carry)
    return [*total, carry] if carry else total


def times(planes: Planes, factor: int) -> Planes:
    """The planes of the numbers multiplied by a small factor, 0 or more."""
    total: Planes = []
    for shift in range(factor.bit_length()):
        if factor >> shift & 1:
            total = add(total, [*([0] * shift), *planes])
    return total


def at_least(planes: Planes, bound: int, among: int) -> int:
    """The documents of ``among`` whose number is ``bound`` or more."""
    if bound <= 0:
        return among
    if bound.bit_length() > len(planes):
        return 0
    greater, equal = 0, among
    for place in range(len(planes) - 1, -1, -1):
        if bound >> place & 1:
            equal &= planes[place]
        else:
            greater |= equal & planes[place]
            equal &= ~planes[place]
    return greater | equal


def greatest(planes: Planes, among: int, count: int) -> int:
    """The ``count`` documents of ``among`` with the greatest numbers (all of them if there are no more).

    Of documents with the same number the last are taken.
    """
    if count <= 0:
        return 0
    if among.bit_count() <= count:
        return among
    chosen, open_ = 0, among
    for plane in reversed(planes):
        with_bit = chosen | (open_ & plane)
        have = with_bit.bit_count()
        if have > count:
            open_ &= plane
        else:
            chosen = with_bit
            if have == count:
                return chosen
            open_ &= ~plane
    missing = count - chosen.bit_count()
    for document in reversed(list(members(open_))[-missing:] if missing else []):
        chosen |= 1 << document
    return chosen


def numbers_at(planes: Planes, documents: Iterable[int]) -> list[int]:
    """The numbers of a few documents."""
    packed = [plane.to_bytes((plane.bit_length() + 7) >> 3, "little") for plane in planes]
    found = []
    for document in documents:
        place, bit = document >> 3, document & 7
        number = 0
        for weight, plane in enumerate(packed):
            if place < len(plane) and plane[place] >> bit & 1:
                number |= 1 << weight
        found.append(number)
    return found
