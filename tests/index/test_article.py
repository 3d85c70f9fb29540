import datetime

import pytest

from index import IndexArticle
from index.article import Days, days


def _days(first: str, last: str) -> Days:
    return Days(datetime.date.fromisoformat(first).toordinal(), datetime.date.fromisoformat(last).toordinal())


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2021-02-06", "2021-02-06", "2021-02-06"),
        ("2021-02", "2021-02-01", "2021-02-28"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2020", "2020-01-01", "2020-12-31"),
        ("2016/2020", "2016-01-01", "2020-12-31"),
        ("2020-05-01/2020-09", "2020-05-01", "2020-09-30"),
        ("2021-02~", "2021-02-01", "2021-02-28"),
        ("2021-02-06T17:58:00+07:00", "2021-02-06", "2021-02-06"),
    ],
)
def test_a_date_means_the_days_of_its_precision(edtf: str, first: str, last: str) -> None:
    assert days(edtf) == _days(first, last)


@pytest.mark.parametrize(
    "unknown", [None, "", "n.d.", "2021-02-30", "2021-13", "0000", "../2020", "2020/..", "2020/2016", "30/4"]
)
def test_what_is_no_date_has_no_days(unknown: str | None) -> None:
    assert days(unknown) is None


def test_years_are_those_of_publication() -> None:
    assert IndexArticle(id=1, url="", title="", text="", published="2020-12").years == ("2020",)
    assert IndexArticle(id=1, url="", title="", text="", published="2019-12/2021-01").years == ("2019", "2020", "2021")
    assert IndexArticle(id=1, url="", title="", text="").years == ()


def test_text_becomes_nfc() -> None:
    article = IndexArticle(id=1, url="", title="Hội nghi\u0323", text="thưo\u031b\u0309ng")
    assert article.title == "Hội nghị"
    assert "\u0309" not in article.text
