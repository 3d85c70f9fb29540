"""Our own styles, scripts and icon: few and small, held in memory, each under a name that tells its content."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import Response

router = APIRouter()
_DIGITS = 12
_TYPES = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}
# RFC 8246: under such a name there is never anything else.
_FOREVER = "public, max-age=31536000, immutable"


@dataclass(frozen=True, slots=True)
class Asset:
    """A file: its name with the digest of its content in it, and the content."""

    name: str
    content: bytes
    media_type: str

    @property
    def tag(self) -> str:
        """Its entity tag (RFC 9110, section 8.8.3)."""
        return f'"{self.name}"'


@cache
def assets() -> dict[str, Asset]:
    """Each asset by the name of its file."""
    found = {}
    for file in resources.files("thidua.web").joinpath("static").iterdir():
        stem, _, ending = file.name.rpartition(".")
        content = file.read_bytes()
        digest = hashlib.sha256(content).hexdigest()[:_DIGITS]
        found[file.name] = Asset(f"{stem}.{digest}.{ending}", content, _TYPES[ending])
    return found


@cache
def _by_served_name() -> dict[str, Asset]:
    return {asset.name: asset for asset in assets().values()}


def address(file: str) -> str:
    """Where a page finds the asset. Raises KeyError for one that is not there."""
    return f"/static/{assets()[file].name}"


@router.get("/static/{name}")
def static(request: Request, name: str) -> Response:
    """The asset of that name."""
    asset = _by_served_name().get(name)
    if asset is None:
        raise HTTPException(404)
    headers = {"ETag": asset.tag, "Cache-Control": _FOREVER, "X-Content-Type-Options": "nosniff"}
    if request.headers.get("If-None-Match") == asset.tag:
        return Response(status_code=304, headers=headers)
    return Response(asset.content, headers=headers, media_type=asset.media_type)
