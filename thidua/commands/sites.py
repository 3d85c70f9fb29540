"""``thidua sites``: the profiles, whether they are sound, and new ones."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from crawler.errors import TryAnotherAddress
from crawler.options import CrawlOptions
from crawler.profile import check_profiles, load_profile, load_profiles
from extractor.errors import PageUnreadable
from thidua.commands.sites_status import status
from thidua.errors import CorrectUsage
from thidua.options import settings
from thidua.output import format_option, print_rows
from thidua.site_check import COLUMNS, check_site, is_confirmed
from thidua.site_draft import draft_site, write_draft

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
      thidua sites add https://soytehoabinh.example/tin-thi-dua --into my-sites
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
@click.argument("name", required=False)
@click.option("--base", metavar="URL", help="Where the site is served, if not at its own address.")
@format_option
def check(name: str | None, base: str | None, form: str) -> None:
    """Check every profile's file, or one profile against the live site.

    With NAME one listing and one article are fetched, and it is told field by field what the profile finds there:
    where it is all right, set `verified = true` in the file.

    \b
    Examples:
      thidua sites check
      thidua sites check thidua-langson
    """
    folders = [folder] if (folder := settings().sites) else []
    if name is None:
        _check_files(folders)
        return
    profile = load_profile(name, folders)
    rows = check_site(profile if base is None else profile.at(base), CrawlOptions(contact=settings().contact))
    print_rows(rows, COLUMNS, form, title=name)
    if not is_confirmed([row for row in rows if row["field"] != "byline"]):
        raise click.exceptions.Exit(1)


def _check_files(folders: Sequence[Path]) -> None:
    faults = list(check_profiles(folders))
    for fault in faults:
        click.echo(str(fault), err=True)
    if faults:
        raise click.exceptions.Exit(1)
    click.echo("All site profiles are sound.")


@command.command("add")
@click.argument("url")
@click.option(
    "--into",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder of your profiles.  [default: THIDUA_SITES]",
)
def add(url: str, into: Path | None) -> None:
    """Draft a profile of the site at URL, the address of a listing, and a golden page; nothing is overwritten.

    \b
    Example:
      thidua sites add https://soytehoabinh.example/tin-thi-dua --into my-sites
    """
    folder = into or settings().sites
    if folder is None:
        raise CorrectUsage("say with --into FOLDER, or by THIDUA_SITES, where your site profiles are kept.")
    try:
        draft = draft_site(url, CrawlOptions(contact=settings().contact))
    except PageUnreadable as fault:
        raise TryAnotherAddress(f"{fault}: give the address of another listing.") from fault
    for path in write_draft(draft, folder):
        click.echo(f"wrote {path}")
    for sentence in draft.unsure or ["nothing; look at the file all the same"]:
        click.echo(f"unsure of {sentence}")


command.add_command(status)
