"""``thidua run``: the whole river."""

from __future__ import annotations

from pathlib import Path

import click

from thidua.options import chosen_manners, chosen_profile, crawl_options, data_option, engine_option
from thidua.output import format_option, print_rows
from thidua.river import check_crawl, run_site
from thidua.summary import COLUMNS, print_crawl, summary_rows
from thidua.watching import send_new, tell_faults


@click.command("run")
@crawl_options
@data_option
@engine_option
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
    engine: str,
    form: str,
) -> None:
    """Crawl a site, extract its facts and index them, all at once. Run it again and only what changed is fetched.

    \b
    Examples:
      thidua run --seed https://thiduakhenthuong.langson.gov.vn/ --data data
      thidua run --site sample --data data --format json
    """
    profile = chosen_profile(seed, site, base)
    report = run_site(profile, data, chosen_manners(pages, delay, timeout, contact, backfill), engine)
    check_crawl(data, report)
    tell_faults(send_new(data, engine))
    if form == "table":
        print_crawl(data, report)
    else:
        print_rows(summary_rows(data, report), COLUMNS, form)
    if report.got_nothing:
        raise click.exceptions.Exit(1)
