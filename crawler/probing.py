"""One page of a live site, asked for as politely as in a crawl and kept nowhere."""

from __future__ import annotations

import dataclasses
import tempfile
from pathlib import Path

from archive.payload import SkipPayload, decoded_body
from archive.records import Records
from archive.store import CAPTURES
from archive.warc_reader import read_response
from crawler.crawl import crawl
from crawler.errors import TryAnotherAddress
from crawler.options import CrawlOptions
from crawler.profile import Profile


@dataclasses.dataclass(frozen=True, slots=True)
class Probed:
    """A page that was had: ``url`` is where it was found in the end, ``body`` has its content coding undone."""

    url: str
    content_type: str | None
    body: bytes


def probe(profile: Profile, url: str, options: CrawlOptions) -> Probed:
    """The page at ``url``, had by a crawl of this page alone: robots.txt, delay and private networks are minded.

    Raises TryAnotherAddress where there is none to be had, and what ``crawl`` raises.
    """
    alone = profile.model_copy(
        update={
            "starts": (url,),
            "feeds": (),
            "sitemaps": (),
            "more": (),
            "include": (),
            "postback": None,
            "reads_offers": False,
        }
    )
    with tempfile.TemporaryDirectory(prefix="thidua-") as folder:
        data = Path(folder)
        report = crawl(alone, data, dataclasses.replace(options, pages=1, depth=0, backfill=False))
        records = Records.open(data)
        try:
            row = records.connection.execute(
                "SELECT capture_id FROM visit WHERE outcome = 'fetched' AND reason = 'page' ORDER BY id DESC LIMIT 1"
            ).fetchone()
            capture = None if row is None else records.capture(row[0])
        finally:
            records.close()
        if capture is None:
            why = report.failures[0] if report.failures else None
            told = f"{why.reason}: {why.detail}" if why else ", ".join(report.dropped) or report.ended
            raise TryAnotherAddress(
                f"{url} gave no page ({told}): open it in a browser, and give an address that works."
            )
        try:
            body = decoded_body(read_response(data / CAPTURES, capture.location))
        except SkipPayload as fault:
            raise TryAnotherAddress(f"{url} cannot be read ({fault}): give another page of the site.") from fault
    return Probed(capture.url, capture.content_type, body)
