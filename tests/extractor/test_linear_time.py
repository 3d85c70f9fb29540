"""A cue said again and again is read in linear work: four times the text, about four times the instructions.

Instructions of the interpreter are counted, not seconds, so that the outcome is the same on any machine.
``python -m benchmarks linear`` measures the seconds, up to a text of 1 MB.
"""

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from benchmarks.linear import KINDS, Kind, repeated

_LETTERS = 6_000


def instructions(work: Callable[[], object]) -> int:
    """The interpreter's instructions that ``work`` runs in Python code."""
    counted = 0

    def trace(frame: FrameType, event: str, _argument: object) -> object:
        nonlocal counted
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        counted += event == "opcode"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return counted


def instructions_to_read(kind: Kind, cue: str, letters: int) -> int:
    prepared = kind.prepare(repeated(cue, letters))
    return instructions(lambda: kind.find(prepared))


def test_the_count_tells_work_for_the_square_of_a_length_from_linear_work() -> None:
    def linear(size: int) -> None:
        sum(number for number in range(size))

    def square(size: int) -> None:
        sum(sum(1 for _ in range(size)) for _ in range(size))

    assert instructions(lambda: linear(400)) < 5 * instructions(lambda: linear(100))
    assert instructions(lambda: square(400)) > 12 * instructions(lambda: square(100))


@pytest.mark.slow
@pytest.mark.parametrize(("name", "cue"), [(name, cue) for name, kind in KINDS.items() for cue in kind.cues])
def test_work_grows_with_the_length_and_no_faster(name: str, cue: str) -> None:
    kind = KINDS[name]
    kind.find(kind.prepare(repeated(cue, 1_000)))  # what is compiled once a process is compiled here
    few = instructions_to_read(kind, cue, _LETTERS)
    assert instructions_to_read(kind, cue, 4 * _LETTERS) < 5 * max(few, 1_000)


@pytest.mark.slow
@pytest.mark.parametrize(("name", "cue"), [(name, cue) for name, kind in KINDS.items() for cue in kind.cues])
def test_a_cue_said_again_and_again_is_read_to_its_end(name: str, cue: str) -> None:
    kind = KINDS[name]
    kind.find(kind.prepare(repeated(cue, kind.letters // 4)))
