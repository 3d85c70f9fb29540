"""The process of one site's run: ``thidua run --site SITE``, which ends when its parent does.

``python -m thidua.schedule.site_run SITE DATA ENGINE``, with a pipe as standard input: when that ends, so does the run,
as by Ctrl-C. So a service that is killed leaves no run behind that nobody knows of.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from pathlib import Path

from thidua.cli import main
from thidua.locks import waited_for


def _end_with_parent() -> None:
    # Not by sys.stdin, whose lock a thread may not hold when the interpreter ends.
    os.read(0, 1)
    os.kill(os.getpid(), signal.SIGINT)


if __name__ == "__main__":
    site, data, engine = sys.argv[1:]
    threading.Thread(target=_end_with_parent, daemon=True).start()
    # Somebody may be crawling the site by hand, or the run of a service that was killed is just ending.
    with waited_for(Path(data), f"crawl-{site}"):
        pass
    sys.argv[1:] = ["run", "--site", site, "--data", data, "--engine", engine, "--format", "json"]
    sys.exit(main())
