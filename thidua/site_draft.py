"""A profile drafted from one address: what can be told of the site, and what cannot."""

from __future__ import annotations

import json
import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

from crawler.errors import ChooseName
from crawler.options import CrawlOptions, manners
from crawler.probing import Probed, probe
from crawler.profile import Profile, draft_profile, profile_for_seed
from crawler.recognition import recognise
from crawler.survey import HEADLINE, Survey, guess_articles, matching, survey
from extractor.gazetteer import load
from extractor.html import HtmlPage, read_html
from extractor.layout import read_layouts
from extractor.vietnamese import key

_OURS = re.compile(r"thi-?dua|khen-?thuong|thidua|khenthuong", re.IGNORECASE)
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_BEFORE = 24


@dataclass(slots=True)
class Draft:
    """``table`` are the profile's keys, ``unsure`` sentences on what a person should look at."""

    name: str
    table: dict[str, Any]
    unsure: list[str] = field(default_factory=list)
    article: Probed | None = None
    read: HtmlPage | None = None

    @property
    def profile(self) -> Profile:
        """What the file would describe."""
        return draft_profile(self.name, self.table)


def draft_site(url: str, options: CrawlOptions) -> Draft:
    """Ask for two or three pages of the site at ``url``, and draft its profile.

    Raises GiveAddress, TryAnotherAddress, and what reading an article raises (PageUnreadable).
    """
    stranger = profile_for_seed(url)
    page = probe(stranger, url, options)
    seen = survey(stranger, page)
    known = recognise(seen)
    parts = urlsplit(stranger.base)
    start = parts.path + (f"?{parts.query}" if parts.query else "")
    base = f"{parts.scheme}://{parts.netloc}/"
    draft = Draft(stranger.name, {"base": base, "starts": [start], "family": known.family})
    if not known.reasons:
        draft.unsure.append("family: nothing betrays the system; the generic one reads by the weight of lines")
    elif known.rival:
        draft.unsure.append(f"family: {known.family} ({'; '.join(known.reasons)}), but nearly as likely {known.rival}")
    seen = _find_listing(draft, seen, survey(draft.profile, page), options)
    _note_pager(draft, seen)
    if articles := seen.articles or matching(seen.anchors, draft.profile.articles):
        time.sleep(manners(stranger, options).delay)
        named = next((article for article in articles if len(article.text) >= HEADLINE), articles[0])
        _read_article(draft, probe(draft.profile, named.url, options), seen)
    return draft


def write_draft(draft: Draft, folder: Path) -> list[Path]:
    """Write NAME.toml and the golden page below ``folder``. Raises ChooseName where one of them is there."""
    golden = folder / "golden"
    texts: dict[Path, bytes] = {folder / f"{draft.name}.toml": _toml(draft).encode()}
    if draft.article is not None and draft.read is not None:
        texts[golden / f"{draft.name}.html"] = draft.article.body
        texts[golden / f"{draft.name}.json"] = _expected(draft.article, draft.read)
    for path in texts:
        if path.exists():
            raise ChooseName(f"{path} is there already and is not overwritten: move it away, or give another --into.")
    for path, content in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return list(texts)


def weekday_votes(texts: Sequence[str]) -> Counter[str]:
    """Which orders of day and month the printed weekdays allow: votes for day-first and month-first.

    A stamp whose day and month can be told apart votes only where its weekday agrees; one that fits both ways
    (03/03) does not vote.
    """
    votes: Counter[str] = Counter()
    for weekday, first, second, year in _stamps(texts):
        orders = {
            order
            for order, (day, month) in (("day-first", (first, second)), ("month-first", (second, first)))
            if _weekday(year, month, day) == weekday
        }
        if len(orders) == 1:
            votes.update(orders)
    return votes


def _stamps(texts: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    words = {key(word): number for word, number in load("language")["weekday"].items()}
    known = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True))})(?!\w)")
    for text in map(key, texts):
        for found in _DAY.finditer(text):
            before = known.findall(text, max(0, found.start() - _BEFORE), found.start())
            if before:
                yield words[before[-1]], int(found[1]), int(found[2]), int(found[3])


def _weekday(year: int, month: int, day: int) -> int | None:
    try:
        return date(year, month, day).weekday()
    except ValueError:
        return None


def _find_listing(draft: Draft, stranger: Survey, seen: Survey, options: CrawlOptions) -> Survey:
    """The survey of the listing: the address given, or the section of the field that it links to."""
    if len(seen.articles) < 3:
        sections = [anchor for anchor in stranger.anchors if _OURS.search(anchor.target) and len(anchor.text) < 40]
        if sections:
            time.sleep(manners(draft.profile, options).delay)
            section = survey(draft.profile, probe(draft.profile, sections[0].url, options))
            if len(section.articles) >= 3 or guess_articles(section.anchors):
                draft.table["starts"] = [sections[0].target]
                draft.unsure.append(
                    f"starts: the address given lists few articles; {sections[0].target} was taken for the listing"
                )
                seen = section
    if len(seen.articles) >= 3:
        return seen
    pattern = guess_articles(seen.anchors)
    if pattern is None:
        draft.unsure.append("articles: no three links look alike; write the pattern of articles' addresses")
        return seen
    draft.table["articles"] = [pattern]
    draft.unsure.append(f"articles: guessed from the links with the longest words: {pattern}")
    return seen


def _note_pager(draft: Draft, seen: Survey) -> None:
    if not seen.pagers and not seen.posts_back:
        draft.unsure.append("pager: no link to further pages is known; write 'pagers', [postback] or [[more]]")


def _read_article(draft: Draft, article: Probed, listing: Survey) -> None:
    profile = draft.profile
    found = read_html(article.body, article.content_type, read_layouts(profile.layout, draft.name), None, article.url)
    draft.article, draft.read = article, found
    if not found.shape.by_layout:
        draft.unsure.append("layout: none of the family holds; write a [[layout]] with at least 'body'")
    if not found.page.published:
        draft.unsure.append("date: none was found on the article; write the layout's 'date'")
    if found.shape.by_layout:
        _doubt(draft, found, read_html(article.body, article.content_type, (), None, article.url))
        _settle_order(draft, profile, survey(profile, article), listing)


def _doubt(draft: Draft, found: HtmlPage, other: HtmlPage) -> None:
    """Note where the page, read ``other``wise by the weight of its lines, contradicts the family's layout."""
    for name, told, seen in (
        ("title", found.page.title, other.page.title),
        ("date", found.page.published, other.page.published),
        ("author", found.page.author, other.page.author),
    ):
        if seen and told != seen:
            draft.unsure.append(f"{name}: the family's layout says {told!r}, but the page by its lines {seen!r}")


def _settle_order(draft: Draft, profile: Profile, article: Survey, listing: Survey) -> None:
    votes = weekday_votes([_stamp_text(profile, article.html)]) or weekday_votes([article.html, listing.html])
    order = votes.most_common(1)[0][0] if votes else None
    layouts = [dict(profile.layout[_held(draft) - 1])] if 0 < _held(draft) <= len(profile.layout) else []
    if order is None:
        draft.unsure.append("date_order: no stamp with a weekday tells the order of day and month")
    elif layouts and layouts[0].get("date_order", "day-first") != order:
        draft.table["layout"] = [{**layouts[0], "date_order": order}]
        draft.unsure.append(f"date_order: {order} by the weekday, unlike the family's")
    if len(votes) > 1:
        draft.unsure.append(f"date_order: stamps disagree ({dict(votes)})")


def _held(draft: Draft) -> int:
    """The number, from 1 on, of the family's layout that read the article; 0 where none did."""
    told = re.search(r"#(\d{1,3}) ", draft.read.read_by) if draft.read else None
    return int(told[1]) if told else 0


def _stamp_text(profile: Profile, html: str) -> str:
    tree = LexborHTMLParser(html)
    selectors = [
        selector
        for layout in profile.layout
        for selector in ([layout["date"]] if isinstance(layout.get("date"), str) else layout.get("date", []))
    ]
    return "\n".join(node.text(separator=" ") for selector in selectors for node in tree.css(selector))


def _toml(draft: Draft) -> str:
    table = dict(draft.table)
    layouts = table.pop("layout", [])
    lines = [f"# Drafted from {draft.table['base']}; look at each line, then set verified = true."]
    lines += [f"# Unsure of {sentence}" for sentence in draft.unsure]
    lines += [f"{name} = {_value(value)}" for name, value in table.items()]
    lines.append("verified = false")
    for layout in layouts:
        lines += ["", "[[layout]]", *(f"{name} = {_value(value)}" for name, value in layout.items())]
    return "\n".join(line.replace("\r", " ") for line in lines) + "\n"


def _value(value: Any) -> str:
    # JSON's strings and lists of strings are TOML's as well.
    return value.isoformat() if isinstance(value, date) else json.dumps(value, ensure_ascii=False)


def _expected(article: Probed, found: HtmlPage) -> bytes:
    page = found.page
    expected = {
        "url": article.url,
        "content_type": article.content_type,
        "title": page.title,
        "author": page.author,
        "published": page.published,
        "read_by": found.read_by,
        "text": page.text,
    }
    return (json.dumps(expected, ensure_ascii=False, indent=2) + "\n").encode()
