"""A web server on the loopback that answers as badly as it is told to, and remembers what it was asked."""

from __future__ import annotations

import gzip
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from urllib.parse import urlsplit

Answer = Callable[[BaseHTTPRequestHandler], None]


@dataclass(frozen=True)
class Asked:
    """One request: when it began and ended (monotonic seconds), path with query, headers, status answered (or 0)."""

    begun: float
    ended: float
    path: str
    headers: dict[str, str]
    method: str = "GET"
    status: int = 0


@dataclass
class Server:
    """``answers`` by path without query, ``otherwise`` for the rest. ``base`` is set while it serves."""

    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    begun: list[str] = field(default_factory=list)
    base: str = ""
    otherwise: Answer = field(default_factory=lambda: status(404))

    def paths(self) -> list[str]:
        """All paths asked for, in the order of the requests' beginnings; ``asked`` lacks those still being answered."""
        return list(self.begun)

    def url(self, path: str) -> str:
        """The whole address of ``path``."""
        return self.base + path.lstrip("/")

    @contextmanager
    def serve(self) -> Iterator[Server]:
        """Serve while the block runs."""
        lock, told = Lock(), self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                begun, self.told = time.monotonic(), 0
                with lock:
                    told.begun.append(self.path)
                answer = told.answers.get(urlsplit(self.path).path, told.otherwise)
                # The client goes away from some of these answers before their end.
                with suppress(ConnectionError):
                    answer(self)
                with lock:
                    headers = dict(self.headers.items())
                    told.asked.append(Asked(begun, time.monotonic(), self.path, headers, self.command, self.told))

            do_POST = do_GET

            def send_response(self, code: int, message: str | None = None) -> None:
                self.told = code
                super().send_response(code, message)

            def log_message(self, format: str, *args: object) -> None:
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        self.base = f"http://127.0.0.1:{server.server_address[1]}/"
        try:
            yield self
        finally:
            server.shutdown()
            server.server_close()


def send(body: bytes, code: int = 200, content_type: str = "text/html; charset=utf-8", **headers: str) -> Answer:
    """A whole response; underscores in the names of ``headers`` stand for dashes."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(code)
        handler.send_header("Content-Type", content_type)
        handler.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def page(*links: str, title: str = "Trang", more: str = "") -> Answer:
    """An HTML page with ``links``."""
    return send(html(links, title, more))


def html(links: Iterable[str], title: str = "Trang", more: str = "") -> bytes:
    """The bytes of an HTML page with ``links``."""
    anchors = "".join(f'<li><a href="{link}">mục</a></li>' for link in links)
    head = f"<!DOCTYPE html><html><head><title>{title}</title>{more}</head>"
    return f"{head}<body><ul>{anchors}</ul></body></html>".encode()


def status(code: int, **headers: str) -> Answer:
    """An error page."""
    return send(f"<p>{code}</p>".encode(), code, **headers)


def redirect(location: str, code: int = 302) -> Answer:
    """A redirect."""
    return send(b"", code, Location=location)


def redirect_by(location: Callable[[str], str]) -> Answer:
    """A redirect to what ``location`` makes of the path asked for."""
    return lambda handler: redirect(location(handler.path))(handler)


def page_by(links: Callable[[str], Iterable[str]]) -> Answer:
    """A page whose links are what ``links`` makes of the path asked for."""
    return lambda handler: page(*links(handler.path), title=handler.path)(handler)


def compressed(body: bytes) -> Answer:
    """``body``, which is said to be gzip."""
    return send(body, Content_Encoding="gzip")


def bomb(size: int) -> bytes:
    """``size`` zeros, compressed a thousandfold."""
    return gzip.compress(b"\0" * size)


def endless(chunk: bytes, pause: float, times: int) -> Answer:
    """No length, ``times`` chunks, seconds of ``pause`` between them."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.send_header("Connection", "close")
        handler.end_headers()
        for _ in range(times):
            handler.wfile.write(chunk)
            handler.wfile.flush()
            time.sleep(pause)
        handler.close_connection = True

    return answer


def declared(length: int, body: bytes) -> Answer:
    """Less than it declares, or the declaration alone: then the connection is closed."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.send_header("Content-Length", str(length))
        handler.end_headers()
        handler.wfile.write(body)
        handler.close_connection = True

    return answer


def garbage(raw: bytes) -> Answer:
    """Bytes that are no HTTP at all, or none: the connection is closed after them."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(raw)
        handler.close_connection = True

    return answer


def in_turn(*answers: Answer) -> Answer:
    """One after the other, the last for ever."""
    rest = list(answers)
    return lambda handler: (rest.pop(0) if len(rest) > 1 else rest[0])(handler)
