"""Web addresses: the one to fetch, and the one that all spellings of a page share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from fnmatch import translate
from urllib.parse import parse_qsl, unquote, urlencode, urljoin, urlsplit

from w3lib.url import safe_url_string

LONGEST = 2_000
_DEFAULT_PORT = {"http": 80, "https": 443}
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]{0,30}:")
# A Java servlet's session as a path parameter; ASP.NET's cookieless session as a path segment: /(X(1)S(...))/
_PATH_SESSION = re.compile(r";jsessionid=[^/?#;]*|/\((?:[A-Za-z]\([^()/]{0,100}\)){1,4}\)", re.IGNORECASE)
_HOST = re.compile(r"[a-z0-9_-][a-z0-9._-]{0,252}|[0-9a-f:.]{2,45}")
_DIGITS = re.compile(r"\d+")
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})")
_UNRESERVED = re.compile(r"[A-Za-z0-9._~-]")
_BREAKS = str.maketrans("", "", "\t\r\n")


def absolute(base: str, href: str) -> str | None:
    """``href`` as found on the page ``base``, made absolute and without its fragment; None where it is no web link.

    White space and backslashes are read as browsers read them (WHATWG URL, section 4.4).
    """
    href = href.strip(" \t\r\n\f\0").translate(_BREAKS)
    if _SCHEME.match(href) and not href[:8].lower().startswith(("http://", "https://")):
        return None
    path, mark, query = href.partition("?")
    try:
        url = urljoin(base, path.replace("\\", "/") + mark + query)
    except ValueError:
        return None
    return url.partition("#")[0] if url[:4].lower() == "http" else None


class Addresses:
    """How the addresses of one site are written.

    ``dropped`` are names of query parameters that never matter (sessions, tracking, sorting), in any case,
    with ``*`` for any ending. ``twins`` are beginnings of paths under which the same pages stand once more, each with
    the beginning under which they are known, as ``{"/en/": "/vi/"}``.
    """

    def __init__(self, dropped: Iterable[str], twins: Mapping[str, str] | None = None) -> None:
        self._twins = tuple((twins or {}).items())
        patterns = [translate(name.lower()) for name in dropped]
        self._dropped = re.compile("|".join(patterns) if patterns else r"(?!)")
        self._moved: dict[str, str] = {}

    def clean(self, url: str) -> str | None:
        """``url`` as it should be requested: ASCII, without session and tracking; None where it cannot be one."""
        try:
            parts = urlsplit(safe_url_string(url.strip()))
            host, port = (parts.hostname or "").rstrip("."), parts.port
        except ValueError:
            return None
        if parts.scheme not in _DEFAULT_PORT or not _HOST.fullmatch(host):
            return None
        origin = _origin(parts.scheme, host, port)
        path = _without_dots(_PATH_SESSION.sub("", parts.path)) or "/"
        query = self._kept_query(parts.query)
        return self._moved.get(origin, origin) + path + (f"?{query}" if query else "")

    def key(self, url: str) -> str:
        """The canonical address of a ``url`` that ``clean`` gave.

        As in SURT (the sort-friendly addresses of web archives) http and https, with and without ``www.``, are
        one site on the default ports, and the order of parameters does not matter; padding around their values
        is dropped.
        """
        parts = urlsplit(url)
        host = parts.hostname or ""
        origin = "http://" + host.removeprefix("www.") if parts.port is None else f"{parts.scheme}://{parts.netloc}"
        path = _ESCAPE.sub(_plain, parts.path) if "%" in parts.path else parts.path
        for twin, known in self._twins:
            if path.startswith(twin):
                path = known + path[len(twin) :]
                break
        if not parts.query:
            return origin + path
        pairs = sorted((name, value.strip()) for name, value in parse_qsl(parts.query, keep_blank_values=True))
        return f"{origin}{path}?{urlencode(pairs)}"

    def with_session(self, url: str) -> str | None:
        """``url`` as it should be requested where the server insists on the session in it; None where it has none."""
        plain = self.clean(url)
        asked: str = safe_url_string(url.strip())
        return asked if plain is not None and _PATH_SESSION.search(urlsplit(asked).path) else None

    def learn_move(self, old: str, new: str) -> None:
        """The site redirects ``old`` to the same page on another scheme or ``www.``: ask there from now on."""
        origins = [_origin(part.scheme, part.hostname or "", part.port) for part in (urlsplit(old), urlsplit(new))]
        if origins[0] != origins[1] and origins[1] not in self._moved:
            self._moved[origins[0]] = origins[1]

    def _kept_query(self, query: str) -> str:
        if not query:
            return ""
        kept = [piece for piece in query.split("&") if not self._dropped.match(piece.partition("=")[0].lower())]
        return "&".join(kept)


def shape(key: str) -> str | None:
    """What addresses of one pattern share: digits levelled, parameters by name; None where nothing can vary.

    The months of an endless calendar have one shape, and so do the numbered nodes of a CMS.
    """
    parts = urlsplit(key)
    path = unquote(parts.path)
    if not parts.query:
        return _DIGITS.sub("0", path) if _DIGITS.search(path) else None
    names = "&".join(piece.partition("=")[0] for piece in parts.query.split("&"))
    return f"{_DIGITS.sub('0', path)}?{names}"


def host_of(url: str) -> tuple[str, int | None]:
    """Host (lower case) and port of a ``url``, the port None where it is the scheme's default."""
    parts = urlsplit(url)
    port = parts.port
    return parts.hostname or "", None if port == _DEFAULT_PORT.get(parts.scheme) else port


def slot_of(url: str) -> str:
    """What requests to one server share, whose pace is kept: the host without ``www.``."""
    return host_of(url)[0].removeprefix("www.")


def repeats(path: str) -> bool:
    """Whether a path goes round in circles, as broken relative links make it do: /a/b/a/b/a/b."""
    segments = [segment for segment in path.split("/") if segment]
    return len(segments) > 25 or any(segments.count(segment) > 3 for segment in set(segments))


def _plain(escape: re.Match[str]) -> str:
    """A percent escape in its normal form (RFC 3986, section 6.2.2)."""
    letter = chr(int(escape[1], 16))
    return letter if _UNRESERVED.fullmatch(letter) else escape[0].upper()


def _origin(scheme: str, host: str, port: int | None) -> str:
    shown = f"[{host}]" if ":" in host else host
    return f"{scheme}://{shown}" if port in (None, _DEFAULT_PORT[scheme]) else f"{scheme}://{shown}:{port}"


def _without_dots(path: str) -> str:
    """The path with its dot segments removed (RFC 3986, section 5.2.4)."""
    if "/." not in path:
        return path
    kept: list[str] = []
    segments = path.split("/")
    for segment in segments:
        if segment == "..":
            if len(kept) > 1:
                kept.pop()
        elif segment != ".":
            kept.append(segment)
    if segments[-1] in (".", ".."):
        kept.append("")
    return "/".join(kept)
