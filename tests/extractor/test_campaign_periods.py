"""A campaign's period in EDTF, in the precision that the text gives."""

from __future__ import annotations

import pytest

from extractor.campaign_periods import bracketed_years_at, period_at, period_ending, range_at
from extractor.span import Span
from extractor.vietnamese import key

CASES = [
    ("giai đoạn 2011 - 2020", "2011/2020"),
    ("giai đoạn 2021–2025", "2021/2025"),
    ("giai đoạn 5 năm (2021 - 2025)", "2021/2025"),
    ("giai đoạn I (2021 - 2025)", "2021/2025"),
    ("giai đoạn từ năm 2021 đến năm 2025", "2021/2025"),
    ("giai đoạn 2021-25", "2021/2025"),
    ("năm học 2023 - 2024", "2023/2024"),
    ("năm 2024 - 2025", "2024/2025"),
    ("trong năm 2025", "2025"),
    ("quý III năm 2015", "2015-35"),
    ("Quí 4/2024", "2024-36"),
    ("tháng 5/2024", "2024-05"),
    ("từ ngày 05/6 đến ngày 30/9/2020", "2020-06-05/2020-09-30"),
    ("từ ngày 12 tháng 4 năm 2023 đến ngày 10 tháng 7 năm 2023", "2023-04-12/2023-07-10"),
    ("từ ngày 1 đến ngày 30/9/2024", "2024-09-01/2024-09-30"),
    ("từ ngày 15/10 đến hết ngày 15/3/2025", "2024-10-15/2025-03-15"),
    ("từ 01/5 đến 30/9", "2023-05-01/2023-09-30"),
    ("từ tháng 3 đến tháng 9/2020", "2020-03/2020-09"),
    ("từ năm 2021 đến năm 2025", "2021/2025"),
    ("từ nay đến hết ngày 17/10/2024", "../2024-10-17"),
    ("từ nay đến hết tháng 10/2024", "../2024-10"),
    ("từ khi ban hành kế hoạch này đến hết ngày 30/9/2024", "../2024-09-30"),
    ("1/5 - 30/9/2020", "2020-05-01/2020-09-30"),
]


@pytest.mark.parametrize(("text", "value"), CASES)
def test_periods_are_read_where_they_begin(text: str, value: str) -> None:
    period = period_at(key(text), 0, 2023)
    assert period is not None
    assert period.value == value


@pytest.mark.parametrize(
    "text",
    [
        "giai đoạn 2025 - 2021",
        "giai đoạn 1900 - 2020",
        "từ ngày 31/2 đến ngày 30/9/2020",
        "từ ngày 30/9/2020 đến ngày 01/5/2020",
        "từ ngày 45/13 đến ngày 50/14/2020",
        "từ nay đến khi hoàn thành",
        "phấn đấu năm 2020",
    ],
)
def test_what_is_no_period_gives_none(text: str) -> None:
    assert period_at(key(text), 0, 2023) is None


def test_days_without_any_year_stay_open() -> None:
    assert range_at(key("từ 01/5 đến 30/9"), 0, None) is None


def test_a_year_at_the_end_of_a_name_is_its_period() -> None:
    name = "Cả nước chung tay (giai đoạn 2016 - 2020)"
    period = period_ending(key(name), Span(0, len(name)))
    assert period is not None
    assert period.value == "2016/2020"
    assert name[: period.start] == "Cả nước chung tay"
    assert period_ending(key("mừng xuân Canh Tý 2020"), Span(0, 22)) is None


def test_bare_years_in_brackets() -> None:
    period = bracketed_years_at("(2021 - 2025)", 0)
    assert period is not None
    assert period.value == "2021/2025"
    assert bracketed_years_at("(17/10/2002 - 17/10/2024)", 0) is None
