"""A delivery goes to the host that was judged, within its time, and nowhere else."""

import http.server
import ipaddress
import socket
import threading
import time
from collections.abc import Iterator
from typing import Any, ClassVar

import pytest

from thidua import webhook
from thidua.errors import AllowPrivate, CorrectUsage, MendWebhook
from thidua.webhook import check_target, deliver, is_public


class Answers(http.server.BaseHTTPRequestHandler):
    asked: ClassVar[list[tuple[str, str]]] = []

    def do_POST(self) -> None:
        self.asked.append((self.path, self.headers["Host"]))
        if self.path == "/elsewhere":
            self.send_response(302)
            self.send_header("Location", "/")
        else:
            self.send_response(200)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def port() -> Iterator[int]:
    Answers.asked.clear()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_address[1]
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
        "255.255.255.255", "198.18.0.1", "::1", "::", "fe80::1", "fc00::1", "ff02::1", "::ffff:127.0.0.1",
        "::ffff:10.0.0.1", "2002:7f00:1::", "64:ff9b::7f00:1", "64:ff9b::a00:1",
    ],
)  # fmt: skip
def test_private_addresses_are_known_however_they_are_wrapped(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("address", ["1.1.1.1", "203.162.0.1", "2405:4800::1", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_public_addresses_are_let_through(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    "target",
    ["http://127.0.0.1/", "http://localhost:80/", "http://2130706433/", "http://0x7f.1/", "http://[::1]/", "http://0/"],
)
def test_this_machine_is_private_however_it_is_written(target: str) -> None:
    with pytest.raises(AllowPrivate, match="--allow-private"):
        deliver(target, b"{}", {}, allow_private=False)


@pytest.mark.parametrize("target", ["", "hook", "ftp://a.example/", "file:///etc/passwd", "http://", "//x/"])
def test_what_is_no_web_address_is_wrong_usage(target: str) -> None:
    with pytest.raises(CorrectUsage, match="web address"):
        check_target(target, allow_private=True)


def test_the_name_is_looked_up_once_and_the_judged_address_is_asked(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    looked_up: list[str] = []

    def look_up(host: str, port: int, **_: Any) -> list[Any]:
        looked_up.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr(webhook.socket, "getaddrinfo", look_up)
    with pytest.raises(AllowPrivate):
        deliver(f"http://hook.example:{port}/in", b"{}", {}, allow_private=False)
    assert Answers.asked == []
    looked_up.clear()
    deliver(f"http://hook.example:{port}/in", b"{}", {}, allow_private=True)
    assert Answers.asked == [("/in", f"hook.example:{port}")]
    assert looked_up.count("hook.example") == 1


def test_a_name_with_one_private_address_among_public_ones_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 80)) for address in ("1.1.1.1", "10.0.0.1")]
    monkeypatch.setattr(webhook.socket, "getaddrinfo", lambda *_, **__: found)
    with pytest.raises(AllowPrivate, match=r"10\.0\.0\.1"):
        deliver("http://hook.example/", b"{}", {}, allow_private=False)


def test_a_redirect_is_not_followed(port: int) -> None:
    with pytest.raises(MendWebhook, match="302"):
        deliver(f"http://127.0.0.1:{port}/elsewhere", b"{}", {}, allow_private=True)
    assert [path for path, _ in Answers.asked] == ["/elsewhere"]


def test_nobody_there_is_told_in_a_sentence() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    with pytest.raises(MendWebhook, match="could not be reached"):
        deliver(f"http://127.0.0.1:{port}/", b"{}", {}, allow_private=True)
    with pytest.raises(MendWebhook, match="could not be reached"):
        deliver("http://no-such-host.invalid/", b"{}", {}, allow_private=True)


@pytest.mark.slow
def test_a_host_that_trickles_its_answer_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webhook, "_SECONDS", 1.0)
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()

        def trickle() -> None:
            connection, _ = listener.accept()
            with connection:
                for letter in b"HTTP/1.1 200 OK\r\nX: " + b"x" * 40:
                    time.sleep(0.2)
                    try:
                        connection.send(bytes([letter]))
                    except OSError:
                        return

        threading.Thread(target=trickle, daemon=True).start()
        with pytest.raises(MendWebhook, match="within 1 seconds"):
            deliver(f"http://127.0.0.1:{listener.getsockname()[1]}/", b"{}", {}, allow_private=True)
