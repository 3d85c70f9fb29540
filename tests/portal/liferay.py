"""Liferay 6: an asset publisher with _cur=N, a jsessionid in every link, date and time with the day first."""

from __future__ import annotations

from urllib.parse import quote

from tests.portal.news import News
from tests.portal.page import clock, links, menu, paragraphs, whole
from tests.portal.portal import Asking, Portal, Reply

_HEAD = "<script>Liferay.ThemeDisplay = {getLayoutId: 7};</script>"
_INSTANCE = "101_INSTANCE_tHi5"
_FOLDER = "/web/guest/tin-tuc/-/asset_publisher/tHi5/content/"


class Liferay:
    name = "liferay"
    listing = "/web/guest/tin-tuc"
    toml = ""

    def path(self, article: News) -> str:
        return _FOLDER + article.slug

    def reply(self, portal: Portal, asking: Asking) -> Reply | None:
        path = asking.path.partition(";jsessionid=")[0]
        if path == self.listing:
            return self._listing(portal, int(asking.query.get(f"_{_INSTANCE}_cur", 1)))
        article = portal.by_slug(path.removeprefix(_FOLDER)) if path.startswith(_FOLDER) else None
        return self._article(portal, article) if article else None

    def _session(self, portal: Portal) -> str:
        return f";jsessionid={len(portal.server.asked):032X}.node1"

    def _listing(self, portal: Portal, page: int) -> Reply | None:
        if page not in portal.pages:
            return None
        session = self._session(portal)
        rows = "".join(
            f'<div class="asset-abstract"><h3 class="asset-title">'
            f'<a href="{quote(self.path(one))}{session}?redirect=%2Fx">'
            f"{one.title}</a></h3><span>{one.day:%d/%m/%Y} 17:58</span></div>"
            for one in portal.listed(page)
        )
        query = f"p_p_id={_INSTANCE}&amp;p_p_lifecycle=0&amp;p_p_state=normal&amp;_{_INSTANCE}_delta=10"
        pager = links(
            (f"{self.listing}{session}?{query}&amp;_{_INSTANCE}_cur={number}", str(number)) for number in portal.pages
        )
        return Reply(
            whole("Tin tức", f'{clock(portal.today)}{menu()}<div class="portlet-body">{rows}{pager}</div>', _HEAD)
        )

    def _article(self, portal: Portal, article: News) -> Reply:
        session = self._session(portal)
        inner = "web-content-moi" if portal.is_redesigned else "journal-content-article"
        more = links(((quote(self.path(one)) + session, one.title) for one in portal.related(article)), "asset-links")
        body = (
            f'{clock(portal.today)}{menu()}<div class="portlet-boundary portlet-body"><div class="asset-full-content">'
            f'<h1 class="header-title">{article.title}</h1><span class="metadata-entry metadata-publish-date">'
            f'{article.day:%d/%m/%Y} 17:58</span><div class="asset-content"><div class="{inner}">'
            f'{paragraphs(article)}<p class="tac-gia">{article.author}</p></div></div></div></div>{more}'
        )
        return Reply(whole(article.title, body, _HEAD))
