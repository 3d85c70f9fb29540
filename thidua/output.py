"""Rows on standard output: a table for people, JSON or CSV for programs."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

Row = Mapping[str, Any]
FORMATS = ("table", "json", "csv")
# A spreadsheet takes a cell that begins so for a formula (OWASP, CSV injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r")

format_option = click.option(
    "--format", "form", type=click.Choice(FORMATS), default="table", show_default=True, help="How to print the rows."
)


def print_rows(rows: Iterable[Row], columns: Sequence[str], form: str, title: str = "") -> None:
    """Print ``rows`` with the given columns: ``table``, ``json`` (one array of objects) or ``csv`` (a header line)."""
    if form == "json":
        click.echo(json.dumps([dict(row) for row in rows], ensure_ascii=False, indent=1, default=str))
    elif form == "csv":
        write_csv(rows, columns, sys.stdout)
    else:
        _print_table(rows, columns, title)


def write_csv(rows: Iterable[Row], columns: Sequence[str], file: io.TextIOBase | Any) -> None:
    """Write a header line and the rows; a cell that a spreadsheet would compute gets an apostrophe before it."""
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([harmless(row.get(column)) for column in columns])


def harmless(value: object) -> object:
    """The cell's value, text that begins like a formula being set off by an apostrophe."""
    if isinstance(value, str) and value.startswith(_FORMULA):
        return "'" + value
    return value


def _print_table(rows: Iterable[Row], columns: Sequence[str], title: str) -> None:
    table = Table(title=title or None, title_justify="left")
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text("" if row.get(column) is None else str(row.get(column))) for column in columns))
    console().print(table)


def console() -> Console:
    """Standard output for people; wide enough not to break rows when it is no terminal."""
    return Console() if sys.stdout.isatty() else Console(width=160, color_system=None)
