"""The days on which a site's own feeds say that articles appeared, for articles whose pages print none.

RSS 2.0 (``pubDate``) and Atom (``published``) date an entry; what a page prints itself is always the better witness.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from archive.capture import Capture
from archive.errors import ArchiveError
from archive.payload import decoded_body
from archive.records import Records
from archive.store import CAPTURES
from archive.warc_reader import read_response
from crawler.address import Addresses, absolute
from crawler.discovery import is_feed, read_feed
from crawler.profile import profile_for_seed

_MOST_FEEDS = 200
_DAY = 10  # characters of an ISO moment
_FEWEST = 3  # entries of one day, that of the fetch, that a server dated itself


def undated(records: Records) -> list[tuple[int, str]]:
    """The current captures of articles without a day of publication, and their canonical addresses."""
    rows = records.connection.execute("SELECT capture_id, canonical_url FROM article WHERE published IS NULL")
    return [(int(capture_id), str(url)) for capture_id, url in rows]


def feed_days(data: Path, records: Records) -> dict[str, str]:
    """For each canonical address that a captured feed names with a day, the earliest such ISO day."""
    days: dict[str, str] = {}
    for capture in _feeds(records):
        try:
            body = decoded_body(read_response(data / CAPTURES, capture.location))
        except ArchiveError:  # told of where the capture itself is read
            continue
        for address, day in _told(capture, body):
            days[address] = min(day, days.get(address, day))
    return days


def _feeds(records: Records) -> Iterator[Capture]:
    rows = records.connection.execute(
        "SELECT id FROM capture WHERE status = 200 AND NOT is_revisit AND content_type LIKE '%xml%' "
        "AND content_type NOT LIKE '%html%' ORDER BY id DESC LIMIT ?",
        (_MOST_FEEDS,),
    ).fetchall()
    found = (records.capture(int(row[0])) for row in rows)
    return (capture for capture in found if capture is not None)


def _told(capture: Capture, body: bytes) -> list[tuple[str, str]]:
    """The addresses and days of a feed; none where it dates all by the moment of the fetch, or in the future."""
    offer = read_feed(body) if is_feed(body) else None
    latest = (capture.fetched_at + timedelta(days=1)).date().isoformat()
    addresses = Addresses(profile_for_seed(capture.url).ignored_parameters)
    told = []
    for entry in offer.entries if offer else ():
        day = (entry.published or "")[:_DAY]
        url = absolute(capture.url, entry.url)
        clean = addresses.clean(url) if url else None
        if clean and day and day < latest:
            told.append((addresses.key(clean), day))
    days = {day for _, day in told}
    made_up = len(told) >= _FEWEST and days == {capture.fetched_at.date().isoformat()}
    return [] if made_up else told
