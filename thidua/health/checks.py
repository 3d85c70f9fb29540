"""The checks of a site's newest crawl against the site's own history. Pure.

Each check gives a sentence where it finds a fault, the empty text where all is well, and None where the reports do not
suffice to tell: an alert is opened by the first, closed by the second, and left alone by the third.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from itertools import pairwise
from statistics import median

from archive.crawl_reports import CrawlNumbers
from thidua.health.thresholds import Thresholds

SOUND = ""
WHOLE = "finished"
_YIELD_OF = 5
Reports = Sequence[CrawlNumbers]
Check = Callable[[Reports, Thresholds], str | None]


def findings(reports: Reports, limits: Thresholds) -> dict[str, str]:
    """What every check finds, by kind; ``reports`` are newest first. A check that cannot tell is left out."""
    found = {kind: check(reports, limits) for kind, check in CHECKS.items()} if reports else {}
    return {kind: said for kind, said in found.items() if said is not None}


def _yield(reports: Reports, limits: Thresholds) -> str | None:
    now, before = reports[0], [report.pages for report in reports[1:] if report.ended == WHOLE]
    if now.ended != WHOLE or len(before) < limits.yield_crawls:
        return None
    usual = median(before[:_YIELD_OF])
    if now.pages >= usual * limits.yield_share:
        return SOUND
    return f"The crawl had {now.pages} pages where {usual:g} are usual: look whether the site's listings moved."


def _silent(reports: Reports, limits: Thresholds) -> str | None:
    news = [report.started for report in reports if report.new]
    if len(news) < limits.silent_news:
        return None
    pauses = [later - earlier for later, earlier in pairwise(news)]
    allowed = max(timedelta(days=limits.silent_days), max(pauses) * limits.silent_factor)
    pause = reports[0].started - news[0]
    if pause <= allowed:
        return SOUND
    return (
        f"No new page for {pause.days} days; the longest pause before was {max(pauses).days}: look whether the "
        "profile's start addresses still lead to the news."
    )


def _failed(reports: Reports, limits: Thresholds) -> str | None:
    now = reports[0]
    failed = sum(now.failed.values())
    if failed < limits.failed_least or failed < limits.failed_share * (failed + now.pages):
        return SOUND if now.pages else None
    kinds = ", ".join(f"{kind} {number}" for kind, number in sorted(now.failed.items(), key=lambda pair: -pair[1])[:3])
    return f"{failed} of {failed + now.pages} addresses could not be had ({kinds})."


def _undated(reports: Reports, limits: Thresholds) -> str | None:
    share = _Share(lambda report: (report.undated or 0, report.articles or 0))
    return share.judge(
        reports, limits, limits.undated_share, "articles have no date of publication: check the layout's `date`."
    )


def _empty(reports: Reports, limits: Thresholds) -> str | None:
    share = _Share(lambda report: (report.empty or 0, (report.empty or 0) + (report.articles or 0)))
    return share.judge(reports, limits, limits.empty_share, "pages have no text: check the layout's `body`.")


def _layout(reports: Reports, limits: Thresholds) -> str | None:
    if not any(report.by_layout for report in reports):
        return None
    share = _Share(lambda report: (report.by_fallback or 0, (report.by_fallback or 0) + (report.by_layout or 0)))
    return share.judge(
        reports, limits, limits.fallback_share, "articles match no layout, as they did before: was the site redesigned?"
    )


def _certificate(reports: Reports, limits: Thresholds) -> str | None:
    now = reports[0]
    if now.certificate_until is None:
        return None
    left = now.certificate_until - now.started
    if left > timedelta(days=limits.certificate_days):
        return SOUND
    return f"The site's certificate ends on {now.certificate_until:%Y-%m-%d}; write to its owner before browsers do."


def _robots(reports: Reports, _limits: Thresholds) -> str | None:
    digests = [report.robots_digest for report in reports if report.robots_digest is not None]
    if reports[0].robots_digest is None or len(digests) < 2:
        return None
    if digests[0] == digests[1]:
        return SOUND
    return "The site's robots.txt changed: see in its capture what it now asks for; the crawler obeys it already."


# The kinds of alerts, beside "run" for a run that failed as a whole.
CHECKS: dict[str, Check] = {
    "yield": _yield,
    "silent": _silent,
    "failed": _failed,
    "undated": _undated,
    "empty": _empty,
    "layout": _layout,
    "certificate": _certificate,
    "robots": _robots,
}
RUN = "run"


class _Share:
    """A share of pages that rose, between the newest sample and all before it."""

    def __init__(self, count: Callable[[CrawlNumbers], tuple[int, int]]) -> None:
        self._count = count

    def judge(self, reports: Reports, limits: Thresholds, most: float, fault: str) -> str | None:
        """Whether the newest reports that hold ``sample`` pages together have more than ``most`` of it, and more
        than before by ``rise``. None where there are too few pages, or none newer than when it was last judged.
        """
        part = whole = taken = 0
        if not self._count(reports[0])[1]:
            return None
        for report in reports:
            if whole >= limits.sample:
                break
            counted, of = self._count(report)
            part, whole, taken = part + counted, whole + of, taken + 1
        if whole < limits.sample:
            return None
        earlier = [self._count(report) for report in reports[taken:]]
        of_before = sum(of for _, of in earlier)
        before = sum(counted for counted, _ in earlier) / of_before if of_before else 0.0
        if part / whole > most and part / whole > before + limits.rise:
            return f"{part} of the newest {whole} {fault}"
        return SOUND
