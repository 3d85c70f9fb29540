import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.span import Span
from extractor.vietnamese import nfc
from index.highlight import SNIPPET_LENGTH, Group, Sought, cut_out
from index.request import Marked
from index.words import Row


def marks(text: str, sought: Sought) -> tuple[Span, ...]:
    return tuple(match.span for match in sought.matches(text))


def snippet(text: str, sought: Sought) -> Marked:
    return cut_out(text, sought.matches(text))


def _sought(*texts: str) -> Sought:
    return Sought([Group((Row.of_text(nfc(text)),)) for text in texts])


def _marked(text: str, *sought: str) -> list[str]:
    return [span.of(text) for span in marks(text, _sought(*sought))]


def test_marks_stand_on_the_accented_original() -> None:
    text = "Thủ tướng tặng Bằng khen"
    assert _marked(text, "thu", "tuong") == ["Thủ", "tướng"]
    assert _marked(text, "thủ tướng") == ["Thủ tướng"]
    assert _marked(text, unicodedata.normalize("NFD", "tướng")) == ["tướng"]


def test_a_word_just_as_typed_is_marked_alone() -> None:
    assert _marked("đường dương ĐƯỜNG", "đường") == ["đường", "ĐƯỜNG"]
    assert _marked("đường dương", "duong") == ["đường", "dương"]


def test_where_no_word_is_as_typed_the_near_ones_are_marked() -> None:
    assert _marked("cây dương", "đường") == ["dương"]


def test_spellings_that_are_one_are_marked_alike() -> None:
    assert _marked("Kỷ niệm, kỉ niệm, uỷ ban, Quý I", "kỉ", "ủy", "quí") == ["Kỷ", "kỉ", "uỷ", "Quý"]


def test_the_words_of_a_row_may_be_apart_by_a_few_marks() -> None:
    assert _marked("số 174/KH-UBND; 174 KH", "174 kh ubnd") == ["174/KH-UBND"]


def test_only_whole_words_are_marked() -> None:
    assert _marked("khen khenkhen", "khen") == ["khen"]


def test_beginnings_are_marked_to_the_end_of_the_word() -> None:
    group = Group((Row.of_text("thư"),), beginning=True)
    text = "thưởng, thu, thuế"
    assert [span.of(text) for span in marks(text, Sought([group]))] == ["thưởng"]


def test_otherwise_is_for_want_of_better() -> None:
    group = Group((Row.of_text("UBND"), Row.of_text("ủy ban")), otherwise=(Row.of_text("ban"),))
    for text, marked in (("UBND, ban", ["UBND"]), ("ban, dân", ["ban"])):
        assert [span.of(text) for span in marks(text, Sought([group]))] == marked


def test_a_snippet_shows_where_most_of_the_words_are() -> None:
    text = "khen. " + "chữ khác " * 200 + "Thủ tướng tặng Bằng khen. " + "chữ khác " * 200
    piece = snippet(text, _sought("bằng", "khen", "thủ", "tướng"))
    assert [span.of(piece.text) for span in piece.marks] == ["Thủ", "tướng", "Bằng", "khen"]
    assert piece.text.startswith("… ")
    assert piece.text.endswith(" …")


def test_a_short_text_is_its_own_snippet() -> None:
    assert snippet("Một dòng.\nHai dòng.", _sought()).text == "Một dòng. Hai dòng."


@pytest.mark.parametrize("text", ["", " ", "\n\n", "x" * 5_000, "🎉" * 400])
def test_any_text_has_a_snippet(text: str) -> None:
    assert len(snippet(text, _sought("x")).text) <= SNIPPET_LENGTH + 4


_TEXTS = st.text(alphabet="aăâđdơưủỷ kKhHtTuUyY \n.,-1🎉ʼ", max_size=900).map(nfc)


@given(_TEXTS, st.lists(_TEXTS.filter(lambda text: 0 < len(Row.of_text(text)) < 4), max_size=4))
def test_marks_are_words_of_the_text_in_order(text: str, sought: list[str]) -> None:
    piece = snippet(text, _sought(*sought))
    for shown, spans in ((text, marks(text, _sought(*sought))), (piece.text, piece.marks)):
        wanted = {Row.of_text(one).bares for one in sought}
        assert all(Row.of_text(span.of(shown)).bares in wanted for span in spans)
        assert all(before.end <= after.start for before, after in pairwise(spans))
    assert "".join(part for part, _ in piece.pieces()) == piece.text
    assert len(piece.text) <= SNIPPET_LENGTH + 4
