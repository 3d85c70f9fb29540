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


def test_a_word_put_together_of_others() -> None:
    counts = {"thi": 9, "dua": 5, "th": 1, "id": 1, "ua": 1, "ct": 3, "34": 2, "3": 7}
    spelling = Spelling(lambda kind: counts)
    assert spelling.parts("thidua")[0] == ("thi", "dua")
    assert spelling.parts("ct34") == [("ct", "34")]
    assert spelling.parts("34") == []
    assert spelling.parts("thixyz") == []
    assert spelling.parts("thi" * 2_000) == []


def test_cutting_a_word_up_is_bounded() -> None:
    counts = {"a" * length: 1 for length in range(1, 24)}
    assert len(Spelling(lambda kind: counts).parts("a" * 24)) <= 8
