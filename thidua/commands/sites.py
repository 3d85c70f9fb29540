"""``thidua sites``: the profiles, and whether they are sound."""

from __future__ import annotations

import click

from crawler.profile import check_profiles, load_profiles
from thidua.commands.sites_status import status
from thidua.options import settings
from thidua.output import format_option, print_rows

_COLUMNS = ("name", "title", "province", "family", "base", "layouts", "verified")


@click.group("sites", invoke_without_command=True)
@format_option
@click.pass_context
def command(context: click.Context, form: str) -> None:
    """List the site profiles; each is checked, and a faulty one is named with file and key.

    \b
    Examples:
      thidua sites
      thidua sites check
    """
    if context.invoked_subcommand is not None:
        return
    folder = settings().sites
    rows = [
        {
            "name": profile.name,
            "title": profile.title,
            "province": profile.province,
            "family": ", ".join(profile.family),
            "base": profile.base,
            "layouts": len(profile.layout),
            "verified": profile.verified,
        }
        for profile in load_profiles([folder] if folder else [])
    ]
    print_rows(rows, _COLUMNS, form)


@command.command("check")
def check() -> None:
    """Check every profile: an unknown key or a bad selector is named with its file and key.

    \b
    Example:
      thidua sites check
    """
    folder = settings().sites
    faults = list(check_profiles([folder] if folder else []))
    for fault in faults:
        click.echo(str(fault), err=True)
    if faults:
        raise click.exceptions.Exit(1)
    click.echo("All site profiles are sound.")


command.add_command(status)
