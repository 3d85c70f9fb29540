"""Failed requests in the words of the crawl report."""

from __future__ import annotations

from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
    StopDownload,
)
from twisted.internet.error import ConnectError, ConnectionDone, ConnectionLost
from twisted.web.client import ResponseFailed

from crawler.outcome import Reason

_BY_CLASS: dict[type[BaseException], Reason] = {
    CannotResolveHostError: Reason.UNRESOLVED,
    DownloadConnectionRefusedError: Reason.REFUSED,
    DownloadTimeoutError: Reason.TIMEOUT,
    DownloadCancelledError: Reason.TOO_LARGE,
    ResponseDataLossError: Reason.TRUNCATED,
    StopDownload: Reason.NOT_A_PAGE,
    ConnectError: Reason.CONNECTION_LOST,
    ConnectionDone: Reason.CONNECTION_LOST,
    ConnectionLost: Reason.CONNECTION_LOST,
}
_LONGEST_DETAIL = 300
# All that a download raises, short of a bug of ours.
DOWNLOAD_FAULTS: tuple[type[BaseException], ...] = (*_BY_CLASS, DownloadFailedError, IgnoreRequest, OSError)


class Refused(IgnoreRequest):
    """A request that was not sent: ``reason`` in a word, the message in a sentence."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(detail)
        self.reason = reason


def reason_of(fault: BaseException) -> Reason:
    """Why a request that raised ``fault`` has no response."""
    if isinstance(fault, Refused):
        return fault.reason
    for kind, reason in _BY_CLASS.items():
        if isinstance(fault, kind):
            return reason
    lost = isinstance(fault, DownloadFailedError) and _is_lost(fault.__cause__)
    return Reason.CONNECTION_LOST if lost else Reason.BROKEN_RESPONSE


def detail_of(fault: BaseException) -> str:
    """What ``fault`` says, on one line."""
    told = " ".join(str(fault).split())
    if not isinstance(fault, DOWNLOAD_FAULTS):
        told = f"{type(fault).__name__}: {told}"
    return (told or type(fault).__name__)[:_LONGEST_DETAIL]


def _is_lost(cause: BaseException | None) -> bool:
    """Whether Twisted's client failed because the connection went away, and not over what came through it."""
    if not isinstance(cause, ResponseFailed):
        return False
    return all(reason.check(ConnectionDone, ConnectionLost) for reason in cause.reasons)
