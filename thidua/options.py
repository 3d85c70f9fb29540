"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from crawler.options import CrawlOptions
from crawler.profile import Profile, load_profile, profile_for_seed
from index.request import Sort
from thidua.errors import CorrectUsage
from thidua.settings import Settings, load_settings

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def settings() -> Settings:
    """The settings in force. Raises CorrectUsage."""
    return load_settings()


def _data(_context: click.Context, _option: click.Parameter, value: Path | None) -> Path:
    return value if value is not None else settings().data


def _engine(_context: click.Context, _option: click.Parameter, value: str | None) -> str:
    return value if value is not None else settings().engine


data_option: Decorator = click.option(
    "--data",
    type=click.Path(file_okay=False, path_type=Path),
    callback=_data,
    help="The data directory.  [default: THIDUA_DATA or ./data]",
)
engine_option: Decorator = click.option(
    "--engine", callback=_engine, help="The search engine: whoosh or tantivy.  [default: THIDUA_ENGINE or whoosh]"
)


def _log(_context: click.Context, _option: click.Parameter, value: str | None) -> str:
    return value if value is not None else settings().log


log_option: Decorator = click.option(
    "--log",
    type=click.Choice(["text", "json"]),
    callback=_log,
    help="How the log is written, on standard error.  [default: THIDUA_LOG or text]",
)
sort_option: Decorator = click.option(
    "--sort", type=click.Choice([sort.value for sort in Sort]), default=Sort.RELEVANCE.value, show_default=True
)


def crawl_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """What the commands that crawl take: a start address or a profile, and the manners."""
    for option in reversed(
        (
            click.option("--seed", metavar="URL", help="A start address of which no profile is needed."),
            click.option("--site", metavar="NAME", help="A site profile (see `thidua sites`)."),
            click.option(
                "--base", metavar="URL", help="Where the profile's site is served, if not at its own address."
            ),
            click.option(
                "--backfill",
                is_flag=True,
                help="Walk the site's whole history, going on where an earlier backfill was stopped.",
            ),
            click.option("--pages", type=click.IntRange(min=1), help="Stop after so many pages."),
            click.option("--delay", type=click.FloatRange(min=0), help="Seconds between two requests to a host."),
            click.option(
                "--timeout",
                type=click.FloatRange(min=1),
                default=60.0,
                show_default=True,
                help="The most seconds that one request may take.",
            ),
            click.option(
                "--contact", help="An address for site owners, told in the user agent.  [default: THIDUA_CONTACT]"
            ),
        )
    ):
        command = option(command)
    return command


def chosen_profile(seed: str | None, site: str | None, base: str | None) -> Profile:
    """The profile that ``--seed`` or ``--site`` names. Raises CorrectUsage for both or neither."""
    if (seed is None) == (site is None):
        raise CorrectUsage("give either --seed URL or --site NAME: --seed crawls any address, --site a known profile.")
    if seed is not None:
        return profile_for_seed(seed)
    folder = settings().sites
    profile = load_profile(site or "", [folder] if folder else [])
    return profile if base is None else profile.at(base)


def chosen_manners(
    pages: int | None, delay: float | None, timeout: float, contact: str | None, backfill: bool
) -> CrawlOptions:
    """The crawl's options as given on the command line, else as set."""
    return CrawlOptions(
        contact=contact or settings().contact, pages=pages, delay=delay, timeout=timeout, backfill=backfill
    )
