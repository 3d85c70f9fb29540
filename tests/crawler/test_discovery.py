"""Sitemaps and feeds."""

from __future__ import annotations

import gzip
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.discovery import Entry, Offer, is_feed, is_sitemap, read_feed, read_sitemap, unpacked

SITEMAP = b"""<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"><url><loc> /a.html </loc><lastmod>2024-01-02</lastmod>
 <image:image><image:loc>/anh.jpg</image:loc></image:image></url><url><loc>http://tinh.vn/b?x=1&amp;y=2</loc></url></urlset>"""
INDEX = b"<sitemapindex><sitemap><loc>/mot.xml</loc></sitemap><sitemap><loc>/hai.xml.gz</loc></sitemap></sitemapindex>"
RSS = """<rss version="2.0"><channel><title>Thi đua</title>
<item><title>Một</title><link>/mot.html</link><pubDate>Tue, 09 Feb 2021 23:58:00 +0000</pubDate></item>
<item><title>Hai</title><link>/hai.html</link></item><item><title>Không liên kết</title></item></channel>
</rss>""".encode()
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><entry>
<link href="/ba.html"/><updated>2022-08-30T09:37:00+07:00</updated>
</entry></feed>"""


def test_a_sitemap_gives_its_pages_and_not_its_images() -> None:
    assert is_sitemap(SITEMAP)
    assert [entry.url for entry in read_sitemap(SITEMAP).entries] == ["/a.html", "http://tinh.vn/b?x=1&y=2"]


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2024-01-02", "2024-01-03T00:00:00+07:00"),
        ("2024-01-02T08:30:00+07:00", "2024-01-02T08:30:00+07:00"),
        (" 2024-01-02T08:30:00Z ", "2024-01-02T08:30:00+00:00"),
        ("2024-01-02T08:30:00", "2024-01-02T08:30:00+07:00"),
        ("hôm qua", None),
        ("", None),
    ],
)
def test_a_sitemap_tells_when_a_page_changed_a_day_alone_by_its_end(text: str, moment: str | None) -> None:
    body = f"<urlset><url><loc>/a</loc><lastmod>{text}</lastmod></url></urlset>".encode()
    (entry,) = read_sitemap(body).entries
    assert entry.changed == (None if moment is None else datetime.fromisoformat(moment))


def test_an_index_gives_further_sitemaps() -> None:
    assert is_sitemap(INDEX)
    assert read_sitemap(INDEX) == Offer(sitemaps=("/mot.xml", "/hai.xml.gz"))


def test_a_broken_sitemap_gives_what_can_be_read() -> None:
    assert read_sitemap(SITEMAP[:-30]).entries[0].url == "/a.html"
    assert read_sitemap(b"khong phai xml") == read_sitemap(b"") == Offer()


def test_a_sitemap_of_a_million_addresses_ends_at_fifty_thousand() -> None:
    body = b"<urlset>" + b"<url><loc>/a</loc></url>" * 60_000 + b"</urlset>"
    assert len(read_sitemap(body).entries) == 50_000


def test_entities_of_a_sitemap_are_neither_multiplied_nor_read_from_files(tmp_path: Path) -> None:
    secret = tmp_path / "bi-mat"
    secret.write_text("/bi-mat.html")
    body = f'<!DOCTYPE x [<!ENTITY a SYSTEM "file://{secret}">]><urlset><url><loc>&a;</loc></url></urlset>'
    assert read_sitemap(body.encode()) == Offer()


def test_gzip_is_undone_within_bounds() -> None:
    assert unpacked(gzip.compress(SITEMAP)) == SITEMAP
    assert unpacked(SITEMAP) == SITEMAP
    assert unpacked(gzip.compress(SITEMAP)[:-9]) == b""
    assert unpacked(b"\x1f\x8bkhong phai gzip") == b""
    assert unpacked(gzip.compress(b"\0" * 60_000_000)) == b""


def test_a_feed_gives_addresses_and_days_in_vietnam() -> None:
    assert is_feed(RSS)
    assert read_feed(RSS) == Offer((Entry("/mot.html", "2021-02-10T06:58:00+07:00"), Entry("/hai.html")))
    assert is_feed(ATOM)
    changed = "2022-08-30T09:37:00+07:00"
    assert read_feed(ATOM) == Offer((Entry("/ba.html", changed, datetime.fromisoformat(changed)),))


def test_a_page_that_speaks_of_feeds_is_none() -> None:
    page = b"<!DOCTYPE html><html><body>&lt;rss&gt; <feed> </body></html>"
    assert not is_feed(page)
    assert read_feed(b"<html><p>x") is None


@pytest.mark.parametrize("name", ["tep.xml", "/etc/hostname"])
def test_a_body_that_names_a_file_does_not_open_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    (tmp_path / "tep.xml").write_bytes(RSS)
    monkeypatch.chdir(tmp_path)
    assert read_feed(name.encode()) is None


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(body: bytes) -> None:
    unpacked(body)
    read_sitemap(body)
    read_feed(b"<rss version='2.0'>" + body)
