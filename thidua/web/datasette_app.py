"""Datasette over the same file, read-only, under ``/data``."""

from __future__ import annotations

import tomllib
from importlib import resources
from pathlib import Path
from typing import Any

from datasette.app import Datasette

from archive.database import FILE


def datasette_app(data: Path) -> Any:
    """The ASGI application that answers under ``/data``: SELECT only, each query cut off after two seconds."""
    datasette = Datasette(
        [str(data / FILE)],
        metadata=tomllib.loads(resources.files("thidua.web").joinpath("datasette.toml").read_text("utf-8")),
        settings={
            "base_url": "/data/",
            "sql_time_limit_ms": 2000,
            "max_returned_rows": 5000,
            "allow_download": False,
            "default_cache_ttl": 0,
        },
    )
    return datasette.app()
