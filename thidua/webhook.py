"""One delivery to an address that somebody else chose: bounded in time, and never to a private network unasked.

Names are looked up once, every address that they have is judged, and the connection goes to a judged address, so that
a name cannot mean one host when it is judged and another when it is asked (DNS rebinding). Redirects are not followed.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from collections.abc import Mapping
from importlib.metadata import version

import httpx

from thidua.errors import AllowPrivate, CorrectUsage, MendWebhook

# For the whole delivery, however slowly the other side trickles.
_SECONDS = 20.0
_SCHEMES = {"http": 80, "https": 443}
# RFC 6052: IPv4 addresses behind a translator.
_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


def deliver(target: str, body: bytes, headers: Mapping[str, str], allow_private: bool) -> None:
    """POST ``body`` as JSON to ``target``. Raises AllowPrivate, MendWebhook or CorrectUsage."""
    asyncio.run(_within_time(target, body, headers, allow_private))


def check_target(target: str, allow_private: bool) -> None:
    """Refuse an address to which nothing could be delivered. Raises CorrectUsage or AllowPrivate.

    A name that cannot be looked up now may be later, and passes.
    """
    url = _parsed(target)
    try:
        _judge(target, _look_up(url), allow_private)
    except OSError:
        return


def is_public(address: Address) -> bool:
    """Whether the address is on the open internet, the IPv4 address that it may wrap too."""
    if isinstance(address, ipaddress.IPv6Address):
        wrapped = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
        if address in _TRANSLATED:
            wrapped.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
        if not all(is_public(inner) for inner in wrapped if inner is not None):
            return False
    return address.is_global and not address.is_multicast


def _parsed(target: str) -> httpx.URL:
    try:
        url = httpx.URL(target)
    except httpx.InvalidURL as fault:
        raise CorrectUsage(f"{target} is no web address ({fault}): give one like https://host/path.") from fault
    if url.scheme not in _SCHEMES or not url.host:
        raise CorrectUsage(f"{target} is no web address: give one like https://host/path.")
    return url


def _look_up(url: httpx.URL) -> list[Address]:
    """Every address of the host, in the order of preference. Raises OSError."""
    port = url.port or _SCHEMES[url.scheme]
    found = socket.getaddrinfo(url.raw_host.decode("ascii"), port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(ipaddress.ip_address(str(one[4][0]).partition("%")[0]) for one in found))


def _judge(target: str, addresses: list[Address], allow_private: bool) -> None:
    private = [str(address) for address in addresses if not is_public(address)]
    if private and not allow_private:
        raise AllowPrivate(
            f"{target} is on a private network ({', '.join(private)}): save the search again with --allow-private "
            "if that host is meant."
        )


async def _within_time(target: str, body: bytes, headers: Mapping[str, str], allow_private: bool) -> None:
    url = _parsed(target)
    try:
        async with asyncio.timeout(_SECONDS):
            addresses = await asyncio.to_thread(_look_up, url)
            _judge(target, addresses, allow_private)
            status = await _post(url, addresses, body, headers)
    except TimeoutError as fault:
        raise MendWebhook(f"{target} did not answer within {_SECONDS:.0f} seconds: see that it runs.") from fault
    except (OSError, httpx.HTTPError) as fault:
        raise MendWebhook(
            f"{target} could not be reached ({fault or type(fault).__name__}): see that it runs."
        ) from fault
    if not 200 <= status < 300:
        raise MendWebhook(f"{target} answered {status} instead of 2xx: see what it has against the articles.")


async def _post(url: httpx.URL, addresses: list[Address], body: bytes, headers: Mapping[str, str]) -> int:
    """The status of the answer of the first address that can be reached; the answer's body is not read."""
    # No proxy and no .netrc of the environment: the judged address itself is asked.
    async with httpx.AsyncClient(trust_env=False, follow_redirects=False, timeout=_SECONDS) as client:
        for number, address in enumerate(addresses, start=1):
            request = client.build_request(
                "POST",
                url.copy_with(host=str(address)),
                content=body,
                headers={
                    **headers,
                    "Host": url.netloc.decode("ascii"),
                    "Content-Type": "application/json",
                    "User-Agent": f"thidua/{version('thidua')}",
                },
                # The certificate is still checked against the name.
                extensions={"sni_hostname": url.raw_host.decode("ascii"), "timeout": httpx.Timeout(_SECONDS).as_dict()},
            )
            try:
                answer = await client.send(request, stream=True)
            except httpx.ConnectError:
                if number == len(addresses):
                    raise
                continue
            await answer.aclose()
            return answer.status_code
    raise OSError("the name has no address")
