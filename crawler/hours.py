"""Hours of the day at which a site may be crawled by preference."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta, timezone

_VIETNAM = timezone(timedelta(hours=7))
_FORM = re.compile(r"(\d{1,2}):(\d{2})\s?[-–]\s?(\d{1,2}):(\d{2})")


@dataclass(frozen=True, slots=True)
class Hours:
    """From ``start`` until before ``end``, in Vietnam's time; over midnight where ``end`` is the earlier, the whole day
    where they are the same.
    """

    start: time
    end: time

    @classmethod
    def parse(cls, text: str) -> Hours:
        """As written in a profile: ``22:00-06:00``. Raises ValueError."""
        found = _FORM.fullmatch(text.strip())
        if found is None:
            raise ValueError(f"{text!r} are no hours; write them as 22:00-06:00")
        hour, minute, last_hour, last_minute = map(int, found.groups())
        try:
            return cls(time(hour, minute), time(last_hour, last_minute))
        except ValueError as fault:
            raise ValueError(f"{text!r} are no hours of a day ({fault}); write them as 22:00-06:00") from fault

    def contains(self, moment: datetime) -> bool:
        """Whether ``moment`` (aware) falls into them."""
        now = moment.astimezone(_VIETNAM).time()
        if self.start < self.end:
            return self.start <= now < self.end
        return now >= self.start or now < self.end
