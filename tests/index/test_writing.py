"""Writers and readers at the same time, and writers that are killed."""

import os
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from index import Index, IndexArticle, SearchRequest, open_index
from tests.index.articles import article
from tests.index.conftest import ids

_TEN_AT_A_TIME = """
    for turn in itertools.count(1):
        index.update([IndexArticle(id=n, url="", title="", text="thư khen") for n in range(turn * 10, turn * 10 + 10)])
        print("written", flush=True)
"""
_SLOWLY = """
    def slowly():
        for n in itertools.count(10):
            yield IndexArticle(id=n, url="", title="", text="thư khen " * 50)
            if not n % 100:
                print("written", flush=True)
    index.rebuild(slowly())
"""


@contextmanager
def _killed(folder: Path, engine: str, work: str, after: float) -> Iterator[None]:
    """A process that writes, killed so many seconds after it has begun."""
    script = f"""
import itertools
from pathlib import Path
from index import IndexArticle, open_index
index = open_index(Path({str(folder)!r}), {engine!r})
{textwrap.dedent(work)}
"""
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout
        assert writer.stdout.readline() == "written\n"
        yield
        time.sleep(after)
        writer.kill()


@pytest.mark.slow
def test_updates_killed_at_any_moment_are_whole_or_not_there(
    make_index: Callable[..., Index], engine: str, tmp_path: Path
) -> None:
    make_index(article(1, "Bằng khen"), article(2, "Giấy khen")).close()
    folder = tmp_path / "index-0"
    before = 2
    for turn in range(5):
        with _killed(folder, engine, _TEN_AT_A_TIME, after=turn * 0.03):
            pass
        index = open_index(folder, engine)
        count = index.count
        assert count % 10 == 2
        assert count >= before
        assert {1, 2} <= set(ids(index, "khen", limit=1_000))
        assert index.search(SearchRequest(text="khen")).total == count
        before = count
    index.update([article(3, "Thư khen")])
    assert index.count == before + 1


@pytest.mark.slow
def test_a_rebuild_killed_in_the_middle_changes_nothing(
    make_index: Callable[..., Index], engine: str, tmp_path: Path
) -> None:
    make_index(article(1, "Bằng khen"), article(2, "Giấy khen")).close()
    folder = tmp_path / "index-0"
    reader = open_index(folder, engine)
    with _killed(folder, engine, _SLOWLY, after=0.1):
        assert set(ids(reader, "khen")) == {1, 2}
    index = open_index(folder, engine)
    assert set(ids(index, "khen")) == {1, 2}
    index.rebuild([article(4, "Thư khen")])
    assert ids(index, "khen") == [4]
    assert len(list(folder.glob(f"{engine}-*"))) == 1  # what the killed one left is gone


def _in_steps(steps: threading.Semaphore) -> Iterator[IndexArticle]:
    for number in range(100, 103):
        steps.acquire()
        yield article(number, "Thư khen")


@pytest.mark.timeout(60)
@pytest.mark.parametrize("work", ["rebuild", "update"])
def test_a_reader_does_not_wait_for_the_writer(make_index: Callable[..., Index], work: str) -> None:
    index = make_index(article(1, "Bằng khen"), article(2, "Giấy khen"))
    steps = threading.Semaphore(1)
    writer = threading.Thread(target=getattr(index, work), args=(_in_steps(steps),), daemon=True)
    writer.start()
    for _ in range(20):
        assert set(ids(index, "khen")) == {1, 2}
    assert writer.is_alive()
    steps.release(3)
    writer.join()
    assert {100, 101, 102} <= set(ids(index, "khen"))


def test_what_another_process_wrote_is_soon_found(
    make_index: Callable[..., Index], engine: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.search._FRESH", 0.01)
    reader = make_index(article(1, "Bằng khen"))
    assert ids(reader, "khen") == [1]
    writer = open_index(tmp_path / "index-0", engine)
    for change, found in (
        (lambda: writer.update([article(2, "Giấy khen")]), {1, 2}),
        (lambda: writer.remove([1]), {2}),
        (lambda: writer.rebuild([article(3, "Thư khen")]), {3}),
    ):
        change()
        end = time.monotonic() + 10
        while set(ids(reader, "khen")) != found:
            assert time.monotonic() < end
            time.sleep(0.01)


@pytest.mark.slow
def test_searches_go_on_in_many_threads_while_articles_come(make_index: Callable[..., Index]) -> None:
    index = make_index(*(article(number, f"Bằng khen số {number}", awards=("Bằng khen",)) for number in range(1, 200)))
    failures: list[BaseException] = []
    done = threading.Event()

    def search() -> None:
        try:
            while not done.is_set():
                found = index.search(SearchRequest(text='"bằng khen"', facets=("award",), limit=5))
                assert found.total >= 199
                assert found.facets["award"] == (("Bằng khen", found.total),)
        except BaseException as failure:  # noqa: BLE001 - told to the test's own thread
            failures.append(failure)

    threads = [threading.Thread(target=search) for _ in range(4)]
    for thread in threads:
        thread.start()
    for number in range(200, 215):
        index.update([article(number, "Bằng khen nữa", awards=("Bằng khen",))])
    done.set()
    for thread in threads:
        thread.join()
    assert not failures
    assert index.search(SearchRequest(text='"bằng khen"')).total == 214


def test_an_index_is_opened_by_a_process_that_hashes_otherwise(
    make_index: Callable[..., Index], engine: str, tmp_path: Path
) -> None:
    make_index(article(1, "Bằng khen"))
    script = f"""
from pathlib import Path
from index import open_index
print(open_index(Path({str(tmp_path / "index-0")!r}), {engine!r}).count)
"""
    for seed in ("1", "2", "3"):
        told = subprocess.run(
            [sys.executable, "-c", script], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True
        )
        assert told.stdout == "1\n", told.stderr
