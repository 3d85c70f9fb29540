"""SharePoint: a DataPager that posts back, parameters padded with plus signs, one page for all articles."""

from __future__ import annotations

from tests.portal.news import News
from tests.portal.page import LONG_DAYS, clock, links, menu, paragraphs, whole
from tests.portal.portal import Asking, Portal, Reply
from tests.portal.postback import Pager

_HEAD = '<script>var _spPageContextInfo = {};</script><link href="/_layouts/15/kieu.css">'
_DETAIL = "/noidung/tintuc/Pages/chi-tiet-tin-tuc.aspx"


class SharePoint:
    name = "sharepoint"
    listing = "/noidung/tintuc/Pages/tin-thi-dua.aspx"
    toml = ""
    pager = Pager("ctl00$m$g_7f$dpgTin$ctl01$ctl{page:02}", window=50, is_by_argument=False)

    def path(self, article: News) -> str:
        return f"{_DETAIL}?ItemID={article.number}&l=Tintrongtinh"

    def reply(self, portal: Portal, asking: Asking) -> Reply | None:
        if asking.path == self.listing:
            page = self.pager.asked(asking, portal.pages)
            return None if page is None else self._listing(portal, page)
        number = asking.query.get("ItemID", "") if asking.path == _DETAIL else ""
        article = portal.articles.get(int(number)) if number.isdigit() else None
        return self._article(portal, article) if article else None

    def _href(self, portal: Portal, article: News) -> str:
        return self.path(article) + "+" * (1 + len(portal.server.asked) % 7)

    def _listing(self, portal: Portal, page: int) -> Reply:
        rows = "".join(
            f'<li><a class="tieude" href="{self._href(portal, one)}">{one.title}</a> <i>({one.day:%d/%m/%Y})</i></li>'
            for one in portal.listed(page)
        )
        form = self.pager.form("tin-thi-dua.aspx", f"<ul>{rows}</ul>", page, portal.pages)
        return Reply(whole("Tin", f'{clock(portal.today)}{menu()}<div id="s4-workspace">{form}</div>', _HEAD))

    def _article(self, portal: Portal, article: News) -> Reply:
        inner = "noidung-moi" if portal.is_redesigned else "ms-rtestate-field"
        more = links(((self._href(portal, one), one.title) for one in portal.related(article)), "tin-khac")
        body = (
            f'{clock(portal.today)}{menu()}<div id="s4-workspace"><h2 class="tieu-de-tin">{article.title}</h2>'
            f'<span class="ngay-dang">{LONG_DAYS[article.day.weekday()]}, {article.day:%d/%m/%Y} 10:05</span>'
            f'<div id="ctl00_RichHtmlField" class="{inner}">{paragraphs(article)}</div>'
            f'<span class="tac-gia">{article.author}</span>{more}</div>'
        )
        return Reply(whole(article.title, body, _HEAD))
