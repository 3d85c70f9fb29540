"""When a page was published, by the stamps that portals print."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from extractor.stamps import StampKind, find_stamps, is_counter, publication_day, read_stamp_line


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Cập nhật lúc: 16:42, Thứ Năm, 31/01/2013", "2013-01-31"),
        ("Cập nhật lúc16:42, Thứ Sáu, 05/06/2020 (GMT+7)", "2020-06-05"),
        ("Cập nhật ngày 22/7/2016 lúc 8 giờ 40", "2016-07-22"),
        ("27-02-2024 19:05 | Lượt xem: 1.347", "2024-02-27"),
        ("Thứ ba, 14/11/2017 | 09:12", "2017-11-14"),
        ("THỨ SÁU, 11/10/2019 18:20:47", "2019-10-11"),
        ("Thứ Ba, 14/10/2025, 09:05 [GMT+7]", "2025-10-14"),
        ("Thứ năm - 22/11/2018 22:00", "2018-11-22"),
        ("10:05 | 14/04/2023", "2023-04-14"),
        ("Chủ nhật, 7.12.2014 | 05:30", "2014-12-07"),
        ("11/11/2017 07:30 AM", "2017-11-11"),
        ("20/5/2022 3:10:00 CH", "2022-05-20"),
        ("Thứ tư, 16 Tháng 3 2022 09:12", "2022-03-16"),
        ("ngày 16 tháng 3 năm 2022", "2022-03-16"),
        ("09 Th2, 2021", "2021-02-09"),
        ("Tuesday, February 9, 2021 - 17:58", "2021-02-09"),
        ("9 February 2021", "2021-02-09"),
        ("2021-02-09 17:58", "2021-02-09"),
        ("[ Cập nhật vào ngày (15/07/2022) ]", "2022-07-15"),
        ("Cập nhật lúc: 14h20' 15/07/2022", "2022-07-15"),
        ("Ngày cập nhật: 15/7/2022. Lượt xem: 345", "2022-07-15"),
        ("Thời gian đăng: 15/07/2022 02:20:00 CH", "2022-07-15"),
    ],
)
def test_portals_forms_are_read(line: str, day: str) -> None:
    assert publication_day(line) == day
    stamp_line = read_stamp_line(line)
    assert stamp_line is not None
    assert stamp_line.rest == ""


def test_the_weekday_decides_the_order_of_day_and_month() -> None:
    assert publication_day("Create: T3, 02/09/2021 - 17:58") == "2021-02-09"
    assert publication_day("Create: T5, 02/09/2021 - 17:58") == "2021-09-02"
    assert publication_day("02/09/2021") == "2021-09-02"
    assert publication_day("Create: 02/09/2021 - 17:58") == "2021-02-09"
    assert publication_day("Create: 30/09/2021 - 17:58") == "2021-09-30"
    assert publication_day("02/09/2021", order="mdy") == "2021-02-09"
    assert publication_day("08/30/2022 - 09:37") == "2022-08-30"


def test_a_moment_with_an_offset_is_told_in_vietnamese_time() -> None:
    assert publication_day("2021-02-09T23:30:00Z") == "2021-02-10"
    assert publication_day("2021-02-09T23:30:00+07:00") == "2021-02-09"
    assert publication_day("2021-02-09T23:30") == "2021-02-09"


def test_publication_goes_before_a_later_touch_and_a_clock_is_no_stamp() -> None:
    assert publication_day("Cập nhật: 25/05/2022 | Ngày đăng: 20/05/2022") == "2022-05-20"
    assert publication_day("Hôm nay: Thứ bảy, 03/05/2025 21:40:11") is None
    assert find_stamps("Hôm nay là 03/05/2025")[0].kind is StampKind.CLOCK


@pytest.mark.parametrize("text", ["31/02/2021", "45/13/2021", "12/2021", "5 tháng trước", "", "lúc 16:42"])
def test_no_day_is_none(text: str) -> None:
    assert publication_day(text) is None


def test_what_else_a_stamps_line_says_is_its_rest() -> None:
    line = read_stamp_line("Ngày đăng: 20/05/2022 08:15 | Tác giả: Lê Thị Lan | Lượt xem: 35")
    assert line is not None
    assert line.rest.startswith("Tác giả: Lê Thị Lan")
    assert line.timed


@pytest.mark.parametrize("line", ["165 lượt xem", "Lượt xem: 1.347", "Đã xem: 20"])
def test_counters_are_known(line: str) -> None:
    assert is_counter(line)


@pytest.mark.parametrize("line", ["165 đại biểu", "Lượt xem phim tăng", "Xem: Thông báo"])
def test_other_lines_are_no_counters(line: str) -> None:
    assert not is_counter(line)


@given(st.dates(datetime.date(1990, 1, 1), datetime.date(2099, 12, 31)), st.sampled_from(["/", "-", "."]))
def test_every_day_is_read_in_every_form(day: datetime.date, mark: str) -> None:
    assert publication_day(f"{day.day:02}{mark}{day.month:02}{mark}{day.year} 08:15") == day.isoformat()
    turned = datetime.date(day.year, day.day, day.month) if day.day <= 12 else day
    assume(turned == day or turned.weekday() != day.weekday())
    weekday = ["T2", "T3", "T4", "T5", "T6", "T7", "CN"][day.weekday()]
    assert publication_day(f"{weekday}, {day.month:02}/{day.day:02}/{day.year}") == day.isoformat()


@given(st.text(alphabet=st.sampled_from("0123456789/-.: thứ năm ngày T3,CN|GMT+7()"), max_size=80))
def test_any_line_is_read_without_failing(line: str) -> None:
    for stamp in find_stamps(line):
        assert datetime.date.fromisoformat(stamp.day)
