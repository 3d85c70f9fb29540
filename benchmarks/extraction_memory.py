"""Memory over many articles: text to facts in one process, and ``thidua extract --all`` with its worker processes.

usage: python -m benchmarks.extraction_memory [--articles 100000] [--words 120]

Articles are generated a thousand at a time, no two alike; resident megabytes are read from /proc (Linux) at each tenth.
Flat means that the last tenth needs little more than the second.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from archive.capture import Exchange
from archive.records import Records
from archive.store import CaptureStore
from benchmarks.extraction import articles, as_page
from extractor.extract import extract
from extractor.head import read_text
from thidua.extraction import extract_captures

_STEPS = 10
_AT_A_TIME = 1_000
_START = datetime(2026, 1, 1, tzinfo=UTC)


def resident(pid: int | str = "self") -> float:
    """Resident megabytes of a process."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def largest_worker() -> float:
    """Resident megabytes of this process's largest child."""
    children = [
        child for thread in Path("/proc/self/task").iterdir() for child in (thread / "children").read_text().split()
    ]
    return max(map(resident, children), default=0.0)


def texts(number: int, words: int) -> Iterator[str]:
    """So many articles, made as they are asked for."""
    for seed in range(number // _AT_A_TIME):
        yield from articles(_AT_A_TIME, seed, words)


def text_to_facts(number: int, words: int) -> Iterator[tuple[int, float]]:
    """Articles read, and this process's megabytes."""
    for done, text in enumerate(texts(number, words), 1):
        extract(read_text(text))
        if done % (number // _STEPS) == 0:
            yield done, resident()


def extract_all(number: int, words: int) -> list[tuple[int, float, float]]:
    """Captures read, and the megabytes of the process that writes and of its largest worker."""
    points: list[tuple[int, float, float]] = []

    def note(done: int, _total: int) -> None:
        if done % (number // _STEPS) == 0:
            points.append((done, resident(), largest_worker()))

    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        records = Records.open(data)
        crawl_id = records.begin_crawl("bench", [], _START)
        with CaptureStore(data, records, "bench", crawl_id, _START) as store:
            for place, text in enumerate(texts(number, words)):
                url = f"http://bench.example/bai-{place}.html"
                headers = (("Content-Type", "text/html; charset=utf-8"),)
                store.keep(Exchange(url, url, _START, "GET", (), 200, "OK", headers, as_page(text)))
        extract_captures(data, records, lambda _site: (), note)
        records.close()
    return points


def main() -> None:
    """Print both curves."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--words", type=int, default=120)
    chosen = parser.parse_args()
    for done, megabytes in text_to_facts(chosen.articles, chosen.words):
        print(f"{done:8} texts to facts {megabytes:8.1f} MB", flush=True)
    for done, writer, worker in extract_all(chosen.articles, chosen.words):
        print(f"{done:8} captures       {writer:8.1f} MB   largest worker {worker:8.1f} MB", flush=True)


if __name__ == "__main__":
    main()
