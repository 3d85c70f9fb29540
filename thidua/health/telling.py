"""Telling somebody: by log, e-mail, webhook."""

from __future__ import annotations

import json
import logging
import smtplib
import ssl
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from urllib.parse import unquote, urlsplit

from thidua.errors import ProgramError
from thidua.settings import Settings
from thidua.webhook import deliver

log = logging.getLogger("thidua.health")
_TIMEOUT = 20.0
_PORTS = {"smtp": 25, "smtps": 465, "starttls": 587}


@dataclass(frozen=True, slots=True)
class Notice:
    """What is wrong with ``site``: a kind and a sentence each, and since when (ISO 8601)."""

    site: str
    alerts: Sequence[tuple[str, str, str]]

    @property
    def subject(self) -> str:
        """One line."""
        return f"thidua: {self.site}: {', '.join(kind for kind, _, _ in self.alerts)}"

    @property
    def text(self) -> str:
        """A line an alert."""
        return "\n".join(f"{kind}: {message} (since {since})" for kind, message, since in self.alerts) + "\n"


Channel = Callable[[Notice], None]


def channels(settings: Settings) -> list[Channel]:
    """How the operator wants to be told."""
    found: list[Channel] = [by_log]
    if settings.alert_mail:
        found.append(Mail(settings.smtp, settings.alert_mail, settings.alert_sender or settings.alert_mail))
    if settings.alert_webhook:
        found.append(Webhook(settings.alert_webhook))
    return found


def tell(notice: Notice, ways: Sequence[Channel]) -> bool:
    """Tell by every channel; gives whether all took it. One that fails is logged and does not keep the others."""
    taken = True
    for way in ways:
        try:
            way(notice)
        except (OSError, smtplib.SMTPException, ProgramError) as fault:
            taken = False
            log.error("%s was not told by %s: %s", notice.subject, type(way).__name__.lower(), fault)
    return taken


def by_log(notice: Notice) -> None:
    """A line an alert in the log."""
    for kind, message, since in notice.alerts:
        log.warning("%s: %s", notice.site, message, extra={"site": notice.site, "alert": kind, "since": since})


class Mail:
    """E-mail by the server ``address``, as the settings write it."""

    def __init__(self, address: str, to: str, sender: str) -> None:
        self._parts, self._to, self._sender = urlsplit(address), to, sender

    def __call__(self, notice: Notice) -> None:
        """Raises OSError or SMTPException."""
        message = EmailMessage()
        message["Subject"], message["To"], message["From"] = notice.subject, self._to, self._sender
        message.set_content(notice.text)
        scheme, host = self._parts.scheme, self._parts.hostname or ""
        port = self._parts.port or _PORTS[scheme]
        context = ssl.create_default_context()
        server = (
            smtplib.SMTP_SSL(host, port, timeout=_TIMEOUT, context=context)
            if scheme == "smtps"
            else smtplib.SMTP(host, port, timeout=_TIMEOUT)
        )
        with server:
            if scheme == "starttls":
                server.starttls(context=context)
            if self._parts.username:
                server.login(unquote(self._parts.username), unquote(self._parts.password or ""))
            server.send_message(message)


class Webhook:
    """A POST of JSON to ``url``: the operator's own setting, which may be on a private network."""

    def __init__(self, url: str) -> None:
        self._url = url

    def __call__(self, notice: Notice) -> None:
        """Raises ProgramError."""
        told = {
            "site": notice.site,
            "text": f"{notice.subject}\n{notice.text}",
            "alerts": [dict(zip(("kind", "message", "since"), alert, strict=True)) for alert in notice.alerts],
        }
        deliver(self._url, json.dumps(told, ensure_ascii=False).encode(), {}, allow_private=True)
