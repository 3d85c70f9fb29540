"""Datasette over the same file, read-only, under ``/data``."""

from __future__ import annotations

import tomllib
from collections.abc import Awaitable, Callable, MutableMapping
from importlib import resources
from pathlib import Path
from typing import Any

from datasette.app import Datasette
from datasette.plugins import pm
from datasette.utils.asgi import asgi_send_html

from archive.database import FILE
from thidua.datasette import bounds

_MOUNT = "/data"
_TIME_LIMIT_MS = 2_000
# Pages about the server itself, its paths and threads.
_CLOSED = frozenset(f"/-/{name}{ending}" for name in ("databases", "threads") for ending in ("", ".json"))

_Scope = MutableMapping[str, Any]
_Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
_App = Callable[[_Scope, Any, Any], Awaitable[None]]


def datasette_app(data: Path) -> _App:
    """The ASGI application that answers under ``/data``: SELECT only, each query cut off after two seconds."""
    if not pm.is_registered(bounds):
        pm.unregister(name="datasette.handle_exception")
        pm.register(bounds)
    datasette = Datasette(
        [str(data / FILE)],
        metadata=tomllib.loads(resources.files("thidua.datasette").joinpath("metadata.toml").read_text("utf-8")),
        settings={
            "base_url": f"{_MOUNT}/",
            "sql_time_limit_ms": _TIME_LIMIT_MS,
            "max_returned_rows": 5000,
            "allow_download": False,
            "default_cache_ttl": 0,
        },
    )
    return _mounted(datasette.app())


def _mounted(app: _App) -> _App:
    """``app`` as behind a proxy that takes the mount off: given whole paths, its redirects double the mount."""

    async def answer(scope: _Scope, receive: Any, send: Any) -> None:
        path = scope["path"].removeprefix(_MOUNT)
        if path in _CLOSED:
            await asgi_send_html(send, "<p>Không có trang này. There is no such page.</p>", status=404)
            return
        raw_path = scope["raw_path"].removeprefix(_MOUNT.encode())
        await app({**scope, "path": path, "raw_path": raw_path, "root_path": ""}, receive, _below_the_mount(send))

    return answer


def _below_the_mount(send: _Send) -> _Send:
    """``send`` with redirects that forget the mount brought back under it."""

    async def told(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            message["headers"] = [(name, _led(name, value)) for name, value in message.get("headers", ())]
        await send(message)

    return told


def _led(name: bytes, value: bytes) -> bytes:
    mount = _MOUNT.encode()
    forgets = name.lower() == b"location" and value.startswith(b"/") and not value.startswith(mount + b"/")
    return mount + value if forgets else value
