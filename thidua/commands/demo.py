"""``thidua demo``: what ``make run`` does: the bundled sample portal through the whole river, then the search page."""

from __future__ import annotations

from pathlib import Path

import click

from crawler.options import CrawlOptions
from crawler.profile import load_profile
from thidua.options import data_option, engine_option
from thidua.river import run_site
from thidua.sample import sample_portal
from thidua.serving import listen, serve
from thidua.summary import print_crawl


@click.command("demo")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@data_option
@engine_option
def command(port: int, data: Path, engine: str) -> None:
    """Serve the bundled sample portal on a loopback port, crawl it, and serve the search page over it.

    \b
    Example:
      thidua demo --port 8000 --data data
    """
    # Before the work, so that a taken port is told at once.
    listen("127.0.0.1", port).close()
    with sample_portal() as base:
        report = run_site(load_profile("sample").at(base), data, CrawlOptions(), engine)
    print_crawl(data, report)
    serve(data, engine, "127.0.0.1", port)
