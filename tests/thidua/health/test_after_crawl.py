"""After a crawl: its report is kept, an alert is told once and again only after a while, and closed when mended."""

import json
import smtplib
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from archive.alerts import Alerts
from archive.crawl_reports import CrawlReports
from archive.records import CrawlCounts, Records
from archive.store import CaptureStore
from crawler.report import CrawlReport
from tests.thidua.records_of_our_own import DRAFTS, LAI_CHAU, NOON, exchange, keep
from thidua.health.after_crawl import check_site, keep_report, run_failed, settle
from thidua.health.telling import Mail, Notice, Webhook, channels, tell
from thidua.health.thresholds import thresholds
from thidua.settings import Settings

DAY = timedelta(days=1)


@pytest.fixture
def records(tmp_path: Path) -> Iterator[Records]:
    opened = Records.open(tmp_path)
    yield opened
    opened.close()


class Told(list[Notice]):
    def __call__(self, notice: Notice) -> None:
        self.append(notice)


def test_an_alert_is_told_once_then_after_the_reminder_and_closed_when_mended(records: Records) -> None:
    alerts, told, limits = Alerts(records), Told(), thresholds()
    ill, well = {"layout": "8 of the newest 8 match no layout."}, {"layout": ""}
    for days, found, notices in ((0, ill, 1), (1, ill, 1), (2, {}, 1), (7, ill, 2), (8, well, 2), (9, ill, 3)):
        settle(alerts, "mot", found, NOON + days * DAY, [told], limits)
        assert len(told) == notices, f"after {days} days"
    rows = records.connection.execute("SELECT opened, closed FROM alert ORDER BY id").fetchall()
    assert [(opened[:10], closed and closed[:10]) for opened, closed in rows] == [
        ("2026-03-01", "2026-03-09"), ("2026-03-10", None)
    ]  # fmt: skip


def test_what_nobody_took_is_told_again_with_the_next_crawl(records: Records) -> None:
    alerts, told = Alerts(records), Told()

    def broken(_notice: Notice) -> None:
        raise ConnectionRefusedError("nobody listens")

    settle(alerts, "mot", {"robots": "changed"}, NOON, [broken, told], thresholds())
    settle(alerts, "mot", {"robots": "changed"}, NOON + DAY, [told], thresholds())
    assert len(told) == 2
    settle(alerts, "mot", {"robots": "changed"}, NOON + 2 * DAY, [told], thresholds())
    assert len(told) == 2


def test_alerts_of_one_crawl_come_in_one_notice_and_other_sites_apart(records: Records) -> None:
    alerts, told = Alerts(records), Told()
    settle(alerts, "mot", {"robots": "changed", "undated": "7 of 8"}, NOON, [told], thresholds())
    settle(alerts, "hai", {"robots": "changed"}, NOON, [told], thresholds())
    assert [notice.subject for notice in told] == ["thidua: mot: robots, undated", "thidua: hai: robots"]


def report(crawl_id: int, fetched: int = 4, **of: Any) -> CrawlReport:
    said = {"unchanged": 0, "bytes": 9_000, "dropped": {"off-site": 3}, "failed": {"http-404": 2}, **of}
    return CrawlReport(crawl_id=crawl_id, site=LAI_CHAU, seeds=(), started=NOON, finished=NOON + timedelta(minutes=1),
                       ended="finished", fetched=fetched, **said)  # fmt: skip


def test_a_report_keeps_what_the_crawl_and_its_reading_came_to(tmp_path: Path) -> None:
    drafts = [(path, made) for host, path, made in DRAFTS if host == LAI_CHAU]
    keep(tmp_path, LAI_CHAU, drafts)
    records = Records.open(tmp_path)
    with CaptureStore(tmp_path, records, LAI_CHAU, 1, NOON) as store:
        store.keep(exchange(f"http://{LAI_CHAU}/robots.txt", b"User-agent: *\n", NOON))
    for (number,) in records.connection.execute("SELECT id FROM capture WHERE url LIKE '%.html'").fetchall():
        records.save_visit(1, "", "fetched", "page", capture_id=number)  # type: ignore[arg-type]
    records.finish_crawl(1, NOON + timedelta(minutes=1), "finished", CrawlCounts(4, 0, 3, 2, 9_000))
    until = NOON + 60 * DAY
    keep_report(tmp_path, report(1), "https://x.example", lambda base: until)
    found = check_site(tmp_path, report(1))
    (kept,) = CrawlReports(records).of_site(LAI_CHAU, 5)
    records.close()
    assert (kept.fetched, kept.new, kept.changed, kept.bytes, kept.seconds) == (4, 4, 0, 9_000, 60.0)
    assert (kept.dropped, kept.failed) == ({"off-site": 3}, {"http-404": 2})
    assert (kept.articles, kept.undated, kept.by_fallback) == (4, 1, 4)
    assert kept.robots_digest is not None
    assert kept.robots_digest.startswith("sha1:")
    assert kept.certificate_until == until
    assert not any(found.values())


def test_a_page_of_a_known_address_with_new_content_is_changed_and_not_new(tmp_path: Path) -> None:
    records = Records.open(tmp_path)
    for crawl_id, bodies in ((1, {"a": b"1", "b": b"1"}), (2, {"a": b"2", "b": b"1", "c": b"1"})):
        assert records.begin_crawl("mot", [], NOON) == crawl_id
        with CaptureStore(tmp_path, records, "mot", crawl_id, NOON) as store:
            for path, body in bodies.items():
                capture = store.keep(exchange(f"http://mot.example/{path}", body, NOON))
                outcome = "unchanged" if capture.is_revisit else "fetched"
                records.save_visit(crawl_id, path, outcome, "page", capture_id=capture.id)  # type: ignore[arg-type]
        CrawlReports(records).save(crawl_id, {}, {}, None)
    newest, first = CrawlReports(records).of_site("mot", 5)
    records.close()
    assert [(one.new, one.changed) for one in (first, newest)] == [(2, 0), (1, 1)]


def test_a_run_that_failed_is_an_alert_until_a_crawl_has_pages_again(tmp_path: Path) -> None:
    told = Told()
    run_failed(tmp_path, "mot", "The run died (SIGKILL): it said nothing", [told])
    assert told[0].alerts[0][:2] == ("run", "The run died (SIGKILL): it said nothing")
    records = Records.open(tmp_path)
    crawl_id = records.begin_crawl("mot", [], NOON)
    keep_report(tmp_path, report(crawl_id), "http://mot.example", lambda base: None)
    check_site(tmp_path, replace(report(crawl_id), site="mot"), [told])
    assert Alerts(records).open() == []
    check_site(tmp_path, replace(report(crawl_id, fetched=0), site="mot"), [told])
    assert [alert.kind for alert in Alerts(records).open("mot")] == ["run"]
    records.close()


NOTICE = Notice("mot", [("robots", "Tệp robots.txt đã đổi.", "2026-03-01T05:00+00:00")])


def test_a_webhook_gets_the_notice_as_json() -> None:
    got: list[dict[str, Any]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            got.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(200 if len(got) == 1 else 500)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        way = Webhook(f"http://127.0.0.1:{server.server_address[1]}/hook")
        assert tell(NOTICE, [way])
        assert not tell(NOTICE, [way])
        server.shutdown()
    assert got[0]["site"] == "mot"
    assert got[0]["alerts"] == [
        {"kind": "robots", "message": "Tệp robots.txt đã đổi.", "since": "2026-03-01T05:00+00:00"}
    ]


class Server:
    """A mail server that only remembers."""

    sent: list[EmailMessage]
    did: list[str]

    def __init__(self, host: str, port: int, **_: Any) -> None:
        Server.sent, Server.did = [], [f"{host}:{port}"]

    def __enter__(self) -> "Server":
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def starttls(self, context: object) -> None:
        Server.did.append("starttls")

    def login(self, user: str, password: str) -> None:
        Server.did.append(f"{user} {password}")

    def send_message(self, message: EmailMessage) -> None:
        Server.sent.append(message)


def test_a_mail_goes_to_the_server_that_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(smtplib, "SMTP", Server)
    mail = Mail("starttls://may:m%40t@thu.example", "truc@toasoan.example", "thidua@toasoan.example")
    assert tell(NOTICE, [mail])
    assert Server.did == ["thu.example:587", "starttls", "may m@t"]
    (message,) = Server.sent
    assert (message["To"], message["Subject"]) == ("truc@toasoan.example", "thidua: mot: robots")
    assert "Tệp robots.txt đã đổi." in message.get_content()


def test_a_mail_server_that_refuses_is_logged_and_not_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise smtplib.SMTPServerDisconnected("gone")

    monkeypatch.setattr(smtplib, "SMTP_SSL", refuse)
    assert not tell(NOTICE, [Mail("smtps://thu.example", "a@b.example", "a@b.example")])


def test_the_settings_choose_who_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert len(channels(Settings())) == 1
    both = Settings(alert_mail="a@b.example", alert_webhook="https://hook.example/x")
    assert [type(way).__name__ for way in channels(both)] == ["function", "Mail", "Webhook"]
    for wrong in ({"smtp": "thu.example"}, {"alert_webhook": "ftp://x"}, {"log": "xml"}):
        with pytest.raises(ValueError, match=next(iter(wrong))):
            Settings(**wrong)  # type: ignore[arg-type]


def test_the_time_of_an_alert_is_kept_in_utc(records: Records) -> None:
    Alerts(records).settle("mot", {"run": "x"}, datetime(2026, 3, 1, 12, 0, tzinfo=UTC))
    (alert,) = Alerts(records).open()
    assert alert.opened == datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
