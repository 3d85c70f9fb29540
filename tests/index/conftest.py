from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from index import Index, IndexArticle, SearchRequest, open_index

ENGINES = ("whoosh", "tantivy")


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    """The name of each engine in turn."""
    name: str = request.param
    if name == "tantivy":
        pytest.importorskip("tantivy", reason="the optional extra tantivy is not installed")
    return name


@pytest.fixture
def make_index(engine: str, tmp_path: Path) -> Iterator[Callable[..., Index]]:
    """Makes an index of the given articles by the engine in turn."""
    made = []

    def make(*articles: IndexArticle) -> Index:
        index = open_index(tmp_path / f"index-{len(made)}", engine)
        index.rebuild(articles)
        made.append(index)
        return index

    yield make
    for index in made:
        index.close()


def ids(index: Index, text: str = "", **request: object) -> list[int]:
    """The ids of the hits, in their order."""
    found = index.search(SearchRequest(text=text, **request))  # type: ignore[arg-type]
    return [hit.id for hit in found.hits]
