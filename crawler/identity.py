"""Who asks: the headers of every request."""

from __future__ import annotations

from importlib.metadata import version

from crawler.robots import PRODUCT


def user_agent(contact: str) -> str:
    """The program, what it is for, and how to reach those who run it."""
    about = "archive of emulation and commendation news"
    return f"{PRODUCT}/{version('thidua')} ({about}{f'; {contact}' if contact else ''})"


def request_headers(contact: str) -> dict[str, str]:
    """The headers of every request. Only codings that the archive can undo are asked for."""
    return {
        "User-Agent": user_agent(contact),
        "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.1",
        "Accept-Language": "vi,en;q=0.5",
        "Accept-Encoding": "gzip, deflate",
    }
