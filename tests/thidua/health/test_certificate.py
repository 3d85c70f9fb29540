"""When a certificate ends: read off the handshake, verified or not; nothing where none is had."""

import socket
import ssl
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from thidua.health.certificate import certificate_until

ENDED = datetime(2020, 2, 29, 12, 0, tzinfo=UTC)


@pytest.fixture
def https(tmp_path: Path) -> Iterator[str]:
    """A server whose certificate ended long ago and which nobody signed."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "cong.example")])
    made = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(7).not_valid_before(ENDED - timedelta(days=90)).not_valid_after(ENDED)
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    pem = tmp_path / "server.pem"
    pem.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + made.public_bytes(serialization.Encoding.PEM)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def answer() -> None:
            connection, _ = listener.accept()
            with context.wrap_socket(connection, server_side=True):
                pass

        thread = threading.Thread(target=answer, daemon=True)
        thread.start()
        yield f"https://127.0.0.1:{listener.getsockname()[1]}"
        thread.join(5)


def test_the_end_of_a_certificate_is_told_even_of_one_that_ended(https: str) -> None:
    assert certificate_until(https) == ENDED


@pytest.mark.parametrize("base", ["http://127.0.0.1:9", "https://127.0.0.1:9", "https://"])
def test_no_certificate_is_no_date(base: str) -> None:
    assert certificate_until(base) is None
