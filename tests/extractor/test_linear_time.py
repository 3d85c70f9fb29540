"""A cue said again and again is read to its end. Time for its square would be minutes here, linear time is a second or
two, so that the limit tells them apart on any machine. ``python -m benchmarks linear`` measures the seconds."""

import pytest

from benchmarks.linear import KINDS, repeated


@pytest.mark.slow
@pytest.mark.timeout(60)
@pytest.mark.parametrize(("kind", "cue"), [(name, cue) for name, kind in KINDS.items() for cue in kind.cues])
def test_a_cue_said_again_and_again_is_read_to_its_end(kind: str, cue: str) -> None:
    text = repeated(cue, KINDS[kind].letters)
    KINDS[kind].find(KINDS[kind].prepare(text))
