"""A folder of pages on a loopback port, with the log of what was asked for."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


@dataclass
class Served:
    base: str
    paths: list[str] = field(default_factory=list)
    statuses: dict[str, int] = field(default_factory=dict)
    conditional: list[str] = field(default_factory=list)

    def forget(self) -> None:
        self.paths.clear()
        self.statuses.clear()
        self.conditional.clear()


@contextmanager
def served(folder: Path) -> Iterator[Served]:
    log: Served

    class Handler(SimpleHTTPRequestHandler):
        def do_GET(self) -> None:
            log.paths.append(self.path)
            if self.headers.get("If-Modified-Since"):
                log.conditional.append(self.path)
            super().do_GET()

        def send_response(self, code: int, message: str | None = None) -> None:
            log.statuses[self.path] = code
            super().send_response(code, message)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    log = Served(f"http://127.0.0.1:{server.server_address[1]}")
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield log
    finally:
        server.shutdown()
        server.server_close()
