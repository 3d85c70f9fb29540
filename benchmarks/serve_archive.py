"""A data directory with the invented articles as records, for a server to serve."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from archive.database import open_database
from archive.lookups import Lookups
from benchmarks.search_corpus import articles
from extractor.vietnamese import key
from index import IndexArticle
from thidua.progress import silent
from thidua.searching import bring_up_to_date

_FACT = "INSERT INTO {} (article_id, capture_id, start, end, surface, sentence, rule, confidence, extractor, {}) "
_SITES = 40


def make(data: Path, count: int, engine: str) -> None:
    """Records and index of the first ``count`` articles in ``data``; what is there already stays."""
    open_database(data).close()
    connection = sqlite3.connect(data / "thidua.db")
    with connection:
        (held,) = connection.execute("SELECT COUNT(*) FROM article").fetchone()
        if held < count:
            _site_rows(connection)
            for article in articles(count):
                if article.id > held:
                    _rows(connection, article)
    connection.close()
    lookups = Lookups.open(data)
    try:
        bring_up_to_date(data, lookups, engine, silent)
    finally:
        lookups.close()


def _site_rows(connection: sqlite3.Connection) -> None:
    for number in range(_SITES):
        name = f"nguon-{number}"
        connection.execute("INSERT OR IGNORE INTO site VALUES (?, ?, ?, NULL, ?)", (number + 1, name, name, "https://"))
        connection.execute(
            "INSERT OR IGNORE INTO crawl (id, site_id, seeds, started) VALUES (?, ?, '[]', '2026-01-01T00:00:00Z')",
            (number + 1, number + 1),
        )


def _rows(connection: sqlite3.Connection, article: IndexArticle) -> None:
    site = article.id % _SITES + 1
    connection.execute(
        "INSERT INTO capture (id, crawl_id, url, canonical_url, fetched_at, status, digest, warc_file, warc_offset, "
        "warc_length) VALUES (?, ?, ?, ?, '2026-01-01T00:00:00Z', 200, ?, 'none.warc.gz', ?, 1)",
        (article.id, site, article.url, article.url, f"sha1:{article.id}", article.id),
    )
    connection.execute(
        "INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, 'Ban biên tập', ?, ?, ?, ?, ?, ?, 1, ?, ?)",
        (article.id, site, article.url, article.url, article.title, key(article.title), article.published,
         int(article.years[0]), article.province, article.kind, article.text, f"sha1:{article.id}", article.id,
         article.id),
    )  # fmt: skip
    for table, columns, values in _facts(article):
        said = (article.id, article.id, 0, 4, "", article.title, "made", 1.0, "0", *values)
        marks = ", ".join("?" * len(said))
        connection.execute(f"{_FACT.format(table, columns)} VALUES ({marks})", said)


def _facts(article: IndexArticle) -> Iterator[tuple[str, str, tuple[object, ...]]]:
    for name in article.officials:
        yield "official", "name, name_key", (name, key(name))
    for name in article.campaigns:
        yield "campaign", "name, name_key, status", (name, key(name), "mentioned")
    for place, award in enumerate(article.awards):
        level = article.levels[place % len(article.levels)]
        yield "award", "award, level, recipients, count, status", (award, level, "collective", place + 1, "granted")
    yield "date_mention", "value, role", (article.published, "publication")
