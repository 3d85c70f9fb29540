"""``thidua schedule``: crawling by the timetable, for years."""

from __future__ import annotations

from pathlib import Path

import click

from archive.jobs import Job, JobState
from crawler.profile import load_profile, load_profiles
from thidua.errors import CorrectUsage
from thidua.health.telling import channels
from thidua.logs import Form, write_log
from thidua.options import data_option, engine_option, log_option, settings
from thidua.output import format_option, print_rows
from thidua.schedule.child import Children
from thidua.schedule.service import Service, time_of_day
from thidua.schedule.timetable import Timetable

_COLUMNS = ("site", "next_run", "last_run", "last_success", "state", "detail")
_HOUR = 3600.0


@click.command("schedule")
@click.option("--list", "listed", is_flag=True, help="Print when each site is crawled next, and end.")
@click.option("--once", is_flag=True, help="Run what is due now, and end: for cron or a systemd timer.")
@click.option("--site", "sites", multiple=True, metavar="NAME", help="Only this site; may be given again.")
@click.option("--crawls", type=click.IntRange(1, 64), default=4, show_default=True, help="Sites crawled at a time.")
@click.option(
    "--longest",
    type=click.FloatRange(min=0, min_open=True),
    default=72.0,
    show_default=True,
    help="The most hours that one site's run may take; the next goes on where it ended.",
)
@log_option
@data_option
@engine_option
@format_option
def command(
    listed: bool,
    once: bool,
    sites: tuple[str, ...],
    crawls: int,
    longest: float,
    log: Form,
    data: Path,
    engine: str,
    form: str,
) -> None:
    """Crawl every site by its timetable, extract, index and check it, until Ctrl-C or SIGTERM.

    A profile's `timetable` says how often, its `night` at which hours. What was missed while the service was down is
    run once when it is up again. Each site runs in a process of its own.

    \b
    Examples:
      thidua schedule --data data --log json
      thidua schedule --once --site langsoncity
      thidua schedule --list --format json
    """
    if listed and once:
        raise CorrectUsage("give --list or --once: the one prints the timetable, the other runs what is due.")
    in_force = settings()
    folders = [in_force.sites] if in_force.sites else []
    profiles = [load_profile(site, folders) for site in sites] if sites else load_profiles(folders)
    timetable = Timetable(data, profiles)
    if listed:
        print_rows(map(_row, timetable.listed(time_of_day())), _COLUMNS, form)
        return
    write_log(log)
    children = Children(data.absolute(), engine, longest * _HOUR)
    service = Service(data, timetable, children, crawls, channels(in_force))
    if not once:
        service.serve()
        return
    ended = service.once()
    print_rows((_row(job) for job in timetable.jobs() if job.site in ended), _COLUMNS, form)
    if any(state is not JobState.DONE for state in ended.values()):
        raise click.exceptions.Exit(1)


def _row(job: Job) -> dict[str, object]:
    def told(name: str) -> object:
        value = getattr(job, name)
        return value.isoformat() if hasattr(value, "isoformat") else value

    return {name: told(name) for name in _COLUMNS}
