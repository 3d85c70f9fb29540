"""Settings from the environment, then from the file, and a word about what is not known."""

from pathlib import Path

import pytest

from thidua.errors import CorrectUsage
from thidua.settings import load_settings


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("THIDUA_DATA", "THIDUA_CONTACT", "THIDUA_ENGINE"):
        monkeypatch.delenv(name, raising=False)


def test_without_any_the_defaults_hold() -> None:
    assert (load_settings().data, load_settings().engine) == (Path("data"), "whoosh")


def test_the_environment_stands_before_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("thidua.toml").write_text('data = "from-file"\ncontact = "ban@tinh.example"\n', "utf-8")
    monkeypatch.setenv("THIDUA_DATA", "from-environment")
    assert (load_settings().data, load_settings().contact) == (Path("from-environment"), "ban@tinh.example")


@pytest.mark.parametrize("content", ['contakt = "x"\n', "data = [\n"])
def test_an_unknown_key_or_broken_file_is_named(content: str) -> None:
    Path("thidua.toml").write_text(content, "utf-8")
    with pytest.raises(CorrectUsage, match=r"thidua\.toml"):
        load_settings()
