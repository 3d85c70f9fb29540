"""The rooms import only what the design allows, and no file outgrows a reader."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
ALLOWED = {
    "extractor": {"extractor"},
    "archive": {"archive", "extractor"},
    "crawler": {"crawler", "archive"},
    "index": {"index", "archive", "extractor"},
    "thidua": {"thidua", "archive", "crawler", "extractor", "index"},
}
# The index knows of the extractor only how text is normalised, where it stands, and how provinces are called.
INDEX_KNOWS = {"extractor.vietnamese", "extractor.span", "extractor.provinces"}
NEVER_IN_THE_CORE = {"socket", "urllib.request", "http.client", "sqlite3", "sqlite_utils", "time", "random", "scrapy"}
FILES = [path for room in ALLOWED for path in sorted((ROOT / room).rglob("*.py"))]


def imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_imports_only_its_room_and_the_rooms_below(path: Path) -> None:
    room = path.relative_to(ROOT).parts[0]
    ours = {name for name in imports(path) if name.split(".")[0] in ALLOWED}
    assert {name.split(".")[0] for name in ours} <= ALLOWED[room]
    if room == "index":
        assert {name for name in ours if name.startswith("extractor")} <= INDEX_KNOWS


@pytest.mark.parametrize("path", sorted((ROOT / "extractor").glob("*.py")), ids=lambda path: path.name)
def test_the_extractor_reaches_for_no_network_database_clock_or_chance(path: Path) -> None:
    assert not imports(path) & NEVER_IN_THE_CORE


@pytest.mark.parametrize("room", ALLOWED)
def test_imports_run_in_no_circle(room: str) -> None:
    modules = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts): imports(path) for path in (ROOT / room).rglob("*.py")
    }
    done: set[str] = set()
    path: list[str] = []

    def follow(module: str) -> None:
        assert module not in path, " → ".join([*path[path.index(module) :], module])
        if module in done or module not in modules:
            return
        path.append(module)
        for below in modules[module]:
            follow(below)
        path.pop()
        done.add(module)

    for module in modules:
        follow(module)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_is_longer_than_400_lines(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 400
