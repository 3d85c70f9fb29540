import pytest

from index import Suggestion
from index.query import Among
from index.values import Suggestions, values_meant
from index.words import Row

_PEOPLE = {"Hồ Tiến Thiệu": 5, "Hồ Tiến Thiếu": 1, "Tiến Thiệu": 1, "Lâm Thị Hồ": 2}


def _meant(typed: str, facet: str = "official", values: dict[str, int] | None = None) -> set[str]:
    return set(values_meant(Among(facet, Row.of_text(typed), typed), values or _PEOPLE))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Hồ Tiến Thiệu", {"Hồ Tiến Thiệu"}),
        ("ho tien thieu", {"Hồ Tiến Thiệu", "Hồ Tiến Thiếu"}),
        ("tiến thiệu", {"Tiến Thiệu"}),
        ("hồ tiến", {"Hồ Tiến Thiệu", "Hồ Tiến Thiếu"}),
        ("thị", {"Lâm Thị Hồ"}),
        ("thiệu tiến", set()),
        ("hồ tiê", set()),
    ],
)
def test_a_filter_means_the_values_that_fit_best(typed: str, meant: set[str]) -> None:
    assert _meant(typed) == meant


def test_a_slug_is_meant_by_its_words() -> None:
    provinces = {"lang-son": 2, "son-la": 1}
    assert _meant("lạng-sơn", "province", provinces) == {"lang-son"}
    assert _meant("sơn", "province", provinces) == {"lang-son", "son-la"}


def test_a_code_is_meant_by_its_vietnamese_name() -> None:
    levels = {"state": 3, "province": 9}
    assert _meant("nhà nước", "level", levels) == {"state"}
    assert _meant("cap-tinh".removeprefix("cap-"), "level", levels) == {"province"}
    assert _meant("huyện", "level", levels) == set()


_VALUES = {
    "official": {"Hồ Tiến Thiệu": 5, "Lâm Thị Hồ": 2},
    "campaign": {"Hội nhập và phát triển": 9, "Chung sức": 1},
    "award": {"Cờ thi đua": 7},
    "province": {"ha-noi": 3},
}


@pytest.mark.parametrize(
    ("typed", "suggested"),
    [
        ("ho", ["Hội nhập và phát triển", "Hồ Tiến Thiệu", "Lâm Thị Hồ"]),
        ("Hồ T", ["Hồ Tiến Thiệu"]),
        ("thi", ["Cờ thi đua", "Hồ Tiến Thiệu", "Lâm Thị Hồ"]),
        ("tiến th", ["Hồ Tiến Thiệu"]),
        ("hà n", ["ha-noi"]),
        ("zz", []),
        ("", []),
        ("🎉", []),
    ],
)
def test_suggests_values_by_the_beginnings_of_their_words(typed: str, suggested: list[str]) -> None:
    found = Suggestions(_VALUES.__getitem__).starting(typed, 8)
    assert [one.value for one in found] == suggested


def test_a_suggestion_says_what_it_is_of_and_how_often() -> None:
    assert Suggestions(_VALUES.__getitem__).starting("cờ", 8) == [Suggestion("award", "Cờ thi đua", 7)]
