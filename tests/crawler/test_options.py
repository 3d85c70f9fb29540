"""Manners that follow from profile and options."""

from __future__ import annotations

import pytest

from crawler.errors import SlowDown
from crawler.identity import request_headers, user_agent
from crawler.options import CrawlOptions, is_loopback, manners
from crawler.profile import profile_for_seed

FAR = profile_for_seed("https://thidua.example/")
NEAR = profile_for_seed("http://127.0.0.1:8000/")


def test_a_stranger_is_asked_once_a_second_and_one_at_a_time() -> None:
    kept = manners(FAR, CrawlOptions())
    assert (kept.delay, kept.concurrency) == (1.0, 1)


def test_a_profile_or_the_operator_may_be_slower() -> None:
    assert manners(FAR.model_copy(update={"delay": 3.0}), CrawlOptions()).delay == 3.0
    assert manners(FAR, CrawlOptions(delay=10)).delay == 10


@pytest.mark.parametrize(("options", "told"), [({"delay": 0.5}, "1 s or more"), ({"concurrency": 3}, "2 or fewer")])
def test_nobody_may_press_a_stranger(options: dict[str, float], told: str) -> None:
    with pytest.raises(SlowDown, match=told):
        manners(FAR, CrawlOptions(**options))  # type: ignore[arg-type]


def test_a_profile_may_not_either() -> None:
    with pytest.raises(SlowDown):
        manners(FAR.model_copy(update={"delay": 0.1}), CrawlOptions())


def test_this_machine_may_be_asked_without_pause_but_not_a_stranger_beside_it() -> None:
    assert manners(NEAR, CrawlOptions(concurrency=8)).delay == 0
    assert manners(NEAR, CrawlOptions(concurrency=8)).concurrency == 8
    assert manners(NEAR.model_copy(update={"hosts": ("http://xa.example/",)}), CrawlOptions()).delay == 1.0


@pytest.mark.parametrize("host", ["127.0.0.1", "127.9.9.9", "::1", "localhost", "cong.localhost"])
def test_loopback_hosts_are_known_by_their_spelling(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["10.0.0.1", "localhost.example", "thidua.example", "1.127.0.0.1"])
def test_other_hosts_are_none(host: str) -> None:
    assert not is_loopback(host)


def test_the_user_agent_names_the_program_its_purpose_and_a_contact() -> None:
    assert user_agent("a@b.vn").startswith("thidua/")
    assert user_agent("a@b.vn").endswith("; a@b.vn)")
    assert user_agent("").endswith("news)")


def test_only_codings_that_the_archive_undoes_are_asked_for() -> None:
    assert request_headers("")["Accept-Encoding"] == "gzip, deflate"
