"""Build rate, size, memory and latency of search by kind of question, beside FTS5 and bare tantivy in the same run.

usage: python -m benchmarks.search [--articles 20000] [--questions 30] [--only whoosh …]

Each engine works in a process of its own. Every question is asked once, after one search to warm up, so that nothing
but common words comes from a cache; a search answers as a page of hits does: the total, 20 hits with marked snippets,
all facets. Making the articles does not count. Times are the processor's, of all threads together, so that other work
on the machine does not count either; the last row and the second rate are by the clock.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter, process_time, thread_time
from typing import Any

from rich.console import Console
from rich.table import Table

from benchmarks.search_contestants import CONTESTANTS
from benchmarks.search_corpus import article, articles, questions
from index import IndexArticle


class _Clock:
    """Hands articles on and keeps the time that making them took out of the account."""

    def __init__(self) -> None:
        self.making = self.making_processor = 0.0

    def articles(self, count: int) -> Iterator[IndexArticle]:
        start, processor = perf_counter(), thread_time()
        for one in articles(count):
            self.making += perf_counter() - start
            self.making_processor += thread_time() - processor
            yield one
            start, processor = perf_counter(), thread_time()


def _measure(name: str, count: int, of_each: int) -> dict[str, Any]:
    """One engine's figures: documents a second, MB on disk, MB of memory, seconds for 50 more, milliseconds by kind."""
    with tempfile.TemporaryDirectory() as folder:
        contestant = CONTESTANTS[name](Path(folder))
        clock, start, processor = _Clock(), perf_counter(), process_time()
        contestant.build(clock.articles(count))
        build = perf_counter() - start - clock.making
        build_processor = process_time() - processor - clock.making_processor
        size = sum(path.stat().st_size for path in Path(folder).rglob("*") if path.is_file())
        asked = questions(of_each)
        contestant.ask(asked[0])
        times: dict[str, list[float]] = defaultdict(list)
        by_clock = []
        for question in asked:
            start, processor = perf_counter(), process_time()
            contestant.ask(question)
            times[question.kind].append((process_time() - processor) * 1_000)
            by_clock.append((perf_counter() - start) * 1_000)
        more = [article(number) for number in range(count + 1, count + 51)]
        start = perf_counter()
        contestant.add(more)
        adding = perf_counter() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_024
    return {
        "rate": count / build_processor,
        "rate by clock": count / build,
        "size": size / 2**20,
        "memory": memory,
        "adding": adding,
        "times": times,
        "by clock": by_clock,
    }


def _in_own_process(name: str, count: int, of_each: int) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.search", "--articles", str(count), "--questions", str(of_each)]
    done = subprocess.run([*command, "--measure", name], check=True, capture_output=True, text=True)
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


def _percentile(times: list[float], share: float) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * share))]


def _tables(figures: dict[str, dict[str, Any]], count: int) -> Iterator[Table]:
    build = Table(
        "engine", "build docs/s", "by the clock", "MB on disk", "MB memory", "50 more, s", title=f"{count:,} articles"
    )
    for name, one in figures.items():
        row = (one["rate"], one["rate by clock"], one["size"], one["memory"])
        build.add_row(name, *(f"{figure:,.0f}" for figure in row), f"{one['adding']:.2f}")
    yield build
    latency = Table("p50 / p95, ms", *figures, title=f"{count:,} articles, each question asked once")
    for kind in next(iter(figures.values()))["times"]:
        latency.add_row(kind, *(_cell(one["times"][kind]) for one in figures.values()))
    latency.add_section()
    every = ([time for times in one["times"].values() for time in times] for one in figures.values())
    latency.add_row("all kinds", *map(_cell, every))
    latency.add_row("all kinds, by the clock", *(_cell(one["by clock"]) for one in figures.values()))
    yield latency


def _cell(times: list[float]) -> str:
    return f"{_percentile(times, 0.5):.1f} / {_percentile(times, 0.95):.1f}"


def main(arguments: list[str] | None = None) -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--questions", type=int, default=30, help="of each kind")
    parser.add_argument("--only", nargs="+", choices=CONTESTANTS, default=list(CONTESTANTS))
    parser.add_argument("--measure", choices=CONTESTANTS, help=argparse.SUPPRESS)
    chosen = parser.parse_args(arguments or [])
    if chosen.measure:
        json.dump(_measure(chosen.measure, chosen.articles, chosen.questions), sys.stdout)
        return
    figures = {name: _in_own_process(name, chosen.articles, chosen.questions) for name in chosen.only}
    for table in _tables(figures, chosen.articles):
        Console().print(table)


if __name__ == "__main__":
    main(sys.argv[1:])
