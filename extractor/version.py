"""The version that every fact names: the rules' own digest, so that no rule changes unnoticed."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import metadata, resources


@cache
def extractor_version() -> str:
    """The program's version and eight digits over the extractor's code and gazetteers, e.g. ``0.1.0-5be1f0c2``."""
    digest = hashlib.sha256()
    room = resources.files("extractor")
    folders = ((room, ".py"), (room.joinpath("attachments"), ".py"), (room.joinpath("gazetteers"), ".toml"))
    for folder, ending in folders:
        for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
            if file.name.endswith(ending):
                digest.update(file.name.encode() + file.read_bytes().replace(b"\r\n", b"\n"))
    return f"{metadata.version('thidua')}-{digest.hexdigest()[:8]}"
