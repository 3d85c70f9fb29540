"""``thidua sites status``: how each site stands."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from archive.lookups import Lookups
from archive.site_states import SiteState
from crawler.profile import load_profiles
from thidua.health.status import Health, SiteRow, Standing
from thidua.options import data_option, settings
from thidua.output import format_option, print_rows

_COLUMNS = ("site", "province", "articles", "last_success", "health", "alerts", "gaps", "next_run")


@click.command("status")
@data_option
@format_option
def status(data: Path, form: str) -> None:
    """How each site stands: articles, last success, health, open alerts, months without an article, next run.

    Health is well, late (no success for several runs), alert (see the log, or the table `alert`), or never.

    \b
    Example:
      thidua sites status --data data --format json
    """
    lookups = Lookups.open(data)
    try:
        rows = list(Standing.read(lookups, datetime.now(UTC)).sites)
    finally:
        lookups.close()
    crawled = {row.state.name for row in rows}
    folder = settings().sites
    for profile in load_profiles([folder] if folder else []):
        if profile.name not in crawled:
            state = SiteState(profile.name, profile.title, profile.province, None, None, None, None, ())
            rows.append(SiteRow(state, 0, Health.NEVER, ()))
    print_rows(map(_row, rows), _COLUMNS, form)


def _row(row: SiteRow) -> dict[str, object]:
    state = row.state
    return {
        "site": state.name,
        "province": state.province,
        "articles": row.articles,
        "last_success": state.last_success and state.last_success.isoformat(),
        "health": row.health,
        "alerts": ", ".join(state.alerts),
        "gaps": ", ".join(row.gaps),
        "next_run": state.next_run and state.next_run.isoformat(),
    }
