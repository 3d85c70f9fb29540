from collections.abc import Mapping

import pytest

from index.plan import Terms
from index.spelling import Spelling

_WORDS = {
    Terms.BARE: {"khen": 50, "khem": 1, "thuong": 40, "thuon": 2, "tinh": 30, "1234": 9, "huan": 8, "ke": 3},
    Terms.KEY: {"thưởng": 30, "thường": 8, "tỉnh": 12, "tình": 11},
}


@pytest.fixture
def spelling() -> Spelling:
    def read(kind: Terms) -> Mapping[str, int]:
        return _WORDS[kind]

    return Spelling(read)


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("khne", ["khen"]),  # changed about
        ("kheen", ["khen"]),  # put in
        ("hen", ["khen"]),  # left out
        ("khex", ["khen", "khem"]),  # changed; the commoner first
        ("thuog", ["thuong", "thuon"]),
        ("thu", ["thuong", "thuon"]),  # no slip, but a beginning
        ("1235", []),  # another number is not what was meant
        ("xyzxyz", []),
        ("x" * 5_000, []),
    ],
)
def test_near_words(spelling: Spelling, typed: str, near: list[str]) -> None:
    assert spelling.near(typed) == near


def test_beginnings_the_commonest_first(spelling: Spelling) -> None:
    assert list(spelling.beginning("thuo")) == ["thuong", "thuon"]
    assert list(spelling.beginning("zz")) == []


def test_a_word_is_given_its_usual_diacritics(spelling: Spelling) -> None:
    assert spelling.accented("thuong") == "thưởng"
    assert spelling.accented("tinh") == "tinh"  # neither form is usual
    assert spelling.accented("khen") == "khen"
