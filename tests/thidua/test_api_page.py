"""The page about the interface tells of every address and loads nothing from elsewhere."""

import re

import pytest
from fastapi.testclient import TestClient


@pytest.mark.parametrize("language", ["vi", "en"])
def test_it_tells_of_every_address_and_its_links_open(site: TestClient, language: str) -> None:
    page = site.get("/api", params={"lang": language})
    assert page.status_code == 200
    for path in site.get("/api/v1/openapi.json").json()["paths"]:
        assert f"/api/v1{path}<" in page.text
    links = re.findall(r"<main.*</main>", page.text, re.DOTALL)[0]
    for link in re.findall(r'href="([^"]+)"', links):
        assert site.get(link.replace("&amp;", "&")).status_code == 200, link


def test_it_loads_nothing_from_elsewhere(site: TestClient) -> None:
    page = site.get("/api")
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert not re.findall(r'(?:src|href)="(?:https?:)?//', page.text)


def test_every_page_leads_to_it(site: TestClient) -> None:
    assert 'href="/api"' in site.get("/").text
