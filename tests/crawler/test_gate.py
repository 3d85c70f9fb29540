"""No name leads the crawler into a private network, save one that the operator named."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scrapy.resolver import dnscache
from scrapy.settings import Settings
from twisted.python.failure import Failure

from crawler.gate import NAMED_HOSTS, GuardedResolver, PrivateAddress, _public
from crawler.options import CrawlOptions
from crawler.process import job
from crawler.profile import profile_for_seed
from tests.crawler.misbehaving_server import Server, page, redirect

PRIVATE = """
127.0.0.1 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 224.0.0.1 255.255.255.255 198.18.0.1
::1 fe80::1 fc00::1 ff02::1 ::ffff:127.0.0.1
"""


@pytest.mark.parametrize("address", PRIVATE.split())
def test_private_addresses_are_refused(address: str) -> None:
    with pytest.raises(PrivateAddress):
        _public(address)


@pytest.mark.parametrize("address", ["1.1.1.1", "113.160.0.1", "2001:ee0::1"])
def test_public_addresses_pass(address: str) -> None:
    assert _public(address) == address


@given(st.ip_addresses(v=4, network="10.0.0.0/8") | st.ip_addresses(v=6, network="fd00::/8"))
def test_whole_private_networks_are_refused(address: object) -> None:
    with pytest.raises(PrivateAddress):
        _public(str(address))


def _resolver(named: list[str]) -> GuardedResolver:
    crawler: Any = SimpleNamespace(settings=Settings({NAMED_HOSTS: named}))
    reactor: Any = SimpleNamespace()
    return GuardedResolver.from_crawler(crawler, reactor)


def test_the_resolver_gives_no_private_address_but_for_named_hosts(monkeypatch: pytest.MonkeyPatch) -> None:
    resolver = _resolver(["noi-bo.example"])
    monkeypatch.setitem(dnscache, "noi-bo.example", "10.0.0.7")
    monkeypatch.setitem(dnscache, "doi-dia-chi.example", "10.0.0.7")
    monkeypatch.setitem(dnscache, "cong-khai.example", "113.160.0.1")
    assert resolver.getHostByName("noi-bo.example").result == "10.0.0.7"
    assert resolver.getHostByName("cong-khai.example").result == "113.160.0.1"
    failures: list[Failure] = []
    resolver.getHostByName("doi-dia-chi.example").addErrback(failures.append)
    assert isinstance(failures[0].value, PrivateAddress)


# The names resolve as if some name server said so.
_CHILD = """
from scrapy.resolver import dnscache
dnscache["tinh.example"] = dnscache["www.tinh.example"] = "127.0.0.1"
from crawler.process import main
main()
"""


@pytest.mark.slow
def test_a_name_in_scope_that_turns_out_to_be_private_is_not_asked(tmp_path: Path) -> None:
    with Server({"/": page("/a")}).serve() as server:
        port = server.base.rsplit(":", 1)[1].strip("/")
        server.answers["/"] = page(f"http://www.tinh.example:{port}/mat", "/a", "/chuyen")
        server.answers["/chuyen"] = redirect(f"http://www.tinh.example:{port}/mat-2")
        order = job(profile_for_seed(f"http://tinh.example:{port}/"), tmp_path, CrawlOptions())
        with subprocess.Popen([sys.executable, "-c", _CHILD], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
            assert child.stdin is not None
            child.stdin.write(order.encode() + b"\n")
            child.stdin.flush()
            assert child.stdout is not None
            report = json.loads(child.stdout.readlines()[-1])["report"]
    assert {asked.headers["Host"] for asked in server.asked} == {f"tinh.example:{port}"}
    assert report["failed"] == {"http-404": 1, "private-address": 2}
