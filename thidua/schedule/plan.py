"""When a site is crawled next. Pure but for the jitter's chance."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone

from crawler.hours import Hours
from crawler.profile import Profile

_VIETNAM = timezone(timedelta(hours=7))
_DAY = timedelta(days=1)
_START = datetime(2000, 1, 1, tzinfo=_VIETNAM)
# Of the night, so that a crawl that begins last still has some of it.
_FIRST_PART = 0.75


@dataclass(frozen=True, slots=True)
class Plan:
    """A site's places on a grid of time: every ``every``, from a place of its own within the night (or the period,
    where it has no night), which its name decides. So sites are spread, and no site drifts from night to day.
    """

    site: str
    every: timedelta
    jitter: timedelta
    night: Hours | None = None
    chance: Callable[[], float] = random.random

    @classmethod
    def of(cls, profile: Profile) -> Plan | None:
        """The plan of a profile, or None where it is never crawled unasked."""
        timetable = profile.timetable
        if timetable.every is None:
            return None
        night = None if profile.night is None else Hours.parse(profile.night)
        return cls(profile.name, timetable.every, timetable.jitter, night)

    def next_run(self, last: datetime | None, now: datetime) -> datetime:
        """The first place on the grid after ``now`` (aware), half a period or more after the ``last`` run."""
        after = now if last is None else max(now, last + self.every / 2)
        anchor = _START + (self._of_night() if self.night else self._share() * self.every)
        tick = anchor + ((after - anchor) // self.every + 1) * self.every
        return self.allowed(tick + self.jitter * self.chance())

    def allowed(self, moment: datetime) -> datetime:
        """``moment`` itself where it is at night, or no night is asked for; else this site's place in the next."""
        if self.night is not None and not self.night.contains(moment):
            midnight = moment.astimezone(_VIETNAM).replace(hour=0, minute=0, second=0, microsecond=0)
            place = midnight + self._of_night()
            moment = place if place > moment else place + _DAY
        return moment.astimezone(UTC).replace(microsecond=0)

    def _of_night(self) -> timedelta:
        """From midnight to this site's place in the night."""
        if self.night is None:
            raise AssertionError("asked only of a plan with a night")
        start = timedelta(hours=self.night.start.hour, minutes=self.night.start.minute)
        end = timedelta(hours=self.night.end.hour, minutes=self.night.end.minute)
        return start + ((end - start) % _DAY or _DAY) * (_FIRST_PART * self._share())

    def _share(self) -> float:
        """A number from 0 to 1 that the site's name decides, the same for all years."""
        digest = hashlib.sha256(self.site.encode()).digest()
        return int.from_bytes(digest[:4], "big") / 2**32
