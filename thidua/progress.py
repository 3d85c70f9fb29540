"""Progress bars with rate and time left: on a terminal's standard error, nowhere else."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn


class Advance(Protocol):
    """Tells a bar how far the work is."""

    def __call__(self, done: int, total: int | None = None, note: str = "", /) -> None:
        """``done`` of ``total`` units so far (not since the last call)."""


class _Rate(TextColumn):
    def __init__(self) -> None:
        super().__init__("{task.fields[rate]}")


@contextmanager
def bar(label: str, total: int | None = None) -> Iterator[Advance]:
    """A bar named ``label``; silent where standard error is no terminal."""
    with bars(label, total=total) as (advance,):
        yield advance


@contextmanager
def bars(*labels: str, total: int | None = None) -> Iterator[list[Advance]]:
    """Bars one below the other, which may advance at the same time, each from a thread of its own."""
    if not sys.stderr.isatty():
        yield [silent] * len(labels)
        return
    columns = (
        TextColumn("{task.description:<10}"),
        BarColumn(),
        MofNCompleteColumn(),
        _Rate(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[note]}"),
    )
    with Progress(*columns, console=Console(stderr=True)) as progress:
        yield [_Bar(progress, progress.add_task(label, total=total, rate="", note="")) for label in labels]


def silent(_done: int, _total: int | None = None, _note: str = "") -> None:
    """An ``Advance`` that shows nothing."""


class _Bar:
    def __init__(self, progress: Progress, task: TaskID) -> None:
        self._progress, self._task = progress, task

    def __call__(self, done: int, total: int | None = None, note: str = "") -> None:
        task = self._progress.tasks[self._progress.task_ids.index(self._task)]
        elapsed = task.elapsed or 0.0
        rate = f"{done / elapsed:,.0f}/s" if elapsed > 0.5 else ""
        self._progress.update(self._task, completed=done, total=total or task.total, rate=rate, note=note)
