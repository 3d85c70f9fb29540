"""One crawl from outside: its progress, its report, its ends, and what is left when it is killed."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from archive.errors import MakeFolderWritable, UpdateProgram
from archive.records import Records
from archive.store import CAPTURES
from archive.warc_reader import walk
from crawler.crawl import crawl
from crawler.errors import ReportCrash, SlowDown
from crawler.options import CrawlOptions
from crawler.profile import profile_for_seed
from crawler.report import Progress
from tests.crawler.crawling import crawl_seed
from tests.crawler.misbehaving_server import Server, page, page_by, redirect, send

pytestmark = pytest.mark.slow

_ALONE = """
import sys
from pathlib import Path
from crawler.crawl import crawl
from crawler.options import CrawlOptions
from crawler.profile import profile_for_seed
crawl(profile_for_seed(sys.argv[1]), Path(sys.argv[2]), CrawlOptions(delay=0.05))
"""


def _chain() -> Server:
    """A thousand pages, each naming the next."""
    answers = {f"/{n}.html": page_by(lambda path: [f"/{int(path[1:-5]) + 1}.html"]) for n in range(1000)}
    return Server({"/": page("/0.html"), **answers})


def _wait_for(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < end, "it did not happen in half a minute"
        time.sleep(0.05)


def test_progress_is_told_and_the_report_adds_up(tmp_path: Path) -> None:
    told: list[Progress] = []
    with Server({"/": page("/a", "/b", "/c"), "/a": page(), "/b": page()}).serve() as server:
        report = crawl(profile_for_seed(server.base), tmp_path, on_progress=told.append)
    assert (told[-1].done, told[-1].queued, told[-1].failed) == (3, 0, 1)
    assert told[-1].rate > 0
    assert (report.fetched, report.unchanged, dict(report.failed)) == (3, 0, {"http-404": 1})
    assert report.bytes == told[-1].bytes > 0
    assert report.seconds > 0
    row = Records.open(tmp_path).connection.execute("SELECT reason, fetched, failed, bytes FROM crawl").fetchall()
    assert row == [("finished", 3, 1, report.bytes)]


def test_a_limit_of_pages_is_kept_and_told(tmp_path: Path) -> None:
    with _chain().serve() as server:
        crawled = crawl_seed(server.base, tmp_path, CrawlOptions(pages=7, depth=1000))
    assert (crawled.report.fetched, crawled.report.ended) == (7, "page limit")


def test_the_same_page_on_the_way_round_is_fetched_once(tmp_path: Path) -> None:
    links = ["/a?x=1&y=2", "/a?y=2&x=1", "/a?y=2&x=1#muc", "/a;jsessionid=AB12?x=1&y=2", "/(S(abc))/a?x=1&y=2"]
    with Server({"/": page(*links, "/a?x=1&y=2&utm_source=zalo"), "/a": page()}).serve() as server:
        crawled = crawl_seed(server.base, tmp_path)
    assert crawled.had() == {server.base, server.url("/a?x=1&y=2")}


def test_a_meta_refresh_is_followed_and_a_redirect_too(tmp_path: Path) -> None:
    refresh = b'<html><head><META HTTP-EQUIV="Refresh" CONTENT="5; URL=\'/dich-1.html\'"></head></html>'
    answers = {"/": page("/lam-moi", "/chuyen"), "/lam-moi": send(refresh), "/chuyen": redirect("dich-2.html")}
    with Server({**answers, "/dich-1.html": page(), "/dich-2.html": page()}).serve() as server:
        crawled = crawl_seed(server.base, tmp_path)
    assert {server.url("/dich-1.html"), server.url("/dich-2.html"), server.url("/lam-moi")} < crawled.had()


def test_links_are_found_in_old_encodings(tmp_path: Path) -> None:
    head = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1258">'
    front = send(f'{head}<a href="/tin-t\u01b0\u0301c.html">x</a>'.encode("cp1258"), content_type="text/html")
    with Server({"/": front}).serve() as server:
        crawl_seed(server.base, tmp_path)
        assert "/tin-t%C6%B0%CC%81c.html" in server.paths()


def test_etags_are_sent_back_and_changes_are_seen(tmp_path: Path) -> None:
    old = send(b"<p>Mot", ETag='"1"', Last_Modified="Tue, 09 Feb 2021 10:58:00 GMT")
    with Server({"/": page("/a"), "/a": old}).serve() as server:
        crawl_seed(server.base, tmp_path)
        server.answers["/a"] = send(b"<p>Hai", ETag='"2"')
        server.asked.clear()
        server.begun.clear()
        second = crawl_seed(server.base, tmp_path)
    (asked,) = (asked for asked in server.asked if asked.path == "/a")
    assert asked.headers["If-None-Match"] == '"1"'
    assert asked.headers["If-Modified-Since"] == "Tue, 09 Feb 2021 10:58:00 GMT"
    assert second.visits(server.url("/a")) == [("fetched", "page")]
    assert second.visits(server.base) == [("unchanged", "page")], "the same bytes again are no change"


def test_a_damaged_capture_is_asked_for_whole(tmp_path: Path) -> None:
    def answer(handler: object) -> None:
        known = handler.headers.get("If-None-Match")  # type: ignore[attr-defined]
        (send(b"", 304) if known else send(b"<p><a href='/a'>a</a>", ETag='"1"'))(handler)  # type: ignore[arg-type]

    with Server({"/": answer, "/a": page()}).serve() as server:
        crawl_seed(server.base, tmp_path)
        for warc in (tmp_path / CAPTURES).rglob("*.warc.gz"):
            warc.write_bytes(b"")
        second = crawl_seed(server.base, tmp_path)
    assert second.had() == {server.base, server.url("/a")}


def test_an_interrupt_ends_the_crawl_and_keeps_what_came(tmp_path: Path) -> None:
    with _chain().serve() as server:
        process = subprocess.Popen(
            [sys.executable, "-c", _ALONE, server.base, str(tmp_path)], stderr=subprocess.PIPE, start_new_session=True
        )
        _wait_for(lambda: len(server.asked) > 10)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=20)
    assert b"KeyboardInterrupt" in errors
    (row,) = Records.open(tmp_path).connection.execute("SELECT reason, fetched FROM crawl").fetchall()
    assert row[0] == "stopped"
    assert row[1] >= 5


def test_a_killed_crawl_loses_nothing_and_leaves_no_process(tmp_path: Path) -> None:
    with _chain().serve() as server:
        process = subprocess.Popen([sys.executable, "-c", _ALONE, server.base, str(tmp_path)], start_new_session=True)
        _wait_for(lambda: len(server.asked) > 10)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        # The crawling process sees its standard input end, and ends with it.
        _wait_for(lambda: _ended(tmp_path))
        asked = len(server.asked)
        time.sleep(0.5)
        assert len(server.asked) == asked
    connection = Records.open(tmp_path).connection
    rows = connection.execute("SELECT warc_file, warc_offset FROM capture").fetchall()
    assert len(rows) >= 10
    files = {file for file, _ in rows}
    assert set(rows) <= {(file, head.location.offset) for file in files for head in walk(tmp_path / CAPTURES, file)}


def _ended(data: Path) -> bool:
    connection = sqlite3.connect(data / "thidua.db")
    try:
        return connection.execute("SELECT finished FROM crawl").fetchone()[0] is not None
    finally:
        connection.close()


def test_crawls_may_run_from_threads_and_one_after_the_other(tmp_path: Path) -> None:
    fetched: list[int] = []
    with Server({"/": page("/a"), "/a": page()}).serve() as server:

        def run(name: str) -> None:
            fetched.append(crawl_seed(server.base, tmp_path / name).report.fetched)

        threads = [threading.Thread(target=run, args=(name,)) for name in ("mot", "hai")]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        run("ba")
    assert fetched == [2, 2, 2]


def test_faults_of_the_archive_are_raised_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("not a folder")
    with pytest.raises(MakeFolderWritable, match="--data"):
        crawl(profile_for_seed("http://127.0.0.1:9/"), tmp_path / "tep")
    records = Records.open(tmp_path / "moi")
    records.connection.execute(
        "INSERT INTO _sqlite_migrations(migration_set, name, applied_at) VALUES ('thidua', 'of_tomorrow', '2030-01-01')"
    )
    records.close()
    with pytest.raises(UpdateProgram, match="update the program"):
        crawl(profile_for_seed("http://127.0.0.1:9/"), tmp_path / "moi")


def test_a_crawling_process_that_dies_is_told_of_and_the_next_crawl_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[subprocess.Popen[bytes]] = []

    class Watched(subprocess.Popen[bytes]):
        def __init__(self, *arguments: Any, **named: Any) -> None:
            super().__init__(*arguments, **named)
            started.append(self)

    def kill(progress: Progress) -> None:
        if progress.done >= 5:
            started[0].kill()

    with _chain().serve() as server:
        monkeypatch.setattr("crawler.crawl.subprocess.Popen", Watched)
        with pytest.raises(ReportCrash, match="run the crawl again"):
            crawl(profile_for_seed(server.base), tmp_path, CrawlOptions(delay=0.02), kill)
        kept = Records.open(tmp_path).connection.execute("SELECT COUNT(*) FROM capture").fetchone()[0]
        assert kept >= 5
        monkeypatch.undo()
        again = crawl_seed(server.base, tmp_path, CrawlOptions(pages=3))
    assert again.report.unchanged == 3


def test_bad_manners_are_refused_before_anything_is_asked(tmp_path: Path) -> None:
    with pytest.raises(SlowDown, match="1 s or more"):
        crawl(profile_for_seed("http://thidua.example/"), tmp_path / "data", CrawlOptions(delay=0.1))
    assert not (tmp_path / "data").exists()
