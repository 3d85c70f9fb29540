"""Plain text to a Page: headline, publication stamp, byline and the furniture around them."""

from __future__ import annotations

from extractor.page import Page
from extractor.vietnamese import nfc


def read_text(text: str) -> Page:
    """The article in plain ``text``, whose first line is the headline."""
    text = nfc(text)
    return Page(text, title=text.strip().split("\n", 1)[0] or None)
