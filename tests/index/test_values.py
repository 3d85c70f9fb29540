import pytest

from index.query import Among
from index.values import values_meant
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
