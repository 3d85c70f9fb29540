"""A whole run killed with -9 at moments of its life: going on comes to the archive of a run that nobody killed."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from contextlib import closing, suppress
from pathlib import Path
from time import monotonic, sleep

import pytest

from archive.lookups import Lookups
from archive.records import Records
from index.request import SearchRequest
from tests.portal.drupal7 import Drupal7
from tests.portal.portal import Portal
from tests.thidua.command import thidua
from tests.thidua.test_follower import descendants
from thidua.searching import Searcher, indexed_revision

pytestmark = pytest.mark.portal
_QUESTIONS = (
    "SELECT title, published, kind, digest, version FROM article ORDER BY canonical_url",
    "SELECT canonical_url, outcome, extraction.reason FROM extraction JOIN capture ON capture.id = capture_id "
    "WHERE capture.url NOT LIKE '%/robots.txt' ORDER BY canonical_url",
    "SELECT canonical_url, start, award, count FROM award JOIN article ON article.id = article_id "
    "ORDER BY canonical_url, start",
    "SELECT canonical_url, start, name FROM official JOIN article ON article.id = article_id "
    "ORDER BY canonical_url, start",
    "SELECT url FROM article_copy ORDER BY url",
)


def run(profile: str, data: Path, sites: Path) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "THIDUA_SITES": str(sites)}
    command = [sys.executable, "-m", "thidua.cli", "run", "--site", profile, "--data", str(data), "--backfill"]
    return subprocess.Popen(
        [*command, "--delay", "0.02"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment
    )


def content(data: Path) -> list[list[tuple[object, ...]]]:
    with closing(Records.open(data)) as records:
        return [records.connection.execute(question).fetchall() for question in _QUESTIONS]


def kill_after(portal: Portal, requests: int, process: subprocess.Popen[bytes], draw: random.Random) -> None:
    """Kill the run after so many more requests and a little; half of the times its children as well."""
    asked, end = len(portal.server.asked), monotonic() + 60
    while len(portal.server.asked) < asked + requests:
        assert process.poll() is None
        assert monotonic() < end
        sleep(0.01)
    sleep(draw.uniform(0, 0.8))
    below = descendants(process.pid) if process.poll() is None and draw.random() < 0.5 else set()
    for pid in (process.pid, *below):
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    process.wait()


def test_a_run_that_is_killed_again_and_again_comes_to_the_same_archive(tmp_path: Path) -> None:
    draw = random.Random(93)
    with Portal.of(Drupal7(), 60).serve() as portal:
        name = portal.profile(tmp_path).name
        assert run(name, tmp_path / "whole", tmp_path).wait(120) == 0
        for _ in range(4):
            kill_after(portal, draw.randint(2, 16), run(name, tmp_path / "killed", tmp_path), draw)
        assert run(name, tmp_path / "killed", tmp_path).wait(120) == 0
    assert content(tmp_path / "killed") == content(tmp_path / "whole")
    ended = thidua("verify", "--data", tmp_path / "killed", "--format", "json")
    assert (ended.returncode, ended.stdout.strip()) == (0, "[]")
    with (
        closing(Lookups.open(tmp_path / "killed")) as lookups,
        closing(Searcher(tmp_path / "killed", "whoosh")) as found,
    ):
        assert found.search(SearchRequest(text="")).total == lookups.article_count() == 60
        assert indexed_revision(tmp_path / "killed", "whoosh") == lookups.revision()
