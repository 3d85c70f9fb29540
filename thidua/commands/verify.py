"""``thidua verify``: that the archive is whole."""

from __future__ import annotations

from pathlib import Path

import click

from archive.fixity import check_captures
from archive.mending import mend_rows
from archive.records import Records
from thidua.options import data_option
from thidua.output import format_option, print_rows
from thidua.progress import bar


@click.command("verify")
@click.option("--mend", is_flag=True, help="Give whole records without a row their row again.")
@data_option
@format_option
def command(mend: bool, data: Path, form: str) -> None:
    """Read every capture back, compare digests, and list what is not as it was written.

    \b
    Example:
      thidua verify --data data
    """
    records = Records.open(data)
    try:
        if mend:
            click.echo(f"{mend_rows(data, records)} rows made again from the WARC files.", err=True)
        with bar("verify") as advance:
            faults = [
                {"place": fault.place, "fault": fault.fault, "detail": fault.detail}
                for fault in check_captures(data, records, advance)
            ]
        checked = records.connection.execute("SELECT COUNT(*) FROM capture").fetchone()[0]
        sound = records.connection.execute("PRAGMA integrity_check").fetchone()[0]
    finally:
        records.close()
    if sound != "ok":
        faults.append({"place": "thidua.db", "fault": "database", "detail": sound})
    print_rows(faults, ("place", "fault", "detail"), form, f"{checked} captures checked, {len(faults)} faults")
    if faults:
        raise click.exceptions.Exit(1)
