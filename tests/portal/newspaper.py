"""A newspaper's own system: a section whose further items come as JSON, articles that end in postN."""

from __future__ import annotations

import json
import re

from tests.portal.news import News
from tests.portal.page import LONG_DAYS, clock, links, menu, paragraphs, whole
from tests.portal.portal import Asking, Portal, Reply


class Newspaper:
    name = "newspaper"
    listing = "/thi-dua"
    toml = (
        '[[more]]\nurl = "/api/more?zone=7&page={page}"\nfirst = 2\nitems = "data.contents"\n'
        'link = "/{slug}-post{id}.html"\n'
    )

    def path(self, article: News) -> str:
        return f"/{article.slug}-post{70_000 + article.number}.html"

    def reply(self, portal: Portal, asking: Asking) -> Reply | None:
        if asking.path == self.listing:
            return self._listing(portal)
        if asking.path == "/api/more":
            rows = [
                {"id": 70_000 + one.number, "slug": one.slug, "title": one.title}
                for one in portal.listed(int(asking.query["page"]))
            ]
            return Reply(json.dumps({"data": {"contents": rows}}).encode(), content_type="application/json")
        found = re.fullmatch(r"/.+-post(\d+)\.html", asking.path)
        article = portal.articles.get(int(found[1]) - 70_000) if found else None
        return self._article(portal, article) if article else None

    def _listing(self, portal: Portal) -> Reply:
        rows = "".join(
            f'<article class="story"><h2 class="story__heading">'
            f'<a href="{self.path(one)}">{one.title}</a></h2></article>'
            for one in portal.listed(1)
        )
        button = '<button class="btn-more" data-zone="7">Xem thêm</button>'
        return Reply(whole("Thi đua", f"{clock(portal.today)}{menu()}{rows}{button}"))

    def _article(self, portal: Portal, article: News) -> Reply:
        inner = "bai-viet-moi" if portal.is_redesigned else "article__body"
        more = links(((self.path(one), one.title) for one in portal.related(article)), "article-relate")
        stamp = f"{LONG_DAYS[article.day.weekday()]}, {article.day:%d/%m/%Y} 08:08"
        body = (
            f'{clock(portal.today)}{menu()}<article><h1 class="article__title">{article.title}</h1>'
            f'<div class="article__meta"><time class="time">{stamp}</time></div>'
            f'<div class="{inner}">{paragraphs(article)}</div>'
            f'<div class="article__author"><span class="name">{article.author}</span></div></article>{more}'
        )
        return Reply(whole(article.title, body))
