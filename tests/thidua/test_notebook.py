"""The page docs/award-history.md does what it says, on the sample portal."""

import contextlib
import io
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.thidua.command import thidua
from thidua.sample import sample_portal

PAGE = Path(__file__).resolve().parents[2] / "docs" / "award-history.md"

pytestmark = pytest.mark.slow


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE.read_text("utf-8"), re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample") / "data"
    with sample_portal(0) as base:
        ended = thidua("run", "--site", "sample", "--base", base, "--data", folder, "--format", "json")
    assert ended.returncode == 0, ended.stderr
    return folder


@pytest.fixture
def notebook(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What the page's blocks leave behind, run in their order, and under "printed" what each printed."""
    program = tmp_path / "bin" / "thidua"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m thidua.cli "$@"\n')
    program.chmod(0o755)
    path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
    for block in blocks("sh"):
        environment = {**os.environ, "PATH": path, "THIDUA_DATA": str(data)}
        subprocess.run(["sh", "-e", "-c", block], cwd=tmp_path, env=environment, check=True, timeout=60)
    monkeypatch.chdir(tmp_path)
    left: dict[str, Any] = {}
    printed = []
    for block in blocks("python"):
        with contextlib.redirect_stdout(io.StringIO()) as told:
            exec(compile(block, str(PAGE), "exec"), left)
        printed.append(told.getvalue())
    return {**left, "printed": printed}


def test_it_is_ten_lines_of_pandas() -> None:
    computing, _ = blocks("python")
    assert len([line for line in computing.splitlines() if line.strip()]) == 10


def test_the_history_sums_what_the_rows_say(notebook: dict[str, Any]) -> None:
    awards, history = notebook["awards"], notebook["history"]
    assert set(awards["province"]) == {"hoa-binh"}
    assert list(history.index) == sorted(set(notebook["granted"]["year"]))
    for year, total in history["total"].items():
        rows = awards[(awards["year"] == year) & (awards["status"] == "granted")]
        assert total == rows["count"].fillna(0).sum() > 0
    assert notebook["by_award"].sum() == history["total"].sum()


def test_the_sentences_behind_the_greatest_year_are_printed(notebook: dict[str, Any]) -> None:
    table, sentences = notebook["printed"]
    assert "total" in table
    assert len(notebook["behind"]) > 0
    for row in notebook["behind"].itertuples():
        assert row.sentence in sentences
        assert row.surface in row.sentence
