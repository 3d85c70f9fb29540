"""Regular expressions as profiles write them."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator


def _sound(pattern: str) -> str:
    try:
        re.compile(pattern)
    except re.error as fault:
        raise ValueError(f"{pattern!r} is no regular expression ({fault})") from fault
    return pattern


Pattern = Annotated[str, AfterValidator(_sound)]
