"""``thidua index``: the search index, derived from the records."""

from __future__ import annotations

from pathlib import Path

import click

from thidua.options import data_option, engine_option
from thidua.river import index_all


@click.command("index")
@click.option("--rebuild", is_flag=True, help="Make the index anew instead of bringing it up to date.")
@data_option
@engine_option
def command(rebuild: bool, data: Path, engine: str) -> None:
    """Bring the search index up to date with the records, or make it anew.

    \b
    Example:
      thidua index --rebuild --engine tantivy --data data
    """
    count = index_all(data, engine, rebuild)
    click.echo(f"{count} articles in the {engine} index.")
