"""``thidua extract``: facts out of files, or out of all captures."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from thidua.errors import CorrectUsage
from thidua.explain import explain
from thidua.files import read_file
from thidua.options import data_option
from thidua.output import print_rows
from thidua.river import extract_all


@click.command("extract")
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--all", "everything", is_flag=True, help="Read all captures of the data directory instead of files.")
@click.option("--explain", "explained", is_flag=True, help="Print the text with every fact marked and its rule.")
@click.option("--format", "form", type=click.Choice(["json", "table", "csv"]), default="json", show_default=True)
@click.option("--workers", type=click.IntRange(min=1), help="Processes for --all.  [default: one a core]")
@data_option
def command(
    files: tuple[Path, ...], everything: bool, explained: bool, form: str, workers: int | None, data: Path
) -> None:
    """Extract dates, officials, awards, campaigns and documents from plain text, HTML, PDF, Word or Excel files.

    Plain text has its headline in the first line. With --format json each file gives one JSON object a line; a file
    that cannot be read is told on standard error, and the exit code is then 1.

    \b
    Examples:
      thidua extract bai-viet.txt trang.html --format json
      thidua extract --explain bai-viet.txt
      thidua extract --all --data data
    """
    if everything == bool(files):
        raise CorrectUsage("give FILE… to read files, or --all to read the captures of the data directory.")
    if everything:
        counts = extract_all(data, workers)
        rows = [{"outcome": standing.value, "captures": number} for standing, number in sorted(counts.items())]
        print_rows(rows, ("outcome", "captures"), form)
        return
    unread = [path for path in files if not _print_file(path, form, explained)]
    if unread:
        raise click.exceptions.Exit(1)


def _print_file(path: Path, form: str, explained: bool) -> bool:
    try:
        article = read_file(path)
    except CorrectUsage as fault:
        click.echo(f"thidua: {fault}", err=True)
        return False
    if explained:
        click.echo(explain(article.page, article.facts, colour=sys.stdout.isatty()))
    elif form == "json":
        click.echo(json.dumps(article.annotation, ensure_ascii=False))
    else:
        print_rows(article.rows, ("id", "kind", "value", "surface", "rule", "confidence"), form)
    return True
