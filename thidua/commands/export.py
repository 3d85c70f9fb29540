"""``thidua export``: the rows of one kind, all of them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO, Any

import click

from archive.listing import UNSAID, Listing
from archive.listings import LISTINGS
from archive.lookups import Lookups
from thidua.errors import ChooseOutput, CorrectUsage
from thidua.exporting import WRITERS, Row, write_csv_with_bom
from thidua.options import data_option
from thidua.progress import bar

_TOLD_EVERY = 200


def _filter_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """An option for everything that any kind can be narrowed by."""
    names = dict.fromkeys(name for listing in LISTINGS.values() for name in listing.filters)
    for name in reversed(names):
        kinds = ", ".join(listing.name for listing in LISTINGS.values() if name in listing.filters)
        kind_of_value = click.IntRange(1, 9999) if name == "year" else click.STRING
        command = click.option(f"--{name.replace('_', '-')}", name, type=kind_of_value, help=f"Of {kinds}.")(command)
    return command


@click.command("export")
@click.argument("listing", metavar="KIND", type=click.Choice(tuple(LISTINGS)))
@click.option("--format", "form", type=click.Choice(["csv", "jsonl", "parquet"]), default="csv", show_default=True)
@click.option("--bom", is_flag=True, help="Begin CSV with a byte order mark, for spreadsheets.")
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="A file.  [default: standard output]"
)
@_filter_options
@data_option
def command(listing: str, form: str, bom: bool, output: Path | None, data: Path, **filters: object) -> None:
    """Write all rows of one kind: articles, awards (summed), mentions (of awards), officials, campaigns, dates,
    documents, captures or coverage.

    The rows are those of the pages and of the API, written as they are read. A filter's value - asks for rows that
    leave it unsaid.

    \b
    Examples:
      thidua export awards --province lang-son --format parquet --output awards.parquet
      thidua export mentions --year 2021 --bom > mentions.csv
      thidua export articles --format jsonl | gzip > articles.jsonl.gz
    """
    if bom and form != "csv":
        raise CorrectUsage("--bom is for --format csv: spreadsheets read the other formats without it.")
    chosen = LISTINGS[listing]
    narrowed = _checked(chosen, filters)
    write = write_csv_with_bom if bom else WRITERS[form]
    lookups = Lookups.open(data)
    try:
        rows = _counted(chosen.rows(lookups.connection, narrowed))
        if output is not None:
            _write_file(output, lambda file: write(chosen, rows, file))
        elif form == "parquet" and sys.stdout.isatty():
            raise CorrectUsage("Parquet is not text: say --output FILE, or send it to another program.")
        else:
            write(chosen, rows, sys.stdout.buffer)
            sys.stdout.buffer.flush()
    finally:
        lookups.close()


def _checked(listing: Listing, filters: Mapping[str, object]) -> dict[str, object]:
    """The filters that were given. Raises CorrectUsage for one that the kind has not, or a value that cannot be."""
    given = {name: value for name, value in filters.items() if value is not None}
    for name, value in given.items():
        if name not in listing.filters:
            known = ", ".join(f"--{other.replace('_', '-')}" for other in listing.filters)
            raise CorrectUsage(f"{listing.name} cannot be narrowed by --{name}: use {known}.")
        values = listing.filters[name].values
        if values and value not in (*values, UNSAID):
            raise CorrectUsage(f"--{name} {value} is unknown: {listing.name} have {', '.join(values)}.")
    return given


def _counted(rows: Iterable[Row]) -> Iterator[Row]:
    with bar("export") as advance:
        for number, row in enumerate(rows):
            if number % _TOLD_EVERY == 0:
                advance(number)
            yield row


def _write_file(path: Path, write: Callable[[IO[bytes]], None]) -> None:
    """Write beside ``path`` and put it in place when it is whole. Raises ChooseOutput."""
    fresh = path.with_name(path.name + ".part")
    try:
        with fresh.open("wb") as file:
            write(file)
        fresh.replace(path)
    except OSError as fault:
        raise ChooseOutput(f"{path} cannot be written ({fault.strerror}): choose another --output.") from fault
    finally:
        fresh.unlink(missing_ok=True)
