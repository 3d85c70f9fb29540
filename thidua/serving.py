"""The server: one process or several; one sentence when the port is taken, silence otherwise."""

from __future__ import annotations

import errno
import logging
import os
import socket
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import click
import uvicorn
from fastapi import FastAPI
from uvicorn.supervisors import Multiprocess

from thidua.errors import ChoosePort
from thidua.logs import Form, write_log
from thidua.web.app import create_app, prepare

# As many as may come at once; those that wait here are answered late, the others would be refused.
_BACKLOG = 1024
_MOST_WORKERS = 4
# So long, in seconds, a process may be deaf, as one is while it starts on a busy machine.
_STARTING = 60
# An idle connection is kept for longer, in seconds, than proxies keep theirs: who closes first sees no fault.
_KEPT = 75


def usable_cores() -> int:
    """The processor cores that this process may use, of which a server makes use of four."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, _MOST_WORKERS)


def serve(data: Path, engine: str, host: str, port: int, log: Form = "text", workers: int = 1) -> None:
    """Serve the pages of ``data`` on ``host:port`` by so many processes until Ctrl-C. Raises ChoosePort.

    A ``log`` in JSON has a line a request; the one for people has faults only.
    """
    listener = listen(host, port)
    # Here, so that what is amiss is told once, and the index is made by one process where it must be.
    app = create_app(data, engine)
    prepare(app.state.searcher)
    click.echo(f"The search page is on http://{host}:{port}/ – stop it with Ctrl-C.", err=True)
    if workers == 1:
        write_log(log, _level(log))
        uvicorn.Server(_config(lambda: app)).run(sockets=[listener])
        return
    app.state.searcher.close()
    with TemporaryDirectory(prefix="thidua-metrics-") as folder:
        # Where prometheus_client's processes put their numbers together.
        os.environ["PROMETHEUS_MULTIPROC_DIR"] = folder
        config = _config(partial(_worker, data, engine, log), workers)
        Multiprocess(config, sockets=[listener]).run()


def _config(make: Callable[[], FastAPI], workers: int = 1) -> uvicorn.Config:
    return uvicorn.Config(
        make,
        factory=True,
        workers=workers,
        log_config=None,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_keep_alive=_KEPT,
        timeout_graceful_shutdown=3,
        timeout_worker_healthcheck=_STARTING,
    )


def _worker(data: Path, engine: str, log: Form) -> FastAPI:
    """What a process of its own serves."""
    write_log(log, _level(log))
    return create_app(data, engine)


def _level(log: Form) -> int:
    return logging.INFO if log == "json" else logging.WARNING


def listen(host: str, port: int) -> socket.socket:
    """A listening socket. Raises ChoosePort when the port is taken or forbidden."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Named as TCP, else asyncio does not know that it may send without delay, and each answer waits for 40 ms.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(_BACKLOG)
    except OSError as fault:
        listener.close()
        cause = "is in use" if fault.errno == errno.EADDRINUSE else f"cannot be used ({fault.strerror})"
        raise ChoosePort(
            f"Port {port} on {host} {cause}: stop what runs there or choose another (make run PORT=8080, --port 8080)."
        ) from fault
    return listener
