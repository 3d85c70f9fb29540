"""What `thidua serve` holds: mixed searches open-loop, from a second process, against a real server.

usage: python -m benchmarks.serve [--articles 20000] [--rate 200] [--seconds 20] [--engine tantivy] [--data DIR]

Half of the requests are for the search page, half for /api/v1/search, all with facets and marked snippets; no two of
them are the same, so that nothing is answered from what is remembered. They come at random moments (Poisson) whether
the former are answered or not, and a request's time counts from the moment at which it was due. Both processes share
the machine. ``--data`` keeps the archive for the next time.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from urllib.request import urlopen

from rich.console import Console
from rich.table import Table

from benchmarks.search_corpus import _LISTS, questions
from benchmarks.serve_archive import make

_PATHS = ("/", "/api/v1/search")
_WARMING = 300
_LATEST = 60.0


def requests(count: int) -> list[tuple[str, str]]:
    """As many different requests: the kind and the address of each."""
    chance = random.Random("requests")
    asked = [(one.kind, one.text) for one in questions(max(1, count // 4))] + [("nothing typed", "")] * (count // 4)
    chance.shuffle(asked)
    found: dict[str, str] = {}
    for kind, text in asked * 4:
        parameters = [("q", text)]
        if chance.random() < 0.3 or not text:
            parameters.append(("province", chance.choice(_LISTS["provinces"])))
        if chance.random() < 0.2:
            parameters.append(("year", str(chance.randrange(2010, 2026))))
        if chance.random() < 0.2:
            parameters.append(("sort", chance.choice(("newest", "oldest"))))
        found.setdefault(f"{_PATHS[len(found) % 2]}?{urlencode(parameters)}", kind)
        if len(found) == count:
            break
    return [(kind, address) for address, kind in found.items()]


class _Asker:
    """Keeps connections open, as browsers and proxies do, as many as are waited for at once."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._free: list[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = []

    async def ask(self, address: str) -> int:
        """The status of the answer, read whole. Raises OSError and what reading raises."""
        if self._free:
            try:
                return await self._ask(address, *self._free.pop())
            except (ConnectionError, asyncio.IncompleteReadError):
                pass  # closed meanwhile for having been idle, as happens to browsers too
        return await self._ask(address, *await asyncio.open_connection("127.0.0.1", self._port))

    async def _ask(self, address: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> int:
        writer.write(f"GET {address} HTTP/1.1\r\nHost: 127.0.0.1:{self._port}\r\n\r\n".encode())
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
        await reader.readexactly(int(head.split("content-length:")[1].split()[0]))
        self._free.append((reader, writer))
        return int(head.split()[1])


async def _fire(port: int, rate: float, asked: list[tuple[str, str]]) -> dict[str, Any]:
    """Ask all, at the rate; gives milliseconds by kind, the errors, and the rate at which answers came."""
    asker, chance = _Asker(port), random.Random("moments")
    times: dict[str, list[float]] = defaultdict(list)
    errors: Counter[str] = Counter()

    async def one(kind: str, address: str, due: float) -> None:
        try:
            async with asyncio.timeout(_LATEST):
                status = await asker.ask(address)
        except (OSError, asyncio.IncompleteReadError) as fault:
            errors[type(fault).__name__] += 1
            return
        if status == 200:
            times[kind].append((time.perf_counter() - due) * 1000)
        else:
            errors[f"status {status}"] += 1

    begun = due = time.perf_counter()
    async with asyncio.TaskGroup() as group:
        for kind, address in asked:
            due += chance.expovariate(rate)
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            group.create_task(one(kind, address, due))
    took = time.perf_counter() - begun
    return {"times": times, "errors": errors, "rate": sum(map(len, times.values())) / took}


def _in_own_process(port: int, rate: float, first: int, count: int) -> dict[str, Any]:
    """Ask ``count`` requests from the ``first`` on."""
    command = [sys.executable, "-m", "benchmarks.serve", "--rate", str(rate), "--fire", *map(str, (port, first, count))]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    while True:
        if server.poll() is not None:
            raise SystemExit("the server ended before it answered")
        try:
            with urlopen(f"http://127.0.0.1:{port}/healthz", timeout=30):
                return
        except OSError:
            time.sleep(0.1)


def _cpu_seconds(server: int) -> float:
    """The processor time of a process and of those that it has started (Linux)."""
    parents, seconds = {}, {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it has just ended
        parents[int(folder.name)] = int(fields[1])
        seconds[int(folder.name)] = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    ours = {server, *(process for process, parent in parents.items() if parent == server)}
    return sum(seconds.get(process, 0) for process in ours)


def _measure(data: Path, engine: str, rate: float, seconds: float) -> dict[str, Any]:
    port = _free_port()
    command = [sys.executable, "-m", "thidua.cli", "serve", "--port", str(port), "--data", str(data)]
    server = subprocess.Popen([*command, "--engine", engine], stderr=subprocess.DEVNULL)
    try:
        _wait_for(port, server)
        _in_own_process(port, rate / 4, 0, _WARMING)
        before, count = _cpu_seconds(server.pid), int(rate * seconds)
        figures = _in_own_process(port, rate, _WARMING, count)
        figures["cpu"] = (_cpu_seconds(server.pid) - before) / count * 1000
        return figures
    finally:
        server.terminate()
        server.wait(30)


def _rows(figures: dict[str, Any]) -> Iterator[tuple[str, list[float]]]:
    yield from sorted(figures["times"].items())
    yield "all kinds", [one for times in figures["times"].values() for one in times]


def _print(figures: dict[str, Any], title: str) -> None:
    table = Table("kind", "answers", "p50 ms", "p95 ms", "p99 ms", "most ms", title=title)
    for kind, times in _rows(figures):
        times.sort()
        shares = (times[min(len(times) - 1, int(len(times) * share))] for share in (0.5, 0.95, 0.99, 1))
        table.add_row(kind, str(len(times)), *(f"{one:.0f}" for one in shares))
    Console().print(table)
    print(f"{figures['rate']:.1f} answers/s, errors: {figures['errors'] or 'none'}, "
          f"the server's processor time: {figures['cpu']:.1f} ms a request")  # fmt: skip


def main(arguments: list[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--rate", type=float, default=200, help="requests a second")
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--engine", default="tantivy")
    parser.add_argument("--data", type=Path, help="a folder for the archive, kept")
    parser.add_argument("--fire", type=int, nargs=3, help=argparse.SUPPRESS)
    chosen = parser.parse_args(arguments or [])
    if chosen.fire:
        port, first, count = chosen.fire
        asked = requests(first + count)[first:]
        json.dump(asyncio.run(_fire(port, chosen.rate, asked)), sys.stdout)
        return
    with tempfile.TemporaryDirectory() as folder:
        data = chosen.data or Path(folder)
        make(data, chosen.articles, chosen.engine)
        figures = _measure(data, chosen.engine, chosen.rate, chosen.seconds)
    _print(figures, f"{chosen.rate:g} requests/s for {chosen.seconds:g} s, {chosen.articles:,} articles")


if __name__ == "__main__":
    main(sys.argv[1:])
