"""What a crawl and its extraction came to, as tables."""

from __future__ import annotations

from pathlib import Path

from archive.lookups import Lookups, Row
from crawler.report import CrawlReport
from thidua.output import console, print_rows

VISIT_COLUMNS = ("outcome", "reason", "pages", "example")
COLUMNS = ("url", "title", "published", "province", "awards", "officials", "campaigns", "documents")


def visit_rows(data: Path, report: CrawlReport) -> list[Row]:
    """The crawl's addresses by outcome and reason."""
    lookups = Lookups.open(data)
    try:
        return lookups.crawl_report(report.crawl_id)
    finally:
        lookups.close()


def summary_rows(data: Path, report: CrawlReport) -> list[Row]:
    """The site's articles, each with its numbers of facts."""
    lookups = Lookups.open(data)
    try:
        return lookups.site_articles(report.site)
    finally:
        lookups.close()


def print_crawl(data: Path, report: CrawlReport) -> None:
    """For people: what was fetched, what extraction made of it, the articles."""
    lookups = Lookups.open(data)
    try:
        print_rows(lookups.crawl_report(report.crawl_id), VISIT_COLUMNS, "table", f"Crawl of {report.site}")
        print_rows(lookups.extraction_report(), VISIT_COLUMNS, "table", "Extraction")
        print_rows(lookups.site_articles(report.site), COLUMNS, "table", "Articles")
    finally:
        lookups.close()
    pages = report.fetched + report.unchanged
    rate = pages / report.seconds if report.seconds else 0.0
    console().print(
        f"{report.ended}: {report.fetched} pages fetched, {report.unchanged} unchanged, "
        f"{sum(report.failed.values())} failed, {report.bytes / 1e6:.1f} MB in {report.seconds:.1f} s ({rate:.1f}/s)"
    )
