"""The values that parameters take, each within bounds."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import Path
from pydantic import Field

# What SQLite can hold as a row's number.
_LARGEST = 2**63 - 1

Unsaid = Literal["-"]
Text = Annotated[str, Field(min_length=1, max_length=300)]
Year = Annotated[int, Field(ge=1, le=9999)]
Number = Annotated[int, Path(ge=1, le=_LARGEST)]
