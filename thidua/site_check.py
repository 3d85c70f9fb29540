"""What a profile finds on the live site, field by field, for the person who is to confirm it."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import date
from typing import Any

from crawler.errors import TryAnotherAddress
from crawler.options import CrawlOptions, manners
from crawler.probing import Probed, probe
from crawler.profile import Profile
from crawler.survey import Survey, guess_articles, matching, survey
from extractor.errors import PageUnreadable
from extractor.html import HtmlPage, read_html
from extractor.layout import read_layouts

COLUMNS = ("field", "found", "value")
_SHORTEST_BODY = 200
_SHOWN = 90


def check_site(profile: Profile, options: CrawlOptions) -> list[dict[str, Any]]:
    """Rows of field, whether it was found (yes, no, unsure), and what; one listing and one article are asked for.

    Raises TryAnotherAddress where the listing cannot be had.
    """
    listing = probe(profile, profile.absolute(profile.starts)[0], options)
    seen = survey(profile, listing)
    rows = list(_listing_rows(profile, listing, seen))
    articles = seen.articles or matching(seen.anchors, [guess_articles(seen.anchors) or "(?!)"])
    if not articles:
        return [*rows, _row("article", "no", "no link of the listing looks like an article's: mend 'articles'")]
    time.sleep(manners(profile, options).delay)
    try:
        article = probe(profile, articles[0].url, options)
        found = read_html(
            article.body, article.content_type, read_layouts(profile.layout, profile.name), date.today(), article.url
        )
    except (TryAnotherAddress, PageUnreadable) as fault:
        return [*rows, _row("article", "no", str(fault))]
    return [*rows, *_article_rows(article, found)]


def is_confirmed(rows: Sequence[dict[str, Any]]) -> bool:
    """Whether every field was found."""
    return all(row["found"] == "yes" for row in rows)


def _listing_rows(profile: Profile, page: Probed, seen: Survey) -> list[dict[str, Any]]:
    count = len(seen.articles)
    sample = f"{count} of {len(seen.anchors)} links, as {seen.articles[0].target}" if count else "no link matches"
    rows = [_row("listing", "yes", page.url), _row("articles", "yes" if count else "no", sample)]
    if profile.more:
        rows.append(_row("pager", "unsure", f"{profile.more[0].page(0)} is asked for in a crawl only"))
    elif seen.pagers:
        rows.append(_row("pager", "yes", f"{len(seen.pagers)} links, as {seen.pagers[0]}"))
    elif seen.posts_back:
        rows.append(_row("pager", "yes", "by posting the page's form back"))
    else:
        rows.append(_row("pager", "no", "neither a link that 'pagers' knows nor a form"))
    return rows


def _article_rows(article: Probed, found: HtmlPage) -> list[dict[str, Any]]:
    page, length = found.page, len(found.page.text)
    by_layout = found.shape.by_layout
    return [
        _row("article", "yes", article.url),
        _row("layout", "yes" if by_layout else "no", found.read_by if by_layout else "none holds: read without one"),
        _row("title", _standing(page.title, found.rules.get("title")), page.title or ""),
        _row("date", _standing(page.published, found.rules.get("published")), page.published or ""),
        _row("byline", "yes" if page.author else "unsure", page.author or "none; many articles have none"),
        _row("body", "yes" if length >= _SHORTEST_BODY else "no", f"{length} characters: {page.text[:_SHOWN]}"),
    ]


def _standing(value: str | None, rule: str | None) -> str:
    if not value:
        return "no"
    return "yes" if rule else "unsure"


def _row(field: str, found: str, value: str) -> dict[str, Any]:
    return {"field": field, "found": found, "value": " ".join(value.split())}
