"""The clock of one crawl, which may be set."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from time import monotonic


@dataclass(frozen=True, slots=True)
class Clock:
    """Says the time, which was ``start`` (aware) when the clock was made."""

    start: datetime
    _made: float = field(default_factory=monotonic)

    @classmethod
    def set_to(cls, moment: datetime | None) -> Clock:
        """A clock that shows ``moment`` now, or the time of day where it is None."""
        return cls(moment or datetime.now(UTC))

    def now(self) -> datetime:
        """The present, aware; never set back while the crawl runs."""
        return self.start + timedelta(seconds=monotonic() - self._made)
