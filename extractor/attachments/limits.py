"""How much of an attachment is read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """``size`` are bytes of the file, ``unpacked`` bytes of what a ZIP file holds, ``members`` its number of files.

    Of longer files the first ``pages``, ``sheets``, ``rows`` and ``characters`` are read, and no more after
    ``seconds``.
    """

    size: int = 32 * 1024 * 1024
    unpacked: int = 192 * 1024 * 1024
    members: int = 5_000
    pages: int = 200
    sheets: int = 30
    rows: int = 20_000
    characters: int = 2_000_000
    seconds: float = 45.0


LIMITS = Limits()
