"""A disk that refuses a write is told in one sentence; what is no such fault is left alone."""

import errno
import sqlite3

import pytest

from archive.errors import refused_write


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
def test_a_full_disk_is_told_with_the_repair(code: int) -> None:
    refused = refused_write(OSError(code, "full"))
    assert "free space" in str(refused)
    assert "run the same command again" in str(refused)


def test_a_full_database_is_told_too() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("CREATE TABLE note(text TEXT)")
    connection.execute("PRAGMA max_page_count = 3")
    with pytest.raises(sqlite3.OperationalError) as met:
        connection.execute("INSERT INTO note VALUES (zeroblob(100000))")
    assert refused_write(met.value) is not None


def test_other_faults_are_not_taken_for_it() -> None:
    assert refused_write(OSError(errno.EACCES, "denied")) is None
    with pytest.raises(sqlite3.OperationalError) as met:
        sqlite3.connect(":memory:").execute("SELECT * FROM nothing")
    assert refused_write(met.value) is None
