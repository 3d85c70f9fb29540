"""What can go wrong in extraction, each class named after what the caller does next."""

from __future__ import annotations


class ExtractorError(Exception):
    """Any fault of extraction; the message is one sentence that names fault, likely cause and repair."""


class LayoutNeedsMending(ExtractorError):
    """A profile's ``[[layout]]`` table cannot be used; the message names the key, the fault and the repair."""


class PageUnreadable(ExtractorError):
    """A page from which no article can be read: too large, nested without end, no HTML at all, or empty.

    The caller records it with its ``reason`` ("too-large", "too-deep", "not-html", "empty") and goes on.
    """

    def __init__(self, message: str, reason: str) -> None:
        super().__init__(message)
        self.reason = reason


class AttachmentUnread(ExtractorError):
    """A file from which no text can be read; the caller records it with its ``reason`` and goes on.

    Reasons: "encrypted", "scanned" (pictures of text), "old-format" (another program is needed), "unknown-format",
    "empty", "too-large", "broken".
    """

    def __init__(self, message: str, reason: str) -> None:
        super().__init__(message, reason)
        self.message, self.reason = message, reason

    def __str__(self) -> str:
        return self.message
