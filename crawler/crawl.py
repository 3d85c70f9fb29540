"""Crawl one site into the archive."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from archive.errors import ArchiveError
from crawler.errors import CrawlerError, ReportCrash
from crawler.options import CrawlOptions, manners
from crawler.process import job
from crawler.profile import Profile
from crawler.report import CrawlReport, Failure, Progress

_PATIENCE = 15.0


def crawl(
    profile: Profile,
    data: Path,
    options: CrawlOptions | None = None,
    on_progress: Callable[[Progress], None] | None = None,
) -> CrawlReport:
    """Crawl ``profile`` into the data directory ``data`` and wait for the end; may be called again and again.

    The crawl runs in a process of its own. What it fetched is on disk as it goes: a kill loses nothing that was
    fetched. An interrupt (Ctrl-C) ends the crawl within seconds, its row says ``stopped``, and KeyboardInterrupt is
    raised again.

    Raises SlowDown for bad manners, what the archive raises (MakeFolderWritable, FreeDiskSpace, UpdateProgram,
    RestoreDatabase), and ReportCrash where the process died.
    """
    options = options or CrawlOptions()
    manners(profile, options)
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(
            # Not the package of that name that may lie in the working directory.
            [sys.executable, "-P", "-m", "crawler.process"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            # A Ctrl-C on the terminal is for us to pass on.
            process_group=0,
        )
        try:
            return _follow(process, job(profile, data.absolute(), options), errors, on_progress)
        finally:
            _end(process)


def _follow(
    process: subprocess.Popen[bytes],
    order: str,
    errors: IO[bytes],
    on_progress: Callable[[Progress], None] | None,
) -> CrawlReport:
    if process.stdin is None or process.stdout is None:
        raise AssertionError("both are pipes")
    process.stdin.write(order.encode() + b"\n")
    process.stdin.flush()
    interrupted: KeyboardInterrupt | None = None
    report: CrawlReport | None = None
    while True:
        try:
            line = process.stdout.readline()
            if not line:
                break
            report = _take(json.loads(line), on_progress) or report
        except KeyboardInterrupt as interrupt:
            if interrupted is not None:
                raise
            interrupted = interrupt
            process.stdin.close()
    if interrupted is not None:
        raise interrupted
    if report is None:
        raise ReportCrash(
            f"The crawling process ended without a report ({_last_line(errors)}): what it fetched is kept; run the "
            "crawl again, and report this where it happens again."
        )
    return report


def _take(message: dict[str, Any], on_progress: Callable[[Progress], None] | None) -> CrawlReport | None:
    if "error" in message:
        raise _fault(**message["error"])
    if "report" in message:
        return _report(message["report"])
    if on_progress is not None:
        on_progress(Progress(**message["progress"]))
    return None


def _report(told: dict[str, Any]) -> CrawlReport:
    return CrawlReport(
        **told
        | {
            "seeds": tuple(told["seeds"]),
            "started": datetime.fromisoformat(told["started"]),
            "finished": datetime.fromisoformat(told["finished"]),
            "failures": tuple(Failure(**failure) for failure in told["failures"]),
        }
    )


def _fault(module: str, name: str, message: str) -> ArchiveError | CrawlerError:
    """The error that the process met, as it was raised there."""
    kind = getattr(importlib.import_module(module), name)
    if not issubclass(kind, ArchiveError | CrawlerError):
        raise AssertionError(f"{kind} is no error of ours")
    fault: ArchiveError | CrawlerError = kind(message)
    return fault


def _end(process: subprocess.Popen[bytes]) -> None:
    for pipe in (process.stdin, process.stdout):
        if pipe is not None and not pipe.closed:
            pipe.close()
    try:
        process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _last_line(errors: IO[bytes]) -> str:
    errors.seek(0)
    lines = errors.read().decode("utf-8", "replace").split("\n")
    return next((line.strip() for line in reversed(lines) if line.strip()), "it said nothing")
