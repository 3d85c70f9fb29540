"""One site's run in a process of its own, so that nothing that it dies of can end the service."""

from __future__ import annotations

import logging
import signal
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

log = logging.getLogger("thidua.schedule")
_PATIENCE = 30.0
_TAIL = 4_000
# As the command line begins the sentence in which it says what is wrong.
_TOLD = "thidua: "


@dataclass(frozen=True, slots=True)
class Ended:
    """How a run ended: ``code`` 0 all went well, 1 it failed and said so, below 0 a signal killed it.

    ``lines`` are the last that it wrote to standard error.
    """

    code: int
    lines: tuple[str, ...] = ()

    @property
    def fault(self) -> str:
        """The sentence in which the program told of its fault; of a crash the last that was heard."""
        told = [line.removeprefix(_TOLD) for line in self.lines if line.startswith(_TOLD)]
        if told:
            return told[-1]
        if not self.is_crash:
            return ""
        how = signal.Signals(-self.code).name if self.code < 0 else f"exit code {self.code}"
        return f"The run died ({how}): {self.lines[-1] if self.lines else 'it said nothing'}"

    @property
    def is_crash(self) -> bool:
        """Whether it ended without being able to tell anybody."""
        return self.code not in (0, 1)

    @property
    def last_word(self) -> str:
        """The fault, else the last line that was heard, else nothing."""
        return self.fault or (self.lines[-1] if self.lines else "")


@dataclass(slots=True)
class Children:
    """Starts runs and ends them: each is ``thidua.schedule.site_run`` over the data directory ``data``.

    ``longest`` is the most seconds that one may take. Safe to be used by several threads.
    """

    data: Path
    engine: str
    longest: float
    _running: set[subprocess.Popen[bytes]] = field(default_factory=set)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _stopped: bool = False

    def run(self, site: str) -> Ended:
        """Run ``site`` and wait for its end."""
        with tempfile.TemporaryFile() as errors:
            process = self._start(site, errors)
            if process is None:
                return Ended(-signal.SIGINT)
            try:
                process.wait(self.longest)
            except subprocess.TimeoutExpired:
                log.error("%s: still running after %.0f s, is ended", site, self.longest, extra={"site": site})
                _end(process)
            finally:
                with self._lock:
                    self._running.discard(process)
                if process.stdin is not None:
                    process.stdin.close()
            return Ended(process.returncode, _last(errors))

    def stop(self) -> None:
        """End all runs, which keep what they fetched, and start none any more."""
        with self._lock:
            self._stopped = True
            running = list(self._running)
        for process in running:
            process.send_signal(signal.SIGINT)
        for process in running:
            _end(process)

    @property
    def stopped(self) -> bool:
        """Whether ``stop`` was called."""
        return self._stopped

    def _start(self, site: str, errors: IO[bytes]) -> subprocess.Popen[bytes] | None:
        with self._lock:
            if self._stopped:
                return None
            process = subprocess.Popen(
                # Not a package of that name that may lie in the working directory.
                [sys.executable, "-P", "-m", "thidua.schedule.site_run", site, str(self.data), self.engine],
                # Ends with this process, however that ends.
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=errors,
                # A Ctrl-C on the terminal is for the service to pass on.
                process_group=0,
            )
            self._running.add(process)
            return process


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ask the run to end, and after a while make it."""
    process.send_signal(signal.SIGINT)
    try:
        process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _last(errors: IO[bytes]) -> tuple[str, ...]:
    errors.seek(0, 2)
    errors.seek(max(0, errors.tell() - _TAIL))
    return tuple(line.strip() for line in errors.read().decode("utf-8", "replace").splitlines() if line.strip())
