"""``thidua serve``: the search page."""

from __future__ import annotations

from pathlib import Path

import click

from thidua.logs import Form
from thidua.options import data_option, engine_option, log_option
from thidua.serving import serve, usable_cores


@click.command("serve")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option(
    "--workers",
    type=click.IntRange(1, 64),
    default=usable_cores,
    show_default="a core each, four at most",
    help="Processes that answer; each takes some 200 MB.",
)
@log_option
@data_option
@engine_option
def command(port: int, host: str, workers: int, log: Form, data: Path, engine: str) -> None:
    """Serve the search page and Datasette until Ctrl-C.

    \b
    Example:
      thidua serve --data data --port 8080
    """
    serve(data, engine, host, port, log, workers)
