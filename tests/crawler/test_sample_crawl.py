"""The bundled sample portal, crawled by its profile."""

from __future__ import annotations

from pathlib import Path

import pytest

from crawler.profile import load_profile
from tests.crawler.crawling import crawl_profile, named
from tests.crawler.test_sample_portal import FORBIDDEN, ROWS, SAMPLE
from tests.served import served

pytestmark = pytest.mark.slow


def test_the_sample_portal_is_fetched_whole_but_for_what_robots_txt_forbids(tmp_path: Path) -> None:
    with served(SAMPLE) as log:
        crawled = crawl_profile(load_profile("sample").at(log.base), tmp_path)
    assert crawled.had() == named(f"{log.base}/", [path for path, _ in ROWS if path != FORBIDDEN])
    assert crawled.visits(log.base + FORBIDDEN) == [("dropped", "robots")]
    assert FORBIDDEN not in log.paths
    assert not crawled.report.failed
