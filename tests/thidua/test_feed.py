"""Every search is an Atom feed that a reader can subscribe to (RFC 4287)."""

import re
from datetime import datetime

import feedparser
import pytest
from fastapi.testclient import TestClient
from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"
# RFC 3339, as section 3.3 asks: an upper-case T, and an offset or Z.
DATE_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")
ONCE = ("id", "title", "updated")
# RFC 4287, sections 4.1.1 and 4.1.2.
FEED = {*ONCE, "author", "link", "entry"}
ENTRY = {*ONCE, "author", "link", "category", "published", "summary"}


def read(site: TestClient, address: str) -> etree._Element:
    answer = site.get(address)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/atom+xml")
    return etree.fromstring(answer.content)


def texts(element: etree._Element, name: str) -> list[str]:
    return [child.text or "" for child in element.findall(ATOM + name)]


def assert_valid(feed: etree._Element) -> None:
    assert feed.tag == ATOM + "feed"
    for element, allowed in ((feed, FEED), *((entry, ENTRY) for entry in feed.findall(ATOM + "entry"))):
        names = [str(child.tag).removeprefix(ATOM) for child in element]
        assert set(names) <= allowed
        assert all(names.count(name) == 1 for name in ONCE)
        assert all(names.count(name) <= 1 for name in ("published", "summary"))
        assert texts(element, "id")[0].startswith("urn:uuid:")
        for moment in texts(element, "updated") + texts(element, "published"):
            assert DATE_TIME.fullmatch(moment)
            datetime.fromisoformat(moment)
        links = [(link.get("rel"), link.get("type")) for link in element.findall(ATOM + "link")]
        assert len(links) == len(set(links))
        assert all(link.get("href", "").startswith("http://") for link in element.findall(ATOM + "link"))
        for author in element.findall(ATOM + "author"):
            assert texts(author, "name")[0]
    assert feed.find(ATOM + "author") is not None
    assert {link.get("rel") for link in feed.findall(ATOM + "link")} == {"self", "alternate"}


@pytest.mark.parametrize(
    "address",
    [
        "/feed.atom",
        "/feed.atom?q=bang+khen",
        "/feed.atom?q=khen&lang=en&province=lai-chau&since=2024",
        "/feed.atom?q=khong-co-gi-ca",
        "/feed.atom?q=%00%0b%1f%EF%BF%BE%EF%BF%BFkhen",
        "/feed.atom?q=%3Cscript%3E%26amp;%22",
    ],
)
def test_the_feed_is_valid(site: TestClient, address: str) -> None:
    assert_valid(read(site, address))
    assert not feedparser.parse(site.get(address).content).bozo


def test_it_has_the_articles_of_the_search_newest_first(site: TestClient) -> None:
    entries = feedparser.parse(site.get("/feed.atom?q=khen&sort=oldest&offset=10").content).entries
    hits = site.get("/api/v1/search?q=khen&sort=newest").json()["items"]
    assert [entry.link for entry in entries] == [f"http://testserver/article/{hit['id']}" for hit in hits]
    assert [entry.get("published", "")[:10] for entry in entries] == ["2024-03-05", "", ""]


def test_an_entry_keeps_its_id_in_every_feed_and_is_updated_when_its_text_was_captured(site: TestClient) -> None:
    [first, *_] = [
        entry for entry in feedparser.parse(site.get("/feed.atom?q=khen").content).entries if "Nà Đon" in entry.title
    ]
    [again] = feedparser.parse(site.get("/feed.atom?province=lai-chau&year=2024").content).entries
    article = site.get("/api/v1/articles/1").json()
    assert first.id == again.id == article["urn"]
    assert first.updated == article["captured_at"]
    assert article["url"] in [link.href for link in first.links if link.rel == "via"]


def test_a_feed_keeps_its_id_whatever_order_its_page_was_in(site: TestClient) -> None:
    one, other = read(site, "/feed.atom?q=khen"), read(site, "/feed.atom?sort=oldest&q=khen")
    assert texts(one, "id") == texts(other, "id")
    assert texts(one, "id") != texts(read(site, "/feed.atom?q=cờ"), "id")


def test_the_search_page_names_its_feed(site: TestClient) -> None:
    page = site.get("/?q=bang+khen&province=lai-chau&sort=newest").text
    [link] = re.findall(r'<link rel="alternate" type="application/atom\+xml"[^>]*href="([^"]+)"', page)
    assert link.replace("&amp;", "&") == "/feed.atom?q=bang+khen&province=lai-chau&sort=newest"
    assert_valid(read(site, link.replace("&amp;", "&")))
