"""What is done after every crawl: its report is kept, its site checked, and who asked for it told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from archive.alerts import Alerts
from archive.crawl_reports import CrawlReports
from archive.records import Records
from crawler.report import CrawlReport
from thidua.health.certificate import Probe, certificate_until
from thidua.health.checks import RUN, SOUND, findings
from thidua.health.telling import Channel, Notice, by_log, log, tell
from thidua.health.thresholds import Thresholds, thresholds

_NOTHING = "Not a single page could be had: look at the crawl's visits, and whether the site still stands."


def keep_report(data: Path, report: CrawlReport, base: str, probe: Probe = certificate_until) -> None:
    """Keep the report of a crawl of the site at ``base``."""
    until = probe(base) if report.fetched or report.unchanged else None
    records = Records.open(data)
    try:
        CrawlReports(records).save(report.crawl_id, report.dropped, report.failed, until)
    finally:
        records.close()
    log.info(
        "%s: %s, %d fetched, %d unchanged, %d failed",
        report.site, report.ended, report.fetched, report.unchanged, sum(report.failed.values()),
        extra={"site": report.site, "crawl": report.crawl_id, "bytes": report.bytes, "seconds": report.seconds},
    )  # fmt: skip


def check_site(data: Path, report: CrawlReport, ways: Sequence[Channel] = (by_log,)) -> dict[str, str]:
    """Compare the crawl, whose captures were read by now, with the site's history; open and close alerts, tell.

    Gives what was found, by kind, the empty text where all is well.
    """
    limits = thresholds()
    records = Records.open(data)
    try:
        reports = CrawlReports(records)
        reports.add_reading(report.crawl_id)
        found = findings(reports.of_site(report.site, limits.history), limits)
        found[RUN] = _NOTHING if report.got_nothing else SOUND
        settle(Alerts(records), report.site, found, report.finished, ways, limits)
    finally:
        records.close()
    return found


def run_failed(data: Path, site: str, detail: str, ways: Sequence[Channel] = (by_log,)) -> None:
    """Open the alert that the site's run failed as a whole."""
    records = Records.open(data)
    try:
        settle(Alerts(records), site, {RUN: detail}, datetime.now(UTC), ways, thresholds())
    finally:
        records.close()


def settle(
    alerts: Alerts, site: str, found: dict[str, str], now: datetime, ways: Sequence[Channel], limits: Thresholds
) -> None:
    """Bring the site's alerts up to what was ``found``; tell of new ones, and again of those that stay open."""
    for kind in alerts.settle(site, found, now):
        log.info("%s: mended: %s", site, kind, extra={"site": site, "alert": kind})
    due = alerts.to_tell(site, now, timedelta(days=limits.reminder_days))
    if due and tell(Notice(site, [(a.kind, a.message, a.opened.isoformat(timespec="minutes")) for a in due]), ways):
        alerts.mark_told(due, now)
