"""The bundled sample portal on a loopback port."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib import resources

# The same port every time, so that a second run finds the pages under the same addresses.
PORT = 8765


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """The crawl's own report says what was fetched."""


@contextmanager
def sample_portal(port: int = PORT) -> Iterator[str]:
    """Serve ``crawler/sample`` while the block runs; gives its base address. Falls back to a free port."""
    folder = resources.files("crawler").joinpath("sample")
    with resources.as_file(folder) as path:
        handler = partial(_Quiet, directory=str(path))
        try:
            server = ThreadingHTTPServer(("127.0.0.1", port), handler)
        except OSError:
            server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/"
        finally:
            server.shutdown()
            server.server_close()
