"""Styles and scripts: found under names that tell their content, kept for ever, small, our own."""

import re

import pytest
from fastapi.testclient import TestClient

from thidua.web.assets import assets


def test_every_asset_that_a_page_names_is_kept_for_ever(site: TestClient) -> None:
    named = re.findall(r'(?:src|href)="(/static/[^"]+)"', site.get("/").text)
    assert {name.rpartition(".")[2] for name in named} == {"css", "js", "svg"}
    for name in named:
        answer = site.get(name)
        assert answer.status_code == 200
        assert "immutable" in answer.headers["cache-control"]
        assert site.get(name, headers={"If-None-Match": answer.headers["etag"]}).status_code == 304


@pytest.mark.parametrize("name", ["thidua.css", "search.000000000000.js", "..%2fapp.py", "x"])
def test_a_name_of_nothing_is_404(site: TestClient, name: str) -> None:
    assert site.get(f"/static/{name}").status_code == 404


def test_scripts_are_small_and_their_pages_allow_no_others(site: TestClient) -> None:
    assert all(len(asset.content) < 6_000 for name, asset in assets().items() if name.endswith(".js"))
    page = site.get("/")
    assert "script-src 'self';" in page.headers["content-security-policy"]
    assert set(re.findall(r"<script[^>]*>([^<]*)</script>", page.text)) == {""}
    assert not re.findall(r"<[^>]* (?:on\w+|style)=", page.text)
