"""``thidua search``: look up articles."""

from __future__ import annotations

from pathlib import Path

import click

from index.request import SearchRequest, Sort
from thidua.options import data_option, engine_option, sort_option
from thidua.output import format_option, print_rows
from thidua.searching import Searcher

_COLUMNS = ("title", "published", "province", "source", "url", "file", "snippet")


@click.command("search")
@click.argument("query")
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True)
@click.option("--offset", type=click.IntRange(min=0), default=0)
@sort_option
@data_option
@engine_option
@format_option
def command(query: str, limit: int, offset: int, sort: str, data: Path, engine: str, form: str) -> None:
    """Look up articles by words, with or without accents.

    \b
    Examples:
      thidua search "bang khen thu tuong"
      thidua search 'tỉnh:lạng-sơn năm:2020 "phòng, chống dịch"' --format json
    """
    searcher = Searcher(data, engine)
    try:
        result = searcher.search(SearchRequest(text=query, sort=Sort(sort), offset=offset, limit=limit))
    finally:
        searcher.close()
    for note in result.notes:
        click.echo(note.text("en"), err=True)
    if result.did_you_mean:
        click.echo(f"Did you mean: {result.did_you_mean}", err=True)
    rows = [
        {
            "url": hit.url,
            "title": hit.title,
            "published": hit.published if _is_day(hit.published) else None,
            "province": hit.province or None,
            "source": hit.source,
            "file": hit.file or None,
            "snippet": hit.snippet.text,
        }
        for hit in result.hits
    ]
    print_rows(rows, _COLUMNS, form, f"{result.total} articles")


def _is_day(published: str | None) -> bool:
    """An undated article is indexed under its year; that year is no day of publication."""
    return published is not None and len(published) == len("2021-02-09")
