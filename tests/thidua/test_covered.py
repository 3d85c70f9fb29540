"""What an empty result says of the archive: whether it covers the provinces and years that were asked for."""

import pytest
from fastapi.testclient import TestClient

NOTHING = "khongcotunaynhuvay"


@pytest.mark.parametrize(
    ("query", "said"),
    [
        (f"{NOTHING}", "Kho có 6 bài của mọi tỉnh, từ 2/1/2020 đến 5/3/2024"),
        (f"{NOTHING} tỉnh:lai-châu", "Kho có 3 bài của Lai Châu, từ 20/11/2023 đến 5/3/2024"),
        (f'{NOTHING} tinh:"lai chau"', "Kho có 3 bài của Lai Châu"),
        (f"{NOTHING} tỉnh:lạng-sơn năm:2021", "Kho có 2 bài của Lạng Sơn đăng năm 2021"),
        (f"{NOTHING} tỉnh:lạng-sơn năm:2019", "Kho chưa có bài nào của Lạng Sơn đăng năm 2019, chỉ có 3 bài từ"),
        (f"{NOTHING} tỉnh:lạng-sơn từ:2018 đến:2019", "Kho chưa có bài nào của Lạng Sơn đăng năm 2018–2019"),
        (f"{NOTHING} tỉnh:cà-mau năm:2020", "Kho chưa có bài nào của Cà Mau."),
        ("tỉnh:cà-mau", "Kho chưa có bài nào của Cà Mau."),
        (f"{NOTHING} từ:2023-05", "Kho có 2 bài đăng năm 2023–"),
        (f"{NOTHING} đến:2019", "Kho chưa có bài nào đăng năm –2019"),
    ],
)
def test_the_query_s_own_filters_are_looked_up(site: TestClient, query: str, said: str) -> None:
    assert said in site.get("/", params={"q": query}).text


def test_chosen_facets_and_days_count_like_the_query_s(site: TestClient) -> None:
    page = site.get("/", params={"q": NOTHING, "province": ["lai-chau", "ca-mau"], "year": "2023", "lang": "en"}).text
    assert "Articles of Lai Châu published in 2023 in the archive: 1; none matches." in page
    assert "The archive has no article of Cà Mau yet." in page
    assert "published in 2018–2019" in site.get(f"/?q={NOTHING}&since=2018&until=2019-05&lang=en").text


def test_what_is_not_wanted_is_not_told_of(site: TestClient) -> None:
    assert "Cà Mau" not in site.get("/", params={"q": f"{NOTHING} -tỉnh:cà-mau"}).text.split('role="status"')[1]


def test_a_result_says_nothing_of_coverage(site: TestClient) -> None:
    assert "không bài nào khớp" not in site.get("/?q=khen").text
