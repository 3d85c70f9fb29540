"""The command line: one module a command under ``thidua.commands``, loaded when it is asked for."""

from __future__ import annotations

import importlib
import signal
import sqlite3
import sys
from typing import Any

import click

from archive.errors import ArchiveError, refused_write
from crawler.errors import CrawlerError
from extractor.errors import ExtractorError
from index.errors import SearchError
from thidua.errors import CorrectUsage, ProgramError

_COMMANDS = {
    "run": "Crawl a site, extract, index: the whole river.",
    "crawl": "Fetch a site's pages into the archive.",
    "extract": "Read facts out of files, or out of all captures.",
    "index": "Bring the search index up to date, or rebuild it.",
    "search": "Look up articles.",
    "awards": "The award history as a table.",
    "export": "Write all rows of one kind as CSV, JSON lines or Parquet.",
    "watch": "Send new articles that match a search to a web address.",
    "schedule": "Crawl every site by its timetable, for years.",
    "serve": "Serve the search page, the API and Datasette.",
    "sites": "List and check site profiles.",
    "verify": "Check every capture and the database.",
    "demo": "Crawl the bundled sample portal and serve its search page.",
}


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module = importlib.import_module(f"thidua.commands.{cmd_name}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        # From the table above, so that asking for help loads no command.
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(package_name="thidua")
def cli() -> None:
    """The archive and award history of Vietnam's emulation and commendation news.

    \b
    Example:
      thidua run --seed https://thiduakhenthuong.langson.gov.vn/ --data data
      thidua search "bang khen thu tuong" --data data
      thidua awards --province lang-son --year 2020 --format csv
    """


def main() -> Any:
    """Run the program. Exit code 0 done, 1 failed, 2 wrong usage; a fault is one sentence on standard error."""
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    try:
        return cli(standalone_mode=False) or 0
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.ClickException as fault:
        fault.show()
        return 2
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped; what was done so far is kept.", err=True)
        return 1
    except CorrectUsage as fault:
        click.echo(f"thidua: {fault}", err=True)
        return 2
    except (ProgramError, ArchiveError, CrawlerError, ExtractorError, SearchError) as fault:
        click.echo(f"thidua: {fault}", err=True)
        return 1
    except (OSError, sqlite3.OperationalError) as fault:
        if (refused := refused_write(fault)) is None:
            raise
        click.echo(f"thidua: {refused}", err=True)
        return 1


if __name__ == "__main__":
    sys.exit(main())
