"""Short articles for the tests of the index room."""

from __future__ import annotations

from typing import Any

from index import IndexArticle


def article(number: int, text: str, title: str = "", **facts: Any) -> IndexArticle:
    """An article with this id and text, and what else is given."""
    return IndexArticle(id=number, url=f"https://vi.example/{number}", title=title, text=text, **facts)
