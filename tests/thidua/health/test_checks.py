"""The checks: each speaks up about its own fault, keeps silent about a site as it always was, and knows when it
cannot tell."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from archive.crawl_reports import CrawlNumbers
from thidua.health.checks import CHECKS, findings
from thidua.health.thresholds import thresholds

NOON = datetime(2026, 3, 1, 5, 0, tzinfo=UTC)
USUAL = CrawlNumbers(
    crawl_id=1, site="mot", started=NOON, ended="finished", fetched=12, new=3, changed=1, unchanged=8, dropped={},
    failed={}, bytes=90_000, seconds=40.0, robots_digest="sha1:A", certificate_until=NOON + timedelta(days=300),
    articles=10, undated=0, empty=0, by_layout=10, by_fallback=0,
)  # fmt: skip


def history(number: int = 6, **of_all: Any) -> list[CrawlNumbers]:
    """A site's earlier reports, newest first, a day apart."""
    return [
        replace(USUAL, **{"crawl_id": number - age, "started": NOON - timedelta(days=age), **of_all})
        for age in range(1, number + 1)
    ]


def found(now: CrawlNumbers, before: list[CrawlNumbers]) -> dict[str, str]:
    return findings([now, *before], thresholds())


def test_a_site_as_it_always_was_is_sound() -> None:
    assert found(USUAL, history()) == dict.fromkeys(CHECKS, "")


def test_a_first_crawl_opens_nothing() -> None:
    assert not any(found(USUAL, []).values())
    assert findings([], thresholds()) == {}


FAULTS = {
    "yield": {"fetched": 1, "unchanged": 2, "articles": 1, "by_layout": 1},
    "failed": {"failed": {"timeout": 30, "http-500": 4}},
    "undated": {"undated": 7},
    "empty": {"empty": 9},
    "layout": {"by_layout": 1, "by_fallback": 9},
    "certificate": {"certificate_until": NOON + timedelta(days=9)},
    "robots": {"robots_digest": "sha1:B"},
}


@pytest.mark.parametrize("kind", FAULTS)
def test_a_fault_is_found_by_its_own_check_alone(kind: str) -> None:
    said = found(replace(USUAL, **FAULTS[kind]), history())
    assert [name for name, message in said.items() if message] == [kind]


def test_a_site_that_falls_silent_is_told_by_its_own_longest_pause() -> None:
    weekly = [replace(USUAL, started=NOON - timedelta(days=7 * week)) for week in range(1, 8)]
    quiet = [replace(USUAL, new=0, started=NOON + timedelta(days=days)) for days in (40, 20, 10)]
    assert found(quiet[0], [*quiet[1:], *weekly])["silent"].startswith("No new page for 47 days")
    assert found(quiet[1], [quiet[2], *weekly])["silent"] == ""
    yearly = [replace(USUAL, started=NOON - timedelta(days=300 * time)) for time in range(1, 8)]
    assert found(quiet[0], yearly)["silent"] == ""


def test_small_crawls_are_judged_together() -> None:
    small = replace(USUAL, articles=2, by_layout=0, by_fallback=2, undated=2)
    same = [replace(small, crawl_id=number) for number in (5, 4, 3)]
    assert found(small, [*same[:1], *history()])["layout"] == ""
    assert "8 of the newest 8" in found(small, [*same, *history()])["layout"]


def test_a_site_that_never_had_dates_or_layouts_is_no_news() -> None:
    poor = {"undated": 9, "by_layout": 0, "by_fallback": 10}
    said = found(replace(USUAL, **poor), history(**poor))
    assert said["undated"] == ""
    assert "layout" not in said


def test_a_backfill_does_not_make_the_crawls_after_it_look_poor() -> None:
    said = found(USUAL, [*history(3), *history(1, fetched=9_000)])
    assert said["yield"] == ""


@pytest.mark.parametrize(
    ("kind", "unsure"),
    [
        ("yield", {"ended": "stopped", "fetched": 1, "unchanged": 0}),
        ("undated", {"articles": 0}),
        ("undated", {"articles": None, "undated": None}),
        ("empty", {"articles": 0, "empty": 0}),
        ("certificate", {"certificate_until": None}),
        ("robots", {"robots_digest": None}),
        ("failed", {"fetched": 0, "unchanged": 0, "failed": {"refused": 1}}),
    ],
)
def test_a_check_that_cannot_tell_leaves_its_alert_as_it_stands(kind: str, unsure: dict[str, Any]) -> None:
    assert kind not in found(replace(USUAL, **unsure), history())


def test_robots_that_came_or_went_are_a_change() -> None:
    assert found(replace(USUAL, robots_digest=""), history())["robots"]
    assert found(replace(USUAL, robots_digest=""), history(robots_digest=""))["robots"] == ""
