"""An ASP.NET portal without cookies: no page without a session in its path, a GridView of windows of numbers."""

from __future__ import annotations

import re

from tests.portal.news import News
from tests.portal.page import clock, links, menu, paragraphs, whole
from tests.portal.portal import Asking, Portal, Reply
from tests.portal.postback import Pager

_SESSION = re.compile(r"/\(S\((\w+)\)\)")


class AspNet:
    name = "vnpt"
    listing = "/tin-tuc/thi-dua-khen-thuong"
    toml = ""
    pager = Pager("ctl00$ContentPlaceHolder1$grvTin", window=2, is_by_argument=True)

    def path(self, article: News) -> str:
        return f"/tin-tuc/{article.slug}-{400_000 + article.number}"

    def reply(self, portal: Portal, asking: Asking) -> Reply | None:
        found = _SESSION.match(asking.path)
        if found is None:
            return Reply(b"", 302, headers={"Location": f"/(S(tHiDua{len(portal.server.asked)})){asking.path}"})
        path = asking.path[found.end() :]
        if path == self.listing:
            page = self.pager.asked(asking, portal.pages)
            return Reply(b"Invalid postback", 400) if page is None else self._listing(portal, found[0], page)
        number = path.rpartition("-")[2]
        article = portal.articles.get(int(number) - 400_000) if number.isdigit() else None
        return self._article(portal, found[0], article) if article else None

    def _listing(self, portal: Portal, session: str, page: int) -> Reply:
        rows = "".join(
            f'<tr><td><a href="{session}{self.path(one)}">{one.title}</a> ({one.day:%d/%m/%Y})</td></tr>'
            for one in portal.listed(page)
        )
        form = self.pager.form(session + self.listing, f"<table>{rows}</table>", page, portal.pages)
        return Reply(whole("Tin", f"<span>image banner</span>{clock(portal.today)}{menu(session)}{form}"))

    def _article(self, portal: Portal, session: str, article: News) -> Reply:
        inner = "ctl00_noidungmoi" if portal.is_redesigned else "ctl00_ContentPlaceHolder1_lblNoiDung"
        more = links(((session + self.path(one), one.title) for one in portal.related(article)), "other")
        body = (
            f"<span>image banner</span>{clock(portal.today)}{menu(session)}"
            f'<span id="ctl00_ContentPlaceHolder1_lblTieuDe" class="tieude">{article.title}</span>'
            f'<span id="ctl00_ContentPlaceHolder1_lblNgayDang">{article.day:%d/%m/%Y} - 14:15</span>'
            f'<div id="{inner}">{paragraphs(article)}</div><div class="view">Lượt xem: {article.number * 7}</div>{more}'
        )
        return Reply(whole(article.title, body))
