"""The bundled sample portal is consistent in itself: what it links, lists and forbids is there."""

from __future__ import annotations

import re
import unicodedata
from email.utils import parsedate_to_datetime
from importlib import resources
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from lxml import etree
from protego import Protego
from selectolax.lexbor import LexborHTMLParser

SAMPLE = Path(str(resources.files("crawler"))) / "sample"
HOME = "http://portal.example"
FORBIDDEN = "/noi-bo/lich-hop.html"


def path_of(file: Path) -> str:
    """The address at which the portal serves a file: a folder's for its index, where links name the folder."""
    path = "/" + file.relative_to(SAMPLE).as_posix()
    folder = path.removesuffix("index.html")
    return folder if path.endswith("/index.html") and f"`{folder}`" in README else path


README = (SAMPLE / "README.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| `(?P<path>/[^`]*)` \| (?P<kept>[^|]+) \|", README, re.MULTILINE)
KEPT = [path for path, kept in ROWS if kept == "article"]
PAGES = sorted(SAMPLE.rglob("*.html"))


def served(path: str) -> Path:
    """The file that a plain file server answers with."""
    file = SAMPLE / path.lstrip("/")
    return file / "index.html" if file.is_dir() else file


def parsed(file: Path) -> LexborHTMLParser:
    return LexborHTMLParser(file.read_text(encoding="utf-8"))


def words(path: str, selector: str) -> str:
    node = parsed(served(path)).css_first(selector)
    assert node is not None
    return " ".join(node.text(separator=" ").split())


@pytest.mark.parametrize("file", PAGES, ids=path_of)
def test_every_link_of_the_portal_leads_somewhere(file: Path) -> None:
    broken = []
    for node in parsed(file).css("a[href], link[href], img[src]"):
        target = urlsplit(urljoin(HOME + path_of(file), node.attributes.get("href") or node.attributes["src"] or ""))
        if target.hostname == "portal.example" and not served(target.path).is_file():
            broken.append(target.path)
    assert broken == []


@pytest.mark.parametrize("file", PAGES, ids=path_of)
def test_every_page_has_a_title(file: Path) -> None:
    title = parsed(file).css_first("title")
    assert title is not None
    assert title.text(strip=True)


@pytest.mark.parametrize(
    "path", [path for path, _ in ROWS if path != FORBIDDEN and not path.startswith("/hoabinh/ban-in")]
)
def test_every_page_says_that_it_is_invented(path: str) -> None:
    assert "hư cấu" in unicodedata.normalize("NFC", words(path, "body"))


def test_the_home_page_says_it_in_both_languages() -> None:
    assert words("/", "h1") == "Cổng mẫu – nội dung minh hoạ"
    assert "invented" in words("/", "[lang=en]")


def test_the_table_of_what_is_kept_names_every_page_once() -> None:
    paths = [path for path, _ in ROWS]
    assert sorted(paths) == sorted(map(path_of, PAGES))
    assert len(KEPT) == 8


def test_the_sitemap_lists_pages_that_exist_and_all_articles() -> None:
    tree = etree.parse(SAMPLE / "sitemap.xml")
    listed = [node.text or "" for node in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert [path for path in listed if not served(path).is_file()] == []
    assert set(KEPT) <= set(listed)


def test_the_feed_announces_articles_with_their_dates() -> None:
    for item in etree.parse(SAMPLE / "rss.xml").iter("item"):
        link, day = item.findtext("link") or "", parsedate_to_datetime(item.findtext("pubDate") or "")
        assert link in KEPT
        assert (item.findtext("title") or "?") in words(link, "h1, h3.header-title")
        assert day.date().isoformat() in next(row for row in README.splitlines() if link in row)


def test_robots_txt_forbids_a_page_that_menus_and_sitemap_name() -> None:
    robots = Protego.parse((SAMPLE / "robots.txt").read_text(encoding="utf-8"))
    assert not robots.can_fetch(HOME + FORBIDDEN, "thidua")
    assert [path for path in KEPT if not robots.can_fetch(HOME + path, "thidua")] == []
    assert FORBIDDEN in (SAMPLE / "sitemap.xml").read_text(encoding="utf-8")
    assert any(f'href="{FORBIDDEN}"' in file.read_text(encoding="utf-8") for file in PAGES)


def test_the_print_copy_has_the_words_of_its_article() -> None:
    article = words("/hoabinh/tong-ket-thi-dua-2019.html", ".field-item")
    assert words("/hoabinh/ban-in-812.html", ".print-content") == article


def test_one_article_is_in_decomposed_letters() -> None:
    decomposed = [path for path in KEPT if not unicodedata.is_normalized("NFC", served(path).read_text("utf-8"))]
    assert decomposed == ["/vinhlong/van-ban/danh-sach-khen-thuong-2023.html"]
