from collections.abc import Callable

import pytest

from index import Index
from tests.index.conformance.rows import ROWS, Row
from tests.index.conftest import ids


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_finds(row: Row, make_index: Callable[..., Index]) -> None:
    found = ids(make_index(*row.articles), row.query)
    if isinstance(row.finds, list):
        assert found == row.finds
    else:
        assert set(found) == row.finds
