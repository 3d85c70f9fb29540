"""The process in which one crawl runs: a Twisted reactor cannot be started twice in one.

``python -m crawler.process`` reads a job, one JSON object, from the first line of standard input and writes JSON lines
to standard output: ``progress`` now and then, at last ``report`` or ``error``. When standard input ends, or says
anything more, the crawl stops: a parent that dies takes the crawl with it.
"""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import sys
import threading
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from time import monotonic
from typing import Any, TextIO

from archive.errors import ArchiveError, refused_write
from archive.records import Records
from archive.store import CaptureStore
from crawler.clock import Clock
from crawler.errors import CrawlerError
from crawler.options import CrawlOptions
from crawler.outcome import Reason
from crawler.profile import Profile
from crawler.report import Progress
from crawler.running import RunningCrawl

_TELL_EVERY = 0.5
_PATIENCE = 5.0


def main() -> int:
    """Run the job of standard input. Exit code 0 where a report was written."""
    out = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
    # Whatever a library prints must not get between the JSON lines.
    os.dup2(2, 1)
    try:
        _tell(out, report=_run(json.loads(sys.stdin.buffer.readline()), out))
    except (ArchiveError, CrawlerError) as fault:
        _tell_of(fault, out)
        return 1
    except (OSError, sqlite3.OperationalError) as fault:
        if (refused := refused_write(fault)) is None:
            raise
        _tell_of(refused, out)
        return 1
    return 0


def _tell_of(fault: ArchiveError | CrawlerError, out: TextIO) -> None:
    _tell(out, error={"module": type(fault).__module__, "name": type(fault).__name__, "message": str(fault)})


def job(profile: Profile, data: Path, options: CrawlOptions) -> str:
    """The job's line."""
    return json.dumps(
        {
            "profile": profile.model_dump(mode="json", exclude={"layout", "signature"}),
            "data": str(data),
            "options": asdict(options)
            | {
                "log": None if options.log is None else str(options.log),
                "now": None if options.now is None else options.now.isoformat(),
            },
        }
    )


def _run(order: dict[str, Any], out: TextIO) -> dict[str, Any]:
    profile = Profile.model_validate(order["profile"])
    log, now = order["options"].pop("log"), order["options"].pop("now")
    options = CrawlOptions(
        **order["options"],
        log=None if log is None else Path(log),
        now=None if now is None else datetime.fromisoformat(now),
    )
    data, clock = Path(order["data"]), Clock.set_to(options.now)
    started = clock.start
    records = Records.open(data)
    try:
        records.site(profile.name, profile.title, profile.province, profile.base)
        seeds = profile.absolute(profile.starts)
        crawl_id = records.begin_crawl(profile.name, seeds, started)
        with CaptureStore(data, records, profile.name, crawl_id, started) as store:
            crawl = RunningCrawl.prepare(profile, options, data, records, store, crawl_id, clock)
            _fetch(crawl, out)
        ended = crawl.ended or ("page limit" if crawl.ledger.dropped[Reason.PAGE_LIMIT] else "finished")
        finished = crawl.ledger.close(ended)
        if crawl.backfill is not None and ended == "finished":
            crawl.backfill.finish(finished)
    finally:
        records.close()
    if crawl.fault is not None:
        raise crawl.fault
    ledger = crawl.ledger
    return {
        "crawl_id": crawl_id,
        "site": profile.name,
        "seeds": seeds,
        "started": started.isoformat(),
        "finished": finished.isoformat(),
        "ended": ended,
        "fetched": ledger.fetched,
        "unchanged": ledger.unchanged,
        "bytes": ledger.bytes,
        "dropped": ledger.dropped,
        "failed": ledger.failed,
        "failures": [asdict(failure) for failure in ledger.failures],
    }


def _fetch(crawl: RunningCrawl, out: TextIO) -> None:
    """Run Scrapy until the frontier is empty or the crawl is stopped."""
    # Scrapy installs its reactor on import of these, which must come before anything that uses one.
    from scrapy.crawler import AsyncCrawlerProcess
    from scrapy.utils.reactor import install_reactor

    install_reactor("twisted.internet.asyncioreactor.AsyncioSelectorReactor")
    from twisted.internet import reactor as installed
    from twisted.internet import task

    from crawler.settings import scrapy_settings
    from crawler.spider import PortalSpider

    process = AsyncCrawlerProcess(scrapy_settings(crawl))
    process.crawl(PortalSpider, crawl=crawl)
    reactor: Any = installed
    begun = monotonic()

    def tell() -> None:
        ledger = crawl.ledger
        _tell(
            out,
            progress=asdict(
                Progress(
                    done=ledger.fetched + ledger.unchanged,
                    queued=len(crawl.frontier),
                    failed=ledger.failed.total(),
                    bytes=ledger.bytes,
                    seconds=monotonic() - begun,
                )
            ),
        )

    def stop() -> None:
        crawl.stop("stopped")
        # What is on its way may take as long as its timeout; all that came in is kept already.
        reactor.callLater(_PATIENCE, process._stop_reactor)

    def stop_soon(*_: object) -> None:
        reactor.callFromThread(stop)

    def wait_for_end() -> None:
        # Not by sys.stdin, whose lock a thread may not hold when the interpreter ends.
        os.read(0, 1)
        stop_soon()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, stop_soon)
    threading.Thread(target=wait_for_end, daemon=True).start()
    task.LoopingCall(tell).start(_TELL_EVERY)
    process.start(install_signal_handlers=False)
    tell()


def _tell(out: TextIO, **message: Any) -> None:
    # A parent that died hears nothing more; the crawl still has its rows to close.
    with suppress(BrokenPipeError):
        out.write(json.dumps(message) + "\n")


if __name__ == "__main__":
    sys.exit(main())
