"""NukeViet 4: /page-N/, every article again under print and savefile, weekday and day first."""

from __future__ import annotations

import re

from tests.portal.news import News
from tests.portal.page import clock, day_first, links, menu, paragraphs, whole
from tests.portal.portal import Asking, Portal, Reply

_HEAD = '<meta name="generator" content="NukeViet v4.5" /><script>var nv_base_siteurl = "/";</script>'


class NukeViet:
    name = "nukeviet"
    listing = "/vi/news/thi-dua/"
    toml = ""

    def path(self, article: News) -> str:
        return f"/vi/news/thi-dua/{article.slug}-{article.number}.html"

    def reply(self, portal: Portal, asking: Asking) -> Reply | None:
        if found := re.fullmatch(r"/vi/news/thi-dua/(?:page-(\d+)/)?", asking.path):
            return self._listing(portal, int(found[1] or 1))
        found = re.fullmatch(r"/vi/news/(?:(?:print|savefile)/)?thi-dua/.+-(\d+)\.html", asking.path)
        article = portal.articles.get(int(found[1])) if found else None
        return self._article(portal, article) if article else None

    def _listing(self, portal: Portal, page: int) -> Reply | None:
        if page not in portal.pages:
            return None
        rows = "".join(f'<h3><a href="{self.path(one)}">{one.title}</a></h3>' for one in portal.listed(page))
        pager = links(((f"/vi/news/thi-dua/page-{number}/", str(number)) for number in portal.pages), "pagination")
        return Reply(
            whole("Thi đua", f'{clock(portal.today)}{menu()}<div class="news_column">{rows}</div>{pager}', _HEAD)
        )

    def _article(self, portal: Portal, article: News) -> Reply:
        inner = "news-body-moi" if portal.is_redesigned else "news-bodyhtml"
        own = self.path(article)
        copies = [(own.replace("/thi-dua/", f"/{copy}/thi-dua/"), copy) for copy in ("print", "savefile")]
        more = links(((self.path(one), one.title) for one in portal.related(article)), "related")
        body = (
            f'{clock(portal.today)}{menu()}<div class="news_column panel panel-default"><div class="panel-body">'
            f'<h1 class="title margin-bottom-lg" itemprop="headline">{article.title}</h1>'
            f'<span class="h5">{day_first(article.day)}</span>{links(copies)}'
            f'<div id="{inner}" class="bodytext">{paragraphs(article)}</div>'
            f'<p class="h5 text-right"><strong>Tác giả bài viết: </strong>{article.author}</p></div></div>{more}'
        )
        return Reply(whole(article.title, body, _HEAD))
