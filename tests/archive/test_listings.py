"""Listings: rows in one order, read as they are taken, narrowed by what is asked and nothing else."""

from collections.abc import Iterator

import pytest

from archive.errors import BeginAgain
from archive.listing import UNSAID, Listing
from archive.listings import AWARDS, CAMPAIGNS, LISTINGS, OFFICIALS
from archive.lookups import Lookups
from tests.thidua.records_of_our_own import make_archive


@pytest.fixture(scope="module")
def lookups(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lookups]:
    opened = Lookups.open(make_archive(tmp_path_factory.mktemp("archive")))
    yield opened
    opened.close()


@pytest.mark.parametrize("listing", LISTINGS.values(), ids=LISTINGS)
def test_rows_come_in_the_order_by_which_pages_go_on(lookups: Lookups, listing: Listing) -> None:
    whole, cursor = listing.page(lookups.connection, {}, None, 1000)
    assert (cursor, whole) == (None, list(listing.rows(lookups.connection)))
    assert all(tuple(row) == listing.column_names for row in whole)
    places = []
    after = None
    for row in whole:
        [one], after = listing.page(lookups.connection, {}, after, 1)
        assert one == row
        places.append(after)
    assert places.pop() is None
    assert places == sorted(set(places))


@pytest.mark.parametrize("listing", LISTINGS.values(), ids=LISTINGS)
def test_every_filter_gives_just_the_rows_that_have_the_value(lookups: Lookups, listing: Listing) -> None:
    rows = list(listing.rows(lookups.connection))
    for name in listing.filters:
        for value in {row[name] for row in rows}:
            asked = UNSAID if value is None else value
            found = list(listing.rows(lookups.connection, {name: asked}))
            assert found == [row for row in rows if row[name] == value], (name, value)


def test_a_filter_of_none_leaves_it_out_and_an_unknown_one_is_refused(lookups: Lookups) -> None:
    assert list(AWARDS.rows(lookups.connection, {"province": None})) == list(AWARDS.rows(lookups.connection))
    with pytest.raises(ValueError, match="cannot be narrowed by colour"):
        list(AWARDS.rows(lookups.connection, {"colour": "red"}))


def test_only_the_current_versions_of_articles_are_listed(lookups: Lookups) -> None:
    [award] = AWARDS.rows(lookups.connection, {"year": 2024, "recipients": "collective"})
    assert (award["count"], award["articles"]) == (13, 1)


def test_a_person_without_an_office_has_a_row_too(lookups: Lookups) -> None:
    rows = OFFICIALS.rows(lookups.connection, {"name": "LÒ THỊ MẨY"})
    assert [row["position"] for row in rows] == [None, "Chủ tịch UBND tỉnh"]


@pytest.mark.parametrize(
    "listing", [listing for listing in LISTINGS.values() if not listing.group], ids=lambda one: one.name
)
def test_a_whole_listing_is_read_without_sorting_it_first(lookups: Lookups, listing: Listing) -> None:
    statements: list[str] = []
    lookups.connection.set_trace_callback(statements.append)
    list(listing.rows(lookups.connection))
    lookups.connection.set_trace_callback(None)
    plan = [row[3] for row in lookups.connection.execute(f"EXPLAIN QUERY PLAN {statements[0]}")]
    assert not [step for step in plan if step == "USE TEMP B-TREE FOR ORDER BY"]


@pytest.mark.parametrize("place", [(), ("a", "b"), (1,), ("",) * 7, ("", 2**63, "", "", "", "", "")])
def test_a_place_of_another_shape_is_refused(lookups: Lookups, place: tuple[str | int, ...]) -> None:
    with pytest.raises(BeginAgain, match="without one"):
        AWARDS.page(lookups.connection, {}, place, 1)
    with pytest.raises(BeginAgain):
        CAMPAIGNS.page(lookups.connection, {}, ("\ud800",), 1)
