"""The crawling process's memory over a long crawl, as a curve of numbers.

usage: python -m benchmarks.crawl_memory [--pages 10000]

The portal of benchmarks.crawl is crawled once; the resident memory of the crawling process is read from /proc as the
crawl tells of its progress (Linux). Flat means that the last tenth needs little more than the second.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path

from benchmarks.crawl import portal, profile
from crawler.crawl import crawl
from crawler.options import CrawlOptions
from crawler.report import Progress

_STEPS = 10


def resident() -> float:
    """Resident megabytes of this process's largest child that crawls."""
    found = [0.0]
    for pid in Path(f"/proc/self/task/{os.getpid()}/children").read_text().split():
        if b"crawler.process" in Path(f"/proc/{pid}/cmdline").read_bytes():
            pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
            found.append(pages * os.sysconf("SC_PAGE_SIZE") / 1e6)
    return max(found)


def curve(pages: int) -> list[tuple[int, float]]:
    """Pages done and megabytes, at each tenth of a crawl of so many pages."""
    points: list[tuple[int, float]] = []

    def note(progress: Progress) -> None:
        if progress.done >= (len(points) + 1) * pages // _STEPS and (megabytes := resident()):
            points.append((progress.done, megabytes))

    with portal(pages) as base, tempfile.TemporaryDirectory() as data:
        whole = profile(base, Path(data)).model_copy(update={"pattern_budget": pages + 1, "depth": pages})
        crawl(whole, Path(data) / "data", CrawlOptions(concurrency=8), note)
    return points


def main() -> None:
    """Print the curve."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=10_000)
    for done, megabytes in curve(parser.parse_args().pages):
        print(f"{done:8} pages {megabytes:8.1f} MB")


if __name__ == "__main__":
    main()
