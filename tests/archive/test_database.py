"""Opening the database: made once, refused when it is not ours to touch."""

import sqlite3
from pathlib import Path

import pytest
from sqlite_utils import Database

from archive.database import FILE, open_database
from archive.errors import MakeFolderWritable, RestoreDatabase, UpdateProgram
from archive.facts import KINDS
from archive.lookups import Lookups
from archive.schema import migrations


def test_a_new_database_has_strict_tables_foreign_keys_and_a_write_ahead_log(tmp_path: Path) -> None:
    database = open_database(tmp_path)
    assert {"site", "crawl", "capture", "article", *KINDS} <= set(database.table_names())
    assert all(database.table(name).strict for name in ("capture", "article", *KINDS))
    assert database.execute("PRAGMA foreign_keys").fetchone() == (1,)
    assert database.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_opening_again_changes_nothing(tmp_path: Path) -> None:
    open_database(tmp_path).close()
    before = sqlite3.connect(tmp_path / FILE).execute("SELECT name, applied_at FROM _sqlite_migrations").fetchall()
    open_database(tmp_path).close()
    after = sqlite3.connect(tmp_path / FILE).execute("SELECT name, applied_at FROM _sqlite_migrations").fetchall()
    assert before == after


def test_a_database_of_an_earlier_version_is_brought_up_to_date_when_it_is_read(tmp_path: Path) -> None:
    earlier = Database(tmp_path / FILE)
    migrations.apply(earlier, stop_before="state")
    earlier.close()
    lookups = Lookups.open(tmp_path)
    assert lookups.revision() == 0
    lookups.close()


def test_a_database_of_a_newer_version_is_refused_and_left_alone(tmp_path: Path) -> None:
    database = open_database(tmp_path)
    with database.atomic():
        database.execute(
            "INSERT INTO _sqlite_migrations(migration_set, name, applied_at) VALUES ('thidua', 'of_the_future', '2030')"
        )
    database.close()
    with pytest.raises(UpdateProgram, match=r"of_the_future.*update the program"):
        open_database(tmp_path)


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"this is a letter, not a database" * 40)
    with pytest.raises(RestoreDatabase, match="thidua extract --all"):
        open_database(tmp_path)
    assert (tmp_path / FILE).read_bytes().startswith(b"this is a letter")


def test_a_data_directory_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(MakeFolderWritable, match="--data"):
        open_database(tmp_path / "taken" / "data")
