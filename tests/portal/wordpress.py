"""WordPress: /page/N/, a feed and a sitemap with lastmod, feeds of comments that lead nowhere."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time
from email.utils import format_datetime

from tests.portal.news import News
from tests.portal.page import clock, links, menu, paragraphs, whole
from tests.portal.portal import A_PAGE, Asking, Portal, Reply

_HEAD = (
    '<meta name="generator" content="WordPress 5.8" /><link rel="stylesheet" href="/wp-content/themes/tin/style.css">'
    '<link rel="alternate" type="application/rss+xml" href="/feed/" />'
)


class WordPress:
    """``changed`` says when articles were last changed, for the sitemap, by number."""

    name = "wordpress"
    listing = "/category/thi-dua/"
    toml = 'sitemaps = ["/wp-sitemap.xml"]\nfeeds = ["/feed/"]\n'

    def __init__(self) -> None:
        self.changed: dict[int, datetime] = {}

    def path(self, article: News) -> str:
        return f"/{article.day:%Y/%m}/{article.slug}/"

    def reply(self, portal: Portal, asking: Asking) -> Reply | None:
        if asking.path == "/feed/":
            return self._feed(portal)
        if asking.path == "/wp-sitemap.xml":
            return self._sitemap(portal)
        if found := re.fullmatch(r"/category/thi-dua/(?:page/(\d+)/)?", asking.path):
            return self._listing(portal, int(found[1] or 1))
        found = re.fullmatch(r"/\d{4}/\d{2}/([^/]+)/", asking.path)
        article = portal.by_slug(found[1]) if found else None
        return self._article(portal, article) if article else None

    def _feed(self, portal: Portal) -> Reply:
        items = "".join(
            f"<item><title>{one.title}</title><link>{self.path(one)}</link><pubDate>{format_datetime(_moment(one))}"
            "</pubDate></item>"
            for one in portal.newest()[:A_PAGE]
        )
        text = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Tin</title>{items}</channel></rss>'
        return Reply(text.encode(), content_type="application/rss+xml")

    def _sitemap(self, portal: Portal) -> Reply:
        urls = "".join(
            f"<url><loc>{self.path(one)}</loc>"
            f"<lastmod>{self.changed.get(one.number, _moment(one)).isoformat()}</lastmod></url>"
            for one in portal.newest()
        )
        text = f'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'
        return Reply(text.encode(), content_type="application/xml")

    def _listing(self, portal: Portal, page: int) -> Reply | None:
        if page not in portal.pages:
            return None
        rows = "".join(
            f'<article class="type-post"><h2 class="entry-title">'
            f'<a href="{self.path(one)}">{one.title}</a></h2></article>'
            for one in portal.listed(page)
        )
        pager = links(((f"/category/thi-dua/page/{number}/", str(number)) for number in portal.pages), "page-numbers")
        return Reply(whole("Thi đua", f"{clock(portal.today)}{menu()}{rows}{pager}", _HEAD, "archive category"))

    def _article(self, portal: Portal, article: News) -> Reply:
        inner = "noi-dung-moi" if portal.is_redesigned else "entry-content"
        own = self.path(article)
        more = links(((self.path(one), one.title) for one in portal.related(article)), "jp-relatedposts")
        body = (
            f'{clock(portal.today)}{menu()}<article class="type-post"><header class="entry-header">'
            f'<h1 class="entry-title">{article.title}</h1><div class="entry-meta">'
            f'<time class="entry-date published" datetime="{article.day.isoformat()}T17:58:00+07:00">'
            f"{article.day:%d/%m/%Y}</time></div></header>"
            f'<div class="{inner}">{paragraphs(article)}</div></article>'
            f'<a href="{own}?replytocom=5#respond">Trả lời</a> <a href="{own}feed/">RSS</a>{more}'
        )
        return Reply(whole(article.title, body, _HEAD, "single single-post"))


def _moment(article: News) -> datetime:
    return datetime.combine(article.day, time(10, 58), UTC)
