"""The server process: one sentence when the port is taken, silence otherwise."""

from __future__ import annotations

import errno
import logging
import socket
from pathlib import Path

import click
import uvicorn

from thidua.errors import ChoosePort
from thidua.logs import Form, write_log
from thidua.web.app import create_app

_BACKLOG = 128


def serve(data: Path, engine: str, host: str, port: int, log: Form = "text") -> None:
    """Serve the pages of ``data`` on ``host:port`` until Ctrl-C. Raises ChoosePort.

    A ``log`` in JSON has a line a request; the one for people has faults only.
    """
    listener = listen(host, port)
    app = create_app(data, engine)
    click.echo(f"The search page is on http://{host}:{port}/ – stop it with Ctrl-C.", err=True)
    write_log(log, logging.INFO if log == "json" else logging.WARNING)
    config = uvicorn.Config(
        app, log_config=None, log_level="warning", access_log=False, server_header=False, timeout_graceful_shutdown=3
    )
    uvicorn.Server(config).run(sockets=[listener])


def listen(host: str, port: int) -> socket.socket:
    """A listening socket. Raises ChoosePort when the port is taken or forbidden."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
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
