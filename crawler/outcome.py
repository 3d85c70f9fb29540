"""Why an address was not kept as a page: the words of the crawl report."""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """A reason in a word. An HTTP error is not here: its reason is ``http-`` and the status."""

    # Links left alone.
    OFF_SITE = "off-site"
    EXCLUDED = "excluded-by-profile"
    ASSET = "asset"
    ATTACHMENT = "attachment"
    ROBOTS = "robots"
    PRIVATE_ADDRESS = "private-address"
    ADDRESS_TOO_LONG = "address-too-long"
    REPEATING_PATH = "repeating-path"
    TOO_DEEP = "too-deep"
    PATTERN_BUDGET = "pattern-budget"
    PAGE_LIMIT = "page-limit"
    TOO_MANY_LINKS = "too-many-links"
    NOT_DUE = "not-due"
    KNOWN_FURTHER = "known-further"
    HAD = "had-before-the-stop"
    # Responses that are no page.
    REDIRECT = "redirect"
    REDIRECT_OFF_SITE = "redirect-off-site"
    REDIRECT_LOOP = "redirect-loop"
    NOT_A_PAGE = "not-a-page"
    NO_SITEMAP = "no-sitemap"
    EMPTY = "empty-body"
    UNREADABLE_PAYLOAD = "unreadable-payload"
    BROKEN_FEED = "broken-feed"
    BROKEN_LISTING = "broken-listing"
    # Requests without a whole response.
    ROBOTS_UNREACHABLE = "robots-unreachable"
    UNRESOLVED = "unresolved"
    REFUSED = "refused"
    TIMEOUT = "timeout"
    CONNECTION_LOST = "connection-lost"
    TRUNCATED = "truncated"
    TOO_LARGE = "too-large"
    BROKEN_RESPONSE = "broken-response"
    STOPPED = "stopped"


RETRIED = frozenset({Reason.UNRESOLVED, Reason.REFUSED, Reason.TIMEOUT, Reason.CONNECTION_LOST, Reason.TRUNCATED})
