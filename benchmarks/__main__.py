"""Run the benchmarks and print their tables: ``python -m benchmarks [NAME …]``."""

from __future__ import annotations

import argparse
import importlib
from pathlib import Path


def _names() -> list[str]:
    return sorted(
        path.stem
        for path in Path(__file__).parent.glob("*.py")
        if not path.stem.startswith("_") and "def main(" in path.read_text("utf-8")
    )


def main() -> None:
    """Run those named, or all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one or more of: {', '.join(_names())}")
    chosen = parser.parse_args().names or _names()
    for unknown in set(chosen) - set(_names()):
        parser.error(f"there is no benchmark {unknown}; choose from {', '.join(_names())}")
    for name in chosen:
        print(f"\n== {name}", flush=True)
        importlib.import_module(f"benchmarks.{name}").main()


if __name__ == "__main__":
    main()
