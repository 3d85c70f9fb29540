"""Rows on standard output, in each form."""

import io
import json

import pytest

from thidua.output import print_rows, write_csv

ROWS = [{"province": "lạng sơn", "count": 36}, {"province": "=SUM(A1)", "count": None}]


def test_json_is_one_array_of_objects(capsys: pytest.CaptureFixture[str]) -> None:
    print_rows(ROWS, ("province", "count"), "json")
    assert json.loads(capsys.readouterr().out) == ROWS


def test_csv_has_a_header_and_makes_formulas_harmless() -> None:
    file = io.StringIO()
    write_csv(ROWS, ("province", "count"), file)
    assert file.getvalue().splitlines() == ["province,count", "lạng sơn,36", "'=SUM(A1),"]


def test_a_table_shows_every_row_and_takes_no_markup_from_the_data(capsys: pytest.CaptureFixture[str]) -> None:
    print_rows([{"province": "[bold]x[/bold]", "count": 1}], ("province", "count"), "table")
    assert "[bold]x[/bold]" in capsys.readouterr().out
