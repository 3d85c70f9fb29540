# ruff: noqa: E501 — markup is kept on its own lines.
"""Pages in the markup of the content management systems that Vietnamese portals run, around invented articles.

Each shape is one function from an article to HTML, with what such a page carries besides: menus, breadcrumbs, share
and print links, related news inside and beside the text, teasers, comments, polls, counters and footers. Class names
and nesting follow the systems' own templates (Drupal 7 node.tpl.php, Liferay 6.2 asset publisher, SharePoint 2010
publishing layouts, WordPress with Jetpack, NukeViet 4.5 detail.tpl, ASP.NET portals, newspaper systems, Joomla 3).
"""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from zlib import crc32

from benchmarks.portal_texts import Article, Block, Writer

Shape = Callable[[Article, Writer], str]
_PIXEL = '<img src="/uploads/anh.jpg" alt="" width="600" height="400" />'


def _link(text: str) -> str:
    return f'<a href="/tin/{crc32(text.encode()) % 99999}.html">{escape(text, quote=False)}</a>'


def _menu(writer: Writer, links: int, css: str = "menu") -> str:
    words = [
        "Trang chủ",
        "Giới thiệu",
        "Tin tức",
        "Văn bản",
        "Thủ tục hành chính",
        "Hỏi đáp",
        "Liên hệ",
        "Thư viện ảnh",
    ]
    items = "".join(f"<li>{_link(f'{writer.random.choice(words)} {number}')}</li>\n" for number in range(links))
    return f'<ul class="{css}">\n{items}</ul>'


def _weekday(article: Article) -> str:
    return ("Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy", "Chủ nhật")[article.published.weekday()]


def _titles(writer: Writer, number: int, dated: bool = True) -> str:
    items = []
    for _ in range(number):
        day = f" <span>({writer.random.randint(1, 28)}/{writer.random.randint(1, 12)}/2023)</span>" if dated else ""
        items.append(f"<li>{_link(writer.title())}{day}</li>")
    return "<ul>\n" + "\n".join(items) + "\n</ul>"


def _teasers(writer: Writer, number: int) -> str:
    return "\n".join(
        f'<div class="item"><h4>{_link(writer.title())}</h4><p>{writer.paragraph(2)} ...</p></div>'
        for _ in range(number)
    )


def _paragraph(text: str) -> str:
    return f"<p>{escape(text, quote=False)}</p>"


def _block(block: Block, caption: str, paragraph: Callable[[str], str] = _paragraph) -> str:
    if block.kind == "caption":
        return caption.format(image=_PIXEL, text=escape(block.lines[0], quote=False))
    if block.kind == "list":
        return "<ul>" + "".join(f"<li>{escape(line, quote=False)}</li>" for line in block.lines) + "</ul>"
    if block.kind == "table":
        rows = "".join(
            "<tr>" + "".join(f"<td><p>{escape(cell, quote=False)}</p></td>" for cell in line.split(" | ")) + "</tr>"
            for line in block.lines
        )
        return f'<table border="1" cellpadding="0" class="MsoTableGrid"><tbody>{rows}</tbody></table>'
    return paragraph(block.lines[0])


def _body(article: Article, caption: str, paragraph: Callable[[str], str] = _paragraph) -> str:
    return "\n".join(_block(block, caption, paragraph) for block in article.blocks)


def _signed(article: Article, pattern: str) -> str:
    return pattern.format(escape(article.author)) if article.author else ""


_EM = '<p style="text-align:center">{image}<br />\n<em>{text}</em></p>'
_FIGURE = '<figure class="wp-caption">{image}<figcaption>{text}</figcaption></figure>'
_CELL = '<table class="image center"><tr><td>{image}</td></tr><tr><td class="image_desc">{text}</td></tr></table>'


def drupal7(article: Article, writer: Writer) -> str:
    """Drupal 7: print and share links, taxonomy, a view of related nodes in the content column, comments."""
    weekday = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")[article.published.weekday()]
    stamp = article.published.strftime(f"{weekday}, %m/%d/%Y - 09:37")
    comments = "".join(
        f'<div class="comment clearfix"><h3>{_link("Re")}</h3><div class="content"><p>{writer.comment()}</p></div></div>'
        for _ in range(writer.random.randint(0, 4))
    )
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{escape(article.title)} | Cổng</title></head>
<body class="html not-front page-node page-node-12 node-type-article"><div id="page"><div id="header">{_menu(writer, 30)}</div><div id="main">
<div class="breadcrumb">{_link("Trang chủ")} » {_link("Tin tức")}</div><div id="content" class="column">
<h1 class="title" id="page-title">{escape(article.title)}</h1><div class="tabs"></div>
<div id="node-12" class="node node-article clearfix"><div class="meta submitted">Submitted by admin on {stamp}</div>
<div class="content clearfix"><div class="field field-name-body"><div class="field-items"><div class="field-item even">
{_paragraph(article.lead)}
{_body(article, _EM)}
{_signed(article, '<p class="rteright"><strong>{}</strong></p>')}
</div></div></div><div class="field field-name-field-tags"><div class="field-label">Thẻ:</div>{_link("thi đua")}</div></div>
<ul class="links inline"><li class="print_html">{_link("Bản in")}</li><li class="addtoany">{_link("Facebook")}</li></ul>
<div id="comments" class="comment-wrapper"><h2>Bình luận</h2>{comments}</div></div>
<div class="block block-views"><h2>Tin liên quan</h2>{_titles(writer, 6)}</div></div>
<div id="sidebar-second" class="column sidebar"><h2>Tin mới</h2>{_teasers(writer, 3)}<h2>Thăm dò</h2>
<p>{writer.furniture()}</p></div></div><div id="footer"><p>{writer.furniture()}</p></div></div></body></html>"""


def liferay(article: Article, writer: Writer) -> str:
    """Liferay 6.2: asset publisher with metadata, bookmarks, ratings, related assets inside the asset's own div."""
    stamp = article.published.strftime("%d/%m/%Y 14:23")
    return f"""<!DOCTYPE html><html class="ltr" lang="vi-VN"><head><title>{escape(article.title)} - Cổng</title>
<meta content="text/html; charset=UTF-8" http-equiv="content-type" /></head><body class="yui3-skin-sam"><div id="wrapper">
<header id="banner"><h1 class="site-title">{_link("Cổng thông tin")}</h1></header><nav id="navigation">{_menu(writer, 40)}</nav>
<div id="content"><div class="columns-2" id="main-content"><div class="portlet-column span8"><section class="portlet">
<header class="portlet-topper"><h1 class="portlet-title">Tin tức - Sự kiện</h1></header><div class="portlet-content">
<div class="asset-full-content default-asset-publisher"><div class="lfr-meta-actions"><span>In trang</span></div>
<h3 class="header-title"><span>{escape(article.title)}</span></h3>
<div class="asset-metadata"><span class="metadata-entry metadata-publish-date">{stamp}</span>
<span class="metadata-entry metadata-view-count">Lượt xem: {writer.random.randint(9, 9999)}</span></div>
<div class="asset-content"><div class="journal-content-article"><p><strong>{escape(article.lead)}</strong></p>
{_body(article, _FIGURE)}
{_signed(article, '<p style="text-align:right"><b>{}</b></p>')}
</div><div class="taglib-social-bookmarks"><ul><li>{_link("Tweet")}</li></ul></div>
<div class="taglib-ratings"><span>Trung bình (0 phiếu)</span></div>
<div class="asset-links"><h2>Tin liên quan</h2>{_titles(writer, 5)}</div></div></div>
<div class="tin-khac"><h4>Các tin khác</h4>{_titles(writer, 8)}</div></div></section></div>
<div class="portlet-column span4"><h4>Tin đọc nhiều</h4>{_teasers(writer, 4)}</div></div></div>
<footer id="footer"><p>{writer.furniture()}</p><p>{writer.furniture()}</p></footer></div></body></html>"""


def sharepoint(article: Article, writer: Writer) -> str:
    """SharePoint 2010: a table of columns, rich-text divs of ExternalClass, related news in the same cell."""
    stamp = article.published.strftime("%d/%m/%Y")
    text = _body(
        article,
        '<div style="text-align:center">{image}<br /><em class="ms-rteStyle-Caption">{text}</em></div>',
        lambda line: (
            f'<div style="text-align:justify"><span class="ms-rteFontSize-3">{escape(line)}</span>&#160;</div>'
        ),
    )
    return f"""<!DOCTYPE html><html lang="vi-vn"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>
	{escape(article.title)}
</title></head><body><form method="post" action="x.aspx" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="/wEPDwUB" />
<div id="s4-workspace"><div id="topnav">{_menu(writer, 45)}</div><table width="100%"><tr><td class="trai" valign="top">
<h3>Chuyên mục</h3>{_menu(writer, 15)}<h3>Văn bản mới</h3>{_titles(writer, 5)}</td><td class="giua" valign="top">
<div class="article-content"><h2 class="tieu-de">{escape(article.title)}</h2><div class="ngay">Ngày đăng: {stamp}</div>
<div id="ctl00_PlaceHolderMain_RichHtmlField" class="ms-rtestate-field"><div class="ExternalClass5C2F">
<div><b>{escape(article.lead)}</b></div>
{text}
{_signed(article, '<div style="text-align:right"><strong>{}</strong></div>')}
</div></div></div><div class="luot-xem">Lượt xem: {writer.random.randint(9, 9999)}</div>
<div class="tin-lien-quan"><b>Tin liên quan</b>{_titles(writer, 10)}</div>
<div class="binh-luan"><h3>Ý kiến của bạn</h3><div class="y-kien"><b>Bạn đọc</b>: {writer.comment()}</div></div></td>
<td class="phai" valign="top">{_teasers(writer, 3)}</td></tr></table><div class="chan-trang"><p>{writer.furniture()}</p>
</div></div></form></body></html>"""


def wordpress(article: Article, writer: Writer) -> str:
    """WordPress: share buttons and related posts inside entry-content, sidebar with excerpts, long comments."""
    comments = "".join(
        f'<li class="comment"><div class="comment-content"><p>{writer.comment()} {writer.comment()}</p></div></li>'
        for _ in range(writer.random.randint(0, 5))
    )
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="UTF-8" /><title>{escape(article.title)} &#8211; UBND xã</title>
<meta property="article:published_time" content="{article.published.isoformat()}T02:10:00+00:00" /></head>
<body class="post-template-default single"><div id="page" class="site"><header class="site-header"><p class="site-title">
{_link("UBND xã")}</p><nav>{_menu(writer, 20)}</nav></header><div class="site-content"><main id="main" class="site-main">
<article class="post type-post hentry"><header class="entry-header"><h1 class="entry-title">{escape(article.title)}</h1>
<div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="{article.published}T09:10:00+07:00">
{article.published.strftime("%d/%m/%Y")}</time></span><span class="byline"> bởi {_link("admin")}</span></div></header>
<div class="entry-content"><p><strong>{escape(article.lead)}</strong></p>
{_body(article, _FIGURE)}
{_signed(article, '<p class="has-text-align-right">{}</p>')}
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Chia sẻ:</h3><ul><li>{_link("Facebook")}</li></ul></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3>Có liên quan</h3>{_titles(writer, 3)}</div></div>
<footer class="entry-footer">Chuyên mục: {_link("Thi đua")}</footer></article>
<nav class="post-navigation"><h2>Điều hướng</h2>{_titles(writer, 2, dated=False)}</nav>
<div id="comments" class="comments-area"><h2>Phản hồi</h2><ol>{comments}</ol><p>Email của bạn sẽ không được hiển thị công khai.</p>
</div></main><aside class="widget-area"><section class="widget"><h2>Bài mới</h2>{_teasers(writer, 4)}</section></aside></div>
<footer class="site-footer"><p>{writer.furniture()}</p></footer></div></body></html>"""


def nukeviet(article: Article, writer: Writer) -> str:
    """NukeViet 4.5: panels, a summary apart from the body, hidden schema.org spans, three lists of other news."""
    stamp = article.published.strftime(f"{_weekday(article)} - %d/%m/%Y 08:12")
    return f"""<!DOCTYPE html><html lang="vi"><head><title>{escape(article.title)}</title><meta charset="utf-8">
<meta name="generator" content="NukeViet v4.5"></head><body><div class="wraper"><header>{_menu(writer, 25)}</header>
<section><div class="container" id="body"><div class="row"><div class="col-md-18">
<div class="news_column panel panel-default" itemscope itemtype="http://schema.org/NewsArticle"><div class="panel-body">
<h1 class="title margin-bottom-lg" itemprop="headline">{escape(article.title)}</h1>
<div class="hidden hide d-none" itemprop="author"><span itemprop="name">{writer.furniture()}</span></div>
<span class="hidden hide d-none" itemprop="datePublished">{article.published.isoformat()}T08:12:00+07:00</span>
<div class="row"><div class="col-md-12"><span class="h5">{stamp}</span></div><div class="col-md-12"><ul class="list-inline">
<li>{_link("Gửi bài viết qua email")}</li><li>{_link("In ra")}</li></ul></div></div><div class="clearfix">
<div class="hometext m-bottom" itemprop="description">{escape(article.lead)}</div></div>
<div id="news-bodyhtml" class="bodytext margin-bottom-lg">
{_body(article, _EM)}
</div>{_signed(article, '<div class="margin-bottom-lg"><p class="h5 text-right"><strong>Tác giả: </strong>{}</p></div>')}</div></div>
<div class="news_column panel panel-default"><div class="panel-body"><form><p id="stringrating">Tổng số điểm của bài viết là: 0
trong 0 đánh giá</p></form></div></div><div class="news_column panel panel-default"><div class="panel-body other-news">
<p class="h3"><strong>Những tin mới hơn</strong></p>{_titles(writer, 5)}<p class="h3"><strong>Những tin cũ hơn</strong></p>
{_titles(writer, 5)}</div></div></div><div class="col-md-6"><div class="panel"><h3>Tin xem nhiều</h3>{_teasers(writer, 3)}</div>
</div></div></div></section><footer><p>{writer.furniture()}</p><p>{writer.furniture()}</p></footer></div></body></html>"""


def vnpt(article: Article, writer: Writer) -> str:
    """ASP.NET portals: paragraphs parted by two line breaks in one span, news of the same section below."""
    stamp = article.published.strftime("%d/%m/%Y - 14:15")
    text = _body(
        article,
        '<div class="img-caption">{image}<div><i>{text}</i></div></div>',
        lambda line: f"{escape(line)}<br /><br />",
    )
    return f"""<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>{escape(article.title)}</title></head><body><form id="form1" action="Index.aspx"><input type="hidden" id="__VIEWSTATE" value="/wE" />
<div class="banner"><span>image banner</span><span id="clock">Hôm nay: 01/01/2001</span></div><div class="menu">{_menu(writer, 35)}</div>
<div class="main"><div class="left">{_menu(writer, 12)}<div class="box"><p>{writer.furniture()}</p></div></div><div class="center">
<div class="path">{_link("Trang chủ")} &gt; {_link("Tin tức")}</div><div class="news-detail">
<span id="ctl00_ContentPlaceHolder1_lblTieuDe" class="tieude">{escape(article.title)}</span>
<span id="ctl00_ContentPlaceHolder1_lblNgayDang" class="date">{stamp}</span><div class="tools">{_link("In bài viết")}
 {_link("Gửi cho bạn bè")}</div><div id="ctl00_ContentPlaceHolder1_lblNoiDung" class="detail-content"><b>{escape(article.lead)}</b><br /><br />
{text}
{_signed(article, '<div align="right"><b>{}</b></div>')}
</div><div class="view">Lượt xem: {writer.random.randint(9, 9999)}</div></div><div class="other"><div class="other-title">Tin đã đưa</div>
{_titles(writer, 10)}</div></div><div class="right"><h3>Thông báo</h3>{_teasers(writer, 3)}<p>Đang trực tuyến: 21</p></div></div>
<div class="footer">{writer.furniture()}<br />{writer.furniture()}</div></form></body></html>"""


def newspaper(article: Article, writer: Writer) -> str:
    """A newspaper's system: summary, related box in the middle of the text, author line, tags, long lists of teasers."""
    blocks = [
        _block(block, '<figure class="picture">{image}<figcaption>{text}</figcaption></figure>')
        for block in article.blocks
    ]
    inner = f'<div class="box-related"><h4>Tin liên quan</h4>{_titles(writer, 3, dated=False)}</div>'
    blocks.insert(len(blocks) // 2, inner)
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{escape(article.title)} - Báo điện tử</title>
<meta property="article:published_time" content="{article.published.isoformat()}T08:55:00+0700"></head><body><header class="site-header">
{_menu(writer, 40)}</header><div class="site-body"><div class="main-column"><article class="article">
<h1 class="article__title">{escape(article.title)}</h1><div class="article__meta"><time class="time">
{article.published.strftime("%d/%m/%Y 08:55")}</time></div><div class="article__share">{_link("Chia sẻ")}</div>
<div class="article__sapo">{escape(article.lead)}</div><div class="article__body" itemprop="articleBody">
{chr(10).join(blocks)}
{_signed(article, '<p class="article__author"><strong>{}</strong></p>')}</div>
<div class="article__tag"><h4>Từ khóa:</h4>{_link("thi đua")}, {_link("khen thưởng")}</div></article>
<div class="article__comment"><h3>Bình luận ({writer.random.randint(0, 9)})</h3><p>{writer.comment()}</p></div>
<div class="box-style box-timeline"><h3>Cùng chuyên mục</h3>{_teasers(writer, 6)}</div></div><div class="sub-column">
<h3>Đọc nhiều</h3>{_titles(writer, 8, dated=False)}<h3>Media</h3>{_teasers(writer, 3)}</div></div>
<footer><p>{writer.furniture()}</p><p>Tổng Biên tập: {writer.furniture()}</p></footer></body></html>"""


def asp_tables(article: Article, writer: Writer) -> str:
    """A newspaper of the 2000s: everything in tables, captions in table cells, other news in the same cell."""
    stamp = article.published.strftime(f"Cập nhật: {_weekday(article)}, %d/%m/%Y | 2:35:57 PM")
    text = _body(article, _CELL, lambda line: f'<div align="justify">{escape(line)}</div>')
    return f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>Báo tỉnh</title></head><body>
<table width="1000" align="center"><tr><td colspan="3">{_menu(writer, 18)}</td></tr><tr><td width="160" valign="top">{_menu(writer, 14)}
</td><td valign="top"><table width="100%"><tr><td><div class="grid-header"><ul><li><span>{stamp}</span></li></ul></div>
<div class="title-detail"><b>{escape(article.title)}</b></div></td></tr><tr><td><div class="singlepage">
<p><b>{escape(article.lead)}</b></p>
{text}
{_signed(article, '<p align="right"><b>{}</b></p>')}
</div></td></tr><tr><td><b>Các tin khác</b>{_titles(writer, 9)}</td></tr></table></td><td width="200" valign="top">
{_teasers(writer, 3)}<p>{writer.furniture()}</p></td></tr><tr><td colspan="3" align="center">{writer.furniture()}<br>{writer.furniture()}
</td></tr></table></body></html>"""


def joomla(article: Article, writer: Writer) -> str:
    """Joomla 3: article-info list, print and mail icons, pager, a module of related articles below."""
    stamp = article.published.strftime("Được đăng: %d Tháng %m %Y")
    return f"""<!DOCTYPE html><html lang="vi-vn"><head><meta charset="utf-8" /><title>{escape(article.title)}</title>
<meta name="generator" content="Joomla! - Open Source Content Management" /></head><body class="site com_content view-article">
<div class="body"><div class="container"><header>{_menu(writer, 22)}</header><div class="row-fluid"><main id="content" class="span9">
<div class="item-page" itemscope><div class="page-header"><h2 itemprop="headline">{escape(article.title)}</h2></div>
<div class="icons"><ul class="dropdown-menu"><li class="print-icon">{_link("In")}</li><li class="email-icon">{_link("Email")}</li></ul></div>
<dl class="article-info muted"><dt>Chi tiết</dt><dd class="createdby">Viết bởi Super User</dd><dd class="published">{stamp}</dd>
<dd class="hits">Lượt xem: {writer.random.randint(9, 9999)}</dd></dl><div itemprop="articleBody"><p><strong>{escape(article.lead)}</strong></p>
{_body(article, _EM)}
{_signed(article, '<p style="text-align: right;"><em>{}</em></p>')}
</div><ul class="pager pagenav"><li class="previous">{_link("Trước")}</li><li class="next">{_link("Tiếp")}</li></ul></div>
<div class="moduletable"><h3>Bài viết liên quan</h3>{_titles(writer, 6)}</div></main><div id="aside" class="span3">
<h3>Tin nổi bật</h3>{_teasers(writer, 4)}</div></div></div></div><footer><p>{writer.furniture()}</p></footer></body></html>"""


def blog(article: Article, writer: Writer) -> str:
    """An ordinary article: semantic HTML, a short menu, a footer, nothing else."""
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{escape(article.title)}</title></head><body>
<header><nav>{_menu(writer, 6)}</nav></header><main><article><h1>{escape(article.title)}</h1>
<p class="meta"><time datetime="{article.published.isoformat()}">{article.published.strftime("%d/%m/%Y")}</time></p>
<p>{escape(article.lead)}</p>
{_body(article, _FIGURE)}
{_signed(article, "<p><b>{}</b></p>")}
</article></main><footer><p>{writer.furniture()}</p></footer></body></html>"""


def plain(article: Article, writer: Writer) -> str:
    """An ordinary article: a hand-made page of divs without class names."""
    return f"""<html><head><meta charset="utf-8"><title>{escape(article.title)}</title></head><body>
<div>{_menu(writer, 8)}</div><div><h1>{escape(article.title)}</h1><div>
<p>{escape(article.lead)}</p>
{_body(article, _EM)}
{_signed(article, "<p>{}</p>")}
</div></div><div><p>{writer.furniture()}</p></div></body></html>"""


PORTALS: tuple[Shape, ...] = (
    drupal7, liferay, sharepoint, wordpress, nukeviet, vnpt, newspaper, asp_tables, joomla,
)  # fmt: skip
ORDINARY: tuple[Shape, ...] = (blog, plain)


def grown(html: str, writer: Writer, size: int = 129_000) -> str:
    """The page with more menus, scripts and styles around its article, up to ``size`` bytes: what portals weigh.

    Of what is added half is menus, a third scripts and the rest styles, as on the pages that DESIGN measured.
    """
    lacking = max(0, size - len(html.encode()))
    menus, scripts, styles = [], [], []
    while len("".join(menus).encode()) < lacking / 2:
        menus.append(f'<div class="block-menu"><h3>{escape(writer.title())}</h3>{_menu(writer, 40, "menu nav")}</div>')
    while len("".join(scripts)) < lacking / 3:
        number = writer.random.randint(1, 999_999)
        scripts.append(
            f'if (items[{number}] < limit && !seen["{number}"]) {{ items.push({{"id": {number}, "w": "x"}}); }}\n'
        )
    while len("".join(styles)) < lacking / 6:
        styles.append(f".c{writer.random.randint(1, 9999)} > li a:hover {{ color: #333; padding: 2px 4px }}\n")
    added = f"<script>{''.join(scripts)}</script><style>{''.join(styles)}</style>{''.join(menus)}"
    begin = html.index(">", html.index("<body")) + 1
    return html[:begin] + added + html[begin:]
