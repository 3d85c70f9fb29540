"""A portal of one family on the loopback, which can be told to misbehave."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Protocol
from urllib.parse import parse_qsl, unquote, urlsplit

from crawler.profile import Profile, read_profile
from tests.crawler.misbehaving_server import Answer, Server, send, status
from tests.portal.news import News, news

A_PAGE = 10


@dataclass(frozen=True)
class Asking:
    """One request: path without query, query, posted fields."""

    path: str
    query: dict[str, str]
    form: dict[str, str] | None


@dataclass(frozen=True)
class Reply:
    """What a family answers."""

    body: bytes
    code: int = 200
    content_type: str = "text/html; charset=utf-8"
    headers: dict[str, str] = field(default_factory=dict)


class Family(Protocol):
    """The shapes of one CMS: ``toml`` is what a profile of such a portal says beside the family's own."""

    name: str
    listing: str
    toml: str

    def path(self, article: News) -> str:
        """The article's canonical path with query."""

    def reply(self, portal: Portal, asking: Asking) -> Reply | None:
        """What is answered, or None for 404."""


@dataclass
class Portal:
    """``articles`` by number; ``today`` is what page clocks show; ``is_redesigned`` changes the articles' markup."""

    family: Family
    articles: dict[int, News]
    today: date = date(2026, 11, 23)
    has_validators: bool = False
    is_redesigned: bool = False
    server: Server = field(default_factory=Server)
    troubles: dict[str, list[Answer]] = field(default_factory=dict)

    @classmethod
    def of(cls, family: Family, count: int = 25) -> Portal:
        """A portal with articles 1 to ``count``."""
        return cls(family, {number: news(number) for number in range(1, count + 1)})

    def newest(self) -> list[News]:
        """All articles as listings order them."""
        return sorted(self.articles.values(), key=lambda article: -article.number)

    def listed(self, page: int) -> list[News]:
        """The articles of the listing's page, from 1."""
        return self.newest()[(page - 1) * A_PAGE : page * A_PAGE]

    @property
    def pages(self) -> range:
        """The numbers of the listing's pages."""
        return range(1, (len(self.articles) + A_PAGE - 1) // A_PAGE + 1)

    def related(self, article: News) -> list[News]:
        """Those beside it on the same page of the listing, for the box under the text: no way to other pages."""
        ranks = {one.number: rank for rank, one in enumerate(self.newest())}
        page = ranks[article.number] // A_PAGE + 1
        return [one for one in self.listed(page) if 0 < abs(ranks[one.number] - ranks[article.number]) <= 2]

    def by_slug(self, slug: str) -> News | None:
        """The article of that slug."""
        return next((article for article in self.articles.values() if article.slug == slug), None)

    def misbehave(self, path: str, *answers: Answer) -> None:
        """Answer the next requests for ``path`` with these, one after the other."""
        self.troubles.setdefault(path, []).extend(answers)

    def paths(self) -> set[str]:
        """The canonical paths of all articles."""
        return {self.family.path(article) for article in self.articles.values()}

    def profile(self, folder: Path) -> Profile:
        """The profile by which this portal is crawled, written to ``folder``."""
        text = f'base = "{self.server.base}"\nfamily = "{self.family.name}"\nstarts = ["{self.family.listing}"]\n'
        file = folder / f"mo-phong-{self.family.name}.toml"
        file.write_text(text + self.family.toml, "utf-8")
        return read_profile(file)

    @contextmanager
    def serve(self) -> Iterator[Portal]:
        """Serve while the block runs."""
        self.server.otherwise = self._answer
        with self.server.serve():
            yield self

    def _answer(self, handler: BaseHTTPRequestHandler) -> None:
        length = int(handler.headers.get("Content-Length") or 0)
        posted = handler.rfile.read(length).decode() if length else None
        parts = urlsplit(handler.path)
        if waiting := self.troubles.get(parts.path):
            waiting.pop(0)(handler)
            return
        form = None if posted is None else dict(parse_qsl(posted, keep_blank_values=True))
        asking = Asking(unquote(parts.path), dict(parse_qsl(parts.query, keep_blank_values=True)), form)
        reply = self.family.reply(self, asking)
        (status(404) if reply is None else self._sent(handler, reply))(handler)

    def _sent(self, handler: BaseHTTPRequestHandler, reply: Reply) -> Answer:
        headers = {name.replace("-", "_"): value for name, value in reply.headers.items()}
        if self.has_validators and handler.command == "GET" and reply.code == 200:
            headers["ETag"] = f'"{hashlib.md5(reply.body).hexdigest()}"'
            if handler.headers.get("If-None-Match") == headers["ETag"]:
                return send(b"", 304, **headers)
        return send(reply.body, reply.code, reply.content_type, **headers)
