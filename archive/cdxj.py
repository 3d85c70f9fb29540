"""The CDXJ index of the captures, which replay tools such as pywb read; derived, made anew at will.

A line: SURT key, 14-digit timestamp, JSON (https://specs.webrecorder.net/cdxj/0.1.0/).
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import urlsplit

from archive.records import Records

FILE = "captures.cdxj"


def surt(url: str) -> str:
    """The address as a Sort-friendly URI Reordering Transform: ``vn,gov,langson)/vi/node/1?a=b``."""
    parts = urlsplit(url.lower())
    host = ",".join(reversed((parts.hostname or "").removeprefix("www.").split(".")))
    port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    query = "?" + "&".join(sorted(parts.query.split("&"))) if parts.query else ""
    return f"{host}{port}){parts.path or '/'}{query}"


def write_cdxj(data: Path, records: Records) -> int:
    """Write ``captures.cdxj`` of the data directory ``data``; gives the number of its lines."""
    lines = []
    for url, fetched_at, status, kind, digest, length, offset, file in records.connection.execute(
        "SELECT url, fetched_at, status, CASE WHEN is_revisit THEN 'warc/revisit' ELSE content_type END, digest, "
        "warc_length, warc_offset, warc_file FROM capture"
    ):
        fields = {
            "url": url,
            "mime": (kind or "unk").split(";")[0].strip(),
            "status": str(status),
            "digest": digest,
            "length": str(length),
            "offset": str(offset),
            "filename": file,
        }
        timestamp = re.sub(r"\D", "", fetched_at)[:14]
        lines.append(f"{surt(url)} {timestamp} {json.dumps(fields, ensure_ascii=False)}\n")
    lines.sort()
    path = data / FILE
    fresh = path.with_suffix(".new")
    fresh.write_text("".join(lines), "utf-8")
    fresh.replace(path)
    return len(lines)
