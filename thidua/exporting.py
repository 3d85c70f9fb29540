"""Rows written to a file as they are read, so that an archive of any size fits."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import IO, Any

from archive.listing import Listing, Type
from thidua.output import harmless

Row = Mapping[str, Any]
Write = Callable[[Listing, Iterable[Row], IO[bytes]], None]
# A row group of Parquet is held in memory: so many rows, or so many letters of full texts.
_GROUP_ROWS = 10_000
_GROUP_LETTERS = 4_000_000


def write_csv(listing: Listing, rows: Iterable[Row], file: IO[bytes]) -> None:
    """A header line and a line a row (RFC 4180, UTF-8); a cell that a spreadsheet would compute is made harmless."""
    _write_csv(listing, rows, file, "utf-8")


def write_csv_with_bom(listing: Listing, rows: Iterable[Row], file: IO[bytes]) -> None:
    """The same after a byte order mark, by which spreadsheets know UTF-8."""
    _write_csv(listing, rows, file, "utf-8-sig")


def _write_csv(listing: Listing, rows: Iterable[Row], file: IO[bytes], encoding: str) -> None:
    text = io.TextIOWrapper(file, encoding, newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(listing.column_names)
    for row in rows:
        writer.writerow([harmless(row[name]) for name in listing.column_names])
    text.detach()


def write_jsonl(listing: Listing, rows: Iterable[Row], file: IO[bytes]) -> None:
    """A JSON object a line (jsonlines.org)."""
    for row in rows:
        file.write(json.dumps({name: row[name] for name in listing.column_names}, ensure_ascii=False).encode() + b"\n")


def write_json(listing: Listing, rows: Iterable[Row], file: IO[bytes]) -> None:
    """One JSON array of objects, an object a line."""
    file.write(b"[")
    for number, row in enumerate(rows):
        file.write(b",\n" if number else b"\n")
        file.write(json.dumps({name: row[name] for name in listing.column_names}, ensure_ascii=False).encode())
    file.write(b"\n]\n")


def write_parquet(listing: Listing, rows: Iterable[Row], file: IO[bytes]) -> None:
    """Apache Parquet, Zstandard, every column nullable and of its own type."""
    # Imported here: it costs a third of a second, which nobody else should wait.
    import pyarrow as pa
    import pyarrow.parquet as pq

    types = {Type.TEXT: pa.string(), Type.INTEGER: pa.int64(), Type.REAL: pa.float64()}
    schema = pa.schema([(column.name, types[column.type]) for column in listing.columns])
    with pq.ParquetWriter(file, schema, compression="zstd") as writer:
        for batch in _batches(rows):
            writer.write_batch(pa.RecordBatch.from_pylist(batch, schema=schema))


def _batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """The rows in row groups, each within both bounds."""
    batch: list[Row] = []
    letters = 0
    for row in rows:
        batch.append(row)
        letters += sum(len(value) for value in row.values() if isinstance(value, str))
        if len(batch) == _GROUP_ROWS or letters > _GROUP_LETTERS:
            yield batch
            batch, letters = [], 0
    if batch:
        yield batch


WRITERS: Mapping[str, Write] = {
    "csv": write_csv,
    "json": write_json,
    "jsonl": write_jsonl,
    "parquet": write_parquet,
}
MEDIA_TYPES: Mapping[str, str] = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "jsonl": "application/jsonl",
    "parquet": "application/vnd.apache.parquet",
}
