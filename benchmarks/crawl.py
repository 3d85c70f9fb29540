"""Pages a second of the crawl and of the whole river beside plain Scrapy that only downloads, in the same run.

usage: python -m benchmarks.crawl [--pages 2000] [--engine whoosh]

A portal of pages of about 130 KB with 300 links and an article of 600 words each is served by a process of its own, in
the markup of Drupal 7. Plain Scrapy gets the list of pages and does nothing with them; the crawl finds them by their
links, writes WARC and rows; the river (``thidua run``) reads facts out of every page besides and indexes it. All ask 8
at a time and without pause. Time is taken from the server's first page, to its last page, or to the end of the river.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import resource
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from time import perf_counter

from archive.lookups import Lookups
from benchmarks.extraction import articles
from benchmarks.portal_texts import Writer
from crawler.crawl import crawl
from crawler.options import CrawlOptions
from crawler.profile import Profile, read_profile
from crawler.report import CrawlReport
from index.request import SearchRequest
from thidua.river import run_site
from thidua.searching import Searcher

_CONCURRENCY = 8
_MENU, _LINKS = 240, 300
_WEIGHT = 130_000


class Portal(asyncio.Protocol):
    """The server: just enough HTTP to serve pages fast."""

    pages: int = 0
    menu: bytes = b""
    scripts: bytes = b""
    articles: tuple[str, ...] = ()
    times: tuple[float, ...] = ()

    @classmethod
    def build(cls, pages: int) -> None:
        """Write the parts that pages are put together from."""
        writer = Writer(7)
        cls.pages = pages
        cls.menu = "".join(
            f'<li class="leaf"><a href="/node/{n}" title="{writer.title()}">{writer.title()}</a></li>\n'
            for n in range(_MENU)
        ).encode()
        cls.articles = tuple(articles(pages))
        line = "if (items[{0}] < limit && !seen[{0}]) {{ items.push({{ id: {0}, w: 'x' }}); }}\n"
        lacking = _WEIGHT - len(cls().page(0))
        cls.scripts = "".join(map(line.format, range(lacking // len(line)))).encode()

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
        elif path.startswith("/node/"):
            Portal.times = (*(Portal.times[:1] or (perf_counter(),)), perf_counter())
            body = self.page(int(path.removeprefix("/node/")))
        else:
            return b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
        head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(body)}\r\n\r\n"
        return head.encode() + body

    def page(self, number: int) -> bytes:
        """The page of that number."""
        first = number * (_LINKS - _MENU)
        own = "".join(
            f'<li><a href="/node/{(first + n) % self.pages}">Tin số {n}</a></li>\n' for n in range(_LINKS - _MENU)
        )
        title, *lines = self.articles[number].split("\n")
        text = "".join(f'<p class="rtejustify">{line}</p>\n' for line in lines)
        return b"".join(
            (
                f'<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{title} | Cổng</title>'.encode(),
                b"<script>",
                self.scripts,
                b"</script></head><body class='html page-node node-type-article'><ul class='menu'>",
                self.menu,
                f"""</ul><div id="content" class="column"><h1 class="title" id="page-title">{title}</h1>
<div class="node node-article clearfix"><div class="meta submitted">Submitted by admin on T5, 03/12/2020 - 09:37</div>
<div class="content clearfix"><div class="field field-name-body"><div class="field-items"><div class="field-item even">
{text}</div></div></div></div></div><div class="block block-views"><h2>Tin liên quan</h2><ul>{own}</ul></div></div>
</body></html>""".encode(),
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
    start_urls = [f"{sys.argv[1]}node/{n}" for n in range(int(sys.argv[2]))]

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


def times(base: str) -> tuple[float, float]:
    """When the first and the last page since the last question were asked for, by the machine's clock."""
    with urllib.request.urlopen(f"{base}times") as response:
        first, last = json.load(response)
    return float(first), float(last)


def profile(base: str, folder: Path) -> Profile:
    """The portal's profile, written into ``folder``, where the river looks for it."""
    path = folder / "portal.toml"
    path.write_text(f'base = "{base}"\nstarts = ["/node/0"]\nfamily = "drupal7"\n', "utf-8")
    os.environ["THIDUA_SITES"] = str(folder)
    return read_profile(path)


def plain_rate(base: str, pages: int) -> float:
    """Pages a second of plain Scrapy."""
    subprocess.run([sys.executable, "-c", _PLAIN, base, str(pages), json.dumps(_SETTINGS)], check=True)
    first, last = times(base)
    return pages / (last - first)


def crawl_rate(base: str, pages: int, data: Path) -> tuple[float, CrawlReport]:
    """Pages a second of the crawl into the empty folder ``data``."""
    report = crawl(profile(base, data.parent), data, CrawlOptions(concurrency=_CONCURRENCY))
    _expect(pages, report)
    first, last = times(base)
    return pages / (last - first), report


def river_rate(base: str, pages: int, data: Path, engine: str) -> float:
    """Pages a second of the whole river into the empty folder ``data``."""
    _expect(pages, run_site(profile(base, data.parent), data, CrawlOptions(concurrency=_CONCURRENCY), engine))
    end = perf_counter()
    lookups = Lookups.open(data)
    searcher = Searcher(data, engine)
    found = lookups.article_count(), searcher.search(SearchRequest(text="")).total
    searcher.close()
    lookups.close()
    # A few of the articles, put together by chance, are no news of commendation.
    if not 0.95 * pages < found[0] == found[1]:
        raise SystemExit(f"of {pages} articles {found[0]} were kept and {found[1]} are in the index")
    return pages / (end - times(base)[0])


def _expect(pages: int, report: CrawlReport) -> None:
    if report.fetched != pages:
        raise SystemExit(f"the crawl fetched {report.fetched} of {pages} pages: {report}")


def _processor_seconds() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def main() -> None:
    """Run all by turns, and print the table of the better of two runs each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--engine", default="whoosh")
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.serve:
        asyncio.run(serve(chosen.pages))
        return
    best, spent = [0.0] * 3, [float("inf")] * 3
    with portal(chosen.pages) as base:
        for _ in range(2):
            with tempfile.TemporaryDirectory() as folder:
                before = [_processor_seconds()]
                rates = [plain_rate(base, chosen.pages)]
                before.append(_processor_seconds())
                rate, report = crawl_rate(base, chosen.pages, Path(folder) / "crawl")
                rates.append(rate)
                before.append(_processor_seconds())
                rates.append(river_rate(base, chosen.pages, Path(folder) / "river", chosen.engine))
                before.append(_processor_seconds())
            best = list(map(max, best, rates))
            spent = list(map(min, spent, (after - begun for begun, after in pairwise(before))))
    print(f"{chosen.pages} pages of {report.bytes // chosen.pages // 1000} KB with {_LINKS} links each")
    for label, goal, rate, seconds in zip(_LABELS, _GOALS, best, spent, strict=True):
        ratio = f"ratio {rate / best[0]:.2f}   (goal {goal:.2f})" if goal else ""
        print(f"{label:<50}{rate:6.0f} pages/s {seconds / chosen.pages * 1000:6.1f} ms of processor a page   {ratio}")


_LABELS = ("plain Scrapy, download only", "crawl: download, WARC, rows, links", "river: crawl, facts, records, index")
_GOALS = (0.0, 0.5, 0.3)


if __name__ == "__main__":
    main()
