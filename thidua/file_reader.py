"""Attachments read in a process of their own, bounded in memory and time: a hostile file is refused, never a stop."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from types import TracebackType

from extractor.attachments.kind import kind_of
from extractor.attachments.read import read_attachment
from extractor.errors import AttachmentUnread
from extractor.extract import extract
from extractor.facts import Facts
from extractor.page import Page
from thidua.outside_programs import from_old_word, with_text_layer
from thidua.workers import begin

_SECONDS = 90.0
_MEMORY = 2 * 1024**3


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A file that was read. ``note`` says what was left out, or which program helped, "" for neither."""

    kind: str
    page: Page
    facts: Facts
    pages: int | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class UnreadFile:
    """Why a file was not read: in a word and in a sentence."""

    kind: str
    reason: str
    detail: str


class FileReader:
    """Reads files one by one; the process is started with the first and ended with the reader."""

    def __init__(self, seconds: float = _SECONDS, memory: int = _MEMORY) -> None:
        self._seconds, self._memory = seconds, memory
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> FileReader:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def read(self, body: bytes) -> OpenedFile | UnreadFile:
        """The file ``body``; raises nothing on any bytes."""
        outcome = self._read(body)
        if not isinstance(outcome, UnreadFile):
            return outcome
        if outcome.reason == "scanned":
            return self._helped(outcome, with_text_layer(body), "OCRmyPDF")
        if outcome.reason == "old-format":
            return self._helped(outcome, from_old_word(body, outcome.kind), "another program")
        return outcome

    def _helped(self, outcome: UnreadFile, made: bytes | None, helper: str) -> OpenedFile | UnreadFile:
        if made is None:
            return outcome
        again = self._read(made)
        if isinstance(again, UnreadFile):
            return outcome
        return OpenedFile(outcome.kind, again.page, again.facts, again.pages, f"read by {helper}")

    def _read(self, body: bytes) -> OpenedFile | UnreadFile:
        if self._pool is None:
            # Spawned, not forked: the parent holds a database connection and, when it serves, threads.
            self._pool = ProcessPoolExecutor(1, get_context("spawn"), _bound, (self._memory,))
        try:
            return self._pool.submit(_read, body).result(self._seconds)
        except BrokenProcessPool:
            self._end()
            return UnreadFile(
                kind_of(body), "crash", "Reading this file ended its process, perhaps for want of memory."
            )
        except TimeoutError:
            self._end()
            return UnreadFile(kind_of(body), "hang", f"Reading this file took over {self._seconds:.0f} seconds.")

    def _end(self) -> None:
        if self._pool is not None:
            for process in list((self._pool._processes or {}).values()):
                process.kill()
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None


def _bound(memory: int) -> None:
    """Begin as a worker, and bound the memory of this process, where the system can."""
    begin()
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def _read(body: bytes) -> OpenedFile | UnreadFile:
    kind = kind_of(body)
    try:
        found = read_attachment(body)
        note = f"cut: too many {found.cut}" if found.cut else f"{found.legacy} put into Unicode" if found.legacy else ""
        return OpenedFile(kind, found.page, extract(found.page), found.pages, note)
    except AttachmentUnread as fault:
        return UnreadFile(kind, fault.reason, str(fault))
    except MemoryError:
        return UnreadFile(kind, "too-large", f"Reading this file takes over {_MEMORY >> 20} MB of memory.")
    except Exception as fault:  # noqa: BLE001 - the process boundary: a bug met on one file must not stop the others
        return UnreadFile(kind, "bug", f"{type(fault).__name__}: {fault}; please report it with the file.")
