"""Quotation marks are paired as a reader pairs them: nested, mixed, facing the wrong way, or never closed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.quotations import find_quotations, unquoted
from extractor.span import Span

CASES = [
    ('phong trào “Hai tốt” và "Ba đảm"', ["Hai tốt", "Ba đảm"]),
    ("“Xây dựng “Tổ xanh” kiểu mẫu” xong", ["Xây dựng “Tổ xanh” kiểu mẫu"]),
    ('"Xây dựng "Tổ xanh" kiểu mẫu" xong', ['Xây dựng "Tổ xanh" kiểu mẫu']),
    ("“Giữ rừng” giai đoạn 2011-2020”; “Giữ nước”", ["Giữ rừng", "Giữ nước"]),
    ("“Giữ rừng; “Giữ nước”; “Giữ đất", ["Giữ rừng", "Giữ nước", "Giữ đất"]),
    ("”Giữ rừng” và “Giữ nước“.", ["Giữ rừng", "Giữ nước"]),
    ('“Giữ rừng", cuộc vận động "Giữ nước”', ["Giữ rừng", "Giữ nước"]),
    ("thi đua“Giữ rừng”và “Giữ nước”", ["Giữ rừng", "Giữ nước"]),
    ('“ Giữ rừng ” và " Giữ nước " nhé', ["Giữ rừng", "Giữ nước"]),
    ("bà H’Wen và phong trào ‘Ba nhất’, H'Lan", ["Ba nhất"]),
    ("nền công vụ “*Gần dân, trọng dân*”;", ["Gần dân, trọng dân"]),
    ("«Giữ rừng» và ''Giữ nước''", ["Giữ rừng", "'Giữ nước'"]),
    ("không có gì cả", []),
    ("“”", []),
]


@pytest.mark.parametrize(("text", "inside"), CASES)
def test_outermost_quotations(text: str, inside: list[str]) -> None:
    found = [one.inner.of(text) for one in find_quotations(text, Span(0, len(text))) if one.depth == 0]
    assert found == inside


def test_a_quotation_inside_another_is_deeper() -> None:
    text = "“Xây dựng “Tổ xanh” kiểu mẫu”"
    depths = {one.inner.of(text): one.depth for one in find_quotations(text, Span(0, len(text)))}
    assert depths == {"Xây dựng “Tổ xanh” kiểu mẫu": 0, "Tổ xanh": 1}


def test_quotations_are_looked_up_by_place() -> None:
    text = "“a b” c “d “e” f” g"
    quotations = find_quotations(text, Span(0, len(text)))
    after = quotations.next_from(3)
    assert after is not None
    assert after.inner.of(text) == "d “e” f"
    last = quotations.last_before(len(text))
    assert last is not None
    assert last.inner.of(text) == "d “e” f"
    around = quotations.around(Span(text.index("e”"), text.index("e”") + 1))
    assert around is not None
    assert around.inner.of(text) == "e"
    assert quotations.around(Span(text.index(" c "), text.index(" c ") + 1)) is None
    assert quotations.next_from(len(text)) is None


def test_marks_are_dropped_from_a_name_but_apostrophes_stay() -> None:
    assert unquoted("Xây dựng “5 không,\n 3 sạch” ở buôn H’Rông") == "Xây dựng 5 không, 3 sạch ở buôn H’Rông"


@given(st.text(alphabet="ab ;,.“”\"'‘’«»*\n", max_size=120))
def test_spans_lie_in_the_paragraph_and_nest(text: str) -> None:
    within = Span(0, len(text))
    for one in find_quotations(text, within):
        assert within.holds(one.outer)
        assert one.outer.holds(one.inner)
