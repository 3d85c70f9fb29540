"""Text to facts, facts to records, records to the index: articles a second on one core, and by all cores."""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.table import Table

from archive.capture import Exchange
from archive.lookups import Lookups
from archive.records import Records
from archive.store import CaptureStore
from extractor.extract import extract
from extractor.head import read_text
from thidua.extraction import extract_captures
from thidua.progress import silent
from thidua.searching import bring_up_to_date

TUNING = Path(__file__).parents[1] / "tests" / "gold" / "tuning"
_WORDS = 600
_START = datetime(2026, 1, 1, tzinfo=UTC)


def articles(number: int, seed: int = 1, words: int = _WORDS) -> list[str]:
    """Articles of about so many words, put together from the paragraphs of our own gold texts."""
    chance = random.Random(seed)
    texts = [path.read_text("utf-8") for path in sorted(TUNING.glob("*.txt"))]
    heads = [text.strip().split("\n", 1)[0] for text in texts]
    paragraphs = [line for text in texts for line in text.split("\n")[1:] if len(line.split()) > 15]
    made = []
    for index in range(number):
        body: list[str] = []
        while sum(len(line.split()) for line in body) < words:
            body.append(chance.choice(paragraphs))
        made.append(f"{chance.choice(heads)} ({index})\n" + "\n".join(body))
    return made


def text_to_facts(texts: Sequence[str]) -> float:
    """Articles a second on one core."""
    for text in texts[:20]:
        extract(read_text(text))
    begun = time.perf_counter()
    for text in texts:
        extract(read_text(text))
    return len(texts) / (time.perf_counter() - begun)


def as_page(text: str) -> bytes:
    """The article as a small page."""
    title, *lines = text.split("\n")
    body = "".join(f"<p>{line}</p>" for line in lines)
    menu = "".join(f'<li><a href="/muc-{number}">Chuyên mục {number}</a></li>' for number in range(60))
    return (
        f'<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{title}</title></head><body><ul>{menu}</ul>'
        f"<article><h1>{title}</h1>{body}</article></body></html>"
    ).encode()


def river(texts: Sequence[str]) -> list[tuple[str, float]]:
    """Articles a second of each step from capture to index, with all cores."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        records = Records.open(data)
        crawl_id = records.begin_crawl("bench", [], _START)
        rows = []
        begun = time.perf_counter()
        with CaptureStore(data, records, "bench", crawl_id, _START) as store:
            for number, text in enumerate(texts):
                url = f"http://bench.example/bai-{number}.html"
                headers = (("Content-Type", "text/html; charset=utf-8"),)
                store.keep(Exchange(url, url, _START, "GET", (), 200, "OK", headers, as_page(text)))
        rows.append(("captures written", len(texts) / (time.perf_counter() - begun)))
        begun = time.perf_counter()
        extract_captures(data, records, lambda _site: (), lambda _done, _total: None)
        rows.append(("captures to records", len(texts) / (time.perf_counter() - begun)))
        lookups = Lookups.open(data)
        for engine in ("whoosh", "tantivy"):
            begun = time.perf_counter()
            held = bring_up_to_date(data, lookups, engine, silent)
            rows.append((f"records to index ({engine})", held / (time.perf_counter() - begun)))
        lookups.close()
        records.close()
    return rows


def main() -> None:
    """Print articles a second of each step."""
    texts = articles(1000)
    table = Table("step", "articles/s")
    table.add_row("text to facts, one core", f"{text_to_facts(texts):,.0f}")
    for step, rate in river(texts):
        table.add_row(step, f"{rate:,.0f}")
    Console().print(table)
