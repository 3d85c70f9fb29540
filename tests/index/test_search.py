import string
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index import FACETS, Index, IndexArticle, NoteKind, SearchRequest, Sort, open_index
from tests.index.articles import article
from tests.index.conftest import ids

MakeIndex = Callable[..., Index]

_ARTICLES = (
    article(1, "Bằng khen và Cờ thi đua", published="2020-05-05", province="lang-son", awards=("Bằng khen",)),
    article(2, "Bằng khen", published="2021", province="lang-son", awards=("Bằng khen", "Cờ thi đua")),
    article(3, "Giấy khen", published="2021-06-01", province="ha-giang", awards=("Giấy khen",)),
    article(4, "Huân chương", published=None, province="ha-giang", awards=("Bằng khen",)),
)


@pytest.fixture
def index(make_index: MakeIndex) -> Index:
    return make_index(*_ARTICLES)


def test_an_empty_index_answers(make_index: MakeIndex) -> None:
    found = make_index().search(SearchRequest(text="khen", facets=FACETS))
    assert (found.total, found.hits) == (0, ())
    assert set(found.facets) == set(FACETS)


def test_a_hit_says_all_that_a_list_shows(make_index: MakeIndex) -> None:
    index = make_index(
        IndexArticle(
            id=7,
            url="https://vi.example/7",
            title="Trao Cờ thi đua",
            text="Trao Cờ thi đua\nSáng 5/5, tỉnh trao Cờ thi đua cho huyện.",
            published="2020-05-05",
            province="lang-son",
            source="vi-du",
        )
    )
    (hit,) = index.search(SearchRequest(text="co thi dua")).hits
    assert (hit.id, hit.url, hit.title) == (7, "https://vi.example/7", "Trao Cờ thi đua")
    assert (hit.published, hit.province, hit.source) == ("2020-05-05", "lang-son", "vi-du")
    assert [span.of(hit.title) for span in hit.title_marks] == ["Cờ", "thi", "đua"]
    assert [piece for piece, marked in hit.snippet.pieces() if marked] == ["Cờ", "thi", "đua"]


def test_a_snippet_does_not_repeat_the_title(make_index: MakeIndex) -> None:
    index = make_index(article(1, "Trao Cờ thi đua\nSáng nay, tỉnh trao cờ.", title="Trao Cờ thi đua"))
    (hit,) = index.search(SearchRequest(text="cờ thi đua")).hits
    assert hit.snippet.text == "Sáng nay, tỉnh trao cờ."


# Facets and filters


def test_facets_count_the_hits(index: Index) -> None:
    facets = index.search(SearchRequest(text="khen", facets=("province", "award", "year"))).facets
    assert facets["province"] == (("lang-son", 2), ("ha-giang", 1))
    assert facets["award"] == (("Bằng khen", 2), ("Cờ thi đua", 1), ("Giấy khen", 1))
    assert facets["year"] == (("2021", 2), ("2020", 1))


def test_a_facet_lists_no_more_values_than_asked_for(index: Index) -> None:
    found = index.search(SearchRequest(facets=("award",), facet_values=1))
    assert found.facets == {"award": (("Bằng khen", 3),)}


def test_filters_narrow_and_their_own_facet_keeps_its_other_values(index: Index) -> None:
    found = index.search(SearchRequest(filters={"province": ("lang-son",)}, facets=("province", "award")))
    assert {hit.id for hit in found.hits} == {1, 2}
    assert found.facets["province"] == (("ha-giang", 2), ("lang-son", 2))
    assert found.facets["award"] == (("Bằng khen", 2), ("Cờ thi đua", 1))


def test_values_of_one_filter_are_a_choice_and_filters_add_up(index: Index) -> None:
    both = {"province": ("lang-son", "ha-giang"), "award": ("Giấy khen", "Cờ thi đua")}
    assert set(ids(index, filters=both)) == {2, 3}


def test_a_filter_in_the_text_is_like_one_beside_it(index: Index) -> None:
    typed = index.search(SearchRequest(text="tỉnh:lạng-sơn", facets=("province", "award")))
    given = index.search(SearchRequest(filters={"province": ("lang-son",)}, facets=("province", "award")))
    assert typed == given


def test_a_value_that_no_article_has_finds_nothing(index: Index) -> None:
    assert ids(index, filters={"province": ("ca-mau",)}) == []
    assert ids(index, filters={"province": ()}) == []


def test_an_unknown_facet_is_the_callers_mistake(index: Index) -> None:
    with pytest.raises(ValueError, match="provinces"):
        index.search(SearchRequest(filters={"provinces": ("x",)}))
    with pytest.raises(ValueError, match="provinces"):
        index.search(SearchRequest(facets=("provinces",)))


@pytest.mark.parametrize(
    ("since", "until", "found"),
    [
        ("2021", None, {2, 3}),
        (None, "2021-05", {1, 2}),
        ("2021-06-01", "2021-06-01", {2, 3}),
        ("2020-05-06", "2020-12", set()),
        (None, None, {1, 2, 3, 4}),
    ],
)
def test_dates_narrow(index: Index, since: str | None, until: str | None, found: set[int]) -> None:
    assert set(ids(index, since=since, until=until)) == found


def test_a_date_that_is_none_is_noted_and_passed_over(index: Index) -> None:
    found = index.search(SearchRequest(since="hôm qua"))
    assert found.total == 4
    assert [note.kind for note in found.notes] == [NoteKind.BAD_DATE]


# Order and pages


@pytest.mark.parametrize(("sort", "order"), [(Sort.NEWEST, [2, 3, 1, 4]), (Sort.OLDEST, [1, 2, 3, 4])])
def test_sorts_by_date_and_puts_the_dateless_last(index: Index, sort: Sort, order: list[int]) -> None:
    assert ids(index, sort=sort) == order


def test_without_words_the_newest_come_first(index: Index) -> None:
    assert ids(index, "tỉnh:lạng-sơn") == [2, 1]


def test_a_word_in_the_title_weighs_more(make_index: MakeIndex) -> None:
    filler = "chuyện khác trong ngày ở xã này "
    index = make_index(
        article(1, filler * 3 + "huân chương", title="Tin vắn"), article(2, filler * 3, title="Trao huân chương")
    )
    assert ids(index, "huân chương") == [2, 1]


def test_a_rare_word_weighs_more(make_index: MakeIndex) -> None:
    common = [article(number, "hội nghị tổng kết năm") for number in range(3, 30)]
    index = make_index(article(1, "hội nghị tổng kết hội nghị"), article(2, "hội nghị đột xuất"), *common)
    assert ids(index, "tổng OR xuất", limit=1) == [2]


@pytest.mark.parametrize("sort", list(Sort))
def test_pages_put_together_are_all_the_hits(make_index: MakeIndex, sort: Sort) -> None:
    index = make_index(*(article(n, "khen " * (n % 7) + "thưởng", published=f"20{n % 20:02}") for n in range(1, 260)))
    whole = ids(index, "khen thưởng", sort=sort, limit=1_000)
    parts = [one for start in range(0, 280, 40) for one in ids(index, "khen thưởng", sort=sort, offset=start, limit=40)]
    assert parts == whole
    assert len(whole) == len(set(whole)) == len([n for n in range(1, 260) if n % 7])


@pytest.mark.parametrize("sort", list(Sort))
@pytest.mark.parametrize("offset", [4, 100, 10**12])
def test_a_page_beyond_the_last_is_empty(index: Index, sort: Sort, offset: int) -> None:
    found = index.search(SearchRequest(text="khen OR chương", offset=offset, sort=sort, facets=("province",)))
    assert (found.total, found.hits) == (4, ())
    assert found.facets["province"]


def test_a_page_of_nothing_has_the_total(index: Index) -> None:
    found = index.search(SearchRequest(limit=0))
    assert (found.total, found.hits) == (4, ())


# Notes and corrections


def test_an_unknown_word_is_noted_and_corrected(index: Index) -> None:
    found = index.search(SearchRequest(text="gaiy khen"))
    assert [hit.id for hit in found.hits] == [3]
    assert [note.kind for note in found.notes] == [NoteKind.UNKNOWN_WORD]
    assert found.did_you_mean == "giấy khen"


def test_where_known_words_find_nothing_a_change_is_proposed(make_index: MakeIndex) -> None:
    index = make_index(article(1, "Huân chương Lao động"), article(2, "tiếng loa vang"))
    found = index.search(SearchRequest(text="chương loa"))
    assert found.total == 0
    assert found.did_you_mean == "chương lao"


def test_where_no_article_has_all_of_several_words_one_may_be_missing(make_index: MakeIndex) -> None:
    index = make_index(article(1, "Huân chương Lao động"), article(2, "tiếng loa vang"))
    found = index.search(SearchRequest(text="huân chương loa"))
    assert [hit.id for hit in found.hits] == [1]
    assert [note.kind for note in found.notes] == [NoteKind.ALL_BUT_ONE]
    assert found.did_you_mean == "huân chương lao"
    # A saved search that asks for the newest is not told of such.
    assert index.search(SearchRequest(text="huân chương loa", sort=Sort.NEWEST)).total == 0


def test_nothing_is_proposed_where_nothing_would_help(index: Index) -> None:
    assert index.search(SearchRequest(text="qqqqqqqq")).did_you_mean is None
    assert index.search(SearchRequest(text="khen")).did_you_mean is None


def test_a_filter_that_nothing_answers_to_is_noted(index: Index) -> None:
    found = index.search(SearchRequest(text="tỉnh:cà-mau khen"))
    assert (found.total, [note.kind for note in found.notes]) == (0, [NoteKind.NO_VALUE])


def test_suggests_as_one_types(index: Index) -> None:
    assert [one.value for one in index.suggest("ba").items] == ["Bằng khen"]
    assert [one.value for one in index.suggest("thi đ").items] == ["Cờ thi đua"]


# Changes


def test_an_update_adds_and_replaces(index: Index) -> None:
    index.update([article(2, "Bằng khen mới"), article(9, "Bằng khen nữa")])
    assert index.count == 5
    assert set(ids(index, "mới")) == {2}
    assert set(ids(index, '"bằng khen"')) == {1, 2, 9}
    assert index.search(SearchRequest(facets=("award",))).facets["award"] == (("Bằng khen", 2), ("Giấy khen", 1))


def test_the_last_of_two_articles_with_one_id_counts(index: Index) -> None:
    index.update([article(9, "lời đầu"), article(9, "lời sau")])
    assert set(ids(index, "lời")) == {9}
    assert ids(index, '"lời đầu"') == []


def test_what_is_removed_is_found_no_more(index: Index) -> None:
    index.remove([1, 2, 77])
    assert index.count == 2
    assert set(ids(index)) == {3, 4}
    assert index.search(SearchRequest(facets=("province",))).facets == {"province": (("ha-giang", 2),)}
    assert [one.value for one in index.suggest("bằng").items] == ["Bằng khen"]
    index.remove([3, 4])
    assert (index.count, ids(index, "khen")) == (0, [])


def test_many_small_updates_stay_one_index(make_index: MakeIndex) -> None:
    index = make_index()
    for number in range(1, 41):
        index.update([article(number, f"tin số {number}"), article(1, f"tin thứ {number}")])
    assert index.count == 40
    assert set(ids(index, "tin", limit=100)) == set(range(1, 41))
    assert ids(index, '"tin thứ 40"') == [1]
    assert ids(index, '"tin số 40"') == [40]


def test_an_index_opens_again_as_it_was(index: Index, engine: str, tmp_path: Path) -> None:
    before = index.search(SearchRequest(text="khen", facets=FACETS))
    index.close()
    assert index.search(SearchRequest(text="khen", facets=FACETS)) == before
    assert open_index(tmp_path / "index-0", engine).search(SearchRequest(text="khen", facets=FACETS)) == before


def test_a_rebuild_takes_the_place_of_all_there_was(index: Index) -> None:
    told: list[int] = []
    index.rebuild((article(number, "mới") for number in range(1, 121)), told.append)
    assert (index.count, ids(index, "khen")) == (120, [])
    assert told == [50, 100]


# Whatever is typed

_ANY = st.one_of(
    st.text(max_size=60),
    st.text(
        alphabet=st.sampled_from('khenđưậ KH ":-*OR/.,tỉnh:năm20từ😀\x00\u0301' + string.ascii_letters), max_size=60
    ),
)


@given(text=_ANY)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_is_answered(index: Index, text: str) -> None:
    found = index.search(SearchRequest(text=text, facets=FACETS))
    assert len(found.hits) == found.total <= 4
    assert sum(number for _, number in found.facets.get("province", ())) >= found.total
    index.suggest(text)


@pytest.mark.parametrize("text", ["\ud800", "khen \udfff", "a\ud800b*", "tỉnh:\ud800", '"\ud800"'])
def test_half_a_surrogate_pair_is_answered(index: Index, text: str) -> None:
    assert index.search(SearchRequest(text=text)).total <= 4
