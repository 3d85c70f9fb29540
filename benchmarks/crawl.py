"""Pages a second of the crawl beside plain Scrapy that only downloads the same pages, in the same run.

usage: python -m benchmarks.crawl [--pages 2000]

A portal of pages of about 130 KB with 300 links each is served by a process of its own. Plain Scrapy gets the list of
pages and does nothing with them; the crawl finds them by their links, writes WARC and rows. Both ask 8 at a time and
without pause. Rates are taken from the server's side, between the first and the last request.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

from benchmarks.portal_texts import Writer
from crawler.crawl import crawl
from crawler.options import CrawlOptions
from crawler.profile import profile_for_seed
from crawler.report import CrawlReport

_CONCURRENCY = 8
_MENU, _LINKS = 240, 300
_BODY = 95_000


class Portal(asyncio.Protocol):
    """The server: just enough HTTP to serve pages fast."""

    pages: int = 0
    menu: bytes = b""
    bodies: tuple[bytes, ...] = ()
    times: tuple[float, ...] = ()

    @classmethod
    def build(cls, pages: int) -> None:
        """Write the parts that pages are put together from."""
        writer = Writer(7)
        cls.pages = pages
        cls.menu = "".join(
            f'<li class="leaf"><a href="/chuyen-muc/bai-{n}.html" title="{writer.title()}">{writer.title()}</a></li>\n'
            for n in range(_MENU)
        ).encode()
        bodies = []
        for _ in range(16):
            paragraphs: list[str] = []
            while sum(map(len, paragraphs)) < _BODY * 3 // 4:
                paragraphs.append(f'<p class="rtejustify">{writer.paragraph(6)}</p>\n')
            bodies.append("".join(paragraphs).encode())
        cls.bodies = tuple(bodies)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the way back."""
        self._transport = transport
        self._received = b""

    def data_received(self, data: bytes) -> None:
        """Answer each whole request."""
        self._received += data
        while b"\r\n\r\n" in self._received:
            head, _, self._received = self._received.partition(b"\r\n\r\n")
            path = head.split(b" ", 2)[1].decode()
            assert isinstance(self._transport, asyncio.Transport)
            self._transport.write(self._answer(path))

    def _answer(self, path: str) -> bytes:
        if path == "/times":
            body = json.dumps(Portal.times).encode()
            Portal.times = ()
        elif path == "/robots.txt":
            body = b"User-agent: *\nDisallow: /private/\nSitemap: /none.xml\n"
        elif path.startswith("/chuyen-muc/"):
            Portal.times = (*(Portal.times[:1] or (perf_counter(),)), perf_counter())
            body = self._page(int(path[len("/chuyen-muc/bai-") : -len(".html")]))
        else:
            return b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
        head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(body)}\r\n\r\n"
        return head.encode() + body

    def _page(self, number: int) -> bytes:
        first = number * (_LINKS - _MENU)
        own = "".join(
            f'<li><a href="/chuyen-muc/bai-{(first + n) % self.pages}.html">Tin số {n}</a></li>\n'
            for n in range(_LINKS - _MENU)
        )
        return b"".join(
            (
                f"<!DOCTYPE html><html><head><title>Bài {number}</title></head><body><ul>".encode(),
                self.menu,
                b"</ul><div class='content'>",
                self.bodies[number % len(self.bodies)],
                f"<p>Bài số {number}</p></div><ul>{own}</ul></body></html>".encode(),
            )
        )


async def serve(pages: int) -> None:
    """Serve the portal until killed; the port is the first line of standard output."""
    Portal.build(pages)
    server = await asyncio.get_running_loop().create_server(Portal, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


_SETTINGS = {
    "CONCURRENT_REQUESTS": _CONCURRENCY + 1,
    "CONCURRENT_REQUESTS_PER_DOMAIN": _CONCURRENCY,
    "DOWNLOAD_DELAY": 0,
    "LOG_ENABLED": False,
    "TELNETCONSOLE_ENABLED": False,
}
_PLAIN = """
import json, sys, scrapy
from scrapy.crawler import CrawlerProcess

class Plain(scrapy.Spider):
    name = "plain"
    start_urls = [f"{sys.argv[1]}chuyen-muc/bai-{n}.html" for n in range(int(sys.argv[2]))]

    def parse(self, response):
        pass

process = CrawlerProcess(json.loads(sys.argv[3]))
process.crawl(Plain)
process.start()
"""


@contextmanager
def portal(pages: int) -> Iterator[str]:
    """The portal in a process of its own; gives its address."""
    server = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.crawl", "--serve", "--pages", str(pages)], stdout=subprocess.PIPE, text=True
    )
    try:
        assert server.stdout is not None
        yield f"http://127.0.0.1:{int(server.stdout.readline())}/"
    finally:
        server.kill()
        server.wait()


def seconds(base: str) -> float:
    """Between the first and the last page since the last question."""
    with urllib.request.urlopen(f"{base}times") as response:
        first, last = json.load(response)
    return float(last - first)


def plain_rate(base: str, pages: int) -> float:
    """Pages a second of plain Scrapy."""
    subprocess.run([sys.executable, "-c", _PLAIN, base, str(pages), json.dumps(_SETTINGS)], check=True)
    return pages / seconds(base)


def our_rate(base: str, pages: int, data: Path) -> tuple[float, CrawlReport]:
    """Pages a second of the crawl into the empty folder ``data``."""
    report = crawl(profile_for_seed(f"{base}chuyen-muc/bai-0.html"), data, CrawlOptions(concurrency=_CONCURRENCY))
    if report.fetched != pages:
        raise SystemExit(f"the crawl fetched {report.fetched} of {pages} pages: {report}")
    return pages / seconds(base), report


def main() -> None:
    """Run both by turns, and print the table of the better of two runs each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.serve:
        asyncio.run(serve(chosen.pages))
        return
    plain, ours = 0.0, 0.0
    with portal(chosen.pages) as base:
        for _ in range(2):
            with tempfile.TemporaryDirectory() as data:
                plain = max(plain, plain_rate(base, chosen.pages))
                rate, report = our_rate(base, chosen.pages, Path(data))
                ours = max(ours, rate)
                stored = sum(path.stat().st_size for path in Path(data).rglob("*.warc.gz"))
    print(f"{chosen.pages} pages of {report.bytes // chosen.pages // 1000} KB with {_LINKS} links each")
    print(f"{'plain Scrapy, download only':<45}{plain:8.0f} pages/s")
    print(f"{'thidua: download, WARC, rows, links':<45}{ours:8.0f} pages/s   ratio {ours / plain:.2f}   (goal 0.50)")
    print(f"{'WARC':<45}{stored / 1e6:8.1f} MB")


if __name__ == "__main__":
    main()
