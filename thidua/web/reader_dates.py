"""Days and times as readers of Vietnamese pages write them."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

_VIETNAM = timezone(timedelta(hours=7))


def day(edtf: str) -> str:
    """9/2/2021 for 2021-02-09, 2/2021 for 2021-02, both ends of an interval; anything else as it is."""
    return " – ".join(_one(part) for part in edtf.split("/"))


def _one(edtf: str) -> str:
    parts = edtf.split("-")
    if [len(part) for part in parts] in ([4, 2], [4, 2, 2]) and all(
        part.isascii() and part.isdigit() for part in parts
    ):
        return "/".join([*(str(int(part)) for part in reversed(parts[1:])), parts[0]])
    return edtf


def moment(iso: str) -> str:
    """The minute of an ISO 8601 time in Vietnam: 9/2/2021 14:05; anything else as it is."""
    try:
        local = datetime.fromisoformat(iso).astimezone(_VIETNAM)
    except ValueError:
        return iso
    return f"{local.day}/{local.month}/{local.year} {local:%H:%M} (GMT+7)"
