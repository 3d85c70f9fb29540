"""The river at once: what a crawl brings is read and indexed while it runs, and comes to the same as one by one."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic, sleep

import pytest

from archive.capture import Exchange
from archive.draft import Entry
from archive.facts import KINDS
from archive.lookups import Lookups
from archive.records import Records
from archive.store import CaptureStore
from crawler.options import CrawlOptions
from crawler.profile import load_profile, profile_for_seed
from tests.served import served
from tests.shared_material import SHARED, needs_shared
from tests.thidua.pages_of_our_own import page
from thidua.extraction import Extraction
from thidua.follower import Follower
from thidua.progress import silent
from thidua.readers import read_here
from thidua.river import crawl_site, extract_all, layouts_of, run_site
from thidua.searching import indexed_revision

pytestmark = pytest.mark.slow
SAMPLE = Path(__file__).resolve().parents[2] / "crawler" / "sample"
NOON = datetime(2026, 1, 5, 5, 0, tzinfo=UTC)

# What a crawl writes beside the reader, as fast as it can, in a process of its own.
_WRITER = """
import sys
from pathlib import Path
from archive.records import Outcome, Records
from archive.store import CaptureStore
from tests.thidua.test_follower import NOON, exchange
records = Records.open(Path(sys.argv[1]))
crawl = records.begin_crawl("mot", [], NOON)
with CaptureStore(Path(sys.argv[1]), records, "mot", crawl, NOON) as store:
    for number in range(int(sys.argv[2])):
        capture = store.keep(exchange(number))
        records.save_visit(crawl, capture.url, Outcome.FETCHED, "page", "", capture.id)
"""


def exchange(number: int) -> Exchange:
    url = f"http://mot.example/bai-{number}.html"
    headers = (("Content-Type", "text/html; charset=utf-8"),)
    return Exchange(url, url, NOON, "GET", (), 200, "OK", headers, page(number))


def content(data: Path) -> dict[str, list[tuple[object, ...]]]:
    """What of an archive may not depend on how it was made: everything but times, places in files and versions."""
    connection = sqlite3.connect(data / "thidua.db")
    questions = {
        "articles": "SELECT id, url, title, published, province, kind, digest, version FROM article ORDER BY id",
        "copies": "SELECT article_id, url, title, likeness FROM article_copy ORDER BY url",
        "extraction": "SELECT url, outcome, extraction.reason FROM extraction JOIN capture ON capture.id = capture_id "
        "ORDER BY capture_id",
        "awards": "SELECT article_id, start, award, rank, level, recipients, count, status FROM award ORDER BY id",
        "officials": "SELECT article_id, official.start, name, position.title FROM official "
        "JOIN position ON position.official_id = official.id ORDER BY official.id, position.id",
        "dates": "SELECT article_id, start, value, role FROM date_mention ORDER BY id",
        "campaigns": "SELECT article_id, start, name, status FROM campaign ORDER BY id",
        "documents": "SELECT article_id, start, number FROM document ORDER BY id",
    }
    found = {name: connection.execute(question).fetchall() for name, question in questions.items()}
    connection.close()
    return found


def read_anew(data: Path) -> None:
    """Forget all that was read, and read it when all is there."""
    connection = sqlite3.connect(data / "thidua.db")
    for table in ("attached_fact", "attachment", "attachment_link", "position", *KINDS, "article_copy", "article_band",
                  "article_version", "article", "extraction"):  # fmt: skip
        connection.execute(f"DELETE FROM {table}")
    connection.commit()
    connection.close()
    extract_all(data)


@pytest.mark.parametrize("folder", [SAMPLE, pytest.param(SHARED / "site", marks=[pytest.mark.shared, needs_shared])])
def test_at_once_gives_what_one_after_the_other_gives(folder: Path, tmp_path: Path) -> None:
    with served(folder) as site:
        profile = load_profile("sample").at(f"{site.base}/") if folder == SAMPLE else profile_for_seed(f"{site.base}/")
        crawl_site(profile, tmp_path / "one-by-one", CrawlOptions())
        extract_all(tmp_path / "one-by-one")
        report = run_site(profile, tmp_path / "at-once", CrawlOptions(), "whoosh")
        found = content(tmp_path / "at-once")
        with closing(Lookups.open(tmp_path / "at-once")) as lookups:
            assert indexed_revision(tmp_path / "at-once", "whoosh") == lookups.revision()
        again = run_site(profile, tmp_path / "at-once", CrawlOptions(), "whoosh")
    assert report.ended == again.ended == "finished"
    assert content(tmp_path / "at-once") == found
    one_by_one = content(tmp_path / "one-by-one")
    assert {article[1] for article in found["articles"]} == {article[1] for article in one_by_one["articles"]}
    assert folder == SAMPLE or len(found["articles"]) == 5
    read_anew(tmp_path / "at-once")
    assert content(tmp_path / "at-once") == found


def test_two_processes_write_at_once_and_neither_is_refused(tmp_path: Path) -> None:
    number = 1_500
    records = Records.open(tmp_path)
    article, *_ = read_entries(tmp_path / "aside")
    writer = subprocess.Popen([sys.executable, "-c", _WRITER, str(tmp_path), str(number)])
    extraction = Extraction(tmp_path, records, lambda _site: ())
    standings, beside = 0, 0
    try:
        while True:
            ended = writer.poll() is not None
            # The reading itself is left out, so that the two do hardly anything but write.
            kept = sum(1 for _ in extraction.keep(extraction.pending(), lambda tasks: (article for _ in tasks)))
            standings += kept
            beside += kept if not ended else 0
            if ended and not kept:
                break
    finally:
        writer.kill()
    assert writer.wait() == 0
    assert standings == number
    assert beside > 100
    assert records.connection.execute("SELECT COUNT(*) FROM visit").fetchone() == (number,)
    records.close()


def read_entries(data: Path) -> list[Entry]:
    """One page, read."""
    records = Records.open(data)
    with CaptureStore(data, records, "mot", records.begin_crawl("mot", [], NOON), NOON) as store:
        store.keep(exchange(1))
    extraction = Extraction(data, records, lambda _site: ())
    tasks = [extraction._task(extraction._capture(number)) for number in extraction.pending()]
    records.close()
    return [outcome for outcome in read_here(tasks) if isinstance(outcome, Entry)]


def captured(data: Path, number: int) -> None:
    records = Records.open(data)
    with CaptureStore(data, records, "mot", records.begin_crawl("mot", [], NOON), NOON) as store:
        for one in range(number):
            store.keep(exchange(one))
    records.close()


def articles(data: Path) -> int:
    with closing(Lookups.open(data)) as lookups:
        return lookups.article_count()


def test_captures_are_read_while_the_block_runs(tmp_path: Path) -> None:
    captured(tmp_path, 12)
    with Follower(tmp_path, "whoosh", layouts_of, 1, silent, silent):
        end = monotonic() + 60
        while articles(tmp_path) < 12:
            assert monotonic() < end
            sleep(0.05)


def test_a_block_that_fails_leaves_the_rest_for_the_next_time(tmp_path: Path) -> None:
    captured(tmp_path, 600)
    with pytest.raises(KeyboardInterrupt), Follower(tmp_path, "whoosh", layouts_of, 1, silent, silent):
        raise KeyboardInterrupt
    assert articles(tmp_path) < 600
    with Follower(tmp_path, "whoosh", layouts_of, 2, silent, silent):
        pass
    assert articles(tmp_path) == 600


def test_what_goes_wrong_beside_the_crawl_is_told_at_its_end(tmp_path: Path) -> None:
    captured(tmp_path, 1)

    def fail(_site: str) -> Iterator[object]:
        raise LookupError("no layouts")

    with pytest.raises(LookupError), Follower(tmp_path, "whoosh", fail, 1, silent, silent):  # type: ignore[arg-type]
        sleep(0.5)


def test_a_reading_process_beside_is_left_its_work(tmp_path: Path) -> None:
    captured(tmp_path, 30)
    with Follower(tmp_path, "whoosh", layouts_of, 1, silent, silent):
        extract_all(tmp_path, 1)
    assert articles(tmp_path) == 30
    assert Records.open(tmp_path).connection.execute("SELECT COUNT(*) FROM extraction").fetchone() == (30,)


def test_a_run_that_is_killed_leaves_no_process_behind(tmp_path: Path) -> None:
    with served(SAMPLE) as site:
        run = subprocess.Popen(
            [sys.executable, "-m", "thidua.cli", "run", "--seed", f"{site.base}/", "--data", str(tmp_path)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        end = monotonic() + 60
        while not any("spawn_main" in command(pid) for pid in descendants(run.pid)):
            assert monotonic() < end
            assert run.poll() is None
            sleep(0.02)
        below = descendants(run.pid)
        os.kill(run.pid, signal.SIGKILL)
        run.wait()
        while any(command(pid) for pid in below):
            assert monotonic() < end
            sleep(0.05)
    assert below


def descendants(pid: int) -> set[int]:
    found: set[int] = set()
    for task in Path(f"/proc/{pid}/task").iterdir():
        children = {int(child) for child in (task / "children").read_text().split()}
        found |= children.union(*map(descendants, children))
    return found


def command(pid: int) -> str:
    """The command line of a process; empty of one that has ended."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return ""
