"""Lookups are kept open between requests, each used by one at a time, and never over a database that was replaced."""

import shutil
from pathlib import Path

import pytest

from archive.errors import RestoreDatabase
from tests.thidua.records_of_our_own import make_archive
from thidua.web.open_lookups import OpenLookups


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return make_archive(tmp_path)


def test_one_is_lent_again_and_never_to_two_at_once(data: Path) -> None:
    kept = OpenLookups(data)
    with kept.lent() as first, kept.lent() as second:
        assert first is not second
    with kept.lent() as again:
        assert again in (first, second)


def test_after_a_fault_another_is_opened(data: Path) -> None:
    kept = OpenLookups(data)
    with pytest.raises(LookupError), kept.lent() as first:
        first.captured_at(999)
    with kept.lent() as second:
        assert second is not first
        assert second.revision() > 0


def test_a_database_put_in_its_place_is_the_one_that_is_read(data: Path, tmp_path: Path) -> None:
    kept = OpenLookups(data)
    with kept.lent() as first:
        assert first.article(1) is not None
    shutil.copy(data / "thidua.db", data / "other.db")
    (data / "other.db").replace(data / "thidua.db")
    with kept.lent() as second:
        assert second is not first


def test_no_database_is_told_as_ever(tmp_path: Path) -> None:
    with pytest.raises(RestoreDatabase), OpenLookups(tmp_path).lent():
        pass
