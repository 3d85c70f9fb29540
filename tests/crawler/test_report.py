"""What a crawl's report says of itself."""

from datetime import UTC, datetime

from crawler.outcome import Reason
from crawler.report import CrawlReport

NOON = datetime(2026, 1, 5, 5, 0, tzinfo=UTC)


def report(fetched: int = 0, **dropped: int) -> CrawlReport:
    reasons = {Reason[name]: number for name, number in dropped.items()}
    return CrawlReport(1, "mot", (), NOON, NOON, "finished", fetched, 0, 0, reasons)


def test_a_crawl_without_a_page_got_nothing() -> None:
    assert report(ROBOTS=3).got_nothing
    assert not report(1).got_nothing


def test_a_backfill_that_was_stopped_after_its_last_page_got_something_when_it_goes_on() -> None:
    assert not report(HAD=30).got_nothing
