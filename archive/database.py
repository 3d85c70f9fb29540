"""Opening the database: WAL, foreign keys, migrations, and a refusal to touch what we cannot read."""

from __future__ import annotations

import sqlite3
from functools import cache
from pathlib import Path

from sqlite_utils import Database

from archive.errors import MakeFolderWritable, RestoreDatabase, UpdateProgram
from archive.schema import migrations

FILE = "thidua.db"
_WAIT_MS = 30_000


def open_database(data: Path) -> Database:
    """The database of the data directory ``data``, made or brought up to date.

    Raises MakeFolderWritable, UpdateProgram or RestoreDatabase; nothing is overwritten then.
    """
    path = data / FILE
    try:
        data.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=_WAIT_MS / 1000, isolation_level=None)
    except (OSError, sqlite3.OperationalError) as fault:
        raise _unwritable(data, fault) from fault
    try:
        return _prepare(connection, path)
    except sqlite3.OperationalError as fault:
        connection.close()
        raise _unwritable(data, fault) from fault
    except sqlite3.DatabaseError as fault:
        connection.close()
        raise RestoreDatabase(
            f"{path} is no sound SQLite database ({fault}): move it away and run `thidua extract --all --data {data}`, "
            "which rebuilds it from the captures."
        ) from fault


def _prepare(connection: sqlite3.Connection, path: Path) -> Database:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")
    database = Database(connection)
    applied = {migration.name for migration in migrations.applied(database)}
    if newer := applied - _known_names():
        connection.close()
        raise UpdateProgram(
            f"{path} was written by a newer thidua (it has {', '.join(sorted(newer))}): update the program; "
            "nothing was changed."
        )
    if migrations.pending(database):
        migrations.apply(database)
    return database


def lacks_migrations(connection: sqlite3.Connection) -> bool:
    """Whether the database was written by an earlier version. Raises sqlite3.DatabaseError where it is none of ours."""
    query = "SELECT COUNT(*) FROM _sqlite_migrations WHERE migration_set = ?"
    applied: int = connection.execute(query, (migrations.name,)).fetchone()[0]
    return applied < len(_known_names())


@cache
def _known_names() -> frozenset[str]:
    empty = Database(memory=True)
    try:
        return frozenset(migration.name for migration in migrations.pending(empty))
    finally:
        empty.close()


def _unwritable(data: Path, fault: Exception) -> MakeFolderWritable:
    return MakeFolderWritable(
        f"The data directory {data} cannot be made or written ({fault}): give --data a folder that you may write, "
        "with free space."
    )
