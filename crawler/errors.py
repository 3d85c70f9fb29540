"""What can go wrong in crawling, each class named after what the caller does next."""

from __future__ import annotations


class CrawlerError(Exception):
    """Any fault of crawling; the message is one sentence that names fault, likely cause and repair."""


class MendProfile(CrawlerError):
    """A profile's file cannot be read, or holds a key or value that is not known."""


class ChooseProfile(CrawlerError):
    """No profile has that name."""


class GiveAddress(CrawlerError):
    """What was given as a start address is no web address."""


class SlowDown(CrawlerError):
    """The manners asked for are worse than a stranger's site may be treated with."""


class ReportCrash(CrawlerError):
    """The crawling process ended without saying why."""


class TryAnotherAddress(CrawlerError):
    """No page could be had at the address."""


class ChooseName(CrawlerError):
    """A file of that name is there already, and is not overwritten."""
