"""What can go wrong in crawling, each class named after what the caller does next."""

from __future__ import annotations


class CrawlerError(Exception):
    """Any fault of crawling; the message is one sentence that names fault, likely cause and repair."""
