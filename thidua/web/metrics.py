"""Numbers for Prometheus under /metrics: what the archive holds, how its sites stand, how requests are answered."""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import perf_counter

from fastapi import FastAPI
from fastapi.responses import Response
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from archive.facts import KINDS
from archive.lookups import Lookups
from archive.site_states import crawl_sums, job_states, site_states

log = logging.getLogger("thidua.request")
_NOWHERE = "none"
# Where other applications stand, of whose addresses there is no end.
_MOUNTS = ("/static", "/data")


def add_metrics(app: FastAPI, data: Path) -> None:
    """Answer /metrics of the archive in ``data``, and measure every request."""
    registry = CollectorRegistry()
    seconds = Histogram(
        "thidua_request_seconds", "Seconds to answer, by route.", ("method", "route", "status"), registry=registry
    )
    told = registry
    if "PROMETHEUS_MULTIPROC_DIR" in os.environ:
        # Of several processes one answers, for all of them.
        told = CollectorRegistry()
        MultiProcessCollector(told)  # type: ignore[no-untyped-call]
    told.register(_Archive(data))

    def metrics() -> Response:
        return Response(generate_latest(told), media_type=CONTENT_TYPE_LATEST)

    app.add_api_route("/metrics", metrics)
    app.add_middleware(_Measured, seconds=seconds)


class _Measured:
    """Measures requests, and logs each (seen only where the log is written whole)."""

    def __init__(self, app: ASGIApp, seconds: Histogram) -> None:
        self._app, self._seconds = app, seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun, status = perf_counter(), 500

        async def watch(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        path, method = scope["path"], scope["method"]
        try:
            await self._app(scope, receive, watch)
        finally:
            took = perf_counter() - begun
            # A method of the asker's own invention would be a series of its own.
            known = method if method in ("GET", "HEAD", "POST", "OPTIONS") else "other"
            self._seconds.labels(known, _route(scope, path), str(status)).observe(took)
            log.info(
                "%s %s %d", method, path, status,
                extra={"method": method, "path": path, "status": status, "ms": round(took * 1000, 1)},
            )  # fmt: skip


def _route(scope: Scope, path: str) -> str:
    """The route's pattern: as many series as there are routes, whatever is asked for."""
    for mount in _MOUNTS:
        if path == mount or path.startswith(f"{mount}/"):
            return mount
    pattern = getattr(scope.get("route"), "path", None)
    return _NOWHERE if pattern is None else f"{scope.get('root_path', '')}{pattern}"


class _Archive(Collector):
    """Reads the numbers when they are asked for."""

    def __init__(self, data: Path) -> None:
        self._data = data

    def describe(self) -> list[Metric]:
        """Nothing beforehand: registering must not read the archive."""
        return []

    def collect(self) -> Iterator[Metric]:
        """The numbers of now."""
        lookups = Lookups.open(self._data)
        try:
            counts = lookups.counts()
            for name in ("article", "capture"):
                yield _gauge(f"thidua_{name}s", f"{name.capitalize()}s in the archive.", (), [((), counts[name])])
            facts = [((kind,), counts[kind]) for kind in KINDS]
            yield _gauge("thidua_facts", "Facts, earlier versions' included.", ("kind",), facts)
            sums = [((site, outcome), number) for site, outcome, number in crawl_sums(lookups)]
            yield _gauge("thidua_pages", "Addresses asked for, by what became of them.", ("site", "outcome"), sums)
            states = site_states(lookups)
            crawled = [((one.name,), one.last_crawl.timestamp()) for one in states if one.last_crawl]
            yield _gauge("thidua_last_crawl_timestamp_seconds", "When a crawl last began.", ("site",), crawled)
            well = [((one.name,), one.last_success.timestamp()) for one in states if one.last_success]
            yield _gauge("thidua_last_success_timestamp_seconds", "When a crawl last ended well.", ("site",), well)
            open_now = [((one.name, kind), 1) for one in states for kind in one.alerts]
            yield _gauge("thidua_alert_open", "1 for each open alert.", ("site", "kind"), open_now)
            yield _gauge("thidua_alerts_open", "Open alerts.", (), [((), len(open_now))])
            jobs = [((state,), number) for state, number in job_states(lookups)]
            yield _gauge("thidua_jobs", "Sites of the timetable, by state.", ("state",), jobs)
        finally:
            lookups.close()
        free = shutil.disk_usage(self._data).free
        yield _gauge("thidua_disk_free_bytes", "Free space where the data are.", (), [((), free)])


def _gauge(name: str, told: str, labels: tuple[str, ...], values: Sequence[tuple[tuple[str, ...], float]]) -> Metric:
    family = GaugeMetricFamily(name, told, labels=labels)
    for label_values, value in values:
        family.add_metric(label_values, value)
    return family
