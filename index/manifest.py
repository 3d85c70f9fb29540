"""Whether index files are ours: Whoosh unpickles what it finds, so nothing is opened on trust.

An index lives in ``FOLDER/GENERATION`` and ``FOLDER/manifest.json`` says which generation is in use, by what
it was made and where. The place is told by the folder's inode and owner: a copy of an index, from a backup or
from a stranger's archive, has others and is never opened, only rebuilt.
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
import stat
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from index import analyser
from index.errors import InstallEngine, RebuildIndex

# Rises with every change of what an engine's files hold.
LAYOUT = 3
_NAME = "manifest.json"
_LIBRARIES = {"whoosh": "whoosh-reloaded", "tantivy": "tantivy"}


@dataclass(frozen=True, slots=True)
class Manifest:
    """What made an index, and the generation of its files that is in use."""

    engine: str
    library: str
    layout: int
    analyser: int
    generation: str
    inode: int

    def folder_in(self, folder: Path) -> Path:
        """Where the generation's files are."""
        return folder / self.generation


def library_version(engine: str) -> str:
    """The version of the engine's library. Raises InstallEngine when there is no such engine here."""
    if engine not in _LIBRARIES:
        raise InstallEngine(f"there is no search engine {engine!r}; choose one of {', '.join(_LIBRARIES)}")
    try:
        return version(_LIBRARIES[engine])
    except PackageNotFoundError as missing:
        raise InstallEngine(
            f"the search engine {engine} is not installed; install it with: pip install 'thidua[{engine}]'"
        ) from missing


def new_generation(folder: Path, engine: str) -> Manifest:
    """Make an empty folder for the files of a new generation, not yet in use."""
    folder.mkdir(parents=True, exist_ok=True)
    generation = f"{engine}-{secrets.token_hex(4)}"
    place = folder / generation
    place.mkdir(mode=0o700)
    return Manifest(engine, library_version(engine), LAYOUT, analyser.VERSION, generation, place.stat().st_ino)


def put_in_use(folder: Path, manifest: Manifest) -> None:
    """Let readers find this generation from now on, at one stroke, and delete the others' files."""
    draft = folder / f"{_NAME}.{manifest.generation}"
    with draft.open("w", encoding="utf-8") as file:
        json.dump(asdict(manifest), file)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(folder / _NAME)
    for other in folder.glob(f"{manifest.engine}-*"):
        if other.name != manifest.generation:
            shutil.rmtree(other, ignore_errors=True)


def in_use(folder: Path, engine: str) -> Manifest:
    """The generation in use, safe to open. Raises RebuildIndex, with the reason, when there is none."""
    try:
        found = Manifest(**json.loads((folder / _NAME).read_text("utf-8")))
    except FileNotFoundError as missing:
        raise RebuildIndex(folder, "there is none yet") from missing
    except (OSError, ValueError, TypeError) as broken:
        raise RebuildIndex(folder, f"its {_NAME} cannot be read ({broken})") from broken
    made_by = (engine, library_version(engine), LAYOUT, analyser.VERSION)
    if (found.engine, found.library, found.layout, found.analyser) != made_by:
        raise RebuildIndex(folder, "it was made by another version of the program")
    if not isinstance(found.generation, str) or Path(found.generation).name != found.generation:
        raise RebuildIndex(folder, f"its {_NAME} names no folder of its own")
    place = found.folder_in(folder)
    try:
        state = place.lstat()
    except OSError as missing:
        raise RebuildIndex(folder, f"its files are missing ({missing})") from missing
    ours = not hasattr(os, "geteuid") or state.st_uid in (os.geteuid(), 0)
    if not stat.S_ISDIR(state.st_mode) or state.st_ino != found.inode or not ours:
        raise RebuildIndex(folder, "its files were copied from elsewhere, and only our own are opened")
    return found
