"""An article as extraction gives it, and as the database takes it."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from archive.facts import FactRows
from archive.likeness import Likeness
from extractor.facts import Facts
from extractor.page import Page
from extractor.vietnamese import article_key, key, strip

# As extraction notes a capture that is a file and no page.
FILE = "file"
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as extraction gives it, before it is known whether the archive has it already.

    ``province`` is a slug, ``year`` that of publication or event, ``extractor`` the version that read it,
    ``read_by`` the layout or fallback that found the body, ``attachments`` the canonical addresses of linked files.
    """

    page: Page
    facts: Facts
    province: str | None
    year: int | None
    kind: str | None
    extractor: str
    read_by: str
    attachments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A draft with all that can be worked out of it without the database, in plain values.

    Made where there are cores to spare: what is left for the one process that writes is to write. ``bands`` are those
    of the text's likeness, None where it is too short to have one.
    """

    title: str | None
    title_key: str
    author: str | None
    published: str | None
    year: int | None
    province: str | None
    kind: str | None
    text: str
    digest: str
    bands: tuple[int, ...] | None
    facts: FactRows
    attachments: tuple[str, ...]
    extractor: str
    read_by: str

    @classmethod
    def of(cls, draft: Draft) -> Entry:
        """The entry that ``draft`` makes."""
        page = draft.page
        likeness = Likeness.of(page.text, page.title)
        return cls(
            title=page.title,
            title_key=key(page.title or ""),
            author=page.author,
            published=page.published,
            year=draft.year,
            province=draft.province,
            kind=draft.kind,
            text=page.text,
            digest=content_digest(page),
            bands=None if likeness is None else likeness.bands,
            facts=FactRows.of(page.text, draft.facts, draft.extractor),
            attachments=draft.attachments,
            extractor=draft.extractor,
            read_by=draft.read_by,
        )


def content_digest(page: Page) -> str:
    """SHA-256 over the page's words without case, diacritics and punctuation: equal for equal articles."""
    words = " ".join(_WORD.findall(strip(article_key(page.text))))
    return "sha256:" + hashlib.sha256(words.encode()).hexdigest()
