"""What a listing's page offers: articles, further pages, and how its articles' addresses look."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

from selectolax.lexbor import LexborHTMLParser
from w3lib.encoding import html_to_unicode

from crawler.address import Addresses, absolute
from crawler.paging import next_form
from crawler.probing import Probed
from crawler.profile import Profile
from crawler.scope import Scope

HEADLINE = 28
"""A headline has more letters than the words of a menu."""
_FEWEST = 3
_SENTENCE = re.compile(r"[^-_/]{1,60}(?:[-_][^-_/]{1,60}){3,80}")
_SLUG = "[^/?]{3,300}"
_NUMBER = re.compile(r"\d{1,12}")


@dataclass(frozen=True, slots=True)
class Anchor:
    """A link within the site: the address to fetch, path with query, the words that are clicked."""

    url: str
    target: str
    text: str


@dataclass(frozen=True, slots=True)
class Survey:
    """A listing's page by a profile. ``posts_back`` says that its further pages are had by posting its form."""

    anchors: tuple[Anchor, ...]
    articles: tuple[Anchor, ...]
    pagers: tuple[str, ...]
    posts_back: bool
    generator: str
    html: str


def survey(profile: Profile, page: Probed) -> Survey:
    """What ``profile`` finds on the listing ``page``."""
    _, html = html_to_unicode(page.content_type, page.body, default_encoding="utf-8")
    tree = LexborHTMLParser(html)
    anchors = _anchors(profile, page.url, tree)
    tag = tree.css_first('meta[name="generator" i][content]')
    pagers = [re.compile(pattern) for pattern in profile.pagers]
    form = next_form(page.url, html, profile.postback, 1) if profile.postback else None
    return Survey(
        anchors=anchors,
        articles=matching(anchors, profile.articles),
        pagers=tuple(anchor.target for anchor in anchors if any(one.search(anchor.target) for one in pagers)),
        posts_back=form is not None,
        generator="" if tag is None else tag.attributes["content"] or "",
        html=html,
    )


def matching(anchors: Sequence[Anchor], patterns: Sequence[str]) -> tuple[Anchor, ...]:
    """Those of ``anchors`` whose address one of ``patterns`` finds."""
    return tuple(anchor for anchor in anchors if any(re.search(pattern, anchor.target) for pattern in patterns))


def guess_articles(anchors: Sequence[Anchor]) -> str | None:
    """The pattern that most links with a headline's length of words have in common; None where three have none."""
    groups: defaultdict[str, list[Anchor]] = defaultdict(list)
    for anchor in anchors:
        if len(anchor.text) >= HEADLINE:
            groups[_pattern(anchor.target)].append(anchor)
    best = max(groups, key=lambda pattern: len(groups[pattern]), default=None)
    return best if best is not None and len(groups[best]) >= _FEWEST else None


def _anchors(profile: Profile, url: str, tree: LexborHTMLParser) -> tuple[Anchor, ...]:
    addresses = Addresses(profile.ignored_parameters, profile.twins)
    scope = Scope(
        (profile.base, *profile.hosts), profile.include, profile.exclude, profile.asset_types, profile.attachment_types
    )
    base_tag = tree.css_first("base[href]")
    base = absolute(url, base_tag.attributes["href"] or "") if base_tag else None
    found: dict[str, Anchor] = {}
    for node in tree.css("a[href]"):
        target = absolute(base or url, node.attributes["href"] or "")
        address = addresses.clean(target) if target else None
        if address is None or scope.refusal(address):
            continue
        parts = urlsplit(address)
        text = " ".join(node.text().split())
        key = addresses.key(address)
        if key not in found or len(found[key].text) < len(text):
            found[key] = Anchor(address, parts.path + (f"?{parts.query}" if parts.query else ""), text)
    return tuple(found.values())


def _pattern(target: str) -> str:
    """What addresses like ``target`` share: slugs of words are any slug, numbers any number."""
    parts = urlsplit(target)
    segments = parts.path.split("/")
    path = (
        "/".join(map(_segment, segments)) if len(segments) != 2 or parts.query else f"/{_slug_at_the_root(segments[1])}"
    )
    if not parts.query:
        return f"^{path}$"
    names = [name for name, value in parse_qsl(parts.query) if _NUMBER.search(value)]
    return f"^{path}\\?" + (f"(?:.{{0,300}}&)?{re.escape(names[0])}=" if names else "")


def _slug_at_the_root(segment: str) -> str:
    """As a segment, but a slug of words has as many words as a headline: sections have their slugs there, too."""
    pattern = _segment(segment)
    return pattern.replace(_SLUG, r"(?:[^-_/?]{1,60}[-_]){3,80}[^-_/?]{1,60}", 1)


def _segment(segment: str) -> str:
    stem, dot, ending = segment.rpartition(".")
    name, end = (stem, re.escape(dot + ending)) if dot and len(ending) <= 5 else (segment, "")
    if _SENTENCE.fullmatch(name):
        last = re.search(r"[-_](?:[a-z]{0,5})(\d{2,12})$", name)
        return (_SLUG + r"\d{2,12}" if last else _SLUG) + end
    return _NUMBER.sub(lambda _: r"\d{1,12}", re.sub(r"([^\w\d-])", r"\\\1", name)) + end
