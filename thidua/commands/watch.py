"""``thidua watch``: saved searches whose new articles are sent on."""

from __future__ import annotations

from pathlib import Path

import click

from archive.lookups import Lookups
from archive.records import Records
from archive.watches import Watches
from thidua.errors import CorrectUsage
from thidua.options import data_option, engine_option
from thidua.output import format_option, print_rows
from thidua.river import index_all
from thidua.watching import add_watch, send_new


@click.group("watch")
def command() -> None:
    """Send new articles that match a search to a web address.

    A saved search takes articles that come into the archive after it was saved. They are sent as JSON by POST after
    each `thidua run`, each once; what could not be sent is sent after the next.

    \b
    Examples:
      thidua watch add mu-cang-chai 'q="Mù Cang Chải"&kind=ceremony' https://toasoan.example/tin-moi
      thidua watch list
      thidua watch send
      thidua watch remove mu-cang-chai
    """


@command.command("add")
@click.argument("name")
@click.argument("query")
@click.argument("target", metavar="URL")
@click.option("--allow-private", is_flag=True, help="Let URL be on a private network, for example this machine.")
@data_option
def add(name: str, query: str, target: str, allow_private: bool, data: Path) -> None:
    """Save the search QUERY under NAME: words, or the address of a search page, or what stands behind its ?.

    \b
    Examples:
      thidua watch add co-thi-dua '"Cờ thi đua"' https://toasoan.example/tin-moi
      thidua watch add lang-son 'http://127.0.0.1:8000/?q=khen&province=lang-son' http://127.0.0.1:9000/ --allow-private
    """
    Lookups.open(data).close()
    records = Records.open(data)
    try:
        watch = add_watch(records, name, query, target, allow_private)
    finally:
        records.close()
    click.echo(f"Articles that come in from now on and match ?{watch.query} will be sent to {watch.target}.")


@command.command("list")
@data_option
@format_option
def show(data: Path, form: str) -> None:
    """The saved searches.

    \b
    Example:
      thidua watch list --format json
    """
    Lookups.open(data).close()
    records = Records.open(data)
    try:
        rows = [
            {
                "name": watch.name,
                "query": watch.query,
                "target": watch.target,
                "allow_private": watch.allow_private,
                "added": watch.added,
                "sent": count,
            }
            for watch, count in Watches(records).with_counts()
        ]
    finally:
        records.close()
    print_rows(rows, ("name", "query", "target", "allow_private", "added", "sent"), form)


@command.command("remove")
@click.argument("name")
@data_option
def remove(name: str, data: Path) -> None:
    """Forget the saved search NAME.

    \b
    Example:
      thidua watch remove lang-son
    """
    Lookups.open(data).close()
    records = Records.open(data)
    try:
        if not Watches(records).remove(name):
            raise CorrectUsage(f"There is no saved search {name}: `thidua watch list` names them.")
    finally:
        records.close()


@command.command("send")
@data_option
@engine_option
@format_option
def send(data: Path, engine: str, form: str) -> None:
    """Send every saved search its new articles now, as `thidua run` does at its end.

    \b
    Example:
      thidua watch send
    """
    index_all(data, engine)
    sent = send_new(data, engine)
    rows = [{"watch": one.watch, "articles": one.articles, "fault": one.fault} for one in sent]
    print_rows(rows, ("watch", "articles", "fault"), form)
    if any(one.fault for one in sent):
        raise click.exceptions.Exit(1)
