import json
import pickle
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from index import Index, InstallEngine, RebuildIndex, SearchRequest, WaitForWriter, analyser, open_index
from index.lock import writing
from tests.index.articles import article
from tests.index.conftest import ids

_ARTICLES = (article(1, "Bằng khen"), article(2, "Giấy khen"))


@pytest.fixture
def folder(make_index: Callable[..., Index], tmp_path: Path) -> Path:
    """Where an index of two articles is, closed."""
    make_index(*_ARTICLES).close()
    return tmp_path / "index-0"


def _generation(folder: Path) -> Path:
    return folder / str(json.loads((folder / "manifest.json").read_text())["generation"])


def _files(folder: Path) -> list[Path]:
    return [path for path in _generation(folder).iterdir() if path.is_file()]


def _refusal(folder: Path, engine: str) -> str:
    """What every use of the index says, and that a rebuild helps."""
    index = open_index(folder, engine)
    for use in (
        lambda: index.search(SearchRequest(text="khen")),
        lambda: index.update(_ARTICLES),
        lambda: index.suggest("a"),
        lambda: index.count,
    ):
        with pytest.raises(RebuildIndex) as refused:
            use()
    index.rebuild(_ARTICLES)
    assert set(ids(index, "khen")) == {1, 2}
    assert "thidua index --rebuild" in str(refused.value)
    return refused.value.cause


def test_where_there_is_no_index_one_is_to_be_made(engine: str, tmp_path: Path) -> None:
    assert "none yet" in _refusal(tmp_path / "nowhere", engine)


def test_a_copy_is_not_opened(folder: Path, engine: str, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "copy")
    assert "copied" in _refusal(tmp_path / "copy", engine)


def test_a_pickle_laid_in_a_copy_is_never_read(folder: Path, engine: str, tmp_path: Path) -> None:
    class Bomb:
        def __reduce__(self) -> tuple[object, tuple[object, ...]]:
            return Path.touch, (tmp_path / "exploded",)

    copy = tmp_path / "copy"
    shutil.copytree(folder, copy)
    for file in _files(copy):
        file.write_bytes(pickle.dumps(Bomb()))
    _refusal(copy, engine)
    assert not (tmp_path / "exploded").exists()


@pytest.mark.parametrize(("name", "value"), [("library", "0.0"), ("layout", 0), ("analyser", 0), ("engine", "other")])
def test_an_index_by_another_version_is_not_opened(folder: Path, engine: str, name: str, value: object) -> None:
    manifest = json.loads((folder / "manifest.json").read_text())
    (folder / "manifest.json").write_text(json.dumps(manifest | {name: value}))
    assert "another version" in _refusal(folder, engine)


def test_a_new_analyser_makes_every_index_stale(folder: Path, engine: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(analyser, "VERSION", analyser.VERSION + 1)
    assert "another version" in _refusal(folder, engine)


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"engine": 1}', '"x"', "\x00"])
def test_a_broken_manifest_is_not_believed(folder: Path, engine: str, text: str) -> None:
    (folder / "manifest.json").write_text(text)
    assert "cannot be read" in _refusal(folder, engine)


@pytest.mark.parametrize("generation", ["../index-0", "/etc", "", ".", "..", 7])
def test_a_generation_is_a_folder_of_the_index(folder: Path, engine: str, generation: object) -> None:
    manifest = json.loads((folder / "manifest.json").read_text())
    (folder / "manifest.json").write_text(json.dumps(manifest | {"generation": generation}))
    assert _refusal(folder, engine)


def test_a_link_in_the_place_of_the_files_is_not_followed(folder: Path, engine: str, tmp_path: Path) -> None:
    generation = _generation(folder)
    generation.rename(tmp_path / "elsewhere")
    generation.symlink_to(tmp_path / "elsewhere")
    assert "copied" in _refusal(folder, engine)


@pytest.mark.parametrize("damage", ["emptied", "halved", "removed"])
def test_damage_is_noticed(folder: Path, engine: str, damage: str) -> None:
    for file in _files(folder):
        if damage == "removed":
            file.unlink()
        else:
            file.write_bytes(file.read_bytes()[: 0 if damage == "emptied" else file.stat().st_size // 2])
    assert "damaged" in (cause := _refusal(folder, engine)) or "tantivy" in cause


def test_an_engine_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InstallEngine, match=r"lucene.*whoosh"):
        open_index(tmp_path, "lucene")


def test_a_second_writer_waits_its_turn(folder: Path, engine: str) -> None:
    index = open_index(folder, engine)
    with writing(folder):
        for write in (lambda: index.update(_ARTICLES), lambda: index.rebuild(_ARTICLES), lambda: index.remove([1])):
            with pytest.raises(WaitForWriter, match="another process"):
                write()
        assert set(ids(index, "khen")) == {1, 2}
    index.update([article(3, "Thư khen")])
    assert set(ids(index, "khen")) == {1, 2, 3}
