"""Exports: the rows of the listing in every format, as they are read, harmless and readable anywhere."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pyarrow.parquet
import pytest
from fastapi.testclient import TestClient

from archive.listing import Column, Listing, Type
from archive.listings import AWARDS, LISTINGS
from archive.lookups import Lookups
from tests.thidua.command import thidua
from thidua.exporting import WRITERS, write_csv, write_csv_with_bom, write_jsonl, write_parquet

TWO = Listing("rows", (Column("name", "name"), Column("count", "count", Type.INTEGER)), "rows", {}, ())


@pytest.fixture(scope="module")
def lookups(our_archive: Path) -> Iterator[Lookups]:
    opened = Lookups.open(our_archive)
    yield opened
    opened.close()


def read_back(form: str, content: bytes) -> list[dict]:
    if form == "csv":
        return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    if form == "json":
        return json.loads(content)
    if form == "jsonl":
        return [json.loads(line) for line in content.splitlines()]
    return pyarrow.parquet.read_table(io.BytesIO(content)).to_pylist()


def as_cells(rows: list[dict]) -> list[dict]:
    """The rows as CSV tells them: all text, nothing for None, a formula set off."""
    cells = [{name: "" if value is None else str(value) for name, value in row.items()} for row in rows]
    return [{name: f"'{value}" if value.startswith("=") else value for name, value in row.items()} for row in cells]


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("kind", LISTINGS)
def test_every_format_gives_the_rows_of_the_listing(lookups: Lookups, kind: str, form: str) -> None:
    listing, file = LISTINGS[kind], io.BytesIO()
    rows = list(listing.rows(lookups.connection))
    WRITERS[form](listing, rows, file)
    assert read_back(form, file.getvalue()) == (as_cells(rows) if form == "csv" else rows)


def test_parquet_keeps_the_types_of_the_columns(lookups: Lookups) -> None:
    file = io.BytesIO()
    write_parquet(AWARDS, [], file)
    schema = pyarrow.parquet.read_table(file).schema
    assert {field.name: str(field.type) for field in schema} == {
        **dict.fromkeys(AWARDS.column_names, "string"),
        **dict.fromkeys(("year", "count", "articles"), "int64"),
    }


def test_spreadsheets_compute_nothing_of_what_was_crawled() -> None:
    file = io.BytesIO()
    formulas = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", 'a,"b"\nc', "Bằng khen"]
    write_csv(TWO, [{"name": name, "count": -1} for name in formulas], file)
    names = [row["name"] for row in read_back("csv", file.getvalue())]
    assert names == [*(f"'{name}" for name in formulas[:6]), *formulas[6:]]
    assert {row["count"] for row in read_back("csv", file.getvalue())} == {"-1"}


def test_a_byte_order_mark_comes_only_on_request() -> None:
    plain, marked = io.BytesIO(), io.BytesIO()
    write_csv(TWO, [{"name": "đ", "count": 1}], plain)
    write_csv_with_bom(TWO, [{"name": "đ", "count": 1}], marked)
    assert marked.getvalue() == b"\xef\xbb\xbf" + plain.getvalue()


@pytest.mark.parametrize("write", [write_csv, write_jsonl, write_parquet])
def test_rows_are_written_while_they_are_read(write) -> None:
    file = io.BytesIO()
    sizes: list[int] = []

    def rows() -> Iterator[dict]:
        for number in range(60_000):
            sizes.append(file.tell())
            yield {"name": f"xã {number * 7919 % 60_000}", "count": number}

    write(TWO, rows(), file)
    waiting = max(late - early for early, late in zip(sizes, [*sizes[1:], file.tell()], strict=True))
    assert waiting < file.tell() / 4


def test_the_command_writes_the_rows_of_the_page_and_of_the_interface(site: TestClient, our_archive: Path) -> None:
    ended = thidua("export", "awards", "--province", "lang-son", "--format", "jsonl", "--data", our_archive)
    rows = [json.loads(line) for line in ended.stdout.splitlines()]
    assert rows == site.get("/awards.json?province=lang-son").json()
    answered = site.get("/api/v1/awards?province=lang-son").json()["items"]
    assert rows == [{name: value for name, value in row.items() if name != "mentions"} for row in answered]
    shown = thidua("awards", "--province", "lang-son", "--format", "json", "--data", our_archive)
    assert json.loads(shown.stdout) == rows
    assert len(rows) == 2


def test_the_command_puts_a_whole_file_in_place_or_none(our_archive: Path, tmp_path: Path) -> None:
    target = tmp_path / "captures.parquet"
    ended = thidua("export", "captures", "--format", "parquet", "--output", target, "--data", our_archive)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")
    assert pyarrow.parquet.read_table(target).num_rows == 7
    ended = thidua("export", "captures", "--output", tmp_path / "none" / "x.csv", "--data", our_archive)
    assert ended.returncode == 1
    assert "choose another --output" in ended.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["captures.parquet"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("captures", "--award", "Bằng khen"), "cannot be narrowed by --award"),
        (("awards", "--level", "nowhere"), "awards have state, government"),
        (("awards", "--bom", "--format", "jsonl"), "--bom is for --format csv"),
        (("nothing",), "nothing"),
        (("awards", "--year", "20x0"), "year"),
    ],
)
def test_what_cannot_be_exported_is_told_in_a_sentence(
    arguments: tuple[str, ...], sentence: str, our_archive: Path
) -> None:
    ended = thidua("export", *arguments, "--data", our_archive)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert sentence in ended.stderr
    assert "Traceback" not in ended.stderr
