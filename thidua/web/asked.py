"""What a page asks of: the records, the lookups and the searcher of the running application."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from fastapi import Depends, Request

from archive.lookups import Lookups
from archive.records import Records
from thidua.searching import Searcher


def data_of(request: Request) -> Path:
    """The data directory that is served."""
    data: Path = request.app.state.data
    return data


def _lookups(request: Request) -> Iterator[Lookups]:
    lookups = Lookups.open(data_of(request))
    try:
        yield lookups
    finally:
        lookups.close()


def _records(request: Request) -> Iterator[Records]:
    records = Records.open(data_of(request))
    try:
        yield records
    finally:
        records.close()


def _searcher(request: Request) -> Searcher:
    searcher: Searcher = request.app.state.searcher
    return searcher


AskedLookups = Annotated[Lookups, Depends(_lookups)]
AskedRecords = Annotated[Records, Depends(_records)]
AskedSearcher = Annotated[Searcher, Depends(_searcher)]
