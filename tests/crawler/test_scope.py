"""Scope: what belongs to a crawl."""

from __future__ import annotations

import pytest

from crawler.outcome import Reason
from crawler.scope import Scope

SCOPE = Scope(
    ["http://tinh.vn/", "https://xa.tinh.vn:8443/"],
    include=["^/tin/", "^/van-ban"],
    exclude=["/in-an/"],
    assets=["jpg", "css"],
    attachments=["pdf"],
)


@pytest.mark.parametrize(
    "url", ["http://tinh.vn/tin/1", "https://www.tinh.vn/van-ban?id=2", "https://xa.tinh.vn:8443/tin/a.aspx"]
)
def test_pages_of_its_hosts_on_either_scheme_are_in(url: str) -> None:
    assert SCOPE.refusal(url) is None
    assert SCOPE.is_on_site(url)


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("http://khac.vn/tin/1", Reason.OFF_SITE),
        ("http://tinh.vn:8080/tin/1", Reason.OFF_SITE),
        ("http://xa.tinh.vn/tin/1", Reason.OFF_SITE),
        ("http://tinh.vn.ke-gian.example/tin/1", Reason.OFF_SITE),
        ("http://tinh.vn/tin/anh.JPG?w=3", Reason.ASSET),
        ("http://tinh.vn/tin/qd.pdf", Reason.ATTACHMENT),
        ("http://tinh.vn/gioi-thieu", Reason.EXCLUDED),
        ("http://tinh.vn/tin/in-an/3", Reason.EXCLUDED),
        ("http://tinh.vn/tin/" + "a" * 2000, Reason.ADDRESS_TOO_LONG),
        ("http://tinh.vn/tin/tin/tin/tin/x", Reason.REPEATING_PATH),
    ],
)
def test_the_rest_is_out_for_a_reason(url: str, reason: Reason) -> None:
    assert SCOPE.refusal(url) is reason


def test_being_on_the_site_does_not_ask_for_the_path() -> None:
    assert SCOPE.is_on_site("http://tinh.vn/gioi-thieu")
    assert not SCOPE.is_on_site("http://khac.vn/")
