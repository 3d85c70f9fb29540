"""The program as a user runs it: a process of its own."""

import os
import subprocess
import sys
from pathlib import Path


def thidua(*arguments: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("THIDUA_")}
    return subprocess.run(
        [sys.executable, "-m", "thidua.cli", *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=200,
        cwd=cwd,
        env=environment,
    )
