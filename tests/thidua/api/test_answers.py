"""What each noun answers, how it is narrowed, and how faults are told."""

import unicodedata

import pytest
from fastapi.testclient import TestClient

from tests.thidua.records_of_our_own import LAUNCH


def items(api: TestClient, address: str, **parameters: object) -> list[dict]:
    answer = api.get(address, params=parameters)
    assert answer.status_code == 200, answer.text
    return answer.json()["items"]


def test_the_award_history_of_a_province_and_year(api: TestClient) -> None:
    rows = items(api, "/awards", province="lai-chau", year=2024)
    assert [(row["award"], row["recipients"], row["count"], row["articles"]) for row in rows] == [
        ("Bằng khen", "collective", 13, 1),
        ("Bằng khen", "individual", 30, 1),
    ]


def test_the_mentions_behind_each_sum_are_just_those_that_it_sums(api: TestClient) -> None:
    for row in items(api, "/awards"):
        behind = api.get(f"http://testserver{row['mentions']}").json()["items"]
        assert sum(mention["count"] or 0 for mention in behind) == (row["count"] or 0)
        assert len({mention["article_id"] for mention in behind}) == row["articles"]
        said = {name: row[name] for name in ("province", "year", "award", "rank", "level", "recipients", "status")}
        assert all(said.items() <= mention.items() for mention in behind)


def test_a_dash_asks_for_what_is_left_unsaid(api: TestClient) -> None:
    assert {row["award"] for row in items(api, "/awards", level="-")} == {"Giấy khen"}
    assert {row["province"] for row in items(api, "/awards", year="-")} == {"lai-chau"}


def test_facts_stand_where_they_say(api: TestClient) -> None:
    for row in items(api, "/articles"):
        article = api.get(f"/articles/{row['id']}").json()
        facts = api.get(f"/articles/{row['id']}/facts").json()
        assert facts["capture_id"] == article["capture_id"]
        for kind in ("dates", "officials", "awards", "campaigns", "documents"):
            for fact in facts[kind]:
                assert article["text"][fact["start"] : fact["end"]] == fact["surface"]
    [official] = api.get("/articles/5/facts").json()["officials"]
    assert [position["title"] for position in official["positions"]] == ["Phó Chủ tịch UBND huyện"]


def test_an_article_shows_its_earlier_versions(api: TestClient) -> None:
    article = api.get("/articles/1").json()
    assert article["version"] == 2
    assert [(one["version"], "12 tập thể" in one["text"]) for one in article["versions"]] == [(1, True)]


def test_a_name_is_found_in_any_case_form_and_placement_of_tones(api: TestClient) -> None:
    for name in ("Lò Thị Mẩy", "LÒ THỊ MẨY", unicodedata.normalize("NFD", "lò thị mẩy")):
        assert {row["article_id"] for row in items(api, "/officials", name=name)} == {1, 2}
    assert items(api, "/officials", name="Lò Thị Mây") == []


def test_officials_without_an_office_are_told_too(api: TestClient) -> None:
    assert {row["position"] for row in items(api, "/officials", name="Lò Thị Mẩy")} == {None, "Chủ tịch UBND tỉnh"}


def test_campaigns_documents_dates_and_captures(api: TestClient) -> None:
    [campaign] = items(api, "/campaigns", period="2020/2025")
    assert (campaign["name"], campaign["status"]) == ("Toàn dân trồng rừng", "launched")
    assert campaign["sentence"] in LAUNCH
    [document] = items(api, "/documents", number="174/QĐ-CTN")
    assert document["date"] == "2021-08-20"
    assert [row["value"] for row in items(api, "/dates", province="lang-son")] == ["2020-01-01"]
    assert len(items(api, "/captures", url="http://thidua.laichau.example/bai-1.html")) == 2
    assert api.get("/captures/2").json()["digest"].startswith("sha1:")


def test_coverage_tells_provinces_years_and_days(api: TestClient) -> None:
    assert [
        (row["year"], row["articles"], row["last_published"]) for row in items(api, "/coverage", province="lai-chau")
    ] == [(None, 1, None), (2023, 1, "2023-11-20"), (2024, 1, "2024-03-05")]


def test_search_takes_the_parameters_of_the_page(api: TestClient) -> None:
    answer = api.get("/search", params={"q": "bang khen", "province": "lai-chau", "sort": "oldest", "since": "2024"})
    assert [hit["id"] for hit in answer.json()["items"]] == [1]
    [hit] = answer.json()["items"]
    marked = [hit["snippet"]["text"][start:end] for start, end in hit["snippet"]["marks"]]
    assert "Bằng" in marked
    assert answer.json()["facets"]["province"] == [{"value": "lai-chau", "count": 1}]


def test_several_values_of_a_facet_are_alternatives(api: TestClient) -> None:
    answer = api.get("/search", params={"province": ["lai-chau", "lang-son"]})
    assert answer.json()["total"] == 6


def test_a_broken_query_is_answered_with_a_note_in_both_languages(api: TestClient) -> None:
    answer = api.get("/search", params={"q": '"bằng khen'})
    assert answer.json()["total"] > 0
    assert [note["kind"] for note in answer.json()["notes"]] == ["open_quote"]
    assert "Dấu ngoặc kép" in answer.json()["notes"][0]["vi"]


def test_suggestions_come_with_their_facet(api: TestClient) -> None:
    assert {(one["facet"], one["label"]) for one in items(api, "/suggest", q="l")} >= {
        ("official", "Lò Thị Mẩy"),
        ("province", "Lạng Sơn"),
    }
    assert len(items(api, "/suggest", q="l", limit=1)) == 1
    assert items(api, "/suggest", q="") == []
    assert api.get("/suggest", params={"q": "bằng khen lo th"}).json() == {
        "start": 10,
        "items": [{"facet": "official", "value": "Lò Thị Mẩy", "label": "Lò Thị Mẩy", "count": 2}],
    }


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/articles/999", 404),
        ("/articles/999/facts", 404),
        ("/captures/999", 404),
        ("/nothing", 404),
        ("/articles/x", 422),
        ("/articles/0", 422),
        ("/articles/99999999999999999999", 422),
        ("/articles?limit=1001", 422),
        ("/articles?limit=0", 422),
        ("/articles?provnice=lai-chau", 422),
        ("/awards?level=nowhere", 422),
        ("/awards?year=20x4", 422),
        ("/search?sort=best", 422),
        ("/search?q=" + "a" * 10_001, 422),
        ("/search?limit=101", 422),
        ("/suggest", 422),
    ],
)
def test_a_fault_is_a_problem_that_names_what_is_wrong(api: TestClient, address: str, status: int) -> None:
    answer = api.get(address)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    problem = answer.json()
    assert (problem["status"], problem["type"]) == (status, "about:blank")
    assert problem["detail"]
    if status == 422:
        assert problem["faults"][0]["where"]


def test_nothing_can_be_written(api: TestClient) -> None:
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        answer = api.request(method, "/articles/1")
        assert (answer.status_code, answer.headers["content-type"]) == (405, "application/problem+json")
        assert answer.headers["allow"] == "GET"


def test_a_query_of_ten_thousand_letters_and_control_characters_is_answered(api: TestClient) -> None:
    for query in ("khen " * 2000, "\x00\x1b khen", "🏆", "(" * 500, '"' * 999):
        assert api.get("/search", params={"q": query}).status_code == 200
