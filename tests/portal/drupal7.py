"""Drupal 7: Views listings with ?page=N from 0, node pages, month first, a twin tree, an endless calendar."""

from __future__ import annotations

import re

from tests.portal.news import News
from tests.portal.page import clock, links, menu, month_first, paragraphs, whole
from tests.portal.portal import Asking, Portal, Reply

_HEAD = '<meta name="Generator" content="Drupal 7 (http://drupal.org)" />'


class Drupal7:
    name = "drupal7"
    listing = "/vi/tin-thi-dua"
    toml = '[twins]\n"/en/" = "/vi/"\n'

    def path(self, article: News) -> str:
        return f"/vi/node/{article.number}"

    def reply(self, portal: Portal, asking: Asking) -> Reply | None:
        if found := re.fullmatch(r"/(vi|en)/tin-thi-dua", asking.path):
            return self._listing(portal, found[1], int(asking.query.get("page", 0)) + 1)
        if found := re.fullmatch(r"/calendar/(\d{4})-(\d{2})", asking.path):
            month = int(found[1]) * 12 + int(found[2])
            ahead = [(f"/calendar/{(month + step) // 12:04}-{(month + step) % 12:02}", "tháng") for step in (1, 2)]
            return Reply(whole("Lịch", links(ahead)))
        found = re.fullmatch(r"/(vi|en)/(?:print/|node/)(\d+)", asking.path)
        article = portal.articles.get(int(found[2])) if found else None
        return self._article(portal, found[1], article) if found and article else None

    def _listing(self, portal: Portal, tree: str, page: int) -> Reply | None:
        if page not in portal.pages:
            return None
        rows = "".join(
            f'<div class="views-row"><span class="field-content"><a href="/{tree}/node/{one.number}">{one.title}</a>'
            f'</span> <span class="date">{month_first(one.day)}</span></div>'
            for one in portal.listed(page)
        )
        pager = links(((f"/{tree}/tin-thi-dua?page={number - 1}", str(number)) for number in portal.pages), "pager")
        trees = links(
            [("/vi/tin-thi-dua", "Tiếng Việt"), ("/en/tin-thi-dua", "English"), ("/calendar/2021-03", "Lịch")]
        )
        body = f'{clock(portal.today)}{menu()}{trees}<h1 class="title">Tin thi đua</h1>{rows}{pager}'
        return Reply(whole("Tin thi đua", body, _HEAD, "html not-front page-tin-thi-dua"))

    def _article(self, portal: Portal, tree: str, article: News) -> Reply:
        inner = "news-text" if portal.is_redesigned else "field-item"
        more = links(((f"/{tree}/node/{one.number}", one.title) for one in portal.related(article)), "lien-quan")
        body = (
            f'{clock(portal.today)}{menu()}<h1 class="title" id="page-title">{article.title}</h1>'
            f'<div id="node-{article.number}" class="node node-article node-type-article">'
            f'<div class="submitted">Submitted by admin on {month_first(article.day)}</div>'
            f'<div class="content"><div class="field field-name-body"><div class="field-items"><div class="{inner}">'
            f"{paragraphs(article)}</div></div></div></div></div>"
            f'<a href="/{tree}/print/{article.number}">In trang</a> '
            f'<a href="/en/node/{article.number}">English</a>{more}'
        )
        return Reply(whole(article.title, body, _HEAD, "html not-front page-node node-type-article"))
