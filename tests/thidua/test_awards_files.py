"""The award page's files: just what is shown, in three formats."""

import io
import re

import pyarrow.parquet
import pytest
from fastapi.testclient import TestClient

FILTERS = ["", "?province=lai-chau", "?province=lang-son&year=2021&level=-", "?year=-", "?province=nowhere"]


@pytest.mark.parametrize("filters", FILTERS)
@pytest.mark.parametrize("page", ["/awards", "/awards/mentions"])
def test_the_files_have_the_rows_of_the_page(site: TestClient, page: str, filters: str) -> None:
    rows = site.get(f"{page}.json{filters}").json()
    table = pyarrow.parquet.read_table(io.BytesIO(site.get(f"{page}.parquet{filters}").content))
    lines = site.get(f"{page}.csv{filters}").text.splitlines()
    assert table.to_pylist() == rows
    assert len(lines) == len(rows) + 1
    shown = site.get(page + filters).text
    listed = re.findall(r"<tr>\s*<td[ >]", shown) if page == "/awards" else re.findall(r"<blockquote", shown)
    assert len([one for one in listed if rows]) == len(rows)


def test_the_page_links_to_its_files_with_its_filters(site: TestClient) -> None:
    shown = site.get("/awards?province=lai-chau&year=2024").text
    links = {link.replace("&amp;", "&") for link in re.findall(r'href="(/awards\.[^"]+)"', shown)}
    files = {f"/awards.{ending}?province=lai-chau&year=2024" for ending in ("csv", "json", "parquet")}
    assert links == {*files, "/awards.csv?province=lai-chau&year=2024&bom=1"}


def test_a_file_says_its_name_and_type_and_is_not_sent_twice(site: TestClient) -> None:
    answer = site.get("/awards.csv?bom=1")
    assert answer.headers["content-disposition"] == 'attachment; filename="awards.csv"'
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.content.startswith(b"\xef\xbb\xbf")
    again = site.get("/awards.csv?bom=1", headers={"If-None-Match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_another_ending_is_no_page(site: TestClient) -> None:
    assert site.get("/awards.exe").status_code == 404
