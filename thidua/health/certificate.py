"""When a site's certificate ends."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable
from datetime import datetime
from urllib.parse import urlsplit

from cryptography import x509

Probe = Callable[[str], datetime | None]
_TIMEOUT = 15.0
_HTTPS = 443


def certificate_until(base: str) -> datetime | None:
    """When the certificate of the https site ``base`` ends, by one handshake; None for http, or where none is had.

    The certificate is not verified: what it says of itself is what browsers will hold against it.
    """
    parts = urlsplit(base)
    if parts.scheme != "https" or parts.hostname is None:
        return None
    try:
        pem = ssl.get_server_certificate((parts.hostname, parts.port or _HTTPS), timeout=_TIMEOUT)
    except (OSError, socket.gaierror):
        # The crawl itself has told of a server that does not answer.
        return None
    try:
        return x509.load_pem_x509_certificate(pem.encode("ascii")).not_valid_after_utc
    except ValueError:
        return None
