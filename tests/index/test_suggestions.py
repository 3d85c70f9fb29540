import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Suggested, Suggestion
from index.suggestions import Suggestions

_VALUES = {
    "official": {"Hồ Tiến Thiệu": 5, "Lâm Thị Hồ": 2, "Đường Văn An": 1, "Dương Văn An": 4},
    "campaign": {"Hội nhập và phát triển": 9, "Chung sức": 1, "Vĩnh Long xanh": 2},
    "award": {"Cờ thi đua": 7},
    "province": {"ha-noi": 3, "lang-son": 2},
}


def suggestions() -> Suggestions:
    return Suggestions(_VALUES.__getitem__)


@pytest.mark.parametrize(
    ("typed", "suggested"),
    [
        ("ho", ["Hội nhập và phát triển", "Hồ Tiến Thiệu", "Lâm Thị Hồ"]),
        ("Hồ T", ["Hồ Tiến Thiệu", "Lâm Thị Hồ"]),
        ("thi", ["Cờ thi đua", "Hồ Tiến Thiệu", "Lâm Thị Hồ"]),
        ("tiến th", ["Hồ Tiến Thiệu"]),
        ("hà n", ["ha-noi"]),
        ("zz", []),
        ("", []),
        ("🎉", []),
    ],
)
def test_suggests_values_by_the_beginnings_of_their_words(typed: str, suggested: list[str]) -> None:
    assert [one.value for one in suggestions().starting(typed, 8)] == suggested


def test_a_suggestion_says_what_it_is_of_and_how_often() -> None:
    assert suggestions().starting("cờ", 8) == [Suggestion("award", "Cờ thi đua", 7)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [("duong", "Dương Văn An"), ("dương", "Dương Văn An"), ("đường", "Đường Văn An"), ("duo", "Dương Văn An")],
)
def test_diacritics_that_were_typed_come_first_and_without_them_the_commonest(typed: str, first: str) -> None:
    found = [one.value for one in suggestions().starting(typed, 8)]
    assert found[0] == first
    assert set(found) == {"Đường Văn An", "Dương Văn An"}


@pytest.mark.parametrize("typed", ["ho thieu", "thieu ho", "hồ thi"])
def test_words_left_out_or_in_another_order_are_found_after_those_in_a_row(typed: str) -> None:
    assert "Hồ Tiến Thiệu" in [one.value for one in suggestions().starting(typed, 8)]


@pytest.mark.parametrize(
    ("typed", "kept", "suggested"),
    [
        ("ho t", "", "Hồ Tiến Thiệu"),
        ("bằng khen lang s", "bằng khen ", "lang-son"),
        ("năm:2020 lang", "năm:2020 ", "lang-son"),
        ("giấy OR thi đ", "giấy OR ", "Cờ thi đua"),
        ("khen người:ho ti", "khen ", "Hồ Tiến Thiệu"),
        ('khen người:"Hồ T', "khen ", "Hồ Tiến Thiệu"),
        ('"chung', "", "Chung sức"),
        ("“chung", "", "Chung sức"),
        ('"cờ thi đua" ha n', '"cờ thi đua" ', "ha-noi"),
    ],
)
def test_the_last_words_are_completed_and_those_before_them_kept(typed: str, kept: str, suggested: str) -> None:
    found = suggestions().completing(typed, 8)
    assert (typed[: found.start], found.items[0].value) == (kept, suggested)


def test_a_filter_is_completed_with_values_of_its_own() -> None:
    assert {one.facet for one in suggestions().completing("người:h", 8).items} == {"official"}
    assert {one.facet for one in suggestions().completing("h", 8).items} == {"official", "campaign", "province"}


@pytest.mark.parametrize("typed", ["-huyện", "năm:2020", '"cờ thi đua"', "tỉnh:zz", "   ", "OR"])
def test_where_nothing_begins_nothing_is_suggested(typed: str) -> None:
    assert suggestions().completing(typed, 8) == Suggested(len(typed), ())


@given(st.text(max_size=60), st.integers(1, 9))
def test_any_text_is_answered_within_bounds(typed: str, limit: int) -> None:
    found = suggestions().completing(typed, limit)
    assert 0 <= found.start <= len(typed)
    assert len(set(found.items)) == len(found.items) <= limit


@given(st.sampled_from(sorted(value for values in _VALUES.values() for value in values)), st.data())
def test_every_beginning_of_a_value_suggests_it(value: str, data: st.DataObject) -> None:
    end = data.draw(st.integers(1, len(value)))
    assert value in [one.value for one in suggestions().completing(value[:end], 20).items]


def test_no_values_no_suggestions() -> None:
    assert Suggestions(lambda _facet: {}).completing("khen", 8).items == ()
