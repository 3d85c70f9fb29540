"""No kind of fact falls below its floor, on any set at hand; what is called sure is right."""

import pytest

from tests.calibration import SURE, bins
from tests.quality_gate import below, floors, pairs, sets
from tests.scoring import score


@pytest.mark.parametrize("name", ["tuning", "held", "seeds", "dev"])
def test_no_kind_falls_below_its_floor(name: str) -> None:
    if name not in sets():
        pytest.skip("needs the field material beside the checkout")
    assert floors()[name], "a set without floors guards nothing"
    tallies = score(pairs(name))
    assert below(name, tallies) == [], "\n".join(line for tally in tallies.values() for line in tally.told)


def test_facts_called_sure_are_right_in_98_of_100_cases() -> None:
    names = [name for name in sets() if name != "held"]
    right, total = map(sum, zip(*((row.right, row.total) for row in bins(names) if row.least >= SURE), strict=True))
    assert total > 200
    assert right / total >= 0.98
