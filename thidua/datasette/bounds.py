"""What Datasette's connections are held to, and how it tells faults: a plugin of Datasette, registered by name."""

from __future__ import annotations

import logging
import sqlite3
from typing import Any

from datasette import Response, hookimpl
from datasette.app import Datasette
from datasette.utils.asgi import Base400
from datasette.views.base import DatasetteError
from markupsafe import Markup

_log = logging.getLogger(__name__)
# No function of SQL may make a longer text or blob: the time limit is not looked at while one is made.
_LONGEST_VALUE = 10_000_000
# These can count for minutes within one step, and between steps only is the time limit looked at.
_ENDLESS = frozenset({"printf", "format"})
# Where saved searches go is the operator's affair: read from here, every column of these tables is NULL.
_PRIVATE = frozenset({"watch", "watch_sent"})


@hookimpl  # type: ignore[untyped-decorator]
def prepare_connection(conn: sqlite3.Connection) -> None:
    """Bound what a connection may make and see."""
    conn.set_authorizer(_authorize)
    conn.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE)


@hookimpl  # type: ignore[untyped-decorator]
def handle_exception(datasette: Datasette, request: Any, exception: Exception) -> Any:
    """Tell a fault to the asker; Datasette's own handler prints a page of traceback for every slip in SQL."""

    async def answer() -> Any:
        return await _told(datasette, request, exception)

    return answer


def _authorize(action: int, first: str | None, second: str | None, *_: str | None) -> int:
    """The verdict on one thing that a statement does; of a READ the table comes first, a FUNCTION's name second."""
    if action == sqlite3.SQLITE_READ and first in _PRIVATE:
        return sqlite3.SQLITE_IGNORE
    if action == sqlite3.SQLITE_FUNCTION and second in _ENDLESS:
        return sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK


async def _told(datasette: Datasette, request: Any, fault: Exception) -> Any:
    """The fault as Datasette tells it, in JSON or on its own page."""
    told: dict[str, Any] = {"ok": False, "error": str(fault), "status": 500, "title": None}
    if isinstance(fault, Base400):
        told |= {"error": fault.args[0] if fault.args else str(fault), "status": fault.status}
    elif isinstance(fault, DatasetteError):
        message = Markup(fault.message) if fault.message_is_html else fault.message  # noqa: S704 - Datasette's own HTML
        told |= {**fault.error_dict, "error": message, "status": fault.status, "title": fault.title}
    else:
        _log.error("Datasette failed on %s", request.path, exc_info=fault)
    if request.path.endswith(".json"):
        return Response.json(told, status=told["status"])
    page = datasette.jinja_env.select_template([f"{told['status']}.html", "error.html"])
    fields = {**told, "urls": datasette.urls, "app_css_hash": datasette.app_css_hash(), "menu_links": list}
    return Response.html(await page.render_async(fields), status=told["status"])
