"""Pages of rows, each with an opaque cursor to the next."""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from typing import Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from archive.errors import BeginAgain
from archive.listing import Listing, Row
from archive.lookups import Lookups

_LONGEST_CURSOR = 8_000
Part = str | int
Item = TypeVar("Item")


class Asked(BaseModel):
    """What every listing takes; a parameter that it does not know is refused, lest a slip widen the answer."""

    model_config = ConfigDict(extra="forbid")

    limit: int = Field(default=100, ge=1, le=1_000, description="Rows a page.")
    cursor: str | None = Field(
        default=None,
        max_length=_LONGEST_CURSOR,
        pattern="^[A-Za-z0-9_-]+$",
        description="`next` of the page before; opaque.",
    )

    def filters(self) -> dict[str, object]:
        """The filters that were given, by name."""
        return self.model_dump(exclude={"limit", "cursor"}, exclude_none=True)


class Page(BaseModel, Generic[Item]):
    """One page of rows, in an order that stays."""

    items: list[Item]
    next: str | None = Field(default=None, description="The cursor of the next page; null on the last.")


def encode(name: str, place: Sequence[Part]) -> str:
    """A cursor to the place behind which a page of the listing ``name`` goes on."""
    text = json.dumps([name, *place], ensure_ascii=False, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode("ascii").rstrip("=")


def decode(name: str, cursor: str) -> tuple[Part, ...]:
    """The place that ``cursor`` names in the listing ``name``. Raises BeginAgain."""
    try:
        padded = cursor.encode("ascii") + b"=" * (-len(cursor) % 4)
        told = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
    except (ValueError, RecursionError):
        told = None
    if not isinstance(told, list) or told[:1] != [name] or not all(type(part) in (str, int) for part in told):
        raise BeginAgain(f"The cursor names no place among the {name}: begin again without one.")
    return tuple(told[1:])


def page_of(listing: Listing, lookups: Lookups, asked: Asked) -> tuple[list[Row], str | None]:
    """The rows of the page asked for, and the cursor to the next. Raises BeginAgain."""
    after = None if asked.cursor is None else decode(listing.name, asked.cursor)
    rows, place = listing.page(lookups.connection, asked.filters(), after, asked.limit)
    return rows, None if place is None else encode(listing.name, place)
