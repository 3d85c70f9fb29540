"""The domain's lists, as TOML beside the code: awards, positions, organisations, documents, provinces."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """The gazetteer ``extractor/gazetteers/NAME.toml``.

    Raises FileNotFoundError when there is none of that name: the package is then incomplete.
    """
    return tomllib.loads(resources.files("extractor").joinpath("gazetteers", f"{name}.toml").read_text("utf-8"))
