"""``thidua awards``: the award history."""

from __future__ import annotations

from pathlib import Path

import click

from archive.lookups import AWARD_COLUMNS, Lookups
from extractor.facts import AwardStatus, Level, Recipients
from thidua.options import data_option
from thidua.output import format_option, print_rows

_MENTION_COLUMNS = (*AWARD_COLUMNS[:-1], "sentence", "title", "url", "published", "capture_id")


@click.command("awards")
@click.option("--province", metavar="SLUG", help="For example lang-son.")
@click.option("--year", type=int)
@click.option("--award", help='For example "Bằng khen".')
@click.option("--rank", help="1, 2 or 3.")
@click.option("--level", type=click.Choice([level.value for level in Level]))
@click.option("--recipients", type=click.Choice([kind.value for kind in Recipients]))
@click.option("--status", type=click.Choice([status.value for status in AwardStatus]))
@click.option("--mentions", is_flag=True, help="Each mention with its sentence instead of the sums.")
@data_option
@format_option
def command(mentions: bool, data: Path, form: str, **filters: object) -> None:
    """The award history by province, year, award, level and recipients.

    \b
    Examples:
      thidua awards --province lang-son --year 2021
      thidua awards --award "Bằng khen" --level government --format csv
      thidua awards --year 2021 --mentions --format json
    """
    lookups = Lookups.open(data)
    try:
        if mentions:
            print_rows(lookups.award_mentions(filters), _MENTION_COLUMNS, form)
        else:
            print_rows(lookups.award_history(filters), AWARD_COLUMNS, form)
    finally:
        lookups.close()
