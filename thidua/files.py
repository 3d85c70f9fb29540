"""A file on disk read as an article: HTML, plain text, PDF, Word or Excel."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractor.annotation import annotate
from extractor.attachments.kind import Kind, kind_of
from extractor.encoding import decode
from extractor.errors import ExtractorError
from extractor.extract import extract
from extractor.facts import Facts
from extractor.head import read_text
from extractor.html import read_html
from extractor.page import Page
from thidua.errors import CorrectUsage
from thidua.file_reader import FileReader, UnreadFile
from thidua.told import told_facts

_LARGEST = 64 * 1024 * 1024
_HTML_ENDINGS = {".html", ".htm", ".xhtml", ".shtml", ".aspx", ".php"}
_HTML_SIGNS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<div", b"<article")


@dataclass(frozen=True, slots=True)
class ReadFile:
    """An article from a file and what it says."""

    page: Page
    facts: Facts
    annotation: dict[str, Any]

    @property
    def rows(self) -> list[dict[str, Any]]:
        """A row a fact, for tables."""
        return [
            {
                "id": self.annotation["id"],
                "kind": told.kind,
                "value": told.value,
                "surface": told.mention.surface,
                "rule": told.mention.rule,
                "confidence": told.mention.confidence,
            }
            for told in told_facts(self.facts)
        ]


def read_file(path: Path) -> ReadFile:
    """The article in ``path``. Raises CorrectUsage for a file that cannot be read."""
    try:
        if path.stat().st_size > _LARGEST:
            raise CorrectUsage(f"{path} is larger than {_LARGEST >> 20} MB: give a single article.")
        content = path.read_bytes()
    except OSError as fault:
        raise CorrectUsage(f"{path} cannot be read ({fault.strerror}): check the path and its permissions.") from fault
    if kind_of(content) not in (Kind.HTML, Kind.OTHER):
        page, facts = _document(path, content)
    else:
        try:
            page = _page(path, content)
        except ExtractorError as fault:
            raise CorrectUsage(f"{path} cannot be read: {fault}") from fault
        facts = extract(page)
    return ReadFile(page, facts, annotate(path.stem, page, facts))


def _document(path: Path, content: bytes) -> tuple[Page, Facts]:
    """A PDF, Word or Excel file, read in a process of its own."""
    with FileReader() as reader:
        found = reader.read(content)
    if isinstance(found, UnreadFile):
        raise CorrectUsage(f"{path} cannot be read ({found.reason}): {found.detail}")
    return found.page, found.facts


def _page(path: Path, content: bytes) -> Page:
    head = content[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if path.suffix.lower() in _HTML_ENDINGS or any(sign in head for sign in _HTML_SIGNS):
        return read_html(content, None).page
    return read_text(decode(content, None).text)
