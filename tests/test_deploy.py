"""What stands in deploy/ is what the program has: commands, paths, versions; and it installs from what is copied."""

import json
import re
import shlex
import shutil
import subprocess
import sys
from configparser import RawConfigParser
from pathlib import Path

import click
import pytest
import yaml

from thidua.cli import cli
from thidua.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
DEPLOY = ROOT / "deploy"
UNITS = sorted((DEPLOY / "systemd").iterdir())
DOCKERFILE = (DEPLOY / "Dockerfile").read_text("utf-8")
COMPOSE = yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))
# COPY lines from the checkout, not from another stage.
COPIED = [line.split()[1:-1] for line in DOCKERFILE.splitlines() if line.startswith("COPY ") and "--from" not in line]
PATHS = [path for line in COPIED for path in line]


def unit(path: Path) -> RawConfigParser:
    parsed = RawConfigParser(strict=False)
    parsed.optionxform = str  # type: ignore[assignment,method-assign]
    parsed.read_string(path.read_text("utf-8"))
    return parsed


def commands() -> list[list[str]]:
    """Every command line that deploy/ runs, without the program's own name."""
    found = [shlex.split(unit(path)["Service"]["ExecStart"])[1:] for path in UNITS if path.suffix == ".service"]
    found += [service["command"] for service in COMPOSE["services"].values()]
    found.append(json.loads(re.findall(r"^CMD (\[.*\])$", DOCKERFILE, re.MULTILINE)[-1]))
    return found


@pytest.mark.parametrize("arguments", commands(), ids=" ".join)
def test_every_command_line_is_one_that_the_program_takes(arguments: list[str]) -> None:
    name, *rest = arguments
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    command.make_context(name, rest)


def test_every_copied_path_is_there_and_passes_the_ignore_file() -> None:
    let_in = [line[1:] for line in (DEPLOY / "Dockerfile.dockerignore").read_text().splitlines() if line[:1] == "!"]
    assert set(PATHS) == set(let_in)
    for path in PATHS:
        assert (ROOT / path).exists(), path


def test_the_image_runs_without_root_and_keeps_its_data_in_a_volume() -> None:
    user = re.findall(r"^USER (\S+)$", DOCKERFILE, re.MULTILINE)
    assert user == ["10001"]
    assert f"useradd --uid {user[0]}" in DOCKERFILE
    assert re.search(r"^VOLUME /data$", DOCKERFILE, re.MULTILINE)
    assert "THIDUA_DATA=/data" in DOCKERFILE
    for service in COMPOSE["services"].values():
        assert service["volumes"] == ["data:/data"]
        assert service["read_only"]


def test_the_health_check_asks_an_address_that_is_there() -> None:
    assert "/healthz" in re.findall(r"HEALTHCHECK.*?\]", DOCKERFILE, re.DOTALL)[0]
    assert (ROOT / "thidua" / "web" / "healthz.py").exists()


def test_every_setting_that_is_shown_is_one_that_the_program_has() -> None:
    shown = re.findall(r"\bTHIDUA_([A-Z_]+)\b", (DEPLOY / "thidua.env.example").read_text() + DOCKERFILE)
    assert {name.lower() for name in shown} <= set(Settings.model_fields)
    told = (ROOT / "docs" / "operating.md").read_text("utf-8")
    assert all(f"THIDUA_{name.upper()}" in told for name in Settings.model_fields)


def test_the_image_has_the_very_versions_that_the_tests_had() -> None:
    def pins(path: Path) -> dict[str, str]:
        return dict(re.findall(r"^([a-z0-9._-]+)==([^\s;\\]+)", path.read_text(), re.MULTILINE))

    image, tested = pins(DEPLOY / "requirements.lock"), pins(ROOT / "requirements.lock")
    assert {name: version for name, version in image.items() if tested.get(name) != version} == {}
    assert not {"pytest", "playwright", "mypy"} & image.keys()


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="needs systemd (apt-get install systemd)")
@pytest.mark.skipif(shutil.which("thidua", path=str(Path(sys.executable).parent)) is None, reason="not installed")
def test_systemd_takes_every_unit(tmp_path: Path) -> None:
    program = Path(sys.executable).parent / "thidua"
    for path in UNITS:
        text = path.read_text("utf-8").replace("/opt/thidua/.venv/bin/thidua", str(program))
        (tmp_path / path.name).write_text(text.replace("/opt/thidua", str(ROOT)), "utf-8")
    ended = subprocess.run(
        ["systemd-analyze", "verify", *(str(tmp_path / path.name) for path in UNITS)],
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert (ended.returncode, ended.stderr) == (0, "")


def test_units_of_timers_are_there() -> None:
    services = {path.stem for path in UNITS if path.suffix == ".service"}
    timers = {path.stem for path in UNITS if path.suffix == ".timer"}
    assert timers
    assert timers <= services


@pytest.mark.slow
def test_the_program_installs_from_what_the_image_copies_and_runs_apart_from_the_checkout(tmp_path: Path) -> None:
    source, installed = tmp_path / "src", tmp_path / "installed"
    source.mkdir()
    for path in PATHS:
        if (ROOT / path).is_dir():
            shutil.copytree(ROOT / path, source / path, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / path, source / Path(path).name)
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run(
        [*pip, "--no-deps", "--no-build-isolation", "--target", str(installed), str(source)], check=True, timeout=120
    )
    seen = subprocess.run(
        [sys.executable, "-c",
         "import sys; sys.path.insert(0, sys.argv[1]); from thidua.cli import main; import thidua; "
         "from thidua.health.thresholds import thresholds; thresholds(); from thidua.web.words import Words; "
         "Words('vi')('coverage'); from thidua.web.templating import _environment; "
         "_environment().get_template('coverage.html'); sys.argv[1:] = ['schedule', '--list', '--format', 'csv']; "
         "print(thidua.__file__); sys.exit(main())", str(installed)],
        capture_output=True, text=True, cwd=tmp_path, timeout=60,
    )  # fmt: skip
    assert seen.returncode == 0, seen.stderr
    first, header, *rows = seen.stdout.splitlines()
    assert first.startswith(str(installed))
    assert header.startswith("site,next_run")
    assert len(rows) >= 3
