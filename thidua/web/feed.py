"""Every search as an Atom feed (RFC 4287)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from fastapi import APIRouter, Request
from fastapi.responses import Response
from lxml import etree

from archive.lookups import Row
from index.request import Hit, Sort
from thidua.api.articles import urn
from thidua.api.freshness import FreshSearcher
from thidua.web.asked import AskedLookups
from thidua.web.search_state import SearchState
from thidua.web.templating import language_of
from thidua.web.words import Language, Words

router = APIRouter()
_ATOM = "http://www.w3.org/2005/Atom"
_SPACES: Any = {None: _ATOM}
_TAG = f"{{{_ATOM}}}"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_ENTRIES = 50
# The updated element of a feed that has no entry yet.
_NEVER = "1970-01-01T00:00:00+00:00"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
# Characters that XML 1.0 (section 2.2) has no way to write.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@router.get("/feed.atom")
def feed(request: Request, tagged: Response, asked: AskedLookups, searcher: FreshSearcher) -> Response:
    """The articles that the search page finds for the same address, newest first."""
    state = replace(SearchState.of(request.query_params), sort=Sort.NEWEST, offset=0)
    hits = searcher.search(replace(state.request(facets=()), limit=_ENTRIES)).hits
    rows = {row["id"]: row for row in asked.articles([hit.id for hit in hits])}
    found = [(hit, rows[hit.id]) for hit in hits if hit.id in rows]
    base, language = str(request.base_url), language_of(request)
    content = etree.tostring(_feed(base, state, language, found), encoding="utf-8", xml_declaration=True)
    return Response(content, headers=tagged.headers, media_type="application/atom+xml")


def _feed(base: str, state: SearchState, language: Language, found: Sequence[tuple[Hit, Row]]) -> etree._Element:
    words = Words(language)
    more = (("lang", "en"),) if language == "en" else ()
    own = f"{base}feed.atom{replace(state, sort=Sort.RELEVANCE).query_string(*more)}"
    said = [state.query, *(words.value(value) for values in state.chosen.values() for value in values)]
    title = " – ".join([*(part for part in (*said, state.since, state.until) if part.strip()), words("site")])
    root = etree.Element(_TAG + "feed", {_LANGUAGE: "vi"}, nsmap=_SPACES)
    _add(root, "id", uuid5(NAMESPACE_URL, own).urn)
    _add(root, "title", title)
    _add(root, "updated", max((row["fetched_at"] for _, row in found), default=_NEVER))
    _add(_add(root, "author"), "name", words("site"))
    _add(root, "link", rel="self", type="application/atom+xml", href=own)
    _add(root, "link", rel="alternate", type="text/html", href=f"{base}{state.query_string(*more)}")
    for hit, row in found:
        root.append(_entry(base, hit, row))
    return root


def _entry(base: str, hit: Hit, row: Row) -> etree._Element:
    entry = etree.Element(_TAG + "entry", nsmap=_SPACES)
    _add(entry, "id", urn(row["canonical_url"]))
    _add(entry, "title", hit.title or row["url"])
    _add(entry, "updated", row["fetched_at"])
    if row["published"] and _DAY.fullmatch(row["published"]):
        # The page gives a day of Vietnam, whose clocks stand at UTC+7 all year.
        _add(entry, "published", f"{row['published']}T00:00:00+07:00")
    if row["author"]:
        _add(_add(entry, "author"), "name", row["author"])
    _add(entry, "link", rel="alternate", type="text/html", href=f"{base}article/{hit.id}")
    _add(entry, "link", rel="via", type="text/html", href=row["url"])
    if row["province"]:
        _add(entry, "category", term=row["province"], label=Words("vi").value(row["province"]))
    _add(entry, "summary", hit.snippet.text)
    return entry


def _add(parent: etree._Element, name: str, text: str | None = None, **attributes: str) -> etree._Element:
    """A child element; what XML cannot say is left out of its text and attributes."""
    element = etree.SubElement(parent, _TAG + name, {key: _sayable(value) for key, value in attributes.items()})
    element.text = None if text is None else _sayable(text)
    return element


def _sayable(text: str) -> str:
    return _NO_XML.sub("", text)
