import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from extractor.vietnamese import bare, key, nfc
from index.analyser import GAP, analyse
from index.words import WORD, Row
from tests.index.articles import article


def test_words_are_letters_and_digits() -> None:
    row = Row.of_text("Số 174/KH-UBND, ngày 08/3: “Đắk Lắk”…")
    assert row.surfaces == ("Số", "174", "KH", "UBND", "ngày", "08", "3", "Đắk", "Lắk")
    assert row.keys[-2:] == ("đắk", "lắk")
    assert row.bares[-2:] == ("dak", "lak")


def test_an_apostrophe_of_any_kind_ends_a_word() -> None:
    assert Row.of_text("H'Lan HʼLan H’Lan").bares == ("h", "lan") * 3


def test_a_word_too_long_is_cut_alike_everywhere() -> None:
    assert Row.of_text("x" * 90).surfaces == ("x" * 40, "x" * 40, "x" * 10)


@given(st.text())
def test_keys_stand_word_for_word(text: str) -> None:
    row = Row.of_text(nfc(text))
    assert len(row.surfaces) == len(row.keys) == len(row.bares)
    assert all(key(surface) == keyed for surface, keyed in zip(row.surfaces, row.keys, strict=True))
    assert all(bare(surface) == bared for surface, bared in zip(row.surfaces, row.bares, strict=True))
    assert all(WORD.fullmatch(word) for word in row.surfaces)


@given(st.text(alphabet="aăâeêioôơuưyđbcht ủụìẽóÂĐ-,"))
def test_any_normal_form_gives_the_same_words(text: str) -> None:
    forms = {nfc(unicodedata.normalize(form, text)) for form in ("NFC", "NFD")}
    assert len({Row.of_text(form) for form in forms}) == 1


@given(st.text(), st.text())
def test_title_and_text_are_kept_apart(title: str, text: str) -> None:
    tokens = analyse(article(1, nfc(text), title=nfc(title)))
    assert tokens.row.keys[tokens.title_length] == GAP
    assert tokens.row.cut(0, tokens.title_length) == Row.of_text(nfc(title))
    assert tokens.row.cut(tokens.title_length + 1, len(tokens.row)) == Row.of_text(nfc(text))
