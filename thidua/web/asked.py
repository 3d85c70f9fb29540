"""What a page asks of: the records, the lookups and the searcher of the running application."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Annotated

from fastapi import Depends, Request

from archive.lookups import Lookups
from archive.records import Records
from thidua.searching import Searcher
from thidua.web.open_lookups import OpenLookups


def data_of(request: Request) -> Path:
    """The data directory that is served."""
    data: Path = request.app.state.data
    return data


# What does not wait is asynchronous: it costs no trip to another thread.
async def _lookups(request: Request) -> AsyncIterator[Lookups]:
    kept: OpenLookups = request.app.state.lookups
    with kept.lent() as lookups:
        yield lookups


def _records(request: Request) -> Iterator[Records]:
    records = Records.open(data_of(request))
    try:
        yield records
    finally:
        records.close()


async def _searcher(request: Request) -> Searcher:
    searcher: Searcher = request.app.state.searcher
    return searcher


AskedLookups = Annotated[Lookups, Depends(_lookups)]
AskedRecords = Annotated[Records, Depends(_records)]
AskedSearcher = Annotated[Searcher, Depends(_searcher)]
