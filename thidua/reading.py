"""One capture read: its payload to an article, or to the reason why it is none. Pure but for reading the WARC file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from archive.capture import Location
from archive.draft import FILE, Draft, Entry
from archive.errors import ArchiveError
from archive.payload import decoded_body
from archive.warc_reader import read_response
from crawler.address import Addresses, absolute
from crawler.profile import profile_for_seed
from extractor.errors import PageUnreadable
from extractor.extract import extract
from extractor.html import read_html
from extractor.kind import find_kind
from extractor.layout import Layout
from extractor.provinces import find_province, province_of_host
from extractor.reading import read
from extractor.relevance import judge
from extractor.version import extractor_version
from extractor.year import find_year

# Feeds and sitemaps are captured too, but they are no pages. XHTML is one.
_NO_PAGES = ("text/xml", "application/xml", "application/rss", "application/atom", "application/json", "text/plain")


@dataclass(frozen=True, slots=True)
class Task:
    """A capture to read. ``layouts`` are the profile's tables, ``province`` its slug.

    ``feed_day`` is the ISO day that the site's feed gives the article, for a page that prints none.
    """

    capture_id: int
    captures: Path
    location: Location
    url: str
    content_type: str | None
    captured_on: date
    layouts: Sequence[Mapping[str, Any]]
    province: str | None
    feed_day: str | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a capture is no article: a reason in a word, a sentence, and whether reading it failed."""

    reason: str
    detail: str
    failed: bool = False
    read_by: str = ""


def read_capture(task: Task) -> Entry | Refusal:
    """The article that the capture holds, or why it holds none. Raises nothing on any payload."""
    if (task.content_type or "").lower().startswith(_NO_PAGES):
        return Refusal("no-page", f"{task.url} is {task.content_type}: a feed, a sitemap or data.")
    try:
        body = decoded_body(read_response(task.captures, task.location))
    except ArchiveError as fault:
        return Refusal(type(fault).__name__, str(fault), failed=True)
    layouts = [Layout.from_mapping(table) for table in task.layouts]
    try:
        found = read_html(body, task.content_type, layouts, task.captured_on, task.url)
    except PageUnreadable as fault:
        if fault.reason == "not-html":
            return Refusal(FILE, f"{fault}; it is read where an article links to it")
        return Refusal(fault.reason, str(fault), failed=True)
    if task.feed_day and not found.page.published:
        dated = replace(found.page, published=task.feed_day)
        found = replace(found, page=dated, read_by=f"{found.read_by}, its day by the feed")
    facts = extract(found.page)
    verdict = judge(found.page, facts, found.shape)
    if not verdict.keep:
        return Refusal(verdict.reason, verdict.detail, read_by=found.read_by)
    host = urlsplit(task.url).hostname or ""
    draft = Draft(
        page=found.page,
        facts=facts,
        province=task.province or find_province(read(found.page)) or province_of_host(host),
        year=find_year(found.page, facts),
        kind=find_kind(found.page, facts),
        extractor=extractor_version(),
        read_by=found.read_by,
        attachments=_addresses(task, found.attachments),
    )
    return Entry.of(draft)


def _addresses(task: Task, hrefs: Sequence[str]) -> tuple[str, ...]:
    """The canonical addresses of ``hrefs`` on the page, as crawls have them."""
    addresses = _spellings()
    urls = (absolute(task.url, href) for href in hrefs)
    cleaned = (addresses.clean(url) for url in urls if url)
    return tuple(dict.fromkeys(addresses.key(url) for url in cleaned if url))


@cache
def _spellings() -> Addresses:
    """How addresses are written where nothing is known of the site."""
    return Addresses(profile_for_seed("http://localhost/").ignored_parameters)
