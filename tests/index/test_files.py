"""Files that articles link to: what a hit shows of them, how much of them counts."""

from collections.abc import Callable

import pytest

from index import File, Index, IndexArticle, SearchRequest
from index.article import FILE_CHARACTERS
from tests.index.articles import article
from tests.index.conftest import ids

MakeIndex = Callable[..., Index]
_LIST = "\n".join(f"{row} | Nguyễn Văn Mẫu | Bằng khen | đơn vị {row}" for row in range(1, 400))
_FILE = File("danh-sach.pdf", f"{_LIST}\n400 | Lò Văn Pánh | Bằng khen\n{_LIST}")


def _decision(number: int = 1, *files: File) -> IndexArticle:
    return article(number, "Chiều nay, huyện trao thưởng cho 400 hộ.", title="Trao thưởng", files=files)


def _shown(index: Index, text: str) -> tuple[str, list[str]]:
    (hit,) = index.search(SearchRequest(text=text)).hits
    return hit.file, [piece for piece, marked in hit.snippet.pieces() if marked]


def test_the_snippet_is_of_the_file_that_has_the_words(make_index: MakeIndex) -> None:
    index = make_index(_decision(1, File("khac.docx", "Không có ai."), _FILE))
    assert _shown(index, "Lò Văn Pánh")[0] == "danh-sach.pdf"
    assert {"Lò", "Văn", "Pánh"} <= set(_shown(index, "Lò Văn Pánh")[1])
    assert _shown(index, '"lo van panh"') == ("danh-sach.pdf", ["Lò Văn Pánh"])


def test_the_snippet_is_of_the_text_where_that_has_all_the_words(make_index: MakeIndex) -> None:
    index = make_index(_decision(1, File("a.docx", "Huyện trao thưởng cho hộ nào?")))
    assert _shown(index, "huyện thưởng") == ("", ["huyện", "thưởng"])


def test_what_the_text_lacks_is_shown(make_index: MakeIndex) -> None:
    assert _shown(make_index(_decision(1, _FILE)), "trao thưởng pánh") == ("danh-sach.pdf", ["Pánh"])


def test_the_snippet_is_of_the_word_just_as_typed(make_index: MakeIndex) -> None:
    index = make_index(article(1, "Cây dương bên hồ.", files=(File("a.docx", "Mở đường mới."),)))
    assert _shown(index, "đường") == ("a.docx", ["đường"])
    assert _shown(index, "duong") == ("", ["dương"])


def test_the_words_of_a_text_weigh_more_however_long_it_is(make_index: MakeIndex) -> None:
    long = article(1, "chuyện khác trong ngày ở xã này " * 2_000 + "huân chương", published="2001")
    index = make_index(long, article(2, "x", files=(File("a.docx", "huân chương " * 50),), published="2020"))
    assert ids(index, "huân chương") == [1, 2]


def test_the_beginning_of_a_long_file_is_searched(make_index: MakeIndex) -> None:
    text = "mở đầu " + "giữa " * (FILE_CHARACTERS // 5) + " kết thúc"
    index = make_index(_decision(1, File("dai.txt", text)))
    assert ids(index, "mở đầu") == [1]
    assert ids(index, "kết thúc") == []


def test_files_that_are_read_later_or_gone_are_noticed(make_index: MakeIndex) -> None:
    index = make_index(_decision(1), _decision(2))
    index.update([_decision(1, _FILE)])
    assert ids(index, '"Lò Văn Pánh"') == [1]
    index.update([_decision(1)])
    assert ids(index, '"Lò Văn Pánh"') == []


def test_files_stay_when_small_segments_become_one(make_index: MakeIndex) -> None:
    index = make_index(_decision(1, _FILE))
    for number in range(2, 40):
        index.update([_decision(number)])
    assert _shown(index, "pánh") == ("danh-sach.pdf", ["Pánh"])


@pytest.mark.parametrize("text", ["pánh", "panhh", "nguyễn mẫu", "-huyện"])
def test_files_count_with_their_articles(make_index: MakeIndex, text: str) -> None:
    index = make_index(_decision(1, _FILE, _FILE), article(2, "tin khác"))
    assert index.search(SearchRequest(text=text)).total == 1


def test_a_name_that_is_not_in_normal_form_is_made_so() -> None:
    assert File("da\u0301p.pdf", "tho\u031b\u0309") == File("dáp.pdf", "thở")
