"""Marks over a text: every letter once, every mark whole, however they overlap."""

from hypothesis import given
from hypothesis import strategies as st

from thidua.web.marks import Mark, paragraphs, pieces

TEXT = "Trao Bằng khen\n\ncho bà Y Ngọc, Bí thư Đảng ủy xã"

marks = st.lists(
    st.builds(
        lambda start, length, kind: Mark(start, start + length, kind),
        st.integers(0, len(TEXT) - 1),
        st.integers(0, len(TEXT)),
        st.sampled_from(["award", "official", "date_mention"]),
    ),
    max_size=8,
)


@given(marks)
def test_cutting_loses_and_doubles_nothing(found: list[Mark]) -> None:
    assert "".join(piece.text for piece in pieces(TEXT, 0, len(TEXT), found)) == TEXT


@given(marks)
def test_a_letter_bears_just_the_kinds_of_the_marks_over_it(found: list[Mark]) -> None:
    at = 0
    for piece in pieces(TEXT, 0, len(TEXT), found):
        for place in range(at, at + len(piece.text)):
            assert set(piece.kinds) == {mark.kind for mark in found if mark.start <= place < mark.end}
        at += len(piece.text)


def test_blank_lines_make_no_paragraph_and_a_mark_may_cross_lines() -> None:
    lines = paragraphs(TEXT, [Mark(5, 22, "award", "award-1")])
    assert [[(piece.text, piece.kinds) for piece in line] for line in lines] == [
        [("Trao ", ()), ("Bằng khen", ("award",))],
        [("cho bà", ("award",)), (" Y Ngọc, Bí thư Đảng ủy xã", ())],
    ]
    assert [piece.anchors for line in lines for piece in line] == [(), ("award-1",), (), ()]
