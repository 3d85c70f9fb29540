"""When a site is crawled next: spread, by night, never twice in a row, with a little chance."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.hours import Hours
from crawler.profile import Profile
from crawler.timetable import parse_span
from thidua.schedule.plan import Plan

NIGHT = Hours.parse("22:00-06:00")
DAY = timedelta(days=1)
NOON = datetime(2026, 3, 1, 5, 0, tzinfo=UTC)
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))
PERIODS = st.sampled_from([timedelta(hours=1), timedelta(hours=6), DAY, 7 * DAY])


def plan(site: str = "mot-trang", every: timedelta = DAY, night: Hours | None = NIGHT, chance: float = 0.0) -> Plan:
    return Plan(site, every, timedelta(minutes=20), night, lambda: chance)


@given(MOMENTS, PERIODS, st.text("abcdefgh", min_size=1), st.floats(0, 1))
def test_the_next_run_is_ahead_and_at_night(now: datetime, every: timedelta, site: str, chance: float) -> None:
    found = plan(site, every, NIGHT, chance).next_run(None, now)
    assert now < found + timedelta(seconds=1)
    assert NIGHT.contains(found)
    assert found - now <= every + DAY + timedelta(minutes=20)


@given(MOMENTS, PERIODS)
def test_two_runs_are_at_least_half_a_period_apart(now: datetime, every: timedelta) -> None:
    found = plan(every=every, night=None).next_run(now, now)
    assert found - now >= every / 2 - timedelta(seconds=1)


def test_a_daily_site_keeps_its_place_for_years() -> None:
    daily, now = plan(), NOON
    places = set()
    for _ in range(400):
        now = daily.next_run(now, now)
        places.add(now.time())
    assert len(places) == 1


def test_the_jitter_makes_a_run_late_by_so_much_at_most() -> None:
    on_time = plan(every=timedelta(hours=6), night=None, chance=0.0).next_run(None, NOON)
    late = plan(every=timedelta(hours=6), night=None, chance=1.0).next_run(None, NOON)
    assert late - on_time == timedelta(minutes=20)


def test_sites_are_spread_over_the_night() -> None:
    places = sorted(plan(f"trang-{number}").next_run(None, NOON) for number in range(60))
    assert places[-1] - places[0] > timedelta(hours=4)
    assert len(set(places)) == 60


def test_what_is_due_by_day_is_put_off_to_the_night_and_what_is_due_at_night_is_not() -> None:
    assert NIGHT.contains(plan().allowed(NOON))
    midnight = NOON + timedelta(hours=12)
    assert plan().allowed(midnight) == midnight
    assert plan(night=None).allowed(NOON) == NOON


def test_a_profile_says_how_often_and_when() -> None:
    said = {"name": "x", "base": "https://x.example", "night": "01:00-04:00", "timetable": {"every": "6h"}}
    made = Plan.of(Profile.model_validate(said))
    assert made is not None
    assert (made.every, made.night) == (timedelta(hours=6), Hours.parse("01:00-04:00"))


def test_a_profile_that_says_never_has_no_plan() -> None:
    assert Plan.of(Profile(name="x", base="https://x.example", timetable={"every": "never"})) is None  # type: ignore[arg-type]


@pytest.mark.parametrize("span", ["daily", "1 fortnight", "-1d", "", 7, "4min"])
def test_a_timetable_that_cannot_be_is_refused(span: object) -> None:
    with pytest.raises(ValueError, match="write"):
        Profile.model_validate({"name": "x", "base": "https://x.example", "timetable": {"every": span}})


def test_spans_are_read_as_they_are_written() -> None:
    assert [parse_span(text) for text in ("30min", "6h", " 2d")] == [
        timedelta(minutes=30), timedelta(hours=6), timedelta(days=2)
    ]  # fmt: skip
    profile = Profile.model_validate({"name": "x", "base": "https://x.example", "timetable": {"every": "never"}})
    assert Profile.model_validate(profile.model_dump(mode="json")).timetable == profile.timetable
