"""The server: several processes that answer as one, and end as one."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.thidua.records_of_our_own import make_archive
from thidua.serving import listen

pytestmark = pytest.mark.slow


def get(url: str) -> str:
    with urllib.request.urlopen(url, timeout=30) as answer:
        return answer.read().decode()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    data = make_archive(tmp_path / "data")
    with listen("127.0.0.1", 0) as probe:
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "thidua.cli", "serve", "--data", data, "--port", str(port), "--workers", "2"]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True)
    base = f"http://127.0.0.1:{port}"
    for _ in range(600):
        assert process.poll() is None, "the server ended before it answered"
        try:
            get(f"{base}/healthz")
            break
        except OSError:
            time.sleep(0.1)
    yield process, base
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait(30)


def test_two_processes_count_requests_together_and_end_together(server: tuple[subprocess.Popen[bytes], str]) -> None:
    process, base = server
    for number in range(20):
        assert "thidua" in get(f"{base}/?q=khen&offset={number}")
    counted = re.search(r'thidua_request_seconds_count\{[^}]*route="/",[^}]*\} (\S+)', get(f"{base}/metrics"))
    assert counted is not None
    assert float(counted[1]) == 20
    # 10,000 characters, an address of 28 KB; past 64 KB a server refuses it.
    assert "thidua" in get(f"{base}/?q={quote('bằng khen thủ tướng ' * 500)}")
    process.terminate()
    assert process.wait(30) in (0, -signal.SIGTERM)
    with pytest.raises(OSError, match="refused"):
        get(f"{base}/healthz")


def test_answers_are_sent_without_delay() -> None:
    with listen("127.0.0.1", 0) as listener:
        assert listener.proto == socket.IPPROTO_TCP
