"""Both engines on one generated archive: the same hits, facets and order of dates."""

from pathlib import Path

import pytest

from benchmarks.search_corpus import articles, questions
from index import FACETS, SearchRequest, Sort, open_index
from tests.index.conftest import ENGINES

_MORE = (
    "-thi",
    '"thi đua" OR "khen thưởng" -tỉnh:ha-noi',
    "từ:2015 đến:2016-06",
    "cấp:tỉnh khen:bằng",
    "nguoi:thieu",
    "UBND",
    "quyết định số 1*",
    "QĐ-UBND",
    "thi đua khen thưởng tỉnh:lang-son",
)


@pytest.mark.parametrize(("count", "of_each"), [(200, 3), pytest.param(5_000, 8, marks=pytest.mark.slow)])
def test_engines_agree(count: int, of_each: int, tmp_path: Path) -> None:
    pytest.importorskip("tantivy", reason="the optional extra tantivy is not installed")
    first, second = (open_index(tmp_path / engine, engine) for engine in ENGINES)
    for index in (first, second):
        index.rebuild(articles(count))
        index.update(articles(7))
        index.remove([11, 12])
    texts = [*(question.text for question in questions(of_each)), *_MORE]
    for text in texts:
        for sort in (Sort.NEWEST, Sort.OLDEST):
            request = SearchRequest(text=text, sort=sort, limit=50, facets=FACETS, facet_values=10_000)
            one, other = first.search(request), second.search(request)
            assert [hit.id for hit in one.hits] == [hit.id for hit in other.hits], text
            assert (one.total, one.facets, one.notes) == (other.total, other.facets, other.notes), text
            assert one.did_you_mean == other.did_you_mean, text
    assert sum(first.search(SearchRequest(text=text)).total > 0 for text in texts) > len(texts) * 0.7
    first.close()
    second.close()
