"""The year that an article's awards are counted under: told by the page before it is guessed from its dates."""

from __future__ import annotations

import pytest

from extractor.extract import extract
from extractor.page import Page
from extractor.year import find_year

PLAN = (
    "ỦY BAN NHÂN DÂN\nTỈNH BẠC LIÊU\nBạc Liêu, ngày 07 tháng 9 năm 2021\nKẾ HOẠCH\nThực hiện phong trào thi đua “Vì "
    "quê hương sạch đẹp” giai đoạn 2021 - 2025\nĐến năm 2025 có 90% xã đạt tiêu chí; năm 2025 tổng kết phong trào."
)


@pytest.mark.parametrize(
    ("text", "title", "published", "year"),
    [
        ("Sáng 5/3/2019, hội nghị khai mạc.", None, "2020-01-02", 2020),
        (PLAN, None, None, 2021),
        ("Sáng 5/3/2019, hội nghị khai mạc. Mục tiêu năm 2030, năm 2030.", None, None, 2019),
        ("Khen thưởng năm 2018\nKết quả so với năm 2017, năm 2017.", "Khen thưởng năm 2018", None, 2018),
        ("Năm 2016 khá, năm 2015 kém, năm 2016 nhất.", None, None, 2016),
        ("Không có ngày nào.", None, None, None),
    ],
    ids=["published", "signed", "event", "headline", "most often", "none"],
)
def test_the_year_is_taken_from_the_surest_place(
    text: str, title: str | None, published: str | None, year: int | None
) -> None:
    page = Page(text, title=title, published=published)
    assert find_year(page, extract(page)) == year


def test_a_cited_day_is_no_day_of_signing() -> None:
    text = "Theo Kế hoạch số 12/KH-UBND, ngày 05 tháng 3 năm 2014, phong trào đạt kết quả. Năm 2016 và năm 2016."
    page = Page(text)
    assert find_year(page, extract(page)) == 2016
