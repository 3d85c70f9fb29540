"""Numbers as news prints them."""

from __future__ import annotations

import re

import pytest

from extractor.counts import number_pattern, number_value
from extractor.vietnamese import key


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("4", 4),
        ("04", 4),
        ("1.250", 1250),
        ("12.345.678", 12345678),
        ("9/12", 9),
        ("một", 1),
        ("năm", 5),
        ("mười", 10),
        ("mười lăm", 15),
        ("hai mươi mốt", 21),
        ("Bốn mươi bảy", 47),
        ("một trăm linh tám", 108),
        ("hai nghìn ba trăm", 2300),
    ],
)
def test_a_number_in_digits_or_words(printed: str, value: int) -> None:
    match = re.fullmatch(number_pattern(), key(printed))
    assert match is not None
    assert number_value(key(printed)) == value


@pytest.mark.parametrize("printed", ["hai ba", "năm bảy"])
def test_two_units_side_by_side_make_no_number(printed: str) -> None:
    assert number_value(printed) is None
