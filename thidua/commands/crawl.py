"""``thidua crawl``: pages into the archive."""

from __future__ import annotations

from pathlib import Path

import click

from thidua.options import chosen_manners, chosen_profile, crawl_options, data_option
from thidua.output import format_option, print_rows
from thidua.river import crawl_site
from thidua.summary import VISIT_COLUMNS, visit_rows


@click.command("crawl")
@crawl_options
@data_option
@format_option
def command(
    seed: str | None,
    site: str | None,
    base: str | None,
    backfill: bool,
    pages: int | None,
    delay: float | None,
    timeout: float,
    contact: str | None,
    data: Path,
    form: str,
) -> None:
    """Fetch a site's pages into the archive, as they are; nothing is read yet.

    \b
    Examples:
      thidua crawl --site sample --data data --pages 100
      thidua crawl --site thidua-langson --data data --backfill
    """
    report = crawl_site(
        chosen_profile(seed, site, base), data, chosen_manners(pages, delay, timeout, contact, backfill)
    )
    print_rows(visit_rows(data, report), VISIT_COLUMNS, form, title=f"{report.site}: {report.ended}")
    if report.got_nothing:
        raise click.exceptions.Exit(1)
