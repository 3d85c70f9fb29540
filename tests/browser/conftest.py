"""The sample portal through the whole river, its search page served, and a real Chromium to read it with."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

from tests.served import served
from tests.thidua.command import thidua

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
SAMPLE = Path(__file__).resolve().parents[2] / "crawler" / "sample"
AXE_VERSION = "4.10.3"
# No sandbox for root, as in containers; nothing in the background that asks the network.
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # Last of all: Playwright keeps an event loop running, which the others' own loops would trip over.
    items.sort(key=lambda item: "tests/browser/" in item.path.as_posix())
    missing = pytest.mark.skip(reason="needs Chromium (apt-get install chromium)")
    for item in items:
        if "tests/browser/" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)
            if CHROMIUM is None and os.environ.get("CI") != "true":
                item.add_marker(missing)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = tmp_path_factory.mktemp("browser") / "data"
    with served(SAMPLE) as portal:
        ended = thidua("run", "--site", "sample", "--base", f"{portal.base}/", "--data", data)
    assert ended.returncode == 0, ended.stderr
    return data


@pytest.fixture(scope="session")
def base(archive: Path) -> Iterator[str]:
    port = _free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "thidua.cli", "serve", "--port", str(port), "--data", str(archive), "--workers", "1"],
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(f"{address}/healthz", process)
        yield address
    finally:
        process.terminate()
        process.wait(15)


def _wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        assert process.poll() is None, "the server ended before it answered"
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"{url} did not answer")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def context(chromium: Browser, base: str) -> Iterator[BrowserContext]:
    opened = chromium.new_context(base_url=base, viewport={"width": 1280, "height": 900})
    yield opened
    opened.close()


def _is_ours(told: ConsoleMessage) -> bool:
    """An error, but not of an archived page, whose styles and scripts are refused on purpose."""
    return told.type == "error" and not told.location["url"].endswith("/page")


@pytest.fixture
def page(context: BrowserContext, base: str) -> Iterator[Page]:
    """A page that fails its test when it asks another host for anything, or its console tells an error."""
    opened = context.new_page()
    strangers: list[str] = []
    faults: list[str] = []
    opened.on("request", lambda request: None if request.url.startswith(base) else strangers.append(request.url))
    opened.on("console", lambda told: faults.append(told.text) if _is_ours(told) else None)
    opened.on("pageerror", lambda fault: faults.append(str(fault)))
    yield opened
    assert strangers == []
    assert faults == []


@pytest.fixture(scope="session")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    """axe-core's script, as the npm registry has it."""
    npm = shutil.which("npm")
    if npm is None and os.environ.get("CI") != "true":
        pytest.skip("needs npm for axe-core")
    folder = tmp_path_factory.mktemp("axe")
    subprocess.run(
        [npm or "npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", folder, f"axe-core@{AXE_VERSION}"],
        check=True,
        timeout=120,
    )
    return (folder / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
